import { duration } from '../../trace/duration'
import type { Moment } from '../../trace/moment'
import { figuresAt, type QueueCourse } from '../../trace/things/server-jobs/course'
import { useWords } from '../view-context'
import styles from './lab.module.css'
import { labWords } from './words'

/** What an engineer asks of a queue, up to the moment that is shown. */
export function Figures({ at, course }: { readonly at: Moment; readonly course: QueueCourse }) {
  const { figures: words } = useWords(labWords)
  const { wait, throughput, utilisation, wasted } = figuresAt(course, at)
  const percent = (part: number | undefined) => (part === undefined ? words.unknown : words.percent(part))
  return (
    <dl className={styles.figures}>
      <div>
        <dt>{words.wait}</dt>
        <dd>
          {wait
            ? words.waits(duration(wait.half), duration(wait.most95), duration(wait.most99))
            : words.unknown}
        </dd>
      </div>
      <div>
        <dt>{words.throughput}</dt>
        <dd>{throughput === undefined ? words.unknown : words.perUnit(throughput)}</dd>
      </div>
      <div>
        <dt>{words.utilisation}</dt>
        <dd>{percent(utilisation)}</dd>
      </div>
      <div data-wasted={wasted !== undefined && wasted > 0}>
        <dt>{words.wasted}</dt>
        <dd>{percent(wasted)}</dd>
      </div>
    </dl>
  )
}
