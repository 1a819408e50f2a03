// What the user chose, and what the engine last answered. All else is computed in selectors.ts.
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Scenario, ScenarioHost } from '../scenario/scenario'
import type { Granularity, Span } from '../trace/picture'
import type { Engine, Run } from './run'
import { loadSaved, type Saved, type Speed, save, type Theme } from './saved'

/** How the picture came to its position: by one step, which is shown as a movement, or by a leap. */
export type Travel = 'step' | 'leap'

export interface ViewState extends Saved {
  readonly position: number
  readonly travel: Travel
  readonly isPlaying: boolean
  /** What the pointer is on, in a panel or in a sentence. */
  readonly pointedSpan: Span | undefined
  readonly isHelpOpen: boolean
  /** The engine's latest answer. */
  readonly run: Run | undefined
  readonly isRunning: boolean
  readonly scenarios: readonly Scenario[]

  edit(source: string): void
  chooseScenario(scenario: Scenario): void
  chooseHost(host: ScenarioHost): void
  chooseGranularity(granularity: Granularity): void
  chooseSpeed(speed: Speed): void
  chooseTheme(theme: Theme): void
  startRun(): Promise<void>
  moveTo(position: number, travel: Travel): void
  play(isPlaying: boolean): void
  pointAt(span: Span | undefined): void
  openHelp(isHelpOpen: boolean): void
}

export type ViewStore = StoreApi<ViewState>

interface Surroundings {
  readonly engine: Engine
  readonly scenarios: readonly Scenario[]
  readonly storage: () => Storage
}

export function createViewStore({ engine, scenarios, storage }: Surroundings): ViewStore {
  let runsStarted = 0
  const store = createStore<ViewState>()((set, get) => ({
    ...loadSaved(storage, firstChoices(scenarios)),
    position: -1,
    travel: 'leap',
    isPlaying: false,
    pointedSpan: undefined,
    isHelpOpen: false,
    run: undefined,
    isRunning: false,
    scenarios,

    edit: (source) => set({ source, isPlaying: false, pointedSpan: undefined }),
    chooseScenario({ source, hosts }) {
      const [firstHost = 'browser'] = hosts
      get().edit(source)
      set({ host: hosts.includes(get().host) ? get().host : firstHost })
      void get().startRun()
    },
    chooseHost(host) {
      set({ host })
      void get().startRun()
    },
    chooseGranularity: (granularity) => set({ granularity }),
    chooseSpeed: (speed) => set({ speed }),
    chooseTheme: (theme) => set({ theme }),
    async startRun() {
      const ticket = ++runsStarted
      set({ isRunning: true, isPlaying: false })
      const run = await engine.run(get().source, get().host)
      if (ticket !== runsStarted) return
      set({ run, isRunning: false, position: -1, travel: 'leap', pointedSpan: undefined })
    },
    moveTo: (position, travel) => set({ position, travel, pointedSpan: undefined }),
    play: (isPlaying) => set({ isPlaying }),
    pointAt: (pointedSpan) => set({ pointedSpan }),
    openHelp: (isHelpOpen) => set({ isHelpOpen }),
  }))
  store.subscribe((state) => save(storage, state))
  return store
}

const defaultScenario = 'tom-and-jerry-puzzle'

function firstChoices(scenarios: readonly Scenario[]): Saved {
  const first = scenarios.find(({ name }) => name === defaultScenario) ?? scenarios[0]
  return { source: first?.source ?? '', host: 'browser', granularity: 'line', speed: 1, theme: 'auto' }
}
