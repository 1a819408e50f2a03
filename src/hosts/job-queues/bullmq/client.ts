// Who sends commands: the server's end of a connection of a queue, a worker and so on.
import type { ObjectValue } from '../../../machine/objects/object'
import type { Agent } from '../../../machine/running/agent'
import { createServerWorker, type ServerWorker } from '../../../machine/server-queue'
import type { Value } from '../../../machine/value'
import { ServerConnection, type Wire } from '../connection'
import type { WorkerKeeping } from './finish'
import type { QueueState } from './queue-state'
import type { BullServer } from './server'
import type { Asker } from './take'
import { type ClockSettings, type Hear, WorkerClock } from './worker-clock'

/** What a worker says of itself. */
export interface WorkerSettings extends ClockSettings, WorkerKeeping {
  readonly name?: string
  readonly limiter?: { readonly max: number; readonly duration: number }
}

const workers = new WeakMap<BullServer, number>()

export class Client {
  readonly connection: ServerConnection
  readonly home: QueueState
  readonly worker: ServerWorker
  isOpen = true
  /** The object of the program that jobs belong to, and the prototype of its jobs. */
  owner: Value = undefined
  jobPrototype: ObjectValue | undefined
  clock: WorkerClock | undefined

  constructor(
    readonly agent: Agent,
    readonly server: BullServer,
    wire: Wire,
    prefix: string,
    name: string,
    readonly kind: string,
    readonly settings: WorkerSettings,
  ) {
    this.home = server.queue(prefix, name)
    this.connection = new ServerConnection(agent, wire, `answer for ${name}`)
    this.worker = createServerWorker(this.home.queue, settings.name ?? this.nextName())
    if (kind === 'worker') this.home.workers.add(this.worker)
  }

  private nextName(): string {
    if (this.kind !== 'worker') return this.kind
    const number = (workers.get(this.server) ?? 0) + 1
    workers.set(this.server, number)
    return `W${number}`
  }

  /** The same connection, with commands about another queue. */
  elsewhere(prefix: string, name: string): Client {
    const home = this.server.queue(prefix, name)
    return Object.assign(Object.create(Client.prototype) as Client, this, { home })
  }

  /** As who it asks for jobs. */
  asker(token: string): Asker {
    const { worker, settings } = this
    const { lockDuration = 30_000, limiter, name } = settings
    return { worker, token, lockDuration, limiter, name }
  }

  startClock(hear: Hear): void {
    this.agent.observer?.serverWorkerChanged(this.worker, 'started', '')
    this.clock = new WorkerClock(this.home, this.connection, this.settings, hear)
  }

  close(): void {
    this.isOpen = false
    this.home.workers.delete(this.worker)
    this.clock?.stop()
  }
}
