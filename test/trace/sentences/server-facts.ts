// Jobs of queues on servers, worked out from the writes to each job: where it was before and after each event, how many of its
// queue could be taken, and how many its worker had. What the record itself counts is not looked at.

import { FIRST_ENTITY, NOTHING } from '../../../src/trace/schema'
import {
  JOB_ATTEMPT,
  JOB_DUE,
  JOB_NOTE,
  JOB_REASON,
  JOB_STATE,
  JOB_WORKER,
  QUEUE_CHANGE,
  QUEUE_CHANGE_COUNT,
  QUEUE_CHANGE_UNTIL,
  QUEUE_CHANGES,
  queueOfJob,
  SERVER_JOB_STATES,
  type ServerJobState,
  serverWorkerDetail,
  WORKER_CHANGE,
  WORKER_CHANGE_TEXT,
  WORKER_CHANGES,
} from '../../../src/trace/things/server-jobs/format'
import type { Trace } from '../../../src/trace/trace'
import { numberOf, textOf } from '../../../src/trace/values'

export interface JobFact {
  readonly state: ServerJobState | undefined
  readonly worker: number | undefined
  readonly attempt: number
  readonly due: number
  readonly reason: string
  readonly note: string
}

export interface ServerFact {
  readonly job: JobFact
  readonly jobBefore: JobFact
  /** Which keys of the job were written. */
  readonly written: ReadonlySet<number>
  /** How many jobs of the queue can be taken. */
  readonly line: number
  /** How many jobs the worker has that the event is about, or that has the job. */
  readonly hands: number
  /** The last change of the worker or of the queue. */
  readonly change: string
  readonly text: string
  readonly until: number
  readonly count: number
}

const NO_JOB: JobFact = { state: undefined, worker: undefined, attempt: 0, due: 0, reason: '', note: '' }

const inLine = (state: ServerJobState | undefined): boolean => state === 'waiting' || state === 'prioritized'

export class ServerFacts {
  private readonly facts = new Map<number, ServerFact>()
  private readonly jobs = new Map<number, JobFact>()
  /** Jobs that each queue has in its line, and that each worker has in hand. */
  private readonly lines = new Map<number, number>()
  private readonly hands = new Map<number, number>()
  /** Positions of what happened to each job, and to each worker. */
  private readonly lives = new Map<number, number[]>()

  private readonly takes = new Map<number, number[]>()
  private readonly born = new Map<number, number[]>()

  constructor(private readonly trace: Trace) {
    for (let id = 0; id < trace.entityCount; id++)
      if (/^server-(?:job|worker)$/.test(trace.entityKind(id)))
        this.append(this.born, trace.entityEvent(id), id)
    for (let position = 0; position < trace.length; position++)
      if (trace.kindAt(position).startsWith('server-')) this.read(position)
  }

  at = (position: number): ServerFact => this.facts.get(position)!

  /** Jobs and workers that came to be with an event. */
  bornAt = (position: number): readonly number[] => this.born.get(position) ?? []

  /** What happens to a job or a worker later: kinds of events, with their positions. */
  after = (id: number, position: number): readonly { readonly kind: string; readonly position: number }[] =>
    (this.lives.get(id) ?? [])
      .filter((other) => other > position)
      .map((other) => ({ kind: this.trace.kindAt(other), position: other }))

  /** How many jobs of a queue are taken after a position and before a virtual time. */
  takenBetween = (queue: number, position: number, until: number): number =>
    (this.takes.get(queue) ?? []).filter(
      (other) => other > position && this.trace.timeAt(other) < until - 1e-6,
    ).length

  private read(position: number): void {
    const { trace } = this
    const subject = trace.subjectAt(position)
    this.append(this.lives, subject, position)
    const isJob = trace.entityKind(subject) === 'server-job'
    const jobBefore = this.jobs.get(subject) ?? NO_JOB
    const job = { ...jobBefore }
    const change = { change: '', text: '', until: 0, count: 0 }
    const written = new Set<number>()
    const [first, end] = trace.writesOf(position)
    for (let index = first; index < end; index++) {
      const { target, key, value } = trace.writeAt(index)
      if (target !== subject) continue
      written.add(key)
      if (isJob) readJob(trace, job, key, value)
      else readChange(trace, change, trace.entityKind(target), key, value)
    }
    if (isJob) this.move(subject, jobBefore, job)
    const queue = isJob ? queueOfJob(trace, subject) : this.queueOf(subject)
    if (trace.kindAt(position) === 'server-job-taken') this.append(this.takes, queue, position)
    const worker = isJob ? (job.worker ?? 0) : subject
    this.facts.set(position, {
      job,
      jobBefore,
      written,
      line: this.lines.get(queue) ?? 0,
      hands: this.hands.get(worker) ?? 0,
      ...change,
    })
  }

  private append(lists: Map<number, number[]>, key: number, item: number): void {
    const list = lists.get(key)
    if (list === undefined) lists.set(key, [item])
    else list.push(item)
  }

  private queueOf = (id: number): number =>
    this.trace.entityKind(id) === 'server-worker' ? serverWorkerDetail(this.trace, id).queue : id

  private move(id: number, before: JobFact, after: JobFact): void {
    this.jobs.set(id, after)
    const queue = queueOfJob(this.trace, id)
    add(this.lines, queue, Number(inLine(after.state)) - Number(inLine(before.state)))
    if (before.state === 'active') add(this.hands, before.worker ?? 0, -1)
    if (after.state === 'active') add(this.hands, after.worker ?? 0, 1)
  }
}

const add = (counts: Map<number, number>, key: number, by: number): void =>
  void counts.set(key, (counts.get(key) ?? 0) + by)

type Writable<T> = { -readonly [K in keyof T]: T[K] }

function readJob(trace: Trace, job: Writable<JobFact>, key: number, value: number): void {
  if (key === JOB_STATE) job.state = SERVER_JOB_STATES[value]
  if (key === JOB_WORKER) job.worker = value === NOTHING ? undefined : value - FIRST_ENTITY
  if (key === JOB_ATTEMPT) job.attempt = value
  if (key === JOB_DUE) job.due = numberOf(trace, value)
  if (key === JOB_REASON) job.reason = textOf(trace, value)
  if (key === JOB_NOTE) job.note = textOf(trace, value)
}

function readChange(
  trace: Trace,
  fact: { change: string; text: string; until: number; count: number },
  kind: string,
  key: number,
  value: number,
): void {
  if (kind === 'server-worker') {
    if (key === WORKER_CHANGE) fact.change = WORKER_CHANGES[value]!
    if (key === WORKER_CHANGE_TEXT) fact.text = textOf(trace, value)
  } else {
    if (key === QUEUE_CHANGE) fact.change = QUEUE_CHANGES[value]!
    if (key === QUEUE_CHANGE_COUNT) fact.count = numberOf(trace, value)
    if (key === QUEUE_CHANGE_UNTIL) fact.until = numberOf(trace, value)
  }
}
