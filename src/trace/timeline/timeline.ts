// The lanes of a run: computed once, from the journal, in slices that hold nobody up.
import type { Trace } from '../trace'
import { Collector } from './collect'
import type { Timeline } from './lanes'

/** Events in a slice. Between two slices other work may run. */
const SLICE = 5_000

/** Computes them in slices, so that other work can run in between. */
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

/** The timeline of a trace, computed now unless it is kept already. */
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
