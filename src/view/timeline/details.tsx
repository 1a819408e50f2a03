// The part of the run that is looked at: a ruler, and beneath it the lanes.
import { type KeyboardEvent, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import type { Timeline } from '../../trace/timeline/lanes'
import { useViewStore, useWords } from '../view-context'
import { useNames } from '../words/names'
import { Canvas, type Drawing, useSize } from './canvas'
import { describeEntity, listOf, type Told } from './describe'
import { drawArrows } from './draw-arrows'
import { APART, drawBands, drawTimes, drawUnits } from './draw-axis'
import { drawBand } from './draw-lanes'
import { drawMarks } from './draw-marks'
import { useGestures } from './gestures'
import { entityAt } from './hit'
import { type Band, bandsOf, heightOf } from './layout'
import { Playhead, RangeShown } from './overlays'
import Preview from './preview'
import { itemIn, type Scene } from './scene'
import styles from './timeline.module.css'
import { lookAt, pan, timelineStoreOf, useTimeline } from './timeline-state'
import { countsBetween, type UnitsOfRun, unitsOf, unitsSeen } from './units'
import { useSceneInSight } from './use-scene'
import { type TimelineWords, timelineWords } from './words'

export function Details({ timeline }: { readonly timeline: Timeline }) {
  const words = useWords(timelineWords)
  const room = useRef<HTMLDivElement>(null)
  const lanes = useRef<HTMLDivElement>(null)
  const { height } = useSize(room)
  const { width } = useSize(lanes)
  const scene = useSceneInSight(timeline, width)
  const bands = useMemo(() => bandsOf(timeline, height), [timeline, height])
  const recording = useTimeline((state) => state.recording)
  const units = useMemo(() => recording && unitsOf(timeline, recording), [timeline, recording])
  const pointed = useHands(lanes, scene, bands, room)
  const { onKeyDown } = useKeys(scene)
  const { jobs, tasks, console } = timeline.lanes
  return (
    <>
      <Ruler scene={scene} units={units} words={words} />
      {/* biome-ignore lint/a11y/useSemanticElements: a group of lanes is no form. */}
      <div
        ref={room}
        className={styles.room}
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has keys of its own.
        tabIndex={0}
        aria-label={words.lanesOf(jobs.stays.length, tasks.stays.length, console.marks.length)}
        onKeyDown={onKeyDown}
      >
        <div className={styles.lanes} style={{ height: Math.max(height, heightOf(bands)) }}>
          {bands.map(({ name, top, height: bandHeight }) => (
            <span key={name} className={styles.name} style={{ top, height: bandHeight }}>
              {words.lanes[name]}
            </span>
          ))}
          <div ref={lanes} className={styles.drawing}>
            <Lanes scene={scene} bands={bands} />
            {scene && <RangeShown scene={scene} />}
            {scene && <Playhead scene={scene} />}
          </div>
        </div>
      </div>
      {scene && pointed && <Pointed scene={scene} {...pointed} />}
      {scene && units && <Spoken scene={scene} units={units} />}
    </>
  )
}

function Lanes({ scene, bands }: { readonly scene: Scene | undefined; readonly bands: readonly Band[] }) {
  const selected = useTimeline((state) => state.selected)
  const nameOf = useNames()
  const draw = useCallback(
    ({ context, colours, height }: Drawing) => {
      if (!scene) return
      const brush = { context, colours, scene, selected, nameOf }
      drawBands(brush, height)
      for (const band of bands) {
        drawBand(brush, band)
        drawMarks(brush, band)
      }
      drawArrows(brush, bands)
    },
    [scene, bands, selected, nameOf],
  )
  return <Canvas className={styles.canvas} draw={draw} />
}

interface RulerProps {
  readonly scene: Scene | undefined
  readonly units: UnitsOfRun | undefined
  readonly words: TimelineWords
}

function Ruler({ scene, units, words }: RulerProps) {
  const seen = useMemo(
    () => scene && units && unitsSeen(units, ...inSight(scene), scene.width / APART),
    [scene, units],
  )
  const draw = useCallback(
    ({ context, colours, height }: Drawing) => {
      if (!scene || !units || !seen) return
      const pen = { context, colours, scene }
      drawBands(pen, height)
      drawTimes(pen, words)
      drawUnits(pen, units, seen, words)
    },
    [scene, units, seen, words],
  )
  return (
    <div className={styles.ruler}>
      <span className={styles.unit}>{seen && words.units[seen.unit]}</span>
      <Canvas className={styles.canvas} draw={draw} />
    </div>
  )
}

/** Positions, the last excluded. */
const inSight = (scene: Scene): readonly [from: number, to: number] => [
  scene.positionAt(0),
  scene.positionAt(scene.width) + 1,
]

interface PointedAt {
  readonly x: number
  readonly position: number
  readonly entity: number | undefined
}

/** A click goes to the moment and chooses what is there; a drag chooses a part; the wheel looks closer. */
function useHands(
  lanes: React.RefObject<HTMLDivElement | null>,
  scene: Scene | undefined,
  bands: readonly Band[],
  room: React.RefObject<HTMLDivElement | null>,
): PointedAt | undefined {
  const view = useViewStore()
  const store = timelineStoreOf(view)
  const [pointed, setPointed] = useState<PointedAt>()
  useGestures(lanes, {
    isStill: () => (room.current?.scrollHeight ?? 0) <= (room.current?.clientHeight ?? 0) + 1,
    point(x, y) {
      if (scene) setPointed({ x, position: scene.positionAt(x), entity: entityAt(scene, bands, x, y) })
    },
    leave: () => setPointed(undefined),
    press(x, y) {
      if (!scene) return
      store.getState().select(entityAt(scene, bands, x, y))
      const { position, clock } = scene.instantAt(x)
      view.getState().jumpTo(position, clock)
    },
    drag(from, to) {
      if (!scene) return
      setPointed(undefined)
      const [first, last] = [from, to].sort((a, b) => a - b).map((x) => scene.positionAt(x)) as [
        number,
        number,
      ]
      store.getState().chooseRange({ from: Math.max(0, first), to: last })
    },
    zoom(factor, x) {
      if (!scene) return
      const around = scene.placeAt(x)
      lookAt(store.getState(), around - (around - scene.from) / factor, around + (scene.to - around) / factor)
    },
    pan(distance) {
      if (!scene) return
      const by = distance * scene.coarseness
      lookAt(store.getState(), scene.from + by, scene.to + by)
    },
  })
  return pointed
}

/** Part of what is in sight by which a key moves. */
const KEY_PAN = 0.2

function useKeys(scene: Scene | undefined) {
  const view = useViewStore()
  const store = timelineStoreOf(view)
  const choose = (by: number) => {
    if (!scene) return
    const there = entitiesAt(scene, view.getState().position)
    const at = there.indexOf(store.getState().selected ?? -1)
    store.getState().select(there[(at + by + there.length) % there.length])
  }
  const goToChosen = () => {
    const { selected } = store.getState()
    const item = scene && selected !== undefined && itemIn(scene.trace, selected)
    if (item) view.getState().jumpTo(item.causedAt)
  }
  const keys = new Map([
    ['a', () => pan(store.getState(), -KEY_PAN)],
    ['d', () => pan(store.getState(), KEY_PAN)],
    ['ArrowDown', () => choose(1)],
    ['ArrowUp', () => choose(-1)],
    ['Enter', goToChosen],
  ])
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keys.get(event.key)
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    act()
  }
  return { onKeyDown }
}

