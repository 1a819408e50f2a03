// Writes jobs of queues on servers: where each is, and how many are in each state.
import type {
  ServerJobMove as EngineMove,
  ServerJobNote as EngineNote,
  ServerQueueChange as EngineQueueChange,
  ServerJobState as EngineState,
  ServerWorkerChange as EngineWorkerChange,
  MoveFacts,
  QueueFacts,
  ServerJob,
  ServerQueue,
  ServerWorker,
} from '../../machine/server-queue'
import { FIRST_ENTITY, NOTHING, NULL } from '../../trace/schema'
import {
  JOB_ASKER,
  JOB_ATTEMPT,
  JOB_DUE,
  JOB_NOTE,
  JOB_REASON,
  JOB_STATE,
  JOB_WORKER,
  type ListedServerJob,
  QUEUE_ADDED,
  QUEUE_CHANGE,
  QUEUE_CHANGE_COUNT,
  QUEUE_CHANGE_UNTIL,
  QUEUE_CHANGES,
  QUEUE_PAUSED,
  SERVER_JOB_STATES,
  type ServerJobMove,
  type ServerJobNote,
  type ServerJobState,
  type ServerQueueChange,
  type ServerQueueDetail,
  type ServerWorkerChange,
  type ServerWorkerDetail,
  WORKER_CHANGE,
  WORKER_CHANGE_TEXT,
  WORKER_CHANGES,
  WORKER_JOBS,
} from '../../trace/things/server-jobs/format'
import type { Desk } from '../desk'
import { COLLECTION, ENTITY, EVENT, numbersOf } from '../kinds'
import { shortened } from '../labels'
import { sameKinds } from '../same-kinds'

const stateOf = sameKinds<EngineState, ServerJobState>()
const moveOf = sameKinds<EngineMove, ServerJobMove>()
const noteOf = sameKinds<EngineNote, ServerJobNote>()
const workerChangeOf = sameKinds<EngineWorkerChange, ServerWorkerChange>()
const queueChangeOf = sameKinds<EngineQueueChange, ServerQueueChange>()

const STATE = numbersOf(SERVER_JOB_STATES)
const WORKER_CHANGE_NUMBER = numbersOf(WORKER_CHANGES)
const QUEUE_CHANGE_NUMBER = numbersOf(QUEUE_CHANGES)

/** The list in which a job of a state is; a job in another state is in none. */
const LIST: { readonly [S in EngineState]?: number } = {
  waiting: COLLECTION.serverWaiting,
  prioritized: COLLECTION.serverWaiting,
  delayed: COLLECTION.serverDelayed,
  active: COLLECTION.serverActive,
}

/** Longest reason that is kept. */
const MOST_REASON = 200

export const serverJobsWriter = {
  serverJobMoved(
    this: Desk,
    job: ServerJob,
    from: EngineState | undefined,
    move: EngineMove,
    facts: MoveFacts,
  ): void {
    const { log, agent } = this
    const { queue } = job
    const id = identifyJob(this, job)
    const worker = facts.worker === undefined ? 0 : identifyWorker(this, facts.worker)
    const asker = facts.asker === undefined ? 0 : identifyWorker(this, facts.asker)
    const to = job.state!
    log.event(EVENT[`server-job-${moveOf(move)}`], agent.span, id)
    listQueue(this, queue)
    log.write(id, JOB_STATE, STATE[stateOf(to)])
    if (from === undefined) log.write(queue.traceId, QUEUE_ADDED, queue.added)
    else if (from !== to) log.write(queue.traceId, STATE[from], queue.counts[from])
    if (from !== to) log.write(queue.traceId, STATE[to], queue.counts[to])
    writePlace(this, id, from, to, facts, worker)
    writeFacts(this, id, facts, worker)
    if (asker > 0) log.write(id, JOB_ASKER, FIRST_ENTITY + asker)
    if (from === 'active') letGo(this, id)
    if (to === 'active' && worker > 0) holdJob(this, id, worker)
  },

  serverJobNoted(this: Desk, job: ServerJob, note: EngineNote, text: string): void {
    const id = identifyJob(this, job)
    this.log.event(EVENT[`server-job-${noteOf(note)}`], this.agent.span, id)
    listQueue(this, job.queue)
    this.log.write(id, JOB_NOTE, this.log.table(shortened(text, MOST_REASON)))
  },

  serverWorkerChanged(this: Desk, worker: ServerWorker, change: EngineWorkerChange, text: string): void {
    const id = identifyWorker(this, worker)
    this.log.event(EVENT['server-worker-changed'], this.agent.span, id)
    listQueue(this, worker.queue)
    this.log.write(id, WORKER_CHANGE, WORKER_CHANGE_NUMBER[workerChangeOf(change)])
    if (text !== '') this.log.write(id, WORKER_CHANGE_TEXT, this.log.table(shortened(text, MOST_REASON)))
    const isGone = change === 'closed' || change === 'died'
    if (change === 'started' || isGone)
      this.log.write(COLLECTION.serverWorkers, id, isGone ? NOTHING : worker.queue.traceId)
  },

  serverQueueChanged(
    this: Desk,
    queue: ServerQueue,
    change: EngineQueueChange,
    { until, count }: QueueFacts,
  ): void {
    const { log } = this
    const id = identifyQueue(this, queue)
    log.event(EVENT['server-queue-changed'], this.agent.span, id)
    listQueue(this, queue)
    log.write(id, QUEUE_CHANGE, QUEUE_CHANGE_NUMBER[queueChangeOf(change)])
    if (count !== undefined) log.write(id, QUEUE_CHANGE_COUNT, log.number(count))
    if (until !== undefined) log.write(id, QUEUE_CHANGE_UNTIL, log.number(until))
    if (change === 'paused') log.write(id, QUEUE_PAUSED, 1)
    if (change === 'resumed') log.write(id, QUEUE_PAUSED, NOTHING)
  },
}

