// How a server finds out that a worker is gone, or has a job for too long, and what becomes of the job then.
import type { PresetQueue } from './preset-queue'
import type { QueueWorker } from './queue-worker'
import type { Holding } from './queued-job'
import { StalledChecks } from './stalled-checks'

const NEVER = Number.POSITIVE_INFINITY

/** Less than any two moments are apart. */
const EPSILON = 1e-6

/** Why a job is back whose worker had it for too long. */
const TOO_LONG = {
  visibility: 'its visibility timeout is over',
  'taken-over': 'its lock is too old',
  connection: 'it was not acknowledged for too long',
} as const

export class LostJobs {
  private readonly checks: StalledChecks
  /** The end of every label: text that many of them share. */
  private readonly ofQueue: string
  /** Jobs whose worker is gone, and for which a check has to be made; with the time since when no mark was taken off. */
  private readonly abandoned = new Map<Holding, { readonly since: number; readonly lockedUntil: number }>()

  constructor(private readonly home: PresetQueue) {
    const { rules, name } = home
    this.ofQueue = ` of ${name}`
    const guard = rules.hold === 'lock' ? rules.checkEvery : rules.holdFor
    this.checks = new StalledChecks(() => home.staff.workers.filter(({ isAlive }) => isAlive), guard)
  }

  private get needsChecks(): boolean {
    const { hold } = this.home.rules
    return hold === 'lock' || hold === 'mark'
  }

  settle(): void {
    if (this.needsChecks) this.checks.settle(this.home.now)
  }

  /** Its first check is made at its start. */
  workerBegins(worker: QueueWorker): void {
    if (!this.needsChecks) return
    if (worker.settings.checkEvery > 0 || this.home.rules.hold === 'mark') this.checks.begin(this.home.now)
    else this.checks.settle(this.home.now)
    this.home.connection.answer(() => this.planAll())
  }

  /** A job was taken: what ends the hold by itself. */
  watch(holding: Holding): void {
    const { rules } = this.home
    switch (rules.hold) {
      case 'visibility':
      case 'taken-over':
      case 'connection':
        this.endAt(holding, rules.holdFor, TOO_LONG[rules.hold])
        return
      case 'expiry':
        this.expireAt(holding)
        return
      case 'pending':
        this.claimLater(holding)
        return
      case 'lock':
        if (!holding.worker.settings.isRenewing) this.abandon(holding, holding.takenAt)
        return
      case 'mark':
        return
    }
  }

  private at(holding: Holding, due: number, label: string, act: () => void): void {
    holding.alarm?.cancel()
    holding.alarm = undefined
    if (due === NEVER) return
    const { connection } = this.home
    holding.alarm = connection.at(due, `${label}${holding.job.id}${this.ofQueue}`, () => {
      holding.alarm = undefined
      if (holding.job.hold !== holding) return
      act()
      this.home.handOut.dispatch(true)
    })
  }

  private endAt(holding: Holding, after: number, reason: string): void {
    this.at(holding, this.home.now + after, 'hold of job ', () =>
      this.home.endings.giveBack(holding.job, this.home.rules.lostTo, reason),
    )
  }

  /** Its hold lasts from now on for so long. */
  extend(holding: Holding, ms: number): void {
    const { rules } = this.home
    if (rules.hold === 'visibility' || rules.hold === 'taken-over')
      this.endAt(holding, ms, TOO_LONG[rules.hold])
  }

  /** A supervisor looks every so often for attempts that took too long. */
  private expireAt(holding: Holding): void {
    const { rules, now } = this.home
    const ends = now + rules.holdFor
    const check = rules.checkEvery > 0 ? Math.ceil(ends / rules.checkEvery) * rules.checkEvery : ends
    this.at(holding, check, 'expiry of job ', () =>
      this.home.endings.fail(holding, 'job failed by timeout in active state'),
    )
  }

  /** The job goes to the first worker that looks for idle jobs after its time is over and has room. */
  private claimLater(holding: Holding): void {
    const idleAt = holding.takenAt + this.home.rules.holdFor
    this.claimFrom(holding, idleAt)
  }

