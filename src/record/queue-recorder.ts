// A record of queues: of jobs, tasks, timers and shelves, promises, the console and the loop, without steps, variables and
// frames. It is a part of the whole record: the same events, in the same order.
import type { Observer } from '../machine/event'
import type { PromiseObject, PromiseReaction } from '../machine/promises/promise'
import type { Agent } from '../machine/running/agent'
import { type EventKind, formats } from '../trace/formats'
import { Desk } from './desk'
import type { EventLog } from './event-log'
import { ENTITY, EVENT } from './kinds'
import { Recorder } from './recorder'
import { choicesWriter } from './writers/choices'
import { consoleWriter } from './writers/console'
import { errorsWriter } from './writers/errors'
import { jobsWriter } from './writers/jobs'
import { loopWriter } from './writers/loop'
import { promisesWriter } from './writers/promises'
import { serverJobsWriter } from './writers/server-jobs'
import { shelvesWriter } from './writers/shelves'
import { tasksWriter } from './writers/tasks'
import { timersWriter } from './writers/timers'

const { jobs, tasks, timers, shelves, serverJobs, loop, choices, console, promises } = formats

const whole = [jobs, tasks, timers, shelves, serverJobs, loop, choices, console, promises].flatMap(
  ({ events }): readonly EventKind[] => events,
)

/** Numbers of the kinds of events that a record of queues has. */
export const QUEUE_EVENTS: ReadonlySet<number> = new Set(
  [...whole, 'error-uncaught' as const, 'limit-reached' as const].map((kind) => EVENT[kind]),
)

const { errorUncaught, limitReached } = errorsWriter

const writers = {
  ...jobsWriter,
  ...tasksWriter,
  ...timersWriter,
  ...shelvesWriter,
  ...serverJobsWriter,
  ...loopWriter,
  ...choicesWriter,
  ...consoleWriter,
  ...promisesWriter,
  errorUncaught,
  limitReached,

  /** Who awaits is named by its context. */
  reactionRegistered(this: Desk, promise: PromiseObject, reaction: PromiseReaction): void {
    const context = reaction.internal?.context
    if (context?.code && context.traceId === 0 && !context.code.isLibrary)
      context.traceId = this.log.entity(
        ENTITY.context,
        this.objects.codeDetail(context.code, context.callee),
        0,
      )
    promisesWriter.reactionRegistered.call(this, promise, reaction)
  },
}

class QueueRecorder extends Desk {}

const silent = Object.fromEntries(Object.keys(Recorder.prototype).map((method) => [method, () => {}]))

Object.assign(QueueRecorder.prototype, silent, writers)

export function createQueueRecorder(log: EventLog, agent: Agent): Observer {
  agent.clock.onChange = (now) => log.noteTime(now)
  return new QueueRecorder(log, agent) as QueueRecorder & Observer
}
