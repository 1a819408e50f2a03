// A trace as data: what a worker posts, a file keeps and the command line writes.
import { COLLECTIONS, ENTITY_KINDS, EVENT_KINDS } from './formats'
import { type Rows, RowWriter, wordsOf } from './rows'
import { ENTITY_WORDS, EVENT_WORDS, WRITE_WORDS } from './schema'
import type { WrittenSpan } from './span'
import type { BindingInfo } from './things/variables/format'
import { type Kinds, type OtherRules, TRACE_VERSION, Trace, type TraceData } from './trace'

/** What a recording does not know of itself. */
export interface TraceHead {
  readonly source: string
  readonly host: TraceData['host']
  readonly spans: readonly WrittenSpan[]
  readonly bindings: readonly BindingInfo[]
  readonly rules?: OtherRules
}

/** The tables of a record, as long as it grows. */
export type GrowingTables = Pick<TraceData, 'details' | 'values' | 'names' | 'timeEvents' | 'times'> & {
  readonly [K in 'events' | 'journal' | 'entities']: RowWriter
}

const KINDS: Kinds = { events: EVENT_KINDS, entities: ENTITY_KINDS, collections: COLLECTIONS }

/** Ends a recording; the columns are cut to their length. */
export function finishTrace(
  { source, host, spans, bindings, rules }: TraceHead,
  tables: GrowingTables,
): Trace {
  const { events, journal, entities, details, values, names, timeEvents, times } = tables
  return new Trace({
    version: TRACE_VERSION,
    source,
    host,
    kinds: KINDS,
    spans,
    bindings,
    events: events.finish(),
    journal: journal.finish(),
    entities: entities.finish(),
    details,
    values,
    names,
    timeEvents,
    times,
    ...(rules && { rules }),
  })
}

/** The record of a run in which nothing happens. */
export const emptyTrace = finishTrace(
  { source: '', host: 'ecmascript', spans: [], bindings: [] },
  {
    events: new RowWriter(EVENT_WORDS),
    journal: new RowWriter(WRITE_WORDS),
    entities: new RowWriter(ENTITY_WORDS),
    details: [],
    values: [],
    names: [],
    timeEvents: [],
    times: [],
  },
)

/** JSON-able: rows as lists of words. */
export type SerializedTrace = {
  readonly [K in keyof TraceData]: TraceData[K] extends Rows ? readonly number[] : TraceData[K]
}

export function serializeTrace({ data }: Trace): SerializedTrace {
  const { events, journal, entities } = data
  return { ...data, events: wordsOf(events), journal: wordsOf(journal), entities: wordsOf(entities) }
}