/** What is there at a position, from the upper lanes to the lower. */
function entitiesAt({ timeline }: Scene, position: number): readonly number[] {
  const found = (['stack', 'ticks', 'jobs', 'tasks', 'timers', 'waiting', 'frames'] as const).flatMap(
    (name) => {
      const { stays } = timeline.lanes[name]
      const last = stays.lastBegun(position)
      const near = Array.from({ length: Math.min(last + 1, 500) }, (_, index) => stays.at(last - index))
      return near.filter(({ end }) => end > position).map(({ id }) => id)
    },
  )
  return found
}

function Pointed({ scene, x, position, entity }: PointedAt & { readonly scene: Scene }) {
  const told = useTold()
  const title = entity === undefined ? undefined : describeEntity(scene, entity, told)
  return (
    <div className={styles.pointed}>
      <Preview x={x} position={position} title={title} />
    </div>
  )
}

function useTold(): Told {
  const words = useWords(timelineWords)
  const nameOf = useNames()
  return useMemo(() => ({ words, nameOf }), [words, nameOf])
}

/** What is chosen is told at once; what is in sight can be read. */
function Spoken({ scene, units }: { readonly scene: Scene; readonly units: UnitsOfRun }) {
  const told = useTold()
  const { words } = told
  const selected = useTimeline((state) => state.selected)
  const settled = useDeferredValue(scene)
  const { lines, more } = useMemo(() => listOf(settled, told), [settled, told])
  const counts = useMemo(() => countsBetween(units, ...inSight(settled)), [units, settled])
  return (
    <>
      <p className={styles.told} role="status">
        {selected === undefined ? '' : describeEntity(scene, selected, told)}
      </p>
      <ol className="hidden-words" aria-label={words.listed}>
        <li>{words.inSight(counts)}</li>
        {lines.length === 0 && <li>{words.lookCloser}</li>}
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {more > 0 && <li>{words.more(more)}</li>}
      </ol>
    </>
  )
}
