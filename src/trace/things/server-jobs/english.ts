import { count, wait } from '../../explain/english'
import { type Part, say } from '../../explain/phrases'

export interface Of {
  readonly job: Part
}

export interface Attempt {
  /** From 1. */
  readonly attempt: number
  /** How many there are. */
  readonly attempts: number
}

export interface In extends Of {
  readonly queue: Part
}

export interface Why extends Of {
  readonly why: Part
}

export interface Added extends In {
  readonly name: Part
}

export interface Paused extends Of {
  readonly pause: string
}

export interface Worker {
  readonly worker: Part
  /** How many jobs it has. */
  readonly hands: number
}

const attemptOf = ({ attempt, attempts }: Attempt): string =>
  attempts > 1 ? `attempt ${attempt} of ${attempts}` : 'its only attempt'

const hands = (n: number): string => (n === 0 ? 'no job' : count(n, 'job'))

export const serverJobsInEnglish = {
  added: ({ job, name, queue, line }: Added & { line: number }) =>
    say`${job}, ${name}, is added to ${queue}: ${count(line, 'job')} ${wait(line)} there.`,
  addedLater: ({ job, name, queue, pause }: Added & Paused) =>
    say`${job}, ${name}, is added to ${queue}. Its time comes in ${pause}.`,
  addedParent: ({ job, name, queue }: Added) =>
    say`${job}, ${name}, is added to ${queue}, and waits for its children.`,
  due: ({ job, queue }: In) =>
    say`a worker asks ${queue}, and the time of ${job} has come: it is in the line now.`,
  promoted: ({ job }: Of) => say`${job} need not wait for its time any more: it is in the line.`,
  delayChanged: ({ job, pause }: Paused) => say`${job} has another delay: its time comes in ${pause}.`,
  taken: ({ worker, job, queue, ...attempt }: In & Attempt & { worker: Part }) =>
    say`${worker} takes ${job} from ${queue}: ${attemptOf(attempt)} begins.`,
  takenBySomebody: ({ job, queue, ...attempt }: In & Attempt) =>
    say`${job} is taken from ${queue}: ${attemptOf(attempt)} begins.`,
  completed: ({ job, ...attempt }: Of & Attempt) =>
    say`${job} is completed with ${attemptOf(attempt)}. The server has stored its result.`,
  retriedLater: ({ job, why, pause, ...attempt }: Why & Paused & Attempt) =>
    say`${job}, ${attemptOf(attempt)} failed: ${why}. Next in ${pause}.`,
  retriedNow: ({ job, why, ...attempt }: Why & Attempt) =>
    say`${job}, ${attemptOf(attempt)} failed: ${why}. It is in the line again, at once.`,
  gaveUp: ({ job, why, ...attempt }: Why & Attempt) =>
    say`${job}, ${attemptOf(attempt)} failed: ${why}. It is not tried again, whatever is left.`,
  failed: ({ job, why, ...attempt }: Why & Attempt) =>
    say`${job}, ${attemptOf(attempt)} failed: ${why}. None is left.`,
  putOff: ({ job, pause }: Paused) => say`${job} puts itself off by ${pause}. That costs no attempt.`,
  givenBack: ({ job, why }: Why) => say`${job} goes back into the line, without an attempt: ${why}.`,
  parked: ({ job }: Of) => say`${job} waits for its children, and its worker is free.`,
  unparked: ({ job, why }: Why) => say`${job} waits no more for its children: ${why}. It is in the line.`,
  unparkedLater: ({ job, why, pause }: Why & Paused) =>
    say`${job} waits no more for its children: ${why}. Its time comes in ${pause}.`,
  stalled: ({ job }: Of) =>
    say`nobody has ${job} locked any more: its worker is taken for lost, and it is in the line again.`,
  revived: ({ job, queue }: In) => say`${job} shall run again: it is in the line of ${queue}.`,
  reordered: ({ job, queue }: In) => say`${job} has another place in the line of ${queue}.`,
  removed: ({ job, queue, why }: In & Why) => say`${job} is removed from ${queue}: ${why}.`,

  duplicate: ({ job, why }: Why) => say`nothing is added: ${job} holds ${why} already.`,
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
  workerDied: (facts: Worker & { why: Part }) =>
    say`${facts.worker} is dead: ${facts.why}. It had ${hands(facts.hands)} in hand.`,

  queuePaused: ({ queue }: { queue: Part }) => say`${queue} is paused: no worker takes a job from it.`,
  queueResumed: ({ queue }: { queue: Part }) => say`${queue} goes on: workers take its jobs again.`,
  windowOpened: ({ queue, pause, most }: { queue: Part; pause: string; most: string }) =>
    say`a window of the limit of ${queue} opens for ${pause}: ${most}.`,
  limitReached: ({ queue, pause }: { queue: Part; pause: string }) =>
    say`the limit of ${queue} is reached: no job is taken for ${pause}.`,
  alert: ({ queue, what }: { queue: Part; what: string }) => say`alert: ${what} in ${queue}.`,
}
