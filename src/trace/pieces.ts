// A record in pieces: sent while it is being written, so that what was recorded is there whatever becomes of the run, and put
// together where it is to be looked at. A piece is small, as whoever gets it must not be held up.
import { RowWriter } from './rows'
import { ENTITY_WORDS, EVENT_WORDS, type TabledValue, WRITE_WORDS } from './schema'
import { finishTrace, type GrowingTables, type TraceHead } from './serialize'
import type { WrittenSpan } from './span'
import type { BindingInfo } from './things/variables/format'
import type { Trace } from './trace'

/** What was added to each table: rows as words, all else as it is. */
export interface TracePiece {
  readonly events: Uint32Array
  readonly journal: Uint32Array
  readonly entities: Uint32Array
  readonly details: readonly unknown[]
  readonly values: readonly TabledValue[]
  readonly names: readonly string[]
  readonly spans: readonly WrittenSpan[]
  readonly bindings: readonly BindingInfo[]
  readonly timeEvents: readonly number[]
  readonly times: readonly number[]
}

/** Rows of a table that one piece may have. */
const MOST_ROWS = 8192

type Rest = Omit<TracePiece, 'events' | 'timeEvents' | 'times'>

export class PieceCutter {
  private readonly sent = {
    events: 0,
    journal: 0,
    entities: 0,
    details: 0,
    values: 0,
    names: 0,
    spans: 0,
    bindings: 0,
    times: 0,
  }

  constructor(
    private readonly head: TraceHead,
    private readonly tables: GrowingTables,
  ) {}

  /** Everything that was not sent yet. Events come last: they may mean anything that came before. */
  *cut(): Generator<TracePiece> {
    const none = { events: new Uint32Array(), timeEvents: [], times: [] }
    let rest = this.rest()
    while (isFull(rest)) {
      yield { ...rest, ...none }
      rest = this.rest()
    }
    yield { ...rest, ...this.events() }
  }

  private rest(): Rest {
    const { journal, entities, details, values, names } = this.tables
    const { spans, bindings } = this.head
    return {
      journal: this.rows('journal', journal, MOST_ROWS),
      entities: this.rows('entities', entities, MOST_ROWS),
      details: this.items('details', details),
      values: this.items('values', values),
      names: this.items('names', names),
      spans: this.items('spans', spans),
      bindings: this.items('bindings', bindings),
    }
  }

  /** The time of an event that has not come yet may still change. */
  private events(): Pick<TracePiece, 'events' | 'timeEvents' | 'times'> {
    const { events, timeEvents, times } = this.tables
    const from = this.sent.times
    const isOpen = timeEvents.length > from && timeEvents.at(-1)! >= events.length
    this.sent.times = timeEvents.length - (isOpen ? 1 : 0)
    return {
      events: this.rows('events', events, Number.POSITIVE_INFINITY),
      timeEvents: timeEvents.slice(from, this.sent.times),
      times: times.slice(from, this.sent.times),
    }
  }

  private rows(name: 'events' | 'journal' | 'entities', writer: RowWriter, most: number): Uint32Array {
    const from = this.sent[name]
    this.sent[name] = Math.min(writer.length, from + most)
    return writer.words(from, this.sent[name])
  }

  private items<T>(name: 'details' | 'values' | 'names' | 'spans' | 'bindings', items: readonly T[]): T[] {
    const from = this.sent[name]
    this.sent[name] = Math.min(items.length, from + MOST_ROWS)
    return items.slice(from, this.sent[name])
  }
}

const isFull = ({ journal, entities, details, values, names, spans, bindings }: Rest): boolean =>
  journal.length === MOST_ROWS * WRITE_WORDS ||
  entities.length === MOST_ROWS * ENTITY_WORDS ||
  [details, values, names, spans, bindings].some(({ length }) => length === MOST_ROWS)

export class PieceCollector implements GrowingTables {
  readonly events = new RowWriter(EVENT_WORDS)
  readonly journal = new RowWriter(WRITE_WORDS)
  readonly entities = new RowWriter(ENTITY_WORDS)
  readonly details: unknown[] = []
  readonly values: TabledValue[] = []
  readonly names: string[] = []
  private readonly spans: WrittenSpan[] = []
  private readonly bindings: BindingInfo[] = []
  readonly timeEvents: number[] = []
  readonly times: number[] = []

  add(piece: TracePiece): void {
    this.events.append(piece.events)
    this.journal.append(piece.journal)
    this.entities.append(piece.entities)
    append(this.details, piece.details)
    append(this.values, piece.values)
    append(this.names, piece.names)
    append(this.spans, piece.spans)
    append(this.bindings, piece.bindings)
    append(this.timeEvents, piece.timeEvents)
    append(this.times, piece.times)
  }

  /** The record as far as it came; undefined where no event did. */
  finish(head: Pick<TraceHead, 'source' | 'host' | 'rules'>): Trace | undefined {
    const { spans, bindings } = this
    return this.events.length === 0 ? undefined : finishTrace({ ...head, spans, bindings }, this)
  }
}

function append<T>(to: T[], items: readonly T[]): void {
  for (const item of items) to.push(item)
}
