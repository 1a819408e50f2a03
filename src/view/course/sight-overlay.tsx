// Rings around places of the picture that are worth a look, as long as the run stands at their moment. The panels know nothing of it.
import { useLayoutEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Place } from '../../learn/sight'
import { overlayStore } from '../overlay/overlay-state'
import { useView, useWords } from '../view-context'
import { guideStore } from './guide'
import { guideWords } from './guide-words'
import styles from './sight-overlay.module.css'

const SELECTORS: { readonly [P in Place]: string } = {
  stack: '[data-name="Call stack"]',
  paused: '[data-paused]',
  ticks: '[data-name="nextTick queue"]',
  jobs: '[data-name="Job queue"]',
  tasks: '[data-name="Task queue"]',
  timers: '[data-name="Timers"]',
  console: '[data-name="Console"]',
  'server-queue': '[data-name="Server queue"]',
}

export default function SightOverlay() {
  const sight = useStore(guideStore, ({ sight }) => sight)
  const position = useView((state) => state.position)
  const isCovered = useStore(overlayStore, ({ shown }) => shown !== undefined)
  const isOfWrongMachine = useView((state) => state.belief !== undefined)
  const isThere = sight?.position === position && !isCovered && !isOfWrongMachine
  const boxes = useBoxes(isThere ? sight.places : NOWHERE, position)
  const words = useWords(guideWords)
  return (
    <div className={styles.overlay} data-sight={boxes.length > 0} aria-hidden="true">
      {boxes.map(({ place, left, top, width, height }, i) => (
        <div key={place} className={styles.ring} data-place={place} style={{ left, top, width, height }}>
          {i === 0 && <span className={styles.label}>{words.look}</span>}
        </div>
      ))}
    </div>
  )
}

const NOWHERE: readonly Place[] = []

interface Box {
  readonly place: Place
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Measured once the picture is drawn, and again when the window changes. */
function useBoxes(places: readonly Place[], position: number): readonly Box[] {
  const [boxes, setBoxes] = useState<readonly Box[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another position is another picture.
  useLayoutEffect(() => {
    const measure = () => setBoxes(places.flatMap(boxOf))
    measure()
    if (places.length === 0) return
    const frame = requestAnimationFrame(measure)
    addEventListener('resize', measure)
    return () => {
      cancelAnimationFrame(frame)
      removeEventListener('resize', measure)
    }
  }, [places, position])
  return boxes
}

function boxOf(place: Place): Box | [] {
  const box = document.querySelector(SELECTORS[place])?.getBoundingClientRect()
  if (!box || box.width === 0 || box.height === 0) return []
  const { left, top, width, height } = box
  return { place, left, top, width, height }
}
