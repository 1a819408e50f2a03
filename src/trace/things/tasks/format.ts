// Tasks and the queue that they wait in.
import type { Format } from '../../format'
import type { Trace } from '../../trace'

export const tasksFormat = {
  events: ['task-enqueued', 'task-started', 'task-ended', 'task-dropped'],
  entities: ['task'],
  /** Tasks, and the event at which each came. */
  lists: ['tasks'],
  targets: [],
} as const satisfies Format

/** The key of a task whose priority is not the ordinary one: a task with a lower rank goes before those that came earlier. */
export const TASK_RANK = 0
export const ORDINARY_RANK = 3

/** https://html.spec.whatwg.org/multipage/webappapis.html#generic-task-sources; 'immediate' is Node's check phase, 'io' its poll phase. */
export type TaskSource =
  | 'script'
  | 'timer'
  | 'dom'
  | 'user-interaction'
  | 'networking'
  | 'message'
  | 'immediate'
  | 'rendering'
  | 'scheduler'
  | 'idle'
  | 'io'

export interface TaskDetail {
  readonly number: number
  readonly source: TaskSource
  readonly label: string
  /** Index into the span table. */
  readonly span: number
  /** The timer, or 0. */
  readonly timer: number
  /** The function that it calls, or 0. */
  readonly callback: number
  /** What stood on a shelf before, if something did. */
  readonly entry?: number
  /** It tells of rejections that nobody has handled, or of one that was handled too late. */
  readonly rejections?: 'unhandled' | 'handled'
}

export const taskDetail = (trace: Trace, id: number): TaskDetail => trace.listed(id)
