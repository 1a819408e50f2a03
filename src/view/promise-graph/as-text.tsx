import type { PromiseGraph } from '../../trace/things/promises/graph/graph'
import { useWords } from '../view-context'
import { select } from './graph-state'
import styles from './promise-graph.module.css'
import type { Shown, ShownGraph } from './shown'
import { type GraphWords, graphWords } from './words'

/** The same as sentences: chain after chain, each in the order of its columns. */
export function AsText({ graph, shown }: { readonly graph: PromiseGraph; readonly shown: ShownGraph }) {
  const words = useWords(graphWords)
  const placed = [...graph.elements.values()].filter(({ element }) => shown.elements.has(element.id))
  const isCircle = (id: number) => (shown.elements.get(id)!.kind === 'promise' ? 1 : 0)
  const inOrder = placed.sort(
    (a, b) => a.row - b.row || a.column - b.column || isCircle(a.element.id) - isCircle(b.element.id),
  )
  return (
    <ol className={styles.text}>
      {inOrder.map(({ element: { id } }) => (
        <li key={id}>
          <button type="button" onClick={() => select(id)}>
            <bdi>{sentenceOf(shown.elements.get(id)!, words)}</bdi>
          </button>
        </li>
      ))}
    </ol>
  )
}

export function sentenceOf(shown: Shown, words: GraphWords): string {
  switch (shown.kind) {
    case 'promise':
      return words.circle(shown)
    case 'reaction':
      return words.square(shown)
    case 'fold':
      return words.fold(shown)
  }
}
