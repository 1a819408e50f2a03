// `import { simulate } from 'loopscope'`
import { createIntrinsics } from './builtins/create-realm'
import { hintForError } from './hosts/absent-names'
import type { Page } from './hosts/browser/dom/install'
import type { UserInput } from './hosts/browser/dom/user-input'
import { createHost, type HostName } from './hosts/create-host'
import { type Entry, loadEntry } from './hosts/entry'
import type { Route } from './hosts/fetch/network'
import { type ProgramText, requireNone } from './hosts/module-map'
import { Agent, type ChoicePolicy, DEFAULT_LIMITS, LimitReached, type Limits } from './machine/agent'
import type { ConsoleLevel, LimitKind } from './machine/event'
import { ModuleFailure } from './machine/module'
import { type Decision, type Exploration, explore } from './scenario/exploration'
import { readPageComments } from './scenario/page-comments'
import { parseRoutes } from './scenario/routes'
import type { SourceType } from './syntax/parse'
import { positionOf } from './syntax/position'
import type { Problem } from './syntax/problem'
import {
  fileProblems,
  filesOf,
  MAIN_FILE,
  MAIN_TYPESCRIPT_FILE,
  placeIn,
  type SourceFile,
  textOf,
} from './syntax/source-files'
import { SpanTable } from './syntax/span'
import { Player } from './trace/player'
import { Recorder } from './trace/recorder'
import { finishTrace } from './trace/serialize'
import type { Trace } from './trace/trace'

export interface SimulateOptions {
  /** Default 'browser'. */
  readonly host?: HostName
  /** Default: 'module' if the source has import, export or a top-level await. */
  readonly sourceType?: SourceType
  /** Default: JavaScript, or TypeScript where the text is not that. */
  readonly language?: 'typescript'
  /** Default 'everything'. */
  readonly record?: 'everything' | 'output'
  /** For Node; 'legacy' is the order before Node 11: ticks and jobs only after all due timers of one duration, or all immediates. */
  readonly drain?: 'modern' | 'legacy'
  /** What the simulated network answers; default: what comments of the program say, `// route: GET /user 200 50ms {"name":"Tom"}`. */
  readonly network?: readonly Route[]
  /** What the user of a browser's page does, beside what the source says in comments `// input: …`. */
  readonly inputs?: readonly UserInput[]
  /** For Math.random. */
  readonly seed?: number
  /** Which continuation is taken at each choice, in order; 0 where it says nothing. */
  readonly choices?: readonly number[]
  readonly limits?: Partial<Limits>
}

/** One printed line. */
export interface OutputEntry {
  readonly level: ConsoleLevel
  readonly text: string
  /** Virtual ms. */
  readonly time: number
  /** Position in the trace; -1 without one. */
  readonly at: number
}

export type Outcome =
  | { readonly kind: 'finished' }
  /** `hint` says more where the program uses something that this host does not have. */
  | { readonly kind: 'uncaught'; readonly message: string; readonly hint?: string }
  | { readonly kind: 'limit'; readonly which: LimitKind; readonly message: string }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }

export interface Run {
  readonly output: readonly OutputEntry[]
  readonly outcome: Outcome
  /** What Node's process would exit with; 0 in a browser. */
  readonly exitCode: number
  /** Where a real engine might have gone on in another way, in order. */
  readonly decisions: readonly Decision[]
  /** Present when the record is 'everything' and the program has no problems. */
  readonly trace?: Trace
}

/** Runs a program in the simulated engine. Never throws for what the program does. */
export function simulate(source: string, options: SimulateOptions = {}): Run {
  const files = filesOf(source, options.language === 'typescript' ? MAIN_TYPESCRIPT_FILE : MAIN_FILE)
  const text: ProgramText = {
    find: (name) => files.find((file) => file.name === name),
    spans: new SpanTable(),
    bindings: [],
    isRecording: options.record !== 'output',
  }
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  const recorder = text.isRecording ? new Recorder(limits.events) : undefined
  const describe = (span: number) => {
    const node = text.spans.nodes[span]
    return placeIn(files, text.spans.spans[span]!, node && positionOf(node, source))
  }
  const decisions: Decision[] = []
  const written = parseRoutes(source)
  const comments = readPageComments(source)
  const network = options.network ?? written.routes
  const page = { ...comments, inputs: [...comments.inputs, ...(options.inputs ?? [])] }
  const agent = createAgent(files, describe, { ...options, network }, page, limits, recorder, decisions)
  try {
    requireNone([
      ...fileProblems(files),
      ...(options.network === undefined ? written.problems : []),
      ...comments.problems,
    ])
    const limit = runProgram(agent, loadEntry(agent, files[0]!, text, options.sourceType))
    if (limit !== undefined) recorder?.limitReached(limit)
    const trace = recorder && traceOf(agent, source, text, recorder)
    return { ...finished(agent, recorder, limit), decisions, ...(trace && { trace }) }
  } catch (error) {
    if (error instanceof ModuleFailure) return refused(error.problems)
    throw error
  }
}

