// What the user chose, and what the engine last answered. All else is computed in selectors.ts.
import { createStore } from 'zustand/vanilla'
import type { Change } from '../scenario/changes'
import type { BrokenLink, Link } from '../scenario/link/link'
import type { Prose, Scenario } from '../scenario/scenario'
import type { Scenarios } from '../scenario/titles'
import { askingActions } from './actions/asking'
import { movingActions } from './actions/moving'
import { programActions } from './actions/programs'
import { ANEW, Runner } from './actions/runner'
import { runningActions } from './actions/running'
import { showingActions, speak } from './actions/showing'
import { withLines } from './breakpoints/list'
import { guideStore } from './course/guide'
import { loadPrograms, savePrograms } from './programs'
import type { Engine } from './run'
import { loadSaved, type Saved, Saver, wasCutOff } from './saved'
import { asLink, ownPrograms } from './texts'
import { createTimelineStore, followRuns } from './timeline/timeline-state'
import type { ViewState, ViewStore } from './view-state'
import { type Language, languageOf } from './words/language'
import { momentWords } from './words/moments'

interface Surroundings {
  readonly engine: Engine
  readonly scenarios: Scenarios
  /** The one that is shown where nothing was saved. */
  readonly firstScenario?: Scenario | undefined
  readonly loadScenario: (name: string) => Promise<Scenario>
  readonly loadProse: (name: string, language: Language) => Promise<Prose>
  readonly loadChanges: (name: string) => Promise<readonly Change[]>
  readonly storage: () => Storage
  /** Tags of the languages that the user reads, the most wanted first. */
  readonly languages?: readonly string[]
  /** What the address says at first. */
  readonly opened?: Promise<Link | BrokenLink | undefined>
}

export function createViewStore({
  engine,
  scenarios,
  firstScenario,
  loadScenario,
  loadProse,
  loadChanges,
  storage,
  languages = [],
  opened,
}: Surroundings): ViewStore {
  const saver = new Saver(storage)
  const store = createStore<ViewState>()((set, get, store) => {
    const runner = new Runner(store, engine, saver, storage)
    const saved = loadSaved(storage, firstChoices(firstScenario, languageOf(languages)))
    return {
      ...saved,
      ...ownPrograms(loadPrograms(storage), scenarios.sums, saved),
      position: -1,
      clock: undefined,
      travel: 'leap',
      cameFrom: -1,
      isPlaying: false,
      pointedSpan: undefined,
      pointedPromise: undefined,
      dialog: undefined,
      presentation: undefined,
      hiddenBefore: [],
      jumps: [],
      sentenceWords: undefined,
      momentNotice: undefined,
      isForeign: false,
      foreignName: undefined,
      onlyPanels: undefined,
      removed: undefined,
      isUnsaved: false,
      brokenLink: undefined,
      run: undefined,
      runBefore: undefined,
      isRunning: false,
      progress: undefined,
      ...ANEW,
      breakpoints: [],
      isHeld: false,
      scenarios: [],
      timeline: createTimelineStore(),
      whatIf: engine,
      ask: undefined,
      belief: undefined,
      long: undefined,

      async open() {
        void speak(store, get().language)
        void scenarios.loadTitles().then((titles) => set({ scenarios: titles }))
        const link = await opened
        if (link !== undefined) set(asLink(get(), link))
        if (wasCutOff(storage)) set({ isHeld: true })
        else if (link === undefined) await runner.begin()
        else await get().openLink(link)
      },
      async openLink(link) {
        set(asLink(get(), link))
        if ('message' in link) return
        const asks = link.mode === 'ask'
        // What is asked for is covered before there is anything to see.
        set({
          ...ANEW,
          choices: link.program?.choices ?? [],
          ask: asks ? { phase: 'loading' } : undefined,
        })
        if (link.lesson) guideStore.setState({ lesson: link.lesson })
        if (link.lesson && !link.program) {
          const { openLesson } = await import('./course/lesson')
          return openLesson(store, link.lesson, asks)
        }
        await runner.run({ moment: asks ? undefined : link.moment })
        if (link.ignored) get().tell(momentWords[get().language].linkIgnored(link.ignored.join(', ')))
        if (asks) get().startAsking()
      },
      leave: () => saver.flush(),
      loadScenario,
      loadProse,
      loadChanges,
      startAsking() {
        set({ ask: get().ask ?? { phase: 'loading' } })
        void import('./ask/asking').then(({ startAsking }) => startAsking(store))
      },
      setAsk: (ask) => set({ ask }),
      stopAsking: () => set({ ask: undefined }),
      breakAtLines: (lines) => set({ breakpoints: withLines(get().breakpoints, lines) }),
      goToBreak: (direction) =>
        void import('./breakpoints/search').then(({ goToBreak }) => goToBreak(store, direction)),
      ...programActions(store, runner, loadScenario),
      ...runningActions(store, engine, runner),
      ...askingActions(store, engine),
      ...movingActions(store),
      ...showingActions(store),
    }
  })
  store.subscribe((state, before) => {
    saver.note(state, before, state.isForeign)
    if (state.programs !== before.programs)
      store.setState({ isUnsaved: !savePrograms(storage, state.programs, before.programs) })
  })
  followRuns(store)
  return store
}

function firstChoices(first: Scenario | undefined, language: Language): Saved {
  return {
    source: first?.source ?? '',
    host: 'browser',
    inputs: [],
    granularity: 'line',
    speed: 1,
    theme: 'auto',
    language,
    hiddenPanels: [],
    openDrawers: [],
    sizes: {},
    isStripOpen: true,
  }
}
