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
import { code, count, say } from '../../explain/phrases'
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
  const creator = at.frame()
  if (isAwaited(at)) {
    const keyword = code(keywordOf(at.written?.kind))
    return at.sentence(
      say`${keyword} waits for promises only, so it wraps the value in one, ${promise}.`,
      awaiting,
    )
  }
  const outcome = at.outcome(at.subject)
  if (creator === undefined)
    return outcome === undefined
      ? at.sentence(say`${promise} stands for a result that is not known yet.`, promiseStates)
      : at.sentence(say`${promise} is made with its result, ${at.shown(outcome.value)}.`, promiseStates)
  const { isBuiltin, label } = contextDetail(at.trace, creator)
  if (outcome !== undefined)
    return at.sentence(
      say`${at.context(creator)} makes ${promise}, which is fulfilled with ${at.shown(outcome.value)} from the start.`,
      promiseStates,
    )
  return isBuiltin ? createdByBuiltin(at, creator, label, promise) : createdByCode(at, creator, promise)
}

function createdByBuiltin(at: Scene, creator: number, label: string, promise: Phrase): Sentence {
  switch (label) {
    case 'Promise':
      return at.sentence(
        say`${promise} is pending until the executor, which runs now, calls ${code('resolve')} or ${code('reject')}.`,
        executor,
      )
    case 'then':
    case 'catch':
    case 'finally':
      return at.sentence(
        say`${at.context(creator)} returns a new promise, ${promise}: it will settle with what the callback does.`,
        thenReturns,
      )
    default:
      return at.sentence(
        say`${at.context(creator)} makes ${promise}, which stands for a result that may come later.`,
        promiseStates,
      )
  }
}

function createdByCode(at: Scene, creator: number, promise: Phrase): Sentence {
  const name = at.context(creator)
  const { suspension } = contextDetail(at.trace, creator)
  if (suspension === 'async' && at.kindAfter(-1) === 'context-pushed')
    return at.sentence(
      say`${promise} stands for the result of ${name}. The caller gets it as soon as that pauses or ends.`,
      asyncCall,
    )
  return at.sentence(say`${promise} stands for a result of ${name} that is not known yet.`, promiseStates)
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
  const followed = value - FIRST_ENTITY
  const promise = at.promise(at.subject)
  if (at.trace.entityKind(followed) === 'promise')
    return at.sentence(
      say`${promise} is resolved with ${at.promise(followed)}, not with a plain value: it follows that, and stays pending for now.`,
      following,
    )
  return at.sentence(
    say`${promise} is resolved with ${at.shown(value)}, which has a ${code('then')} method: it follows that, and stays pending for now.`,
    following,
  )
}

function promiseSettled(at: Scene): Sentence {
  const promise = at.promise(at.subject)
  const { key, value } = at.write
  const isRejected = key === REJECTED_WITH
  const outcome = say`${promise} is ${isRejected ? 'rejected' : 'fulfilled'} with ${at.shown(value)}`
  const jobs = jobsThatFollow(at)
  if (jobs > 0)
    return at.sentence(
      say`${outcome}, for good. ${count(jobs, 'reaction')} waited for it and ${jobs === 1 ? 'becomes a job' : 'become jobs'}.`,
      settling,
    )
  if (isRejected) {
    return at.sentence(
      say`${outcome}. No handler waits for it: one may still come while jobs run.`,
      rejections[at.trace.host],
    )
  }
  return at.sentence(say`${outcome}, for good. No callback waits for it yet.`, settling)
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

function awaitRegistered(
  at: Scene,
  { promise, handler, waiter }: ReactionDetail,
  isPending: boolean,
): Sentence {
  const target = at.promise(promise)
  const who = handler > 0 ? at.context(handler) : waiter === undefined ? say`the engine` : at.named(waiter)
  if (isPending)
    return at.sentence(
      say`the rest of ${who} is registered with ${target} and becomes a job when that settles.`,
      awaiting,
    )
  return at.sentence(
    say`${target} has settled already; the rest of ${who} goes through the job queue all the same.`,
    awaiting,
  )
}

function thenOfPending(at: Scene, { promise, handler, handles, derived }: ReactionDetail): Sentence {
  const target = at.promise(promise)
  switch (handles) {
    case 'fulfilment':
    case 'rejection':
      return at.sentence(
        say`${target} is pending, so ${at.function(handler)} waits for it and becomes a job if it is ${handles === 'rejection' ? 'rejected' : 'fulfilled'}.`,
        settling,
      )
    case 'both':
      return at.sentence(
        say`${target} is pending, so a callback for each outcome waits for it. One becomes a job when it settles.`,
        settling,
      )
    case 'neither':
      return at.sentence(
        say`${target} is pending, and there is no callback: a job will pass its outcome${onwards(at, derived)}.`,
        passThrough,
      )
  }
}

function thenOfSettled(
  at: Scene,
  { promise, handler, handles, derived }: ReactionDetail,
  isRejected: boolean,
): Sentence {
  const target = at.promise(promise)
  const already = isRejected ? 'was rejected already' : 'is fulfilled already'
  if (handles === (isRejected ? 'rejection' : 'fulfilment') || (handles === 'both' && !isRejected))
    return at.sentence(
      say`${target} ${already}. Still, ${at.function(handler)} is not called now: it goes through the job queue.`,
      thenReturns,
    )
  if (handles === 'both')
    return at.sentence(
      say`${target} ${already}. Still, the callback for that is not called now: it goes through the job queue.`,
      thenReturns,
    )
  return at.sentence(
    say`${target} ${already}, and no callback is for that: a job passes it${onwards(at, derived)}.`,
    passThrough,
  )
}

const onwards = (at: Scene, derived: number): readonly Phrase[] =>
  derived > 0 ? say` on to ${at.promise(derived)}` : say` on`

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
