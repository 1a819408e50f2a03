// Typed arrays that grow. A short run stays small, a long one is copied a few times.

type Column = Uint8Array | Uint32Array | Float64Array

const FIRST_CAPACITY = 256

/** A copy of twice the length. */
export function grown<C extends Column>(column: C): C {
  const larger = new (column.constructor as new (length: number) => C)(column.length * 2)
  larger.set(column as never)
  return larger
}

/** Rows of event columns. */
export class EventColumns {
  kinds = new Uint8Array(FIRST_CAPACITY)
  /** Index into the span table; 0 where there is no place in the source. */
  spans = new Uint32Array(FIRST_CAPACITY)
  /** The entity that the event is about; 0 where there is none. */
  subjects = new Uint32Array(FIRST_CAPACITY)
  /** Where the event's writes begin in the journal. */
  firstWrites = new Uint32Array(FIRST_CAPACITY)
  length = 0

  push(kind: number, span: number, subject: number, firstWrite: number): number {
    const index = this.length
    if (index === this.kinds.length) this.grow()
    this.kinds[index] = kind
    this.spans[index] = span
    this.subjects[index] = subject
    this.firstWrites[index] = firstWrite
    this.length = index + 1
    return index
  }

  private grow(): void {
    this.kinds = grown(this.kinds)
    this.spans = grown(this.spans)
    this.subjects = grown(this.subjects)
    this.firstWrites = grown(this.firstWrites)
  }
}

/** Rows of the journal: target, key and new value of each write. What was there before follows from the rows before. */
export class JournalColumns {
  targets = new Uint32Array(FIRST_CAPACITY)
  keys = new Uint32Array(FIRST_CAPACITY)
  values = new Uint32Array(FIRST_CAPACITY)
  length = 0

  push(target: number, key: number, value: number): void {
    const index = this.length
    if (index === this.targets.length) this.grow()
    this.targets[index] = target
    this.keys[index] = key
    this.values[index] = value
    this.length = index + 1
  }

  private grow(): void {
    this.targets = grown(this.targets)
    this.keys = grown(this.keys)
    this.values = grown(this.values)
  }
}

/** Rows of the things that events are about. */
export class EntityColumns {
  kinds = new Uint8Array(FIRST_CAPACITY)
  /** The event at which the thing came to be. */
  events = new Uint32Array(FIRST_CAPACITY)
  /** Index into the details. */
  details = new Uint32Array(FIRST_CAPACITY)
  length = 0

  push(kind: number, event: number, detail: number): number {
    const index = this.length
    if (index === this.kinds.length) {
      this.kinds = grown(this.kinds)
      this.events = grown(this.events)
      this.details = grown(this.details)
    }
    this.kinds[index] = kind
    this.events[index] = event
    this.details[index] = detail
    this.length = index + 1
    return index
  }
}
