// The moment that refutes a belief: where the machine does what it could not do by the wrong rule.
import type { Belief } from '../machine/running/beliefs'
import { Moment } from '../trace/moment'
import { jobDetail } from '../trace/things/jobs/format'
import {
  countsOf,
  lastChangeOf,
  lineOf,
  serverJobView,
  serverWorkerView,
} from '../trace/things/server-jobs/read'
import { contextDetail } from '../trace/things/stack/format'
import { framesFromTop } from '../trace/things/stack/read'
import { suspendedFrames } from '../trace/things/suspended/read'
import { taskDetail } from '../trace/things/tasks/format'
import { timerDetail } from '../trace/things/timers/format'
import { waitingTimers } from '../trace/things/timers/read'
import type { Trace } from '../trace/trace'
import type { Place, Sight } from './sight'

/** Whether a moment refutes the belief, and if so, where in the picture to look. */
type Refuter = (at: Moment) => readonly Place[] | undefined

const FEW = { from: 0, count: 20 }

const AT_THE_SERVER: readonly Place[] = ['server-queue']

const count = (at: Moment, list: 'stack' | 'jobs' | 'tasks' | 'timers' | 'suspended'): number =>
  at.list(list).count

/** A job starts although something else waits. */
const jobBeforeTask: Refuter = (at) => {
  if (at.kind !== 'job-started') return undefined
  if (count(at, 'tasks') > 0) return ['stack', 'tasks']
  return count(at, 'timers') > 0 ? ['stack', 'timers'] : undefined
}

/** The job before was the last thing that ran. */
const secondJob: Refuter = (at) => {
  const places = jobBeforeTask(at)
  if (places === undefined) return undefined
  for (let before = at.position - 1; before >= 0; before--) {
    const kind = at.trace.kindAt(before)
    if (kind === 'job-started') return places
    if (kind === 'task-started') return undefined
  }
  return undefined
}

const scriptFirst: Refuter = (at) =>
  at.kind === 'task-started' && taskDetail(at.trace, at.subject).source === 'script'
    ? ['tasks', 'stack']
    : undefined

const zeroWaits: Refuter = (at) => {
  if (at.kind !== 'timer-registered' || timerDetail(at.trace, at.subject).delay > 1) return undefined
  return count(at, 'timers') > 0 ? ['timers'] : ['tasks']
}

/** Code still runs although a timer's time has come. */
const overdue: Refuter = (at) => {
  if (count(at, 'stack') === 0 || at.kind === 'task-started') return undefined
  return waitingTimers(at, FEW).some(({ due }) => due < at.time) ? ['stack', 'timers'] : undefined
}

const shorterFirst: Refuter = (at) => {
  if (at.kind !== 'timer-registered') return undefined
  const [first] = waitingTimers(at, { from: 0, count: 1 })
  return first?.id === at.subject && count(at, 'timers') > 1 ? ['timers'] : undefined
}

const thenWaits: Refuter = (at) => {
  const isReaction = at.kind === 'job-enqueued' && jobDetail(at.trace, at.subject).kind === 'reaction'
  return isReaction && count(at, 'stack') > 0 ? ['stack', 'jobs'] : undefined
}

const executorRuns: Refuter = (at) => {
  if (at.kind !== 'context-pushed') return undefined
  const [, below] = framesFromTop(at, { from: 0, count: 2 })
  return below?.label === 'Promise' ? ['stack'] : undefined
}

/** What the job before queued waits behind the one that starts. */
const otherChain: Refuter = (at) =>
  at.kind === 'job-started' && count(at, 'jobs') > 0 ? ['stack', 'jobs'] : undefined

const asyncRuns: Refuter = (at) =>
  at.kind === 'context-pushed' && contextDetail(at.trace, at.subject).suspension === 'async'
    ? ['stack']
    : undefined

const callerGoesOn: Refuter = (at) =>
  at.kind === 'context-suspended' && count(at, 'stack') > 0 ? ['paused', 'stack'] : undefined

/** A second call of a function that is put aside. */
const secondCall: Refuter = (at) => {
  if (at.kind !== 'context-pushed') return undefined
  const { label } = contextDetail(at.trace, at.subject)
  return suspendedFrames(at, FEW).some((frame) => frame.label === label) ? ['paused', 'stack'] : undefined
}

const follows: Refuter = (at) =>
  at.kind === 'job-enqueued' && jobDetail(at.trace, at.subject).kind === 'thenable' ? ['jobs'] : undefined

const tickRuns: Refuter = (at) =>
  at.kind === 'job-started' && jobDetail(at.trace, at.subject).kind === 'tick'
    ? ['ticks', 'stack']
    : undefined

