// Jobs that a program takes by hand.
import type { Alarm } from '../connection'
import type { HandOut } from './hand-out'
import type { PresetQueue } from './preset-queue'
import type { QueueWorker } from './queue-worker'
import type { Holding, QueuedJob } from './queued-job'

type Receive = (holdings: readonly Holding[]) => void

/** Somebody asked for jobs, and waits. */
interface WaitingTake {
  readonly worker: QueueWorker
  readonly count: number
  readonly receive: Receive
  alarm: Alarm | undefined
}

export class Takes {
  /** Who has waited longest is first. */
  private readonly waiting = new Set<WaitingTake>()

  constructor(
    private readonly home: PresetQueue,
    private readonly handOut: HandOut,
  ) {}

  /** Up to `count` jobs; where there is none, the first that comes within `wait` ms. */
  take(worker: QueueWorker, count: number, wait: number, receive: Receive): void {
    const take: WaitingTake = { worker, count, receive, alarm: undefined }
    this.waiting.add(take)
    this.home.promote()
    this.home.dropExpired()
    this.serve()
    if (!this.waiting.has(take)) return
    const end = () => this.end(take, [])
    if (wait <= 0) end()
    else take.alarm = this.home.connection.at(this.home.now + wait, `${worker.name} has waited`, end)
  }

  serve(): void {
    for (const take of this.waiting) {
      if (!take.worker.isAlive) continue
      const first = this.handOut.nextJob()
      if (first === undefined) return
      this.end(take, this.holdingsFor(take, first))
    }
  }

  private holdingsFor({ worker, count }: WaitingTake, first: QueuedJob): readonly Holding[] {
    const holdings = [this.handOut.take(first, worker)]
    while (holdings.length < count) {
      const next = this.handOut.nextJob() ?? this.nextOfGroup(first)
      if (next === undefined) break
      holdings.push(this.handOut.take(next, worker))
    }
    for (const holding of holdings) holding.begunAt = this.home.now
    return holdings
  }

  /** The next job of the same group, where the system hands out groups together. */
  private nextOfGroup(first: QueuedJob): QueuedJob | undefined {
    const next = this.home.rules.groupsComeAlong ? this.handOut.groups.nextAfter(first) : undefined
    if (next !== undefined) this.home.line.add(next)
    return next
  }

  /** Takes over jobs that a worker has held for too long without an answer. */
  claim(worker: QueueWorker, receive: Receive): void {
    const { lost, connection, now } = this.home
    const holdings = lost.idleFor(this.home.rules.holdFor).map(({ job }) => {
      this.home.endings.giveBack(job, 'old', 'it was pending for too long')
      return this.handOut.take(job, worker)
    })
    for (const holding of holdings) holding.begunAt = now
    connection.answer(() => receive(holdings))
  }

  private end(take: WaitingTake, holdings: readonly Holding[]): void {
    if (!this.waiting.delete(take)) return
    take.alarm?.cancel()
    this.home.connection.answer(() => take.receive(holdings))
  }
}
