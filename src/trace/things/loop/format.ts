// Where the event loop is, and the clock.
import type { Format } from '../../format'

export const loopFormat = {
  events: ['checkpoint-begun', 'checkpoint-ended', 'phase-entered', 'clock-moved'],
  entities: [],
  lists: [],
  targets: ['loop'],
} as const satisfies Format

/** Keys of the loop. */
export const LOOP_PHASE = 0
export const LOOP_CHECKPOINT = 1
/** The task that runs, and inside of it or after it the job; the job stays until the next one or the checkpoint's end. */
export const LOOP_TASK = 2
export const LOOP_JOB = 3

/** Node's phases, and the browser's two stages. https://docs.libuv.org/en/v1.x/design.html#the-i-o-loop */
export type Phase = 'script' | 'task' | 'jobs' | 'timers' | 'poll' | 'check' | 'close' | 'idle'
