// What the numbers in a trace mean. docs: the section "The record" of ARCHITECTURE.md.
import type { ChoiceKind, ConsoleLevel } from '../machine/event'
import type { JobKind } from '../machine/promises/job'
import type { Shelf, TaskSource, TimerKind } from '../machine/task'

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
  'entry',
  'node',
  'dispatch',
] as const

export type EntityKind = (typeof ENTITY_KINDS)[number]

/**
 * Entities that every trace begins with; their keys are their members. The value of what waits in a queue is the event at which
 * it came, that of a timer is the time at which it is due.
 */
export const COLLECTIONS = [
  'none',
  'stack',
  'jobs',
  'ticks',
  'tasks',
  'timers',
  'console',
  'loop',
  'suspended',
  'globals',
  'shelves',
] as const

export type Collection = (typeof COLLECTIONS)[number]

export const collection = (name: Collection): number => COLLECTIONS.indexOf(name)

/** Keys of the loop. */
export const LOOP_PHASE = 0
export const LOOP_CHECKPOINT = 1
/** The task that runs, and inside of it or after it the job; the job stays until the next one or the checkpoint's end. */
export const LOOP_TASK = 2
export const LOOP_JOB = 3

/** From here on the key, less this, is the index of the name of an object's property: what the program calls things collides with none of ours. */
export const FIRST_PROPERTY = 0x8000_0000

/** Keys of a promise; one that has none is pending. */
export const FULFILLED_WITH = 0
export const REJECTED_WITH = 1
/** It is pending, and its fate is another's. */
export const FOLLOWS = 2

/** Keys of a node. Links hold a node or null; only the document has a focus. */
export const NODE_FIRST_CHILD = 0
export const NODE_NEXT = 1
export const NODE_TEXT = 2
export const NODE_VALUE = 3
export const NODE_CHECKED = 4
export const NODE_FOCUS = 5
/** From here to FIRST_PROPERTY the key, less this, is the index of an attribute's name. */
export const FIRST_ATTRIBUTE = 8

/** Keys of a timer. */
export const TIMER_DUE = 0
export const TIMER_REGISTERED = 1

// Words of a row

/** Event: kind and span in one word, the entity it is about, where its writes begin in the journal (in rows). */
export const EVENT_WORDS = 3
/** The lower bits of an event's first word are its kind, the rest is its span. */
export const SPAN_SHIFT = 8
/** Write: target, key, new value. What was there before follows from the rows before. */
export const WRITE_WORDS = 3
/** Entity: kind and a small number in one word, the event at which it came to be, and three words by kind. */
export const ENTITY_WORDS = 5

// What is known of an entity from its beginning. Spans are indices into the span table.

/** A function's code or a built-in, shared by all its contexts and closures. */
export interface CodeDetail {
  readonly label: string
  readonly isBuiltin: boolean
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
  /** The handler's function entity, the awaiting context, or 0. */
  readonly handler: number
}

export interface JobDetail {
  readonly number: number
  readonly kind: JobKind
  /** Name of what it calls, or what it does. */
  readonly label: string
  /** The callback's text; for an await the place where the function goes on. */
  readonly span: number
  /** The reaction it runs, or 0. */
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
  /** What stood on a shelf before, if something did. */
  readonly entry?: number
}

/** What the host keeps: a callback for a frame or an idle moment, a request, a delayed task. */
export interface EntryDetail {
  readonly number: number
  readonly shelf: Shelf
  readonly label: string
  readonly span: number
  /** Virtual ms, where it is known. */
  readonly due?: number
  /** Virtual ms at which a thread is free for it, where it has to wait for one. */
  readonly begins?: number
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
  /** At most the first hundred. */
  readonly options: readonly string[]
  /** How many there are in all. */
  readonly count: number
  readonly chosen: number
  /** What the chosen option says. */
  readonly taken: string
}

export interface NodeDetail {
  /** A tag, `#text`, `#document`. */
  readonly name: string
}

/** An event at its target, or at one of the targets around it. */
export interface DispatchDetail {
  readonly type: string
  readonly target: string
  /** Where it is; the target itself at the beginning. */
  readonly current: string
  /** https://dom.spec.whatwg.org/#dom-event-eventphase */
  readonly phase: number
  readonly bubbles: boolean
  readonly isTrusted: boolean
  /** How many targets are on its path. */
  readonly length: number
}

export interface DetailOf {
  collection: null
  context: CodeDetail
  /** The context that made it; 0 where none did. */
  environment: number
  function: CodeDetail
  object: ObjectDetail
  promise: PromiseDetail
  reaction: ReactionDetail
  job: JobDetail
  timer: TimerDetail
  task: TaskDetail
  line: LineDetail
  error: ErrorDetail
  choice: ChoiceDetail
  node: NodeDetail
  dispatch: DispatchDetail
  entry: EntryDetail
}

/** Kinds of job by number. New ones go at the end. */
export const JOB_KINDS: readonly JobKind[] = [
  'reaction',
  'await',
  'thenable',
  'microtask',
  'tick',
  'mutation',
  'module',
]

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
