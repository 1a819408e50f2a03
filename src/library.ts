// `import { simulate } from 'loopscope'`
import { createIntrinsics } from './builtins/create-realm'
import { createHost, type HostName } from './hosts/create-host'
import { type Entry, loadEntry } from './hosts/entry'
import { type ProgramText, requireNone } from './hosts/module-map'
import { Agent, type ChoicePolicy, DEFAULT_LIMITS, LimitReached, type Limits } from './machine/agent'
import type { ConsoleLevel, LimitKind } from './machine/event'
import { ModuleFailure } from './machine/module'
import type { SourceType } from './syntax/parse'
import type { Problem } from './syntax/problem'
import { fileProblems, filesOf, placeIn } from './syntax/source-files'
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
  /** Default 'everything'. */
  readonly record?: 'everything' | 'output'
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
  | { readonly kind: 'uncaught'; readonly message: string }
  | { readonly kind: 'limit'; readonly which: LimitKind; readonly message: string }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }

export interface Run {
  readonly output: readonly OutputEntry[]
  readonly outcome: Outcome
  /** What Node's process would exit with; 0 in a browser. */
  readonly exitCode: number
  /** Present when the record is 'everything' and the program has no problems. */
  readonly trace?: Trace
}

/** Runs a program in the simulated engine. Never throws for what the program does. */
export function simulate(source: string, options: SimulateOptions = {}): Run {
  const files = filesOf(source)
  const text: ProgramText = {
    find: (name) => files.find((file) => file.name === name),
    spans: new SpanTable(),
    bindings: [],
    isRecording: options.record !== 'output',
  }
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  const recorder = text.isRecording ? new Recorder(limits.events) : undefined
  const describe = (span: number) => placeIn(files, text.spans.spans[span]!)
  const agent = createAgent(describe, options, limits, recorder)
  try {
    requireNone(fileProblems(files))
    const limit = runProgram(agent, loadEntry(agent, files[0]!, text, options.sourceType))
    return finished(agent, source, text, recorder, limit)
  } catch (error) {
    if (error instanceof ModuleFailure) return refused(error.problems)
    throw error
  }
}

function finished(
  agent: Agent,
  source: string,
  { spans, bindings }: ProgramText,
  recorder: Recorder | undefined,
  limit: LimitKind | undefined,
): Run {
  if (limit !== undefined) recorder?.limitReached(limit)
  const host = agent.host.name
  const trace = recorder && finishTrace({ source, host, spans: spans.spans, bindings }, recorder)
  const output = agent.output.map((line, i) => ({ ...line, at: recorder?.lineEvents[i] ?? -1 }))
  return { output, outcome: outcomeOf(agent, limit), exitCode: agent.host.exitCode, ...(trace && { trace }) }
}

/** Pictures of a trace at any position: `play(run.trace).snapshotAt(41)`. */
export const play = (trace: Trace): Player => new Player(trace)

const refused = (problems: readonly Problem[]): Run => ({
  output: [],
  outcome: { kind: 'problems', problems },
  exitCode: 1,
})

function createAgent(
  describeSpan: (span: number) => string,
  options: SimulateOptions,
  limits: Limits,
  recorder: Recorder | undefined,
): Agent {
  const host = createHost(options.host ?? 'browser')
  const agent = new Agent(
    host,
    limits,
    recorder ?? null,
    policyOf(options.choices ?? []),
    options.seed ?? 1,
    describeSpan,
  )
  recorder?.observe(agent)
  createIntrinsics(agent.realm)
  host.install(agent)
  return agent
}

function policyOf(choices: readonly number[]): ChoicePolicy {
  let next = 0
  return () => choices[next++] ?? 0
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
  return uncaught === undefined ? { kind: 'finished' } : { kind: 'uncaught', message: uncaught.text }
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
