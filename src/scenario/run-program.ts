// One run of a program, from its text to its record.
import { createIntrinsics } from '../builtins/create-realm'
import type { Page } from '../hosts/browser/dom/install'
import { type Entry, loadEntry } from '../hosts/entry'
import type { HostFactory } from '../hosts/host-options'
import { type ProgramText, requireNone } from '../hosts/module-map'
import { Agent, type ChoicePolicy, DEFAULT_LIMITS, LimitReached, type Limits } from '../machine/agent'
import type { LimitKind } from '../machine/event'
import { ModuleFailure } from '../machine/module'
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
import { Recorder } from '../trace/recorder'
import { finishTrace, type TraceHead } from '../trace/serialize'
import type { Decision } from './exploration'
import { outcomeOf } from './outcome'
import { readPageComments } from './page-comments'
import { parseRoutes } from './routes'
import type { Run, RunOptions } from './run'

/** Runs a program on a host. Never throws for what the program does. The record is sent while it is written, if somebody wants it. */
export function runOn(
  createHost: HostFactory,
  source: string,
  options: RunOptions = {},
  send?: (piece: TracePiece) => void,
): Run {
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
  const agent = createAgent(
    createHost,
    files,
    describe,
    { ...options, network },
    page,
    limits,
    recorder,
    decisions,
  )
  const sendPieces = recorder && send && inPieces(headOf(agent, source, text), recorder, send)
  try {
    requireNone([
      ...fileProblems(files),
      ...(options.network === undefined ? written.problems : []),
      ...comments.problems,
    ])
    const limit = runProgram(agent, loadEntry(agent, files[0]!, text, options.sourceType))
    if (limit !== undefined) recorder?.limitReached(limit)
    const trace = recorder && finishTrace(headOf(agent, source, text), recorder)
    return { ...finished(agent, recorder, limit), decisions, ...(trace && { trace }) }
  } catch (error) {
    if (error instanceof ModuleFailure) return refused(error.problems)
    throw error
  } finally {
    sendPieces?.()
  }
}

const headOf = (agent: Agent, source: string, { spans, bindings }: ProgramText): TraceHead => ({
  source,
  host: agent.host.name,
  spans: spans.spans,
  bindings,
})

/** Sends pieces while the record is written. Gives what sends the rest. */
function inPieces(head: TraceHead, recorder: Recorder, send: (piece: TracePiece) => void): () => void {
  const cutter = new PieceCutter(head, recorder)
  const sendAll = () => {
    for (const piece of cutter.cut()) send(piece)
  }
  recorder.onMore = sendAll
  return sendAll
}

function finished(agent: Agent, recorder: Recorder | undefined, limit: LimitKind | undefined) {
  const output = agent.output.map((line, i) => ({ ...line, at: recorder?.lineEvents[i] ?? -1 }))
  return { output, outcome: outcomeOf(agent, limit), exitCode: agent.host.exitCode }
}

const refused = (problems: readonly Problem[]): Run => ({
  output: [],
  outcome: { kind: 'problems', problems },
  exitCode: 1,
  decisions: [],
})

function createAgent(
  createHost: HostFactory,
  files: readonly SourceFile[],
  describeSpan: (span: number) => string,
  options: RunOptions,
  page: Page,
  limits: Limits,
  recorder: Recorder | undefined,
  decisions: Decision[],
): Agent {
  const texts = new Map(files.map((file) => [file.name, textOf(file)]))
  const host = createHost({
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
