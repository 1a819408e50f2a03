// What happened in a queue, in order: whoever listens reads on from the last event it has seen.
import type { Entries } from '../../../syntax/table'
import type { ServerConnection } from '../connection'
import type { BullServer } from './server'

/** Texts, as they are in the stream; the event's name is beside them. */
export type EventFields = Entries<string>

export class StreamEvent {
  constructor(
    private readonly time: number,
    private readonly number: number,
    readonly name: string,
    readonly fields: EventFields,
  ) {}

  /** "milliseconds-number", rising. */
  get id(): string {
    return `${this.time}-${this.number}`
  }

  isAfter([time = 0, number = 0]: readonly number[]): boolean {
    return this.time > time || (this.time === time && this.number > number)
  }
}

/** About so many are kept. */
const KEPT = 10_000

/** In bytes, roughly. */
const WEIGHT_OF_EVENT = 300

/** Entries of a block. */
const BLOCK = 100

interface Reader {
  readonly connection: ServerConnection
  readonly after: number
  readonly receive: (events: readonly StreamEvent[], position: number) => void
}

export class EventStream {
  private events: StreamEvent[] = []
  /** Events that were there before the first that is kept. */
  private dropped = 0
  private lastTime = 0
  private lastNumber = 0
  private readonly readers = new Set<Reader>()
  /** About so many are kept. */
  most = KEPT

  constructor(private readonly server: BullServer) {}

  /** The position from which a reader gets only new events. */
  get end(): number {
    return this.dropped + this.events.length
  }

  append(name: string, fields: EventFields): void {
    const { now } = this.server
    this.lastNumber = now === this.lastTime ? this.lastNumber + 1 : 0
    this.lastTime = now
    this.events.push(new StreamEvent(now, this.lastNumber, name, fields))
    if (this.events.length > 2 * this.most) this.trim(this.most)
    if (this.readers.size > 0) this.server.serveLater(this)
  }

  /** About so many stay: Redis keeps them in blocks, and takes whole ones away. Gives how many are gone. */
  trimBlocks(most: number): number {
    let gone = 0
    for (;;) {
      const left = this.events.length - gone
      const block = Math.min(left, BLOCK - ((this.dropped + gone) % BLOCK))
      if (block === 0 || left - block < most) return this.trim(left)
      gone += block
    }
  }

  private trim(most: number): number {
    const gone = Math.max(this.events.length - most, 0)
    this.events.splice(0, gone)
    this.dropped += gone
    return gone
  }

  get heldBytes(): number {
    return this.events.length * WEIGHT_OF_EVENT
  }

  clear(): void {
    this.trim(0)
  }

  /** The position behind an event with an id, of those that are kept. */
  positionAfter(id: string): number {
    const parts = id.split('-').map(Number)
    const at = this.events.findIndex((event) => event.isAfter(parts))
    return this.dropped + (at < 0 ? this.events.length : at)
  }

  /** Waits until there is something behind a position. Gives what ends the wait. */
  read(connection: ServerConnection, after: number, receive: Reader['receive']): () => void {
    const reader = { connection, after: Math.max(after, this.dropped), receive }
    if (this.end > reader.after) this.send(reader)
    else this.readers.add(reader)
    return () => this.readers.delete(reader)
  }

  /** After a command: whoever waits gets all that came with it. */
  serve(): void {
    for (const reader of this.readers) this.send(reader)
  }

  private send(reader: Reader): void {
    this.readers.delete(reader)
    const { connection, after, receive } = reader
    const events = this.events.slice(after - this.dropped)
    const { end } = this
    connection.answer(() => receive(events, end))
  }
}
