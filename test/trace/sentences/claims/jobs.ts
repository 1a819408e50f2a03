import { FIRST_ENTITY } from '../../../../src/trace/schema'
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

/** The context that a job of an await continues. */
const continued = (at: Moment, job: number): number | undefined =>
  detail(at.trace, 'reaction', jobOf(at, job).reaction).handler || undefined

const enqueued = [
  claim(
    'job-enqueued',
    '{promise} has settled, so the rest of {fn} becomes job {job}{behind}.',
    ({ promise, fn, job, behind }, at) => ({
      'it is that job': job === at.subject,
      'it is of that promise': promise === promiseOf(at, job),
      'it has settled': at.promise(promise).state !== 'pending',
      'it continues that': fn.phrase?.text === 'the async function' || at.isContext(fn, continued(at, job)),
      'so many wait before it': behind === waitBefore(at),
      'it is the last': isLast(at, job),
    }),
  ),
  claim(
    'job-enqueued',
    '{promise} has settled, so {fn} becomes job {job}{behind}.',
    ({ promise, fn, job, behind }, at) => ({
      'it is that job': job === at.subject,
      'it is of that promise': promise === promiseOf(at, job),
      'it has settled': at.promise(promise).state !== 'pending',
      'it calls that': at.isFunction(fn, callback(at, job)),
      'so many wait before it': behind === waitBefore(at),
      'it is the last': isLast(at, job),
    }),
  ),
  claim(
    'job-enqueued',
    '{promise} has settled, but has no callback for this outcome. Passing it on takes a job too: {job}.',
    ({ promise, job }, at) => ({
      'it is that job': job === at.subject,
      'it calls nothing': callback(at, job) === 0,
      'it tells of a rejection': at.promise(promise).state === 'fulfilled',
    }),
  ),
  claim(
    'job-enqueued',
    'A promise that follows another costs an extra job, {job}: it only asks the other for its outcome.',
    ({ job }, at) => ({
      'it is that job': job === at.subject,
      'what it follows is a promise': followsPromise(at),
    }),
  ),
  claim(
    'job-enqueued',
    'A module has been evaluated, so job {job} is for those that import it{behind}.',
    ({ job, behind }, at) => ({
      'it is that job': job === at.subject,
      'it is of a module': jobOf(at, job).kind === 'module',
      'so many wait before it': behind === waitBefore(at),
    }),
  ),
  claim(
    'job-enqueued',
    '{job} joins the queue of ticks, which Node empties before the job queue.',
    ({ job }, at) => ({
      'it is that job': job === at.subject,
      'it is a tick': jobOf(at, job).kind === 'tick',
    }),
  ),
  claim(
    'job-enqueued',
    '{job} joins the end of the job queue{behind}. It runs once the stack is empty.',
    ({ job, behind }, at) => ({
      'it is that job': job === at.subject,
      'so many wait before it': behind === waitBefore(at),
      'it is the last': isLast(at, job),
    }),
  ),
]

/** The promise that was resolved just before follows another promise, and not just an object with a `then`. */
function followsPromise(at: Moment): boolean {
  if (at.kindAfter(-1) !== 'promise-resolved') return false
  const { value } = at.trace.writeAt(at.trace.writesOf(at.position - 1)[0])
  return at.trace.entityKind(value - FIRST_ENTITY) === 'promise'
}

const isOldest = (at: Moment, job: number): boolean =>
  at.before.jobs[0]?.id === job || (at.before.ticks[0]?.id === job && jobOf(at, job).kind === 'tick')

const isQueuedThere = (at: Moment, job: number, where: { position: number }): boolean =>
  where.position === at.trace.entityEvent(job)

