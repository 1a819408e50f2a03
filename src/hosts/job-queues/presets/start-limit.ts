// At most so many starts in a window. It opens with the first start that finds none open.
import type { QueueFacts } from '../../../machine/server-queue'
import type { Limiter } from './rules'

/** Bull spreads jobs over a limit a little wider than it must. */
const SPREAD = 1.1

export class StartLimit {
  limiter: Limiter | undefined
  private until = Number.NEGATIVE_INFINITY
  private used = 0
  /** Jobs that were put off in this window. */
  private putOff = 0

  /** When the next start is possible; undefined where it is now. */
  opensAt(now: number): number | undefined {
    const { limiter, until, used } = this
    return limiter === undefined || now >= until || used < limiter.max ? undefined : until
  }

  /** What another job has to wait, where jobs over the limit are spread over what follows. */
  nextPause(now: number): number {
    const { max, duration } = this.limiter!
    return this.until - now + (this.putOff++ * duration * SPREAD) / max
  }

  /** What this start changes. */
  count(now: number): (QueueFacts & { readonly change: 'window-opened' | 'limit-reached' }) | undefined {
    const { limiter } = this
    if (limiter === undefined) return undefined
    if (now >= this.until) {
      this.until = now + limiter.duration
      this.used = 1
      this.putOff = 0
      return { change: 'window-opened', until: this.until, count: limiter.max }
    }
    return ++this.used === limiter.max ? { change: 'limit-reached', until: this.until } : undefined
  }
}
