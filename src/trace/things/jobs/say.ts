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
import { code, lengthOf, say } from '../../explain/phrases'
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
    const facts = { ...settledOf(at, job), job: job.phrase, others: ahead(at, 'jobs') }
    return at.sentence(at.words.jobs.awaitQueued({ ...facts, waiter: waiterOf(at, job) }), awaiting)
  },
  thenable: (at, job) => {
    const follower = at.promise(job.follower)
    const { other, isPromise } = followedBy(at, job)
    const { followingQueued, thenableQueued } = at.words.jobs
    return isPromise
      ? at.sentence(followingQueued({ follower, followed: other, job: job.phrase }), thenableJob)
      : at.sentence(thenableQueued({ follower, thenable: other, job: job.phrase }), plainThenable)
  },
  module: (at, job) =>
    at.sentence(at.words.jobs.moduleQueued({ job: job.phrase, others: ahead(at, 'jobs') }), moduleEvaluation),
  tick: (at, job) =>
    at.sentence(at.words.jobs.tickQueued({ job: job.phrase, others: ahead(at, 'ticks') }), nextTick),
  microtask: (at, job) =>
    at.sentence(
      (at.isToday ? at.words.jobs.microtaskQueued : at.words.jobs.microtaskJoins)({
        job: job.phrase,
        others: ahead(at, 'jobs'),
      }),
      queueMicrotask,
    ),
  mutation: (at, job) =>
    at.sentence(
      at.words.jobs.mutationQueued({ job: job.phrase, others: ahead(at, 'jobs') }),
      mutationObservers,
    ),
}

function callbackQueued(at: Scene, job: ToldJob): Sentence {
  const facts = { ...settledOf(at, job), job: job.phrase, others: ahead(at, 'jobs') }
  const follower = followerOf(at, job)
  const { followerQueued, callbackQueued } = at.words.jobs
  return follower !== undefined
    ? at.sentence(followerQueued({ ...facts, follower }), thenableJob)
    : at.sentence(callbackQueued({ ...facts, callback: at.function(job.callback) }), reactionJob)
}

function passQueued(at: Scene, job: ToldJob): Sentence {
  const settled = settledOf(at, job)
  const value = at.shown(settled.value)
  return at.sentence(
    at.words.jobs.passQueued({ ...settled, value, job: job.phrase, next: nextOf(at, job) }),
    passThrough,
  )
}

/** How many jobs wait before the one that was just queued. */
const ahead = (at: Scene, queue: 'jobs' | 'ticks'): number => at.waiting(queue) - 1

// Started

const started: { readonly [K in JobKind]: (at: Scene, job: ToldJob) => Sentence } = {
  reaction: (at, job) => (job.callback === 0 ? passStarted(at, job) : callbackStarted(at, job)),
  await: awaitStarted,
  thenable: (at, job) => {
    const { other, isPromise } = followedBy(at, job)
    const follower = at.promise(job.follower)
    const { followingStarted, thenableStarted } = at.words.jobs
    return isPromise
      ? at.sentence(followingStarted({ follower, followed: other, job: job.phrase }), thenableJob)
      : at.sentence(thenableStarted({ follower, thenable: other, job: job.phrase }), plainThenable)
  },
  module: (at, job) =>
    at.sentence(at.words.jobs.moduleStarted({ job: job.phrase, cause: causeOf(at) }), moduleEvaluation),
  tick: (at, job) =>
    at.sentence(
      (at.isToday ? at.words.jobs.tickStarted : at.words.jobs.callbackBegins)({
        job: job.phrase,
        cause: causeOf(at),
        callback: called(at, job),
      }),
      nextTick,
    ),
  microtask: (at, job) =>
    at.sentence(
      (at.isToday ? at.words.jobs.microtaskStarted : at.words.jobs.callbackBegins)({
        job: job.phrase,
        cause: causeOf(at),
        callback: called(at, job),
      }),
      queueMicrotask,
    ),
  mutation: (at, job) =>
    at.sentence(at.words.jobs.mutationStarted({ job: job.phrase, cause: causeOf(at) }), mutationObservers),
}

