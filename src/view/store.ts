// What the user chose, and what the engine last answered. All else is computed in selectors.ts.
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { UserInput } from '../hosts/browser/dom/behaviour/user-input'
import type { Limits } from '../machine/running/agent'
import { fartherLimits } from '../scenario/farther'
import type { RunProgress } from '../scenario/run'
import type { Scenario, ScenarioHost } from '../scenario/scenario'
import type { Granularity, Span } from '../trace/picture'
import type { Sized } from './layout/regions'
import { reportOf, textOfError } from './report'
import type { Engine, LongRun, Loss, PossibleOutput, PossibleOutputs, Run, SearchProgress } from './run'
import { loadSaved, markRun, type Saved, Saver, type Speed, type Theme, wasCutOff } from './saved'

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
  /** How far the run has come, once it takes a moment. */
  readonly progress: RunProgress | undefined
  /** How far it may go, where that is farther than by default. */
  readonly limits: Partial<Limits>
  /** The last run took the page with it, so its program is opened but not run. */
  readonly isHeld: boolean
  readonly scenarios: readonly Scenario[]
  /** Which way is gone at each choice that a real engine is free to make. */
  readonly choices: readonly number[]
  /** Everything that the program can print, once somebody asked; how far the search has come meanwhile, or why it was lost. */
  readonly possible: PossibleOutputs | SearchProgress | Loss | undefined

  /** What came of the same program without a record, once somebody asked. */
  readonly long: LongRun | Loss | 'running' | undefined

  /** Runs what is there, unless that is what ended the page. */
  open(): void
  /** Saves at once what else is saved after a pause: the page may be left. */
  leave(): void
  edit(source: string): void
  chooseScenario(scenario: Scenario): void
  chooseHost(host: ScenarioHost): void
  chooseGranularity(granularity: Granularity): void
  chooseSpeed(speed: Speed): void
  chooseTheme(theme: Theme): void
  togglePanel(name: string): void
  /** In percent of the page; the usual size again without it. */
  resize(sized: Sized, percent: number | undefined): void
  startRun(): Promise<void>
  /** Adds what the user does at the moment that is shown; the run goes on from there. One like the last one replaces it. */
  addInput(input: UserInput): void
  removeInput(input: UserInput): void
  /** Goes another way at a choice; all that was before it stays. */
  takeWay(position: number, option: number): void
  explore(): Promise<void>
  stopExploring(): void
  forgetOutputs(): void
  /** Runs what stopped at a limit again, without a record. */
  runLong(): Promise<void>
  stopLong(): void
  /** Goes on from the limit that the run stopped at. */
  continueRun(): void
  /** Ends what is being run; what was recorded until now is shown. */
  cancelRun(): void
  /** Runs the program so that it prints one of the things it can print. */
  showOutput(output: PossibleOutput): void
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
  const saver = new Saver(storage)
  const store = createStore<ViewState>()((set, get) => {
    /** Everything up to an input or a choice stays as it was, so the moment that is shown by then can be shown again. */
    async function run(from: 'start' | 'here'): Promise<void> {
      const ticket = ++runsStarted
      set({ isRunning: true, progress: undefined, isPlaying: false, isHeld: false, long: undefined })
      saver.flush()
      markRun(storage, true)
      const { source, host, inputs, choices, limits } = get()
      const onProgress = (progress: RunProgress) => ticket === runsStarted && set({ progress })
      const run = await engine
        .run({ source, host, inputs, choices, limits }, onProgress)
        .catch((error) => failedRun(source, host, error))
      if (ticket !== runsStarted) return
      markRun(storage, false)
      const shown = from === 'start' ? -1 : Math.min(get().position, run.recording?.lastPosition ?? -1)
      set({
        run,
        isRunning: false,
        progress: undefined,
        position: shown,
        travel: 'leap',
        pointedSpan: undefined,
      })
    }
    /** What was chosen in the run that is shown. */
    const choicesBefore = (position: number): number[] =>
      (get().run?.recording?.choices ?? [])
        .filter((made) => made.position < position)
        .map(({ chosen }) => chosen)

    return {
      ...loadSaved(storage, firstChoices(scenarios)),
      position: -1,
      travel: 'leap',
      isPlaying: false,
      pointedSpan: undefined,
      isHelpOpen: false,
      run: undefined,
      isRunning: false,
      progress: undefined,
      limits: {},
      isHeld: false,
      scenarios,
      choices: [],
      possible: undefined,
      long: undefined,

      open() {
        if (wasCutOff(storage)) set({ isHeld: true })
        else void get().startRun()
      },
      leave: () => saver.flush(),
      edit: (source) => set({ source, isPlaying: false, pointedSpan: undefined, possible: undefined }),
      chooseScenario({ source, hosts }) {
        const [firstHost = 'browser'] = hosts
        get().edit(source)
        set({ inputs: [] })
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
      togglePanel(name) {
        const { hiddenPanels } = get()
        const others = hiddenPanels.filter((hidden) => hidden !== name)
        set({ hiddenPanels: others.length < hiddenPanels.length ? others : [...others, name] })
      },
      resize(sized, percent) {
        const { [sized]: _, ...others } = get().sizes
        set({ sizes: percent === undefined ? others : { ...others, [sized]: percent } })
      },
      startRun() {
        set({ choices: [], possible: undefined, limits: {} })
        return run('start')
      },
      addInput(input) {
        const last = get().inputs.at(-1)
        const others = last && isRetyped(last, input) ? get().inputs.slice(0, -1) : get().inputs
        set({ inputs: [...others, input], choices: choicesBefore(get().position), possible: undefined })
        void run('here')
      },
      removeInput(input) {
        set({ inputs: get().inputs.filter((other) => other !== input), choices: [], possible: undefined })
        void run('here')
      },
      takeWay(position, option) {
        set({ choices: [...choicesBefore(position), option] })
        void run('here')
      },
      async explore() {
        const { source, host, inputs } = get()
        let asking: SearchProgress = { runs: 0, found: 0 }
        set({ possible: asking })
        const isAsking = () => get().possible === asking
        const onProgress = (progress: SearchProgress) => {
          if (!isAsking()) return
          asking = progress
          set({ possible: asking })
        }
        const possible = await engine
          .explore({ source, host, inputs, choices: [] }, onProgress)
          .catch((error) => lossOf(source, host, error))
        if (isAsking()) set({ possible })
      },
      forgetOutputs() {
        engine.stopExploring()
        set({ possible: undefined })
      },
      async runLong() {
        const { run, inputs, choices } = get()
        if (run === undefined) return
        set({ long: 'running', progress: undefined })
        const { source, host } = run
        const isWaiting = () => get().run === run && get().long === 'running'
        const onProgress = (progress: RunProgress) => isWaiting() && set({ progress })
        const long = await engine.runLong({ source, host, inputs, choices }, onProgress)
        if (isWaiting()) set({ long, progress: undefined })
      },
      stopLong() {
        set({ long: undefined, progress: undefined })
        engine.giveUp()
      },
      continueRun() {
        const { run: stopped, limits } = get()
        const farther = stopped && fartherLimits(stopped.outcome, limits)
        if (farther === undefined) return
        set({ limits: farther })
        void run('here')
      },
      cancelRun: () => engine.cancel(),
      stopExploring: () => engine.stopExploring(),
      showOutput({ choices }) {
        set({ choices })
        void run('start')
      },
      moveTo: (position, travel) => set({ position, travel, pointedSpan: undefined }),
      play: (isPlaying) => set({ isPlaying }),
      pointAt: (pointedSpan) => set({ pointedSpan }),
      openHelp: (isHelpOpen) => set({ isHelpOpen }),
    }
  })
  store.subscribe((state, before) => saver.note(state, before))
  return store
}

/** Even an engine that fails has an answer. */
const failedRun = (source: string, host: ScenarioHost, error: unknown): Run => ({
  source,
  host,
  outcome: lossOf(source, host, error),
  recording: undefined,
})

const lossOf = (source: string, host: ScenarioHost, error: unknown): Loss => ({
  kind: 'lost',
  message: 'The simulator failed. That is a mistake in Loopscope, not in your program.',
  report: reportOf({ what: 'the simulator failed', error: textOfError(error), source, host }),
})

/** More typing into the same field at the same moment is one input. */
const isRetyped = (last: UserInput, next: UserInput): boolean =>
  last.kind === 'input' &&
  next.kind === 'input' &&
  last.target === next.target &&
  last.at === next.at &&
  last.afterTask === next.afterTask

const defaultScenario = 'tom-and-jerry-puzzle'

function firstChoices(scenarios: readonly Scenario[]): Saved {
  const first = scenarios.find(({ name }) => name === defaultScenario) ?? scenarios[0]
  return {
    source: first?.source ?? '',
    host: 'browser',
    inputs: [],
    granularity: 'line',
    speed: 1,
    theme: 'auto',
    hiddenPanels: [],
    sizes: {},
  }
}
