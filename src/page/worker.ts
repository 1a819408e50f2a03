// Runs programs away from the page, so that no program can stop it.
import type { HostFactory } from '../hosts/host-options'
import { practise } from '../learn/practice/practice'
import { puzzleParts } from '../learn/puzzle-parts'
import { numbersOf } from '../learn/what-if/numbers'
import { searchThresholds, type Wish } from '../learn/what-if/thresholds'
import { observerOf, searchFor } from '../learn/what-if/what-if'
import { evaluateAt } from '../scenario/evaluation'
import { searchRuns } from '../scenario/exploration'
import { firstHolding } from '../scenario/holding'
import { Copies } from '../scenario/inside'
import { isCutShort, isPrinted, type Run, type RunOptions, type RunProgress } from '../scenario/run'
import { runOn } from '../scenario/run-program'
import { type Said, said } from '../syntax/said'
import type { PossibleOutputs, RunRequest } from '../view/run'
import { loadHost } from './load-host'
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

/** Runs of a search, which can be stopped after each. */
const MOST_RUNS = 200

const say = (message: WorkerMessage) => self.postMessage(message)

let mustStop = false
/** Of the values that are tried, the one that somebody waits for. */
let next: number | undefined
/** Others are not tried meanwhile. */
let isHeld = false
/** Called when a message has come. */
let hear = () => {}

type Request = WorkerRequest | WatchRequest | HoldingRequest | TryRequest | InsideRequest

self.onmessage = async ({ data }: MessageEvent<Request | NextRequest | HoldRequest | StopRequest>) => {
  switch (data.wanted) {
    case 'next':
      next = data.value
      return hear()
    case 'hold':
      isHeld = data.isHeld
      return hear()
    case 'stop':
      mustStop = true
      return hear()
    default:
      mustStop = false
      isHeld = false
      next = undefined
      say(await answer(data))
  }
}

/** Whatever happens, there is an answer. */
async function answer(request: Request): Promise<WorkerAnswer> {
  let host: HostFactory
  try {
    host = await loadHost(request.host)
  } catch (error) {
    return { kind: 'unloaded', text: String(error) }
  }
  say({ kind: 'started' })
  try {
    switch (request.wanted) {
      case 'run':
        return run(host, request)
      case 'long':
        return runLong(host, request)
      case 'puzzle':
        return pose(host, request)
      case 'exercise':
        return exercise(host, request)
      case 'outputs':
        return await explore(host, request)
      case 'numbers':
        return { kind: 'numbers', numbers: numbersOf(request.source) }
      case 'tries':
        return await tryValues(host, request)
      case 'values':
        return evaluate(host, request)
      case 'holding':
        return {
          kind: 'held',
          position: firstHolding(host, request.source, optionsOf(request), request.candidates),
        }
      case 'inside':
        return look(host, request)
    }
  } catch (error) {
    return { kind: 'failed', text: error instanceof Error ? (error.stack ?? String(error)) : String(error) }
  }
}

/** Real ms between two messages about how far a run has come. */
const BETWEEN_MESSAGES_IN_MS = 100

/** Tells how far a run has come, but not more often than anybody can read. */
function progressTeller(): (progress: RunProgress) => void {
  let toldAt = performance.now()
  return (progress) => {
    const now = performance.now()
    if (now - toldAt < BETWEEN_MESSAGES_IN_MS) return
    toldAt = now
    say({ kind: 'came-so-far', progress })
  }
}

function run(
  host: HostFactory,
  { source, inputs, choices, limits, level, belief }: RunRequest,
): WorkerAnswer {
  const { outcome } = runOn(
    host,
    source,
    { inputs, choices, limits: limits ?? {}, record: level ?? 'everything', ...(belief && { belief }) },
    { onPiece: (piece) => say({ kind: 'recorded', piece }), onProgress: progressTeller() },
  )
  switch (outcome.kind) {
    case 'failed':
      return { kind: 'failed', text: outcome.report }
    case 'refused':
    case 'stopped':
      return { kind: 'failed', text: outcome.message }
    default:
      return { kind: 'ran', outcome }
  }
}

const copies = new Copies()

