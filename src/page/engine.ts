// The engine in its worker, with a watchdog: a worker that says nothing any more is ended, and the next run gets a new one.
// The record comes in pieces while it is written, so whatever ends a run, what was recorded until then can be shown.

import type { PuzzleParts } from '../learn/passage'
import type { Exercise, PracticeRequest } from '../learn/practice/practice'
import type { Observation } from '../learn/what-if/observation'
import type { ProgramNumber } from '../learn/what-if/program-number'
import type { Evaluation } from '../scenario/evaluation'
import type { Inside, InsideQuestion } from '../scenario/inside'
import { otherRules } from '../scenario/other-rules'
import type { RunProgress } from '../scenario/run'
import { type Said, said } from '../syntax/said'
import { tableOf } from '../syntax/table'
import type { Candidate } from '../trace/breakpoints'
import { PieceCollector } from '../trace/pieces'
import type {
  Engine,
  Held,
  LongRun,
  Loss,
  PossibleOutputs,
  RunRequest,
  SearchProgress,
  ShownRun,
  WhatIfRequest,
} from '../view/run'
import { inSlices } from '../view/slices'
import type { KeptRun } from './kept-run'
import type { Lost } from './losses'
import type {
  HoldingRequest,
  HoldRequest,
  InsideRequest,
  NextRequest,
  StopRequest,
  TryRequest,
  WatchRequest,
  WorkerAnswer,
  WorkerMessage,
  WorkerRequest,
} from './messages'

/** What reads a record is not needed before a run has ended, so it loads beside the worker. */
const reader = import('../view/recording')
const losses = () => import('./losses')

/** How long a worker may say nothing: while it loads, and while it runs. */
const patienceInMs = { load: 30_000, run: 10_000 }

interface Answers {
  run: 'ran'
  long: 'ran-long'
  outputs: 'explored'
  puzzle: 'posed'
  values: 'evaluated'
  holding: 'held'
  inside: 'looked'
  exercise: 'practised'
  numbers: 'numbers'
  tries: 'tried'
}

/** What a question may be answered with. */
type AnswerTo<W extends keyof Answers> = Extract<WorkerAnswer, { kind: Answers[W] }> | Lost

const LOST: ReadonlyMap<string, true> = tableOf({
  failed: true,
  unloaded: true,
  cancelled: true,
  silent: true,
} satisfies Record<Lost['kind'], true>)

const isLost = (answer: WorkerAnswer | Lost): answer is Lost => LOST.has(answer.kind)

/** Who is told of what comes before the answer. */
interface Listeners {
  readonly pieces?: PieceCollector
  readonly onProgress?: (progress: RunProgress) => void
  readonly onSearch?: (progress: SearchProgress) => void
  readonly onObserved?: (observation: Observation) => void
}

type RequestFor<W extends keyof Answers> = Omit<
  W extends 'values'
    ? WatchRequest
    : W extends 'holding'
      ? HoldingRequest
      : W extends 'inside'
        ? InsideRequest
        : W extends 'tries'
          ? TryRequest
          : WorkerRequest,
  'wanted'
>

/** Stands for an answer that is no longer wanted. */
const GIVEN_UP: Lost = { kind: 'silent', ms: 0 }

const isAnswer = (message: WorkerMessage): message is WorkerAnswer => !BEFORE_ANSWERS.has(message.kind)

const BEFORE_ANSWERS: ReadonlySet<WorkerMessage['kind']> = new Set([
  'started',
  'recorded',
  'came-so-far',
  'searched',
  'observed',
])

/** What was asked for, or why there is none; undefined once nobody waits for it. */
async function given<A extends WorkerAnswer, T>(
  answer: Promise<A | Lost>,
  request: RunRequest,
  take: (answer: A) => T,
): Promise<T | Loss | undefined> {
  const came = await answer
  if (came === GIVEN_UP) return undefined
  return isLost(came) ? (await losses()).lossOf(came, request, undefined) : take(came)
}

export class WorkerEngine implements Engine {
  private started: Worker | undefined
  /** Answers what is asked beside. */
  private evaluator: WorkerEngine | undefined
  /** Tries other numbers. */
  private trier: WorkerEngine | undefined
  /** Keeps copies of the run, whose objects are looked into. */
  private looker: WorkerEngine | undefined
  giveUp = () => {}
  cancel = () => {}
  /** What to do about an error outside of any answer: the worker's script is not there, or failed by itself. */
  private onError: (lost: Lost) => void = () => {}
  /** It may come before anything is asked. */
  private broken: Lost | undefined

  /** `keptRunFor` knows the first run, or says at once that it does not. */
  constructor(private keptRunFor?: (request: RunRequest) => Promise<KeptRun | undefined> | undefined) {}

  private worker(): Worker {
    this.started ??= this.start()
    return this.started
  }

  /** So that the worker is there when something is asked, and what tells of a loss when the connection is not. */
  async load(): Promise<void> {
    this.worker()
    await losses()
  }

  async run(request: RunRequest, onProgress: (progress: RunProgress) => void): Promise<ShownRun> {
    const { source, host } = request
    const kept = await this.firstRun(request)
    const pieces = new PieceCollector()
    for (const piece of kept?.pieces ?? []) pieces.add(piece)
    const answer = kept
      ? ({ kind: 'ran', outcome: kept.outcome } as const)
      : await this.ask('run', request, { pieces, onProgress })
    const trace = pieces.finish({ source, host, ...otherRules(request) })
    const recording = trace && (await inSlices((await reader).prepareRecording(trace)))
    const outcome = answer.kind === 'ran' ? answer.outcome : (await losses()).lossOf(answer, request, trace)
    return { source, host, outcome, recording }
  }

