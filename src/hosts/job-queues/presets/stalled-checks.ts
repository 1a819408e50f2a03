// Checks for lost jobs, which workers make: each at its start and then every so often, unless somebody has just made one. One
// check marks what is active, the worker that lives takes its marks off, and a later check takes back what is still marked.
import type { QueueWorker } from './queue-worker'

/** Less than any two moments are apart. */
const EPSILON = 1e-6

export class StalledChecks {
  /** The last check that was made. */
  private last = Number.NEGATIVE_INFINITY
  /** Checks up to this time are counted already. */
  private knownUntil = Number.NEGATIVE_INFINITY

  constructor(
    private readonly workers: () => readonly QueueWorker[],
    /** ms after a check in which no other is made. */
    private readonly guard: number,
  ) {}

  /** Who checks is another from now on: what was checked until now is settled. */
  settle(now: number): void {
    for (let at = this.nextAfter(this.knownUntil, this.last); at <= now; at = this.nextAfter(at, at))
      this.last = at
    this.knownUntil = Math.max(this.knownUntil, now)
  }

  /** A worker checks at its start. */
  begin(now: number): void {
    this.settle(now)
    if (now >= this.last + this.guard) this.last = now
  }

  /**
   * When a job is found whose mark was taken off last at `since`: the first check after that marks it, and the first after
   * `lockedUntil` finds it. Undefined where nobody checks.
   */
  findsAt(since: number, lockedUntil: number): number | undefined {
    let marked = this.last > since ? this.last : this.nextAfter(this.knownUntil, this.last)
    while (marked <= since) marked = this.nextAfter(marked, marked)
    if (marked === Number.POSITIVE_INFINITY) return undefined
    let found = this.nextAfter(Math.max(marked, this.knownUntil), marked)
    while (found < lockedUntil) found = this.nextAfter(found, found)
    return found === Number.POSITIVE_INFINITY ? undefined : found
  }

  /** The first check after `time` that is not too soon after the check at `last`. */
  private nextAfter(time: number, last: number): number {
    let next = Number.POSITIVE_INFINITY
    for (const { startedAt, settings } of this.workers()) {
      const { checkEvery } = settings
      if (checkEvery <= 0) continue
      const from = Math.max(time, last + this.guard - EPSILON, startedAt)
      const turns = Math.floor((from - startedAt) / checkEvery) + 1
      const at = startedAt + turns * checkEvery
      next = Math.min(next, at)
    }
    return next
  }
}
