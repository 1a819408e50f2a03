// How the queues of servers went over a whole run: what a chart of them, and figures about them, are made of.
import { countUpTo } from '../../ascending'
import { Moment } from '../../moment'
import { FIRST_ENTITY, NOTHING } from '../../schema'
import type { Trace } from '../../trace'
import {
  JOB_STATE,
  JOB_WORKER,
  queueOfJob,
  SERVER_JOB_STATES,
  type ServerJobState,
  serverJobDetail,
} from './format'
import {
  lastChangeOf,
  type ServerJobView,
  type StateCounts,
  serverJobView,
  serverWorkerView,
  stateOf,
} from './read'

/** Changes of a queue, in order. */
export interface QueueCourse {
  readonly queue: number
  /** Position of each change. */
  readonly positions: readonly number[]
  /** Virtual ms of each. */
  readonly times: readonly number[]
  /** How many jobs are in each state after each change: as many numbers a change as there are states. */
  readonly counts: readonly number[]
  /** Virtual ms that its workers have been there until then, all of them together, and how long of it they had a job in hand. */
  readonly presence: readonly number[]
  readonly work: readonly number[]
  /** Attempts that began, with the virtual ms that the job stood in the line before. */
  readonly waits: Measures
  /** Attempts that ended, with the virtual ms that they took. */
  readonly attempts: Measures
  /** Those of them whose work was for nothing: they failed, or came too late. */
  readonly wasted: Measures
  /** Whether one of its jobs waits for others, or others wait for it. */
  readonly hasFamilies: boolean
  /** Jobs that came to an end, good or bad. */
  readonly completed: Measures
  readonly failed: Measures
  readonly alerts: readonly Alert[]
  /** Virtual ms at which attempts failed, or were lost, each time once. */
  readonly failures: readonly number[]
}

interface Measures {
  readonly positions: readonly number[]
  readonly values: readonly number[]
}

export interface Alert {
  readonly position: number
  readonly time: number
  /** The alert ends here. */
  readonly isOver: boolean
  /** The limit of waiting jobs; where the alert ends, how many wait then. */
  readonly count: number
}

/** Events that end an attempt without a result. */
const FOR_NOTHING: ReadonlySet<string> = new Set([
  'server-job-retried',
  'server-job-failed',
  'server-job-stalled',
])

/** Events in a slice. Between two slices other work may run. */
const SLICE = 500

/** Walks once over all events, in slices. */
export function* coursesOf(trace: Trace): Generator<void, readonly QueueCourse[]> {
  const courses = new Map<number, CourseWriter>()
  const courseOf = (queue: number) => {
    const course = courses.get(queue) ?? new CourseWriter(queue)
    courses.set(queue, course)
    return course
  }
  for (let position = 0; position < trace.length; position++) {
    if (position % SLICE === 0) yield
    const kind = trace.kindAt(position)
    if (!kind.startsWith('server-')) continue
    const at = new Moment(trace, position)
    if (kind === 'server-queue-changed') courseOf(at.subject).queueChanged(at)
    else if (kind === 'server-worker-changed')
      courseOf(serverWorkerView(at, at.subject).queue).workerChanged(at)
    else if (at.writtenAt(at.subject, JOB_STATE) === position)
      courseOf(queueOfJob(trace, at.subject)).jobMoved(at)
    if (kind === 'server-job-added') {
      const { queue, parent } = serverJobDetail(trace, at.subject)
      if (parent !== 0) for (const id of [queue, queueOfJob(trace, parent)]) courseOf(id).hasFamilies = true
    }
  }
  return [...courses.values()]
}

/** Stretches of at least so many virtual ms in which nothing could be taken, and nobody had a job in hand. */
export function idleStretches(
  { times, counts }: QueueCourse,
  end: number,
  least: number,
): readonly { readonly from: number; readonly to: number }[] {
  const states = SERVER_JOB_STATES.length
  const idle = []
  for (const [change, from] of times.entries()) {
    const to = times[change + 1] ?? end
    if (to - from < least) continue
    const isIdle = WORKED_AT.every((state) => counts[change * states + state] === 0)
    if (isIdle) idle.push({ from, to })
  }
  return idle
}

const WORKED_AT = (['waiting', 'prioritized', 'active'] as const).map((state) =>
  SERVER_JOB_STATES.indexOf(state),
)

const workerOf = (at: Moment, job: number): number | undefined => {
  const worker = at.value(job, JOB_WORKER)
  return worker === NOTHING ? undefined : worker - FIRST_ENTITY
}

const isInLine = (state: ServerJobState | undefined): boolean =>
  state === 'waiting' || state === 'prioritized'