const started = [
  claim(
    'job-started',
    '{job}, queued {where}, is the oldest job. It calls {fn} with the result of {promise}.',
    ({ job, where, fn, promise }, at) => ({
      'it is that job': job === at.subject,
      'it was queued there': isQueuedThere(at, job, where),
      'it is the oldest': isOldest(at, job),
      'it calls that': at.isFunction(fn, callback(at, job)),
      'it is of that promise': promise === promiseOf(at, job),
      'that is called next': at.kindAfter(1) === 'context-pushed' || fn.isVague,
    }),
  ),
  claim(
    'job-started',
    '{job}, queued {where}, calls nothing: it passes the result of {promise} on to the next promise.',
    ({ job, where, promise }, at) => ({
      'it is that job': job === at.subject,
      'it was queued there': isQueuedThere(at, job, where),
      'it calls nothing': callback(at, job) === 0,
      'it is of that promise': promise === promiseOf(at, job),
      'a result is passed on': at.promise(promise).state === 'fulfilled',
    }),
  ),
  claim(
    'job-started',
    '{job}, queued {where}, is the oldest job. {fn} goes on after its {code} with the result of {promise}.',
    ({ job, where, fn, promise }, at) => ({
      'it is that job': job === at.subject,
      'it was queued there': isQueuedThere(at, job, where),
      'it is the oldest': isOldest(at, job),
      'it continues that': fn.phrase?.text === 'The async function' || at.isContext(fn, continued(at, job)),
      'it is of that promise': promise === promiseOf(at, job),
    }),
  ),
  claim(
    'job-started',
    '{job}, queued {where}, calls {code} of the followed promise: the extra job that returning a promise costs.',
    ({ job, where }, at) => ({
      'it is that job': job === at.subject,
      'it was queued there': isQueuedThere(at, job, where),
      'what it follows is a promise': followsPromiseOf(at, job),
    }),
  ),
  claim(
    'job-started',
    '{job}, queued {where}, is the oldest job. The modules that waited for an {code} in what they import go on.',
    ({ job, where }, at) => ({
      'it is that job': job === at.subject,
      'it was queued there': isQueuedThere(at, job, where),
      'it is of a module': jobOf(at, job).kind === 'module',
    }),
  ),
  claim(
    'job-started',
    'Ticks go before jobs, so {job}, queued {where}, runs {fn}.',
    ({ job, where, fn }, at) => ({
      'it is that job': job === at.subject,
      'it was queued there': isQueuedThere(at, job, where),
      'it is a tick': jobOf(at, job).kind === 'tick',
      'it is the oldest': at.before.ticks[0]?.id === job,
      'it calls that': at.isFunction(fn, callback(at, job)),
    }),
  ),
  claim(
    'job-started',
    '{job}, queued {where}, is the oldest job. The stack is empty, so {fn} runs.',
    ({ job, where, fn }, at) => ({
      'it is that job': job === at.subject,
      'it was queued there': isQueuedThere(at, job, where),
      'it is the oldest': isOldest(at, job),
      'the stack is empty': at.after.counts.stack === 0,
      'it calls that': at.isFunction(fn, callback(at, job)),
    }),
  ),
]

function followsPromiseOf(at: Moment, job: number): boolean {
  const enqueued = at.trace.entityEvent(job)
  if (at.trace.kindAt(enqueued - 1) !== 'promise-resolved') return false
  const { value } = at.trace.writeAt(at.trace.writesOf(enqueued - 1)[0])
  return at.trace.entityKind(value - FIRST_ENTITY) === 'promise'
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
  claim('job-ended', '{job} was the last job: the queue is empty, so the loop may go on.', ({ job }, at) => ({
    'it is that job': job === at.subject,
    'no job waits': at.after.counts.jobs === 0 && at.after.counts.ticks === 0,
    'no job comes before the next task': !comesBeforeTask(at),
  })),
]

function comesBeforeTask(at: Moment): boolean {
  const next = at.facts.next(
    at.position + 1,
    (kind) => kind === 'job-started' || kind === 'task-started' || kind === 'entry-started',
  )
  return next !== undefined && at.trace.kindAt(next) === 'job-started'
}

export const jobClaims = [...enqueued, ...started, ...ended]
