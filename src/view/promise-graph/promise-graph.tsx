import { useMemo } from 'react'
import { useStore } from 'zustand'
import { Moment } from '../../trace/moment'
import { promiseGraph } from '../../trace/things/promises/graph/graph'
import { promiseInFocus } from '../../trace/things/promises/in-focus'
import { promiseCount } from '../../trace/things/promises/read'
import type { Trace } from '../../trace/trace'
import { SmallButton } from '../parts/small-button'
import { useView, useWords } from '../view-context'
import { panelNames } from '../words/panel-names'
import { AsText } from './as-text'
import { Details } from './details'
import { Drawing } from './drawing'
import { foldAgain, graphStore } from './graph-state'
import styles from './promise-graph.module.css'
import { shownAt } from './shown'
import { STRIDE, windowOf } from './window'
import { graphWords } from './words'

/** Promises and reactions in columns, each the run of a task or a job. */
export default function PromiseGraph() {
  const trace = useView(({ run }) => run?.recording?.trace)
  const position = useView((state) => state.position)
  return trace === undefined ? <Empty /> : <GraphOf trace={trace} position={position} />
}

function Empty() {
  const words = useWords(graphWords)
  return (
    <div className={styles.graph}>
      <Title />
      <p className={styles.empty}>{words.empty}</p>
    </div>
  )
}

const Title = () => <h2 className={styles.title}>{useWords(panelNames)['Promise graph']}</h2>

function GraphOf({ trace, position }: { readonly trace: Trace; readonly position: number }) {
  const words = useWords(graphWords)
  const { unfolded, from: asked, isText } = useStore(graphStore)
  const at = new Moment(trace, position)
  const count = promiseCount(at)
  const focus = promiseInFocus(at)
  // A window that was asked for is shown until the next step.
  const from = asked?.position === position ? asked.from : undefined
  const range = windowOf(promiseCount(new Moment(trace, trace.length - 1)), focus, from)
  const graph = useMemo(
    () => promiseGraph(trace, { from: range.from, count: range.count }, unfolded),
    [trace, range.from, range.count, unfolded],
  )
  const shown = useMemo(() => shownAt(trace, graph, position), [trace, graph, position])
  if (shown.elements.size === 0) return <Empty />
  return (
    <div className={styles.graph}>
      <header className={styles.header}>
        <Title />
        {count > range.count && (
          <Window
            count={count}
            from={range.from}
            to={Math.min(count, range.from + range.count)}
            position={position}
          />
        )}
        {unfolded.size > 0 && <SmallButton onClick={foldAgain}>{words.foldAll}</SmallButton>}
        <SmallButton onClick={() => graphStore.setState({ isText: !isText })}>
          {isText ? words.asDrawing : words.asText}
        </SmallButton>
      </header>
      {isText ? (
        <AsText graph={graph} shown={shown} />
      ) : (
        <Drawing graph={graph} shown={shown} position={position} focus={at.relations.promiseAt(focus)} />
      )}
      <Details graph={graph} shown={shown} />
    </div>
  )
}

interface WindowProps {
  readonly count: number
  readonly from: number
  readonly to: number
  readonly position: number
}

/** What of very many promises is shown, and the way to the others. */
function Window({ count, from, to, position }: WindowProps) {
  const words = useWords(graphWords)
  const go = (first: number) => graphStore.setState({ from: { from: first, position } })
  return (
    <div className={styles.window}>
      <SmallButton onClick={() => go(Math.max(0, from - STRIDE))}>{words.earlier}</SmallButton>
      <p role="status">{words.leftOut(from + 1, to, count)}</p>
      <SmallButton onClick={() => go(from + STRIDE)}>{words.later}</SmallButton>
    </div>
  )
}
