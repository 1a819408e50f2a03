// Workers that look from time to time whether there is a job. Nobody looks where there is nothing to be found.
import type { HandOut } from './hand-out'
import type { PresetQueue } from './preset-queue'
import type { QueueWorker } from './queue-worker'

export class Looks {
  constructor(
    private readonly home: PresetQueue,
    private readonly handOut: HandOut,
  ) {}

  plan(isNews: boolean): void {
    const { line, staff, isPaused } = this.home
    if (line.size === 0 || isPaused) return
    const free = staff.workers.filter((worker) => this.handOut.hasRoom(worker) || this.takesAll(worker))
    free.sort((a, b) => a.idleOrder - b.idleOrder)
    for (const worker of free) this.planOf(worker, isNews)
  }

  private takesAll({ isAlive, isResting, settings }: QueueWorker): boolean {
    return this.home.rules.takesAll && isAlive && !isResting && !settings.isByHand
  }

  private planOf(worker: QueueWorker, isNews: boolean): void {
    const { now, rules, connection, name } = this.home
    const isAtOnce = (isNews && rules.notifies) || this.wasSeenBefore(worker)
    const at = isAtOnce ? now : worker.lookFrom(now)
    if (at <= now) this.look(worker)
    else worker.lookAlarm ??= connection.at(at, `${worker.name} looks into ${name}`, () => this.look(worker))
  }

  /** Whether the last look already saw a job that is due before the next look. */
  private wasSeenBefore(worker: QueueWorker): boolean {
    const { first } = this.home.line
    if (!this.home.rules.takesAll || first === undefined || first.due !== this.home.now) return false
    return first.sentAt <= worker.lookFrom(this.home.now) - worker.settings.pollEvery
  }

  private look(worker: QueueWorker): void {
    const { rules, now } = this.home
    worker.lookAlarm?.cancel()
    worker.lookAlarm = undefined
    if (!worker.isAlive || worker.isResting) return
    const takesAll = this.takesAll(worker)
    if (!rules.looksAgain) worker.looksFrom = now + worker.settings.pollEvery
    while (takesAll || this.handOut.hasRoom(worker)) {
      const job = this.handOut.nextJob()
      if (job === undefined) break
      this.handOut.give(worker, this.handOut.take(job, worker))
      if (!rules.looksAgain) break
    }
    if (this.home.line.size > 0 && this.handOut.hasRoom(worker) && worker.looksFrom > now)
      this.planOf(worker, false)
  }
}
