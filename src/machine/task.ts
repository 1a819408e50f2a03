// Tasks and where they come from. https://html.spec.whatwg.org/multipage/webappapis.html#concept-task
import type { Value } from './value'

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

/** One turn of the loop: a callback of the program, or work of the host itself. */
export interface Task {
  readonly source: TaskSource
  /** What it is called where it has no callback: "script", "notify about rejections". */
  readonly label: string
  /** It tells of rejections that nobody has handled, or of one that was handled too late. */
  readonly rejections?: 'unhandled' | 'handled' | undefined
  readonly callback: Value
  /** The timer that made it, where one did. */
  readonly timer: Timer | undefined
  /** What stood on a shelf before it became this task. */
  readonly entry?: ShelfEntry | undefined
  /** False where it does not keep the program alive. */
  readonly isRef?: boolean
  /** In a browser: lower ones go before those that came earlier. */
  readonly rank?: number
  /** Identity in the record; 0 until it is recorded. */
  traceId: number
}

/** Why a timer waits for another time than it asked for. */
export type DelayChange =
  | 'nesting'
  | 'minimum'
  | 'overflow'
  | 'not-a-number'
  | 'fraction'
  | 'negative'
  | 'belief'

export type TimerKind = 'timeout' | 'interval'

/** A registered `setTimeout` or `setInterval`. */
export interface Timer {
  /** What the program was given to cancel it with: a number or an object. */
  readonly id: number
  readonly kind: TimerKind
  readonly callback: Value
  readonly args: Value[]
  /** What the program asked for, as a number; undefined where it named no delay. In ms. */
  readonly requested: number | undefined
  /** Why the delay is another one. */
  readonly change: DelayChange | undefined
  /** Delay after the host's conversions and clamps, in ms. */
  delay: number
  /** Virtual time at which it becomes due, in ms. */
  due: number
  /** https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#timer-nesting-level */
  nesting: number
  state: 'waiting' | 'due' | 'running' | 'done' | 'cleared'
  /** False where it does not keep the program alive. */
  readonly isRef?: boolean
  /** Identity in the record; 0 until it is recorded. */
  traceId: number
}

/** Where the host keeps what waits for something else than a place in a queue. */
export type Shelf = 'frame' | 'idle' | 'request' | 'delayed task' | 'operation'

/** A callback for the next frame or for an idle moment, a request or a file operation that is under way, a task that is still delayed. */
export interface ShelfEntry {
  readonly shelf: Shelf
  /** What it is called where it has no callback: "GET /user". */
  readonly label: string
  readonly callback: Value
  /** Virtual time of its moment, where that is known, in ms. */
  readonly due: number | undefined
  /** Virtual time at which it begins, where it has to wait for a thread before, in ms. */
  readonly begins?: number | undefined
  /** Identity in the record; 0 until it is recorded. */
  traceId: number
}
