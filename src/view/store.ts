// What the user chose, and what the engine last answered. All else is computed in selectors.ts.
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { UserInput } from '../hosts/browser/dom/behaviour/user-input'
import type { Exercise, PracticeRequest } from '../learn/practice/practice'
import type { PuzzleParts } from '../learn/prediction'
import type { Belief } from '../machine/running/beliefs'
import type { Limits } from '../machine/running/limits'
import type { Evaluation } from '../scenario/evaluation'
import { fartherLimits } from '../scenario/farther'
import type { BrokenLink, Link, MomentLink } from '../scenario/link/link'
import type { RunProgress } from '../scenario/run'
import type { Prose, Scenario, ScenarioHost } from '../scenario/scenario'
import { type ScenarioTitle, sumOfText } from '../scenario/titles'
import type { Breakpoint } from '../trace/breakpoints'
import type { Words } from '../trace/explain/in-english'
import type { Granularity, Span } from '../trace/picture'
import type { Ask } from './ask/ask'
import { withLines } from './breakpoints'
import { guideStore } from './course/guide'
import { isDrawer, type Sized } from './layout/regions'
import { positionOfLink, sameMoment } from './moments'
import { askClass } from './present/class-store'
import { loadPrograms, type Program, savePrograms } from './programs'
import { reportOf, textOfError } from './report'
import type {
  Engine,
  LongRun,
  Loss,
  PossibleOutput,
  PossibleOutputs,
  RecordLevel,
  Run,
  RunRequest,
  SearchProgress,
} from './run'
import { loadSaved, markRun, type Saved, Saver, type Speed, type Theme, wasCutOff } from './saved'
import { createTimelineStore, followRuns, type TimelineStore } from './timeline/timeline-state'
import { type Language, languageOf } from './words/language'
import { momentWords } from './words/moments'
import { loadSentences } from './words/sentences'

/** How the picture came to its position: by one step, which is shown as a movement, or by a leap. */
export type Travel = 'step' | 'leap'

/** A machine that goes by a wrong rule, and what is said about it. */
export interface WrongMachine {
  readonly rule: Belief
  readonly notice: string
  /** What the way back to the real machine is called. */
  readonly back: string
}

export interface ViewState extends Saved {
  readonly position: number
  readonly travel: Travel
  /** The position before the last move. */
  readonly cameFrom: number
  readonly isPlaying: boolean
  /** What the pointer is on, in a panel or in a sentence. */
  readonly pointedSpan: Span | undefined
  /** The promise to which that belongs. */
  readonly pointedPromise: number | undefined
  readonly dialog: Dialog | undefined
  /** Panels that were hidden before the presentation. */
  readonly hiddenBefore: readonly string[]
  /** Large, for a projector; `scale` makes it larger still. */
  readonly presentation: { readonly scale: number; readonly isBlank: boolean } | undefined
  /** Positions that a jump has left, the last one last. */
  readonly jumps: readonly number[]
  /** What sentences are made of; English without them. */
  readonly sentenceWords: Words | undefined
  /** What became of the moment that was shown, where it is not shown any more. */
  readonly momentNotice: string | undefined
  /** The engine's latest answer. */
  readonly run: Run | undefined
  /** The last one of another text. */
  readonly runBefore: Run | undefined
  readonly isRunning: boolean
  /** How far the run has come, once it takes a moment. */
  readonly progress: RunProgress | undefined
  readonly breakpoints: readonly Breakpoint[]
  /** How far it may go, where that is farther than by default. */
  readonly limits: Partial<Limits>
  /** Of a run that is too long for a whole record, queues and their jobs are recorded. */
  readonly level: RecordLevel
  /** The last run took the page with it, so its program is opened but not run. */
  readonly isHeld: boolean
  readonly scenarios: readonly ScenarioTitle[]
  /** What the user typed, the last one first. */
  readonly programs: readonly Program[]
  /** Which of them is in the editor. */
  readonly programId: string | undefined
  /** The text came by a link and is not the user's own: it is not saved until it is edited. */
  readonly isForeign: boolean
  /** Names of the panels that a link shows; without a link, all are shown that the user has not hidden. */
  readonly onlyPanels: readonly string[] | undefined
  /** The one that was removed last. */
  readonly removed: Program | undefined
  /** There is no room for them, or the browser keeps nothing. */
  readonly isUnsaved: boolean
  /** The address says something else than a link. */
  readonly brokenLink: BrokenLink | undefined
  /** Which way is gone at each choice that a real engine is free to make. */
  readonly choices: readonly number[]
  /** Everything that the program can print, once somebody asked; how far the search has come meanwhile, or why it was lost. */
  readonly possible: PossibleOutputs | SearchProgress | Loss | undefined

  /** What is seen of the run's time. */
  readonly timeline: TimelineStore

  /** What the page asks at the moment. */
  readonly ask: Ask | undefined
  /** The wrong rule that the run goes by. */
  readonly belief: WrongMachine | undefined

  /** What came of the same program without a record, once somebody asked. */
  readonly long: LongRun | Loss | 'running' | undefined

