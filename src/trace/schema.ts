// What the numbers in a trace mean. docs: the section "The record" of ARCHITECTURE.md.
import type { ChoiceKind, ConsoleLevel } from '../machine/event'
import type { JobKind } from '../machine/job'
import type { TaskSource, TimerKind } from '../machine/task'

/** Kinds of entity by number. New ones go at the end. */
export const ENTITY_KINDS = [
  'collection',
  'context',
  'environment',
  'function',
  'object',
  'promise',
  'reaction',
  'job',
  'timer',
  'task',
  'line',
  'error',
  'choice',
] as const

export type EntityKind = (typeof ENTITY_KINDS)[number]

/** Entities that every trace begins with; their keys are their members. */
export const COLLECTIONS = ['none', 'stack', 'jobs', 'ticks', 'tasks', 'timers', 'console', 'loop', 'suspended', 'promises', 'globals'] as const

export type Collection = (typeof COLLECTIONS)[number]

export const collection = (name: Collection): number => COLLECTIONS.indexOf(name)

/** Keys of the loop. */
export const LOOP_PHASE = 0
export const LOOP_CHECKPOINT = 1
/** The task that runs, and inside of it or after it the job. */
export const LOOP_TASK = 2
export const LOOP_JOB = 3

/** Keys of a promise. */
export const PROMISE_STATE = 0
export const PROMISE_STATES = ['pending', 'fulfilled', 'rejected'] as const
export const PROMISE_RESULT = 1

/** Keys of a timer. */
export const TIMER_DUE = 0
export const TIMER_REGISTERED = 1

// What is known of an entity from its beginning

export interface ContextDetail {
  readonly label: string
  readonly isBuiltin: boolean
  readonly span: number
}

export interface FunctionDetail {
  readonly text: string
  readonly span: number
}

export interface ObjectDetail {
  readonly text: string
}

export interface PromiseDetail {
  readonly number: number
}

export interface ReactionDetail {
  readonly promise: number
  readonly isAwait: boolean
  readonly span: number
}

export interface JobDetail {
  readonly number: number
  readonly kind: JobKind
  readonly label: string
  readonly span: number
  /** The reaction, or 0. */
  readonly reaction: number
}

export interface TimerDetail {
  readonly number: number
  readonly kind: TimerKind
  readonly label: string
  readonly span: number
  readonly delay: number
}

export interface TaskDetail {
  readonly number: number
  readonly source: TaskSource
  readonly label: string
  readonly span: number
  /** The timer, or 0. */
  readonly timer: number
}

export interface LineDetail {
  readonly level: ConsoleLevel
  readonly text: string
  readonly time: number
}

export interface ErrorDetail {
  readonly text: string
}

export interface ChoiceDetail {
  readonly kind: ChoiceKind
  readonly options: readonly string[]
  readonly chosen: number
}

export interface DetailOf {
  collection: null
  context: ContextDetail
  /** The context that made it. */
  environment: number
  function: FunctionDetail
  object: ObjectDetail
  promise: PromiseDetail
  reaction: ReactionDetail
  job: JobDetail
  timer: TimerDetail
  task: TaskDetail
  line: LineDetail
  error: ErrorDetail
  choice: ChoiceDetail
}

// Values, in 32 bits

/** "There is nothing", which is not the value undefined. */
export const NOTHING = 0xffff_ffff
export const UNDEFINED = 0xffff_fffe
export const NULL = 0xffff_fffd
export const TRUE = 0xffff_fffc
export const FALSE = 0xffff_fffb
export const DEAD_ZONE = 0xffff_fffa
/** Below it a whole number stands for itself. */
export const FIRST_TABLED = 0x4000_0000
/** From here to FIRST_ENTITY: indices into the table of numbers and texts. */
export const FIRST_ENTITY = 0x8000_0000

/** A number, string, bigint or symbol of the table: bigints and symbols as they print. */
export type TabledValue = number | string | { readonly text: string }

