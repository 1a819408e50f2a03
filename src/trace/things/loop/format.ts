// Where the event loop is, and the clock.
import type { Format } from '../../format'
import type { Trace } from '../../trace'

export const loopFormat = {
  events: ['checkpoint-begun', 'checkpoint-ended', 'phase-entered', 'clock-moved', 'process-ended'],
  entities: ['end'],
  lists: [],
  targets: ['loop'],
} as const satisfies Format

/** Keys of the loop. */
export const LOOP_PHASE = 0
export const LOOP_CHECKPOINT = 1
/** The task that runs, and inside of it or after it the job; the job stays until the next one or the checkpoint's end. */
export const LOOP_TASK = 2
export const LOOP_JOB = 3
/** Whether the job has not ended. */
export const LOOP_RUNS_JOB = 4
/** The callback of a frame or an idle moment that runs, or ran last in its task. */
export const LOOP_ENTRY = 5

/** How the process ended. */
export interface EndDetail {
  readonly code: number
  readonly why: 'nothing-left' | 'unsettled-await' | 'error' | 'exit'
}

export const endDetail = (trace: Trace, id: number): EndDetail => trace.listed(id)

/** Node's phases, and the browser's two stages. https://docs.libuv.org/en/v1.x/design.html#the-i-o-loop */
export type Phase = 'script' | 'task' | 'jobs' | 'timers' | 'poll' | 'check' | 'close' | 'idle'