/** Calls of a callback are put aside while `forEach` goes on. */
const forEachGoesOn: Refuter = (at) => {
  if (at.kind !== 'context-suspended') return undefined
  const frames = framesFromTop(at, FEW)
  return frames.some(({ label }) => label.includes('forEach')) ? ['paused', 'stack'] : undefined
}

const loserWaits: Refuter = (at) =>
  at.kind === 'promise-settled' && count(at, 'timers') > 0 ? ['timers'] : undefined

/** An error is thrown by a callback, on a stack of its own. */
const thrownLater: Refuter = (at) => {
  if (at.kind !== 'error-thrown' || at.runningTask === undefined) return undefined
  return taskDetail(at.trace, at.runningTask).source === 'script' ? undefined : ['stack']
}

/** A function of the program's is called by another one, which waits below it. */
const callerWaits: Refuter = (at) => {
  if (at.kind !== 'context-pushed') return undefined
  const [called, below] = framesFromTop(at, { from: 0, count: 2 })
  return called?.kind === 'program' && below?.kind === 'program' ? ['stack'] : undefined
}

/** A function ends while who called it, and whoever called that, go on waiting. */
const lastEndsFirst: Refuter = (at) => {
  if (at.kind !== 'context-popped' || contextDetail(at.trace, at.subject).isBuiltin) return undefined
  const below = framesFromTop(at, FEW).filter(({ kind }) => kind === 'program')
  return below.length > 1 ? ['stack'] : undefined
}

/** `catch` takes an error: what stood above its function is gone. */
const neverBack: Refuter = (at) => (at.kind === 'error-caught' ? ['stack'] : undefined)

/** An attempt that is not the first begins. */
const secondAttempt: Refuter = (at) =>
  at.kind === 'server-job-taken' && serverJobView(at, at.subject).attempt > 1 ? AT_THE_SERVER : undefined

/** A job is added while all who could begin it have others in hand. */
const waitsInLine: Refuter = (at) => {
  if (at.kind !== 'server-job-added') return undefined
  const { state, queue } = serverJobView(at, at.subject)
  return state === 'waiting' && countsOf(at, queue).active > 0 ? AT_THE_SERVER : undefined
}

/** A job has something to wait for: a time of its own, of a limit, or of a worker that is gone, or its children. */
const waitsForMore: Refuter = (at) => {
  switch (at.kind) {
    case 'server-job-added':
      return serverJobView(at, at.subject).state === 'waiting-children' ? AT_THE_SERVER : undefined
    case 'server-job-retried':
      return serverJobView(at, at.subject).state === 'delayed' ? AT_THE_SERVER : undefined
    case 'server-queue-changed':
      return lastChangeOf(at, at.subject)?.change === 'limit-reached' && lineOf(at, at.subject) > 0
        ? AT_THE_SERVER
        : undefined
    case 'server-worker-changed': {
      const { change, jobs } = serverWorkerView(at, at.subject)
      return change === 'died' && jobs > 0 ? AT_THE_SERVER : undefined
    }
    default:
      return undefined
  }
}

const REFUTERS: { readonly [B in Belief]: Refuter } = {
  'one-queue': jobBeforeTask,
  'timers-first': jobBeforeTask,
  'script-is-no-task': scriptFirst,
  'before-node-11': jobBeforeTask,
  'jobs-last': jobBeforeTask,
  'one-job-per-task': secondJob,
  'zero-is-now': zeroWaits,
  'exact-timers': overdue,
  'timers-in-order': shorterFirst,
  'then-is-now': thenWaits,
  'executor-later': executorRuns,
  'chain-is-a-unit': otherChain,
  'async-is-later': asyncRuns,
  'await-blocks': callerGoesOn,
  'async-is-atomic': secondCall,
  'return-is-free': follows,
  'tick-is-immediate': tickRuns,
  'for-each-waits': forEachGoesOn,
  'race-cancels': loserWaits,
  'try-catches-later': thrownLater,
  'calls-wait': callerWaits,
  'calls-end-in-order': lastEndsFirst,
  'catch-goes-back': neverBack,
  'handed-out-once': secondAttempt,
  'added-is-begun': waitsInLine,
  'only-workers-count': waitsForMore,
}

/** Moments on either side that are looked at; those of a longer run are too far away to have to do with it. */
const FARTHEST = 20_000

/** The refuting moment that is nearest to a position; undefined where this run has none. */
export function refutationOf(trace: Trace, belief: Belief, near: number): Sight | undefined {
  const refutes = REFUTERS[belief]
  const seen = (position: number): Sight | undefined => {
    if (position < 0 || position >= trace.length) return undefined
    const places = refutes(new Moment(trace, position))
    return places && { position, places }
  }
  for (let distance = 0; distance <= FARTHEST && distance < trace.length; distance++) {
    const found = seen(near - distance) ?? seen(near + distance)
    if (found !== undefined) return found
  }
  return undefined
}
