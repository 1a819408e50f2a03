// Sentences about promises.
import {
  asyncCall,
  awaiting,
  executor,
  following,
  passThrough,
  promiseStates,
  settling,
  thenReturns,
} from '../../explain/language-rules'
import { rejections } from '../../explain/loop-rules'
import { code, say } from '../../explain/phrases'
import { keywordOf, type Scene } from '../../explain/scene'
import type { Phrase, Sentence } from '../../explain/sentence'
import { FIRST_ENTITY } from '../../schema'
import type { WrittenKind } from '../../span'
import type { Tellings } from '../../thing'
import type { Trace } from '../../trace'
import { jobDetail } from '../jobs/format'
import { contextDetail } from '../stack/format'
import { type promisesFormat, REJECTED_WITH, type ReactionDetail, reactionDetail } from './format'

// Created

function promiseCreated(at: Scene): Sentence {
  const promise = at.promise(at.subject)
  const frame = at.frame()
  const words = at.words.promises
  if (isAwaited(at))
    return at.sentence(words.wrapped({ keyword: code(keywordOf(at.written?.kind)), promise }), awaiting)
  const outcome = at.outcome(at.subject)
  if (frame === undefined)
    return at.sentence(
      outcome === undefined
        ? words.unknown({ promise })
        : words.madeWithResult({ promise, value: at.shown(outcome.value) }),
      promiseStates,
    )
  const { isBuiltin, label } = contextDetail(at.trace, frame)
  const creator = at.context(frame)
  if (outcome !== undefined)
    return at.sentence(
      words.madeFulfilled({ creator, promise, value: at.shown(outcome.value) }),
      promiseStates,
    )
  return isBuiltin ? createdByBuiltin(at, creator, label, promise) : createdByCode(at, frame, promise)
}

function createdByBuiltin(at: Scene, creator: readonly Phrase[], label: string, promise: Phrase): Sentence {
  const words = at.words.promises
  switch (label) {
    case 'Promise':
      return at.sentence(words.byExecutor({ promise }), executor)
    case 'then':
    case 'catch':
    case 'finally':
      return at.sentence(words.byThen({ creator, promise }), thenReturns)
    default:
      return at.sentence(words.byBuiltin({ creator, promise }), promiseStates)
  }
}

function createdByCode(at: Scene, frame: number, promise: Phrase): Sentence {
  const creator = at.context(frame)
  const { suspension } = contextDetail(at.trace, frame)
  const words = at.words.promises
  if (suspension === 'async' && at.kindAfter(-1) === 'context-pushed')
    return at.sentence(words.byAsyncCall({ creator, promise }), asyncCall)
  return at.sentence(words.byCode({ creator, promise }), promiseStates)
}

const AWAITING: ReadonlySet<WrittenKind | undefined> = new Set(['await', 'yield', 'return'])

/** Events in which an `await` does what it has to do. */
const MOST_EVENTS = 4

/** An `await` has wrapped a value: it waits for the promise next. */
function isAwaited(at: Scene): boolean {
  if (!AWAITING.has(at.written?.kind)) return false
  for (let distance = 1; distance <= MOST_EVENTS; distance++) {
    if (at.kindAfter(distance) !== 'reaction-registered') continue
    const { promise, isAwait, handler } = reactionDetail(at.trace, at.subjectAfter(distance))
    return isAwait && handler > 0 && promise === at.subject
  }
  return false
}

// Settled

function promiseResolved(at: Scene): Sentence {
  const { value } = at.write
  const id = value - FIRST_ENTITY
  const promise = at.promise(at.subject)
  const { followsPromise, followsThenable } = at.words.promises
  return at.sentence(
    at.trace.entityKind(id) === 'promise'
      ? followsPromise({ promise, followed: at.promise(id) })
      : followsThenable({ promise, followed: at.shown(value) }),
    following,
  )
}

function promiseSettled(at: Scene): Sentence {
  const { key, value } = at.write
  const isRejected = key === REJECTED_WITH
  const facts = { promise: at.promise(at.subject), isRejected, value: at.shown(value) }
  const words = at.words.promises
  const jobs = jobsThatFollow(at)
  if (jobs > 0) return at.sentence(words.settledWithJobs({ ...facts, jobs }), settling)
  return isRejected
    ? at.sentence(words.rejectedUnheard(facts), rejections[at.trace.host])
    : at.sentence(words.settledUnheard(facts), settling)
}

