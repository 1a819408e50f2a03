import { useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import type { PromiseGraph } from '../../trace/things/promises/graph/graph'
import { turnAt } from '../../trace/things/promises/graph/links'
import { RoleShape } from '../parts/role-shape'
import { useView, useViewStore, useWords } from '../view-context'
import { sentenceOf } from './as-text'
import { graphStore, select, unfold } from './graph-state'
import { Links } from './links'
import { type Places, placesOf, SIZE } from './places'
import styles from './promise-graph.module.css'
import { PromiseShape } from './promise-shape'
import { relatedTo } from './related'
import type { Shown, ShownCircle, ShownFold, ShownGraph, ShownSquare } from './shown'
import { graphWords } from './words'

interface DrawingProps {
  readonly graph: PromiseGraph
  readonly shown: ShownGraph
  readonly position: number
  /** The promise that comes into sight. */
  readonly focus: number
}

export function Drawing({ graph, shown, position, focus }: DrawingProps) {
  const places = useMemo(() => placesOf(graph), [graph])
  const selected = useStore(graphStore, (state) => state.selected)
  const related = useMemo(() => relatedTo(graph, selected), [graph, selected])
  const area = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step brings its promise into sight.
  useEffect(() => {
    const element = area.current?.querySelector(`[data-id="${focus}"]`)
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [position, focus])
  return (
    <div ref={area} className={styles.area}>
      <div className={styles.sheet} style={{ width: places.width, height: places.height }}>
        <Columns graph={graph} places={places} position={position} />
        <Links shown={shown} places={places} related={related} />
        {[...shown.elements.values()].map((one) => (
          <ElementOf
            key={one.id}
            shown={one}
            places={places}
            isDim={related !== undefined && !related.has(one.id)}
          />
        ))}
      </div>
    </div>
  )
}

interface ColumnsProps {
  readonly graph: PromiseGraph
  readonly places: Places
  readonly position: number
}

/** Each column begins with the task or the job that runs there, once that has begun. */
function Columns({ graph, places, position }: ColumnsProps) {
  const words = useWords(graphWords)
  const lastPosition = useView(({ run }) => run?.recording?.lastPosition)
  const now = useView(({ run }) => run?.recording && turnAt(run.recording.trace, position))
  return graph.columns.map(({ turn, key, at }, index) => {
    const { x, width } = places.columns[index]!
    const isThere = at === undefined ? position === lastPosition : at <= position
    return (
      <div
        key={x}
        className={styles.column}
        data-now={isThere && key === now}
        style={{ left: x - 8, width: width + 16 }}
      >
        {isThere && (
          <p>
            {turn === undefined ? (
              words.never
            ) : (
              <>
                <RoleShape kind={isJob(turn.badge) ? 'job' : 'task'} />
                {turn.kind === 'script' ? words.script : turn.badge}
              </>
            )}
          </p>
        )}
      </div>
    )
  })
}

const isJob = (badge: string): boolean => badge.startsWith('J')

interface ElementProps {
  readonly shown: Shown
  readonly places: Places
  readonly isDim: boolean
}

function ElementOf({ shown, places, isDim }: ElementProps) {
  const words = useWords(graphWords)
  const { pointAt } = useViewStore().getState()
  const isSelected = useStore(graphStore, ({ selected }) => selected === shown.id)
  const { x, y, width } = places.elements.get(shown.id)!
  const span =
    shown.kind === 'promise' ? shown.node.span : shown.kind === 'reaction' ? shown.edge.span : undefined
  const name = sentenceOf(shown, words)
  return (
    <button
      type="button"
      className={styles.element}
      data-kind={shown.kind}
      data-id={shown.id}
      data-state={stateOf(shown)}
      data-dim={isDim}
      aria-pressed={isSelected}
      aria-label={name}
      title={name}
      style={{ left: x, top: y, width, height: SIZE.height }}
      onClick={() => (shown.kind === 'fold' ? unfold(shown.id) : select(isSelected ? undefined : shown.id))}
      onPointerEnter={() => pointAt(span)}
      onPointerLeave={() => pointAt(undefined)}
    >
      <Content shown={shown} />
    </button>
  )
}

function stateOf(shown: Shown): string {
  if (shown.kind === 'promise') return shown.node.state
  if (shown.kind === 'reaction') return shown.edge.job?.state ?? 'waits'
  return shown.isRunning ? 'running' : shown.done === shown.count ? 'done' : 'waits'
}

function Content({ shown }: { readonly shown: Shown }) {
  switch (shown.kind) {
    case 'promise':
      return <CircleContent circle={shown} />
    case 'reaction':
      return <SquareContent square={shown} />
    case 'fold':
      return <FoldContent fold={shown} />
  }
}

function CircleContent({ circle }: { readonly circle: ShownCircle }) {
  const words = useWords(graphWords)
  const { node, elements, isNeverSettled } = circle
  const { badge, state, result } = node
  return (
    <>
      <PromiseShape state={state} isDashed={isNeverSettled} />
      <strong>{badge}</strong>
      {elements && <span className={styles.note}>{words.ofElements(elements.done, elements.of)}</span>}
      {state !== 'pending' && <bdi className={styles.value}>{result?.text}</bdi>}
    </>
  )
}

function SquareContent({ square: { edge, before } }: { readonly square: ShownSquare }) {
  const words = useWords(graphWords)
  const { kind, span, job, awaiting, element } = edge
  const name = awaiting ?? (element === undefined || kind === 'race' ? kind : `${kind}[${element}]`)
  return (
    <>
      <span className={styles.who}>
        {name}
        {span && element === undefined && <span className={styles.note}>{` L${span.line}`}</span>}
      </span>
      {job && (
        <span className={styles.job}>
          {job.badge}
          {before && ` ${words.place(before.count + 1)}`}
        </span>
      )}
    </>
  )
}

function FoldContent({ fold: { by, count, done } }: { readonly fold: ShownFold }) {
  const words = useWords(graphWords)
  return (
    <>
      <span className={styles.who}>{words.foldName(by, count)}</span>
      {done > 0 && done < count && <span className={styles.note}>{words.ofElements(done, count)}</span>}
    </>
  )
}
