// One run of a program, from its text to its record.
import { createIntrinsics } from '../builtins/create-realm'
import type { DocumentSetup } from '../hosts/browser/dom/install'
import type { HostFactory, HostName } from '../hosts/host-options'
import { loadEntry } from '../hosts/program/entry'
import { type ProgramText, requireNone } from '../hosts/program/module-map'
import { ModuleFailure } from '../machine/modules/module'
import { Shape } from '../machine/objects/shape'
import { Agent, type ChoicePolicy, DEFAULT_LIMITS, LimitReached, type Limits } from '../machine/running/agent'
import { BeliefState } from '../machine/running/beliefs'
import type { EventLog } from '../record/event-log'
import { createLog, createRecorder } from '../record/recorder'
import type { SourceType } from '../syntax/parse'
import { positionOf } from '../syntax/position'
import type { Problem } from '../syntax/problem'
import {
  fileProblems,
  filesOf,
  MAIN_FILE,
  MAIN_TYPESCRIPT_FILE,
  placeIn,
  type SourceFile,
  textOf,
} from '../syntax/source-files'
import { SpanTable } from '../syntax/span'
import { PieceCutter, type TracePiece } from '../trace/pieces'
import { finishTrace, type TraceHead } from '../trace/serialize'
import { readDocumentComments } from './document-comments'
import type { Decision } from './exploration'
import { lookAhead } from './horizon'
import { failureOf, outcomeOf } from './outcome'
import { parseRoutes } from './routes'
import type { Run, RunOptions } from './run'

/** A program before its first step. */
interface Prepared {
  readonly source: string
  readonly files: readonly SourceFile[]
  readonly text: ProgramText
  readonly agent: Agent
  /** What is recorded; undefined where nothing is. */
  readonly log: EventLog | undefined
  readonly decisions: readonly Decision[]
  /** What is wrong with the comments that the program is run with. */
  readonly problems: readonly Problem[]
}

/**
 * Runs a program on a host. Never throws: what the program does is its outcome, and so is a mistake of ours. The record is
 * sent while it is written, if somebody wants it.
 */
export function runOn(
  createHost: HostFactory,
  source: string,
  options: RunOptions = {},
  send?: (piece: TracePiece) => void,
): Run {
  let prepared: Prepared | undefined
  let sendRest: (() => void) | undefined
  try {
    prepared = prepare(createHost, source, options)
    prepared.agent.lookAhead = lookAheadWith(prepared.agent, createHost, source, options)
    sendRest = send && inPieces(prepared, send)
    return runPrepared(prepared, options)
  } catch (error) {
    return error instanceof ModuleFailure ? refused(error.problems) : failed(error, prepared)
  } finally {
    sendRest?.()
    Shape.forgetTransitions()
  }
}

/** Runs the same program ahead, with other limits. It shares nothing with this run. */
const lookAheadWith = (agent: Agent, createHost: HostFactory, source: string, options: RunOptions) => () =>
  lookAhead(agent, (limits) => {
    const given: RunOptions = { ...options, record: 'output', limits: { ...options.limits, ...limits } }
    const prepared = prepare(createHost, source, given)
    return { agent: prepared.agent, limit: runProgram(prepared, options.sourceType)?.limit }
  })

/** Who sets a limit for virtual time wants it to pass. */
const limitsOf = ({ limits }: RunOptions): Limits => {
  const { virtualTime: horizon = DEFAULT_LIMITS.horizon } = limits ?? {}
  return { ...DEFAULT_LIMITS, horizon, ...limits }
}

/** Sends pieces while the record is written. Gives what sends the rest. */
function inPieces(prepared: Prepared, send: (piece: TracePiece) => void): (() => void) | undefined {
  const { log } = prepared
  if (log === undefined) return undefined
  const cutter = new PieceCutter(headOf(prepared), log)
  const sendAll = () => {
    for (const piece of cutter.cut()) send(piece)
  }
  log.onMore = sendAll
  return sendAll
}

