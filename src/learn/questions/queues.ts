// Questions about queues and the stack.
import type { EventKind } from '../../trace/formats'
import { Moment, type Range } from '../../trace/moment'
import { ownPart, type Span } from '../../trace/span'
import { jobEntry, type QueueEntry, waitingJobs } from '../../trace/things/jobs/read'
import { entryDetail } from '../../trace/things/shelves/format'
import { contextDetail } from '../../trace/things/stack/format'
import { framesFromTop } from '../../trace/things/stack/read'
import { taskEntry, waitingTasks } from '../../trace/things/tasks/read'
import { timerDetail } from '../../trace/things/timers/format'
import { waitingTimers } from '../../trace/things/timers/read'
import type { Trace } from '../../trace/trace'
import type { Destination, LearnWords } from '../words/words'
import { type Asker, numbersNear } from './question'

/** Entries that are looked at, at most. */
const FEW: Range = { from: 0, count: 6 }

interface Named {
  readonly badge: string
  readonly label: string
  readonly span: Span | undefined
  readonly kind?: string
}

const nameOf = (words: LearnWords, { badge, label, span, kind }: Named): string =>
  kind === 'script' ? words.script : words.entry({ badge, label, line: span?.line })

/** The next event of one of some kinds; undefined where none comes. */
export function nextOf(trace: Trace, position: number, kinds: ReadonlySet<EventKind>): number | undefined {
  for (let at = position + 1; at < trace.length; at++) if (kinds.has(trace.kindAt(at))) return at
  return undefined
}

const STARTS: ReadonlySet<EventKind> = new Set(['job-started', 'task-started'])

/** What may happen between the end of a callback and the start of the next one. */
const BETWEEN: ReadonlySet<EventKind> = new Set([
  'checkpoint-begun',
  'checkpoint-ended',
  'phase-entered',
  'clock-moved',
  'timer-due',
  'task-enqueued',
  'task-ended',
  'job-ended',
])

/** Asked when the stack has just become empty. */
export const runsNext: Asker = (at, words) => {
  const { trace, position, kind } = at
  if (kind !== 'task-ended' && kind !== 'job-ended') return undefined
  const next = nextOf(trace, position, STARTS)
  if (next === undefined || !isQuietUntil(trace, position, next)) return undefined
  const started = new Moment(trace, next)
  const entry =
    trace.kindAt(next) === 'job-started'
      ? jobEntry(trace, started.subject)
      : taskEntry(trace, started.subject)
  const waiting: readonly Named[] = [
    ...waitingTasks(at, FEW),
    ...waitingTimers(at, FEW),
    ...waitingJobs(at, 'jobs', FEW).toReversed(),
    ...waitingJobs(at, 'ticks', FEW),
  ]
  if (!waiting.some(({ badge }) => badge === entry.badge)) return undefined
  const wrong = waiting.filter(({ badge }) => badge !== entry.badge).map((one) => nameOf(words, one))
  return { right: nameOf(words, entry), wrong, answeredAt: next }
}

function isQuietUntil(trace: Trace, from: number, to: number): boolean {
  for (let position = from + 1; position < to; position++)
    if (!BETWEEN.has(trace.kindAt(position))) return false
  return true
}

const DESTINATIONS: ReadonlyMap<EventKind, Destination> = new Map([
  ['job-enqueued', 'job-queue'],
  ['timer-registered', 'timers'],
  ['task-enqueued', 'task-queue'],
  ['entry-shelved', 'shelves'],
])

/** Asked before the program schedules something. */
export const entersQueue: Asker = ({ trace, position }, words) => {
  const next = position + 1
  if (next >= trace.length || trace.spanAt(next) === undefined) return undefined
  const kind = trace.kindAt(next)
  const known = DESTINATIONS.get(kind)
  if (known === undefined) return undefined
  const after = new Moment(trace, next)
  const isTick = kind === 'job-enqueued' && jobEntry(trace, after.subject).kind === 'tick'
  const right: Destination = isTick ? 'tick-queue' : known
  const places: Destination[] = ['job-queue', 'task-queue', 'stack', 'timers']
  if (trace.host === 'node') places.splice(1, 0, 'tick-queue')
  return {
    name: nameOfScheduled(after, words),
    right: words.places[right],
    wrong: places.map((place) => words.places[place]),
    answeredAt: next,
  }
}