  private claimFrom(holding: Holding, from: number): void {
    let first: { at: number; worker: QueueWorker } | undefined
    for (const worker of this.home.staff.workers) {
      const { checkEvery } = worker.settings
      if (!worker.isAlive || checkEvery <= 0) continue
      const turns = Math.max(0, Math.ceil((from - worker.startedAt) / checkEvery))
      const at = worker.startedAt + turns * checkEvery
      if (first === undefined || at < first.at) first = { at, worker }
    }
    if (first === undefined) return
    const { at, worker } = first
    this.at(holding, at, 'claim of job ', () => {
      if (worker.isAlive && this.home.handOut.hasRoom(worker)) this.claim(holding, worker)
      else this.claimFrom(holding, this.home.now + EPSILON)
    })
  }

  private claim({ job }: Holding, worker: QueueWorker): void {
    const { endings, handOut } = this.home
    endings.giveBack(job, 'old', 'it was pending for too long')
    if (job.state === 'waiting') handOut.give(worker, handOut.take(job, worker))
  }

  /** Jobs in hand that nobody has answered for in so many ms. */
  idleFor(ms: number): Holding[] {
    const all = this.home.staff.workers.flatMap(({ holdings }) => [...holdings])
    return all.filter((holding) => holding.job.hold === holding && this.home.now - holding.takenAt >= ms)
  }

  // Workers that are gone

  workerDied(worker: QueueWorker, isSilent: boolean): void {
    const { rules, agent } = this.home
    if (agent.believes('only-workers-count')) {
      this.giveBackAll(worker, 'its connection broke')
      return
    }
    if (rules.hold === 'connection') {
      if (!isSilent) this.connectionBreaks(worker)
      else this.breakLater(worker)
    }
    if (this.needsChecks)
      for (const holding of worker.holdings) this.abandon(holding, this.lastRenewal(holding))
    if (rules.hold === 'pending')
      for (const holding of worker.holdings)
        if (holding.job.hold === holding) this.claimFrom(holding, holding.takenAt + rules.holdFor)
  }

  private breakLater(worker: QueueWorker): void {
    const { connection, rules, now } = this.home
    if (rules.silence === NEVER) return
    connection.at(now + rules.silence, `${worker.name} is not heard of`, () => {
      if (!worker.isAlive) this.connectionBreaks(worker)
    })
  }

  /** All that it had in hand is back, at its old places. */
  connectionBreaks(worker: QueueWorker): void {
    if (this.home.rules.hold !== 'connection') return
    worker.isConnected = worker.isAlive
    this.giveBackAll(worker, 'its connection broke')
  }

  private giveBackAll(worker: QueueWorker, reason: string): void {
    const holdings = [...worker.holdings]
    worker.holdings.clear()
    for (const holding of holdings)
      if (holding.job.hold === holding)
        this.home.endings.giveBack(holding.job, this.home.rules.lostTo, reason)
    this.home.handOut.dispatch(true)
  }

  /** A lock is renewed every half of its life, which takes the mark off, too. */
  private lastRenewal({ takenAt }: Holding): number {
    const { rules, now } = this.home
    const every = rules.holdFor / 2
    return takenAt + Math.floor((now - takenAt) / every) * every
  }

  private abandon(holding: Holding, since: number): void {
    if (holding.job.hold !== holding) return
    const { rules } = this.home
    this.abandoned.set(holding, { since, lockedUntil: rules.hold === 'lock' ? since + rules.holdFor : since })
    this.plan(holding)
  }

  private planAll(): void {
    for (const holding of this.abandoned.keys()) this.plan(holding)
  }

  private plan(holding: Holding): void {
    const lost = this.abandoned.get(holding)
    if (lost === undefined) return
    if (holding.job.hold !== holding) {
      this.abandoned.delete(holding)
      return
    }
    this.checks.settle(this.home.now)
    const found = this.checks.findsAt(lost.since, lost.lockedUntil)
    if (found === undefined) return
    this.at(holding, found, 'check of job ', () => this.found(holding))
  }

  private found(holding: Holding): void {
    const { job } = holding
    const { rules } = this.home
    this.abandoned.delete(holding)
    if (++job.stalled <= rules.maxStalled)
      this.home.endings.giveBack(job, rules.lostTo, 'a check found it without a lock')
    else {
      this.home.endings.release(job)
      this.home.endings.bury(job, 'job stalled more than allowable limit')
    }
  }
}
