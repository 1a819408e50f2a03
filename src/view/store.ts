// What the user chose, and what the engine last answered. All else is computed in selectors.ts.
import { createStore } from 'zustand/vanilla'
import type { UserInput } from '../hosts/browser/dom/behaviour/user-input'
import type { Limits } from '../machine/running/limits'
import { fartherLimits } from '../scenario/farther'
import type { BrokenLink, Link } from '../scenario/link/link'
import type { RunProgress } from '../scenario/run'
import type { Prose, Scenario } from '../scenario/scenario'
import type { Scenarios } from '../scenario/titles'
import { type Beginning, beginningOf } from './beginning'
import { withLines } from './breakpoints/list'
import { guideStore } from './course/guide'
import { isDrawer } from './layout/regions'
import { loadPrograms, savePrograms } from './programs'
import { reportOf, textOfError } from './report'
import type { Engine, Loss, SearchProgress, ShownRun } from './run'
import { loadSaved, markRun, type Saved, Saver, wasCutOff } from './saved'
import { asLink, kept, ownPrograms, showing } from './texts'
import { createTimelineStore, followRuns } from './timeline/timeline-state'
import type { ViewState, ViewStore } from './view-state'
import { type Language, languageOf } from './words/language'
import { momentWords } from './words/moments'
import { loadSentences } from './words/sentences'

