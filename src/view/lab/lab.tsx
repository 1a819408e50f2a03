// Queues on servers at the moment that is shown: where their jobs are, who has them, and how it came to that. Two of them stand
// beside each other, so that it can be seen what one system does while another waits.
import { Columns2, X } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { clockAt } from '../../trace/clock'
import { Moment } from '../../trace/moment'
import type { QueueCourse } from '../../trace/things/server-jobs/course'
import { type ServerQueueView, serverQueues, serverQueueView } from '../../trace/things/server-jobs/read'
import { Panel } from '../parts/panel'
import { Segmented } from '../parts/segmented'
import type { Recording } from '../recording'
import { isCovered } from '../selectors'
import { useView, useViewStore, useWords } from '../view-context'
import { DepthChart } from './depth-chart'
import { Families } from './families'
import { Figures } from './figures'
import { Flow } from './flow'
import { JobRows } from './job-rows'
import styles from './lab.module.css'
import { useCourses } from './lab-state'
import { LAB_VIEWS, type LabView, labWords } from './words'

interface LabProps {
  readonly recording: Recording | undefined
  readonly position: number
  /** Virtual ms: that of the position, or a later one before the next event. */
  readonly time: number
}

/** Queues that can be chosen from. */
const MOST_QUEUES = 100

/** The second queue that was chosen; undefined where nothing was said, and the program decides. */
type Second = number | 'none' | undefined

export default function Lab({ recording, position, time }: LabProps) {
  const words = useWords(labWords)
  const [chosen, choose] = useState<number>()
  const [second, chooseSecond] = useState<Second>()
  const [view, show] = useState<LabView>('flow')
  const courses = useCourses(recording?.trace)
  const isAsked = useView(isCovered)
  const { trace } = recording ?? {}
  const at =
    trace && trace.length > 0
      ? new Moment(trace, Math.max(position, 0), clockAt(trace, position, time))
      : undefined
  const present = at && position >= 0 ? serverQueues(at, { from: 0, count: MOST_QUEUES }) : []
  const queues = at && !isAsked ? withThoseToCome(at, present, courses) : present
  const queue = queues.find(({ id }) => id === chosen) ?? queues[0]
  const other = queue && secondOf(queues, queue, second)
  const shown = [queue, other].flatMap((one) => one ?? [])
  const courseOf = ({ id }: ServerQueueView) => courses?.find((one) => one.queue === id)
  const hasFamilies = shown.some((one) => courseOf(one)?.hasFamilies)
  const together = useTogether(shown.flatMap((one) => courseOf(one) ?? []))
  return (
    <Panel
      name="Server queue"
      isLarge
      alias={other ? words.other : queue ? `${queue.name} · ${queue.system}` : words.other}
      className={styles.lab}
      action={
        <Tools>
          {!other && <QueueChoice queues={queues} chosen={queue} onChoose={choose} />}
          {queue && queues.length > 1 && (
            <Beside
              isOn={other !== undefined}
              onChange={(isOn) => chooseSecond(isOn ? nextTo(queues, queue)?.id : 'none')}
            />
          )}
          <Segmented
            name={words.view}
            options={hasFamilies ? LAB_VIEWS : WITHOUT_FAMILIES}
            labels={words.views}
            value={hasFamilies || view !== 'families' ? view : 'flow'}
            onChoose={show}
          />
        </Tools>
      }
    >
      <p className={styles.about}>{words.about}</p>
      {present.length === 0 && <p className={styles.empty}>{words.nothingYet}</p>}
      {at && queue && (
        <div className={styles.sides} data-count={shown.length}>
          {shown.map((one, i) => (
            <section key={one.id} className={styles.side} aria-label={`${one.name} · ${one.system}`}>
              {other && (
                <QueueChoice
                  queues={queues.filter(({ id }) => id === one.id || !shown.some((it) => it.id === id))}
                  chosen={one}
                  onChoose={i === 0 ? choose : chooseSecond}
                />
              )}
              <Body at={at} queue={one} view={view} course={courseOf(one)} together={together} />
            </section>
          ))}
        </div>
      )}
    </Panel>
  )
}

const WITHOUT_FAMILIES = LAB_VIEWS.filter((view) => view !== 'families')

