import type { JobKind } from '../machine/promises/job'
import type { BindingInfo } from '../syntax/scope'
import type { Span } from '../syntax/span'
import { EVENT_KINDS, type EventKind } from './event-kind'
import { type Rows, wordAt } from './rows'
import {
  type DetailOf,
  ENTITY_KINDS,
  type EntityKind,
  JOB_KINDS,
  type JobDetail,
  SPAN_SHIFT,
  type TabledValue,
} from './schema'

export const TRACE_VERSION = 2

export interface TraceData {
  readonly version: typeof TRACE_VERSION
  readonly source: string
  readonly host: 'browser' | 'node' | 'ecmascript'
  readonly spans: readonly Span[]
  readonly bindings: readonly BindingInfo[]
  readonly events: Rows
  readonly journal: Rows
  readonly entities: Rows
  readonly details: readonly unknown[]
  readonly values: readonly TabledValue[]
  readonly names: readonly string[]
  readonly timeEvents: readonly number[]
  readonly times: readonly number[]
}

const KIND_MASK = (1 << SPAN_SHIFT) - 1

export class Trace {
  /** Number of events. Positions go from -1, before the first, to length - 1. */
  readonly length: number
  readonly entityCount: number
  /** Number of writes in the journal. */
  readonly writeCount: number

  constructor(readonly data: TraceData) {
    this.length = data.events.length
    this.entityCount = data.entities.length
    this.writeCount = data.journal.length
  }

  get source(): string {
    return this.data.source
  }

  get host(): TraceData['host'] {
    return this.data.host
  }

  kindAt(position: number): EventKind {
    return EVENT_KINDS[wordAt(this.data.events, position, 0) & KIND_MASK]!
  }

  /** The entity that an event is about; for variables, the index of the binding. */
  subjectAt(position: number): number {
    return wordAt(this.data.events, position, 1)
  }

  spanAt(position: number): Span | undefined {
    return this.spanOf(this.spanIndexAt(position))
  }

  spanOf(index: number): Span | undefined {
    return index > 0 ? this.data.spans[index] : undefined
  }

  /** Virtual ms after an event. */
  timeAt(position: number): number {
    const { timeEvents, times } = this.data
    let low = 0
    let high = timeEvents.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (timeEvents[middle]! <= position) low = middle + 1
      else high = middle
    }
    return low === 0 ? 0 : times[low - 1]!
  }

  /** The writes of an event: [first, end) in rows of the journal. */
  writesOf(position: number): readonly [first: number, end: number] {
    const { events } = this.data
    return [
      wordAt(events, position, 2),
      position + 1 < this.length ? wordAt(events, position + 1, 2) : this.writeCount,
    ]
  }

  /** A write of the journal. */
  writeAt(index: number): { readonly target: number; readonly key: number; readonly value: number } {
    const { journal } = this.data
    return {
      target: wordAt(journal, index, 0),
      key: wordAt(journal, index, 1),
      value: wordAt(journal, index, 2),
    }
  }

  // Entities

  entityKind(id: number): EntityKind {
    return ENTITY_KINDS[this.word(id, 0) & KIND_MASK]!
  }

  /** The event at which an entity came to be. */
  entityEvent(id: number): number {
    return this.word(id, 1)
  }

  /** A word of an entity's row, the first being its kind. */
  word(id: number, index: number): number {
    return wordAt(this.data.entities, id, index)
  }

  /** What is known of an entity of a kind that the caller knows. */
  detail<K extends EntityKind>(kind: K, id: number): DetailOf[K] {
    return DETAILS[kind](this, id)
  }

  /** Index into the span table of an event's place. */
  spanIndexAt(position: number): number {
    return wordAt(this.data.events, position, 0) >>> SPAN_SHIFT
  }
}

/** From the list of details. */
const listed = <T>(trace: Trace, id: number): T => trace.data.details[trace.word(id, 2)] as T

const small = (trace: Trace, id: number): number => trace.word(id, 0) >>> SPAN_SHIFT

const DETAILS: { readonly [K in EntityKind]: (trace: Trace, id: number) => DetailOf[K] } = {
  collection: () => null,
  context: listed,
  environment: (trace, id) => trace.word(id, 2),
  function: listed,
  object: listed,
  promise: (trace, id) => ({ number: trace.word(id, 2) }),
  reaction: (trace, id) => ({
    promise: trace.word(id, 2),
    isAwait: small(trace, id) === 1,
    handler: trace.word(id, 3),
  }),
  job: jobDetail,
  timer: listed,
  task: listed,
  line: listed,
  error: listed,
  choice: listed,
  entry: listed,
  node: listed,
  dispatch: listed,
}

function jobDetail(trace: Trace, id: number): JobDetail {
  const kind = JOB_KINDS[small(trace, id)]!
  const reaction = trace.word(id, 3)
  const callback = trace.word(id, 4)
  return { number: trace.word(id, 2), kind, reaction, ...jobPlace(trace, kind, reaction, callback) }
}

function jobPlace(
  trace: Trace,
  kind: JobKind,
  reaction: number,
  callback: number,
): { label: string; span: number } {
  if (kind === 'await') {
    const context = trace.detail('reaction', reaction).handler
    const label = context === 0 ? 'settle' : `resume ${trace.detail('context', context).label}`
    return { label, span: trace.spanIndexAt(trace.entityEvent(reaction)) }
  }
  if (kind === 'module') return { label: 'the importing modules', span: 0 }
  if (kind === 'thenable') return { label: 'follow another promise', span: 0 }
  return callback === 0 ? { label: 'pass the result on', span: 0 } : trace.detail('function', callback)
}
