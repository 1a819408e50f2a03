import { FIRST_ENTITY } from '../../../../src/trace/schema'
import type { Named } from '../blanks'
import { claim } from '../claim'
import { detail } from '../details'
import type { Moment } from '../moment'

const jobOf = (at: Moment, id: number) => detail(at.trace, 'job', id)

function promiseOf(at: Moment, job: number): number | undefined {
  const { reaction } = jobOf(at, job)
  return reaction === 0 ? undefined : detail(at.trace, 'reaction', reaction).promise
}

/** How many wait before the one that has just joined its queue. */
const waitBefore = (at: Moment): number =>
  at.after.counts[jobOf(at, at.subject).kind === 'tick' ? 'ticks' : 'jobs'] - 1

const isLast = (at: Moment, job: number): boolean => {
  const queue = jobOf(at, job).kind === 'tick' ? at.after.ticks : at.after.jobs
  return queue.length === 100 || queue.at(-1)?.id === job
}

const callback = (at: Moment, job: number): number => at.trace.word(job, 4)

const reactionOf = (at: Moment, job: number) => detail(at.trace, 'reaction', jobOf(at, job).reaction)

/** Who goes on when an await is over. */
function isWaiter(at: Moment, fn: Named, job: number): boolean {
  const { handler, waiter } = reactionOf(at, job)
  if (handler > 0) return at.isContext(fn, handler)
  return waiter === undefined ? /engine/.test(fn.text) : at.isNamed(fn, waiter)
}

const OUTCOMES = ['fulfilled', 'rejected'] as const

const isSettled = (at: Moment, job: number, promise: number, outcome: string) => ({
  'it is of that promise': promise === promiseOf(at, job),
  'it has settled so': at.promise(promise).state === outcome,
})

const waitsBehind = (at: Moment, job: number, behind: number) => ({
  'it is that job': job === at.subject,
  'so many wait before it': behind === waitBefore(at),
  'it is the last': isLast(at, job),
})

const enqueued = [
  ...OUTCOMES.flatMap((outcome) => [
    claim(
      'job-enqueued',
      `{promise} is ${outcome}, so the rest of {fn} becomes job {job}{behind}.`,
      ({ promise, fn, job, behind }, at) => ({
        ...isSettled(at, job, promise, outcome),
        ...waitsBehind(at, job, behind),
        'it continues that': isWaiter(at, fn, job),
      }),
    ),
    claim(
      'job-enqueued',
      `{promise} is ${outcome}, so {fn} becomes job {job}{behind}.`,
      ({ promise, fn, job, behind }, at) => ({
        ...isSettled(at, job, promise, outcome),
        ...waitsBehind(at, job, behind),
        'it calls that': at.isFunction(fn, callback(at, job)),
      }),
    ),
    claim(
      'job-enqueued',
      `{promise} is ${outcome}: job {job} will hand that to {follower:promise}, which follows it{behind}.`,
      ({ promise, job, follower, behind }, at) => ({
        ...isSettled(at, job, promise, outcome),
        ...waitsBehind(at, job, behind),
        'that follows it': at.facts.promiseAt(follower, at.position).follows === promise,
      }),
    ),
    ...['', ' to {derived:promise}'].map((to) =>
      claim(
        'job-enqueued',
        `{promise} is ${outcome} with {value:code}. No callback is for that, so {job} passes it on${to}.`,
        ({ promise, value, job, derived }, at) => ({
          ...isSettled(at, job, promise, outcome),
          'it is that job': job === at.subject,
          'that is its value': at.shows(value, at.promise(promise).result),
          'it calls nothing': callback(at, job) === 0,
          'that gets it': reactionOf(at, job).derived === (derived ?? 0),
        }),
      ),
    ),
  ]),
  claim(
    'job-enqueued',
    '{follower:promise} follows {promise}, and that takes an extra job: {job} only asks {again:promise} for its outcome.',
    ({ follower, promise, job, again }, at) => ({
      'it is that job': job === at.subject,
      'it is for that promise': jobOf(at, job).follower === follower,
      'that follows it': at.facts.promiseAt(follower, at.position).follows === promise,
      'it is the same': promise === again,
    }),
  ),
  claim(
    'job-enqueued',
    '{other:code} has a {code} method, so {job} will call it. {follower:promise} follows what comes of that.',
    ({ other, job, follower }, at) => ({
      'it is that job': job === at.subject,
      ...followsThenable(at, job, follower, other),
    }),
  ),
  claim(
    'job-enqueued',
    'A module has been evaluated, so job {job} is for those that import it{behind}.',
    ({ job, behind }, at) => ({
      ...waitsBehind(at, job, behind),
      'it is of a module': jobOf(at, job).kind === 'module',
    }),
  ),
  claim(
    'job-enqueued',
    '{job} joins the queue of ticks{behind}, which Node empties before the job queue.',
    ({ job, behind }, at) => ({
      ...waitsBehind(at, job, behind),
      'it is a tick': jobOf(at, job).kind === 'tick',
    }),
  ),
  claim(
    'job-enqueued',
    '{job} joins the end of the job queue{behind}. It runs once the stack is empty.',
    ({ job, behind }, at) => ({
      ...waitsBehind(at, job, behind),
      'it is a plain one': jobOf(at, job).kind === 'microtask',
    }),
  ),
  claim(
    'job-enqueued',
    'The document has changed, so job {job} will tell mutation observers{behind}.',
    ({ job, behind }, at) => ({
      ...waitsBehind(at, job, behind),
      'it is of observers': jobOf(at, job).kind === 'mutation',
    }),
  ),
]

