import type { Moment } from '../../moment'
import type { Trace } from '../../trace'
import { type ValueView, viewOf } from '../../values'
import { FULFILLED_WITH, REJECTED_WITH, reactionDetail } from '../promises/format'
import { jobDetail } from './format'

/** The promise for which its reaction was registered. */
export function promiseOfJob(trace: Trace, job: number): number | undefined {
  const { reaction } = jobDetail(trace, job)
  return reaction > 0 ? reactionDetail(trace, reaction).promise : undefined
}

/** The value or the reason that a job brings to its callback: what its promise has settled with. */
export function carriedBy(at: Moment, job: number): ValueView | undefined {
  const promise = promiseOfJob(at.trace, job)
  if (promise === undefined) return undefined
  const settled = at.fields(promise)
  const value = settled.get(FULFILLED_WITH) ?? settled.get(REJECTED_WITH)
  return value === undefined ? undefined : viewOf(at.trace, value)
}
