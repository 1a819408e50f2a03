// What globals that several hosts have ask of their host's event loop.

import type { EventLoop } from '../../machine/host'
import type { Agent } from '../../machine/running/agent'
import type { ShelfEntry, Task, TaskSource, Timer } from '../../machine/task'
import type { Value } from '../../machine/value'
import type { Agenda } from './agenda'
import type { Callbacks } from './callbacks'

/** A task with what it does; each `yield` runs the stack until it is empty. */
export interface QueuedTask extends Task {
  readonly run: () => EventLoop
  /** Tasks of one queue stay in order. */
  readonly queue: unknown
  /** It had to wait for its time. */
  readonly isDelayed: boolean
  rank: number
}

export interface TaskRequest {
  readonly source: TaskSource
  readonly run: () => Callbacks<unknown>
  /** What the task is called where it has no callback. */
  readonly label?: string
  readonly rejections?: Task['rejections']
  readonly callback?: Value
  readonly timer?: Timer
  readonly entry?: ShelfEntry
  /** Default: that of its source. */
  readonly queue?: unknown
  readonly isDelayed?: boolean
  /** One of RANKS; default: that of ordinary tasks. */
  readonly rank?: number
}

export interface HostLoop {
  enqueueTask(agent: Agent, request: TaskRequest): QueuedTask
  /** Enqueues a task after a delay, in ms; timers of the program that are due at the same time go first. */
  runAfter(agent: Agent, delay: number, request: TaskRequest): void
  /** Puts a task that waits behind all others. */
  putLast(task: QueuedTask): void
  /** Takes a task that has not begun out of its queue. */
  dropTask(agent: Agent, task: QueuedTask): void
}

/** The browser's loop, which waits for whatever is next. */
export interface BrowserLoop extends HostLoop {
  /** A task that waits comes before or after others now. */
  setRank(task: QueuedTask, rank: number): void
  /** What happens at a virtual time. */
  readonly agenda: Agenda
  /** Where the task that runs came from. */
  readonly source: TaskSource
}
