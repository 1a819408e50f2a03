// A finished record: plain columns, readable without the engine that wrote them.
import type { BindingInfo } from '../syntax/scope'
import type { Span } from '../syntax/span'
import { EVENT_KINDS, type EventKind } from './event-kind'
import { type DetailOf, ENTITY_KINDS, type EntityKind, type TabledValue } from './schema'

export const TRACE_VERSION = 1

export interface TraceData {
  readonly version: typeof TRACE_VERSION
  readonly source: string
  readonly host: 'browser' | 'node' | 'ecmascript'
  readonly spans: readonly Span[]
  readonly bindings: readonly BindingInfo[]
  readonly eventKinds: Uint8Array
  readonly eventSpans: Uint32Array
  readonly eventSubjects: Uint32Array
  readonly eventFirstWrites: Uint32Array
  readonly journalTargets: Uint32Array
  readonly journalKeys: Uint32Array
  readonly journalValues: Uint32Array
  readonly entityKinds: Uint8Array
  readonly entityEvents: Uint32Array
  readonly entityDetails: Uint32Array
  readonly details: readonly unknown[]
  readonly values: readonly TabledValue[]
  readonly names: readonly string[]
  readonly timeEvents: readonly number[]
  readonly times: readonly number[]
}

export class Trace {
  constructor(readonly data: TraceData) {}

  get source(): string {
    return this.data.source
  }

  get host(): TraceData['host'] {
    return this.data.host
  }

  /** Number of events. Positions go from -1, before the first, to length - 1. */
  get length(): number {
    return this.data.eventKinds.length
  }

  kindAt(position: number): EventKind {
    return EVENT_KINDS[this.data.eventKinds[position]!]!
  }

  /** The entity that an event is about; for variables, the index of the binding. */
  subjectAt(position: number): number {
    return this.data.eventSubjects[position]!
  }

  spanAt(position: number): Span | undefined {
    return this.spanOf(this.data.eventSpans[position] ?? 0)
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

  entityKind(id: number): EntityKind {
    return ENTITY_KINDS[this.data.entityKinds[id]!]!
  }

  /** The event at which an entity came to be. */
  entityEvent(id: number): number {
    return this.data.entityEvents[id]!
  }

  /** What is known of an entity of a kind that the caller knows. */
  detail<K extends EntityKind>(_kind: K, id: number): DetailOf[K] {
    return this.data.details[this.data.entityDetails[id]!] as DetailOf[K]
  }

  /** The writes of an event: [first, end) in the journal. */
  writesOf(position: number): readonly [first: number, end: number] {
    const { eventFirstWrites, journalTargets } = this.data
    return [eventFirstWrites[position]!, eventFirstWrites[position + 1] ?? journalTargets.length]
  }
}
