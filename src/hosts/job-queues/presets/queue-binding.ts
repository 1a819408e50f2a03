// What the module `queue` asks of the server.

import type { ArrayObject } from '../../../machine/objects/array'
import { createHelper } from '../../../machine/objects/function'
import { getData, ObjectValue } from '../../../machine/objects/object'
import { createArray } from '../../../machine/operations/operations'
import { CallbackJob } from '../../../machine/promises/job'
import { createPromise, fulfillPromise, type PromiseObject } from '../../../machine/promises/promise'
import type { Agent } from '../../../machine/running/agent'
import type { Value } from '../../../machine/value'
import type { Natives } from '../../node/bindings/bindings'
import type { Wire } from '../connection'
import type { FaultPlan } from '../fault-plan'
import { jobOptionsFrom, rulesFrom, WrongOption, workerSettingsFrom } from './fields'
import type { PresetQueue } from './preset-queue'
import { QueueServer } from './queue-server'
import type { QueueWorker } from './queue-worker'
import type { Holding, QueuedJob } from './queued-job'

/** What keeps the process alive: a worker that takes jobs. */
interface Handles {
  add(handle: Value): void
  delete(handle: Value): void
}

class QueueHandle extends ObjectValue {
  constructor(readonly queue: PresetQueue) {
    super(null)
  }
}

class WorkerHandle extends ObjectValue {
  isMortal = false

  constructor(
    readonly queue: PresetQueue,
    readonly worker: QueueWorker,
  ) {
    super(null)
  }
}

class DeliveryHandle extends ObjectValue {
  constructor(
    readonly queue: PresetQueue,
    readonly holding: Holding,
  ) {
    super(null)
  }
}

export function queueNatives(
  agent: Agent,
  wire: Wire,
  handles: Handles,
  plan: FaultPlan,
  stop: (contexts: Iterable<unknown>) => void,
): Natives {
  const server = new QueueServer(agent, wire, plan, stop)
  const workers = new Map<PresetQueue, WorkerHandle[]>()
  const workIsDone = createHelper(agent, 'deliverer', 0, (_agent, _this, [promise]) => {
    fulfillPromise(agent, promise as PromiseObject, undefined)
    return undefined
  })
  return {
    /** Whoever counts in queues counts to the fraction of a millisecond. */
    queueBegin: () => {
      agent.clock.isExact = true
      return undefined
    },
    queueOpen: (_agent, _this, [name, options]) => {
      const { rules, limiter } = checked(agent, () => rulesFrom(options as string))
      const known = server.known(name as string)
      return new QueueHandle(known ?? server.open(name as string, rules, limiter))
    },
    /** What of its rules the program may want to see. */
    queueRules: (_agent, _this, [handle]) => {
      const { system, documentation, batch, attempts } = queueOf(handle).rules
      const most = attempts === Number.POSITIVE_INFINITY ? null : attempts
      return JSON.stringify({ system, documentation, attempts: most, ...(batch && { batch }) })
    },
    queueAdd: (_agent, _this, [handle, texts, options]) => {
      const queue = queueOf(handle)
      const given = checked(agent, () => jobOptionsFrom(options as string))
      if (typeof texts === 'string') {
        const job = queue.add(texts, given)
        return answered(agent, queue, () => job?.id ?? null)
      }
      const { length } = (texts as ArrayObject).elements!
      let added = 0
      for (let i = 0; i < length; i++)
        if (queue.add(getData(texts as ObjectValue, i) as string, given) !== undefined) added++
      return answered(agent, queue, () => added)
    },
    queueWork: (_agent, _this, [handle, options, callback]) => {
      const queue = queueOf(handle)
      const { settings, limiter } = checked(agent, () =>
        workerSettingsFrom(
          options as string,
          queue.staff.workers.length + 1,
          queue.rules,
          callback === undefined,
        ),
      )
      if (limiter !== undefined) queue.handOut.limit.limiter = limiter
      let self: WorkerHandle
      const worker = queue.staff.add(settings, (holdings) => deliver(agent, plan, self, callback, holdings))
      self = new WorkerHandle(queue, worker)
      self.isMortal = server.expectDeath(queue, worker)
      if (callback !== undefined) handles.add(self)
      workers.set(queue, [...(workers.get(queue) ?? []), self])
      return self
    },
    queueWorkerName: (_agent, _this, [handle]) => (handle as WorkerHandle).worker.name,
    queueRunsIn: (_agent, _this, [handle, context]) => {
      ;(handle as WorkerHandle).worker.contexts.add(context)
      return undefined
    },
    queueAnswer: (_agent, _this, [delivery, how, text]) => {
      const { queue, holding } = delivery as DeliveryHandle
      const isHeld = answerFor(queue, holding, how as string, text as string)
      return answered(agent, queue, () => isHeld)
    },
    /** Its processor is at its end, and nobody waits for an answer. */
    queueEnd: (_agent, _this, [delivery, isDone, text]) => {
      const { queue, holding } = delivery as DeliveryHandle
      if (holding.worker.isAlive) queue.endings.finish(holding, isDone as boolean, text as string)
      return undefined
    },
    queueFreed: (_agent, _this, [handle]) => {
      const { queue, worker } = handle as WorkerHandle
      if (worker.isAlive) queue.staff.freed(worker)
      return undefined
    },
    queueExtend: (_agent, _this, [delivery, ms]) => {
      const { queue, holding } = delivery as DeliveryHandle
      return answered(agent, queue, () => queue.endings.extend(holding, Number(ms)))
    },
    queueProgress: (_agent, _this, [delivery, text]) => {
      const { queue, holding } = delivery as DeliveryHandle
      queue.endings.progress(holding, text as string)
      return answered(agent, queue, () => undefined)
    },
    queuePauseAfter: (_agent, _this, [handle, n]) => queueOf(handle).pauseAfter(Number(n)),
    queueClaim: (_agent, _this, [handle]) => {
      const { queue, worker } = handle as WorkerHandle
      const promise = createPromise(agent)
      queue.handOut.takes.claim(worker, (holdings) =>
        fulfillPromise(agent, promise, listOf(agent, queue, holdings)),
      )
      return promise
    },
    queueTake: (_agent, _this, [handle, count, wait]) => {
      const { queue, worker } = handle as WorkerHandle
      const promise = createPromise(agent)
      handles.add(promise)
      queue.handOut.takes.take(worker, Number(count), Number(wait), (holdings) => {
        handles.delete(promise)
        fulfillPromise(agent, promise, listOf(agent, queue, holdings))
      })
      return promise
    },
    queueCounts: (_agent, _this, [handle]) => {
      const queue = queueOf(handle)
      return answered(agent, queue, () => JSON.stringify(countsOf(queue)))
    },
    queuePause: (_agent, _this, [handle, isPaused]) => {
      const queue = queueOf(handle)
      if (isPaused) queue.pause()
      else queue.resume()
      return answered(agent, queue, () => undefined)
    },
    queueListen: (_agent, _this, [handle, hear]) => {
      const queue = queueOf(handle)
      queue.onTidings = ({ event, job, text }) => {
        const args = job === undefined ? [event] : [event, ...tidingsOf(queue, job), text]
        queue.connection.answer(() => enqueue(agent, hear, args))
      }
      return undefined
    },
    queueCloseWorker: (_agent, _this, [handle]) => closeWorker(agent, handles, handle as WorkerHandle),
    queuePauseWorker: (_agent, _this, [handle, isPaused]) => {
      const { queue, worker } = handle as WorkerHandle
      const promise = createPromise(agent)
      if (isPaused) queue.staff.pause(worker, () => fulfillPromise(agent, promise, undefined))
      else {
        queue.staff.resume(worker)
        queue.connection.answer(() => fulfillPromise(agent, promise, undefined))
      }
      return promise
    },
    queueWorkers: (_agent, _this, [handle]) => createArray(agent, [...(workers.get(queueOf(handle)) ?? [])]),
    /** Of the time of a worker, or of whoever waits. */
    queueWait: (_agent, _this, [ms]) => {
      const promise = createPromise(agent)
      const due = agent.clock.now + Math.max(0, Number(ms) || 0)
      wire.expect(agent, 'work', workIsDone, () => [promise], due).queue = workIsDone
      return promise
    },
  }
}

