// The workers of a queue: they begin, rest, die and come back.
import type { PresetQueue } from './preset-queue'
import { QueueWorker, type WorkerSettings } from './queue-worker'
import type { Holding } from './queued-job'

export class Staff {
  readonly workers: QueueWorker[] = []
  private lastIdle = 0

  constructor(private readonly home: PresetQueue) {}

  get activatesDelayed(): boolean {
    return this.workers.some(({ isAlive, settings }) => isAlive && settings.activatesDelayed)
  }

  /** Of those that could take a job, who has waited longest. */
  longestIdle(canTake: (worker: QueueWorker) => boolean): QueueWorker | undefined {
    let longest: QueueWorker | undefined
    for (const worker of this.workers)
      if ((longest === undefined || worker.idleOrder < longest.idleOrder) && canTake(worker)) longest = worker
    return longest
  }

  add(settings: WorkerSettings, deliver: (holdings: readonly Holding[]) => void): QueueWorker {
    const worker = new QueueWorker(this.home.queue, this.workers.length + 1, settings, deliver, this.home.now)
    this.workers.push(worker)
    this.begin(worker)
    return worker
  }

  private begin(worker: QueueWorker): void {
    const { now, queue, agent, lost, handOut } = this.home
    const { isByHand, concurrency, activatesDelayed } = worker.settings
    worker.isAlive = true
    worker.isConnected = true
    worker.startedAt = now
    worker.looksFrom = now
    this.rest(worker)
    lost.workerBegins(worker)
    if (!isByHand) queue.ledger?.slotsChanged(concurrency, now)
    agent.observer?.serverWorkerChanged(worker, 'started', '')
    if (activatesDelayed) this.home.promote()
    handOut.dispatch(false)
  }

  private end(worker: QueueWorker, change: 'closed' | 'died', text: string): void {
    const { now, queue, agent, lost } = this.home
    lost.settle()
    worker.isAlive = false
    if (!worker.settings.isByHand) queue.ledger?.slotsChanged(-worker.settings.concurrency, now)
    agent.observer?.serverWorkerChanged(worker, change, text)
  }

  /** Notes that a worker is idle from now on. */
  private rest(worker: QueueWorker): void {
    worker.idleOrder = ++this.lastIdle
  }

  /** A processor is at its end, and the worker free for another job. */
  freed(worker: QueueWorker): void {
    const { now, rules, handOut } = this.home
    worker.running--
    this.rest(worker)
    worker.looksFrom = rules.looksAgain ? now : Math.max(worker.looksFrom, now)
    worker.isAwake = true
    handOut.beginBuffered(worker)
    if (worker.running === 0) worker.onIdle?.()
    handOut.dispatch(false)
    worker.isAwake = false
  }

  /** It takes no more, for as long as it rests; the promise of the caller is fulfilled when it has nothing in hand. */
  pause(worker: QueueWorker, onIdle: () => void): void {
    worker.isResting = true
    this.home.agent.observer?.serverWorkerChanged(worker, 'paused', '')
    this.whenIdle(worker, () => {
      this.home.tell('paused', undefined)
      this.home.connection.answer(onIdle)
    })
  }

  resume(worker: QueueWorker): void {
    worker.isResting = false
    this.home.agent.observer?.serverWorkerChanged(worker, 'resumed', '')
    this.home.tell('resumed', undefined)
    this.home.handOut.dispatch(true)
  }

  private whenIdle(worker: QueueWorker, act: () => void): void {
    if (worker.running === 0) act()
    else
      worker.onIdle = () => {
        worker.onIdle = undefined
        act()
      }
  }

  /** It takes no more; what it has not begun goes back. `onIdle` is called when its last processor is at its end. */
  close(worker: QueueWorker, onIdle: () => void): void {
    const { rules, lost, endings, connection, handOut } = this.home
    if (!worker.isAlive) {
      connection.answer(onIdle)
      return
    }
    worker.isResting = true
    for (const holding of worker.buffer.takeAll()) {
      worker.holdings.delete(holding)
      if (holding.job.hold === holding)
        endings.giveBack(holding.job, rules.lostTo, 'its worker closes', 'given-back')
    }
    this.whenIdle(worker, () => {
      worker.isConnected = false
      this.end(worker, 'closed', '')
      lost.connectionBreaks(worker)
      connection.answer(onIdle)
    })
    handOut.dispatch(true)
  }

  /** A worker dies without telling anybody. `isSilent`: not even its connection breaks. */
  kill(worker: QueueWorker, isSilent: boolean): void {
    if (!worker.isAlive) return
    const { now, rules, queue, lost } = this.home
    for (const { job, begunAt } of worker.holdings)
      if (begunAt !== undefined) queue.ledger?.attemptLost(job, now)
    worker.isConnected = isSilent && rules.wake === 'dealt'
    this.end(worker, 'died', isSilent ? 'silently' : '')
    worker.lookAlarm?.cancel()
    worker.lookAlarm = undefined
    worker.running = 0
    worker.buffer.takeAll()
    lost.workerDied(worker, isSilent)
  }

  /** Starts a dead worker again; it has forgotten the jobs that it had. */
  revive(worker: QueueWorker): void {
    if (worker.isAlive) return
    worker.holdings.clear()
    this.begin(worker)
  }
}
