// Tokens that travel from one panel to another, drawn above all panels. The panels know nothing of it: they show the later
// picture at once, and a token's element stays invisible until its copy has arrived. A new step ends what still moves.
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { QueueEntry, Snapshot } from '../../trace/picture'
import { resumedBy } from '../../trace/things/jobs/format'
import type { Trace } from '../../trace/trace'
import { selectSnapshot } from '../selectors'
import { useView, useViewStore } from '../view-context'
import styles from './flight-overlay.module.css'
import { planFlights, stayingTokens } from './flight-plan'
import { appear, closeUp, fly } from './fly'
import { type Scene, sceneOf } from './scene'

const AT_MOST = 8

export default function FlightOverlay() {
  const store = useViewStore()
  const overlay = useRef<HTMLDivElement>(null)
  const before = useRef<Scene>(undefined)
  const running = useRef<Animation[]>([])
  const snapshot = useView(selectSnapshot)
  const drawn = useRef(snapshot)

  // Subscribers run before React draws, so the earlier picture can still be measured.
  useEffect(() => {
    return store.subscribe((state, previous) => {
      if (state.position === previous.position || before.current) return
      for (const animation of running.current) animation.finish()
      before.current = sceneOf(drawn.current)
    })
  }, [store])

  useLayoutEffect(() => {
    const scene = before.current
    before.current = undefined
    drawn.current = snapshot
    if (!scene || !overlay.current) return
    overlay.current.replaceChildren()
    const { travel, speed, run } = store.getState()
    const isBack = snapshot.position < scene.snapshot.position
    const pace = (isBack ? 0.6 : 1) / speed
    running.current =
      travel === 'step' && !prefersNoMotion()
        ? move(scene, snapshot, run?.recording?.trace, overlay.current, pace)
        : planFlights(scene.snapshot, snapshot).slice(0, AT_MOST).flatMap(appear)
  }, [snapshot, store])

  return <div ref={overlay} className={styles.overlay} aria-hidden="true" />
}

const prefersNoMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches

function move(
  scene: Scene,
  snapshot: Snapshot,
  trace: Trace | undefined,
  overlay: HTMLElement,
  pace: number,
): Animation[] {
  const resumed = ({ id, kind }: QueueEntry) => (kind === 'await' && trace ? resumedBy(trace, id) : undefined)
  const flights = planFlights(scene.snapshot, snapshot, resumed).slice(0, AT_MOST)
  const staying = stayingTokens(scene.snapshot, snapshot)
  return [...closeUp(staying, scene, pace), ...flights.flatMap((flight) => fly(flight, scene, overlay, pace))]
}
