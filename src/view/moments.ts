// One moment in several runs: of another host, of an edited text, of a link.
import type { MomentLink } from '../scenario/link/link'
import { clockAt, type Instant, instantAt } from '../trace/clock'
import type { Recording } from './recording'
import type { ShownRun } from './run'

/** How a link says a moment: by its time between two events, by the line that is printed just then, else by the number of its step. */
export function linkOfMoment(recording: Recording, { position, clock }: Instant): MomentLink | undefined {
  if (clockAt(recording.trace, position, clock) !== undefined) return { kind: 'time', number: clock! }
  if (position < 0) return undefined
  const line = recording.printed.indexOf(position)
  if (line >= 0) return { kind: 'line', number: line + 1 }
  const step = recording.stops('line').indexOf(position)
  return step >= 0 ? { kind: 'step', number: step } : { kind: 'event', number: position + 1 }
}

/** Undefined where the run has no such moment. */
export function momentOfLink(recording: Recording, { kind, number }: MomentLink): Instant | undefined {
  const { trace, lastPosition } = recording
  const at = (position: number | undefined) =>
    position === undefined ? undefined : { position, clock: undefined }
  switch (kind) {
    case 'line':
      return at(recording.printed[number - 1])
    case 'step':
      return at(recording.stops('line')[number])
    case 'event':
      return at(number - 1 <= lastPosition ? number - 1 : undefined)
    case 'time':
      return number <= trace.timeAt(lastPosition) ? instantAt(trace, number) : undefined
  }
}

/** Where another run is at the same moment: where it has printed the same, or come to the same place as often. */
export function sameMoment(before: ShownRun, position: number, after: ShownRun): number | undefined {
  if (position < 0) return -1
  if (!before.recording || !after.recording) return undefined
  const isSame = before.source === after.source && before.host === after.host
  if (isSame && position <= after.recording.lastPosition) return position
  const place = placesOf(before, after)
  // At the end one stays at the end, unless the program is quite another one.
  if (place && position === before.recording.lastPosition) return after.recording.lastPosition
  const printed = before.recording.printed.filter((at) => at <= position)
  const text = ({ textAt }: Recording) => textAt
  if (printed.length > 0)
    return sameVisit(printed, text(before.recording), after.recording.printed, text(after.recording))
  if (place === undefined) return undefined
  const stops = before.recording.stops('line').filter((at) => at >= 0 && at <= position)
  const others = after.recording.stops('line').filter((at) => at >= 0)
  return sameVisit(stops, place(before.recording), others, place(after.recording))
}

/** Where a position is in the text; by its line where the texts differ, as when a number is another one. */
function placesOf(
  before: ShownRun,
  after: ShownRun,
): ((recording: Recording) => (at: number) => number | undefined) | undefined {
  if (before.source === after.source) return ({ placeAt }) => placeAt
  const lines = ({ source }: ShownRun) => source.split('\n').length
  if (lines(before) !== lines(after)) return undefined
  return (recording) => (at) => recording.trace.spanAt(at)?.line
}

/** If the last of these positions has a label for the n-th time: where the other positions have it for the n-th time. */
function sameVisit<T>(
  positions: readonly number[],
  says: (position: number) => T | undefined,
  others: readonly number[],
  otherSays: (position: number) => T | undefined,
): number | undefined {
  const last = positions.at(-1)
  const said = last === undefined ? undefined : says(last)
  if (said === undefined) return undefined
  const times = positions.filter((position) => says(position) === said).length
  return others.filter((position) => otherSays(position) === said)[times - 1]
}