interface MeasuresWriter {
  readonly positions: number[]
  readonly values: number[]
}

class CourseWriter implements QueueCourse {
  readonly positions: number[] = []
  readonly times: number[] = []
  readonly counts: number[] = []
  readonly presence: number[] = []
  readonly work: number[] = []
  readonly waits: MeasuresWriter = { positions: [], values: [] }
  readonly attempts: MeasuresWriter = { positions: [], values: [] }
  readonly wasted: MeasuresWriter = { positions: [], values: [] }
  hasFamilies = false
  readonly completed: MeasuresWriter = { positions: [], values: [] }
  readonly failed: MeasuresWriter = { positions: [], values: [] }
  readonly alerts: Alert[] = []
  readonly failures: number[] = []

  /** State of each job, and since when. */
  private readonly jobs = new Map<
    number,
    { state: ServerJobState; since: number; worker: number | undefined }
  >()
  /** How many jobs each worker has that is there. */
  private readonly hands = new Map<number, number>()
  private readonly now = SERVER_JOB_STATES.map(() => 0)

  constructor(readonly queue: number) {}

  queueChanged(at: Moment): void {
    const changed = lastChangeOf(at, this.queue)
    if (changed?.change === 'alert' || changed?.change === 'alert-over')
      this.alerts.push({
        position: at.position,
        time: at.time,
        isOver: changed.change === 'alert-over',
        count: changed.count,
      })
  }

  workerChanged(at: Moment): void {
    this.goOn(at)
    const { id, isThere } = serverWorkerView(at, at.subject)
    if (!isThere) this.hands.delete(id)
    else if (!this.hands.has(id)) this.hands.set(id, 0)
    this.note(at)
  }

  jobMoved(at: Moment): void {
    this.goOn(at)
    const id = at.subject
    const state = stateOf(at, id) ?? 'removed'
    const worker = workerOf(at, id)
    const before = this.jobs.get(id)
    if (before) this.leave(at, before)
    if (state === 'active') {
      if (worker !== undefined) this.hold(worker, 1)
      if (isInLine(before?.state)) put(this.waits, at, at.time - before!.since)
    }
    if (state === 'completed' || state === 'failed') put(this[state], at, id)
    this.now[SERVER_JOB_STATES.indexOf(state)]!++
    // A job that moves within its line stays in its state.
    const since = before && before.state === state ? before.since : at.time
    this.jobs.set(id, { state, since, worker })
    this.note(at)
  }

  private leave(
    at: Moment,
    { state, since, worker }: { state: ServerJobState; since: number; worker: number | undefined },
  ): void {
    this.now[SERVER_JOB_STATES.indexOf(state)]!--
    if (state !== 'active') return
    if (worker !== undefined) this.hold(worker, -1)
    put(this.attempts, at, at.time - since)
    if (!FOR_NOTHING.has(at.kind)) return
    put(this.wasted, at, at.time - since)
    if (this.failures.at(-1) !== at.time) this.failures.push(at.time)
  }

  private hold(worker: number, more: number): void {
    const hands = this.hands.get(worker)
    if (hands !== undefined) this.hands.set(worker, Math.max(0, hands + more))
  }

  /** Time passes until a change. */
  private goOn(at: Moment): void {
    const last = this.times.length - 1
    const passed = last < 0 ? 0 : at.time - this.times[last]!
    const busy = [...this.hands.values()].filter((hands) => hands > 0).length
    this.presence.push((this.presence[last] ?? 0) + passed * this.hands.size)
    this.work.push((this.work[last] ?? 0) + passed * busy)
  }

  private note(at: Moment): void {
    this.positions.push(at.position)
    this.times.push(at.time)
    this.counts.push(...this.now)
  }
}

function put(measures: MeasuresWriter, at: Moment, value: number): void {
  measures.positions.push(at.position)
  measures.values.push(value)
}

/** Index of the last of ascending numbers that is not above another; -1 where all are. */
const lastUpTo = (numbers: readonly number[], most: number): number =>
  countUpTo(numbers.length, (index) => numbers[index]! <= most) - 1

/** The counts after a change; nothing has been added before the first one. */
export function countsAfter({ counts }: QueueCourse, change: number): StateCounts {
  const first = change * SERVER_JOB_STATES.length
  return Object.fromEntries(
    SERVER_JOB_STATES.map((state, i) => [state, change < 0 ? 0 : counts[first + i]!]),
  ) as { [S in ServerJobState]: number }
}

