import { count, wait } from '../../explain/english'
import { type Part, say } from '../../explain/phrases'
import { SYSTEM_REASONS } from './format'

export interface Of {
  readonly job: Part
}

export interface Attempt {
  /** From 1. */
  readonly attempt: number
  /** How many there are; 0 where nobody counts them. */
  readonly attempts: number
}

export interface In extends Of {
  readonly queue: Part
}

export interface Why extends Of {
  readonly why: Part
}

export interface Added extends In {
  readonly name: Part | undefined
}

export interface Paused extends Of {
  readonly pause: string
}

export interface Taken extends In, Attempt {
  /** It was begun before. */
  readonly isAgain: boolean
}

export interface Worker {
  readonly worker: Part
  /** How many jobs it has. */
  readonly hands: number
}

export interface Queue {
  readonly queue: Part
  readonly count: number
  readonly pause: string
}

const reasons: ReadonlySet<string> = new Set(SYSTEM_REASONS)

function attemptOf({ attempt, attempts }: Attempt): string {
  if (attempts === 0) return `attempt ${attempt}`
  return attempts > 1 ? `attempt ${attempt} of ${attempts}` : 'its only attempt'
}

const begins = ({ isAgain, ...attempt }: Omit<Taken, 'job' | 'queue'>): string =>
  `${attemptOf(attempt)} begins${isAgain ? ' again' : ''}`

const known = ({ job, name }: Added): Part => (name === undefined ? job : say`${job}, ${name},`)

const hands = (n: number): string => (n === 0 ? 'no job' : count(n, 'job'))

