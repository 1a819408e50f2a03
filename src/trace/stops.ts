// Positions worth landing on.
import { tellingOf } from './tellings'
import type { Granularity } from './thing'
import type { Trace } from './trace'

/** Ascending; the first is -1, before anything, and the last is the end of the run. */
export function stopsOf(trace: Trace, granularity: Granularity): readonly number[] {
  const stops = [-1]
  for (let position = 0; position < trace.length; position++)
    if (isStop(trace, position, granularity)) stops.push(position)
  return stops
}

export function isStop(trace: Trace, position: number, granularity: Granularity): boolean {
  if (granularity === 'event' || position === trace.length - 1) return true
  const { stops, stopsIf } = tellingOf(trace.kindAt(position))
  return stops.includes(granularity) && (stopsIf === undefined || stopsIf(trace, position))
}
