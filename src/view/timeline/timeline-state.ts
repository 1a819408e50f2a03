// What is seen of a run's time: which part, and which of it is chosen. It belongs to the run, and begins anew with each.
import { createStore, type StoreApi, useStore } from 'zustand'
import type { Axis } from '../../trace/timeline/axis'
import type { Timeline } from '../../trace/timeline/lanes'
import type { Trace } from '../../trace/trace'
import type { Recording } from '../recording'
import { inSlices } from '../slices'
import { useViewStore } from '../view-context'
import type { ViewStore } from '../view-state'

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

/** Less than this cannot be told apart. */
const SMALLEST = 4

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
    look: (window) => set({ window: window && within(window, get().recording) }),
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
  const [{ prepareTimeline }, { prepareAxes }] = await Promise.all([
    import('../../trace/timeline/timeline'),
    import('./prepare'),
  ])
  const timeline = await inSlices(prepareTimeline(trace))
  const axes = await inSlices(prepareAxes(timeline))
  if (store.getState().recording?.trace === trace) store.setState({ timeline, axes })
}

/** Not smaller than can be seen, not beyond the run; all of the run is no part of it. */
function within({ from, to }: Stretch, recording: Recording | undefined): Stretch | undefined {
  const last = recording?.lastPosition ?? 0
  const length = Math.max(SMALLEST, to - from)
  if (length >= last + 1) return undefined
  const begin = Math.min(Math.max(-1, from), last - length)
  return { from: begin, to: begin + length }
}

/** The part that is looked at goes with the position. */
function shifted({ window, recording }: TimelineState, position: number): Partial<TimelineState> {
  if (!window || (position >= window.from && position <= window.to)) return {}
  const begin = position - (window.to - window.from) * (position < window.from ? 0.75 : 0.25)
  return { window: within({ from: begin, to: begin + window.to - window.from }, recording) }
}

/** The whole run, or the part that is looked at. */
export const windowOf = ({ window, recording }: TimelineState): Stretch =>
  window ?? { from: -1, to: recording?.lastPosition ?? -1 }

/** The part that is looked at becomes smaller or larger around a position. */
export function zoom(state: TimelineState, factor: number, around: number): void {
  const { from, to } = windowOf(state)
  state.look({ from: around - (around - from) / factor, to: around + (to - around) / factor })
}
