import type { Collection, EntityKind, EventKind } from './formats'
import { type Rows, wordAt } from './rows'
import { SPAN_SHIFT, type TabledValue } from './schema'
import type { WrittenSpan } from './span'
import type { BindingInfo } from './things/variables/format'

export const TRACE_VERSION = 4

/** Names by the numbers that a trace uses. */
export interface Kinds {
  readonly events: readonly EventKind[]
  readonly entities: readonly EntityKind[]
  /** What every trace begins with: its first entities. */
  readonly collections: readonly Collection[]
}

export interface TraceData {
  readonly version: typeof TRACE_VERSION
  readonly source: string
  readonly host: 'browser' | 'node' | 'ecmascript'
  readonly kinds: Kinds
  readonly spans: readonly WrittenSpan[]
  readonly bindings: readonly BindingInfo[]
  readonly events: Rows
  readonly journal: Rows
  readonly entities: Rows
  readonly details: readonly unknown[]
  readonly values: readonly TabledValue[]
  readonly names: readonly string[]
  readonly timeEvents: readonly number[]
  readonly times: readonly number[]
  /** Other rules than today's, by which the machine ran; undefined where it ran by those of today. */
  readonly rules?: OtherRules
}

/** A wrong rule that people believe in, or the order of Node before version 11. */
export type OtherRules = 'wrong' | 'before-node-11'

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

  get rules(): OtherRules | undefined {
    return this.data.rules
  }

  kindAt(position: number): EventKind {
    return this.data.kinds.events[wordAt(this.data.events, position, 0) & KIND_MASK]!
  }

  /** The entity that an event is about; for variables, the index of the binding. */
  subjectAt(position: number): number {
    return wordAt(this.data.events, position, 1)
  }

  spanAt(position: number): WrittenSpan | undefined {
    return this.spanOf(this.spanIndexAt(position))
  }

  spanOf(index: number): WrittenSpan | undefined {
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

  /** The event that a write belongs to; -1 for what was written before the first. */
  eventOfWrite(index: number): number {
    let low = 0
    let high = this.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (wordAt(this.data.events, middle, 2) <= index) low = middle + 1
      else high = middle
    }
    return low - 1
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
    return this.data.kinds.entities[this.word(id, 0) & KIND_MASK]!
  }

  /** The event at which an entity came to be. */
  entityEvent(id: number): number {
    return this.word(id, 1)
  }

  /** A word of an entity's row, the first being its kind. */
  word(id: number, index: number): number {
    return wordAt(this.data.entities, id, index)
  }

  /** The small number beside an entity's kind. */
  smallOf(id: number): number {
    return this.word(id, 0) >>> SPAN_SHIFT
  }

  /** What the list of details says of an entity. Only its format knows whether it is there, and of which type. */
  listed<T>(id: number): T {
    return this.data.details[this.word(id, 2)] as T
  }

  /** The entity of that name with which the trace begins. */
  collection(name: Collection): number {
    return this.data.kinds.collections.indexOf(name)
  }

  /** Index into the span table of an event's place. */
  spanIndexAt(position: number): number {
    return wordAt(this.data.events, position, 0) >>> SPAN_SHIFT
  }
}
