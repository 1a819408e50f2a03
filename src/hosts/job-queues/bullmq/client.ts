// Who sends commands: the server's end of a connection of a queue, a worker and so on.
import type { ObjectValue } from '../../../machine/objects/object'
import type { Shape } from '../../../machine/objects/shape'
import type { Agent } from '../../../machine/running/agent'
import { createServerWorker, type ServerWorker } from '../../../machine/server-queue'
import type { Value } from '../../../machine/value'
import { ServerConnection, type Wire } from '../connection'
import type { FaultPlan } from '../fault-plan'
import type { WorkerKeeping } from './finish'
import type { JobOptions } from './job-record'
import type { QueueState } from './queue-state'
import type { BullServer } from './server'
import type { Asker } from './take'
import { type ClockSettings, type Hear, WorkerClock } from './worker-clock'

/** What a worker or a queue says of itself. */
export interface WorkerSettings extends ClockSettings, WorkerKeeping {
  readonly name?: string
  readonly limiter?: { readonly max: number; readonly duration: number }
  /** Of a queue. */
  readonly defaultJobOptions?: JobOptions
}

const workers = new WeakMap<BullServer, number>()

export class Client {
  readonly connection: ServerConnection
  readonly home: QueueState
  readonly worker: ServerWorker
  /** Workers are numbered from 1. */
  private readonly number: number
  isOpen = true
  /** Asynchronous contexts in which its processor runs. */
  readonly contexts = new Set<unknown>()
  /** The object of the program that jobs belong to, and the prototype of its jobs. */
  owner: Value = undefined
  jobPrototype: ObjectValue | undefined
  jobShape: Shape | undefined
  /** The function of the same name that its jobs have. */
  toKey: Value = undefined
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
    this.number = kind === 'worker' ? this.nextNumber() : 0
    this.worker = createServerWorker(this.home.queue, settings.name ?? `W${this.number}`)
    if (kind === 'worker') this.home.workers.add(this.worker)
  }

  private nextNumber(): number {
    const number = (workers.get(this.server) ?? 0) + 1
    workers.set(this.server, number)
    return number
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

  /** When it dies, as the program's comments say, and when somebody starts it again. Its locks run out. True if it does. */
  expectDeaths(plan: FaultPlan, hear: Hear, stop: (contexts: Iterable<unknown>) => void): boolean {
    const { agent, connection, worker, contexts } = this
    const deaths = plan.deathsOf(worker.name, this.number)
    for (const { at, isSilent, back } of deaths) {
      if (at < agent.clock.now) continue
      connection.at(at, `${worker.name} dies`, () => {
        stop(contexts)
        contexts.clear()
        this.close()
        agent.observer?.serverWorkerChanged(worker, 'died', isSilent ? 'silently' : '')
        hear('died', [])
      })
      if (back !== undefined)
        connection.at(back, `${worker.name} is back`, () => {
          this.isOpen = true
          hear('back', [])
        })
    }
    return deaths.length > 0
  }

  close(): void {
    this.isOpen = false
    this.home.workers.delete(this.worker)
    this.clock?.stop()
  }
}