const called = (at: Scene, { callback, label }: ToldJob): readonly Phrase[] => at.callback(callback, label)

function callbackStarted(at: Scene, job: ToldJob): Sentence {
  const settled = settledOf(at, job)
  const follower = followerOf(at, job)
  const facts = { ...settled, job: job.phrase }
  const { handedOver, callbackStarted } = at.words.jobs
  if (follower !== undefined)
    return at.sentence(handedOver({ ...facts, value: at.shown(settled.value), follower }), thenableJob)
  const callback = at.function(job.callback)
  const value = at.shown(settled.value, 3)
  return at.sentence(callbackStarted({ ...facts, cause: causeOf(at), callback, value }), reactionJob)
}

function passStarted(at: Scene, job: ToldJob): Sentence {
  const settled = settledOf(at, job)
  const value = at.shown(settled.value)
  return at.sentence(
    at.words.jobs.passStarted({ ...settled, value, job: job.phrase, next: nextOf(at, job) }),
    passThrough,
  )
}

/** Words that name who goes on, and by what; beside more of them there is no room for the keyword. */
const MOST_NAMING = 8

function awaitStarted(at: Scene, job: ToldJob): Sentence {
  const settled = settledOf(at, job)
  const { isRejected } = settled
  const facts = { ...settled, job: job.phrase, cause: causeOf(at), waiter: waiterOf(at, job) }
  const { engineGoesOn, awaitThrows, awaitGoesOn } = at.words.jobs
  const { handler } = reactionDetail(at.trace, job.reaction)
  const isLong = lengthOf(facts.cause) + lengthOf(facts.waiter) > MOST_NAMING
  if (isLong && !isRejected)
    return at.sentence(engineGoesOn({ ...facts, value: at.shown(settled.value, 1) }), awaiting)
  if (handler === 0 || contextDetail(at.trace, handler).isBuiltin)
    return at.sentence(engineGoesOn({ ...facts, value: at.shown(settled.value) }), awaiting)
  const keyword = code(keywordOf(at.trace.spanAt(at.trace.entityEvent(job.reaction))?.written?.kind))
  const value = at.shown(settled.value, 3)
  return at.sentence((isRejected ? awaitThrows : awaitGoesOn)({ ...facts, keyword, value }), awaiting)
}

/** By what the job was queued that starts now. */
const causeOf = (at: Scene): readonly Phrase[] => at.cause(at.trace.entityEvent(at.subject))

// Ended

function jobEnded(at: Scene): Sentence {
  const job = at.job(at.subject)
  const ticks = at.waiting('ticks')
  const jobs = at.waiting('jobs')
  const rule = checkpoint[at.trace.host]
  const words = at.words.jobs
  const { kind } = jobDetail(at.trace, at.subject)
  if (!at.isToday && ticks + jobs > 0) return at.sentence(words.jobsAreLeft({ job, ticks, jobs }), rule)
  if (kind === 'tick' && ticks > 0) return at.sentence(words.moreTicks({ job, ticks }), rule)
  if (jobs > 0) return at.sentence(words.moreJobs({ job, jobs }), rule)
  if (ticks > 0) return at.sentence(words.turnOfTicks({ job, ticks }), rule)
  return at.sentence(words.lastJobEnded(job), rule)
}

// What a job is about

/** The promise whose reaction a job is, and how that was settled. */
function settledOf(at: Scene, { reaction }: JobDetail) {
  const { promise } = reactionDetail(at.trace, reaction)
  return { promise: at.promise(promise), ...at.outcome(promise)! }
}

/** Who goes on after an `await`. */
function waiterOf(at: Scene, { reaction }: JobDetail): readonly Phrase[] {
  const { handler, waiter } = reactionDetail(at.trace, reaction)
  if (handler > 0) return at.context(handler)
  return waiter === undefined ? say`${at.words.nouns.theEngine}` : at.named(waiter)
}

/** The promise to which a job passes an outcome. */
function nextOf(at: Scene, { reaction }: JobDetail): Phrase | undefined {
  const { derived } = reactionDetail(at.trace, reaction)
  return derived > 0 ? at.promise(derived) : undefined
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