function followsThenable(at: Moment, job: number, follower: number, other: string) {
  const { follows } = at.facts.promiseAt(follower, at.position)
  return {
    'it is for that promise': jobOf(at, job).follower === follower,
    'that is what it follows': follows > 0 && at.shows(other, FIRST_ENTITY + follows),
    'it is no promise': follows > 0 && at.trace.entityKind(follows) !== 'promise',
  }
}

const isOldest = (at: Moment, job: number) => ({
  'it is that job': job === at.subject,
  'it is the oldest':
    at.before.jobs[0]?.id === job || (at.before.ticks[0]?.id === job && jobOf(at, job).kind === 'tick'),
})

const isQueued = (at: Moment, job: number, cause: { isOf: (position: number) => boolean }) => ({
  'it was queued so': cause.isOf(at.trace.entityEvent(job)),
})

const started = [
  ...(
    [
      ['value', 'fulfilled'],
      ['reason', 'rejected'],
    ] as const
  ).flatMap(([what, outcome]) => [
    claim(
      'job-started',
      `{job}, queued {cause}, calls {fn} with {value:code}, the ${what} of {promise}.`,
      ({ job, cause, fn, value, promise }, at) => ({
        ...isOldest(at, job),
        ...isQueued(at, job, cause),
        ...isSettled(at, job, promise, outcome),
        'it calls that': at.isFunction(fn, callback(at, job)),
        'that is its value': at.shows(value, at.promise(promise).result),
      }),
    ),
    claim(
      'job-started',
      `{job} hands the ${what} of {promise}, {value:code}, to {follower:promise}, which follows it.`,
      ({ job, promise, value, follower }, at) => ({
        ...isOldest(at, job),
        ...isSettled(at, job, promise, outcome),
        'that is its value': at.shows(value, at.promise(promise).result),
        'that follows it': at.facts.promiseAt(follower, at.position).follows === promise,
        'the job settles that': settlesNext(at, follower),
      }),
    ),
    ...['', ' to {derived:promise}'].map((to) =>
      claim(
        'job-started',
        `{job} calls nothing: it passes the ${what} of {promise}, {value:code}, on${to}.`,
        ({ job, promise, value, derived }, at) => ({
          ...isOldest(at, job),
          ...isSettled(at, job, promise, outcome),
          'it calls nothing': callback(at, job) === 0,
          'that is its value': at.shows(value, at.promise(promise).result),
          'that gets it': reactionOf(at, job).derived === (derived ?? 0),
        }),
      ),
    ),
    claim(
      'job-started',
      `{job}, queued {cause}: {fn} goes on with {value:code}, the ${what} of {promise}.`,
      ({ job, cause, fn, value, promise }, at) => ({
        ...isOldest(at, job),
        ...isQueued(at, job, cause),
        ...isSettled(at, job, promise, outcome),
        'it continues that': isWaiter(at, fn, job),
        'that is its value': at.shows(value, at.promise(promise).result),
      }),
    ),
  ]),
  claim(
    'job-started',
    '{job}, queued {cause}: {fn} goes on after its {keyword:code} with {value:code}, the value of {promise}.',
    ({ job, cause, fn, keyword, value, promise }, at) => ({
      ...isOldest(at, job),
      ...isQueued(at, job, cause),
      ...isSettled(at, job, promise, 'fulfilled'),
      'it continues that': isWaiter(at, fn, job),
      'that is its value': at.shows(value, at.promise(promise).result),
      'the program says so': saysAtAwait(at, job, keyword),
    }),
  ),
  claim(
    'job-started',
    '{job}, queued {cause}: {promise} was rejected, so the {keyword:code} in {fn} throws {value:code}.',
    ({ job, cause, promise, keyword, fn, value }, at) => ({
      ...isOldest(at, job),
      ...isQueued(at, job, cause),
      ...isSettled(at, job, promise, 'rejected'),
      'it continues that': isWaiter(at, fn, job),
      'that is its reason': at.shows(value, at.promise(promise).result),
      'the program says so': saysAtAwait(at, job, keyword),
    }),
  ),
  claim(
    'job-started',
    '{job} calls {code} of {promise}, which {follower:promise} follows: the extra job that following a promise costs.',
    ({ job, promise, follower }, at) => ({
      ...isOldest(at, job),
      'it is for that promise': jobOf(at, job).follower === follower,
      'that follows it': at.facts.promiseAt(follower, at.position).follows === promise,
    }),
  ),
  claim(
    'job-started',
    '{job} calls {code} of {other:code}, as {follower:promise} was resolved with it.',
    ({ job, other, follower }, at) => ({
      ...isOldest(at, job),
      ...followsThenable(at, job, follower, other),
    }),
  ),
  claim(
    'job-started',
    '{job}, queued {cause}, is the oldest job. Modules that import one with an {code} go on.',
    ({ job, cause }, at) => ({
      ...isOldest(at, job),
      ...isQueued(at, job, cause),
      'it is of a module': jobOf(at, job).kind === 'module',
    }),
  ),
  claim(
    'job-started',
    'Ticks go before jobs, so {job}, queued {cause}, runs {fn}.',
    ({ job, cause, fn }, at) => ({
      ...isOldest(at, job),
      ...isQueued(at, job, cause),
      'it is a tick': jobOf(at, job).kind === 'tick',
      'it calls that': at.isFunction(fn, callback(at, job)),
    }),
  ),
  claim(
    'job-started',
    '{job}, queued {cause}, is the oldest job. The stack is empty, so {fn} runs.',
    ({ job, cause, fn }, at) => ({
      ...isOldest(at, job),
      ...isQueued(at, job, cause),
      'the stack is empty': at.after.counts.stack === 0,
      'it calls that': at.isFunction(fn, callback(at, job)),
    }),
  ),
  claim(
    'job-started',
    '{job}, queued {cause}, tells mutation observers what has changed.',
    ({ job, cause }, at) => ({
      ...isOldest(at, job),
      ...isQueued(at, job, cause),
      'it is of observers': jobOf(at, job).kind === 'mutation',
    }),
  ),
]