export const serverJobsInEnglish = {
  /** A reason of the system; undefined where it is the program's own. */
  reason: (text: string): string | undefined => (reasons.has(text) ? text : undefined),

  added: ({ queue, line, ...added }: Added & { line: number }) =>
    say`${known({ queue, ...added })} is added to ${queue}: ${count(line, 'job')} ${wait(line)} there.`,
  addedLater: ({ pause, ...added }: Added & Paused) =>
    say`${known(added)} is added to ${added.queue}. Its time comes in ${pause}.`,
  addedParent: (added: Added) => say`${known(added)} is added to ${added.queue}, and waits for its children.`,
  due: ({ job, queue }: In) => say`the time of ${job} has come: it is in the line of ${queue} now.`,
  dueAtLook: ({ worker, job, queue }: In & { worker: Part }) =>
    say`${worker} asks ${queue}, and the time of ${job} has come: it is in the line now.`,
  promoted: ({ job }: Of) => say`${job} need not wait for its time any more: it is in the line.`,
  delayChanged: ({ job, pause }: Paused) => say`${job} has another delay: its time comes in ${pause}.`,
  taken: ({ worker, job, queue, ...attempt }: Taken & { worker: Part }) =>
    say`${worker} takes ${job} from ${queue}: ${begins(attempt)}.`,
  completed: ({ job, ...attempt }: Of & Attempt) =>
    say`${job} is completed with ${attemptOf(attempt)}. The server has stored its result.`,
  done: ({ job, ...attempt }: Of & Attempt) =>
    say`${job} is completed with ${attemptOf(attempt)}. No worker will get it again.`,
  retriedLater: ({ job, why, pause, ...attempt }: Why & Paused & Attempt) =>
    say`${job}, ${attemptOf(attempt)} failed: ${why}. Next in ${pause}.`,
  retriedNow: ({ job, why, ...attempt }: Why & Attempt) =>
    say`${job}, ${attemptOf(attempt)} failed: ${why}. It is in the line again, at once.`,
  gaveUp: ({ job, why, ...attempt }: Why & Attempt) =>
    say`${job}, ${attemptOf(attempt)} failed: ${why}. It is not tried again, whatever is left.`,
  failed: ({ job, why, ...attempt }: Why & Attempt) =>
    say`${job}, ${attemptOf(attempt)} failed: ${why}. None is left.`,
  putOff: ({ job, pause }: Paused) => say`${job} puts itself off by ${pause}. That costs no attempt.`,
  isPutOff: ({ job, why, pause }: Why & Paused) => say`${job} is put off by ${pause}: ${why}.`,
  givenBack: ({ job, why }: Why) => say`${job} goes back into the line, without an attempt: ${why}.`,
  givenBackSpent: ({ job, why, ...attempt }: Why & Attempt) =>
    say`${job} goes back into the line after ${attemptOf(attempt)}: ${why}.`,
  parked: ({ job }: Of) => say`${job} waits for its children, and its worker is free.`,
  unparked: ({ job, why }: Why) => say`${job} waits no more for its children: ${why}. It is in the line.`,
  unparkedLater: ({ job, why, pause }: Why & Paused) =>
    say`${job} waits no more for its children: ${why}. Its time comes in ${pause}.`,
  stalled: ({ job }: Of) =>
    say`nobody has ${job} locked any more: its worker is taken for lost, and it is in the line again.`,
  lost: ({ job, why }: Why) => say`${job} is taken from its worker: ${why}. It is in the line again.`,
  revived: ({ job, queue }: In) => say`${job} shall run again: it is in the line of ${queue}.`,
  reordered: ({ job, queue }: In) => say`${job} has another place in the line of ${queue}.`,
  removed: ({ job, queue, why }: In & Why) => say`${job} is removed from ${queue}: ${why}.`,

  duplicate: ({ job }: Of) => say`nothing is added: ${job} is there already, and has that id.`,
  duplicateKey: ({ job, why }: Why) => say`nothing is added: ${job} holds the key ${why}.`,
  progress: ({ job, why }: Why) => say`${job} tells of its progress: ${why}.`,
  lockExtended: ({ job }: Of) => say`the lock of ${job} is renewed.`,
  lockLost: ({ job, why }: Why) => say`what was done for ${job} cannot be stored: ${why}.`,

  workerStarted: ({ worker, queue }: Worker & { queue: Part }) =>
    say`${worker} begins to take jobs from ${queue}.`,
  workerPaused: (facts: Worker) =>
    say`${facts.worker} takes no more jobs for now; it has ${hands(facts.hands)} in hand.`,
  workerResumed: ({ worker }: Worker) => say`${worker} takes jobs again.`,
  workerCloses: (facts: Worker) =>
    say`${facts.worker} takes no more jobs, and waits for the end of what it has in hand: ${hands(facts.hands)}.`,
  workerClosed: (facts: Worker) => say`${facts.worker} is closed; it had ${hands(facts.hands)} in hand.`,
  workerDied: (facts: Worker) =>
    say`${facts.worker} is dead, and its connection is cut. It had ${hands(facts.hands)} in hand.`,
  workerDiedSilently: (facts: Worker) =>
    say`${facts.worker} is dead, and the server does not know. It had ${hands(facts.hands)} in hand.`,
  workerForced: (facts: Worker) =>
    say`${facts.worker} is closed by force, and nobody looks after what it had in hand: ${hands(facts.hands)}.`,

  queuePaused: ({ queue }: Queue) => say`${queue} is paused: no worker takes a job from it.`,
  queueResumed: ({ queue }: Queue) => say`${queue} goes on: workers take its jobs again.`,
  windowOpened: (facts: Queue) =>
    say`a window of the limit of ${facts.queue} opens: ${count(facts.count, 'job')} in ${facts.pause}.`,
  limitReached: ({ queue, pause }: Queue) =>
    say`the limit of ${queue} is reached: no job is taken for ${pause}.`,
  alert: (facts: Queue) => say`alert: more than ${count(facts.count, 'job')} wait in ${facts.queue}.`,
  alertOver: (facts: Queue) =>
    say`the alert for ${facts.queue} is over: ${count(facts.count, 'job')} ${wait(facts.count)}.`,
}
