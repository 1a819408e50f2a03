// The whole run, always: where one is in it, and which part of it is looked at.
import { type PointerEvent, useCallback, useMemo, useRef } from 'react'
import type { Timeline } from '../../trace/timeline/lanes'
import { useViewStore } from '../view-context'
import { Canvas, type Drawing, useSize } from './canvas'
import { drawOverview, OVERVIEW_ROW } from './draw-overview'
import { bandsOf } from './layout'
import { Playhead, RangeShown } from './overlays'
import styles from './timeline.module.css'
import { lookAt, timelineStoreOf, useTimeline, windowOf, zoom } from './timeline-state'
import { useWholeScene } from './use-scene'

export function Overview({ timeline }: { readonly timeline: Timeline }) {
  const place = useRef<HTMLDivElement>(null)
  const { width } = useSize(place)
  const scene = useWholeScene(timeline, width)
  const rows = useMemo(() => bandsOf(timeline, 0).map(({ name }) => name), [timeline])
  const store = timelineStoreOf(useViewStore())
  const from = useTimeline(({ window }) => window?.from)
  const to = useTimeline(({ window }) => window?.to)
  const draw = useCallback(
    (drawing: Drawing) => {
      if (scene) drawOverview(drawing, scene, rows)
    },
    [scene, rows],
  )

  /** A click or a drag brings the part that is looked at there. */
  const aim = (event: PointerEvent<HTMLElement>) => {
    if (!scene || event.buttons !== 1) return
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    const { from: first, to: last } = windowOf(store.getState())
    const half = (scene.axis.place(last + 1) - scene.axis.place(first)) / 2
    const middle = scene.placeAt(x)
    lookAt(store.getState(), middle - half, middle + half)
  }

  return (
    <div
      ref={place}
      className={styles.overview}
      style={{ height: rows.length * OVERVIEW_ROW + 2 }}
      onPointerDown={aim}
      onPointerMove={aim}
      onWheel={(event) => {
        if (!scene) return
        const x = event.clientX - event.currentTarget.getBoundingClientRect().left
        zoom(store.getState(), Math.exp(-event.deltaY / 300), scene.positionAt(x))
      }}
    >
      <Canvas className={styles.canvas} draw={draw} />
      {scene && from !== undefined && to !== undefined && (
        <div
          className={styles.window}
          style={{ left: scene.x(from), width: Math.max(4, scene.x(to + 1) - scene.x(from)) }}
        />
      )}
      {scene && <RangeShown scene={scene} />}
      {scene && <Playhead scene={scene} />}
    </div>
  )
}
