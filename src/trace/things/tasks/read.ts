// The task queue at a position.
import { take } from '../../history'
import type { Moment, Range } from '../../moment'
import type { Part, Row } from '../../thing'
import type { Trace } from '../../trace'
import { entryName, type QueueEntry } from '../jobs/read'
import { callbackView } from '../objects/read'
import { type HeldByTimer, heldByTimer } from '../timers/read'
import { taskDetail } from './format'

export interface TasksPicture {
  /** Head first. */
  readonly tasks: readonly QueueEntry[]
}

/** Waiting tasks, in the order in which they came. */
export const waitingTasks = (at: Moment, { from, count }: Range): QueueEntry[] =>
  take(at.list('tasks').all(), count, from).map(({ key }) => taskEntry(at.trace, key))

export function taskEntry(trace: Trace, id: number): QueueEntry {
  const { number, source, label, span, timer, entry = 0 } = taskDetail(trace, id)
  const queuedAt = trace.entityEvent(id)
  const origin = timer || entry
  return {
    id: origin || id,
    badge: `T${number}`,
    kind: source,
    label,
    span: trace.spanOf(span),
    queuedAt,
    causedAt: origin > 0 ? trace.entityEvent(origin) : queuedAt,
  }
}

/** What a task calls, and with what where a timer said so. The host's own work calls nothing by itself. */
export function heldByTask(trace: Trace, id: number): HeldByTimer {
  const { callback, timer } = taskDetail(trace, id)
  return timer > 0 ? heldByTimer(trace, timer) : { callback: callbackView(trace, callback), args: [] }
}

export const tasksPart: Part<TasksPicture, 'tasks'> = {
  show: (at, most) => ({ tasks: waitingTasks(at, { from: 0, count: most }) }),
  count: (at) => ({ tasks: at.list('tasks').count }),
}

export const tasksRows: readonly Row<TasksPicture>[] = [
  { name: 'tasks', text: ({ tasks }) => tasks.map(entryName).join(' ◂ ') },
]
