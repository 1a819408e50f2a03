// A row for each job: what it has been through until the moment that is shown, to the scale of time.
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import { duration } from '../../trace/duration'
import type { Moment } from '../../trace/moment'
import type { QueueCourse } from '../../trace/things/server-jobs/course'
import {
  jobRows,
  lifeOf,
  type ServerJobView,
  type Stretch,
  serverJobCount,
} from '../../trace/things/server-jobs/read'
import { useView, useViewStore, useWords } from '../view-context'
import { grouped } from '../words/numbers'
import { Breaks, scaleOf } from './depth-chart'
import { JobChip } from './job-chip'
import styles from './lab.module.css'
import type { TimeScale } from './time-scale'
import { useReasons } from './use-reasons'
import { labWords } from './words'

const HEIGHT = 34

interface RowsProps {
  readonly at: Moment
  readonly queue: number
  /** Those that are drawn to the same scale; none until they have been read. */
  readonly together: readonly QueueCourse[]
}

export function JobRows({ at, queue, together }: RowsProps) {
  const words = useWords(labWords)
  const list = useRef<HTMLDivElement>(null)
  const count = serverJobCount(at, queue)
  const end = Math.max(at.trace.timeAt(at.trace.length - 1), 1)
  const scale = useMemo(() => scaleOf(together, 0, end), [together, end])
  const rows = useVirtualizer({
    count,
    getScrollElement: () => list.current,
    estimateSize: () => HEIGHT,
    overscan: 4,
  })
  if (count === 0) return <p className={styles.none}>{words.none}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by the keyboard
    <section ref={list} className={styles.rows} aria-label={words.views.jobs} tabIndex={0}>
      <ol style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => (
          <li
            key={index}
            className={styles.row}
            style={{ height: HEIGHT, transform: `translateY(${start}px)` }}
            aria-setsize={count}
            aria-posinset={index + 1}
          >
            {jobRows(at, { from: index, count: 1 }, queue).map((job) => (
              <Row key={job.id} at={at} job={job} scale={scale} />
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}

interface RowProps {
  readonly at: Moment
  readonly job: ServerJobView
  readonly scale: TimeScale
}

function Row({ at, job, scale }: RowProps) {
  const words = useWords(labWords)
  const life = lifeOf(at, job.id)
  return (
    <>
      <JobChip at={at} job={job} note={words.states[job.state]} />
      <Life job={job} life={life} scale={scale} />
    </>
  )
}

/** Stretches that are drawn of one life: the last ones. */
const MOST = 60

interface LifeProps {
  readonly job: ServerJobView
  readonly life: readonly Stretch[]
  readonly scale: TimeScale
}

function Life({ job, life, scale }: LifeProps) {
  const words = useWords(labWords)
  const store = useViewStore()
  const inWords = grouped[useView((state) => state.language)]
  const say = useReasons()
  const percent = (part: number) => `${100 * part}%`
  const hidden = life.length - MOST
  return (
    <ol className={styles.life} aria-label={words.lifeOf(job.jobId)}>
      <Breaks breaks={scale.breaks} />
      {hidden > 0 && <li className="hidden-words">{words.more(inWords(hidden))}</li>}
      {life.slice(-MOST).map(({ position, event, state, from, to, attempt, reason = '' }, i, shown) => {
        const next = shown[i + 1]
        const isWasted =
          state === 'active' && next !== undefined && next.state !== 'completed' && next.reason !== undefined
        const label = words.stretch({
          state: words.states[state],
          from: duration(from),
          to: duration(to),
          attempt,
          reason: say(reason),
        })
        return (
          <li
            key={position}
            style={{
              insetInlineStart: percent(scale.placeOf(from)),
              width: percent(scale.placeOf(to) - scale.placeOf(from)),
            }}
          >
            <button
              type="button"
              className={styles.stretch}
              data-state={state}
              data-wasted={isWasted}
              data-event={event}
              title={label}
              aria-label={label}
              onClick={() => store.getState().jumpTo(position)}
            />
          </li>
        )
      })}
    </ol>
  )
}
