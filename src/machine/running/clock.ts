// Virtual time. It stands still while anything can run, then jumps to the next timer. Running code costs a little, too:
// whole milliseconds once enough steps have run, and a fixed amount for each look at the clock, so that a loop that waits
// for the clock ends. An exact clock counts waiting only.

/** Steps that take one virtual millisecond. */
const STEPS_PER_MS = 100_000

/** What reading the clock costs, in ms. */
const READ_COST_IN_MS = 0.1

/** Looks at an exact clock that cost nothing, before it is clear that somebody waits for it. */
const FREE_READS = 1000

/** Date.now() at virtual time 0: 2026-01-01T00:00:00Z. */
export const EPOCH_IN_MS = 1_767_225_600_000

export class Clock {
  /** Virtual ms since the run began. */
  now = 0
  /** Called at each change of `now`. */
  onChange: ((now: number) => void) | undefined
  /** Running code takes no time, and timers may have fractions of a millisecond. */
  isExact = false
  private stepsSinceTick = 0
  private readsSinceJump = 0

  /** As timers count: in whole ms, unless it is exact. */
  get ofTimers(): number {
    return this.isExact ? this.now : Math.floor(this.now)
  }

  /** Charges the steps that ran; true where that took time. */
  spend(steps: number): boolean {
    if (this.isExact) return false
    this.stepsSinceTick += steps
    if (this.stepsSinceTick < STEPS_PER_MS) return false
    const ms = Math.floor(this.stepsSinceTick / STEPS_PER_MS)
    this.stepsSinceTick -= ms * STEPS_PER_MS
    this.set(this.now + ms)
    return true
  }

  /** What the program sees when it looks. */
  read(): number {
    const seen = this.now
    if (this.isExact && ++this.readsSinceJump <= FREE_READS) return seen
    this.set(round(this.now + READ_COST_IN_MS))
    return seen
  }

  jumpTo(time: number): void {
    if (time <= this.now) return
    this.readsSinceJump = 0
    this.set(time)
  }

  private set(now: number): void {
    this.now = now
    this.onChange?.(now)
  }
}

/** Rounds to microseconds, so that sums of tenths stay exact. */
const round = (ms: number): number => Math.round(ms * 1000) / 1000