export interface QueueFigures {
  /** Virtual ms in the line before an attempt; undefined before the first. */
  readonly wait: { readonly half: number; readonly most95: number; readonly most99: number } | undefined
  /** Completed jobs a second of virtual time, since the first job came. */
  readonly throughput: number | undefined
  /** Which part of their time the workers had something in hand, from 0 to 1. */
  readonly utilisation: number | undefined
  /** Which part of the work was for nothing, from 0 to 1. */
  readonly wasted: number | undefined
}

/** Figures of a queue up to a position. */
export function figuresAt(course: QueueCourse, at: Moment): QueueFigures {
  const change = lastUpTo(course.positions, at.position)
  const passed = at.time - (course.times[0] ?? 0)
  const presence = grownTo(course, course.presence, change, at.time)
  const spent = sumUpTo(course.attempts, at.position)
  return {
    wait: quantilesOf(valuesUpTo(course.waits, at.position)),
    throughput:
      change < 0 || passed <= 0 ? undefined : (1000 * countsAfter(course, change).completed) / passed,
    utilisation: presence > 0 ? grownTo(course, course.work, change, at.time) / presence : undefined,
    wasted: spent > 0 ? sumUpTo(course.wasted, at.position) / spent : undefined,
  }
}

/** What grows evenly from one change to the next, at a time between them. */
function grownTo({ times }: QueueCourse, sums: readonly number[], change: number, time: number): number {
  const [sum = 0, next = sum] = [sums[change], sums[change + 1]]
  const [from = 0, to = from] = [times[change], times[change + 1]]
  return to > from ? sum + ((next - sum) * (time - from)) / (to - from) : sum
}

const valuesUpTo = ({ positions, values }: Measures, position: number): readonly number[] =>
  values.slice(0, lastUpTo(positions, position) + 1)

function sumUpTo({ positions, values }: Measures, position: number): number {
  const last = lastUpTo(positions, position)
  let sum = 0
  for (let i = 0; i <= last; i++) sum += values[i]!
  return sum
}

/** By the nearest rank. */
function quantilesOf(values: readonly number[]): QueueFigures['wait'] {
  if (values.length === 0) return undefined
  const sorted = Float64Array.from(values).sort()
  const rank = (part: number) => sorted[Math.ceil(part * sorted.length) - 1]!
  return { half: rank(0.5), most95: rank(0.95), most99: rank(0.99) }
}

/** Jobs that came to their end last and are still there, the last one first. */
export function lastEnded(
  course: QueueCourse,
  state: 'completed' | 'failed',
  at: Moment,
  most: number,
): readonly ServerJobView[] {
  const { positions, values } = course[state]
  const found = new Map<number, ServerJobView>()
  const last = lastUpTo(positions, at.position)
  for (let i = last; i >= 0 && i > last - MOST_LOOKED_AT && found.size < most; i--)
    if (stateOf(at, values[i]!) === state) found.set(values[i]!, serverJobView(at, values[i]!))
  return [...found.values()]
}

/** Jobs that were removed since are left out. */
const MOST_LOOKED_AT = 100

/** A stacked step: from a time on, so many jobs in each state. */
export interface Level {
  readonly position: number
  readonly time: number
  readonly counts: StateCounts
}

/** No more levels than that many: of changes that lie close together the one with most jobs in the line stays. */
export function levelsOf(course: QueueCourse, most: number): readonly Level[] {
  const { times, positions } = course
  if (times.length === 0) return []
  const begin = times[0]!
  const width = (times[times.length - 1]! - begin) / most
  /** Changes that stay. */
  const chosen: number[] = []
  let bucket = -1
  let deepest = 0
  for (let change = 0; change < times.length; change++) {
    const own = times.length <= most ? change : Math.floor((times[change]! - begin) / width)
    const depth = depthAfter(course, change)
    if (own !== bucket) chosen.push(change)
    else if (depth >= deepest) chosen[chosen.length - 1] = change
    else continue
    bucket = own
    deepest = depth
  }
  return [...chosen, times.length - 1].map((change) => ({
    position: positions[change]!,
    time: times[change]!,
    counts: countsAfter(course, change),
  }))
}

const LINE_STATES = (['waiting', 'prioritized'] as const).map((state) => SERVER_JOB_STATES.indexOf(state))

/** How many could be taken after a change: without an object for each of many. */
const depthAfter = ({ counts }: QueueCourse, change: number): number =>
  LINE_STATES.reduce((depth, state) => depth + counts[change * SERVER_JOB_STATES.length + state]!, 0)

/** Whether jobs of servers are in the record at all. */
export const hasServerQueues = (trace: Trace): boolean =>
  trace.length > 0 && new Moment(trace, trace.length - 1).list('serverQueues').count > 0
