// Jobs that can be taken, in the order in which they will be, and those whose time has not come.
import { Heap } from '../../../machine/running/heap'
import type { QueuedJob } from './queued-job'
import type { Rules } from './rules'

export class JobLine {
  private readonly heap: Heap<QueuedJob>
  size = 0

  constructor(isBefore: (a: QueuedJob, b: QueuedJob) => boolean) {
    this.heap = new Heap(isBefore)
  }

  get first(): QueuedJob | undefined {
    return this.heap.first
  }

  add(job: QueuedJob): void {
    this.heap.add(job)
    this.size++
  }

  has(job: QueuedJob): boolean {
    return this.heap.has(job)
  }

  remove(job: QueuedJob): void {
    if (!this.heap.has(job)) return
    this.heap.remove(job)
    this.size--
  }
}

export const isDueBefore = (a: QueuedJob, b: QueuedJob): boolean => (a.due - b.due || a.order - b.order) < 0

export const isTakenBefore = (a: QueuedJob, b: QueuedJob): boolean =>
  (a.rank - b.rank || a.order - b.order) < 0

/** A lower rank is taken first. */
export function rankOf(priority: number | undefined, { priority: rule, maxPriority }: Rules): number {
  switch (rule) {
    case 'none':
      return 0
    case 'smaller-after-none':
      return priority ?? 0
    case 'smaller-before-none':
      return priority || Number.MAX_SAFE_INTEGER
    case 'smaller':
      return priority ?? 0
    case 'larger':
      return -Math.min(priority ?? 0, maxPriority)
  }
}
