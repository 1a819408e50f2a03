// What comes of running a program, and what it can be told before.
import type { UserInput } from '../hosts/browser/dom/behaviour/user-input'
import type { Conditions } from '../hosts/job-queues/conditions'
import type { Route } from '../hosts/web/fetch/network'
import type { ConsoleLevel, LimitKind } from '../machine/event'
import type { QueueFigures } from '../machine/queue-figures'
import type { Belief } from '../machine/running/beliefs'
import type { Limits } from '../machine/running/limits'
import type { SourceType } from '../syntax/parse'
import type { Problem } from '../syntax/problem'
import type { Said } from '../syntax/said'
import type { Trace } from '../trace/trace'
import type { Decision } from './exploration'
import type { ThrownText } from './thrown-text'

export interface RunOptions {
  /** Default: 'module' if the source has import, export or a top-level await. */
  readonly sourceType?: SourceType
  /** Default: JavaScript, or TypeScript where the text is not that. */
  readonly language?: 'typescript'
  /**
   * Default 'everything'. 'queues' leaves out steps, variables and frames, so that a long run can be recorded; 'output' has no
   * record at all.
   */
  readonly record?: 'everything' | 'queues' | 'output'
  /** For Node; 'legacy' is the order before Node 11: ticks and jobs only after all due timers of one duration, or all immediates. */
  readonly drain?: 'modern' | 'legacy'
  /** What the simulated network answers; default: what comments of the program say, `// route: GET /user 200 50ms {"name":"Tom"}`. */
  readonly network?: readonly Route[]
  /** What goes wrong, arrives and alarms in queues; default: what comments of the program say, `// fault: worker A dies at 2s`. */
  readonly conditions?: Conditions
  /** What the user of a browser's page does, beside what the source says in comments `// input: …`. */
  readonly inputs?: readonly UserInput[]
  /** For Math.random. */
  readonly seed?: number
  /** Which continuation is taken at each choice, in order; 0 where it says nothing. */
  readonly choices?: readonly number[]
  readonly limits?: Partial<Limits>
  /** Runs the program by a wrong rule that people believe in. */
  readonly belief?: Belief
}

/** How far a run has come. */
export interface RunProgress {
  readonly steps: number
  /** Recorded. */
  readonly events: number
  /** Virtual ms. */
  readonly virtualTime: number
}

/** One of many runs. */
export interface SearchOptions extends RunOptions {
  /** Instead of a record: says which decisions may matter. */
  readonly takesFootprints?: boolean
}

/** One printed line. */
export interface OutputEntry {
  readonly level: ConsoleLevel
  readonly text: string
  /** Virtual ms. */
  readonly time: number
  /** Position in the trace; -1 without one. */
  readonly at: number
  /** Of an error that nobody caught. */
  readonly thrown?: ThrownText
}

/** Whether a real engine prints such a line, too. */
export const isPrinted = ({ level }: Pick<OutputEntry, 'level'>): boolean =>
  level !== 'handled' && level !== 'notice'

export type Outcome =
  | { readonly kind: 'finished' }
  /** `hint` says more where the program uses something that this host does not have. `said`: the same, for other languages. */
  | { readonly kind: 'uncaught'; readonly message: string; readonly hint?: string; readonly said?: Said }
  | { readonly kind: 'limit'; readonly which: LimitKind; readonly message: string; readonly said?: Said }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  /** The options make no sense, so nothing ran. */
  | { readonly kind: 'refused'; readonly message: string }
  /** A mistake of the simulator, not of the program; what was recorded until then is there. `report` is worth sending to us. */
  | { readonly kind: 'failed'; readonly message: string; readonly report: string }
  /** In a worker: the deadline came, or the signal, before the end. */
  | { readonly kind: 'stopped'; readonly message: string }

/** What a run prints until it reaches such a limit is only a part. */
export const isCutShort = ({ outcome }: Run): boolean =>
  outcome.kind === 'limit' && CUTTING.has(outcome.which)

const CUTTING: ReadonlySet<LimitKind> = new Set(['steps', 'memory', 'output'])

export interface Run {
  readonly output: readonly OutputEntry[]
  readonly outcome: Outcome
  /** What Node's process would exit with; 0 in a browser. */
  readonly exitCode: number
  /** Where a real engine might have gone on in another way, in order. */
  readonly decisions: readonly Decision[]
  /** Figures of the queues on servers that the program used, in the order of their first jobs; undefined where it used none. */
  readonly queues?: readonly QueueFigures[]
  /** Present when there is a record and the program has no problems. */
  readonly trace?: Trace
}
