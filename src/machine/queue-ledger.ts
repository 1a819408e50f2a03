// What can be counted of a server's queue while it runs: how long jobs wait, how busy its workers are, how deep it is when.
// A moment counts once it is over: what comes and goes at one virtual time was never there.
import { GrowingNumbers } from './growing-numbers'
import type { ServerJob, ServerJobMove, ServerJobState, ServerQueue } from './server-queue'

/** What can be drawn over time, in the order of the columns. */
export const DEPTHS = ['waiting', 'delayed', 'blocked', 'active', 'completed', 'failed', 'removed'] as const
export type Depth = (typeof DEPTHS)[number]

/** Samples, one after each moment at which something changed. */
export type DepthOverTime = { readonly [K in Depth | 'times']: Float64Array }

/** A line that the depth of a queue should not pass. */
export interface AlertRule {
  /** Undefined: any queue. */
  readonly queue?: string | undefined
  /** Jobs that can be taken, and wait. */
  readonly above: number
}

export interface RaisedAlert {
  readonly kind: 'above' | 'below'
  readonly limit: number
  readonly depth: number
  /** Virtual ms. */
  readonly at: number
}

/** An alert ends below this part of its line; at the line itself it would come and go with each job. */
const ALL_CLEAR = 0.9

export class QueueLedger {
  readonly waits = new GrowingNumbers()
  readonly alerts: RaisedAlert[] = []
  firstAdded: number | undefined
  lastAdded: number | undefined
  lastStart: number | undefined
  lastEnd: number | undefined
  lastChange = 0
  mostActive = 0
  attempts = 0
  /** Attempts that led to nothing: they failed, were lost or came too late. */
  wastedAttempts = 0
  /** Those of them that went on after the server had given the job to others. */
  lateAttempts = 0
  wastedMs = 0
  busyMs = 0
  deadLetters = 0
  private readonly times = new GrowingNumbers()
  private readonly columns = DEPTHS.map(() => new GrowingNumbers())
  /** Jobs that workers could run at a time, and the time that they could have worked until `slotsSince`. */
  private slots = 0
  private slotsSince = 0
  private slotMs = 0
  private hasChanged = false
  /** Alert lines that are passed. */
  private readonly passed = new Set<AlertRule>()

  constructor(
    readonly queue: ServerQueue,
    private readonly rules: readonly AlertRule[],
  ) {}

  jobMoved(job: ServerJob, from: ServerJobState | undefined, move: ServerJobMove, now: number): void {
    this.hasChanged = true
    this.lastChange = now
    if (from === undefined) {
      this.firstAdded ??= now
      this.lastAdded = now
    }
    if (from === 'active') this.end(job, move, now)
    const { state } = job
    if (state === 'active') this.begin(job, now)
    else job.readyAt = now
  }

  /** A worker has taken the job before; its processor begins now. */
  attemptBegan(job: ServerJob, now: number): void {
    this.waits.set(this.waits.length - 1, now - job.readyAt!)
    job.begunAt = now
  }

  /** Its worker is gone; the server does not know that yet. */
  attemptLost(job: ServerJob, now: number): void {
    job.lostAt = now
  }

  /** The attempt lost its job, which was counted then; it went on for so many ms. */
  attemptCameTooLate(ms: number): void {
    this.lateAttempts++
    this.busyMs += ms
    this.wastedMs += ms
  }

  slotsChanged(by: number, now: number): void {
    this.slotMs += this.slots * (now - Math.max(this.slotsSince, this.firstAdded ?? now))
    this.slots += by
    this.slotsSince = now
  }

  private begin(job: ServerJob, now: number): void {
    this.attempts++
    this.lastStart = now
    this.waits.push(now - job.readyAt!)
    job.begunAt = now
    job.lostAt = undefined
  }

  private end(job: ServerJob, move: ServerJobMove, now: number): void {
    const ms = (job.lostAt ?? now) - (job.begunAt ?? now)
    job.begunAt = undefined
    this.busyMs += ms
    this.lastEnd = now
    if (move === 'completed' || move === 'parked') return
    this.wastedAttempts++
    this.wastedMs += ms
  }

  /** Virtual time goes on. Gives the alerts of the moment that is over. */
  momentEnds(now: number): readonly RaisedAlert[] {
    if (!this.hasChanged) return []
    this.hasChanged = false
    const { counts } = this.queue
    this.mostActive = Math.max(this.mostActive, counts.active)
    const waiting = counts.waiting + counts.prioritized
    this.times.push(now)
    const row = [
      waiting,
      counts.delayed,
      counts['waiting-children'],
      counts.active,
      counts.completed,
      counts.failed,
      counts.removed,
    ]
    for (const [i, column] of this.columns.entries()) column.push(row[i]!)
    return this.rules.length === 0 ? [] : this.raise(waiting, now)
  }

  private raise(depth: number, at: number): readonly RaisedAlert[] {
    const raised: RaisedAlert[] = []
    for (const rule of this.rules) {
      if (rule.queue !== undefined && rule.queue !== this.queue.name) continue
      const isPassed = this.passed.has(rule)
      const isAbove = depth > (isPassed ? rule.above * ALL_CLEAR : rule.above)
      if (isAbove === isPassed) continue
      if (isAbove) this.passed.add(rule)
      else this.passed.delete(rule)
      raised.push({ kind: isAbove ? 'above' : 'below', limit: rule.above, depth, at })
    }
    this.alerts.push(...raised)
    return raised
  }

  get depth(): DepthOverTime {
    const columns = DEPTHS.map((name, i) => [name, this.columns[i]!.all] as const)
    return { times: this.times.all, ...(Object.fromEntries(columns) as Record<Depth, Float64Array>) }
  }

  /** Nothing waits, runs or will come. */
  get isDrained(): boolean {
    const { waiting, prioritized, delayed, active, 'waiting-children': blocked } = this.queue.counts
    return this.firstAdded !== undefined && waiting + prioritized + delayed + active + blocked === 0
  }

  /** How much of the time that they had workers were at work, until `end`. */
  utilisationUntil(end: number): number {
    const from = this.firstAdded ?? end
    const slotMs = this.slotMs + this.slots * Math.max(0, end - Math.max(this.slotsSince, from))
    const workerMs = slotMs > 0 ? slotMs : this.mostActive * (end - from)
    return workerMs > 0 ? this.busyMs / workerMs : 0
  }

  /** Jobs that workers can run at a time; where nobody has said that, as many as they ever did. */
  get slotsNow(): number {
    return this.slots || this.mostActive
  }
}
