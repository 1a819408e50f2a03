// Which entities belong to another: the promises of a run by number, jobs of servers by their queue, reactions by their promise, awaits by their function. All
// follows from the entities, which are in the order in which they came to be, so that a position is a number of entities.
import { GrowingWords } from './growing'
import { Places } from './places'
import { NOTHING } from './schema'
import { reactionDetail } from './things/promises/format'
import { queueOfJob } from './things/server-jobs/format'
import type { Trace } from './trace'

/** Of a target there is one list. */
const KEY = 0

export class Relations {
  private readonly promiseIds = new GrowingWords()
  private readonly byPromise: Places
  private readonly byContext: Places
  private readonly serverJobs = new GrowingWords()
  private readonly jobsByQueue = new Map<number, GrowingWords>()
  private taken = 0

  constructor(private readonly trace: Trace) {
    this.byPromise = new Places(trace.entityCount, trace.entityCount)
    this.byContext = new Places(trace.entityCount, trace.entityCount)
  }

  /** Takes in so many entities more; false once there are no more. */
  take(most: number): boolean {
    const { trace } = this
    const end = Math.min(this.taken + most, trace.entityCount)
    for (let id = this.taken; id < end; id++) {
      const kind = trace.entityKind(id)
      if (kind === 'promise') this.promiseIds.push(id)
      else if (kind === 'reaction') this.takeReaction(id)
      else if (kind === 'server-job') this.takeServerJob(id)
    }
    this.taken = end
    return end < trace.entityCount
  }

  private takeReaction(id: number): void {
    const { promise, isAwait, handler } = reactionDetail(this.trace, id)
    this.byPromise.write(id, promise, KEY)
    if (isAwait && handler > 0) this.byContext.write(id, handler, KEY)
  }

  private takeServerJob(id: number): void {
    const queue = queueOfJob(this.trace, id)
    const jobs = this.jobsByQueue.get(queue) ?? new GrowingWords()
    this.jobsByQueue.set(queue, jobs)
    jobs.push(id)
    this.serverJobs.push(id)
  }

  private jobsOf(queue: number | undefined): GrowingWords | undefined {
    return queue === undefined ? this.serverJobs : this.jobsByQueue.get(queue)
  }

  /** How many jobs of a server's queue, or of all queues, there are among the first so many entities. */
  serverJobCount(entities: number, queue?: number): number {
    return this.jobsOf(queue)?.countBelow(entities) ?? 0
  }

  /** By index, in the order in which they were added. */
  serverJobAt(index: number, queue?: number): number {
    return this.jobsOf(queue)!.at(index)
  }

  /** How many promises there are among the first so many entities. */
  promiseCount(entities: number): number {
    return this.promiseIds.countBelow(entities)
  }

  /** By index; the first promise has index 0. */
  promiseAt(index: number): number {
    return this.promiseIds.at(index)
  }

  /** Reactions of a promise among the first so many entities, the last one first. */
  *reactionsOf(promise: number, entities: number): Generator<number> {
    let reaction = this.byPromise.writeAt(entities, promise, KEY)
    while (reaction !== undefined) {
      yield reaction
      reaction = this.byPromise.writeAt(reaction, promise, KEY)
    }
  }

  /** The last await of a function among the first so many entities; NOTHING where there is none. */
  lastAwaitOf(context: number, entities: number): number {
    return this.byContext.writeAt(entities, context, KEY) ?? NOTHING
  }
}
