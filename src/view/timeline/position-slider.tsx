// The slider over all stops of a run, or over a part of it: of many stops a pixel is hundreds, so one can look closer.
import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { Unneeded } from '../boundary'
import { lazily } from '../lazily'
import { useCoversRun } from '../present/class-store'
import { isAwaited, selectSnapshot, selectStopIndex, selectStops } from '../selectors'
import { useView, useViewStore, useWords } from '../view-context'
import type { ViewState } from '../view-state'
import { TimelinePanel } from './lazy-panel'
import styles from './position-slider.module.css'
import { sliderWords } from './slider-words'
import { timelineStoreOf, useTimeline, windowOf, zoom } from './timeline-state'

const Strip = lazily(() => import('./strip'))
const Preview = lazily(() => import('./preview'))

/** Of the stops, those that the slider shows. */
interface Part {
  readonly first: number
  readonly last: number
}

export function PositionSlider() {
  const words = useWords(sliderWords)
  const stops = useView(selectStops)
  const index = useView(selectStopIndex)
  const { time, span } = useView(selectSnapshot)
  const { moveTo, play } = useViewStore().getState()
  const part = usePart()
  const isAsking = useView(({ ask }) => ask !== undefined)
  const told = useTold()
  const isClassAsked = useCoversRun()
  const slider = useRef<HTMLDivElement>(null)
  const [pointed, point] = useState<Pointed>()
  useZoomingWheel(slider)
  const isReady = useTimeline(({ timeline }) => timeline !== undefined)
  useEffect(() => {
    if (isReady) TimelinePanel.load().catch(() => {})
  }, [isReady])
  return (
    <div
      ref={slider}
      className={styles.slider}
      onPointerMove={(event) => point(pointedBy(event, part))}
      onPointerLeave={() => point(undefined)}
    >
      <Unneeded>
        <Strip stops={stops} {...part} until={told} />
      </Unneeded>
      <Ticks {...part} until={told} />
      <Forks {...part} until={told} />
      <input
        type="range"
        aria-label={words.position}
        aria-valuetext={words.moment(index, stops.length - 1, time, span?.line)}
        min={part.first}
        max={Math.max(part.first + 1, part.last)}
        value={index}
        disabled={isClassAsked}
        onChange={(event) => {
          play(false)
          moveTo(stops[event.target.valueAsNumber] ?? -1, 'leap')
        }}
      />
      <PartShown {...part} />
      {pointed && !isAsking && (
        <Unneeded>
          <Preview x={pointed.x} position={stops[pointed.index] ?? -1} />
        </Unneeded>
      )}
    </div>
  )
}

/** The last position that the slider may tell of: what is asked for is not to be seen. */
function useTold(): number {
  const position = useView((state) => state.position)
  const isAsked = useView(isAwaited)
  const isClassAsked = useCoversRun()
  return isAsked || isClassAsked ? position : Number.POSITIVE_INFINITY
}

function usePart(): Part {
  const store = useViewStore()
  const last = useView(selectStops).length - 1
  const from = useTimeline((state) => windowOf(state).from)
  const to = useTimeline((state) => windowOf(state).to)
  const isPart = useTimeline(({ window }) => window !== undefined)
  if (!isPart) return { first: 0, last }
  const state = store.getState()
  const first = Math.max(0, selectStopIndex(state, Math.floor(from)))
  return { first, last: Math.min(last, Math.max(first + 1, selectStopIndex(state, Math.floor(to)) + 1)) }
}

interface Pointed {
  /** From the slider's left edge, in pixels. */
  readonly x: number
  readonly index: number
}

/** Half of the slider's thumb. */
const MARGIN = 9

function pointedBy({ currentTarget, clientX, pointerType }: PointerEvent, part: Part): Pointed | undefined {
  if (pointerType === 'touch') return undefined
  const { left, width } = currentTarget.getBoundingClientRect()
  return { x: clientX - left, index: stopAt(clientX - left, width, part) }
}

function stopAt(x: number, width: number, { first, last }: Part): number {
  const place = (x - MARGIN) / Math.max(1, width - 2 * MARGIN)
  return Math.round(first + Math.min(1, Math.max(0, place)) * (last - first))
}

/** The wheel looks closer at what is under the pointer. React's own listener could not keep the page from moving. */
function useZoomingWheel(slider: React.RefObject<HTMLElement | null>) {
  const view = useViewStore()
  useEffect(() => {
    const element = slider.current
    const turn = (event: WheelEvent) => {
      event.preventDefault()
      const { left, width } = element!.getBoundingClientRect()
      const state = timelineStoreOf(view).getState()
      const { from, to } = windowOf(state)
      const place = Math.min(1, Math.max(0, (event.clientX - left - MARGIN) / (width - 2 * MARGIN)))
      zoom(state, Math.exp(-event.deltaY / 300), from + place * (to - from))
    }
    element?.addEventListener('wheel', turn, { passive: false })
    return () => element?.removeEventListener('wheel', turn)
  }, [slider, view])
}

/** What part of the run the slider shows, and the way back to all of it. */
function PartShown({ first, last }: Part) {
  const words = useWords(sliderWords)
  const isPart = useTimeline(({ window }) => window !== undefined)
  const { look } = timelineStoreOf(useViewStore()).getState()
  if (!isPart) return null
  return (
    <button type="button" className={styles.part} title={words.whole} onClick={() => look(undefined)}>
      {words.part(first, last)} ×
    </button>
  )
}

interface TellingPart extends Part {
  readonly until: number
}

/** More would be one beside the other. */
const MOST = 5000

const selectOutputs = (state: ViewState) => selectStops(state, 'output')

/** A mark on the slider wherever a console line is printed. */
function Ticks(part: TellingPart) {
  const outputs = useView(selectOutputs)
  return <Places className={styles.ticks} positions={outputs.slice(1, -1)} part={part} />
}

const none: readonly { readonly position: number }[] = []

/** A mark wherever a real engine may go another way. */
function Forks(part: TellingPart) {
  const choices = useView((state) => state.run?.recording?.choices) ?? none
  const { fork } = useWords(sliderWords)
  const positions = choices.map(({ position }) => position)
  return <Places className={styles.forks} positions={positions} part={part} title={fork} />
}

interface PlacesProps {
  readonly className: string | undefined
  readonly positions: readonly number[]
  readonly part: TellingPart
  readonly title?: string
}

function Places({ className, positions, part: { first, last, until }, title }: PlacesProps) {
  const store = useViewStore()
  const few = positions.length > MOST ? [] : positions.filter((at) => at <= until)
  const indices = few.map((at) => selectStopIndex(store.getState(), at))
  const shown = indices.filter((index) => index >= first && index <= last)
  const places = shown.map((index) => Math.round((500 * (index - first)) / (last - first)) / 5)
  return (
    <div className={className} aria-hidden="true">
      {[...new Set(places)].map((place) => (
        <span key={place} style={{ left: `${place}%` }} title={title} />
      ))}
    </div>
  )
}
