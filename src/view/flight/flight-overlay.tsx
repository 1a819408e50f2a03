// Tokens that travel from one panel to another, drawn above all panels. The panels know nothing of it: they show the later
// picture at once, and a token's element stays invisible until its copy has arrived.
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Snapshot } from '../../trace/picture'
import { selectSnapshot } from '../selectors'
import { useView, useViewStore } from '../view-context'
import styles from './flight-overlay.module.css'
import { type Flight, planFlights } from './flight-plan'

/** What was on the screen before a step. */
interface Scene {
  readonly snapshot: Snapshot
  readonly elements: ReadonlyMap<string, { readonly element: HTMLElement; readonly place: DOMRect }>
  readonly code: DOMRect | undefined
}

const atMost = 8

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
      if (state.position !== previous.position) before.current ??= sceneOf(drawn.current)
    })
  }, [store])

  useLayoutEffect(() => {
    const scene = before.current
    before.current = undefined
    drawn.current = snapshot
    if (!scene || !overlay.current) return
    for (const animation of running.current) animation.finish()
    overlay.current.replaceChildren()
    running.current = []
    const flights = planFlights(scene.snapshot, snapshot).slice(0, atMost)
    const { travel, speed } = store.getState()
    const isBack = snapshot.position < scene.snapshot.position
    const pace = (isBack ? 0.6 : 1) / speed
    const element = overlay.current
    running.current = flights.flatMap((flight) =>
      travel === 'step' && !prefersNoMotion()
        ? fly(flight, scene, element, pace)
        : pulse(elementOf(flight.to)),
    )
  }, [snapshot, store])

  return <div ref={overlay} className={styles.overlay} aria-hidden="true" />
}

const prefersNoMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches

const elementOf = (token: string) => document.querySelector<HTMLElement>(`[data-token="${token}"]`)

/** What the token becomes when it has arrived. */
const frames = () => document.querySelectorAll<HTMLElement>('[data-token^="stack:"]')

function sceneOf(snapshot: Snapshot): Scene {
  const elements = [...document.querySelectorAll<HTMLElement>('[data-token]')]
  return {
    snapshot,
    elements: new Map(
      elements.map((element) => [
        element.dataset.token ?? '',
        { element, place: element.getBoundingClientRect() },
      ]),
    ),
    code: placeInCode(),
  }
}

/** The marked range, or the nearest edge of the code where that is scrolled out of sight. */
function placeInCode(): DOMRect | undefined {
  const range = document.querySelector('[data-active-range]')?.getBoundingClientRect()
  const surface = document.querySelector('[data-code-surface]')?.getBoundingClientRect()
  if (!range || !surface) return surface
  const top = Math.min(Math.max(range.top, surface.top), surface.bottom - 24)
  return new DOMRect(range.left, top, range.width, range.height)
}

function fly({ token, from, to }: Flight, scene: Scene, overlay: HTMLElement, pace: number): Animation[] {
  const start = from === 'code' ? placeInCode() : scene.elements.get(from)?.place
  const target = to === 'code' ? undefined : elementOf(to)
  const end = to === 'code' ? scene.code : target?.getBoundingClientRect()
  const original = target ?? scene.elements.get(token)?.element
  if (!start || !end || !original) return []
  // The loop's train moves first, then the token leaves its queue.
  const timing = to.startsWith('running:')
    ? { delay: 150 * pace, duration: 350 * pace }
    : { duration: 400 * pace }
  const copy = overlay.appendChild(copyOf(original, end))
  const flight = copy.animate(pathFrom(start, end, from === 'code'), {
    ...timing,
    easing: 'cubic-bezier(.3, 0, .2, 1)',
    fill: 'both',
  })
  flight.onfinish = () => copy.remove()
  const hidden = [target, ...(to.startsWith('running:') ? frames() : [])]
  const hiding = hidden.flatMap(
    (each) => each?.animate({ opacity: [0, 0] }, { ...timing, fill: 'backwards' }) ?? [],
  )
  return [flight, ...hiding]
}

function copyOf(original: HTMLElement, { left, top, width, height }: DOMRect): HTMLElement {
  const copy = original.cloneNode(true)
  if (!(copy instanceof HTMLElement)) throw new Error('A token is an element.')
  copy.removeAttribute('data-token')
  copy.tabIndex = -1
  Object.assign(copy.style, { position: 'fixed', margin: '0', left: `${left}px`, top: `${top}px` })
  Object.assign(copy.style, { width: `${width}px`, height: `${height}px` })
  return copy
}

/** A straight line, or an arc where the token lifts off from the code. */
function pathFrom(start: DOMRect, end: DOMRect, isArc: boolean): Keyframe[] {
  const x = start.left - end.left
  const y = start.top - end.top
  const lift = isArc ? -Math.min(64, Math.abs(x) / 6) : 0
  return [
    { transform: `translate(${x}px, ${y}px)`, opacity: isArc ? 0.4 : 1 },
    { transform: `translate(${x / 2}px, ${y / 2 + lift}px)`, opacity: 1 },
    { transform: 'none', opacity: 1 },
  ]
}

function pulse(element: HTMLElement | null): Animation[] {
  const outline = {
    outline: ['3px solid var(--ink)', '3px solid transparent'],
    outlineOffset: ['1px', '1px'],
  }
  return element ? [element.animate(outline, { duration: 500 })] : []
}
