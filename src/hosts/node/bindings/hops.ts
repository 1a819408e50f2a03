// Jobs that go back to the end of the job queue so many times before they do anything: a library's own reactions, of which only
// the length of their way can be seen.
import { footprint } from '../../../machine/footprint'
import { CallbackJob } from '../../../machine/promises/job'
import type { Agent } from '../../../machine/running/agent'
import type { Value } from '../../../machine/value'
import { CALLBACK_COST } from '../../loop/checkpoint'

export class Hoppers {
  /** All that have not come to their end, in no order. */
  private readonly all: Hops[] = []

  constructor(
    /** How many jobs wait in the job queue. */
    private readonly countJobs: () => number,
  ) {}

  /** Calls back after so many jobs of the job queue, as far as others could see that; false where it is to be done at once. */
  begin(agent: Agent, hops: number, callback: Value): boolean {
    if (hops === 0 || this.countJobs() === 0) return false
    const job = new Hops(this, hops, callback, agent.asyncContext)
    job.place = this.all.push(job) - 1
    agent.host.enqueueJob(agent, job)
    return true
  }

  /** False after the last hop. */
  hop(agent: Agent, job: Hops): boolean {
    this.skipRounds(agent)
    if (--job.left > 0 && this.countJobs() > 0) {
      agent.host.enqueueJob(agent, job)
      return true
    }
    const last = this.all.pop()!
    last.place = job.place
    if (last !== job) this.all[job.place] = last
    return false
  }

  /** Where nobody else waits, and nobody watches, rounds pass at once in which all go to the end of the queue again. */
  private skipRounds(agent: Agent): void {
    const { all } = this
    const isWatched = agent.observer !== null || agent.belief !== null || footprint !== null
    if (agent.stoppedContexts !== null) return
    if (isWatched || all.length === 1 || this.countJobs() !== all.length - 1) return
    const rounds = all.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY) - 1
    if (rounds <= 0) return
    for (const job of all) job.left -= rounds
    agent.charge(rounds * all.length * CALLBACK_COST)
  }
}

class Hops extends CallbackJob {
  /** Where it stands among all. */
  place = 0

  constructor(
    private readonly hoppers: Hoppers,
    public left: number,
    callback: Value,
    asyncContext: Value,
  ) {
    super('microtask', callback, [], asyncContext)
  }

  override start(agent: Agent): void {
    if (!this.hoppers.hop(agent, this)) super.start(agent)
  }
}
