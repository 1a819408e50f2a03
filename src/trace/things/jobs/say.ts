// Sentences about jobs and ticks.

import { mutationObservers } from '../../explain/document-rules'
import {
  awaiting,
  moduleEvaluation,
  passThrough,
  plainThenable,
  reactionJob,
  thenableJob,
} from '../../explain/language-rules'
import { checkpoint, nextTick, queueMicrotask } from '../../explain/loop-rules'
import { code, count, say, wait } from '../../explain/phrases'
import { keywordOf, type Scene } from '../../explain/scene'
import type { Phrase, Sentence } from '../../explain/sentence'
import { FIRST_ENTITY } from '../../schema'
import type { Tellings } from '../../thing'
import { settlementOf } from '../objects/format'
import { FOLLOWS, reactionDetail } from '../promises/format'
import { contextDetail } from '../stack/format'
import { type JobDetail, type JobKind, jobDetail, type jobsFormat } from './format'

type ToldJob = JobDetail & { readonly id: number; readonly phrase: Phrase }

function told(at: Scene): ToldJob {
  const id = at.subject
  return { ...jobDetail(at.trace, id), id, phrase: at.job(id) }
}

// Queued

const enqueued: { readonly [K in JobKind]: (at: Scene, job: ToldJob) => Sentence } = {
  reaction: (at, job) => (job.callback === 0 ? passQueued(at, job) : callbackQueued(at, job)),
  await: (at, job) => {
    const { promise, isRejected } = settledOf(at, job)
    return at.sentence(
      say`${promise} is ${outcome(isRejected)}, so the rest of ${waiterOf(at, job)} becomes job ${job.phrase}${ahead(at, 'jobs')}.`,
      awaiting,
    )
  },
  thenable: (at, job) => {
    const follower = at.promise(job.follower)
    const { other, isPromise } = followedBy(at, job)
    if (isPromise)
      return at.sentence(
        say`${follower} follows ${other}, and that takes an extra job: ${job.phrase} only asks ${other} for its outcome.`,
        thenableJob,
      )
    return at.sentence(
      say`${other} has a ${code('then')} method, so ${job.phrase} will call it. ${follower} follows what comes of that.`,
      plainThenable,
    )
  },
  module: (at, job) =>
    at.sentence(
      say`a module has been evaluated, so job ${job.phrase} is for those that import it${ahead(at, 'jobs')}.`,
      moduleEvaluation,
    ),
  tick: (at, job) =>
    at.sentence(
      say`${job.phrase} joins the queue of ticks${ahead(at, 'ticks')}, which Node empties before the job queue.`,
      nextTick,
    ),
  microtask: (at, job) =>
    at.sentence(
      say`${job.phrase} joins the end of the job queue${ahead(at, 'jobs')}. It runs once the stack is empty.`,
      queueMicrotask,
    ),
  mutation: (at, job) =>
    at.sentence(
      say`the document has changed, so job ${job.phrase} will tell mutation observers${ahead(at, 'jobs')}.`,
      mutationObservers,
    ),
}

function callbackQueued(at: Scene, job: ToldJob): Sentence {
  const { promise, isRejected } = settledOf(at, job)
  const follower = followerOf(at, job)
  if (follower !== undefined)
    return at.sentence(
      say`${promise} is ${outcome(isRejected)}: job ${job.phrase} will hand that to ${follower}, which follows it${ahead(at, 'jobs')}.`,
      thenableJob,
    )
  return at.sentence(
    say`${promise} is ${outcome(isRejected)}, so ${at.function(job.callback)} becomes job ${job.phrase}${ahead(at, 'jobs')}.`,
    reactionJob,
  )
}

function passQueued(at: Scene, job: ToldJob): Sentence {
  const { promise, isRejected, value } = settledOf(at, job)
  const { derived } = reactionDetail(at.trace, job.reaction)
  const onwards = derived > 0 ? say` on to ${at.promise(derived)}` : say` on`
  return at.sentence(
    say`${promise} is ${outcome(isRejected)} with ${at.shown(value)}. No callback is for that, so ${job.phrase} passes it${onwards}.`,
    passThrough,
  )
}

/** How many jobs wait before the one that was just queued. */
function ahead(at: Scene, queue: 'jobs' | 'ticks'): string {
  const others = at.waiting(queue) - 1
  return others > 0 ? `, behind ${count(others, 'other')}` : ''
}

// Started

const started: { readonly [K in JobKind]: (at: Scene, job: ToldJob) => Sentence } = {
  reaction: (at, job) => (job.callback === 0 ? passStarted(at, job) : callbackStarted(at, job)),
  await: awaitStarted,
  thenable: (at, job) => {
    const { other, isPromise } = followedBy(at, job)
    const follower = at.promise(job.follower)
    if (isPromise)
      return at.sentence(
        say`${job.phrase} calls ${code('then')} of ${other}, which ${follower} follows: the extra job that following a promise costs.`,
        thenableJob,
      )
    return at.sentence(
      say`${job.phrase} calls ${code('then')} of ${other}, as ${follower} was resolved with it.`,
      plainThenable,
    )
  },
  module: (at, job) =>
    at.sentence(
      say`${job.phrase}${queued(at)}, is the oldest job. The modules that waited for an ${code('await')} in what they import go on.`,
      moduleEvaluation,
    ),
  tick: (at, job) =>
    at.sentence(
      say`ticks go before jobs, so ${job.phrase}${queued(at)}, runs ${at.callback(job.callback, job.label)}.`,
      nextTick,
    ),
  microtask: (at, job) =>
    at.sentence(
      say`${job.phrase}${queued(at)}, is the oldest job. The stack is empty, so ${at.callback(job.callback, job.label)} runs.`,
      queueMicrotask,
    ),
  mutation: (at, job) =>
    at.sentence(
      say`${job.phrase}${queued(at)}, tells mutation observers what has changed.`,
      mutationObservers,
    ),
}

