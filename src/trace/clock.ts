// Moments between two events: the last event stands, and the clock is ahead of it. Nothing but the clock moves there.
import { countUpTo } from './ascending'
import type { Trace } from './trace'

/** A position, and the virtual time at it where that is later than the time of its event. */
export interface Instant {
  readonly position: number
  readonly clock: number | undefined
}

/** The last event that has happened by a virtual time; -1 where none has. */
export function lastPositionAt(trace: Trace, time: number): number {
  const { timeEvents, times } = trace.data
  const passed = countUpTo(times.length, (index) => times[index]! <= time)
  if (passed === 0 && time < 0) return -1
  return passed === times.length ? trace.length - 1 : timeEvents[passed]! - 1
}

/** What stands at a virtual time. After the last event there is nothing to wait for. */
export function instantAt(trace: Trace, time: number): Instant {
  const position = lastPositionAt(trace, time)
  return { position, clock: clockAt(trace, position, time) }
}

/** A virtual time, if it is between an event and the next one. */
export function clockAt(trace: Trace, position: number, time: number | undefined): number | undefined {
  if (time === undefined || position + 1 >= trace.length) return undefined
  return time > trace.timeAt(position) && time < trace.timeAt(position + 1) ? time : undefined
}
