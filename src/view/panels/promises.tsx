import { type MouseEvent, useEffect, useMemo, useRef } from 'react'
import { Moment } from '../../trace/moment'
import type { Edge, PromiseNode } from '../../trace/things/promises/chains'
import { promiseView } from '../../trace/things/promises/read'
import { PromiseShape } from '../promise-graph/promise-shape'
import { useView, useViewStore, useWords } from '../view-context'
import { grouped } from '../words/numbers'
import { type Link, type Part, promiseRows, type Row } from './promise-rows'
import { promiseWords } from './promise-words'
import styles from './promises.module.css'

interface RowsProps {
  readonly nodes: readonly PromiseNode[]
  /** The promise that the moment is about. */
  readonly focus: number | undefined
  readonly isEnd: boolean
}

/** Along which callbacks one promise leads to another, in rows. */
export default function Rows({ nodes, focus, isEnd }: RowsProps) {
  const pointed = useView((state) => state.pointedPromise)
  const words = useWords(promiseWords)
  if (nodes.length === 0) return <p className={styles.empty}>{words.none}</p>
  return (
    <ol className={styles.rows}>
      {promiseRows(nodes).map((row) => (
        <RowOf key={row.key} row={row} pointed={pointed} inSight={pointed ?? focus} isEnd={isEnd} />
      ))}
    </ol>
  )
}

interface RowProps {
  readonly row: Row
  readonly pointed: number | undefined
  /** The promise that is to be seen. */
  readonly inSight: number | undefined
  readonly isEnd: boolean
}

function RowOf({ row, pointed, inSight, isEnd }: RowProps) {
  const element = useRef<HTMLLIElement>(null)
  const shown = inSight !== undefined && row.ids.has(inSight) ? inSight : undefined
  useEffect(() => {
    if (shown === undefined) return
    const circle = element.current?.querySelector(`[data-promise="${shown}"]`)
    const seen = circle ?? element.current
    seen?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [shown])
  return (
    <li ref={element} className={styles.row} data-pointed={pointed !== undefined && row.ids.has(pointed)}>
      {row.parts.map((part) => (
        <PartOf key={keyOf(part)} part={part} isEnd={isEnd} />
      ))}
    </li>
  )
}

const keyOf = (part: Part): string =>
  part.kind === 'folded' ? 'folded' : `${part.link.by?.id ?? ''} ${part.link.node?.id ?? ''}`

function PartOf({ part, isEnd }: { readonly part: Part; readonly isEnd: boolean }) {
  const language = useView((state) => state.language)
  if (part.kind === 'folded')
    return <span className={styles.folded}>{`—${part.label}→ … × ${grouped[language](part.count)}`}</span>
  const { by, node, isRepeated } = part.link
  return (
    <>
      {by && <EdgeOf by={by} />}
      {node ? <Circle node={node} isRepeated={isRepeated} isEnd={isEnd} /> : <Into by={by} />}
    </>
  )
}

/** What is registered, and the badge of its job while that waits or runs. */
function EdgeOf({ by: { kind, span, job, registeredAt } }: { readonly by: Edge }) {
  const { jumpTo, pointAt } = useViewStore().getState()
  const words = useWords(promiseWords)
  const isAlive = job !== undefined && job.state !== 'done'
  return (
    <button
      type="button"
      className={styles.edge}
      data-job={job?.state}
      data-kind={kind}
      title={words.toRegistration}
      onClick={() => jumpTo(registeredAt)}
      onPointerEnter={() => pointAt(span)}
      onPointerLeave={() => pointAt(undefined)}
    >
      {kind === 'adopts' && <span aria-hidden="true">◆ ◆</span>}
      {kind === 'adopts' ? words.adopts : kind}
      {span && ` L${span.line}`}
      <span className={isAlive ? styles.job : styles.noJob}>{isAlive && job.badge}</span>
    </button>
  )
}

function Into({ by }: { readonly by: Link['by'] }) {
  return by?.awaiting ? <span className={styles.into}>{by.awaiting}</span> : null
}

interface CircleProps {
  readonly node: PromiseNode
  readonly isRepeated: boolean
  readonly isEnd: boolean
}

function Circle({ node, isRepeated, isEnd }: CircleProps) {
  const { pointAt, timeline } = useViewStore().getState()
  const tell = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    const { left, bottom } = currentTarget.getBoundingClientRect()
    timeline.getState().showLife({ id: node.id, x: left, y: bottom + 6 })
  }
  const { badge, state, result, span, follows, edges } = node
  const words = useWords(promiseWords)
  const room = useRoom(node.id)
  const isNobodys = state === 'rejected' && edges.length === 0
  const name = words.promise(badge, state, result?.text ?? '', span?.line)
  return (
    <button
      type="button"
      className={styles.promise}
      data-promise={node.id}
      data-state={state}
      aria-label={name}
      title={words.toLife(name)}
      onClick={tell}
      onPointerEnter={() => pointAt(span)}
      onPointerLeave={() => pointAt(undefined)}
    >
      <PromiseShape state={state} isDashed={isEnd && state === 'pending'} />
      {badge}
      {!isRepeated && (
        <bdi className={styles.value} style={{ minWidth: `${room}ch` }}>
          {state === 'pending'
            ? follows && words.follows(follows.text.replace('Promise ', ''))
            : result?.text}
        </bdi>
      )}
      {isNobodys && <span className={styles.nobody}>{words.unhandled}</span>}
    </button>
  )
}

/** Characters of a value that are shown. */
const MOST = 24

/** What the promise will be settled with has its room from the beginning, so that its arrival moves nothing. */
function useRoom(id: number): number {
  const trace = useView((state) => state.run?.recording?.trace)
  return useMemo(() => {
    const result = trace && promiseView(new Moment(trace, trace.length - 1), id).result
    return Math.min(MOST, result?.text.length ?? 0)
  }, [trace, id])
}