function callbackStarted(at: Scene, job: ToldJob): Sentence {
  const { promise, isRejected, value } = settledOf(at, job)
  const follower = followerOf(at, job)
  const what = isRejected ? 'reason' : 'value'
  if (follower !== undefined)
    return at.sentence(
      say`${job.phrase} hands the ${what} of ${promise}, ${at.shown(value)}, to ${follower}, which follows it.`,
      thenableJob,
    )
  return at.sentence(
    say`${job.phrase}${queued(at)}, calls ${at.function(job.callback)} with ${at.shown(value, 3)}, the ${what} of ${promise}.`,
    reactionJob,
  )
}

function passStarted(at: Scene, job: ToldJob): Sentence {
  const { promise, isRejected, value } = settledOf(at, job)
  const { derived } = reactionDetail(at.trace, job.reaction)
  const onwards = derived > 0 ? say` on to ${at.promise(derived)}` : say` on`
  return at.sentence(
    say`${job.phrase} calls nothing: it passes the ${isRejected ? 'reason' : 'value'} of ${promise}, ${at.shown(value)},${onwards}.`,
    passThrough,
  )
}

function awaitStarted(at: Scene, job: ToldJob): Sentence {
  const { promise, isRejected, value } = settledOf(at, job)
  const waiter = waiterOf(at, job)
  const { handler } = reactionDetail(at.trace, job.reaction)
  if (handler === 0 || contextDetail(at.trace, handler).isBuiltin)
    return at.sentence(
      say`${job.phrase}${queued(at)}: ${waiter} goes on with ${at.shown(value)}, the ${isRejected ? 'reason' : 'value'} of ${promise}.`,
      awaiting,
    )
  const keyword = code(keywordOf(at.trace.spanAt(at.trace.entityEvent(job.reaction))?.written?.kind))
  if (isRejected)
    return at.sentence(
      say`${job.phrase}${queued(at)}: ${promise} was rejected, so the ${keyword} in ${waiter} throws ${at.shown(value, 3)}.`,
      awaiting,
    )
  return at.sentence(
    say`${job.phrase}${queued(at)}: ${waiter} goes on after its ${keyword} with ${at.shown(value, 3)}, the value of ${promise}.`,
    awaiting,
  )
}

const queued = (at: Scene): readonly Phrase[] => say`, queued ${at.cause(at.trace.entityEvent(at.subject))}`

// Ended

function jobEnded(at: Scene): Sentence {
  const job = at.job(at.subject)
  const ticks = at.waiting('ticks')
  const jobs = at.waiting('jobs')
  const rule = checkpoint[at.trace.host]
  const { kind } = jobDetail(at.trace, at.subject)
  if (kind === 'tick' && ticks > 0)
    return at.sentence(
      say`${job} is done. ${count(ticks, 'more tick')} ${wait(ticks)}, and ticks go before jobs.`,
      rule,
    )
  if (jobs > 0)
    return at.sentence(
      say`${job} is done. ${count(jobs, 'more job')} ${wait(jobs)}, and all of them go before any task.`,
      rule,
    )
  if (ticks > 0)
    return at.sentence(
      say`${job} is done and the job queue is empty, so it is the turn of ticks: ${ticks} ${wait(ticks)}.`,
      rule,
    )
  return at.sentence(say`${job} is done, and no other job waits.`, rule)
}

// What a job is about

const outcome = (isRejected: boolean): string => (isRejected ? 'rejected' : 'fulfilled')

/** The promise whose reaction a job is, and how that was settled. */
function settledOf(at: Scene, { reaction }: JobDetail) {
  const { promise } = reactionDetail(at.trace, reaction)
  return { promise: at.promise(promise), ...at.outcome(promise)! }
}

/** Who goes on after an `await`. */
function waiterOf(at: Scene, { reaction }: JobDetail): readonly Phrase[] {
  const { handler, waiter } = reactionDetail(at.trace, reaction)
  if (handler > 0) return at.context(handler)
  return waiter === undefined ? say`the engine` : at.named(waiter)
}

/** The promise that a resolving function settles, where that follows the promise whose reaction the job is. */
function followerOf(at: Scene, { callback, reaction }: JobDetail): Phrase | undefined {
  const settlement = settlementOf(at.trace, callback)
  if (settlement === undefined || (settlement.how !== 'resolve' && settlement.how !== 'reject'))
    return undefined
  const { promise } = reactionDetail(at.trace, reaction)
  const isFollower = at.value(settlement.promise, FOLLOWS) === FIRST_ENTITY + promise
  return isFollower ? at.promise(settlement.promise) : undefined
}

/** What a promise follows: another promise, or an object with a `then`. */
function followedBy(at: Scene, { follower }: JobDetail): { other: Phrase; isPromise: boolean } {
  const value = at.value(follower, FOLLOWS)
  const followed = value - FIRST_ENTITY
  if (at.trace.entityKind(followed) === 'promise') return { other: at.promise(followed), isPromise: true }
  return { other: at.shown(value), isPromise: false }
}

export const jobsEvents: Tellings<typeof jobsFormat> = {
  'job-enqueued': {
    say: (at) => {
      const job = told(at)
      return enqueued[job.kind](at, job)
    },
    stops: ['line'],
  },
  'job-started': {
    say: (at) => {
      const job = told(at)
      return started[job.kind](at, job)
    },
    stops: ['line', 'callback'],
    focus: (trace, job) => trace.spanOf(jobDetail(trace, job).span),
  },
  'job-ended': { say: jobEnded, stops: [] },
}
