// Stepping as in a debugger, over a record: over a call, into it, and out of the function. It goes both ways.

import { countUpTo } from './ascending'
import { Moment } from './moment'
import { frameView } from './things/stack/read'
import type { Trace } from './trace'

export type CallStep = 'over' | 'into' | 'out'

export type Way = 'forward' | 'back'

/** Stops in a slice. Between two slices other work may run. */
const SLICE = 2000

/**
 * The stop at which a step ends; undefined where the record ends first. `stops` are ascending, and -1 is the first of them.
 * A stop in a deeper frame belongs to a call. While no function runs, over is the next stop, and out is the end of what runs next.
 */
export function* endOfStep(
  trace: Trace,
  stops: readonly number[],
  from: number,
  step: CallStep,
  way: Way,
): Generator<void, number | undefined> {
  const depth = depthOfProgram(trace, from)
  const isEnd = (position: number): boolean => {
    if (step === 'into' && trace.kindAt(position) === 'step-reached') return true
    const there = depthAt(trace, position)
    if (step === 'out') return there < depth || there === 0
    return there <= depth || depth === 0
  }
  const first = countUpTo(stops.length, (index) => stops[index]! <= from)
  const [begin, move] = way === 'forward' ? [first, 1] : [first - (stops[first - 1] === from ? 2 : 1), -1]
  for (let index = begin; index >= 0 && index < stops.length; index += move) {
    const position = stops[index]!
    if (position < 0 || isEnd(position)) return position
    if (index % SLICE === 0) yield
  }
  return undefined
}

const depthAt = (trace: Trace, position: number): number =>
  position < 0 ? 0 : new Moment(trace, position).list('stack').count

/** Of the function of the program that runs: what is built in and above it belongs to its statement. */
function depthOfProgram(trace: Trace, position: number): number {
  if (position < 0) return 0
  let depth = depthAt(trace, position)
  for (const { value } of new Moment(trace, position).list('stack').fromLast()) {
    if (frameView(trace, value).kind === 'program') return depth
    depth--
  }
  return 0
}
