// One run of a program, from its text to its record.
import type { HostFactory, HostName } from '../hosts/host-options'
import { requireNone } from '../hosts/program/module-map'
import { ModuleFailure } from '../machine/modules/module'
import { Shape } from '../machine/objects/shape'
import { figuresOf } from '../machine/queue-figures'
import type { Agent } from '../machine/running/agent'
import type { Problem } from '../syntax/problem'
import { PieceCutter, type TracePiece } from '../trace/pieces'
import { finishTrace, type TraceHead } from '../trace/serialize'
import type { Trace } from '../trace/trace'
import type { Decision } from './exploration'
import { lookAhead } from './horizon'
import { failureOf, outcomeOf } from './outcome'
import { type Prepared, prepare, runProgram } from './prepared'
import { optionsWorthTrying } from './reduction'
import type { OutputEntry, Run, RunOptions, RunProgress, SearchOptions } from './run'
import { thrownText } from './thrown-text'

/** Who is told of a run while it goes on. */
export interface Listener {
  /** Of the record, as it is written. */
  readonly onPiece?: (piece: TracePiece) => void
  /** From time to time. */
  readonly onProgress?: (progress: RunProgress, printed: readonly OutputEntry[]) => void
}

/**
 * Runs a program on a host. Never throws: what the program does is its outcome, and so is a mistake of ours. The record is
 * sent while it is written, if somebody wants it.
 */
export function runOn(
  createHost: HostFactory,
  source: string,
  options: SearchOptions = {},
  listener: Listener = {},
): Run {
  let prepared: Prepared | undefined
  let sendRest: (() => void) | undefined
  try {
    prepared = prepare(createHost, source, options)
    prepared.agent.lookAhead = lookAheadWith(prepared.agent, createHost, source, options)
    sendRest = inform(prepared, listener)
    return runPrepared(prepared)
  } catch (error) {
    return error instanceof ModuleFailure ? refused(error.problems) : failed(error, prepared)
  } finally {
    sendRest?.()
    Shape.forgetTransitions()
  }
}

/** Runs the same program ahead, with other limits. It shares nothing with this run. */
export const lookAheadWith =
  (agent: Agent, createHost: HostFactory, source: string, options: RunOptions) => () =>
    lookAhead(agent, (limits) => {
      const given: RunOptions = { ...options, record: 'output', limits: { ...options.limits, ...limits } }
      const prepared = prepare(createHost, source, { ...given, takesFootprints: false })
      return { agent: prepared.agent, limit: runProgram(prepared)?.limit }
    })

/** Gives what sends the rest of the record. */
function inform(prepared: Prepared, { onPiece, onProgress }: Listener): (() => void) | undefined {
  if (onProgress !== undefined) tellProgress(prepared, onProgress)
  return onPiece && sendPieces(prepared, onPiece)
}

function tellProgress({ agent, log }: Prepared, tell: NonNullable<Listener['onProgress']>): void {
  let told = 0
  agent.onProgress = () => {
    const printed = printedSince(agent, log, told)
    told += printed.length
    const { stepsRun: steps, clock } = agent
    tell({ steps, events: log?.nextEvent ?? 0, virtualTime: clock.now }, printed)
  }
}

/** Sends pieces while the record is written. */
function sendPieces(prepared: Prepared, send: (piece: TracePiece) => void): (() => void) | undefined {
  const { log } = prepared
  if (log === undefined) return undefined
  const cutter = new PieceCutter(headOf(prepared), log)
  const sendAll = () => {
    for (const piece of cutter.cut()) send(piece)
  }
  log.onMore = sendAll
  return sendAll
}

function runPrepared(prepared: Prepared): Run {
  const { text, agent, problems } = prepared
  requireNone(problems)
  const reached = runProgram(prepared)
  agent.endMoment()
  if (reached !== undefined) agent.observer?.limitReached(reached.limit, reached.outlook)
  return { ...resultOf(prepared), outcome: outcomeOf(agent, reached, text) }
}

/** What there is to see of a run, whatever its outcome. */
function resultOf(prepared: Prepared): Omit<Run, 'outcome'> {
  const { agent, log } = prepared
  const output = withThrown(printedSince(agent, log, 0), prepared)
  const trace = traceOf(prepared)
  const queues = agent.ledgers.all.map(figuresOf)
  return {
    output,
    exitCode: agent.host.exitCode,
    decisions: weighed(prepared),
    ...(queues.length > 0 && { queues }),
    ...(trace && { trace }),
  }
}

/** Decisions, with the options that are worth another run. */
function weighed({ decisions, footprints }: Prepared): readonly Decision[] {
  if (footprints === undefined || footprints.isPartial) return decisions
  const worthTrying = optionsWorthTrying(footprints)
  return decisions.map((decision, i) => ({ ...decision, worthTrying: worthTrying[i]! }))
}

export const traceOf = (prepared: Prepared): Trace | undefined =>
  prepared.log && finishTrace(headOf(prepared), prepared.log)

/** Each error that nobody caught with its stack, as far as it is remembered. */
function withThrown(output: readonly OutputEntry[], { agent, files }: Prepared): readonly OutputEntry[] {
  if (agent.failures.uncaught.length === 0) return output
  const errors = agent.failures.uncaught.values()
  return output.map((entry) => {
    const error = entry.level === 'uncaught' ? errors.next().value : undefined
    return error === undefined ? entry : { ...entry, thrown: thrownText(agent, files, error) }
  })
}

/** What was printed, each line with its place in the record. */
const printedSince = ({ printer }: Agent, log: Prepared['log'], from: number): OutputEntry[] =>
  printer.lines.slice(from).map((line, i) => ({ ...line, at: log?.lineEvents[from + i] ?? -1 }))

const headOf = ({ agent, source, rules, text: { spans, bindings } }: Prepared): TraceHead => ({
  source,
  host: agent.host.name as HostName,
  spans: spans.spans,
  bindings,
  ...(rules && { rules }),
})

const NOTHING: Omit<Run, 'outcome'> = { output: [], exitCode: 1, decisions: [] }

const refused = (problems: readonly Problem[]): Run => ({
  ...NOTHING,
  outcome: { kind: 'problems', problems },
})

/** What was recorded is kept, if it holds together. */
function failed(error: unknown, prepared: Prepared | undefined): Run {
  const outcome = failureOf(error, prepared?.agent.host.name)
  if (prepared === undefined) return { ...NOTHING, outcome }
  try {
    return { ...resultOf(prepared), outcome }
  } catch {
    return { ...NOTHING, outcome }
  }
}
