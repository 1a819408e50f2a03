import { useWords } from '../view-context'
import { curveOf, type Places, pointOf, SIZE } from './places'
import styles from './promise-graph.module.css'
import type { ShownCircle, ShownGraph, ShownLink } from './shown'
import { graphWords } from './words'

interface LinksProps {
  readonly shown: ShownGraph
  readonly places: Places
  readonly related: ReadonlySet<number> | undefined
}

/** The lines beneath the elements. What a reaction will do is not told before it has done it. */
export function Links({ shown, places, related }: LinksProps) {
  const isDim = ({ link }: ShownLink) =>
    related !== undefined && !(related.has(link.from) && related.has(link.to))
  const circles = [...shown.elements.values()].filter((one) => one.kind === 'promise')
  return (
    <svg className={styles.links} width={places.width} height={places.height} aria-hidden="true">
      {shown.links.map((one) => (
        <g
          key={`${one.link.from} ${one.link.to}`}
          data-kind={kindOf(one)}
          data-state={one.state}
          data-dim={isDim(one)}
        >
          <path d={curveOf(places, one.link)} />
          {one.state === 'done' && one.link.kind === 'throws' && (
            <Cross at={pointOf(places, one.link, 0.5)} />
          )}
          {one.jobs.length > 0 && <ExtraJobs shown={one} places={places} />}
        </g>
      ))}
      {circles
        .filter(({ isUnhandled }) => isUnhandled)
        .map((circle) => (
          <Unhandled key={circle.id} circle={circle} places={places} />
        ))}
    </svg>
  )
}

const kindOf = ({ link, state }: ShownLink): string =>
  state !== 'done' && (link.kind === 'settles' || link.kind === 'throws') ? 'leads' : link.kind

function Cross({ at: [x, y] }: { readonly at: readonly [number, number] }) {
  return <path className={styles.cross} d={`M${x - 4} ${y - 4}l8 8m0 -8l-8 8`} />
}

/** To follow another promise takes two jobs that nobody wrote. */
function ExtraJobs({
  shown: { link, jobs },
  places,
}: {
  readonly shown: ShownLink
  readonly places: Places
}) {
  const words = useWords(graphWords)
  return jobs.map(({ badge, state }, i) => {
    const [x, y] = pointOf(places, link, i === 0 ? 0.35 : 0.65)
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: there are always two.
      <path key={i} className={styles.extra} data-state={state} d={`M${x} ${y - 7}l7 7l-7 7l-7 -7z`}>
        <title>{words.extraJob(i === 0 ? 0 : 1, badge)}</title>
      </path>
    )
  })
}

/** A line that leads nowhere. */
function Unhandled({ circle, places }: { readonly circle: ShownCircle; readonly places: Places }) {
  const { x, y, width } = places.elements.get(circle.id)!
  const [end, middle] = [x + width + SIZE.gap - 8, y + SIZE.height / 2]
  return (
    <g data-kind="throws" data-state="done">
      <path d={`M${x + width} ${middle}H${end - 5}`} />
      <Cross at={[end, middle]} />
    </g>
  )
}
