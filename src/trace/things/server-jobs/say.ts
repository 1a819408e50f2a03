// Sentences about jobs of queues on servers, and about their workers.
import { duration } from '../../duration'
import { quote } from '../../explain/phrases'
import type { Scene } from '../../explain/scene'
import type { Phrase, Sentence } from '../../explain/sentence'
import { rulesOf, type ServerRules } from '../../explain/server-rules'
import type { Telling, Tellings } from '../../thing'
import {
  JOB_ATTEMPT,
  JOB_REASON,
  type ServerJobEvent,
  type ServerJobMove,
  type ServerJobNote,
  type ServerJobState,
  serverJobDetail,
  type serverJobsFormat,
  serverQueueDetail,
  WORKER_CHANGE_TEXT,
} from './format'
import { askerOf, lastChangeOf, lineOf, noteOf, serverJobView, serverWorkerView } from './read'

/** How many words of a reason are quoted. */
const WORDS = 4

/** What there is to say of a job that was moved. */
interface Moved {
  readonly at: Scene
  readonly state: ServerJobState
  readonly worker: number | undefined
  readonly job: Phrase
  readonly name: Phrase | undefined
  readonly queue: Phrase
  /** How many jobs of its queue can be taken. */
  readonly line: number
  readonly attempt: number
  /** 0 where nobody counts them, or where this is one too many. */
  readonly attempts: number
  readonly why: Phrase
  /** From now until its time comes. */
  readonly pause: string
}

function movedAt(at: Scene): Moved {
  const {
    name,
    queue,
    state,
    worker,
    attempt,
    attempts,
    due = at.time,
    reason = '',
  } = serverJobView(at, at.subject)
  return {
    at,
    state,
    worker,
    job: at.serverJob(at.subject),
    name: name === '' ? undefined : quote(name, 3),
    queue: at.serverQueue(queue),
    line: lineOf(at, queue),
    attempt,
    attempts: attempt > attempts ? 0 : attempts,
    why: reasonIn(at, reason),
    pause: duration(Math.max(due - at.time, 0)),
  }
}

/** The system's own words are in the language of the sentence, the program's are quoted. */
function reasonIn({ words }: Scene, reason: string): Phrase {
  const known = words.serverJobs.reason(reason)
  return known === undefined ? quote(reason === '' ? "''" : reason, WORDS) : { text: known }
}

const isWritten = (at: Scene, key: number): boolean => at.writtenAt(at.subject, key) === at.position

type Words = Scene['words']['serverJobs']

type Say = (words: Words, moved: Moved) => readonly Phrase[]

const MOVES: { readonly [M in ServerJobMove]: readonly [Say, keyof ServerRules] } = {
  added: [added, 'adding'],
  due: [due, 'delaying'],
  promoted: [
    (words, moved) => (moved.state === 'delayed' ? words.delayChanged(moved) : words.promoted(moved)),
    'delaying',
  ],
  taken: [taken, 'taking'],
  completed: [completed, 'finishing'],
  retried: [
    (words, moved) => (moved.state === 'delayed' ? words.retriedLater(moved) : words.retriedNow(moved)),
    'retrying',
  ],
  failed: [failed, 'retrying'],
  'put-off': [
    (words, moved) => (isWritten(moved.at, JOB_REASON) ? words.isPutOff(moved) : words.putOff(moved)),
    'delaying',
  ],
  'given-back': [
    (words, moved) =>
      isWritten(moved.at, JOB_ATTEMPT) ? words.givenBackSpent(moved) : words.givenBack(moved),
    'taking',
  ],
  parked: [(words, moved) => words.parked(moved), 'waitingForChildren'],
  unparked: [unparked, 'waitingForChildren'],
  stalled: [
    (words, moved) => (isWritten(moved.at, JOB_REASON) ? words.lost(moved) : words.stalled(moved)),
    'stalling',
  ],
  revived: [(words, moved) => words.revived(moved), 'retrying'],
  reordered: [(words, moved) => words.reordered(moved), 'adding'],
  removed: [(words, moved) => words.removed(moved), 'removing'],
}

function added(words: Words, moved: Moved): readonly Phrase[] {
  if (moved.state === 'delayed') return words.addedLater(moved)
  return moved.state === 'waiting-children' ? words.addedParent(moved) : words.added(moved)
}

function due(words: Words, moved: Moved): readonly Phrase[] {
  const { at } = moved
  const asker = askerOf(at, at.subject)
  return asker === undefined
    ? words.due(moved)
    : words.dueAtLook({ ...moved, worker: at.serverWorker(asker) })
}

function taken(words: Words, moved: Moved): readonly Phrase[] {
  const { at, worker, attempt } = moved
  const isAgain = serverJobView(at.before, at.subject).attempt === attempt
  return words.taken({ ...moved, isAgain, worker: at.serverWorker(worker!) })
}

function completed(words: Words, moved: Moved): readonly Phrase[] {
  const { at } = moved
  const { keepsResults } = serverQueueDetail(at.trace, queueOf(at))
  return keepsResults ? words.completed(moved) : words.done(moved)
}

