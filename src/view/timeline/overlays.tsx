// What lies over a picture and moves while the picture stays: where one is, and what is chosen.
import { useView } from '../view-context'
import type { Scene } from './scene'
import styles from './timeline.module.css'
import { useTimeline } from './timeline-state'

/** After the event at the position. */
export function Playhead({ scene }: { readonly scene: Scene }) {
  const position = useView((state) => state.position)
  const x = scene.xOfPlace(scene.axis.place(position) + 0.5)
  if (x < 0 || x > scene.width) return null
  return <div className={styles.playhead} style={{ transform: `translateX(${x}px)` }} />
}

export function RangeShown({ scene }: { readonly scene: Scene }) {
  const range = useTimeline((state) => state.range)
  if (!range) return null
  const from = Math.max(0, scene.x(range.from))
  const to = Math.min(scene.width, scene.x(range.to + 1))
  if (to <= from) return null
  return <div className={styles.chosen} style={{ left: from, width: to - from }} />
}
