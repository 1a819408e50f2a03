// Queues on servers at the moment that is shown: where their jobs are, who has them, and how it came to that.
import { X } from 'lucide-react'
import { useRef, useState } from 'react'
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
}

/** Queues that can be chosen from. */
const MOST_QUEUES = 100

export default function Lab({ recording, position }: LabProps) {
  const words = useWords(labWords)
  const [chosen, choose] = useState<number>()
  const [view, show] = useState<LabView>('flow')
  const courses = useCourses(recording?.trace)
  const isAsked = useView(isCovered)
  const { trace } = recording ?? {}
  const at = trace && trace.length > 0 ? new Moment(trace, Math.max(position, 0)) : undefined
  const present = at && position >= 0 ? serverQueues(at, { from: 0, count: MOST_QUEUES }) : []
  const queues = at && present.length === 0 && !isAsked ? toCome(at, courses) : present
  const queue = queues.find(({ id }) => id === chosen) ?? queues[0]
  const course = courses?.find((one) => one.queue === queue?.id)
  const views = course?.hasFamilies ? LAB_VIEWS : LAB_VIEWS.slice(0, 2)
  const shown = views.includes(view) ? view : 'flow'
  return (
    <Panel
      name="Server queue"
      isLarge
      alias={queue ? `${queue.name} · ${queue.system}` : words.other}
      className={styles.lab}
      action={
        <Tools>
          <QueueChoice queues={queues} chosen={queue} onChoose={choose} />
          <Segmented name={words.view} options={views} labels={words.views} value={shown} onChoose={show} />
        </Tools>
      }
    >
      <p className={styles.about}>{words.about}</p>
      {present.length === 0 && <p className={styles.empty}>{words.nothingYet}</p>}
      {at && queue && <Body at={at} queue={queue} view={shown} course={course} />}
    </Panel>
  )
}

/** Before the first job, what the run will fill: empty as yet, with its time in sight. */
const toCome = (at: Moment, courses: readonly QueueCourse[] | undefined): readonly ServerQueueView[] =>
  (courses ?? []).slice(0, MOST_QUEUES).map(({ queue }) => serverQueueView(at, queue))

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
}

function Body({ at, queue, view, course }: BodyProps) {
  const words = useWords(labWords)
  // What is dragged in the chart must stay there while a new run is read.
  const drawn = useRef(course)
  if (course !== undefined) drawn.current = course
  return (
    <div className={styles.body}>
      <div className={styles.picture}>
        {view === 'flow' && <Flow at={at} queue={queue} course={course} />}
        {view === 'jobs' && <JobRows at={at} queue={queue.id} course={course} />}
        {view === 'families' && <Families at={at} queue={queue.id} />}
      </div>
      <div className={styles.time}>
        {drawn.current ? (
          <>
            <DepthChart at={at} course={drawn.current} name={queue.name} />
            {course && <Figures at={at} course={course} />}
          </>
        ) : (
          <p className={styles.empty}>{words.preparing}</p>
        )}
      </div>
    </div>
  )
}