function prepare(createHost: HostFactory, source: string, options: RunOptions): Prepared {
  const files = filesOf(source, options.language === 'typescript' ? MAIN_TYPESCRIPT_FILE : MAIN_FILE)
  const text: ProgramText = {
    find: (name) => files.find((file) => file.name === name),
    spans: new SpanTable(),
    bindings: [],
    isRecording: options.record !== 'output',
  }
  const limits = limitsOf(options)
  const log = text.isRecording ? createLog(limits.events) : undefined
  const describe = (span: number) => {
    const node = text.spans.nodes[span]
    return placeIn(files, text.spans.spans[span]!, node && positionOf(node, source))
  }
  const decisions: Decision[] = []
  const written = parseRoutes(source)
  const comments = readDocumentComments(source)
  const network = options.network ?? written.routes
  const document = { ...comments, inputs: [...comments.inputs, ...(options.inputs ?? [])] }
  const given = { ...options, network }
  const agent = createAgent(createHost, files, describe, given, document, limits, log, decisions)
  const problems = [
    ...fileProblems(files),
    ...(options.network === undefined ? written.problems : []),
    ...comments.problems,
  ]
  return { source, files, text, agent, log, decisions, problems }
}

function runPrepared(prepared: Prepared, { sourceType }: RunOptions): Run {
  const { text, agent, problems } = prepared
  requireNone(problems)
  const reached = runProgram(prepared, sourceType)
  if (reached !== undefined) agent.observer?.limitReached(reached.limit, reached.outlook)
  return { ...resultOf(prepared), outcome: outcomeOf(agent, reached, text) }
}

/** What there is to see of a run, whatever its outcome. */
function resultOf(prepared: Prepared): Omit<Run, 'outcome'> {
  const { agent, log, decisions } = prepared
  const output = agent.output.map((line, i) => ({ ...line, at: log?.lineEvents[i] ?? -1 }))
  const trace = log && finishTrace(headOf(prepared), log)
  const hidden = agent.hiddenOrderMatters && { hiddenOrderMatters: true }
  return { output, exitCode: agent.host.exitCode, decisions, ...hidden, ...(trace && { trace }) }
}

const headOf = ({ agent, source, text: { spans, bindings } }: Prepared): TraceHead => ({
  source,
  host: agent.host.name as HostName,
  spans: spans.spans,
  bindings,
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

function createAgent(
  createHost: HostFactory,
  files: readonly SourceFile[],
  describeSpan: (span: number) => string,
  options: RunOptions,
  document: DocumentSetup,
  limits: Limits,
  log: EventLog | undefined,
  decisions: Decision[],
): Agent {
  const texts = new Map(files.map((file) => [file.name, textOf(file)]))
  const host = createHost({
    files: texts,
    drain: options.drain ?? 'modern',
    routes: options.network ?? [],
    document,
  })
  const agent = new Agent(
    host,
    limits,
    log === undefined ? null : (agent) => createRecorder(log, agent),
    policyOf(options.choices ?? [], decisions),
    options.seed ?? 1,
    describeSpan,
  )
  if (options.belief !== undefined) agent.belief = new BeliefState(options.belief)
  createIntrinsics(agent.realm)
  host.install(agent)
  return agent
}

/** Follows the choices as far as they go, and notes what was decided. */
function policyOf(choices: readonly number[], decisions: Decision[]): ChoicePolicy {
  return (kind, options, { isCut, distinct }) => {
    const chosen = Math.min(choices[decisions.length] ?? 0, options.length - 1)
    const hasSame = distinct < options.length
    decisions.push({ kind, options, chosen, ...(isCut && { isCut }), ...(hasSame && { distinct }) })
    return chosen
  }
}

/** The limit that was reached, if one was. */
function runProgram(
  { agent, files, text }: Prepared,
  sourceType: SourceType | undefined,
): LimitReached | undefined {
  try {
    const entry = loadEntry(agent, files[0]!, text, sourceType)
    agent.run(agent.host.loop(agent, () => entry.start(agent), entry.isModule))
    return undefined
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error
    return error
  }
}