function nameOfScheduled({ trace, kind, subject }: Moment, words: LearnWords): string {
  switch (kind) {
    case 'job-enqueued':
      return nameOf(words, jobEntry(trace, subject))
    case 'task-enqueued':
      return nameOf(words, taskEntry(trace, subject))
    case 'timer-registered': {
      const { number, label, span } = timerDetail(trace, subject)
      return nameOf(words, { badge: `T${number}`, label, span: trace.spanOf(span) })
    }
    default: {
      const { number, label, span } = entryDetail(trace, subject)
      return nameOf(words, { badge: `T${number}`, label, span: trace.spanOf(span) })
    }
  }
}

/** Asked where something was just put into the queue, or taken out. */
export const jobsWaiting: Asker = (at) => {
  if (at.kind !== 'job-enqueued' && at.kind !== 'job-started') return undefined
  const { count } = at.list('jobs')
  return { right: String(count), wrong: numbersNear(count, count + at.list('tasks').count) }
}

/** The head of the job queue, or of the task queue. */
function head(at: Moment): QueueEntry | undefined {
  return waitingJobs(at, 'jobs', FEW)[0] ?? waitingTasks(at, FEW).find(({ kind }) => kind !== 'script')
}

/** Asked between two callbacks, while it waits. Of a chain it is the line of its own `then`. */
export const queuedBy: Asker = (at, words) => {
  const { trace, position, kind } = at
  if (kind !== 'task-ended' && kind !== 'job-ended' && kind !== 'job-started') return undefined
  const entry = head(at)
  const queued = entry && ownPart(trace.spanAt(entry.queuedAt))
  if (queued === undefined) return undefined
  const others = new Set<number>()
  if (entry!.span) others.add(entry!.span.line)
  for (let before = position; before >= 0 && others.size < MOST_LINES; before--) {
    const line = ownPart(trace.spanAt(before))?.line
    if (line !== undefined) others.add(line)
  }
  // Each line of a call that is written in several has a share in it.
  const wrong = [...others].filter((line) => line < queued.line || line > queued.endLine)
  return {
    name: nameOf(words, entry!),
    right: String(queued.line),
    wrong: wrong.map(String),
    answeredAt: entry!.queuedAt,
  }
}

/** Lines that are looked at for other options. */
const MOST_LINES = 12

/** Asked while a timer or task waits and jobs do, too. */
export const jobsBefore: Asker = (at, words) => {
  if (at.kind !== 'task-ended' && at.kind !== 'checkpoint-begun') return undefined
  const [waiting] = [...waitingTasks(at, FEW), ...waitingTimers(at, FEW)]
  const jobs = at.list('jobs').count
  if (waiting === undefined || jobs === 0) return undefined
  const { trace, position } = at
  let ran = 0
  for (let next = position + 1; next < trace.length; next++) {
    const kind = trace.kindAt(next)
    if (kind === 'job-started') {
      // Whether ticks count is a question of words.
      if (jobEntry(trace, trace.subjectAt(next)).kind === 'tick') return undefined
      ran++
    }
    if (kind !== 'task-started') continue
    if (taskEntry(trace, trace.subjectAt(next)).badge !== waiting.badge) return undefined
    return {
      name: nameOf(words, waiting),
      right: String(ran),
      wrong: numbersNear(ran, jobs, 0),
      answeredAt: next,
    }
  }
  return undefined
}

/** Asked when a function was just called. */
export const onTop: Asker = (at) => {
  if (at.kind !== 'context-pushed' && at.kind !== 'context-resumed') return undefined
  const frames = framesFromTop(at, FEW)
  const [top, ...below] = frames.map(({ label }) => label)
  if (top === undefined) return undefined
  return { right: top, wrong: [...below, ...functionsSoFar(at)] }
}

/** Names of functions that were called before, the last first. */
function functionsSoFar({ trace, position }: Moment): string[] {
  const names: string[] = []
  for (let before = position - 1; before >= 0 && names.length < 6; before--)
    if (trace.kindAt(before) === 'context-pushed')
      names.push(contextDetail(trace, trace.subjectAt(before)).label)
  return names
}

export const framesOnStack: Asker = (at) => {
  if (at.kind !== 'context-pushed' && at.kind !== 'context-suspended') return undefined
  const { count } = at.list('stack')
  if (count + at.list('suspended').count < 2) return undefined
  return { right: String(count), wrong: numbersNear(count, count + at.list('suspended').count) }
}