/** Reactions of the promise that its settling turned into jobs. */
function jobsThatFollow(at: Scene): number {
  let jobs = 0
  while (at.kindAfter(jobs + 1) === 'job-enqueued') {
    const { reaction } = jobDetail(at.trace, at.subjectAfter(jobs + 1))
    if (reaction === 0 || reactionDetail(at.trace, reaction).promise !== at.subject) break
    jobs++
  }
  return jobs
}

// Reactions

function reactionRegistered(at: Scene): Sentence {
  const reaction = reactionDetail(at.trace, at.subject)
  const outcome = at.outcome(reaction.promise)
  if (reaction.isAwait) return awaitRegistered(at, reaction, outcome === undefined)
  return outcome === undefined ? thenOfPending(at, reaction) : thenOfSettled(at, reaction, outcome.isRejected)
}

function awaitRegistered(at: Scene, reaction: ReactionDetail, isPending: boolean): Sentence {
  const { handler, waiter } = reaction
  const promise = at.promise(reaction.promise)
  const { nouns, promises } = at.words
  const who =
    handler > 0 ? at.context(handler) : waiter === undefined ? say`${nouns.theEngine}` : at.named(waiter)
  const { awaitOfPending, awaitOfSettled } = promises
  return at.sentence((isPending ? awaitOfPending : awaitOfSettled)({ promise, waiter: who }), awaiting)
}

function thenOfPending(at: Scene, reaction: ReactionDetail): Sentence {
  const { handler, handles } = reaction
  const promise = at.promise(reaction.promise)
  const words = at.words.promises
  switch (handles) {
    case 'fulfilment':
    case 'rejection': {
      const callback = at.function(handler)
      return at.sentence(
        words.thenOfPending({ promise, callback, isRejected: handles === 'rejection' }),
        settling,
      )
    }
    case 'both':
      return at.sentence(words.bothOfPending({ promise }), settling)
    case 'neither':
      return at.sentence(words.noneOfPending({ promise, next: nextOf(at, reaction) }), passThrough)
  }
}

function thenOfSettled(at: Scene, reaction: ReactionDetail, isRejected: boolean): Sentence {
  const { handler, handles } = reaction
  const facts = { promise: at.promise(reaction.promise), isRejected }
  const words = at.words.promises
  if (handles === (isRejected ? 'rejection' : 'fulfilment') || (handles === 'both' && !isRejected))
    return at.sentence(words.thenOfSettled({ ...facts, callback: at.function(handler) }), thenReturns)
  if (handles === 'both') return at.sentence(words.otherOfSettled(facts), thenReturns)
  return at.sentence(words.noneOfSettled({ ...facts, next: nextOf(at, reaction) }), passThrough)
}

/** The promise to which an outcome is passed on. */
const nextOf = (at: Scene, { derived }: ReactionDetail): Phrase | undefined =>
  derived > 0 ? at.promise(derived) : undefined

/** A callback that becomes a job at once is told of with its job. */
const waits = (trace: Trace, position: number): boolean => !isFollowedByJob(trace, position)

/** The result of a job that nobody waits for is no news, unless it is a rejection. */
const isNews = (trace: Trace, position: number): boolean =>
  trace.kindAt(Math.max(0, position - 1)) !== 'context-popped' ||
  isFollowedByJob(trace, position) ||
  trace.writeAt(trace.writesOf(position)[0]).key === REJECTED_WITH

const isFollowedByJob = (trace: Trace, position: number): boolean =>
  position + 1 < trace.length && trace.kindAt(position + 1) === 'job-enqueued'

export const promisesEvents: Tellings<typeof promisesFormat> = {
  'promise-created': { say: promiseCreated, stops: [] },
  'promise-resolved': { say: promiseResolved, stops: [] },
  'promise-settled': { say: promiseSettled, stops: ['line'], stopsIf: isNews },
  'reaction-registered': { say: reactionRegistered, stops: ['line'], stopsIf: waits },
}
