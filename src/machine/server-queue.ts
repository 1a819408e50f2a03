// Jobs of a queue on a server, as the machine tells of them: the other meaning of "job queue". Who simulates such a system keeps
// these objects, and moves jobs with `moveServerJob`; the rules by which a job moves are that system's own.
import type { QueueLedger } from './queue-ledger'
import type { Agent } from './running/agent'

export type ServerJobState =
  | 'waiting'
  | 'prioritized'
  | 'delayed'
  | 'waiting-children'
  | 'active'
  | 'completed'
  | 'failed'
  | 'removed'

/** How a job comes from one state to another. */
export type ServerJobMove =
  | 'added'
  /** Its time has come. */
  | 'due'
  /** Somebody ended its delay, or changed it. */
  | 'promoted'
  | 'taken'
  | 'completed'
  /** An attempt failed, and there will be another. */
  | 'retried'
  /** For good. */
  | 'failed'
  /** Its processor put it off to a later time. */
  | 'put-off'
  /** It was given back without an attempt: the reason says why. */
  | 'given-back'
  /** It waits for its children. */
  | 'parked'
  /** Its children are done, or one has failed. */
  | 'unparked'
  /** Its worker is lost. */
  | 'stalled'
  /** Somebody wants a finished one to run again. */
  | 'revived'
  /** It got another place in the line of waiting jobs. */
  | 'reordered'
  | 'removed'

/** What happens to a job, or because of one, that stays where it is. */
export type ServerJobNote =
  /** Another job was not added, because this one is there already. */
  | 'duplicate'
  | 'progress'
  | 'lock-extended'
  /** What its worker has done cannot be stored. */
  | 'lock-lost'

export type ServerWorkerChange = 'started' | 'paused' | 'resumed' | 'closing' | 'closed' | 'died'

export type ServerQueueChange =
  | 'paused'
  | 'resumed'
  | 'window-opened'
  | 'limit-reached'
  /** More jobs wait than the program's comments allow. */
  | 'alert'
  | 'alert-over'

export interface ServerQueue {
  /** Whose rules it follows: "BullMQ". */
  readonly system: string
  readonly name: string
  /** It keeps what a completed job resulted in. */
  readonly keepsResults: boolean
  /** How many jobs are in each state; those that are gone count as removed. */
  readonly counts: Record<ServerJobState, number>
  added: number
  /** Identity in the record; 0 until it is recorded. */
  traceId: number
  /** Its ledger; made when its first job comes. */
  ledger?: QueueLedger
}

export interface ServerJob {
  readonly queue: ServerQueue
  readonly id: string
  readonly name: string
  /** How many attempts it has; at least one, and Infinity where nobody counts. */
  readonly attempts: number
  /** Undefined before it is added. */
  state: ServerJobState | undefined
  /** The job that waits for it. */
  readonly parent?: ServerJob | undefined
  traceId: number
  /** For the ledger: since when it can be taken, when its attempt began, and when the worker of that was lost. */
  readyAt?: number
  begunAt?: number | undefined
  lostAt?: number | undefined
}

export interface ServerWorker {
  readonly queue: ServerQueue
  readonly name: string
  traceId: number
}

export interface MoveFacts {
  /** Who takes it, or had it. */
  readonly worker?: ServerWorker | undefined
  /** Who asked for jobs, so that this one joined the line. */
  readonly asker?: ServerWorker
  /** The attempt that begins or ends, from 1. */
  readonly attempt?: number
  /** Virtual ms: when a delay ends, or until when a worker has it locked. */
  readonly due?: number | undefined
  /** Why, in the words of the program or of the system. */
  readonly reason?: string
  /** Among those that wait, a lower one is taken first. */
  readonly rank?: number
}

export interface QueueFacts {
  /** Virtual ms until which it holds. */
  readonly until?: number
  /** Jobs: that a window lets through, that may wait, or that wait. */
  readonly count?: number
}

export const NO_QUEUE_FACTS: QueueFacts = {}

export const createServerQueue = (system: string, name: string, keepsResults: boolean): ServerQueue => ({
  system,
  name,
  keepsResults,
  counts: {
    waiting: 0,
    prioritized: 0,
    delayed: 0,
    'waiting-children': 0,
    active: 0,
    completed: 0,
    failed: 0,
    removed: 0,
  },
  added: 0,
  traceId: 0,
})

export const createServerWorker = (queue: ServerQueue, name: string): ServerWorker => ({
  queue,
  name,
  traceId: 0,
})

const NO_FACTS: MoveFacts = {}

/** The only place where a job of a server changes its state. */
export function moveServerJob(
  agent: Agent,
  job: ServerJob,
  move: ServerJobMove,
  to: ServerJobState,
  facts: MoveFacts = NO_FACTS,
): void {
  const { queue, state } = job
  if (state === undefined) queue.added++
  else queue.counts[state]--
  queue.counts[to]++
  job.state = to
  queue.ledger ??= agent.ledgers.of(queue)
  queue.ledger.jobMoved(job, state, move, agent.clock.now)
  agent.observer?.serverJobMoved(job, state, move, facts)
}
