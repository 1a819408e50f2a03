import { useMemo } from 'react'
import type { Timeline } from '../../trace/timeline/lanes'
import { Scene } from './scene'
import { useTimeline, windowOf } from './timeline-state'

/** All of the run on the axis that is chosen, in so many pixels. */
export function useWholeScene(timeline: Timeline, width: number): Scene | undefined {
  const axis = useTimeline(({ axes, axisKind }) => axes?.[axisKind])
  return useMemo(
    () => (axis && width > 0 ? new Scene(timeline, axis, -1, axis.length, width) : undefined),
    [timeline, axis, width],
  )
}

/** The part of it that is looked at. */
export function useSceneInSight(timeline: Timeline, width: number): Scene | undefined {
  const axis = useTimeline(({ axes, axisKind }) => axes?.[axisKind])
  const from = useTimeline((state) => windowOf(state).from)
  const to = useTimeline((state) => windowOf(state).to)
  return useMemo(
    () =>
      axis && width > 0 ? new Scene(timeline, axis, axis.place(from), axis.place(to + 1), width) : undefined,
    [timeline, axis, from, to, width],
  )
}
