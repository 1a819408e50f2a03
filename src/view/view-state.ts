// What there is to see and to do: the state of the page, and its actions.
import type { StoreApi } from 'zustand/vanilla'
import type { UserInput } from '../hosts/browser/dom/behaviour/user-input'
import type { PuzzleParts } from '../learn/passage'
import type { Exercise, PracticeRequest } from '../learn/practice/practice'
import type { Belief } from '../machine/running/beliefs'
import type { Limits } from '../machine/running/limits'
import type { Change } from '../scenario/changes'
import type { Evaluation } from '../scenario/evaluation'
import type { Inside, InsideQuestion } from '../scenario/inside'
import type { BrokenLink, Link } from '../scenario/link/link'
import type { RunProgress } from '../scenario/run'
import type { Prose, Scenario, ScenarioHost } from '../scenario/scenario'
import type { ScenarioTitle } from '../scenario/titles'
import type { Candidate, Direction } from '../trace/breakpoints'
import type { Words } from '../trace/explain/in-english'
import type { Granularity, Span } from '../trace/picture'
import type { Ask } from './ask/ask'
import type { PageBreakpoint } from './breakpoints/list'
import type { Sized } from './layout/regions'
import type { Name, Program } from './programs'
import type {
  Held,
  LongRun,
  Loss,
  PossibleOutput,
  PossibleOutputs,
  RecordLevel,
  RunRequest,
  SearchProgress,
  ShownRun,
  WhatIfEngine,
} from './run'
import type { Saved, Speed, Theme } from './saved'
import type { TimelineStore } from './timeline/timeline-state'
import type { Language } from './words/language'

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
  /** Virtual ms, where the clock is ahead of the event at the position: a time before the next event. */
  readonly clock: number | undefined
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
  readonly run: ShownRun | undefined
  /** The last one of another text. */
  readonly runBefore: ShownRun | undefined
  readonly isRunning: boolean
  /** How far the run has come, once it takes a moment. */
  readonly progress: RunProgress | undefined
  readonly breakpoints: readonly PageBreakpoint[]
  /** How far it may go, where that is farther than by default. */
  readonly limits: Partial<Limits>
  /** Of a run that is too long for a whole record, queues and their jobs are recorded. */
  readonly level: RecordLevel
  /** The last run crashed the page, so its program is opened but not run. */
  readonly isHeld: boolean
  /** None until their titles have loaded. */
  readonly scenarios: readonly ScenarioTitle[]
  /** What the user typed, the last one first. */
  readonly programs: readonly Program[]
  /** Which of them is in the editor. */
  readonly programId: string | undefined
  /** The text came by a link and is not the user's own: it is not saved until it is edited. */
  readonly isForeign: boolean
  /** What such a text is called, where something is known of it. */
  readonly foreignName: Name | undefined
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

  /** Tries other numbers in the program. */
  readonly whatIf: WhatIfEngine

  /** What the page asks at the moment. */
  readonly ask: Ask | undefined
  /** The wrong rule that the run goes by. */
  readonly belief: WrongMachine | undefined

  /** What came of the same program without a record, once somebody asked. */
  readonly long: LongRun | Loss | 'running' | undefined

  /** Runs what the address says, else what was saved, unless that crashed the page. */
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
  loadChanges(name: string): Promise<readonly Change[]>
  /** A text that is nobody's yet: it becomes the user's own once it is edited. */
  openForeign(program: Pick<Program, 'source' | 'host'> & Partial<Pick<Program, 'name'>>): Promise<void>
  chooseHost(host: ScenarioHost): void
  chooseGranularity(granularity: Granularity): void
  chooseSpeed(speed: Speed): void
  chooseTheme(theme: Theme): void
  chooseLanguage(language: Language): void
  togglePanel(name: string): void
  openStrip(isStripOpen: boolean): void
  /** In percent of the page; the usual size again without it. */
  resize(sized: Sized, percent: number | undefined): void
  /** With `isLike` the program is the one of the last run but for a number: it is recorded as that was. */
  startRun(isLike?: boolean): Promise<void>
  /** Another run of the same program, to be looked at beside the one that is shown. */
  runBeside(changes: Partial<RunRequest>): Promise<ShownRun>
  /** What expressions are at the moment that is shown, or at another one. */
  evaluate(
    expressions: readonly string[],
    position?: number,
  ): Promise<readonly Evaluation[] | Loss | undefined>
  /** The first of several moments at which a breakpoint's condition holds; undefined where another question came meanwhile. */
  firstHolding(candidates: readonly Candidate[]): Promise<Held | Loss | undefined>
  /** What is in an object at the moment that is shown; undefined where nobody can say. */
  lookInto(question: Omit<InsideQuestion, 'position'>): Promise<Inside | undefined>
  /** Adds what the user does at the moment that is shown; the run goes on from there. One like the last one replaces it. */
  addInput(input: UserInput): void
  removeInput(input: UserInput): void
  /** Goes another way at a choice; all that was before it stays. */
  takeWay(position: number, option: number): void
  explore(): Promise<void>
  stopExploring(): void
  forgetOutputs(): void
  /** What the program can print, and what it would print by wrong rules. */
  pose(program?: Partial<RunRequest>): Promise<PuzzleParts | Loss | undefined>
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
  /** To the next breakpoint, or to the previous one. */
  goToBreak(direction: Direction): void
  /** Goes on from the limit that the run stopped at. */
  continueRun(): void
  /** Ends what is being run; what was recorded until now is shown. */
  cancelRun(): void
  /** Runs the program so that it prints one of the things it can print. */
  showOutput(output: PossibleOutput): void
  moveTo(position: number, travel: Travel, clock?: number): void
  /** To a virtual time, which may be between two events. */
  moveToTime(time: number): void
  /** Moves to where somebody pointed, from where one can come back. */
  jumpTo(position: number, clock?: number): void
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
  askClass(): Promise<void>
  /** A second window with notes, the next steps and the vote. */
  openPresenter(): void
  blank(isBlank: boolean): void
}

export type Dialog = 'breakpoints' | 'help' | 'share' | 'programs' | 'course' | 'puzzle' | 'lesson' | 'parts'

export type ViewStore = StoreApi<ViewState>
