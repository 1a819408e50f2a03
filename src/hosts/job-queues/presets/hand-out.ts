// Which worker gets which job, and when.
import { ignoresTime } from '../believed'
import { JobGroups } from './job-groups'
import { Looks } from './looks'
import type { PresetQueue } from './preset-queue'
import type { QueueWorker } from './queue-worker'
import type { Holding, QueuedJob } from './queued-job'
import { StartLimit } from './start-limit'
import { Takes } from './takes'

export class HandOut {
  readonly limit = new StartLimit()
  readonly groups: JobGroups
  readonly takes: Takes
  private readonly looks: Looks
  private dealtLast = -1

  constructor(private readonly home: PresetQueue) {
    this.groups = new JobGroups(home.rules.hasGroups)
    this.looks = new Looks(home, this)
    this.takes = new Takes(home, this)
  }

  /** Gives jobs to workers, as far as there are both. `isNews`: a job has just come. */
  dispatch(isNews: boolean): void {
    const { rules } = this.home
    this.home.dropExpired()
    if (rules.wake === 'polls') this.looks.plan(isNews)
    else if (rules.batch !== undefined) this.giveBatches()
    else this.giveSingly()
    this.takes.serve()
  }

  private giveSingly(): void {
    for (let worker = this.nextWorker(); worker !== undefined; worker = this.nextWorker()) {
      const job = this.nextJob()
      if (job === undefined) return
      this.give(worker, this.take(job, worker))
    }
  }

  /** A batch goes when it is full, or when its first job has waited for long enough. */
  private giveBatches(): void {
    const { rules, line, now, isPaused } = this.home
    const { size, timeout } = rules.batch!
    for (let worker = this.nextWorker(); worker !== undefined; worker = this.nextWorker()) {
      const { first } = line
      if (first === undefined || isPaused) return
      if (line.size < size && now < first.sentAt + timeout && !first.isRedelivered) {
        this.home.wakeAt(first.sentAt + timeout)
        return
      }
      const batch = this.takeBatch(worker, size)
      if (batch.length === 0) return
      this.begin(worker, batch)
    }
  }

  private takeBatch(worker: QueueWorker, size: number): readonly Holding[] {
    const batch: Holding[] = []
    while (batch.length < size) {
      const job = this.nextJob()
      if (job === undefined) break
      batch.push(this.take(job, worker))
    }
    return batch
  }

  /** The next worker with room: in turn, or the one that has waited longest. */
  private nextWorker(): QueueWorker | undefined {
    const { line, rules, staff } = this.home
    if (line.size === 0) return undefined
    if (rules.wake !== 'dealt') return staff.longestIdle((worker) => this.hasRoom(worker))
    const { workers } = staff
    for (let i = 1; i <= workers.length; i++) {
      const at = (this.dealtLast + i) % workers.length
      if (!this.hasRoom(workers[at]!)) continue
      this.dealtLast = at
      return workers[at]
    }
    return undefined
  }

  hasRoom(worker: QueueWorker): boolean {
    const { isConnected, isResting, settings, holdings, running } = worker
    const { rules } = this.home
    if (!isConnected || isResting || settings.isByHand) return false
    const concurrency = this.concurrencyOf(worker)
    if (rules.batch !== undefined) return running < concurrency
    const { prefetch = rules.prefetch } = settings
    return prefetch === 0 || holdings.size < (prefetch ?? concurrency)
  }

  private concurrencyOf({ settings }: QueueWorker): number {
    return this.home.agent.believes('added-is-begun') ? Number.POSITIVE_INFINITY : settings.concurrency
  }

  /** The job that would be taken next; none while the queue is paused or at its limit. */
  nextJob(): QueuedJob | undefined {
    const { line, rules, endings, isPaused, queue } = this.home
    if (isPaused || (rules.waitsForFirst && queue.counts.active > 0)) return undefined
    for (let job = line.first; job !== undefined; job = line.first) {
      if (rules.buriesAtTake && job.made >= job.attempts) {
        line.remove(job)
        endings.bury(job, 'received too often')
      } else if (this.groups.isBusy(job)) {
        line.remove(job)
        this.groups.wait(job)
      } else if (!this.waitsForLimit(job)) return job
      else if (!rules.spreadsLimited) return undefined
    }
    return undefined
  }

  private waitsForLimit(job: QueuedJob): boolean {
    const { rules, line, now } = this.home
    const opensAt = this.limit.opensAt(now)
    if (opensAt === undefined || ignoresTime(this.home.agent)) return false
    if (rules.spreadsLimited) {
      line.remove(job)
      this.home.putOff(job, this.limit.nextPause(now), 'put-off', { reason: 'over the limit' })
    } else this.home.wakeAt(opensAt)
    return true
  }

  /** A job goes into a worker's hands. */
  take(job: QueuedJob, worker: QueueWorker): Holding {
    const { rules, now, line, lost, endings } = this.home
    line.remove(job)
    this.countForLimit()
    if (rules.countsAt === 'take') job.made++
    const holding: Holding = {
      job,
      worker,
      takenAt: now,
      begunAt: undefined,
      endedAt: undefined,
      alarm: undefined,
    }
    job.hold = holding
    worker.holdings.add(holding)
    this.groups.enter(job)
    const due = rules.holdFor === Number.POSITIVE_INFINITY ? undefined : now + rules.holdFor
    this.home.move(job, 'taken', 'active', { worker, attempt: endings.attemptOf(job), due })
    lost.watch(holding)
    return holding
  }

  private countForLimit(): void {
    const { agent, queue, now } = this.home
    if (ignoresTime(agent)) return
    const counted = this.limit.count(now)
    if (counted !== undefined) agent.observer?.serverQueueChanged(queue, counted.change, counted)
  }

  /** What a worker was given it begins at once, as far as it runs so many at a time. */
  give(worker: QueueWorker, holding: Holding): void {
    worker.buffer.add(holding)
    this.beginBuffered(worker)
  }

  beginBuffered(worker: QueueWorker): void {
    while (worker.isAlive && worker.running < this.concurrencyOf(worker)) {
      const holding = worker.buffer.take()
      if (holding === undefined) return
      const isGone = this.home.rules.hold === 'connection' && holding.job.hold !== holding
      if (!isGone) this.begin(worker, [holding])
    }
  }

  private begin(worker: QueueWorker, holdings: readonly Holding[]): void {
    const { now, queue, connection, rules } = this.home
    worker.running++
    for (const holding of holdings) {
      holding.begunAt = now
      if (now > holding.takenAt) queue.ledger?.attemptBegan(holding.job, now)
      this.home.tell('active', holding.job)
    }
    const deliver = () => connection.answer(() => worker.deliver(holdings))
    // Who has just finished gets the next job with the answer; who slept is woken first, and then asks.
    if (rules.wake !== 'waits' || worker.isAwake) deliver()
    else connection.answer(deliver)
  }
}