  /** Runs what the address says, or what is there, unless that is what ended the page. */
  open(): Promise<void>
  /** The program at the moment of a link. What the user typed stays where it is. */
  openLink(link: Link | BrokenLink): Promise<void>
  /** Saves at once what else is saved after a pause: the page may be left. */
  leave(): void
  edit(source: string): void
  chooseProgram(program: Program): void
  renameProgram(id: string, name: string): void
  removeProgram(id: string): void
  undoRemove(): void
  /** A text from outside becomes one of the user's programs. */
  openText(source: string, name: string | undefined): void
  /** In the host that is chosen, where it can run there; else, and with `isAtHome`, in its first one. */
  chooseScenario(scenario: Pick<ScenarioTitle, 'name'>, isAtHome?: boolean): Promise<void>
  loadScenario(name: string): Promise<Scenario>
  loadProse(name: string, language: Language): Promise<Prose>
  /** A text that is nobody's yet: it becomes the user's own once it is edited. */
  openForeign(program: Pick<Program, 'source' | 'host'>): Promise<void>
  chooseHost(host: ScenarioHost): void
  chooseGranularity(granularity: Granularity): void
  chooseSpeed(speed: Speed): void
  chooseTheme(theme: Theme): void
  chooseLanguage(language: Language): void
  togglePanel(name: string): void
  openStrip(isStripOpen: boolean): void
  /** In percent of the page; the usual size again without it. */
  resize(sized: Sized, percent: number | undefined): void
  startRun(): Promise<void>
  /** Another run of the same program, to be looked at beside the one that is shown. */
  runBeside(changes: Partial<RunRequest>): Promise<Run>
  /** What expressions are at the moment that is shown. */
  evaluate(expressions: readonly string[]): Promise<readonly Evaluation[] | Loss | undefined>
  /** Adds what the user does at the moment that is shown; the run goes on from there. One like the last one replaces it. */
  addInput(input: UserInput): void
  removeInput(input: UserInput): void
  /** Goes another way at a choice; all that was before it stays. */
  takeWay(position: number, option: number): void
  explore(): Promise<void>
  stopExploring(): void
  forgetOutputs(): void
  /** What the program can print, and what it would print by wrong rules. */
  pose(): Promise<PuzzleParts | Loss | undefined>
  practise(request: PracticeRequest, host: ScenarioHost): Promise<Exercise | Loss | undefined>
  startAsking(): void
  setAsk(ask: Ask): void
  stopAsking(): void
  /** Runs the program by a wrong rule; by the real ones without it. */
  believe(belief: WrongMachine | undefined): void
  /** Runs what stopped at a limit again, without a record. */
  runLong(): Promise<void>
  stopLong(): void
  /** The lines that have a breakpoint; breakpoints of other kinds stay. */
  breakAtLines(lines: readonly number[]): void
  /** Goes on from the limit that the run stopped at. */
  continueRun(): void
  /** Ends what is being run; what was recorded until now is shown. */
  cancelRun(): void
  /** Runs the program so that it prints one of the things it can print. */
  showOutput(output: PossibleOutput): void
  moveTo(position: number, travel: Travel): void
  /** Moves to where somebody pointed, from where one can come back. */
  jumpTo(position: number): void
  /** Says something beside the counter, until the next step. */
  tell(notice: string): void
  /** To where one was before the last jump, or before the one with a number. */
  goBack(jump?: number): void
  play(isPlaying: boolean): void
  pointAt(span: Span | undefined, promise?: number): void
  openDialog(dialog: Dialog | undefined): void
  /** What is hidden meanwhile is there again afterwards. */
  present(isPresenting: boolean): void
  scale(factor: number): void
  /** Poses a question to a class, or takes it back. */
  askClass(): void
  /** A second window with notes, the next steps and the vote. */
  openPresenter(): void
  blank(isBlank: boolean): void
}

export type Dialog = 'help' | 'share' | 'programs' | 'course' | 'puzzle' | 'lesson' | 'parts'

export type ViewStore = StoreApi<ViewState>

