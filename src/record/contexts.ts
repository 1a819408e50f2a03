// Keeps track of which contexts are on the stack and which have been put aside: when a context ends, the record says which it was.
import { NOTHING } from '../trace/schema'
import { PAUSED_FOR, PAUSES } from '../trace/things/suspended/format'
import type { EventLog } from './event-log'
import { COLLECTION } from './kinds'

const STACK = COLLECTION.stack
const SUSPENDED = COLLECTION.suspended

type Pause = (typeof PAUSES)[number]

export class Contexts {
  /** Identities, bottom first. */
  private readonly stack: number[] = []
  /** Those that have been put aside by an `await` and have not ended. */
  private readonly waiting = new Set<number>()
  /** Why each that has not ended left the stack last. */
  private readonly pauses = new Map<number, Pause>()

  constructor(private readonly log: EventLog) {}

  /** Identity of the running context; 0 where the record knows none. */
  get running(): number {
    return this.stack.at(-1) ?? 0
  }

  push(id: number): void {
    this.log.write(STACK, this.stack.length, id)
    this.stack.push(id)
  }

  pop(): void {
    this.stack.pop()
    this.log.write(STACK, this.stack.length, NOTHING)
  }

  /** The topmost leaves the stack before it has ended. Takes effect with the event that was recorded last. */
  putAside(id: number, reason: Pause): void {
    this.pop()
    if (this.pauses.get(id) === reason) return
    this.pauses.set(id, reason)
    this.log.write(id, PAUSED_FOR, PAUSES.indexOf(reason))
    if (reason !== 'await' || this.waiting.has(id)) return
    this.waiting.add(id)
    this.log.write(SUSPENDED, id, this.log.lastEvent)
  }

  end(id: number): void {
    if (this.pauses.size > 0) this.pauses.delete(id)
    if (this.waiting.size > 0 && this.waiting.delete(id)) this.log.write(SUSPENDED, id, NOTHING)
  }
}
