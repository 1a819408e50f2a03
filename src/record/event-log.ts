// The writing side of a trace: rows of events, writes and entities, and what does not fit into them. It knows nothing of the
// engine: what is worth an event, and what each one writes, is the writers' business.
import { COLLECTIONS } from '../trace/formats'
import { RowWriter } from '../trace/rows'
import {
  ENTITY_WORDS,
  EVENT_WORDS,
  FIRST_TABLED,
  SPAN_SHIFT,
  type TabledValue,
  WRITE_WORDS,
} from '../trace/schema'
import type { GrowingTables } from '../trace/serialize'
import { ENTITY } from './kinds'

/** Events, and characters of texts, that may come between two calls of `onMore`. */
const MOST_AT_ONCE = 8192
const MOST_TEXT_AT_ONCE = 2_000_000
/** What a text costs beside its characters. */
const TEXT_ITSELF = 32

/** What the record keeps of a text; a line of the console may be longer. */
const MOST_TEXT = 10_000

const BYTES_PER_DETAIL = 150
const BYTES_PER_VALUE = 24

/** Events that may be recorded above the limit, to get to a line of the program. */
const GRACE = 1000

export class EventLog implements GrowingTables {
  readonly events = new RowWriter(EVENT_WORDS)
  readonly journal = new RowWriter(WRITE_WORDS)
  readonly entities = new RowWriter(ENTITY_WORDS)
  /** What does not fit into the words of an entity. */
  readonly details: unknown[] = []
  /** Numbers that are no small integers, strings and the like. */
  readonly values: TabledValue[] = []
  /** Names of properties, as keys of the journal. */
  readonly names: string[] = []
  /** Where virtual time changes: from event `timeEvents[i]` on it is `times[i]`. */
  readonly timeEvents: number[] = []
  readonly times: number[] = []
  /** Events at which lines were printed. */
  readonly lineEvents: number[] = []
  /** Called between two events: soon after the start, then whenever the record has grown by a sixty-fourth. */
  onMore: (() => void) | undefined
  /** How many events there are when it is called next. */
  private moreAt = 0
  /** Characters of texts that came since. */
  private newText = 0
  /** Characters of all texts so far. */
  private textLength = 0
  private readonly nameIndices = new Map<string, number>()

  constructor(
    /** Events that may be recorded. */
    private limit: number,
    /** Called at the first event above the limit, or soon after it at one with a place. */
    private readonly onFull: () => never,
  ) {
    for (const _name of COLLECTIONS) this.entity(ENTITY.collection, 0, 0)
  }

  get heldBytes(): number {
    const { events, journal, entities, details, values } = this
    const words = EVENT_WORDS * events.length + WRITE_WORDS * journal.length + ENTITY_WORDS * entities.length
    return 4 * words + BYTES_PER_DETAIL * details.length + BYTES_PER_VALUE * values.length + this.textLength
  }

  // Rows

  event(kind: number, span: number, subject: number): void {
    if (this.events.length >= this.moreAt) this.tellOfMore()
    this.events.push3(kind | (span << SPAN_SHIFT), subject, this.journal.length)
    if (this.events.length > this.limit) this.stop(span)
  }

  /** The event that is recorded next. */
  get nextEvent(): number {
    return this.events.length
  }

  get lastEvent(): number {
    return this.events.length - 1
  }

  /** Called whenever the record has grown by a sixty-fourth: if the run is lost, only few events are. */
  private tellOfMore(): void {
    const { length } = this.events
    this.moreAt =
      this.onMore === undefined
        ? Number.POSITIVE_INFINITY
        : length + Math.min(MOST_AT_ONCE, 1 + (length >> 6))
    this.newText = 0
    this.onMore?.()
  }

  /** The next event happens at another time than the last one. */
  noteTime(now: number): void {
    const { timeEvents, times } = this
    const next = this.events.length
    if (timeEvents.at(-1) === next) times[times.length - 1] = now
    else {
      timeEvents.push(next)
      times.push(now)
    }
  }

  /** Stops at an event that has a place in the source, so that the message can name the line. */
  private stop(span: number): void {
    if (span === 0 && this.events.length < this.limit + GRACE) return
    this.liftLimit()
    this.onFull()
  }

  /** From now on events are recorded without limit: those that tell of the end. */
  liftLimit(): void {
    this.limit = Number.POSITIVE_INFINITY
  }

  /** A write of the event that was recorded last. */
  write(target: number, key: number, value: number): void {
    this.journal.push3(target, key, value)
  }

  /** Call it before `event`: the entity came to be with the event that is recorded next. */
  entity(kind: number, a: number, b: number, c = 0): number {
    const { entities } = this
    const id = entities.length
    entities.push5(kind, this.events.length, a, b, c)
    return id
  }

  entityWithDetail(kind: number, detail: unknown): number {
    return this.entity(kind, this.details.push(detail) - 1, 0)
  }

  // Texts and numbers

  /** A text, cut to what the record keeps of it. */
  kept(text: string, most = MOST_TEXT): string {
    const kept =
      text.length <= most
        ? text
        : `${text.slice(0, most)}… and ${(text.length - most).toLocaleString('en')} characters more`
    this.newText += kept.length + TEXT_ITSELF
    this.textLength += kept.length
    if (this.newText > MOST_TEXT_AT_ONCE) this.moreAt = 0
    return kept
  }

  table(value: TabledValue): number {
    return FIRST_TABLED + this.values.push(value) - 1
  }

  /** A number, as the value of a write. */
  number(value: number): number {
    return isSmall(value) ? value : this.table(value)
  }

  /** Index of a name. */
  name(text: string): number {
    const known = this.nameIndices.get(text)
    if (known !== undefined) return known
    const index = this.names.push(this.kept(text)) - 1
    this.nameIndices.set(text, index)
    return index
  }
}

/** A number that stands for itself. */
function isSmall(value: number): boolean {
  const integer = value | 0
  return integer === value && integer >= 0 && integer < FIRST_TABLED && (integer !== 0 || 1 / value > 0)
}