const queueOf = (handle: Value): PresetQueue => (handle as QueueHandle).queue

function checked<T>(agent: Agent, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof WrongOption)) throw error
    throw agent.typeError(error.message)
  }
}

/** A promise of an answer that is worked out when it comes. */
function answered(agent: Agent, queue: PresetQueue, value: () => Value): PromiseObject {
  const promise = createPromise(agent)
  queue.connection.answer(() => fulfillPromise(agent, promise, value()))
  return promise
}

function answerFor({ endings, handOut }: PresetQueue, holding: Holding, how: string, text: string): boolean {
  const isFinal = how === 'done' || how === 'failed'
  const isHeld = isFinal
    ? endings.finish(holding, how === 'done', text)
    : endings.letGo(holding, how === 'rejected')
  handOut.dispatch(true)
  return isHeld
}

const enqueue = (agent: Agent, callback: Value, args: Value[]): void =>
  agent.host.enqueueJob(agent, new CallbackJob('microtask', callback, args, undefined))

function deliver(
  agent: Agent,
  plan: FaultPlan,
  handle: WorkerHandle,
  callback: Value,
  holdings: readonly Holding[],
): void {
  const { queue, worker, isMortal } = handle
  if (!worker.isAlive) return
  const fate = plan.fateOf(queue.name, agent.clock.now)
  const said = fate === undefined ? undefined : fate.kind === 'hangs' ? 'hang' : fate.message
  const isBatch = queue.rules.batch !== undefined
  const given = isBatch ? [listOf(agent, queue, holdings)] : partsOf(queue, holdings[0]!)
  enqueue(agent, callback, [handle, isMortal, said, ...given])
}

const listOf = (agent: Agent, queue: PresetQueue, holdings: readonly Holding[]): Value =>
  createArray(
    agent,
    holdings.map((holding) => createArray(agent, partsOf(queue, holding))),
  )

/** What the client makes a job of. */
const partsOf = (queue: PresetQueue, holding: Holding): Value[] => {
  const { job } = holding
  return [
    new DeliveryHandle(queue, holding),
    job.id,
    job.data,
    queue.endings.attemptOf(job),
    job.attempts,
    job.isRedelivered,
    job.deaths.length === 0 ? undefined : JSON.stringify(job.deaths),
  ]
}

const tidingsOf = (queue: PresetQueue, job: QueuedJob): Value[] => [
  job.id,
  job.data,
  queue.rules.countsAt === 'take' ? job.made : Math.max(job.made, 1),
  job.attempts,
]

function countsOf({ queue: { counts } }: PresetQueue) {
  const { waiting, delayed, active, completed, failed, removed } = counts
  return { waiting, delayed, active, completed, failed, removed }
}

function closeWorker(agent: Agent, handles: Handles, handle: WorkerHandle): PromiseObject {
  const promise = createPromise(agent)
  const { queue, worker } = handle
  queue.staff.close(worker, () => {
    handles.delete(handle)
    fulfillPromise(agent, promise, undefined)
  })
  return promise
}
