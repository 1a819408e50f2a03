// The observer that turns what the machine does into a trace: the methods of all writers together. Each appends one row, and
// the writes that come with it.
import type { Observer } from '../machine/event'
import type { ObjectValue } from '../machine/objects/object'
import type { Agent } from '../machine/running/agent'
import { LimitReached } from '../machine/running/limits'
import { Desk } from './desk'
import { EventLog } from './event-log'
import { choicesWriter } from './writers/choices'
import { consoleWriter } from './writers/console'
import { documentWriter } from './writers/document'
import { errorsWriter } from './writers/errors'
import { jobsWriter } from './writers/jobs'
import { listenersWriter } from './writers/listeners'
import { loopWriter } from './writers/loop'
import { objectsWriter } from './writers/objects'
import { promisesWriter } from './writers/promises'
import { serverJobsWriter } from './writers/server-jobs'
import { shelvesWriter } from './writers/shelves'
import { stackWriter } from './writers/stack'
import { suspendedWriter } from './writers/suspended'
import { tasksWriter } from './writers/tasks'
import { timersWriter } from './writers/timers'
import { variablesWriter } from './writers/variables'

/** A new method of `Observer` that no writer has does not compile. */
const writers = {
  ...stackWriter,
  ...suspendedWriter,
  ...variablesWriter,
  ...objectsWriter,
  ...promisesWriter,
  ...jobsWriter,
  ...tasksWriter,
  ...timersWriter,
  ...shelvesWriter,
  ...serverJobsWriter,
  ...loopWriter,
  ...choicesWriter,
  ...listenersWriter,
  ...documentWriter,
  ...consoleWriter,
  ...errorsWriter,
} satisfies Omit<Observer, 'heldBytes'> & ThisType<Desk>

/** The writers' methods are its own, so a call of the machine's ends in the writer at once. */
export class Recorder extends Desk {}

Object.assign(Recorder.prototype, writers)

/** Records what an agent does; `known` gets all objects that the record mentions. */
export function createRecorder(log: EventLog, agent: Agent, known?: Map<number, ObjectValue>): Observer {
  agent.clock.onChange = (now) => log.noteTime(now)
  return new Recorder(log, agent, known) as Recorder & typeof writers
}

/** A log that stops the machine when it is full. */
export const createLog = (limit: number): EventLog =>
  new EventLog(limit, () => {
    throw new LimitReached('events')
  })