interface Surroundings {
  readonly engine: Engine
  readonly scenarios: Scenarios
  /** The one that is shown where nothing was saved. */
  readonly firstScenario?: Scenario | undefined
  readonly loadScenario: (name: string) => Promise<Scenario>
  readonly loadProse: (name: string, language: Language) => Promise<Prose>
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
  storage,
  languages = [],
  opened,
}: Surroundings): ViewStore {
  let runsStarted = 0
  let scenariosChosen = 0
  const saver = new Saver(storage)
  const store: ViewStore = createStore<ViewState>()((set, get) => {
    /** Everything up to an input or a choice stays as it was, so the moment that is shown by then can be shown again. */
    async function run(from: Beginning): Promise<void> {
      const ticket = ++runsStarted
      const before = get().run
      set({ isRunning: true, progress: undefined, isPlaying: false, isHeld: false })
      set({ long: undefined, brokenLink: undefined })
      saver.flush()
      markRun(storage, true)
      const { source, host, inputs, choices, limits, level, belief } = get()
      const onProgress = (progress: RunProgress) => ticket === runsStarted && set({ progress })
      const ran = await engine
        .run(
          { source, host, inputs, choices, limits, level, ...(belief && { belief: belief.rule }) },
          onProgress,
        )
        .catch((error) => failedRun(get(), error))
      if (ticket !== runsStarted) return
      markRun(storage, false)
      if (level === 'everything' && isTooLong(ran)) {
        set({ level: 'queues', limits: LIMITS_OF_QUEUES })
        return run(from)
      }
      const shown = beginningOf(ran, from, before, get())
      set({
        run: ran,
        isRunning: false,
        progress: undefined,
        ...shown,
        // Another program is no edit.
        ...(before?.recording &&
          before.source !== ran.source && { runBefore: from === 'same' ? before : undefined }),
        travel: 'leap',
        cameFrom: -1,
        pointedSpan: undefined,
        jumps: [],
      })
    }
    async function speak(language: Language): Promise<void> {
      const sentenceWords = await loadSentences(language)
      if (language === get().language) set({ sentenceWords })
    }
    /** Another program begins anew. */
    function begin(): Promise<void> {
      set(ANEW)
      return run('start')
    }
    /** What was chosen in the run that is shown. */
    const choicesBefore = (position: number): number[] =>
      (get().run?.recording?.choices ?? [])
        .filter((made) => made.position < position)
        .map(({ chosen }) => chosen)

    /** What ran is asked again, in a copy. */
    const requestOf = ({ source, host }: ShownRun) => {
      const { inputs, choices, limits, belief } = get()
      return { source, host, inputs, choices, limits, ...(belief && { belief: belief.rule }) }
    }

    const saved = loadSaved(storage, firstChoices(firstScenario, languageOf(languages)))
    return {
      ...saved,
      ...ownPrograms(loadPrograms(storage), scenarios.sums, saved),
      position: -1,
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
        void speak(get().language)
        void scenarios.loadTitles().then((titles) => set({ scenarios: titles }))
        const link = await opened
        if (link !== undefined) set(asLink(get(), link))
        if (wasCutOff(storage)) set({ isHeld: true })
        else if (link === undefined) await begin()
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
        await run({ moment: asks ? undefined : link.moment })
        if (link.ignored) get().tell(momentWords[get().language].linkIgnored(link.ignored.join(', ')))
        if (asks) get().startAsking()
      },
      leave: () => saver.flush(),
      edit(source) {
        if (source === get().source) return
        set({ ...showing(source), ...kept(get(), source) })
      },
      chooseProgram({ id, source, host }) {
        set({ ...showing(source), programId: id, inputs: [], host })
        void begin()
      },
      renameProgram(id, name) {
        const programs = get().programs.map((one) =>
          one.id === id ? { ...one, name: name.trim() || undefined } : one,
        )
        set({ programs })
      },
      removeProgram(id) {
        const removed = get().programs.find((one) => one.id === id)
        const programs = get().programs.filter((one) => one !== removed)
        set({ programs, removed, ...(get().programId === id && { programId: undefined }) })
      },
      undoRemove() {
        const { removed, programs } = get()
        if (removed) set({ programs: [removed, ...programs], removed: undefined })
      },
      openText(source, name) {
        set({ programId: undefined, foreignName: undefined, inputs: [] })
        set({ ...showing(source), ...kept(get(), source) })
        const { programId } = get()
        if (programId && name) get().renameProgram(programId, name)
        void begin()
      },
      async chooseScenario({ name }, isAtHome = false) {
        const choice = ++scenariosChosen
        const { source, hosts } = await loadScenario(name)
        if (choice !== scenariosChosen) return
        const [firstHost = 'browser'] = hosts
        const host = !isAtHome && hosts.includes(get().host) ? get().host : firstHost
        set({ ...showing(source), programId: undefined, inputs: [], host })
        await begin()
      },
      loadScenario,
      loadProse,
      openForeign({ source, host, name: foreignName }) {
        set({ ...showing(source), programId: undefined, inputs: [], host, isForeign: true, foreignName })
        return begin()
      },
      chooseHost(host) {
        const { programs, programId } = get()
        set({ host, programs: programs.map((one) => (one.id === programId ? { ...one, host } : one)) })
        void get().startRun()
      },
      chooseGranularity: (granularity) => set({ granularity }),
      chooseSpeed: (speed) => set({ speed }),
      chooseTheme: (theme) => set({ theme }),
      chooseLanguage(language) {
        set({ language })
        void speak(language)
      },
      togglePanel(name) {
        const { hiddenPanels, onlyPanels, openDrawers } = get()
        if (isDrawer(name)) {
          const others = openDrawers.filter((open) => open !== name)
          set({ openDrawers: others.length < openDrawers.length ? others : [...openDrawers, name] })
          return
        }
        if (onlyPanels) {
          const others = onlyPanels.filter((shown) => shown !== name)
          set({ onlyPanels: others.length < onlyPanels.length ? others : [...onlyPanels, name] })
          return
        }
        const others = hiddenPanels.filter((hidden) => hidden !== name)
        set({ hiddenPanels: others.length < hiddenPanels.length ? others : [...others, name] })
      },
      openStrip: (isStripOpen) => set({ isStripOpen }),
      resize(sized, percent) {
        const { [sized]: _, ...others } = get().sizes
        set({ sizes: percent === undefined ? others : { ...others, [sized]: percent } })
      },
      startRun() {
        set({ ...ANEW, ask: undefined, belief: undefined })
        return run('same')
      },
      runBeside(changes) {
        const { source, host, inputs, choices, limits, level } = get()
        return engine
          .run({ source, host, inputs, choices, limits, level, ...changes }, () => {})
          .catch((error) => failedRun(get(), error))
      },
      async evaluate(expressions, position = get().position) {
        const { run, level, language } = get()
        if (run === undefined) return undefined
        // A position of a record of queues is another one in the copy that is evaluated in.
        if (level === 'queues') {
          const { bannerWords } = await import('./words/banner')
          const refused = { kind: 'limit', message: bannerWords[language].onlyQueues } as const
          return expressions.map(() => refused)
        }
        return engine.evaluate(requestOf(run), position, expressions).catch((error) => lossOf(get(), error))
      },
      async firstHolding(candidates) {
        const { run, level } = get()
        if (run === undefined) return undefined
        if (level === 'queues') return { position: undefined }
        return engine.firstHolding(requestOf(run), candidates).catch((error) => lossOf(get(), error))
      },
      async lookInto(question) {
        const { run, level, position } = get()
        if (run === undefined || level === 'queues') return undefined
        const inside = await engine.lookInto(requestOf(run), { ...question, position }).catch(() => undefined)
        return inside === undefined || 'message' in inside ? undefined : inside
      },
      pose(program) {
        const { source, host, inputs } = get()
        return engine
          .pose({ source, host, inputs, choices: [], ...program })
          .catch((error) => lossOf(get(), error))
      },
      practise(practice, host) {
        const request = { source: '', host, inputs: [], choices: [], language: get().language }
        return engine.practise(practice, request).catch((error) => lossOf(request, error))
      },
      startAsking() {
        set({ ask: get().ask ?? { phase: 'loading' } })
        void import('./ask/asking').then(({ startAsking }) => startAsking(store))
      },
      setAsk: (ask) => set({ ask }),
      stopAsking: () => set({ ask: undefined }),
      believe(belief) {
        set({ belief, choices: [], possible: undefined, ask: undefined })
        void run('start')
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
        const { source, host, inputs, limits } = get()
        let asking: SearchProgress = { runs: 0, found: 0 }
        set({ possible: asking })
        const isAsking = () => get().possible === asking
        const onProgress = (progress: SearchProgress) => {
          if (!isAsking()) return
          asking = progress
          set({ possible: asking })
        }
        const possible = await engine
          .explore({ source, host, inputs, limits, choices: [] }, onProgress)
          .catch((error) => lossOf(get(), error))
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
      breakAtLines: (lines) => set({ breakpoints: withLines(get().breakpoints, lines) }),
      goToBreak: (direction) =>
        void import('./breakpoints/search').then(({ goToBreak }) => goToBreak(store, direction)),
      cancelRun: () => engine.cancel(),
      stopExploring: () => engine.stopExploring(),
      showOutput({ choices }) {
        set({ choices })
        void run('start')
      },
      moveTo(position, travel) {
        // Whoever steps instead of predicting wants to see.
        const isCovered = get().ask?.phase === 'predict' || get().ask?.phase === 'loading'
        set({ position, travel, cameFrom: get().position, pointedSpan: undefined, momentNotice: undefined })
        if (isCovered) set({ ask: undefined })
      },
      jumpTo(position) {
        const { position: left, jumps } = get()
        set({ isPlaying: false })
        if (position === left) return
        get().moveTo(position, 'leap')
        set({ jumps: [...jumps, left] })
      },
      tell: (momentNotice) => set({ momentNotice }),
      goBack(jump = get().jumps.length - 1) {
        const position = get().jumps[jump]
        if (position === undefined) return
        set({ isPlaying: false, jumps: get().jumps.slice(0, jump) })
        get().moveTo(position, 'leap')
      },
      play: (isPlaying) => set({ isPlaying }),
      pointAt: (pointedSpan, pointedPromise) => set({ pointedSpan, pointedPromise }),
      present(isPresenting) {
        const { hiddenPanels, presentation } = get()
        if (isPresenting === (presentation !== undefined)) return
        set(
          isPresenting
            ? {
                presentation: { scale: 1, isBlank: false },
                onlyPanels: undefined,
                hiddenBefore: hiddenPanels,
              }
            : { presentation: undefined, hiddenPanels: get().hiddenBefore },
        )
      },
      scale(factor) {
        const { presentation } = get()
        if (!presentation) return
        const scale = Math.min(2, Math.max(0.6, presentation.scale * factor))
        set({ presentation: { ...presentation, scale } })
      },
      async askClass() {
        const { askClass } = await import('./present/ask-class')
        await askClass(get())
      },
      openPresenter: () =>
        void import('./present/presenting').then(({ openPresenter }) => openPresenter(store)),
      blank(isBlank) {
        const { presentation } = get()
        if (presentation) set({ presentation: { ...presentation, isBlank } })
      },
      openDialog: (dialog) => set({ dialog, removed: undefined }),
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

/** What a run begins with: the usual ways, the usual limits, a whole record. */
const ANEW = {
  choices: [],
  possible: undefined,
  limits: {},
  level: 'everything',
} as const satisfies Partial<ViewState>

type Asked = Pick<ViewState, 'source' | 'host' | 'language'>

/** Even an engine that fails has an answer. */
const failedRun = (asked: Asked, error: unknown): ShownRun => ({
  source: asked.source,
  host: asked.host,
  outcome: lossOf(asked, error),
  recording: undefined,
})

const lossOf = ({ source, host, language }: Asked, error: unknown): Loss => ({
  kind: 'lost',
  message: momentWords[language].simulatorFailed,
  report: reportOf({ what: 'the simulator failed', error: textOfError(error), source, host }),
})

/** A run of a server's queue goes on for hours: more than can be recorded whole. */
const LIMITS_OF_QUEUES: Partial<Limits> = { events: 5_000_000, steps: 1_000_000_000 }

const isTooLong = ({ outcome, recording }: ShownRun): boolean =>
  outcome.kind === 'limit' &&
  (outcome.which === 'events' || outcome.which === 'steps') &&
  (recording?.hasServerQueues ?? false)

/** More typing into the same field at the same moment is one input. */
const isRetyped = (last: UserInput, next: UserInput): boolean =>
  last.kind === 'input' &&
  next.kind === 'input' &&
  last.target === next.target &&
  last.at === next.at &&
  last.afterTask === next.afterTask

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