/** Also those that the run will fill: empty as yet, with their time in sight, so that nothing moves when they are there. */
function withThoseToCome(
  at: Moment,
  present: readonly ServerQueueView[],
  courses: readonly QueueCourse[] | undefined,
): readonly ServerQueueView[] {
  const known = new Set(present.map(({ id }) => id))
  const missing = (courses ?? []).filter(({ queue }) => !known.has(queue))
  return [...present, ...missing.map(({ queue }) => serverQueueView(at, queue))].slice(0, MOST_QUEUES)
}

/** Two systems are there to be compared, unless somebody wants one alone. */
function secondOf(
  queues: readonly ServerQueueView[],
  first: ServerQueueView,
  second: Second,
): ServerQueueView | undefined {
  if (second === 'none') return undefined
  const chosen = queues.find(({ id }) => id === second && id !== first.id)
  if (chosen !== undefined || second !== undefined) return chosen ?? nextTo(queues, first)
  return queues.find(({ system }) => system !== first.system)
}

const nextTo = (queues: readonly ServerQueueView[], first: ServerQueueView): ServerQueueView | undefined =>
  queues.find(({ system }) => system !== first.system) ?? queues.find(({ id }) => id !== first.id)

/** The same list as long as the same courses are in it: charts are reckoned from it. */
function useTogether(courses: readonly QueueCourse[]): readonly QueueCourse[] {
  const [one, other] = courses
  return useMemo(() => [one, other].flatMap((course) => course ?? []), [one, other])
}

function Beside({ isOn, onChange }: { readonly isOn: boolean; onChange(isOn: boolean): void }) {
  const words = useWords(labWords)
  return (
    <button
      type="button"
      className={styles.beside}
      aria-pressed={isOn}
      aria-label={words.beside}
      title={words.beside}
      onClick={() => onChange(!isOn)}
    >
      <Columns2 size={18} aria-hidden="true" />
    </button>
  )
}

function Tools({ children }: { readonly children: React.ReactNode }) {
  const words = useWords(labWords)
  const store = useViewStore()
  return (
    <div className={styles.tools}>
      {children}
      <button
        type="button"
        className={styles.close}
        title={words.close}
        aria-label={words.close}
        onClick={() => store.getState().togglePanel('Server queue')}
      >
        <X size={18} />
      </button>
    </div>
  )
}

interface QueueChoiceProps {
  readonly queues: readonly ServerQueueView[]
  readonly chosen: ServerQueueView | undefined
  onChoose(id: number): void
}

function QueueChoice({ queues, chosen, onChoose }: QueueChoiceProps) {
  const words = useWords(labWords)
  if (queues.length < 2) return null
  return (
    <select
      className={styles.choice}
      aria-label={words.queue}
      value={chosen?.id}
      onChange={({ currentTarget }) => onChoose(Number(currentTarget.value))}
    >
      {queues.map(({ id, name, system }) => (
        <option key={id} value={id}>{`${name} · ${system}`}</option>
      ))}
    </select>
  )
}

interface BodyProps {
  readonly at: Moment
  readonly queue: ServerQueueView
  readonly view: LabView
  readonly course: QueueCourse | undefined
  /** Those that are drawn to the same scale. */
  readonly together: readonly QueueCourse[]
}

function Body({ at, queue, view, course, together }: BodyProps) {
  const words = useWords(labWords)
  const shown = view === 'families' && !course?.hasFamilies ? 'flow' : view
  // What is dragged in the chart must stay there while a new run is read.
  const drawn = useRef(course)
  if (course !== undefined) drawn.current = course
  return (
    <div className={styles.body}>
      <div className={styles.picture}>
        {shown === 'flow' && <Flow at={at} queue={queue} course={course} />}
        {shown === 'jobs' && <JobRows at={at} queue={queue.id} together={together} />}
        {shown === 'families' && <Families at={at} queue={queue.id} />}
      </div>
      <div className={styles.time}>
        {drawn.current ? (
          <>
            <DepthChart at={at} course={drawn.current} together={together} name={queue.name} />
            {course && <Figures at={at} course={course} />}
          </>
        ) : (
          <p className={styles.empty}>{words.preparing}</p>
        )}
      </div>
    </div>
  )
}
