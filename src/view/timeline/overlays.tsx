// What lies over a picture and moves while the picture stays: where one is, and what is chosen.
import type { Trace } from '../../trace/trace'
import { useView } from '../view-context'
import type { Scene } from './scene'
import styles from './timeline.module.css'
import { useTimeline } from './timeline-state'

/** After the event at the position; where the clock is ahead of it, in the wait before the next one. */
export function Playhead({ scene }: { readonly scene: Scene }) {
  const position = useView((state) => state.position)
  const clock = useView((state) => state.clock)
  const { axis, trace } = scene
  const after = axis.place(position) + 0.5
  const x = scene.xOfPlace(
    clock === undefined ? after : after + waited(trace, position, clock) * (axis.place(position + 1) - after),
  )
  if (x < 0 || x > scene.width) return null
  return <div className={styles.playhead} style={{ transform: `translateX(${x}px)` }} />
}

/** What part of the wait for the next event is over. */
function waited(trace: Trace, position: number, clock: number): number {
  const [from, to] = [trace.timeAt(position), trace.timeAt(position + 1)]
  return to > from ? (clock - from) / (to - from) : 0
}

export function RangeShown({ scene }: { readonly scene: Scene }) {
  const range = useTimeline((state) => state.range)
  if (!range) return null
  const from = Math.max(0, scene.x(range.from))
  const to = Math.min(scene.width, scene.x(range.to + 1))
  if (to <= from) return null
  return <div className={styles.chosen} style={{ left: from, width: to - from }} />
}
