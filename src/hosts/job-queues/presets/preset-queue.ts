// A queue on a simulated server, by the rules of a preset: its jobs, those that wait in line and those whose time has not come.
// Who gets them is in hand-out.ts, what becomes of them then in endings.ts. Each method is one command, done in one step.
import type { Agent } from '../../../machine/running/agent'
import {
  createServerQueue,
  type MoveFacts,
  moveServerJob,
  NO_QUEUE_FACTS,
  type ServerJobMove,
  type ServerJobState,
  type ServerQueue,
} from '../../../machine/server-queue'
import type { Alarm, ServerConnection } from '../connection'
import { Endings } from './endings'
import { HandOut } from './hand-out'
import { isDueBefore, isTakenBefore, JobLine, rankOf } from './job-line'
import { LostJobs } from './lost-jobs'
import { type Death, QueuedJob } from './queued-job'
import { type JobOptions, type PlaceInLine, pauseAfter, type Rules } from './rules'
import { Staff } from './staff'

/** An event that the program hears by `queue.on`. */
export interface Tidings {
  readonly event:
    | 'waiting'
    | 'active'
    | 'progress'
    | 'completed'
    | 'failed'
    | 'retrying'
    | 'stalled'
    | 'dead'
    | 'late'
    | 'drained'
    | 'paused'
    | 'resumed'
  readonly job: QueuedJob | undefined
  /** The result as JSON, or a reason. */
  readonly text: string
}

/** In the record a rank is the priority, then the order of coming. */
const ORDERS = 2 ** 31

export class PresetQueue {
  readonly queue: ServerQueue
  readonly line = new JobLine(isTakenBefore)
  readonly later = new JobLine(isDueBefore)
  readonly lost: LostJobs
  readonly staff: Staff
  readonly handOut: HandOut
  readonly endings: Endings
  isPaused = false
  onTidings: ((tidings: Tidings) => void) | undefined
  private readonly byId = new Map<string, QueuedJob>()
  private dueAlarm: { readonly at: number; readonly alarm: Alarm } | undefined
  private wakeAlarm: { readonly at: number; readonly alarm: Alarm } | undefined
  private lastId = 0
  private lastOrder = 0
  private firstOrder = 0

  constructor(
    readonly agent: Agent,
    readonly connection: ServerConnection,
    readonly name: string,
    readonly rules: Rules,
    /** Queues by their names, for dead letters. */
    readonly find: (name: string) => PresetQueue,
    readonly random: () => number,
  ) {
    this.queue = createServerQueue(rules.system, name, rules.keepsResults)
    this.queue.ledger = agent.ledgers.of(this.queue)
    this.staff = new Staff(this)
    this.lost = new LostJobs(this)
    this.handOut = new HandOut(this)
    this.endings = new Endings(this)
  }

  get now(): number {
    return this.agent.clock.now
  }

  move(job: QueuedJob, move: ServerJobMove, to: ServerJobState, facts?: MoveFacts): void {
    moveServerJob(this.agent, job, move, to, facts)
  }

  tell(event: Tidings['event'], job: QueuedJob | undefined, text = ''): void {
    this.onTidings?.({ event, job, text })
  }

  /** Pause after failure `n`, in ms, where the job sets none of its own. */
  pauseAfter(n: number, pause = this.rules.pause): number {
    if (this.agent.believes('only-workers-count')) return 0
    return pauseAfter(pause, n, this.rules.exponential, this.random)
  }

  // Adding

  /** Undefined where it is not added, as the other one with its id is there. */
  add(data: string, options: JobOptions, deaths: readonly Death[] = []): QueuedJob | undefined {
    if (options.id !== undefined && !this.makesRoomFor(options.id)) return undefined
    const { rules } = this
    const job = this.create(data, options, deaths)
    const delay = Math.min(options.delay, rules.maxDelay)
    if (delay > 0) this.putOff(job, delay, 'added')
    else this.putInLine(job, 'end', 'added')
    this.dropSurplus()
    if (rules.twice > 0 && this.random() < rules.twice) this.addCopy(job)
    this.handOut.dispatch(delay === 0)
    return job
  }

  private create(data: string, options: JobOptions, deaths: readonly Death[]): QueuedJob {
    const { rules, now } = this
    const { id = String(++this.lastId), attempts = rules.attempts, backoff = rules.pause } = options
    const job = new QueuedJob(this.queue, id, data, options, attempts, backoff, now)
    job.deaths = deaths
    const ttl = Math.min(options.ttl, rules.ttl)
    if (ttl < Number.POSITIVE_INFINITY) job.expires = now + ttl
    job.rank = rankOf(options.priority, rules)
    if (options.id !== undefined) this.byId.set(id, job)
    return job
  }

