// Jobs that wait for others: each parent with its children beneath it.
import type { Moment } from '../../trace/moment'
import { jobRows, type ServerJobView, serverJobCount } from '../../trace/things/server-jobs/read'
import { useWords } from '../view-context'
import { JobChip } from './job-chip'
import styles from './lab.module.css'
import { usePan } from './pan'
import { labWords } from './words'

/** Jobs that are looked at. */
const MOST = 500

const jobsAt = (at: Moment): readonly ServerJobView[] =>
  jobRows(at, { from: 0, count: Math.min(MOST, serverJobCount(at)) })

/** Children may be in other queues, so trees reach beyond the one that is chosen. */
export function Families({ at, queue }: { readonly at: Moment; readonly queue: number }) {
  const words = useWords(labWords)
  const pan = usePan()
  const jobs = jobsAt(at)
  const childrenOf = new Map<number, ServerJobView[]>()
  for (const job of jobs)
    if (job.parent !== undefined) childrenOf.set(job.parent, [...(childrenOf.get(job.parent) ?? []), job])
  const reaches = (job: ServerJobView): boolean =>
    job.queue === queue || (childrenOf.get(job.id) ?? []).some(reaches)
  const roots = jobs.filter(({ id, parent }) => parent === undefined && childrenOf.has(id)).filter(reaches)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by the keyboard
    <section className={styles.families} aria-label={words.family} tabIndex={0} {...pan}>
      <Generation at={at} jobs={roots} childrenOf={childrenOf} />
    </section>
  )
}

interface GenerationProps {
  readonly at: Moment
  readonly jobs: readonly ServerJobView[]
  readonly childrenOf: ReadonlyMap<number, readonly ServerJobView[]>
}

function Generation({ at, jobs, childrenOf }: GenerationProps) {
  const words = useWords(labWords)
  return (
    <ul className={styles.generation}>
      {jobs.map((job) => {
        const own = childrenOf.get(job.id)
        return (
          <li key={job.id}>
            <JobChip at={at} job={job} note={words.states[job.state]} />
            {own && <Generation at={at} jobs={own} childrenOf={childrenOf} />}
          </li>
        )
      })}
    </ul>
  )
}