function look(host: HostFactory, request: InsideRequest): WorkerAnswer {
  const { source, question } = request
  return { kind: 'looked', inside: copies.look(host, source, optionsOf(request), question) }
}

const optionsOf = ({ inputs, choices, limits, belief }: RunRequest): RunOptions => ({
  inputs,
  choices,
  limits: limits ?? {},
  ...(belief && { belief }),
})

/** Answers each expression in a copy of the run of its own. */
function evaluate(host: HostFactory, request: WatchRequest): WorkerAnswer {
  const { source, position, expressions } = request
  const options = optionsOf(request)
  const answerTo = (expression: string) => evaluateAt(host, source, options, position, expression)
  return { kind: 'evaluated', values: expressions.map(answerTo) }
}

/** Practically without a bound: the user cancels before. */
const LONG = { steps: 100_000_000_000 }

function endingOf(outcome: Run['outcome']): Said {
  switch (outcome.kind) {
    case 'finished':
      return said`it came to its end.`
    case 'uncaught':
      return said`it ended in an error that it did not catch.`
    case 'problems':
      return said`it has problems.`
    case 'limit':
      return outcome.said ?? said`${outcome.message}`
    default:
      return said`${outcome.message}`
  }
}

function runLong(host: HostFactory, { source, inputs, choices }: RunRequest): WorkerAnswer {
  const { output, outcome } = runOn(
    host,
    source,
    { inputs, choices, record: 'output', limits: LONG },
    { onProgress: progressTeller() },
  )
  const lines = output.filter(isPrinted).map(({ text }) => text)
  return { kind: 'ran-long', run: { kind: 'long', lines, ending: endingOf(outcome) } }
}

async function explore(host: HostFactory, request: RunRequest): Promise<WorkerAnswer> {
  const { source, inputs, limits = {} } = request
  const run = (options: RunOptions) => runOn(host, source, options, { onProgress: progressTeller() })
  const search = searchRuns(run, { inputs, limits, maxRuns: MOST_RUNS })
  let step = search.next()
  for (; !step.done; step = search.next(mustStop ? 'cancelled' : undefined)) {
    say({ kind: 'searched', progress: step.value })
    await messages()
  }
  const { found, isComplete } = step.value
  for (const { outcome } of found.map(({ result }) => result))
    if (outcome.kind === 'failed') return { kind: 'failed', text: outcome.report }
  const outputs: PossibleOutputs['outputs'] = found.map(({ result, decisions }) => ({
    lines: result.output.filter(({ level }) => level !== 'handled').map(({ text }) => text),
    choices: decisions.map(({ chosen }) => chosen),
  }))
  const isCut = found.some(({ result }) => isCutShort(result))
  return { kind: 'explored', possible: { outputs, isComplete: isComplete && !isCut, isCut } }
}

/** Runs the program with one value after the other, and tells what came of each. */
async function tryValues(host: HostFactory, request: TryRequest): Promise<WorkerAnswer> {
  const { inputs } = request
  // A run of hours says from time to time that it goes on.
  const run = (source: string, options: RunOptions) =>
    runOn(host, source, { ...options, inputs }, { onProgress: progressTeller() })
  const search = searchThresholds(
    searchFor(request, request.maxRuns),
    request.measure,
    observerOf(request, run),
  )
  for (let step = search.next(); !step.done; ) {
    say({ kind: 'observed', observation: step.value })
    await messages()
    while (isHeld && next === undefined && !mustStop) await new Promise<void>((heard) => (hear = heard))
    const wish: Wish = mustStop ? 'cancelled' : next === undefined ? undefined : { value: next }
    next = undefined
    step = search.next(wish)
  }
  return { kind: 'tried' }
}

function pose(host: HostFactory, { source, inputs }: RunRequest): WorkerAnswer {
  return { kind: 'posed', parts: puzzleParts(source, (options) => runOn(host, source, options), { inputs }) }
}

function exercise(host: HostFactory, { practice }: WorkerRequest): WorkerAnswer {
  if (practice === undefined) throw new Error('Which exercise is wanted was not said.')
  return {
    kind: 'practised',
    exercise: practise(practice, (source, _host, options) => runOn(host, source, options)),
  }
}

/** Lets messages of the page arrive. */
const messages = () => new Promise((arrived) => setTimeout(arrived))