function failed(words: Words, moved: Moved): readonly Phrase[] {
  const { attempt, attempts } = moved
  return attempt < attempts ? words.gaveUp(moved) : words.failed(moved)
}

function unparked(words: Words, moved: Moved): readonly Phrase[] {
  return moved.state === 'delayed' ? words.unparkedLater(moved) : words.unparked(moved)
}

type SayNote = (words: Words, facts: { job: Phrase; why: Phrase; hasText: boolean }) => readonly Phrase[]

const NOTES: { readonly [N in ServerJobNote]: readonly [SayNote, keyof ServerRules] } = {
  duplicate: [
    (words, facts) => (facts.hasText ? words.duplicateKey(facts) : words.duplicate(facts)),
    'duplicates',
  ],
  progress: [(words, facts) => words.progress(facts), 'finishing'],
  'lock-extended': [(words, facts) => words.lockExtended(facts), 'stalling'],
  'lock-lost': [(words, facts) => words.lockLost(facts), 'stalling'],
}

const ruleOf = (at: Scene, queue: number, rule: keyof ServerRules) =>
  rulesOf(serverQueueDetail(at.trace, queue).system)[rule]

const queueOf = (at: Scene): number => serverJobDetail(at.trace, at.subject).queue

const moves = Object.entries(MOVES).map(([move, [words, rule]]) => {
  const telling: Telling = {
    say: (at) => at.sentence(words(at.words.serverJobs, movedAt(at)), ruleOf(at, queueOf(at), rule)),
    stops: ['line', 'callback'],
  }
  return [`server-job-${move}`, telling] as const
})

const notes = Object.entries(NOTES).map(([note, [words, rule]]) => {
  const factsAt = (at: Scene) => {
    const text = noteOf(at, at.subject)
    return { job: at.serverJob(at.subject), why: reasonIn(at, text), hasText: text !== '' }
  }
  const telling: Telling = {
    say: (at) => at.sentence(words(at.words.serverJobs, factsAt(at)), ruleOf(at, queueOf(at), rule)),
    stops: ['line'],
  }
  return [`server-job-${note}`, telling] as const
})

function workerChanged(at: Scene): Sentence {
  const { change = 'started', jobs: hands, queue } = serverWorkerView(at, at.subject)
  const words = at.words.serverJobs
  const facts = { worker: at.serverWorker(at.subject), hands }
  switch (change) {
    case 'started':
      return at.sentence(
        words.workerStarted({ ...facts, queue: at.serverQueue(queue) }),
        ruleOf(at, queue, 'taking'),
      )
    case 'paused':
      return at.sentence(words.workerPaused(facts), ruleOf(at, queue, 'pausing'))
    case 'resumed':
      return at.sentence(words.workerResumed(facts), ruleOf(at, queue, 'pausing'))
    case 'closing':
      return at.sentence(words.workerCloses(facts), ruleOf(at, queue, 'pausing'))
    case 'closed':
      return at.sentence(words.workerClosed(facts), ruleOf(at, queue, 'pausing'))
    case 'died':
      return at.sentence(death(at, facts), ruleOf(at, queue, 'stalling'))
  }
}

function death(at: Scene, facts: { worker: Phrase; hands: number }): readonly Phrase[] {
  const words = at.words.serverJobs
  if (!isWritten(at, WORKER_CHANGE_TEXT)) return words.workerDied(facts)
  const { text } = serverWorkerView(at, at.subject)
  return text === 'silently' ? words.workerDiedSilently(facts) : words.workerForced(facts)
}

function queueChanged(at: Scene): Sentence {
  const { change = 'paused', count = 0, until = 0 } = lastChangeOf(at, at.subject) ?? {}
  const words = at.words.serverJobs
  const queue = at.serverQueue(at.subject)
  const facts = { queue, count, pause: duration(Math.max(until - at.time, 0)) }
  switch (change) {
    case 'paused':
      return at.sentence(words.queuePaused(facts), ruleOf(at, at.subject, 'pausing'))
    case 'resumed':
      return at.sentence(words.queueResumed(facts), ruleOf(at, at.subject, 'pausing'))
    case 'window-opened':
      return at.sentence(words.windowOpened(facts), ruleOf(at, at.subject, 'limiting'))
    case 'limit-reached':
      return at.sentence(words.limitReached(facts), ruleOf(at, at.subject, 'limiting'))
    case 'alert':
      return at.sentence(words.alert(facts), ruleOf(at, at.subject, 'adding'))
    case 'alert-over':
      return at.sentence(words.alertOver(facts), ruleOf(at, at.subject, 'adding'))
  }
}

const jobs = Object.fromEntries([...moves, ...notes]) as { readonly [E in ServerJobEvent]: Telling }

export const serverJobsEvents: Tellings<typeof serverJobsFormat> = {
  ...jobs,
  'server-worker-changed': { say: workerChanged, stops: ['line', 'callback'] },
  'server-queue-changed': { say: queueChanged, stops: ['line', 'callback'] },
}
