// Gets the time of a run ready to be drawn, in slices, while nobody looks at it yet.
import { type Axis, scaleAxis, stepAxis } from '../../trace/timeline/axis'
import { LANES, type Timeline } from '../../trace/timeline/lanes'
import { keepTimeline } from '../../trace/timeline/timeline'
import { treeOf } from './scene'

export function* prepareAxes(timeline: Timeline): Generator<void, { readonly [K in Axis['kind']]: Axis }> {
  keepTimeline(timeline)
  const steps = stepAxis(timeline.trace)
  for (const lane of LANES) {
    treeOf(timeline, steps, lane)
    yield
  }
  return { steps, scale: scaleAxis(timeline.trace) }
}