interface Surroundings {
  readonly engine: Engine
  readonly scenarios: readonly ScenarioTitle[]
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
        ...(before?.recording && before.source !== ran.source && { runBefore: before }),
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
      set({ choices: [], possible: undefined, limits: {}, level: 'everything' })
      return run('start')
    }
    /** What was chosen in the run that is shown. */
    const choicesBefore = (position: number): number[] =>
      (get().run?.recording?.choices ?? [])
        .filter((made) => made.position < position)
        .map(({ chosen }) => chosen)

    const saved = loadSaved(storage, firstChoices(firstScenario, languageOf(languages)))
    return {
      ...saved,
      ...ownPrograms(loadPrograms(storage), scenarios, saved),
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
      onlyPanels: undefined,
      removed: undefined,
      isUnsaved: false,
      brokenLink: undefined,
      run: undefined,
      runBefore: undefined,
      isRunning: false,
      progress: undefined,
      limits: {},
      level: 'everything',
      breakpoints: [],
      isHeld: false,
      scenarios,
      choices: [],
      possible: undefined,
      timeline: createTimelineStore(),
      ask: undefined,
      belief: undefined,
      long: undefined,

      async open() {
        void speak(get().language)
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
          choices: link.program?.choices ?? [],
          limits: {},
          level: 'everything',
          ask: asks ? { phase: 'loading' } : undefined,
        })
        if (link.lesson) guideStore.setState({ lesson: link.lesson })
        if (link.lesson && !link.program) {
          const { openLesson } = await import('./course/lesson')
          return openLesson(store, link.lesson, asks)
        }
        await run({ moment: asks ? undefined : link.moment })
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
        set({ programId: undefined, inputs: [] })
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
      openForeign({ source, host }) {
        set({ ...showing(source), programId: undefined, inputs: [], host, isForeign: true })
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
        set({
          choices: [],
          possible: undefined,
          limits: {},
          level: 'everything',
          ask: undefined,
          belief: undefined,
        })
        return run('same')
      },
      runBeside(changes) {
        const { source, host, inputs, choices, limits, level } = get()
        return engine
          .run({ source, host, inputs, choices, limits, level, ...changes }, () => {})
          .catch((error) => failedRun(get(), error))
      },
      evaluate(expressions) {
        const { run, inputs, choices, limits, belief, position } = get()
        if (run === undefined) return Promise.resolve(undefined)
        const { source, host } = run
        const request = { source, host, inputs, choices, limits, ...(belief && { belief: belief.rule }) }
        return engine.evaluate(request, position, expressions).catch((error) => lossOf(get(), error))
      },
      pose() {
        const { source, host, inputs } = get()
        return engine.pose({ source, host, inputs, choices: [] }).catch((error) => lossOf(get(), error))
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
      askClass: () => void askClass(get()),
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

/** Where a run begins to be shown: at its start, where the one before was, at the same moment, or at that of a link. */
type Beginning = 'start' | 'here' | 'same' | { readonly moment: MomentLink | undefined }

function beginningOf(
  run: Run,
  from: Beginning,
  before: Run | undefined,
  { position, language }: ViewState,
): Shown {
  const { recording } = run
  const words = momentWords[language]
  const start = { position: -1, momentNotice: undefined }
  if (from === 'start' || !recording) return start
  if (from === 'here') return { ...start, position: Math.min(position, recording.lastPosition) }
  if (from === 'same') {
    const same = before && sameMoment(before, position, run)
    return same === undefined && position >= 0
      ? { ...start, momentNotice: words.notInRun }
      : { ...start, position: same ?? -1 }
  }
  const linked = from.moment && positionOfLink(recording, from.moment)
  return from.moment && linked === undefined
    ? { ...start, momentNotice: words.linkNotInRun }
    : { ...start, position: linked ?? -1 }
}

type Shown = Pick<ViewState, 'position' | 'momentNotice'>

/** Another text in the editor. */
const showing = (source: string) => ({
  source,
  isPlaying: false,
  pointedSpan: undefined,
  possible: undefined,
  ask: undefined,
  belief: undefined,
  isForeign: false,
  brokenLink: undefined,
})

type Own = Pick<ViewState, 'programs' | 'programId'>

/** What is typed is one of the user's programs: the one that is being edited, one with this very text, or a new one. */
function kept({ programs, programId, host }: Own & Pick<ViewState, 'host'>, source: string): Own {
  const id = programId ?? programs.find((one) => one.source === source)?.id ?? newId()
  const name = programs.find((one) => one.id === id)?.name
  const others = programs.filter((one) => one.id !== id)
  return { programId: id, programs: [{ id, source, host, name, changedAt: Date.now() }, ...others] }
}

/** What was saved before there was a list of programs is one of them, too. */
function ownPrograms(
  programs: readonly Program[],
  scenarios: readonly ScenarioTitle[],
  { source, host }: Saved,
) {
  const own = { programs, programId: programs.find((one) => one.source === source)?.id }
  const isOwn = source.trim() !== '' && !scenarios.some(({ sum }) => sum === sumOfText(source))
  return isOwn && !own.programId ? kept({ ...own, host }, source) : own
}

let ids = 0

const newId = () => `${Date.now().toString(36)}-${ids++}`

/** What a link shows. Where it brings a text that is not the one in the editor, that is not saved until it is edited. */
function asLink(state: ViewState, link: Link | BrokenLink): Partial<ViewState> {
  if ('message' in link)
    return { ...showing(''), isForeign: true, brokenLink: link, run: undefined, isRunning: false }
  const { program, host = state.host, panels } = link
  const panelsShown = panels && { onlyPanels: panels }
  if (!program || program.source === state.source)
    return { host, ...panelsShown, ...(program && { inputs: program.inputs }) }
  const { source, inputs } = program
  const programId = state.programs.find((one) => one.source === source)?.id
  return { ...showing(source), host, inputs, programId, isForeign: programId === undefined, ...panelsShown }
}

type Asked = Pick<ViewState, 'source' | 'host' | 'language'>

/** Even an engine that fails has an answer. */
const failedRun = (asked: Asked, error: unknown): Run => ({
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

const isTooLong = ({ outcome, recording }: Run): boolean =>
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
