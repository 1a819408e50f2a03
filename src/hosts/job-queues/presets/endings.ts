// What becomes of a job when somebody answers for it, and when nobody does.
import type { MoveFacts } from '../../../machine/server-queue'
import type { PresetQueue } from './preset-queue'
import type { QueueWorker } from './queue-worker'
import type { Death, Holding, QueuedJob } from './queued-job'
import { NO_JOB_OPTIONS, type PlaceInLine } from './rules'

/** Pause before a job that was given back is delivered again. */
const REDELIVERY_IN_MS = 1

export class Endings {
  constructor(private readonly home: PresetQueue) {}

  /** The attempt that runs, or would be next. */
  attemptOf({ made }: QueuedJob): number {
    return this.home.rules.countsAt === 'take' ? made : made + 1
  }

  /** Somebody has an answer for a job. False where it came too late. */
  finish(holding: Holding, isDone: boolean, text: string): boolean {
    if (!this.isHeld(holding)) return false
    if (isDone) this.complete(holding, text)
    else this.fail(holding, text)
    return true
  }

  /** By hand: back to its old place, or to the dead letters. False where it came too late. */
  letGo(holding: Holding, isRejected: boolean): boolean {
    if (!this.isHeld(holding)) return false
    const { job } = holding
    if (isRejected) {
      this.release(job)
      this.bury(job, 'rejected')
    } else this.giveBack(job, this.home.rules.lostTo, 'it was given back', 'given-back')
    return true
  }

  /** False where it came too late. */
  extend(holding: Holding, ms: number): boolean {
    if (holding.job.hold !== holding) return false
    this.home.agent.observer?.serverJobNoted(holding.job, 'lock-extended', `${ms} ms`)
    this.home.lost.extend(holding, ms)
    return true
  }

  progress({ job }: Holding, text: string): void {
    this.home.agent.observer?.serverJobNoted(job, 'progress', text)
    this.home.tell('progress', job, text)
  }

  /** The worker has nothing more to do with it. */
  private isHeld(holding: Holding): boolean {
    const { job, worker, begunAt, endedAt = 0 } = holding
    const { queue, agent, now } = this.home
    worker.holdings.delete(holding)
    if (job.hold === holding) return true
    if (begunAt !== undefined) queue.ledger?.attemptCameTooLate(now - Math.max(begunAt, endedAt))
    agent.observer?.serverJobNoted(job, 'lock-lost', 'who did it came too late')
    this.home.tell('late', job, worker.name)
    return false
  }

  private complete({ job, worker }: Holding, value: string): void {
    const attempt = this.attemptOf(job)
    this.release(job)
    this.home.move(job, 'completed', 'completed', { worker, attempt })
    this.home.tell('completed', job, value)
    this.tellDrained()
  }

  private tellDrained(): void {
    const { waiting, delayed, active } = this.home.queue.counts
    if (waiting + delayed + active === 0) this.home.tell('drained', undefined)
  }

  /** Takes a job out of its worker's hands. */
  release(job: QueuedJob): void {
    const { hold } = job
    hold?.alarm?.cancel()
    if (hold) hold.endedAt = this.home.now
    job.hold = undefined
    for (const other of this.home.handOut.groups.leave(job)) this.home.line.add(other)
  }

  /** An attempt failed: by its processor, or because it took too long. */
  fail(holding: Holding, reason: string): void {
    const { job, worker } = holding
    const { rules } = this.home
    const attempt = this.attemptOf(job)
    if (rules.countsAt === 'failure') job.made++
    const isRequeued = rules.onFailure === 'requeue'
    const isOver = this.home.agent.believes('handed-out-once')
    if (!isOver && this.isLeftAlone(holding)) this.home.tell('failed', job, reason)
    else {
      this.release(job)
      if (isOver) this.bury(job, reason)
      else if (rules.onFailure === 'reject') this.bury(job, 'rejected', reason)
      else if (job.made >= job.attempts) this.bury(job, isRequeued ? 'delivery_limit' : reason)
      else if (isRequeued) this.requeue(job, { worker, attempt, reason })
      else this.retry(job, { worker, attempt, reason })
    }
  }

