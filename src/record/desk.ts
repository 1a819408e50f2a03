// What all writers share: the log, the agent, identities, and counts.
import type { ObjectValue } from '../machine/objects/object'
import type { Agent } from '../machine/running/agent'
import { Contexts } from './contexts'
import type { EventLog } from './event-log'
import { Objects } from './objects'

export class Desk {
  readonly objects: Objects
  readonly contexts: Contexts
  /** How many jobs there have been. */
  jobs = 0
  /** How many timers, tasks and entries of shelves there have been: they share their numbers. */
  waiting = 0
  /** How many jobs each worker of a server has in hand. */
  readonly hands = new Map<number, number>()
  /** Who has each job of a server in hand. */
  readonly holders = new Map<number, number>()
  /** Queues of servers that are in the list of them. */
  readonly serverQueues = new Set<number>()

  constructor(
    readonly log: EventLog,
    readonly agent: Agent,
    known?: Map<number, ObjectValue>,
  ) {
    this.objects = new Objects(log, known)
    this.contexts = new Contexts(log)
  }

  /** Bytes of the record; they count towards the program's memory. */
  get heldBytes(): number {
    return this.log.heldBytes
  }
}