/** A promise is settled, or resolved anew, before the job ends. */
function settlesNext(at: Moment, promise: number): boolean {
  const settled = at.facts.next(
    at.position,
    (kind, subject) =>
      kind === 'job-ended' ||
      ((kind === 'promise-settled' || kind === 'promise-resolved') && subject === promise),
  )
  return settled === undefined || at.trace.kindAt(settled) !== 'job-ended'
}

const saysAtAwait = (at: Moment, job: number, keyword: string): boolean => {
  const span = at.trace.spanAt(at.trace.entityEvent(jobOf(at, job).reaction))
  return span === undefined || at.sourceOf(span).includes(keyword.split(' ')[0]!)
}

const ended = [
  claim(
    'job-ended',
    '{job} is done and the job queue is empty, so it is the turn of ticks: {number} {word}.',
    ({ job, number }, at) => ({
      'it is that job': job === at.subject,
      'no job waits': at.after.counts.jobs === 0,
      'so many ticks wait': at.after.counts.ticks === number,
    }),
  ),
  ...['{number} more job waits', '{number} more jobs wait'].map((more) =>
    claim(
      'job-ended',
      `{job} is done. ${more}, and all of them go before any task.`,
      ({ job, number }, at) => ({
        'it is that job': job === at.subject,
        'so many jobs wait': at.after.counts.jobs === number,
        'no tick goes first': jobOf(at, job).kind !== 'tick' || at.after.counts.ticks === 0,
      }),
    ),
  ),
  ...['{number} more tick waits', '{number} more ticks wait'].map((more) =>
    claim('job-ended', `{job} is done. ${more}, and ticks go before jobs.`, ({ job, number }, at) => ({
      'it is that job': job === at.subject,
      'so many ticks wait': at.after.counts.ticks === number,
    })),
  ),
  claim('job-ended', '{job} is done, and no other job waits.', ({ job }, at) => ({
    'it is that job': job === at.subject,
    'no job waits': at.after.counts.jobs === 0 && at.after.counts.ticks === 0,
  })),
]

export const jobClaims = [...enqueued, ...started, ...ended]
