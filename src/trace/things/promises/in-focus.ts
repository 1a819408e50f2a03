// Which promise a moment is about, so that a drawing of many shows that one.
import { take } from '../../history'
import type { Moment } from '../../moment'
import type { Trace } from '../../trace'
import { jobDetail } from '../jobs/format'
import { reactionDetail } from './format'

/** The promise that an event is about, as an index; between two jobs that of the next; else the last one. */
export function promiseInFocus(at: Moment): number {
  const { relations } = at
  const about = at.position < 0 ? undefined : promiseOf(at)
  return about === undefined ? relations.promiseCount(at.entities) - 1 : relations.promiseCount(about)
}

function promiseOf(at: Moment): number | undefined {
  const { trace, kind, subject, runningJob } = at
  switch (kind) {
    case 'promise-created':
    case 'promise-resolved':
    case 'promise-settled':
      return subject
    case 'reaction-registered':
      return reactionDetail(trace, subject).promise
    case 'job-enqueued':
    case 'job-started':
    case 'job-ended':
      return promiseOfJob(trace, subject)
    default:
      return runningJob === undefined ? promiseOfNext(at) : promiseOfJob(trace, runningJob)
  }
}

function promiseOfJob(trace: Trace, job: number): number | undefined {
  const { reaction, follower } = jobDetail(trace, job)
  if (reaction > 0) return reactionDetail(trace, reaction).promise
  return follower > 0 ? follower : undefined
}

/** Where nothing runs, the oldest job is the next. */
function promiseOfNext(at: Moment): number | undefined {
  if (at.frame() !== undefined) return undefined
  const [next] = take(at.list('jobs').all(), 1)
  return next && promiseOfJob(at.trace, next.key)
}