/** Moves a job from one list to another; in the same list it only gets another value. */
function writePlace(
  { log }: Desk,
  id: number,
  from: EngineState | undefined,
  to: EngineState,
  { rank = 0, due = 0 }: MoveFacts,
  worker: number,
): void {
  const before = from && LIST[from]
  const after = LIST[to]
  if (before !== undefined && before !== after) log.write(before, id, NOTHING)
  if (after === undefined) return
  const value = to === 'active' ? FIRST_ENTITY + worker : log.number(to === 'delayed' ? due : rank)
  log.write(after, id, value)
}

function writeFacts({ log }: Desk, id: number, facts: MoveFacts, worker: number): void {
  const { attempt, due, reason } = facts
  if (worker > 0) log.write(id, JOB_WORKER, FIRST_ENTITY + worker)
  if (attempt !== undefined) log.write(id, JOB_ATTEMPT, attempt)
  if (due !== undefined) log.write(id, JOB_DUE, log.number(due))
  if (reason !== undefined) log.write(id, JOB_REASON, log.table(shortened(reason, MOST_REASON)))
}

function holdJob(desk: Desk, job: number, worker: number): void {
  desk.holders.set(job, worker)
  writeHands(desk, worker, 1)
}

/** Takes the job out of the hands of whoever has it. */
function letGo(desk: Desk, job: number): void {
  const holder = desk.holders.get(job)
  if (holder === undefined) return
  desk.holders.delete(job)
  writeHands(desk, holder, -1)
}

/** One more or one less job in hand. */
function writeHands(desk: Desk, worker: number, change: number): void {
  const count = (desk.hands.get(worker) ?? 0) + change
  desk.hands.set(worker, count)
  desk.log.write(worker, WORKER_JOBS, count)
}

function identifyQueue({ log }: Desk, queue: ServerQueue): number {
  if (queue.traceId > 0) return queue.traceId
  const { system, name, keepsResults } = queue
  const detail: ServerQueueDetail = { system, name: shortened(name), keepsResults }
  queue.traceId = log.entityWithDetail(ENTITY['server-queue'], detail)
  return queue.traceId
}

/** Part of the event that is the first to tell of a queue. */
function listQueue({ log, serverQueues }: Desk, { traceId }: ServerQueue): void {
  if (serverQueues.has(traceId)) return
  serverQueues.add(traceId)
  log.write(COLLECTION.serverQueues, traceId, NULL)
}

function identifyWorker(desk: Desk, worker: ServerWorker): number {
  if (worker.traceId > 0) return worker.traceId
  const queue = identifyQueue(desk, worker.queue)
  const detail: ServerWorkerDetail = { name: shortened(worker.name), queue }
  worker.traceId = desk.log.entityWithDetail(ENTITY['server-worker'], detail)
  return worker.traceId
}

function identifyJob(desk: Desk, job: ServerJob): number {
  if (job.traceId > 0) return job.traceId
  const queue = identifyQueue(desk, job.queue)
  const parent = job.parent === undefined ? 0 : identifyJob(desk, job.parent)
  const detail: ListedServerJob = {
    id: shortened(job.id),
    name: shortened(job.name),
    attempts: Number.isFinite(job.attempts) ? job.attempts : 0,
  }
  const index = desk.log.details.push(detail) - 1
  job.traceId = desk.log.entity(ENTITY['server-job'], index, queue, parent)
  return job.traceId
}
