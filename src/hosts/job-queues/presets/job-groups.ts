// Of the jobs of a group only one at a time is in somebody's hands; the others wait for it.
import type { QueuedJob } from './queued-job'

export class JobGroups {
  /** Of each group that has jobs in hand: how many, and which wait for them. */
  private readonly busy = new Map<string, { inHand: number; readonly waiting: QueuedJob[] }>()

  constructor(private readonly isUsed: boolean) {}

  private groupOf({ options: { group } }: QueuedJob): string | undefined {
    return this.isUsed ? group : undefined
  }

  isBusy(job: QueuedJob): boolean {
    const group = this.groupOf(job)
    return group !== undefined && this.busy.has(group)
  }

  wait(job: QueuedJob): void {
    this.busy.get(this.groupOf(job)!)!.waiting.push(job)
  }

  enter(job: QueuedJob): void {
    const group = this.groupOf(job)
    if (group === undefined) return
    const known = this.busy.get(group)
    if (known === undefined) this.busy.set(group, { inHand: 1, waiting: [] })
    else known.inHand++
  }

  /** Gives those that need not wait any more. */
  leave(job: QueuedJob): readonly QueuedJob[] {
    const group = this.groupOf(job)
    const known = group === undefined ? undefined : this.busy.get(group)
    if (known === undefined || --known.inHand > 0) return NONE
    this.busy.delete(group!)
    return known.waiting
  }

  /** The next that waits for the group of a job. */
  nextAfter(job: QueuedJob): QueuedJob | undefined {
    const group = this.groupOf(job)
    return group === undefined ? undefined : this.busy.get(group)?.waiting.shift()
  }
}

const NONE: readonly QueuedJob[] = []
