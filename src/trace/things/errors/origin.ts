// Where an error began that nobody caught.
import { historyOf } from '../../history'
import type { Trace } from '../../trace'
import { REJECTED_WITH } from '../promises/format'
import { errorDetail } from './format'

/**
 * The event that threw it first, before a position at which nobody had caught it: the same error goes through every function
 * that awaits it. Of one that was never thrown, the event that rejected its promise.
 */
export function originOf(trace: Trace, thrown: readonly number[], uncaught: number): number {
  const { text, rejected = 0 } = errorDetail(trace, trace.subjectAt(uncaught))
  let origin: number | undefined
  for (const at of thrown.toReversed()) {
    if (at > uncaught) continue
    if (errorDetail(trace, trace.subjectAt(at)).text !== text) break
    origin = at
  }
  if (origin !== undefined) return origin
  if (rejected === 0) return uncaught
  return historyOf(trace).writtenAt(rejected, REJECTED_WITH, uncaught) ?? uncaught
}
