import { count, outcome } from '../../explain/english'
import { code, type Part, say } from '../../explain/phrases'

export interface Promise {
  readonly promise: Part
}

export interface Settled extends Promise {
  readonly isRejected: boolean
}

export interface SettledWith extends Settled {
  readonly value: Part
}

const settled = ({ promise, isRejected, value }: SettledWith) =>
  say`${promise} is ${outcome(isRejected)} with ${value}`

const already = (isRejected: boolean) => (isRejected ? 'was rejected already' : 'is fulfilled already')

export const promisesInEnglish = {
  // Created
  wrapped: ({ keyword, promise }: Promise & { keyword: Part }) =>
    say`${keyword} waits for promises only, so it wraps the value in one, ${promise}.`,
  unknown: ({ promise }: Promise) => say`${promise} stands for a result that is not known yet.`,
  madeWithResult: ({ promise, value }: Promise & { value: Part }) =>
    say`${promise} is made with its result, ${value}.`,
  madeFulfilled: ({ creator, promise, value }: Promise & { creator: Part; value: Part }) =>
    say`${creator} makes ${promise}, which is fulfilled with ${value} from the start.`,
  byExecutor: ({ promise }: Promise) =>
    say`${promise} is pending until the executor, which runs now, calls ${code('resolve')} or ${code('reject')}.`,
  byThen: ({ creator, promise }: Promise & { creator: Part }) =>
    say`${creator} returns a new promise, ${promise}: it will settle with what the callback does.`,
  byBuiltin: ({ creator, promise }: Promise & { creator: Part }) =>
    say`${creator} makes ${promise}, which stands for a result that may come later.`,
  byAsyncCall: ({ creator, promise }: Promise & { creator: Part }) =>
    say`${promise} stands for the result of ${creator}. The caller gets it as soon as that pauses or ends.`,
  byCode: ({ creator, promise }: Promise & { creator: Part }) =>
    say`${promise} stands for a result of ${creator} that is not known yet.`,

  // Settled
  followsPromise: ({ promise, followed }: Promise & { followed: Part }) =>
    say`${promise} is resolved with ${followed}, not with a plain value: it follows that, and stays pending for now.`,
  followsThenable: ({ promise, followed }: Promise & { followed: Part }) =>
    say`${promise} is resolved with ${followed}, which has a ${code('then')} method: it follows that, and stays pending for now.`,
  settledWithJobs: ({ jobs, ...facts }: SettledWith & { jobs: number }) =>
    say`${settled(facts)}, for good. ${count(jobs, 'reaction')} waited for it and ${jobs === 1 ? 'becomes a job' : 'become jobs'}.`,
  rejectedUnheard: (facts: SettledWith) =>
    say`${settled(facts)}. No handler waits for it: one may still come while jobs run.`,
  settledUnheard: (facts: SettledWith) => say`${settled(facts)}, for good. No callback waits for it yet.`,

  // Reactions
  awaitOfPending: ({ waiter, promise }: Promise & { waiter: Part }) =>
    say`the rest of ${waiter} is registered with ${promise} and becomes a job when that settles.`,
  awaitOfSettled: ({ waiter, promise }: Promise & { waiter: Part }) =>
    say`${promise} has settled already; the rest of ${waiter} goes through the job queue all the same.`,
  thenOfPending: ({ promise, callback, isRejected }: Settled & { callback: Part }) =>
    say`${promise} is pending, so ${callback} waits for it and becomes a job if it is ${outcome(isRejected)}.`,
  bothOfPending: ({ promise }: Promise) =>
    say`${promise} is pending, so a callback for each outcome waits for it. One becomes a job when it settles.`,
  noneOfPending: ({ promise, next }: Promise & { next: Part | undefined }) =>
    next === undefined
      ? say`${promise} is pending, and there is no callback: a job will pass its outcome on.`
      : say`${promise} is pending, and there is no callback: a job will pass its outcome on to ${next}.`,
  thenOfSettled: ({ promise, isRejected, callback }: Settled & { callback: Part }) =>
    say`${promise} ${already(isRejected)}. Still, ${callback} is not called now: it goes through the job queue.`,
  otherOfSettled: ({ promise, isRejected }: Settled) =>
    say`${promise} ${already(isRejected)}. Still, the callback for that is not called now: it goes through the job queue.`,
  noneOfSettled: ({ promise, isRejected, next }: Settled & { next: Part | undefined }) =>
    next === undefined
      ? say`${promise} ${already(isRejected)}, and no callback is for that: a job passes it on.`
      : say`${promise} ${already(isRejected)}, and no callback is for that: a job passes it on to ${next}.`,
}
