// The server of the module `queue`: its queues by name, what arrives by itself, and workers that die.
import type { Agent } from '../../../machine/running/agent'
import type { Burst } from '../conditions'
import { ServerConnection, type Wire } from '../connection'
import { arrivalsOf, type FaultPlan } from '../fault-plan'
import { PresetQueue } from './preset-queue'
import { PRESETS } from './presets'
import type { QueueWorker } from './queue-worker'
import { type Limiter, NO_JOB_OPTIONS, type Rules } from './rules'

export class QueueServer {
  private readonly queues = new Map<string, PresetQueue>()

  constructor(
    private readonly agent: Agent,
    private readonly wire: Wire,
    readonly plan: FaultPlan,
    /** Ends all that goes on in contexts of the program. */
    private readonly stop: (contexts: Iterable<unknown>) => void,
  ) {}

  open(name: string, rules: Rules, limiter: Limiter | undefined): PresetQueue {
    const queue = new PresetQueue(
      this.agent,
      new ServerConnection(this.agent, this.wire, `answer to ${name}`),
      name,
      rules,
      (other) => this.find(other, rules),
      () => this.plan.random(),
    )
    queue.handOut.limit.limiter = limiter
    this.queues.set(name, queue)
    for (const burst of this.plan.conditions.bursts) if (burst.queue === name) this.expectBurst(queue, burst)
    return queue
  }

  known(name: string): PresetQueue | undefined {
    return this.queues.get(name)
  }

  /** A queue for dead letters need not be opened before: it works as the one that they come from. */
  private find(name: string, { system }: Rules): PresetQueue {
    const known = this.queues.get(name)
    if (known !== undefined) return known
    const rules = [...PRESETS.values()].find((preset) => preset.system === system)
    return this.open(name, rules ?? PRESETS.get('plain')!, undefined)
  }

  private expectBurst(queue: PresetQueue, burst: Burst): void {
    const arrivals = arrivalsOf(burst, this.plan)
    const next = () => {
      const { value } = arrivals.next()
      if (value === undefined) return
      const { at, count } = value
      queue.connection.at(at, count === 1 ? 'a job arrives' : `${count} jobs arrive`, () => {
        for (let n = 0; n < count; n++) queue.add(burst.data, NO_JOB_OPTIONS)
        next()
      })
    }
    next()
  }

  /** When and how it dies, and when somebody starts it again. True if it does. */
  expectDeath(queue: PresetQueue, worker: QueueWorker): boolean {
    const deaths = this.plan.deathsOf(worker.name, worker.number)
    for (const { at, isSilent, back } of deaths) {
      if (at < this.agent.clock.now) continue
      queue.connection.at(at, `${worker.name} dies`, () => {
        this.stop(worker.contexts)
        worker.contexts.clear()
        queue.staff.kill(worker, isSilent)
      })
      if (back !== undefined)
        queue.connection.at(back, `${worker.name} is back`, () => queue.staff.revive(worker))
    }
    return deaths.length > 0
  }
}
