// A trace as data: what a worker posts, a file keeps and the command line writes.
import type { BindingInfo } from '../syntax/scope'
import type { Span } from '../syntax/span'
import type { Recorder } from './recorder'
import { Trace, TRACE_VERSION, type TraceData } from './trace'

/** What a recording does not know of itself. */
export interface TraceHead {
  readonly source: string
  readonly host: TraceData['host']
  readonly spans: readonly Span[]
  readonly bindings: readonly BindingInfo[]
}

/** Ends a recording; the columns are cut to their length. */
export function finishTrace({ source, host, spans, bindings }: TraceHead, recorder: Recorder): Trace {
  const { events, journal, entities, details, values, names, timeEvents, times } = recorder
  return new Trace({
    version: TRACE_VERSION,
    source,
    host,
    spans,
    bindings,
    eventKinds: events.kinds.subarray(0, events.length),
    eventSpans: events.spans.subarray(0, events.length),
    eventSubjects: events.subjects.subarray(0, events.length),
    eventFirstWrites: events.firstWrites.subarray(0, events.length),
    journalTargets: journal.targets.subarray(0, journal.length),
    journalKeys: journal.keys.subarray(0, journal.length),
    journalValues: journal.values.subarray(0, journal.length),
    entityKinds: entities.kinds.subarray(0, entities.length),
    entityEvents: entities.events.subarray(0, entities.length),
    entityDetails: entities.details.subarray(0, entities.length),
    details,
    values,
    names,
    timeEvents,
    times,
  })
}

/** JSON-able: columns as arrays of numbers. */
export type SerializedTrace = { readonly [K in keyof TraceData]: TraceData[K] extends Uint8Array | Uint32Array ? readonly number[] : TraceData[K] }

const BYTES = ['eventKinds', 'entityKinds'] as const
const WORDS = [
  'eventSpans',
  'eventSubjects',
  'eventFirstWrites',
  'journalTargets',
  'journalKeys',
  'journalValues',
  'entityEvents',
  'entityDetails',
] as const

export function serializeTrace({ data }: Trace): SerializedTrace {
  const columns = [...BYTES, ...WORDS].map((name) => [name, Array.from(data[name])])
  return { ...data, ...Object.fromEntries(columns) }
}

/** Throws a TypeError for anything that is no trace of a version we know. */
export function deserializeTrace(value: unknown): Trace {
  if (typeof value !== 'object' || value === null || !('version' in value)) throw new TypeError('This is not a Loopscope trace.')
  if (value.version !== TRACE_VERSION) {
    throw new TypeError(`This trace has version ${String(value.version)}; this Loopscope reads version ${TRACE_VERSION}.`)
  }
  const raw = value as unknown as SerializedTrace
  const bytes = BYTES.map((name) => [name, Uint8Array.from(raw[name])])
  const words = WORDS.map((name) => [name, Uint32Array.from(raw[name])])
  return new Trace({ ...raw, ...Object.fromEntries([...bytes, ...words]) })
}
