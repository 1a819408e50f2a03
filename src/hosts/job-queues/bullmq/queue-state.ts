// All that the server keeps of one queue. https://docs.bullmq.io/guide/architecture

import type { Weighed } from '../../../machine/running/heap-measure'
import {
  createServerQueue,
  type MoveFacts,
  moveServerJob,
  type ServerJobMove,
  type ServerJobState,
  type ServerQueue,
  type ServerWorker,
} from '../../../machine/server-queue'
import { EventStream } from './event-stream'
import { FinishedJobs, JobHeap, JobList } from './job-lists'
import type { JobOptions, JobRecord } from './job-record'
import { Marker } from './marker'
import type { BullServer } from './server'
import { catchUpChecks, type WorkerClock } from './worker-clock'

/** Jobs without a priority are taken before all others: in the record their ranks are below zero. */
const FIRST_RANK = -1_000_000_000

/** The part of a score that is the order of coming. */
const ORDERS = 2 ** 32

export interface Counter {
  count: number
  /** ms since 1970. */
  until: number
}

export interface Scheduler {
  readonly id: string
  name: string
  every: number | undefined
  pattern: string | undefined
  tz: string | undefined
  limit: number | undefined
  startDate: number | undefined
  endDate: number | undefined
  /** As it was given. */
  offset: number | undefined
  /** What is told as its offset: how many ms after a multiple of `every` it comes. */
  phase: number
  /** ms since 1970 of the next job. */
  next: number
  iterationCount: number
  /** As JSON; undefined where nothing was given. */
  templateData: string | undefined
  templateOptions: string | undefined
}

/** A job that is added as soon as another one has finished. */
export interface Successor {
  readonly name: string
  readonly data: string
  readonly optionsText: string
  readonly id: string
}

/** A job that is there is in one of these. */
export type StandingState = Exclude<ServerJobState, 'removed'>

export interface Standing extends Iterable<JobRecord> {
  readonly size: number
  remove(job: JobRecord): void
}

export class QueueState implements Weighed {
  readonly queue: ServerQueue
  readonly jobs = new Map<string, JobRecord>()
  readonly wait = new JobList()
  readonly prioritized = new JobHeap()
  readonly delayed = new JobHeap()
  readonly active = new JobList()
  readonly waitingChildren = new JobHeap()
  readonly completed = new FinishedJobs()
  readonly failed = new FinishedJobs()
  /** Where jobs of each state stand. */
  readonly standing: { readonly [S in StandingState]: Standing } = {
    waiting: this.wait,
    prioritized: this.prioritized,
    delayed: this.delayed,
    'waiting-children': this.waitingChildren,
    active: this.active,
    completed: this.completed,
    failed: this.failed,
  }
  readonly marker = new Marker(this)
  readonly events: EventStream
  lastId = 0
  isPaused = false
  /** How many jobs all workers together may have in hand. */
  concurrency: number | undefined
  globalLimit: { readonly max: number; readonly duration: number } | undefined
  /** Jobs taken in the window of the limit that goes on. */
  window: Counter | undefined
  /** Active jobs that a check has seen, and whose lock nobody has renewed since. */
  readonly stalled = new Set<JobRecord>()
  /** No other check is made before, ms since 1970. */
  checkedUntil = Number.NEGATIVE_INFINITY
  /** By deduplication id: the job that holds it. */
  readonly holders = new Map<string, { jobId: string; until: number | undefined }>()
  /** By deduplication id: what is to be added when the holder has finished. */
  readonly successors = new Map<string, Successor>()
  readonly schedulers = new Map<string, Scheduler>()
  readonly workers = new Set<ServerWorker>()
  /** Of workers that run. */
  readonly clocks = new Set<WorkerClock>()
  /** Of jobs that the program's queue adds. */
  defaultOptions: JobOptions | undefined
  /** Its bursts have been scheduled. */
  expectsBursts = false
  private lastOrder = 0
  private lastRank = 0
  private firstRank = 0

  constructor(
    readonly server: BullServer,
    readonly name: string,
    /** "bull:mail". */
    readonly key: string,
  ) {
    this.queue = createServerQueue('BullMQ', name, true)
    this.events = new EventStream(server)
  }

  /** Nobody takes a job: it is paused, or all workers together have as many as they may. */
  get isShut(): boolean {
    return this.isPaused || this.isMaxed
  }

  get isMaxed(): boolean {
    return this.concurrency !== undefined && this.active.size >= this.concurrency
  }