  /** At least once means: sometimes twice. */
  private addCopy({ data, options, deaths }: QueuedJob): void {
    this.putInLine(this.create(data, { ...options, id: undefined }, deaths), 'end', 'added')
  }

  /** A job with the same id is there: false where the new one is not added. */
  private makesRoomFor(id: string): boolean {
    const other = this.byId.get(id)
    if (other === undefined) return true
    const { duplicates, duplicatesFor } = this.rules
    if (duplicates === 'ignored-for-a-time' && this.now >= other.sentAt + duplicatesFor) return true
    if (duplicates === 'replaces') {
      if (other.hold === undefined && (this.line.has(other) || this.later.has(other)))
        this.discard(other, 'replaced by a job with the same key')
      return true
    }
    this.agent.observer?.serverJobNoted(other, 'duplicate', '')
    return false
  }

  private dropSurplus(): void {
    while (this.line.size > this.rules.maxLength) {
      const oldest = this.line.first!
      this.line.remove(oldest)
      this.endings.bury(oldest, 'maxlen')
    }
  }

  discard(job: QueuedJob, reason: string): void {
    this.line.remove(job)
    this.later.remove(job)
    this.move(job, 'removed', 'removed', { reason })
  }

  // The line

  putInLine(job: QueuedJob, place: PlaceInLine, move: ServerJobMove, facts?: MoveFacts): void {
    if (place === 'end' || job.order === 0) job.order = ++this.lastOrder
    if (place === 'front') job.order = --this.firstOrder
    this.line.add(job)
    this.move(job, move, 'waiting', { ...facts, rank: this.rankInRecord(job) })
    this.tell('waiting', job)
    if (this.line.first === job) this.watchExpiry()
  }

  rankInRecord({ rank, order }: QueuedJob): number {
    return rank * ORDERS + order
  }

  putOff(job: QueuedJob, delay: number, move: ServerJobMove, facts?: MoveFacts): void {
    job.due = this.now + delay
    if (job.order === 0) job.order = ++this.lastOrder
    this.later.add(job)
    this.move(job, move, 'delayed', { ...facts, due: job.due })
    this.watchDue()
  }

  watchDue(): void {
    const { first } = this.later
    if (first === undefined || (this.dueAlarm !== undefined && this.dueAlarm.at <= first.due)) return
    this.dueAlarm?.alarm.cancel()
    const at = first.due
    const alarm = this.connection.at(at, `a job of ${this.name} is due`, () => {
      this.dueAlarm = undefined
      this.promote()
      if (this.activatesDelayed) this.watchDue()
      this.handOut.dispatch(false)
    })
    this.dueAlarm = { at, alarm }
  }

  /** Jobs whose time has come are in line. */
  promote(): void {
    if (!this.activatesDelayed) return
    for (let job = this.later.first; job !== undefined && job.due <= this.now; job = this.later.first) {
      this.later.remove(job)
      if (job.state === 'delayed') this.putInLine(job, this.rules.retryTo === 'old' ? 'old' : 'end', 'due')
      else this.line.add(job)
    }
    this.watchDue()
  }

  private get activatesDelayed(): boolean {
    return this.rules.activatesDelayed || this.staff.activatesDelayed
  }

  /** A message's time to live is looked at when it is first in the line. */
  private watchExpiry(): void {
    const { first } = this.line
    if (first?.expires !== undefined) this.wakeAt(first.expires)
  }

  dropExpired(): void {
    for (let { first } = this.line; isExpired(first, this.now); { first } = this.line) {
      this.line.remove(first)
      this.endings.bury(first, 'expired')
    }
    this.watchExpiry()
  }

  /** The server looks again at a time. */
  wakeAt(at: number): void {
    if (this.wakeAlarm !== undefined && this.wakeAlarm.at <= at) return
    this.wakeAlarm?.alarm.cancel()
    const alarm = this.connection.at(at, `${this.name} goes on`, () => {
      this.wakeAlarm = undefined
      this.handOut.dispatch(false)
    })
    this.wakeAlarm = { at, alarm }
  }

  pause(): void {
    this.isPaused = true
    this.agent.observer?.serverQueueChanged(this.queue, 'paused', NO_QUEUE_FACTS)
    this.tell('paused', undefined)
  }

  resume(): void {
    this.isPaused = false
    this.agent.observer?.serverQueueChanged(this.queue, 'resumed', NO_QUEUE_FACTS)
    this.tell('resumed', undefined)
    this.handOut.dispatch(true)
  }
}

const isExpired = (job: QueuedJob | undefined, now: number): job is QueuedJob =>
  job?.expires !== undefined && job.expires <= now
