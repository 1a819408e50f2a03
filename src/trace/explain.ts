// The sentence for an event: what happened, by which rule, and from where. A function for each kind of event.
import type { EventKind } from './event-kind'
import { eventDispatched, listenerInvoked, nodeChanged, nodeInserted, nodeRemoved } from './explain/document'
import { jobEnded, jobEnqueued, jobStarted } from './explain/jobs'
import {
  beforeTheRun,
  checkpointBegun,
  checkpointEnded,
  choiceMade,
  clockMoved,
  limitReached,
  phaseEntered,
} from './explain/loop'
import { Moment } from './explain/moment'
import { errorCaught, errorThrown, errorUncaught, linePrinted } from './explain/output'
import { promiseCreated, promiseResolved, promiseSettled, reactionRegistered } from './explain/promises'
import { entryDropped, entryShelved, entryStarted } from './explain/shelves'
import { contextPopped, contextPushed, stepReached } from './explain/stack'
import { contextResumed, contextSuspended } from './explain/suspension'
import {
  taskDropped,
  taskEnded,
  taskEnqueued,
  taskStarted,
  timerCleared,
  timerDue,
  timerRegistered,
} from './explain/tasks'
import { propertyAssigned, variableAssigned, variableDeclared } from './explain/variables'
import type { Sentence } from './picture'
import type { Trace } from './trace'

const sentences: { readonly [K in EventKind]: (at: Moment) => Sentence } = {
  'step-reached': stepReached,
  'context-pushed': contextPushed,
  'context-popped': contextPopped,
  'context-suspended': contextSuspended,
  'context-resumed': contextResumed,
  'variable-declared': variableDeclared,
  'variable-assigned': variableAssigned,
  'property-assigned': propertyAssigned,
  'promise-created': promiseCreated,
  'promise-resolved': promiseResolved,
  'promise-settled': promiseSettled,
  'reaction-registered': reactionRegistered,
  'job-enqueued': jobEnqueued,
  'job-started': jobStarted,
  'job-ended': jobEnded,
  'timer-registered': timerRegistered,
  'timer-cleared': timerCleared,
  'timer-due': timerDue,
  'task-enqueued': taskEnqueued,
  'task-started': taskStarted,
  'task-ended': taskEnded,
  'task-dropped': taskDropped,
  'checkpoint-begun': checkpointBegun,
  'checkpoint-ended': checkpointEnded,
  'phase-entered': phaseEntered,
  'clock-moved': clockMoved,
  'line-printed': linePrinted,
  'error-thrown': errorThrown,
  'error-caught': errorCaught,
  'error-uncaught': errorUncaught,
  'choice-made': choiceMade,
  'limit-reached': limitReached,
  'entry-shelved': entryShelved,
  'entry-started': entryStarted,
  'entry-dropped': entryDropped,
  'event-dispatched': eventDispatched,
  'listener-invoked': listenerInvoked,
  'node-inserted': nodeInserted,
  'node-removed': nodeRemoved,
  'node-changed': nodeChanged,
}

/** Position -1 is before the program runs. */
export function explain(trace: Trace, position: number): Sentence {
  const at = new Moment(trace, position)
  return position < 0 ? beforeTheRun(at) : sentences[at.kind](at)
}