  /** Some job could be taken, if the queue were not shut. */
  get hasLine(): boolean {
    return this.wait.size + this.prioritized.size > 0
  }

  /** Workers still have something to do, or will have. */
  get isUnsettled(): boolean {
    if (this.active.size > 0) return true
    return !this.isPaused && this.wait.size + this.prioritized.size + this.delayed.size > 0
  }

  /** Bytes of all jobs, kept for the measure of memory: looking into every job would take much longer. */
  get heldBytes(): number {
    let bytes = this.events.heldBytes
    for (const job of this.jobs.values()) bytes += job.weight
    return bytes
  }

  /** Resets the queue; its jobs were removed before. */
  clear(): void {
    this.lastId = 0
    this.isPaused = false
    this.concurrency = undefined
    this.globalLimit = undefined
    this.window = undefined
    this.marker.clear()
    this.events.clear()
    for (const forgotten of [this.holders, this.successors, this.schedulers, this.stalled]) forgotten.clear()
  }

  // Moves. Each takes a job out of where it is, and puts it somewhere else.

  /** The line, behind all that wait. */
  toEnd(job: JobRecord, move: ServerJobMove, facts?: MoveFacts): void {
    this.leave(job)
    this.wait.addLeft(job)
    this.tell(job, move, 'waiting', { ...facts, rank: FIRST_RANK + ++this.lastRank })
  }

  toFront(job: JobRecord, move: ServerJobMove, facts?: MoveFacts): void {
    this.leave(job)
    this.wait.addRight(job)
    this.tell(job, move, 'waiting', { ...facts, rank: FIRST_RANK + --this.firstRank })
  }

  toPrioritized(job: JobRecord, move: ServerJobMove, facts?: MoveFacts, isFirst = false): void {
    this.leave(job)
    if (this.prioritized.size === 0) this.lastOrder = 0
    const score = job.priority * ORDERS + (isFirst ? 0 : ++this.lastOrder)
    this.prioritized.add(job, score, 0)
    this.tell(job, move, 'prioritized', { ...facts, rank: score })
  }

  /** Into the line: where depends on its priority. */
  toLine(job: JobRecord, move: ServerJobMove, facts?: MoveFacts): void {
    if (job.priority > 0) this.toPrioritized(job, move, facts)
    else if (job.options.lifo === true) this.toFront(job, move, facts)
    else this.toEnd(job, move, facts)
    this.callWorker()
  }

  /** There is a job in the line: who sleeps is woken, if somebody may take it. */
  callWorker(): void {
    if (!this.isShut) this.marker.setBase()
    else if (!this.isPaused) this.marker.jobWaits()
  }

  /** `due`: ms since 1970. */
  toDelayed(job: JobRecord, due: number, move: ServerJobMove, facts?: MoveFacts, isFirst = false): void {
    this.leave(job)
    this.delayed.add(job, due, isFirst ? 0 : ++this.server.lastOrder)
    this.tell(job, move, 'delayed', { ...facts, due: this.server.virtual(due) })
    this.marker.setDelay(this.delayed.next!.score)
  }

  toActive(job: JobRecord, facts: MoveFacts): void {
    if (this.active.size === 0) catchUpChecks(this)
    this.leave(job)
    this.active.addLeft(job)
    this.tell(job, 'taken', 'active', facts)
    for (const clock of this.clocks) clock.armCheck()
  }

  toWaitingChildren(job: JobRecord, move: ServerJobMove, facts?: MoveFacts): void {
    this.leave(job)
    this.waitingChildren.add(job, this.server.now, 0)
    this.tell(job, move, 'waiting-children', facts)
  }

  toFinished(job: JobRecord, state: 'completed' | 'failed', facts: MoveFacts): void {
    this.leave(job)
    this[state].add(job)
    this.tell(job, state, state, facts)
  }

  /** Forgets a job, with all that belongs to it. */
  toNowhere(job: JobRecord, reason: string): void {
    this.leave(job)
    this.jobs.delete(job.id)
    this.stalled.delete(job)
    this.tell(job, 'removed', 'removed', { reason })
  }

  private tell(job: JobRecord, move: ServerJobMove, to: ServerJobState, facts: MoveFacts | undefined): void {
    moveServerJob(this.server.agent, job, move, to, facts)
  }

  private leave(job: JobRecord): void {
    if (job.state !== undefined && job.state !== 'removed') this.standing[job.state].remove(job)
  }
}