  /** Nobody tells the server: the job stays as it is, unless its program has said for how long. */
  private isLeftAlone(holding: Holding): boolean {
    const { job } = holding
    const { rules, lost } = this.home
    if (rules.onFailure !== 'nothing') return false
    if (rules.hold !== 'visibility')
      return job.made < job.attempts && rules.countsAt === 'take'
        ? true
        : job.attempts === Number.POSITIVE_INFINITY
    const { backoff } = job.options
    if (backoff !== undefined) lost.extend(holding, this.home.pauseAfter(job.made, backoff))
    return true
  }

  private retry(job: QueuedJob, facts: MoveFacts): void {
    const pause = this.home.pauseAfter(job.made, job.pause)
    job.isRedelivered = true
    this.home.tell('retrying', job, facts.reason)
    if (pause > 0) this.home.putOff(job, pause, 'retried', facts)
    else this.home.putInLine(job, this.home.rules.retryTo, 'retried', facts)
    this.home.tell('failed', job, facts.reason)
  }

  /** Back to its old place. Out again it comes at once, but not twice at one moment: a network is in between. */
  private requeue(job: QueuedJob, facts: MoveFacts): void {
    const { now } = this.home
    job.isRedelivered = true
    if (job.requeuedAt !== now) this.home.putInLine(job, 'old', 'given-back', facts)
    else {
      job.due = now + REDELIVERY_IN_MS
      this.home.later.add(job)
      this.home.move(job, 'given-back', 'waiting', { ...facts, rank: this.home.rankInRecord(job) })
      this.home.watchDue()
    }
    job.requeuedAt = now
    this.home.tell('failed', job, facts.reason)
  }

  /** Its worker is lost, or had it for too long. */
  giveBack(
    job: QueuedJob,
    place: PlaceInLine,
    reason: string,
    move: 'stalled' | 'given-back' = 'stalled',
  ): void {
    if (move === 'stalled' && this.home.agent.believes('handed-out-once')) return
    const { rules } = this.home
    const worker: QueueWorker | undefined = job.hold?.worker
    const attempt = this.attemptOf(job)
    this.release(job)
    job.isRedelivered = true
    const isUsedUp = !rules.buriesAtTake && rules.countsAt === 'take' && job.made >= job.attempts
    if (this.home.now >= job.sentAt + rules.retention)
      this.home.discard(job, 'kept for as long as messages are kept')
    else if (isUsedUp) this.bury(job, 'delivery_limit')
    else {
      this.home.putInLine(job, place, move, { worker, attempt, reason })
      this.home.tell('stalled', job, reason)
    }
  }

  /** There will be no other attempt. */
  bury(job: QueuedJob, reason: string, error = reason): void {
    const { deadLetter, keepsFailed } = this.home.rules
    const facts = { attempt: job.made, reason: error }
    if (keepsFailed) this.home.move(job, 'failed', 'failed', facts)
    else this.home.move(job, 'removed', 'removed', facts)
    this.home.tell('failed', job, error)
    if (deadLetter !== undefined) this.sendAway(job, deadLetter, reason)
    this.tellDrained()
  }

  private sendAway(job: QueuedJob, deadLetter: string, reason: string): void {
    const { queue, name } = this.home
    if (queue.ledger) queue.ledger.deadLetters++
    this.home.tell('dead', job, reason)
    const options = { ...NO_JOB_OPTIONS, priority: job.options.priority }
    this.home.find(deadLetter).add(job.data, options, withDeath(job.deaths, name, reason))
  }
}

/** The newest first, one for each queue and reason. */
function withDeath(deaths: readonly Death[], queue: string, reason: string): readonly Death[] {
  const isSame = (death: Death) => death.queue === queue && death.reason === reason
  const count = (deaths.find(isSame)?.count ?? 0) + 1
  return [{ queue, reason, count }, ...deaths.filter((death) => !isSame(death))]
}
