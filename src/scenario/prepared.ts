// A program before its first step, and the loop that runs it.
import { createIntrinsics } from '../builtins/create-realm'
import type { DocumentSetup } from '../hosts/browser/dom/install'
import type { HostFactory } from '../hosts/host-options'
import { loadEntry } from '../hosts/program/entry'
import type { ProgramText } from '../hosts/program/module-map'
import type { Observer } from '../machine/event'
import { withFootprint } from '../machine/footprint'
import { Agent, type ChoicePolicy } from '../machine/running/agent'
import { BeliefState } from '../machine/running/beliefs'
import { DEFAULT_LIMITS, LimitReached, type Limits } from '../machine/running/limits'
import type { EventLog } from '../record/event-log'
import { createQueueRecorder } from '../record/queue-recorder'
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
import type { OtherRules } from '../trace/trace'
import { parseConditions } from './conditions'
import { readDocumentComments } from './document-comments'
import type { Decision } from './exploration'
import { Footprints } from './footprints'
import { drainsLate, rulesOf } from './other-rules'
import { parseRoutes } from './routes'
import type { RunOptions, SearchOptions } from './run'

/** How a run is recorded where that differs from the default. */
interface Recording {
  readonly log?: EventLog
  readonly createObserver?: (log: EventLog, agent: Agent) => Observer
}

/** A program before its first step. */
export interface Prepared {
  readonly source: string
  readonly files: readonly SourceFile[]
  readonly text: ProgramText
  readonly agent: Agent
  /** What is recorded; undefined where nothing is. */
  readonly log: EventLog | undefined
  /** In a search: notes what the run touches. */
  readonly footprints: Footprints | undefined
  readonly decisions: readonly Decision[]
  /** What is wrong with the comments that the program is run with. */
  readonly problems: readonly Problem[]
  readonly sourceType: SourceType | undefined
  readonly rules: OtherRules | undefined
}

export function prepare(
  createHost: HostFactory,
  source: string,
  options: SearchOptions,
  recording: Recording = {},
): Prepared {
  const files = filesOf(source, options.language === 'typescript' ? MAIN_TYPESCRIPT_FILE : MAIN_FILE)
  const text: ProgramText = {
    find: (name) => files.find((file) => file.name === name),
    spans: new SpanTable(options.record === 'output' ? undefined : source),
    bindings: [],
    isRecording: options.record === undefined || options.record === 'everything',
  }
  const limits = limitsOf(options)
  const { log = options.record === 'output' ? undefined : createLog(limits.events) } = recording
  const { createObserver = options.record === 'queues' ? createQueueRecorder : createRecorder } = recording
  const describe = (span: number) => {
    const node = text.spans.nodes[span]
    return placeIn(files, text.spans.spans[span]!, node && positionOf(node, source))
  }
  const decisions: Decision[] = []
  const written = parseRoutes(source)
  const conditions = parseConditions(source)
  const comments = readDocumentComments(source)
  const network = options.network ?? written.routes
  const document = { ...comments, inputs: [...comments.inputs, ...(options.inputs ?? [])] }
  const given = { ...options, network, conditions: options.conditions ?? conditions }
  const footprints = options.takesFootprints ? new Footprints() : undefined
  const observer = footprints
    ? (agent: Agent) => footprints.of(agent)
    : log && ((agent: Agent) => createObserver(log, agent))
  const agent = createAgent(createHost, files, describe, given, document, limits, observer, decisions)
  const problems = [
    ...fileProblems(files),
    ...(options.network === undefined ? written.problems : []),
    ...(options.conditions === undefined ? conditions.problems : []),
    ...comments.problems,
  ]
  const { sourceType } = options
  return {
    source,
    files,
    text,
    agent,
    log,
    footprints,
    decisions,
    problems,
    sourceType,
    rules: rulesOf(options),
  }
}

/** Who sets a limit for virtual time wants it to pass. */
export const limitsOf = ({ limits }: RunOptions): Limits => {
  const { virtualTime: horizon = DEFAULT_LIMITS.horizon } = limits ?? {}
  return { ...DEFAULT_LIMITS, horizon, ...limits }
}

function createAgent(
  createHost: HostFactory,
  files: readonly SourceFile[],
  describeSpan: (span: number) => string,
  options: RunOptions,
  document: DocumentSetup,
  limits: Limits,
  observer: ((agent: Agent) => Observer) | undefined,
  decisions: Decision[],
): Agent {
  const texts = new Map(files.map((file) => [file.name, textOf(file)]))
  const host = createHost({
    files: texts,
    drain: drainsLate(options) ? 'legacy' : 'modern',
    routes: options.network ?? [],
    ...(options.conditions && { conditions: options.conditions }),
    seed: options.seed ?? 1,
    document,
  })
  const agent = new Agent(
    host,
    limits,
    observer ?? null,
    policyOf(options.choices ?? [], decisions),
    options.seed ?? 1,
    describeSpan,
  )
  agent.ledgers.rules = options.conditions?.alerts ?? []
  if (rulesOf(options) === 'wrong') agent.belief = new BeliefState(options.belief!)
  createIntrinsics(agent.realm)
  host.install(agent)
  return agent
}

/** Follows the choices as far as they go, and notes what was decided. */
function policyOf(choices: readonly number[], decisions: Decision[]): ChoicePolicy {
  return (kind, options, isCut) => {
    const chosen = Math.min(choices[decisions.length] ?? 0, options.length - 1)
    decisions.push({ kind, options, chosen, ...(isCut && { isCut }) })
    return chosen
  }
}

/** The limit that was reached, if one was. */
export function runProgram(prepared: Prepared): LimitReached | undefined {
  const { agent, files, text, footprints, sourceType } = prepared
  try {
    withFootprint(footprints, () => {
      const entry = loadEntry(agent, files[0]!, text, sourceType)
      agent.run(agent.host.loop(agent, () => entry.start(agent), entry.isModule))
    })
    return undefined
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error
    return error
  }
}
