// The writing side of a trace: rows of events, writes and entities, and values in 32 bits. What is worth an event, and
// what each one writes, is the recorder's business.

import { contentOf, NodeObject } from '../hosts/browser/dom/tree/node'
import type { NodeField } from '../machine/event'
import { EcmaFunction, FunctionObject } from '../machine/objects/function'
import type { ObjectValue } from '../machine/objects/object'
import { PromiseObject } from '../machine/promises/promise'
import { type Agent, LimitReached } from '../machine/running/agent'
import type { Code } from '../machine/running/code'
import { keyAsValue, type PropertyKey, UNINITIALIZED, type Value } from '../machine/value'
import { describeObject, fileLabel, labelOf } from './labels'
import { RowWriter } from './rows'
import {
  COLLECTIONS,
  type CodeDetail,
  DEAD_ZONE,
  ENTITY_KINDS,
  ENTITY_WORDS,
  type EntityKind,
  EVENT_WORDS,
  FALSE,
  FIRST_ATTRIBUTE,
  FIRST_ENTITY,
  FIRST_TABLED,
  NODE_CHECKED,
  NODE_FIRST_CHILD,
  NODE_FOCUS,
  NODE_NEXT,
  NODE_TEXT,
  NODE_VALUE,
  NULL,
  SPAN_SHIFT,
  type TabledValue,
  TRUE,
  UNDEFINED,
  WRITE_WORDS,
} from './schema'

export const ENTITY = Object.fromEntries(ENTITY_KINDS.map((kind, i) => [kind, i])) as Record<
  EntityKind,
  number
>

type PlainField = Exclude<NodeField, `@${string}`>

const FIELD_KEYS: { readonly [F in PlainField]: number } = {
  'first-child': NODE_FIRST_CHILD,
  next: NODE_NEXT,
  text: NODE_TEXT,
  value: NODE_VALUE,
  checked: NODE_CHECKED,
  focus: NODE_FOCUS,
}

/** Events, and characters of texts, that may come between two calls of `onMore`. */
const MOST_AT_ONCE = 8192
const MOST_TEXT_AT_ONCE = 2_000_000
/** What a text costs beside its characters. */
const TEXT_ITSELF = 32

/** What the record keeps of a text; a line of the console may be longer. */
const MOST_TEXT = 10_000
export const MOST_OF_LINE = 1_000_000

const BYTES_PER_DETAIL = 150
const BYTES_PER_VALUE = 24

/** Events that may be recorded above the limit, to get to a line of the program. */
const GRACE = 1000

export class EventLog {
  readonly events = new RowWriter(EVENT_WORDS)
  readonly journal = new RowWriter(WRITE_WORDS)
  readonly entities = new RowWriter(ENTITY_WORDS)
  /** What does not fit into the words of an entity. */
  readonly details: unknown[] = []
  /** Numbers that are no small integers, strings and the like. */
  readonly values: TabledValue[] = []
  /** Names of properties, as keys of the journal. */
  readonly names: string[] = []
  /** Events from which on the virtual time is another, and which. */
  readonly timeEvents: number[] = []
  readonly times: number[] = []
  /** Called between two events, the first time soon and then after every so many. */
  onMore: (() => void) | undefined
  /** How many events there are when it is called next. */
  private moreAt = 0
  /** Characters of texts that came since. */
  private newText = 0
  /** Of all texts. */
  private textLength = 0
  protected agent!: Agent
  private promises = 0
  private readonly nameIndices = new Map<string, number>()
  private readonly nativeDetails = new Map<FunctionObject, number>()
  private readonly libraryDetails = new Map<Code, number>()

  constructor(
    /** Events that may be recorded. */
    private limit: number,
  ) {
    for (const _name of COLLECTIONS) this.entity(ENTITY.collection, 0, 0)
  }

  /** The agent is made with its observer, so it can only be given afterwards. */
  observe(agent: Agent): void {
    this.agent = agent
    agent.clock.onChange = (now) => this.noteTime(now)
  }

  get heldBytes(): number {
    const { events, journal, entities, details, values } = this
    const words = EVENT_WORDS * events.length + WRITE_WORDS * journal.length + ENTITY_WORDS * entities.length
    return 4 * words + BYTES_PER_DETAIL * details.length + BYTES_PER_VALUE * values.length + this.textLength
  }

  // Rows

  protected event(kind: number, span: number, subject: number): void {
    if (this.events.length >= this.moreAt) this.tellOfMore()
    this.events.push3(kind | (span << SPAN_SHIFT), subject, this.journal.length)
    if (this.events.length > this.limit) this.stop(span)
  }

  /** Each time there is a sixty-fourth more, so that few events are missing where nothing more is heard of a run. */
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
  private noteTime(now: number): void {
    const { timeEvents, times } = this
    const next = this.events.length
    if (timeEvents.at(-1) === next) times[times.length - 1] = now
    else {
      timeEvents.push(next)
      times.push(now)
    }
  }

  /** At an event with a place, so that the line can be named. */
  private stop(span: number): void {
    if (span === 0 && this.events.length < this.limit + GRACE) return
    this.liftLimit()
    throw new LimitReached('events')
  }

  /** What is still to be said after the end may be. */
  protected liftLimit(): void {
    this.limit = Number.POSITIVE_INFINITY
  }

  protected write(target: number, key: number, value: number): void {
    this.journal.push3(target, key, value)
  }

