// Sentences about jobs of queues on servers, and about their workers.
import { duration } from '../../duration'
import { quote } from '../../explain/phrases'
import type { Scene } from '../../explain/scene'
import type { Phrase, Sentence } from '../../explain/sentence'
import { rulesOf, type ServerRules } from '../../explain/server-rules'
import type { Telling, Tellings } from '../../thing'
import {
  type ServerJobEvent,
  type ServerJobMove,
  type ServerJobNote,
  type ServerJobState,
  serverJobDetail,
  type serverJobsFormat,
  serverQueueDetail,
} from './format'
import { lastChangeOf, lineOf, noteOf, serverJobView, serverWorkerView } from './read'

/** How many words of a reason are quoted. */
const WORDS = 4

/** What there is to say of a job that was moved. */
interface Moved {
  readonly at: Scene
  readonly state: ServerJobState
  readonly worker: number | undefined
  readonly job: Phrase
  readonly name: Phrase
  readonly queue: Phrase
  /** How many jobs of its queue can be taken. */
  readonly line: number
  readonly attempt: number
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
    name: quote(name, 3),
    queue: at.serverQueue(queue),
    line: lineOf(at, queue),
    attempt,
    attempts: Math.max(attempts, attempt),
    why: quote(reason, WORDS),
    pause: duration(Math.max(due - at.time, 0)),
  }
}

type Say = (words: Scene['words']['serverJobs'], moved: Moved) => readonly Phrase[]

const MOVES: { readonly [M in ServerJobMove]: readonly [Say, keyof ServerRules] } = {
  added: [added, 'adding'],
  due: [(words, moved) => words.due(moved), 'delaying'],
  promoted: [
    (words, moved) => (moved.state === 'delayed' ? words.delayChanged(moved) : words.promoted(moved)),
    'delaying',
  ],
  taken: [taken, 'taking'],
  completed: [(words, moved) => words.completed(moved), 'finishing'],
  retried: [
    (words, moved) => (moved.state === 'delayed' ? words.retriedLater(moved) : words.retriedNow(moved)),
    'retrying',
  ],
  failed: [
    (words, moved) => (moved.attempt < moved.attempts ? words.gaveUp(moved) : words.failed(moved)),
    'retrying',
  ],
  'put-off': [(words, moved) => words.putOff(moved), 'delaying'],
  'given-back': [(words, moved) => words.givenBack(moved), 'taking'],
  parked: [(words, moved) => words.parked(moved), 'waitingForChildren'],
  unparked: [
    (words, moved) => (moved.state === 'delayed' ? words.unparkedLater(moved) : words.unparked(moved)),
    'waitingForChildren',
  ],
  stalled: [(words, moved) => words.stalled(moved), 'stalling'],
  revived: [(words, moved) => words.revived(moved), 'retrying'],
  reordered: [(words, moved) => words.reordered(moved), 'adding'],
  removed: [(words, moved) => words.removed(moved), 'removing'],
}

function added(words: Scene['words']['serverJobs'], moved: Moved): readonly Phrase[] {
  if (moved.state === 'delayed') return words.addedLater(moved)
  return moved.state === 'waiting-children' ? words.addedParent(moved) : words.added(moved)
}

function taken(words: Scene['words']['serverJobs'], moved: Moved): readonly Phrase[] {
  const { at, worker } = moved
  return worker === undefined
    ? words.takenBySomebody(moved)
    : words.taken({ ...moved, worker: at.serverWorker(worker) })
}

type SayNote = (words: Scene['words']['serverJobs'], facts: { job: Phrase; why: Phrase }) => readonly Phrase[]

const NOTES: { readonly [N in ServerJobNote]: readonly [SayNote, keyof ServerRules] } = {
  duplicate: [(words, facts) => words.duplicate(facts), 'duplicates'],
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
  const factsAt = (at: Scene) => ({
    job: at.serverJob(at.subject),
    why: quote(noteOf(at, at.subject), WORDS),
  })
  const telling: Telling = {
    say: (at) => at.sentence(words(at.words.serverJobs, factsAt(at)), ruleOf(at, queueOf(at), rule)),
    stops: ['line'],
  }
  return [`server-job-${note}`, telling] as const
})

function workerChanged(at: Scene): Sentence {
  const { change = 'started', jobs: hands, text, queue } = serverWorkerView(at, at.subject)
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
      return at.sentence(
        words.workerDied({ ...facts, why: quote(text, WORDS) }),
        ruleOf(at, queue, 'stalling'),
      )
  }
}

function queueChanged(at: Scene): Sentence {
  const { change = 'paused', text = '', until = 0 } = lastChangeOf(at, at.subject) ?? {}
  const words = at.words.serverJobs
  const facts = { queue: at.serverQueue(at.subject), pause: duration(Math.max(until - at.time, 0)) }
  switch (change) {
    case 'paused':
      return at.sentence(words.queuePaused(facts), ruleOf(at, at.subject, 'pausing'))
    case 'resumed':
      return at.sentence(words.queueResumed(facts), ruleOf(at, at.subject, 'pausing'))
    case 'window-opened':
      return at.sentence(words.windowOpened({ ...facts, most: text }), ruleOf(at, at.subject, 'limiting'))
    case 'limit-reached':
      return at.sentence(words.limitReached(facts), ruleOf(at, at.subject, 'limiting'))
    case 'alert':
      return at.sentence(words.alert({ ...facts, what: text }), ruleOf(at, at.subject, 'adding'))
  }
}

const jobs = Object.fromEntries([...moves, ...notes]) as { readonly [E in ServerJobEvent]: Telling }

export const serverJobsEvents: Tellings<typeof serverJobsFormat> = {
  ...jobs,
  'server-worker-changed': { say: workerChanged, stops: ['line', 'callback'] },
  'server-queue-changed': { say: queueChanged, stops: ['line', 'callback'] },
}
