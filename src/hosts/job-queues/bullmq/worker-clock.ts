// What a worker does by the clock: it renews the locks of its jobs, and looks for jobs whose worker is lost.
// https://docs.bullmq.io/guide/workers/stalled-jobs
// Both only happen while they could matter: checks that would have found nothing are made up for before the next one.
import type { Alarm, ServerConnection } from '../connection'
import type { JobRecord } from './job-record'
import type { QueueState } from './queue-state'
import { checkStalled } from './stalled'

export interface ClockSettings {
  readonly lockDuration: number
  /** 0: locks are not renewed. */
  readonly lockRenewTime: number
  /** 0: it makes no checks. */
  readonly stalledInterval: number
  readonly maxStalledCount: number
}

/** What the worker hears. */
export type Hear = (
  kind: 'renewed' | 'renewal-failed' | 'stalled' | 'died' | 'back',
  ids: readonly string[],
) => void

interface Tracked {
  readonly token: string
  /** ms since 1970. */
  extendedAt: number
}

export class WorkerClock {
  private readonly tracked = new Map<JobRecord, Tracked>()
  private renewal: Alarm | undefined
  private check: Alarm | undefined
  /** When it began, in ms since 1970. */
  private readonly start: number
  /** The next check, made or not. */
  nextCheck: number

  constructor(
    private readonly home: QueueState,
    private readonly connection: ServerConnection,
    private readonly settings: ClockSettings,
    private readonly hear: Hear,
  ) {
    this.start = home.server.now
    this.nextCheck = this.start
    if (settings.stalledInterval === 0) return
    home.clocks.add(this)
    home.server.step(home, () => this.makeCheck())
    if (home.active.size > 0) this.armCheck()
  }

  stop(): void {
    this.renewal?.cancel()
    this.check?.cancel()
    this.home.clocks.delete(this)
    this.tracked.clear()
  }

  // Locks

  track(job: JobRecord, token: string): void {
    this.tracked.set(job, { token, extendedAt: job.processedOn! })
    this.armRenewal()
  }

  untrack(job: JobRecord): void {
    this.tracked.delete(job)
  }

  private armRenewal(): void {
    const period = this.settings.lockRenewTime / 2
    if (this.renewal !== undefined || period <= 0 || this.tracked.size === 0) return
    const { server, name } = this.home
    const turns = Math.floor((server.now - this.start) / period) + 1
    this.renewal = this.connection.at(server.virtual(this.start + turns * period), `locks of ${name}`, () => {
      this.renewal = undefined
      server.step(this.home, () => this.renew(period))
      this.armRenewal()
    })
  }

  private renew(period: number): void {
    const { now, agent } = this.home.server
    const [renewed, lost]: [string[], string[]] = [[], []]
    for (const [job, tracked] of this.tracked) {
      if (tracked.extendedAt + period >= now) continue
      tracked.extendedAt = now
      if (extendLock(job, tracked.token, this.settings.lockDuration)) {
        renewed.push(job.id)
        agent.observer?.serverJobNoted(job, 'lock-extended', `for ${this.settings.lockDuration} ms`)
      } else lost.push(job.id)
    }
    if (renewed.length > 0) this.hear('renewed', renewed)
    if (lost.length > 0) this.hear('renewal-failed', lost)
  }

  // Checks

  get stalledInterval(): number {
    return this.settings.stalledInterval
  }

  /** A job is active, so that the next check matters. */
  armCheck(): void {
    if (this.check !== undefined) return
    const { server, name } = this.home
    this.check = this.connection.at(server.virtual(this.nextCheck), `check of ${name}`, () => {
      this.check = undefined
      server.step(this.home, () => this.makeCheck())
      if (this.home.active.size > 0) this.armCheck()
    })
  }

  private makeCheck(): void {
    this.nextCheck += this.settings.stalledInterval
    const stalled = checkStalled(this.home, this.settings)
    if (stalled.length > 0) this.hear('stalled', stalled)
  }
}

/** Makes up for the checks that nobody made, as no job was active: each holds up those that come soon after it. */
export function catchUpChecks(home: QueueState): void {
  const { now } = home.server
  for (;;) {
    let next: WorkerClock | undefined
    for (const clock of home.clocks)
      if (clock.nextCheck < now && (next === undefined || clock.nextCheck < next.nextCheck)) next = clock
    if (next === undefined) return
    if (next.nextCheck >= home.checkedUntil) home.checkedUntil = next.nextCheck + next.stalledInterval
    next.nextCheck += next.stalledInterval
  }
}

/** False where somebody else has it, or nobody. */
export function extendLock(job: JobRecord, token: string, duration: number): boolean {
  const { now } = job.home.server
  if (job.lock === undefined || job.lock.until <= now || job.lock.token !== token) return false
  job.lock.until = now + duration
  job.home.stalled.delete(job)
  return true
}
