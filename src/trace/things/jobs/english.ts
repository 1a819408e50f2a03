import { behind, count, outcome, result, wait, whatWaits } from '../../explain/english'
import { code, type Part, say } from '../../explain/phrases'
import type { Waiting } from '../../explain/scene'

/** A job that is for a settled promise. */
export interface Settled {
  readonly job: Part
  readonly promise: Part
  readonly isRejected: boolean
}

export interface Queued {
  readonly job: Part
  /** How many wait before it. */
  readonly others: number
}

export interface Started {
  readonly job: Part
  /** By what it was queued. */
  readonly cause: Part
}

export interface Value {
  readonly value: Part
}

export const jobsInEnglish = {
  // Queued
  callbackQueued: ({ promise, isRejected, callback, job, others }: Settled & Queued & { callback: Part }) =>
    say`${promise} is ${outcome(isRejected)}, so ${callback} becomes job ${job}${behind(others)}.`,
  followerQueued: ({ promise, isRejected, follower, job, others }: Settled & Queued & { follower: Part }) =>
    say`${promise} is ${outcome(isRejected)}: job ${job} will hand that to ${follower}, which follows it${behind(others)}.`,
  passQueued: ({ promise, isRejected, value, job, next }: Settled & Value & { next: Part | undefined }) =>
    next === undefined
      ? say`${promise} is ${outcome(isRejected)} with ${value}. No callback is for that, so ${job} passes it on.`
      : say`${promise} is ${outcome(isRejected)} with ${value}. No callback is for that, so ${job} passes it on to ${next}.`,
  awaitQueued: ({ promise, isRejected, waiter, job, others }: Settled & Queued & { waiter: Part }) =>
    say`${promise} is ${outcome(isRejected)}, so the rest of ${waiter} becomes job ${job}${behind(others)}.`,
  followingQueued: ({ follower, followed, job }: { follower: Part; followed: Part; job: Part }) =>
    say`${follower} follows ${followed}, and that takes an extra job: ${job} only asks ${followed} for its outcome.`,
  thenableQueued: ({ follower, thenable, job }: { follower: Part; thenable: Part; job: Part }) =>
    say`${thenable} has a ${code('then')} method, so ${job} will call it. ${follower} follows what comes of that.`,
  moduleQueued: ({ job, others }: Queued) =>
    say`a module has been evaluated, so job ${job} is for those that import it${behind(others)}.`,
  tickQueued: ({ job, others }: Queued) =>
    say`${job} joins the queue of ticks${behind(others)}, which Node empties before the job queue.`,
  microtaskQueued: ({ job, others }: Queued) =>
    say`${job} joins the end of the job queue${behind(others)}. It runs once the stack is empty.`,
  /** By other rules than today's. */
  microtaskJoins: ({ job, others }: Queued) => say`${job} joins the end of the job queue${behind(others)}.`,
  mutationQueued: ({ job, others }: Queued) =>
    say`the document has changed, so job ${job} will tell mutation observers${behind(others)}.`,

  // Started
  callbackStarted: ({
    job,
    cause,
    callback,
    value,
    promise,
    isRejected,
  }: Settled & Started & Value & { callback: Part }) =>
    say`${job}, queued ${cause}, calls ${callback} with ${value}, the ${result(isRejected)} of ${promise}.`,
  handedOver: ({ job, promise, isRejected, value, follower }: Settled & Value & { follower: Part }) =>
    say`${job} hands the ${result(isRejected)} of ${promise}, ${value}, to ${follower}, which follows it.`,
  passStarted: ({ job, promise, isRejected, value, next }: Settled & Value & { next: Part | undefined }) =>
    next === undefined
      ? say`${job} calls nothing: it passes the ${result(isRejected)} of ${promise}, ${value}, on.`
      : say`${job} calls nothing: it passes the ${result(isRejected)} of ${promise}, ${value}, on to ${next}.`,
  engineGoesOn: ({
    job,
    cause,
    waiter,
    value,
    promise,
    isRejected,
  }: Settled & Started & Value & { waiter: Part }) =>
    say`${job}, queued ${cause}: ${waiter} goes on with ${value}, the ${result(isRejected)} of ${promise}.`,
  awaitThrows: ({
    job,
    cause,
    promise,
    keyword,
    waiter,
    value,
  }: Started & Value & { promise: Part; keyword: Part; waiter: Part }) =>
    say`${job}, queued ${cause}: ${promise} was rejected, so the ${keyword} in ${waiter} throws ${value}.`,
  awaitGoesOn: ({
    job,
    cause,
    promise,
    keyword,
    waiter,
    value,
  }: Started & Value & { promise: Part; keyword: Part; waiter: Part }) =>
    say`${job}, queued ${cause}: ${waiter} goes on after its ${keyword} with ${value}, the value of ${promise}.`,
  followingStarted: ({ follower, followed, job }: { follower: Part; followed: Part; job: Part }) =>
    say`${job} calls ${code('then')} of ${followed}, which ${follower} follows: the extra job that following a promise costs.`,
  thenableStarted: ({ follower, thenable, job }: { follower: Part; thenable: Part; job: Part }) =>
    say`${job} calls ${code('then')} of ${thenable}, as ${follower} was resolved with it.`,
  moduleStarted: ({ job, cause }: Started) =>
    say`${job}, queued ${cause}, is the oldest job. Modules that import one with an ${code('await')} go on.`,
  tickStarted: ({ job, cause, callback }: Started & { callback: Part }) =>
    say`ticks go before jobs, so ${job}, queued ${cause}, runs ${callback}.`,
  microtaskStarted: ({ job, cause, callback }: Started & { callback: Part }) =>
    say`${job}, queued ${cause}, is the oldest job. The stack is empty, so ${callback} runs.`,
  /** By other rules than today's. */
  callbackBegins: ({ job, cause, callback }: Started & { callback: Part }) =>
    say`${job}, queued ${cause}, runs ${callback}.`,
  mutationStarted: ({ job, cause }: Started) =>
    say`${job}, queued ${cause}, tells mutation observers what has changed.`,

  // Ended
  moreTicks: ({ job, ticks }: { job: Part; ticks: number }) =>
    say`${job} is done. ${count(ticks, 'more tick')} ${wait(ticks)}, and ticks go before jobs.`,
  moreJobs: ({ job, jobs }: { job: Part; jobs: number }) =>
    say`${job} is done. ${count(jobs, 'more job')} ${wait(jobs)}, and all of them go before any task.`,
  turnOfTicks: ({ job, ticks }: { job: Part; ticks: number }) =>
    say`${job} is done and the job queue is empty, so it is the turn of ticks: ${ticks} ${wait(ticks)}.`,
  /** By other rules than today's. */
  jobsAreLeft: ({ job, ...waiting }: { job: Part } & Waiting) => say`${job} is done: ${whatWaits(waiting)}.`,
  lastJobEnded: (job: Part) => say`${job} is done, and no other job waits.`,
}
