// The server that all queues of a program are on. A command is one step: nothing of another client happens in between.
import { footprint } from '../../../machine/footprint'
import type { Agent } from '../../../machine/running/agent'
import { EPOCH_IN_MS } from '../../../machine/running/clock'
import type { JobOptions, JobRecord, KnownOptions } from './job-record'
import { QueueState } from './queue-state'

/** What a command refuses to do, in BullMQ's words. */
export class ServerError {
  constructor(
    readonly message: string,
    /** BullMQ's number of the kind of error. */
    readonly code?: number,
  ) {}
}

/** Clients that a change may wake, once the command is done. */
interface Served {
  serve(): void
}

export class BullServer {
  /** Orders everything that comes at one time. */
  lastOrder = 0
  private readonly queues = new Map<string, QueueState>()
  private readonly options = new Map<string, KnownOptions>()
  private readonly toServe = new Set<Served>()

  /** From 0 to 1, by the run's seed. */
  readonly random = (): number => this.agent.random()

  constructor(readonly agent: Agent) {}

  /** ms since 1970: the clock of whoever sends a command, which costs nothing to look at. */
  get now(): number {
    return EPOCH_IN_MS + Math.floor(this.agent.clock.now)
  }

  /** Virtual ms of a time of the program's clock. */
  virtual(time: number): number {
    return time - EPOCH_IN_MS
  }

  /** Names of the workers that run for a queue. */
  workersOf(queue: QueueState): string[] {
    return [...queue.workers].map(({ name }) => name)
  }

  /** Workers have something to do, or will have. */
  get isBusy(): boolean {
    for (const queue of this.queues.values()) if (queue.isUnsettled) return true
    return false
  }

  queue(prefix: string, name: string): QueueState {
    return this.queueAt(`${prefix}:${name}`)
  }

  /** "bull:mail". */
  queueAt(key: string): QueueState {
    let queue = this.queues.get(key)
    if (queue === undefined) {
      queue = new QueueState(this, key.slice(key.indexOf(':') + 1), key)
      this.queues.set(key, queue)
    }
    return queue
  }

  /** "bull:mail:7". */
  jobAt(key: string): JobRecord | undefined {
    const [prefix, name, ...id] = key.split(':')
    return this.queues.get(`${prefix}:${name}`)?.jobs.get(id.join(':'))
  }

  /** Most jobs of a queue have the same options. */
  optionsOf(text: string): KnownOptions {
    let known = this.options.get(text)
    if (known === undefined) {
      if (this.options.size > MOST_OPTIONS) this.options.clear()
      known = { text, options: JSON.parse(text) as JobOptions }
      this.options.set(text, known)
    }
    return known
  }

  /** Does a command, and then serves those who wait for what it changed. */
  step<T>(queue: QueueState, command: () => T): T {
    footprint?.writes(queue.queue)
    try {
      return command()
    } finally {
      for (const served of this.toServe) {
        this.toServe.delete(served)
        served.serve()
      }
    }
  }

  serveLater(served: Served): void {
    this.toServe.add(served)
  }
}

/** Different options that are remembered. */
const MOST_OPTIONS = 1000
