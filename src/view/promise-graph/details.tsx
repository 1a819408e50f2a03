import { useStore } from 'zustand'
import type { PromiseGraph } from '../../trace/things/promises/graph/graph'
import { RoleShape } from '../parts/role-shape'
import { SmallButton } from '../parts/small-button'
import { useView, useViewStore, useWords } from '../view-context'
import { sentenceOf } from './as-text'
import { graphStore, unfold } from './graph-state'
import styles from './promise-graph.module.css'
import { PromiseShape } from './promise-shape'
import type { Shown, ShownGraph } from './shown'
import { graphWords } from './words'

interface DetailsProps {
  readonly graph: PromiseGraph
  readonly shown: ShownGraph
}

/** About what is selected, else about the job that came last into its queue; else what the signs mean. */
export function Details({ graph, shown }: DetailsProps) {
  const words = useWords(graphWords)
  const selected = useStore(graphStore, (state) => state.selected)
  const last = shown.waiting.reduce<Shown | undefined>(
    (one, other) => (one?.kind === 'reaction' && one.before!.count > other.before!.count ? one : other),
    undefined,
  )
  const about = (selected === undefined ? undefined : shown.elements.get(selected)) ?? last
  if (about === undefined) return <Legend />
  return (
    <div className={styles.details} role="status">
      <p>
        <bdi>{sentenceOf(about, words)}</bdi>
      </p>
      {about.kind === 'fold' ? (
        <SmallButton onClick={() => unfold(about.id)}>{words.unfold}</SmallButton>
      ) : (
        <Moments graph={graph} about={about} />
      )}
    </div>
  )
}

/** Of its life, the moments up to now. */
function Moments({
  graph,
  about,
}: {
  readonly graph: PromiseGraph
  readonly about: Exclude<Shown, { kind: 'fold' }>
}) {
  const words = useWords(graphWords)
  const { jumpTo } = useViewStore().getState()
  const position = useView((state) => state.position)
  const trace = useView(({ run }) => run?.recording?.trace)
  const last = graph.elements.get(about.id)?.element.at
  const moments: readonly (readonly [string, number | undefined])[] =
    about.kind === 'promise'
      ? [
          [words.made, about.node.createdAt],
          [words.settled, last],
        ]
      : [
          [words.registered, about.edge.registeredAt],
          [words.queued, about.edge.job && trace?.entityEvent(about.edge.job.id)],
          [words.ran, last],
        ]
  return moments.map(
    ([name, at]) =>
      at !== undefined &&
      at <= position && (
        <SmallButton key={name} onClick={() => jumpTo(at)}>
          {name}
        </SmallButton>
      ),
  )
}

function Legend() {
  const { signs, pending, fulfilled, rejected, reaction, extraJob } = useWords(graphWords).legend
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a low screen it scrolls.
    <ul className={styles.details} tabIndex={0} aria-label={signs}>
      <li>
        <PromiseShape state="pending" /> {pending}
      </li>
      <li>
        <PromiseShape state="fulfilled" /> {fulfilled}
      </li>
      <li>
        <PromiseShape state="rejected" /> {rejected}
      </li>
      <li>
        <span className={styles.sign} /> {reaction}
      </li>
      <li>
        <RoleShape kind="job" /> {extraJob}
      </li>
    </ul>
  )
}