  /** Its event is the next one. */
  protected entity(kind: number, a: number, b: number, c = 0): number {
    const { entities } = this
    const id = entities.length
    entities.push5(kind, this.events.length, a, b, c)
    return id
  }

  protected entityWithDetail(kind: number, detail: unknown): number {
    return this.entity(kind, this.details.push(detail) - 1, 0)
  }

  // Values

  protected encode(value: Value | typeof UNINITIALIZED): number {
    if (typeof value === 'number') return isSmall(value) ? value : this.table(value)
    switch (typeof value) {
      case 'string':
        return this.table(this.kept(value))
      case 'boolean':
        return value ? TRUE : FALSE
      case 'undefined':
        return UNDEFINED
      case 'symbol':
        return value === UNINITIALIZED ? DEAD_ZONE : this.table({ text: this.kept(String(value)) })
      case 'bigint':
        return this.table({ text: this.kept(textOfBigInt(value)) })
      default:
        return value === null ? NULL : FIRST_ENTITY + this.identify(value)
    }
  }

  /** A text as far as the record keeps it. */
  protected kept(text: string, most = MOST_TEXT): string {
    const kept =
      text.length <= most
        ? text
        : `${text.slice(0, most)}… and ${(text.length - most).toLocaleString('en')} characters more`
    this.newText += kept.length + TEXT_ITSELF
    this.textLength += kept.length
    if (this.newText > MOST_TEXT_AT_ONCE) this.moreAt = 0
    return kept
  }

  private table(value: TabledValue): number {
    return FIRST_TABLED + this.values.push(value) - 1
  }

  /** Identity of an object, given when the record first mentions it. */
  protected identify(object: ObjectValue): number {
    if (object.traceId === 0) {
      object.traceId = this.introduce(object)
      if (object instanceof NodeObject) this.writeNodes(object)
    }
    return object.traceId
  }

  private introduce(object: ObjectValue): number {
    if (object instanceof PromiseObject) return this.entity(ENTITY.promise, ++this.promises, 0)
    if (object instanceof EcmaFunction)
      return this.entity(ENTITY.function, this.codeDetail(object.code, object), 0)
    if (object instanceof FunctionObject) return this.entity(ENTITY.function, this.nativeDetail(object), 0)
    if (object instanceof NodeObject)
      return this.entityWithDetail(ENTITY.node, { name: object.nodeName.toLowerCase() })
    return this.entityWithDetail(ENTITY.object, { text: describeObject(object) })
  }

  /** What a node holds when the record meets it, with the document around it and all that its links lead to. */
  private writeNodes(first: NodeObject): void {
    this.identify(first.document)
    const unwritten = [first]
    for (let node = unwritten.pop(); node !== undefined; node = unwritten.pop())
      for (const { field, value } of contentOf(node)) {
        if (value instanceof NodeObject && value.traceId === 0) {
          value.traceId = this.introduce(value)
          unwritten.push(value)
        }
        this.write(node.traceId, this.fieldKey(field), this.encode(value))
      }
  }

  protected fieldKey(field: NodeField): number {
    return field.startsWith('@')
      ? FIRST_ATTRIBUTE + this.name(field.slice(1))
      : FIELD_KEYS[field as PlainField]
  }

  /** Identity of a function, 0 for anything else. */
  protected identifyFunction(value: Value): number {
    return value instanceof FunctionObject ? this.identify(value) : 0
  }

  protected name(key: PropertyKey): number {
    const text = String(keyAsValue(key))
    const known = this.nameIndices.get(text)
    if (known !== undefined) return known
    const index = this.names.push(this.kept(text)) - 1
    this.nameIndices.set(text, index)
    return index
  }

  protected codeDetail(code: Code, callee: FunctionObject | null): number {
    if (code.isLibrary) return this.libraryDetail(code, callee)
    if (code.traceDetail < 0) code.traceDetail = this.details.push(describeCode(code, callee)) - 1
    return code.traceDetail
  }

  /** Such code serves many runs. */
  private libraryDetail(code: Code, callee: FunctionObject | null): number {
    let detail = this.libraryDetails.get(code)
    if (detail === undefined) {
      detail = this.details.push(describeCode(code, callee)) - 1
      this.libraryDetails.set(code, detail)
    }
    return detail
  }

  protected nativeDetail(callee: FunctionObject): number {
    let detail = this.nativeDetails.get(callee)
    if (detail === undefined) {
      detail = this.details.push({ label: labelOf(callee), isBuiltin: true, span: 0 }) - 1
      this.nativeDetails.set(callee, detail)
    }
    return detail
  }
}

function describeCode(code: Code, callee: FunctionObject | null): CodeDetail {
  const { file, kind, isLibrary } = code
  if (!isLibrary && (file !== undefined || callee === null))
    return { label: fileLabel(file), isBuiltin: false, span: 0 }
  return {
    label: kind === 'initializer' ? 'class fields' : labelOf(callee),
    isBuiltin: isLibrary,
    span: code.span,
  }
}

/** A number that stands for itself. */
function isSmall(value: number): boolean {
  const integer = value | 0
  return integer === value && integer >= 0 && integer < FIRST_TABLED && (integer !== 0 || 1 / value > 0)
}

/** Writing a very long number in decimal takes longer than computing it. */
const textOfBigInt = (value: bigint): string =>
  Number.isFinite(Number(value))
    ? `${value}n`
    : value.toString(16).length < MOST_DIGITS
      ? `${value}n`
      : '(a very long BigInt)'

const MOST_DIGITS = 10_000
