// The lanes of a run: computed once, from the journal, in slices that hold nobody up.
import type { Trace } from '../trace'
import { Collector } from './collect'
import type { Timeline } from './lanes'

/** Events that are looked at before somebody else may have a turn. */
const SLICE = 5_000

/** For who has other things to do meanwhile. */
export function* prepareTimeline(trace: Trace): Generator<void, Timeline> {
  const collector = new Collector(trace)
  for (let position = 0; position < trace.length; position++) {
    collector.take(position)
    if (position % SLICE === 0) yield
  }
  return collector.finish()
}

const timelines = new WeakMap<Trace, Timeline>()

export const keepTimeline = (timeline: Timeline): unknown => timelines.set(timeline.trace, timeline)

/** All at once. */
export function timelineOf(trace: Trace): Timeline {
  const kept = timelines.get(trace)
  if (kept) return kept
  const work = prepareTimeline(trace)
  for (;;) {
    const turn = work.next()
    if (turn.done) {
      keepTimeline(turn.value)
      return turn.value
    }
  }
}