  private firstRun(request: RunRequest): Promise<KeptRun | undefined> | undefined {
    const kept = this.keptRunFor?.(request)
    this.keptRunFor = undefined
    return kept
  }

  async explore(
    request: RunRequest,
    onProgress: (progress: SearchProgress) => void,
  ): Promise<PossibleOutputs | Loss | undefined> {
    return given(this.ask('outputs', request, { onSearch: onProgress }), request, ({ possible }) => possible)
  }

  async pose(request: RunRequest): Promise<PuzzleParts | Loss | undefined> {
    return given(this.ask('puzzle', request, {}), request, ({ parts }) => parts)
  }

  async practise(practice: PracticeRequest, request: RunRequest): Promise<Exercise | Loss | undefined> {
    return given(this.ask('exercise', { ...request, practice }, {}), request, ({ exercise }) => exercise)
  }

  async runLong(
    request: RunRequest,
    onProgress: (progress: RunProgress) => void,
  ): Promise<LongRun | Loss | undefined> {
    return given(this.ask('long', request, { onProgress }), request, ({ run }) => run)
  }

  /** In a worker of its own, so that a search goes on. */
  async evaluate(
    request: RunRequest,
    position: number,
    expressions: readonly string[],
  ): Promise<readonly Evaluation[] | Loss | undefined> {
    this.evaluator ??= new WorkerEngine()
    return given(
      this.evaluator.ask('values', { ...request, position, expressions }, {}),
      request,
      ({ values }) => values,
    )
  }

  async firstHolding(
    request: RunRequest,
    candidates: readonly Candidate[],
  ): Promise<Held | Loss | undefined> {
    this.evaluator ??= new WorkerEngine()
    return given(this.evaluator.ask('holding', { ...request, candidates }, {}), request, ({ position }) => ({
      position,
    }))
  }

  async numbersOf(request: RunRequest): Promise<readonly ProgramNumber[] | Loss | undefined> {
    this.trier ??= new WorkerEngine()
    return given(this.trier.ask('numbers', request, {}), request, ({ numbers }) => numbers)
  }

  async tryValues(
    request: WhatIfRequest,
    onObserved: (observation: Observation) => void,
  ): Promise<Loss | undefined> {
    this.trier ??= new WorkerEngine()
    return given(this.trier.ask('tries', request, { onObserved }), request, () => undefined)
  }

  tryNext(value: number): void {
    this.trier?.worker().postMessage({ wanted: 'next', value } satisfies NextRequest)
  }

  holdTrying(isHeld: boolean): void {
    this.trier?.worker().postMessage({ wanted: 'hold', isHeld } satisfies HoldRequest)
  }

  stopTrying(): void {
    this.trier?.stopExploring()
  }

  async lookInto(request: RunRequest, question: InsideQuestion): Promise<Inside | Loss | undefined> {
    this.looker ??= new WorkerEngine()
    return given(this.looker.ask('inside', { ...request, question }, {}), request, ({ inside }) => inside)
  }

  stopExploring(): void {
    this.worker().postMessage({ wanted: 'stop' } satisfies StopRequest)
  }

  /** What is still asked is given up for the new question. */
  private ask<W extends keyof Answers>(
    wanted: W,
    request: RequestFor<W>,
    { pieces, onProgress, onSearch, onObserved }: Listeners,
  ): Promise<AnswerTo<W>> {
    this.giveUp()
    return new Promise((resolve) => {
      let watchdog: ReturnType<typeof setTimeout> | undefined
      const end = (answer: WorkerAnswer | Lost) => {
        clearTimeout(watchdog)
        this.giveUp = () => {}
        this.cancel = () => {}
        this.onError = () => {}
        if (isLost(answer)) this.restart()
        resolve(answer as AnswerTo<W>)
      }
      const waitFor = (ms: number, lost: Lost) => {
        clearTimeout(watchdog)
        watchdog = setTimeout(() => end(lost), ms)
      }
      this.giveUp = () => end(GIVEN_UP)
      this.cancel = () => end({ kind: 'cancelled' })
      waitFor(patienceInMs.load, unloaded(said`it took too long.`))
      // A part that failed to load may load now, so it is tried again.
      if (this.broken) this.restart()
      this.worker().onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
        if (data.kind === 'recorded') pieces?.add(data.piece)
        if (data.kind === 'came-so-far') onProgress?.(data.progress)
        if (data.kind === 'searched') onSearch?.(data.progress)
        if (data.kind === 'observed') onObserved?.(data.observation)
        if (isAnswer(data)) end(data)
        else waitFor(patienceInMs.run, { kind: 'silent', ms: patienceInMs.run })
      }
      this.onError = end
      this.worker().postMessage({ ...request, wanted } as
        | WorkerRequest
        | WatchRequest
        | HoldingRequest
        | TryRequest
        | InsideRequest)
    })
  }

  private restart() {
    this.started?.terminate()
    this.started = this.start()
  }

  private start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'engine' })
    this.broken = undefined
    worker.onerror = ({ message }) => {
      this.broken = message ? { kind: 'failed', text: message } : unloaded(said`its script is not there.`)
      this.onError(this.broken)
    }
    return worker
  }
}

const unloaded = (text: Said): Lost => ({ kind: 'unloaded', text })
