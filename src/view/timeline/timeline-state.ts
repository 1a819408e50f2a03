// What is seen of a run's time: which part, and which of it is chosen. It belongs to the run, and begins anew with each.
import { createStore, type StoreApi, useStore } from 'zustand'
import type { Axis } from '../../trace/timeline/axis'
import type { Timeline } from '../../trace/timeline/lanes'
import type { Trace } from '../../trace/trace'
import { afterFirstRun } from '../first-run'
import type { Recording } from '../recording'
import { inSlices } from '../slices'
import { useViewStore } from '../view-context'
import type { ViewState, ViewStore } from '../view-state'

/** Positions, the first and the last. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Whose life is told, beside where it was clicked. */
export interface LifeShown {
  readonly id: number
  readonly x: number
  readonly y: number
  /** The card stands above the place. */
  readonly isAbove?: true
}

export interface TimelineState {
  readonly recording: Recording | undefined
  /** Absent until they have been prepared. */
  readonly timeline: Timeline | undefined
  readonly axes: { readonly [K in Axis['kind']]: Axis } | undefined
  readonly axisKind: Axis['kind']
  /** The part that fills the timeline and the slider; all of the run without it. */
  readonly window: Stretch | undefined
  /** Console and record are filtered to it. */
  readonly range: Stretch | undefined
  /** The entity whose causes and effects are shown. */
  readonly selected: number | undefined
  readonly life: LifeShown | undefined
  chooseAxis(kind: Axis['kind']): void
  look(window: Stretch | undefined): void
  chooseRange(range: Stretch | undefined): void
  /** The chosen part begins or ends at a position; if nothing was chosen, it reaches to the other end of the run. */
  beginRange(position: number): void
  endRange(position: number): void
  select(entity: number | undefined): void
  /** Chooses it, too. */
  showLife(life: LifeShown | undefined): void
}

export type TimelineStore = StoreApi<TimelineState>

/** Each page has one. */
export const timelineStoreOf = (view: ViewStore): TimelineStore => view.getState().timeline

export function useTimeline<T>(select: (state: TimelineState) => T): T {
  return useStore(timelineStoreOf(useViewStore()), select)
}

/** Places: fewer cannot be told apart. */
const SMALLEST = 5

export const createTimelineStore = (): TimelineStore =>
  createStore<TimelineState>()((set, get) => ({
    recording: undefined,
    timeline: undefined,
    axes: undefined,
    axisKind: 'steps',
    window: undefined,
    range: undefined,
    selected: undefined,
    life: undefined,
    chooseAxis: (axisKind) => set({ axisKind }),
    look: (window) => set({ window: window && within(window, get()) }),
    chooseRange: (range) => set({ range }),
    beginRange(position) {
      const from = Math.max(0, position)
      const { range, recording } = get()
      set({ range: { from, to: range && range.to > from ? range.to : (recording?.lastPosition ?? from) } })
    },
    endRange(position) {
      const { range } = get()
      set({ range: { from: range && range.from < position ? range.from : 0, to: position } })
    },
    select: (selected) => set({ selected }),
    showLife: (life) => set(life ? { life, selected: life.id } : { life }),
  }))

/** What is seen of time belongs to the run that is shown, and goes with the position. */
export function followRuns(view: ViewStore): void {
  const store = timelineStoreOf(view)
  const follow = (recording: Recording | undefined) => {
    if (recording === store.getState().recording) return
    const nothing = { timeline: undefined, axes: undefined, window: undefined, range: undefined }
    store.setState({ recording, selected: undefined, life: undefined, ...nothing })
    if (recording && recording.trace.length > 0) void prepare(store, recording.trace)
  }
  follow(view.getState().run?.recording)
  view.subscribe(({ run, position }, before) => {
    follow(run?.recording)
    if (position !== before.position) store.setState(shifted(store.getState(), position))
  })
}

/** What reads lanes is loaded when there is something to read. */
async function prepare(store: TimelineStore, trace: Trace): Promise<void> {
  const [{ prepareTimeline }, { prepareAxes }] = await afterFirstRun(() =>
    Promise.all([import('../../trace/timeline/timeline'), import('./prepare')]),
  )
  const timeline = await inSlices(prepareTimeline(trace))
  const axes = await inSlices(prepareAxes(timeline))
  if (store.getState().recording?.trace === trace) store.setState({ timeline, axes })
}

/** Ends when what is being prepared for the run is there. Undefined where nothing is. */
export function whilePrepared({ timeline: store }: ViewState): Promise<void> | undefined {
  const { recording, timeline } = store.getState()
  if (timeline || !recording || recording.trace.length === 0) return undefined
  return new Promise((resolve) => {
    const unsubscribe = store.subscribe((state) => {
      if (!state.timeline && state.recording === recording) return
      unsubscribe()
      resolve()
    })
  })
}

/** Where positions are; by step until the axes have been prepared. */
function placesOf({ axes, axisKind, recording }: TimelineState): Pick<Axis, 'place' | 'exactAt' | 'length'> {
  const same = (place: number) => place
  return axes?.[axisKind] ?? { place: same, exactAt: same, length: (recording?.lastPosition ?? 0) + 1 }
}

/** Places of the axis that a part takes. */
function placesIn(state: TimelineState, { from, to }: Stretch): Stretch {
  const { place } = placesOf(state)
  return { from: place(from), to: place(to + 1) }
}

/** Not smaller than can be seen, not beyond the run; all of the run is no part of it. */
function within(window: Stretch, state: TimelineState): Stretch | undefined {
  const { exactAt, length } = placesOf(state)
  const { from, to } = placesIn(state, window)
  const size = Math.max(SMALLEST, to - from)
  if (size >= length + 1) return undefined
  const begin = Math.min(Math.max(-1, from), length - size)
  return { from: exactAt(begin), to: exactAt(begin + size) - 1 }
}

/** The part that is looked at goes with the position. */
function shifted(state: TimelineState, position: number): Partial<TimelineState> {
  const { window } = state
  if (!window || (position + 1 > window.from && position < window.to + 1)) return {}
  const { place, exactAt } = placesOf(state)
  const { from, to } = placesIn(state, window)
  const begin = place(position) - (to - from) * (position < window.from ? 0.75 : 0.25)
  return { window: within({ from: exactAt(begin), to: exactAt(begin + to - from) - 1 }, state) }
}

/** The whole run, or the part that is looked at. */
export const windowOf = ({ window, recording }: TimelineState): Stretch =>
  window ?? { from: -1, to: recording?.lastPosition ?? -1 }

/** From one place of the axis to another. */
export function lookAt(state: TimelineState, from: number, to: number): void {
  const { exactAt } = placesOf(state)
  state.look({ from: exactAt(from), to: exactAt(to) - 1 })
}

/** The part that is looked at becomes smaller or larger around a position. */
export function zoom(state: TimelineState, factor: number, around: number): void {
  const { from, to } = placesIn(state, windowOf(state))
  const middle = placesOf(state).place(around)
  lookAt(state, middle - (middle - from) / factor, middle + (to - middle) / factor)
}

/** Aside, by a part of what is seen. */
export function pan(state: TimelineState, part: number): void {
  const { from, to } = placesIn(state, windowOf(state))
  const by = part * (to - from)
  lookAt(state, from + by, to + by)
}
