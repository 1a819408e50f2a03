// Where the event loop is at a position.
import type { Moment } from '../../moment'
import { NOTHING } from '../../schema'
import type { Part } from '../../thing'
import { jobEntry, type QueueEntry } from '../jobs/read'
import { taskEntry } from '../tasks/read'
import { LOOP_CHECKPOINT, LOOP_PHASE, type Phase } from './format'

export interface LoopView {
  readonly phase: Phase | undefined
  readonly isCheckpoint: boolean
  /** The job or task that runs. */
  readonly running: QueueEntry | undefined
}

export interface LoopPicture {
  readonly loop: LoopView
}

export function loopAt(at: Moment): LoopView {
  const { trace, runningJob: job, runningTask: task } = at
  const loop = trace.collection('loop')
  const phase = at.value(loop, LOOP_PHASE)
  return {
    phase: phase === NOTHING ? undefined : (trace.data.names[phase] as Phase),
    isCheckpoint: at.value(loop, LOOP_CHECKPOINT) !== NOTHING,
    running:
      job !== undefined ? jobEntry(trace, job) : task !== undefined ? taskEntry(trace, task) : undefined,
  }
}

export const loopPart: Part<LoopPicture> = {
  show: (at) => ({ loop: loopAt(at) }),
  count: () => ({}),
}
