// What a moment of a run looks like: plain data, which panels, sentences and drawings take slices of.
import type { ConsoleLevel, Phase } from '../machine/event'
import type { JobKind } from '../machine/promises/job'
import type { Shelf, TaskSource, TimerKind } from '../machine/task'
import type { Span } from '../syntax/span'
import type { Entries } from '../syntax/table'
import type { EventKind } from './event-kind'

export type { Span }

/** A value as it is shown, without its content. */
export interface ValueView {
  readonly kind: 'primitive' | 'function' | 'object' | 'promise' | 'uninitialized'
  readonly text: string
}

export interface VariableView {
  readonly name: string
  readonly value: ValueView
}

/** A context on the call stack, or put aside by an `await`. */
export interface FrameView {
  readonly id: number
  readonly label: string
  /** 'builtin' frames belong to the engine: `console.log`, `setTimeout`. */
  readonly kind: 'program' | 'builtin'
  /** The function's own text; absent for built-ins. */
  readonly span: Span | undefined
  /** Position of the event that pushed it first. */
  readonly createdAt: number
}

/** What waits in the job queue or a task queue, or runs. */
export interface QueueEntry {
  readonly id: number
  /** J1, J2 … for jobs, T1, T2 … for tasks. A timer and its tasks share one. */
  readonly badge: string
  readonly kind: JobKind | TaskSource
  /** The callback's name, or what it is: "then callback", "resume load". */
  readonly label: string
  /** The callback's text, or the place where an async function goes on. */
  readonly span: Span | undefined
  /** Position at which it was put into its queue. */
  readonly queuedAt: number
  /** Position of the event that made it possible: the registration of a `then`, an `await`, a timer. */
  readonly causedAt: number
}

export interface TimerView {
  readonly id: number
  readonly badge: string
  readonly kind: TimerKind
  readonly label: string
  readonly span: Span | undefined
  /** ms after conversions and clamps. */
  readonly delay: number
  /** Virtual times in ms. */
  readonly registeredTime: number
  readonly due: number
  /** Position at which it was registered. */
  readonly causedAt: number
}

/** What the host keeps until a frame, an idle moment, an answer or the end of a delay. */
export interface EntryView {
  readonly id: number
  readonly badge: string
  readonly shelf: Shelf
  readonly label: string
  readonly span: Span | undefined
  /** Virtual ms, where it is known. */
  readonly due: number | undefined
  /** Virtual ms at which a thread is free for it, where it has to wait for one. */
  readonly begins: number | undefined
  /** Position at which it was asked for. */
  readonly causedAt: number
}

export interface ConsoleLine {
  readonly id: number
  readonly level: ConsoleLevel
  readonly text: string
  /** Virtual time in ms. */
  readonly time: number
  /** Position at which it was printed. */
  readonly printedAt: number
  /** Where in the source it was printed. */
  readonly span: Span | undefined
}

export interface PromiseView {
  readonly id: number
  /** P1, P2 … */
  readonly badge: string
  readonly state: 'pending' | 'fulfilled' | 'rejected'
  readonly result: ValueView | undefined
  readonly createdAt: number
}

/** A node of the simulated document. */
export interface NodeView {
  readonly id: number
  /** A tag, or `#text`, `#comment`, `#document`. */
  readonly name: string
  /** Of text and comments. */
  readonly text: string
  readonly attributes: Entries<string>
  readonly children: readonly NodeView[]
  /** It has more children, which are left out. */
  readonly isCut: boolean
  /** What a control holds where that is not what its attributes say. */
  readonly value: string | undefined
  readonly checked: boolean | undefined
  readonly isFocused: boolean
}

/** Where the event loop is. */
export interface LoopView {
  readonly phase: Phase | undefined
  readonly isCheckpoint: boolean
  /** The job or task that runs. */
  readonly running: QueueEntry | undefined
}

/** What a picture counts whole and shows a part of. */
export type Counted = 'stack' | 'suspended' | 'jobs' | 'ticks' | 'tasks' | 'timers' | 'shelves' | 'console'

/** Of each collection the first hundred are in the picture; of the stack and the console the last ones. */
export interface Snapshot {
  /** Index of the event just applied; -1 before the first. */
  readonly position: number
  readonly kind: EventKind | undefined
  /** Virtual ms. */
  readonly time: number
  /** What is being looked at in the source: the statement, call or registration. */
  readonly span: Span | undefined
  /** Bottom first. */
  readonly stack: readonly FrameView[]
  /** Async functions and generators put aside. */
  readonly suspended: readonly FrameView[]
  /** Head first. */
  readonly jobs: readonly QueueEntry[]
  /** process.nextTick callbacks, head first; only in Node. */
  readonly ticks: readonly QueueEntry[]
  /** Head first. */
  readonly tasks: readonly QueueEntry[]
  /** Waiting timers by due time. */
  readonly timers: readonly TimerView[]
  /** In the order in which they were asked for. */
  readonly shelves: readonly EntryView[]
  readonly console: readonly ConsoleLine[]
  /** How many there are in all. */
  readonly counts: { readonly [C in Counted]: number }
  /** Virtual ms at which the next of what waits outside of queues is due, where that is known. */
  readonly nextDue: number | undefined
  readonly loop: LoopView
  /** The document; undefined where the program has not used it so far. */
  readonly page: NodeView | undefined
}

/** How a person walks through a run. */
export type Granularity = 'event' | 'line' | 'callback' | 'output'

/** Part of a sentence; a part with a target can be clicked. */
export interface Phrase {
  readonly text: string
  /** Set in code type. */
  readonly isCode?: boolean
  readonly target?:
    | { readonly kind: 'span'; readonly span: Span }
    | { readonly kind: 'position'; readonly position: number }
}

export interface Sentence {
  /** What happened, and the rule in a few words: at most 22 words. */
  readonly short: readonly Phrase[]
  /** The rule in full. */
  readonly why: readonly Phrase[]
  /** The clause that says so. */
  readonly source: { readonly label: string; readonly href: string }
}