function traceOf(agent: Agent, source: string, { spans, bindings }: ProgramText, recorder: Recorder): Trace {
  return finishTrace({ source, host: agent.host.name, spans: spans.spans, bindings }, recorder)
}

function finished(agent: Agent, recorder: Recorder | undefined, limit: LimitKind | undefined) {
  const output = agent.output.map((line, i) => ({ ...line, at: recorder?.lineEvents[i] ?? -1 }))
  return { output, outcome: outcomeOf(agent, limit), exitCode: agent.host.exitCode }
}

/** Pictures of a trace at any position: `play(run.trace).snapshotAt(41)`. */
export const play = (trace: Trace): Player => new Player(trace)

const refused = (problems: readonly Problem[]): Run => ({
  output: [],
  outcome: { kind: 'problems', problems },
  exitCode: 1,
  decisions: [],
})

export interface OutcomesOptions extends Omit<SimulateOptions, 'record' | 'choices'> {
  /** Runs after which the search ends; default 500. */
  readonly maxRuns?: number
}

/** Everything that the program can print, each with the decisions that lead there: one entry means that it always prints the same. */
export function outcomes(
  source: string,
  { maxRuns = 500, ...options }: OutcomesOptions = {},
): Exploration<Run> {
  return explore((choices) => {
    const result = simulate(source, { ...options, choices, record: 'output' })
    const printed = result.output.map(({ level, text }) => [level, text])
    return { result, key: JSON.stringify([printed, result.outcome.kind]), decisions: result.decisions }
  }, maxRuns)
}

function createAgent(
  files: readonly SourceFile[],
  describeSpan: (span: number) => string,
  options: SimulateOptions,
  page: Page,
  limits: Limits,
  recorder: Recorder | undefined,
  decisions: Decision[],
): Agent {
  const texts = new Map(files.map((file) => [file.name, textOf(file)]))
  const host = createHost(options.host ?? 'browser', {
    files: texts,
    drain: options.drain ?? 'modern',
    routes: options.network ?? [],
    page,
  })
  const agent = new Agent(
    host,
    limits,
    recorder ?? null,
    policyOf(options.choices ?? [], decisions),
    options.seed ?? 1,
    describeSpan,
  )
  recorder?.observe(agent)
  createIntrinsics(agent.realm)
  host.install(agent)
  return agent
}

/** Follows the choices as far as they go, and notes what was decided. */
function policyOf(choices: readonly number[], decisions: Decision[]): ChoicePolicy {
  return (kind, options) => {
    const chosen = Math.min(choices[decisions.length] ?? 0, options.length - 1)
    decisions.push({ kind, options, chosen })
    return chosen
  }
}

/** The limit that was reached, if one was. */
function runProgram(agent: Agent, entry: Entry): LimitKind | undefined {
  try {
    agent.run(agent.host.loop(agent, () => entry.start(agent), entry.isModule))
    return undefined
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error
    return error.limit
  }
}

function outcomeOf(agent: Agent, limit: LimitKind | undefined): Outcome {
  if (limit !== undefined) return { kind: 'limit', which: limit, message: limitMessage(agent, limit) }
  const uncaught = agent.output.find(({ level }) => level === 'uncaught')
  if (uncaught === undefined) return { kind: 'finished' }
  const hint = hintForError(uncaught.text, agent.host.name)
  return { kind: 'uncaught', message: uncaught.text, ...(hint !== undefined && { hint }) }
}

/** Says what was reached and where the program was. */
function limitMessage({ limits, span, describeSpan }: Agent, limit: LimitKind): string {
  const where = span > 0 ? ` at line ${describeSpan(span).split(':').at(-2)}` : ''
  const count = (n: number, what: string) => `Stopped after ${n.toLocaleString('en')} ${what}${where}.`
  switch (limit) {
    case 'steps':
      return `${count(limits.steps, 'steps')} The code there may never end.`
    case 'events':
      return `${count(limits.events, 'recorded events')} The code there may never end.`
    case 'output':
      return count(limits.output, 'lines of output')
    case 'virtual-time':
      return `Stopped after ${(limits.virtualTime / 3_600_000).toLocaleString('en')} simulated hours. A timer may go on for ever.`
  }
}
