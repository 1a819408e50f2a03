// What a program asks of a worker, and what a worker hands to the program.
import { createHelper } from '../../../../machine/objects/function'
import { createArray } from '../../../../machine/operations/operations'
import { createPromise, fulfillPromise, type PromiseObject } from '../../../../machine/promises/promise'
import type { Agent } from '../../../../machine/running/agent'
import type { Value } from '../../../../machine/value'
import type { Natives } from '../../../node/bindings/bindings'
import { workerSettingsFrom } from '../fields'
import type { PresetQueue } from '../preset-queue'
import type { Holding } from '../queued-job'
import { type Client, checked, enqueue, type Handles } from './client'
import { DeliveryHandle, queueOf, WorkerHandle } from './handles'

export const callsOfWorkers = (client: Client): Natives => ({
  queueWork: (_agent, _this, [queue, options, callback]) =>
    openWorker(client, queueOf(queue), options as string, callback),
  queueWorkerName: (_agent, _this, [handle]) => (handle as WorkerHandle).worker.name,
  queueRunsIn: (_agent, _this, [handle, context]) => {
    ;(handle as WorkerHandle).worker.contexts.add(context)
    return undefined
  },
  queueFreed: (_agent, _this, [handle]) => {
    const { queue, worker } = handle as WorkerHandle
    if (worker.isAlive) queue.staff.freed(worker)
    return undefined
  },
  queuePauseWorker: (agent, _this, [handle, isPaused]) =>
    pauseWorker(agent, handle as WorkerHandle, isPaused as boolean),
  queueCloseWorker: (agent, _this, [handle]) => closeWorker(agent, client.handles, handle as WorkerHandle),
  ...callsForJobs(client),
  ...callsForWork(client),
})

/** A worker without a callback is asked for jobs by the program. */
function openWorker(client: Client, queue: PresetQueue, options: string, callback: Value): WorkerHandle {
  const { agent, server, handles, workers } = client
  const number = queue.staff.workers.length + 1
  const { settings, limiter } = checked(agent, () =>
    workerSettingsFrom(options, number, queue.rules, callback === undefined),
  )
  if (limiter !== undefined) queue.handOut.limit.limiter = limiter
  let self: WorkerHandle
  const worker = queue.staff.add(settings, (holdings) => deliver(client, self, callback, holdings))
  self = new WorkerHandle(queue, worker)
  self.isMortal = server.expectDeath(queue, worker)
  if (callback !== undefined) handles.add(self)
  workers.set(queue, [...(workers.get(queue) ?? []), self])
  return self
}

function pauseWorker(agent: Agent, { queue, worker }: WorkerHandle, isPaused: boolean): PromiseObject {
  const promise = createPromise(agent)
  if (isPaused) queue.staff.pause(worker, () => fulfillPromise(agent, promise, undefined))
  else {
    queue.staff.resume(worker)
    queue.connection.answer(() => fulfillPromise(agent, promise, undefined))
  }
  return promise
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

// Jobs that the program asks for

const callsForJobs = ({ agent, handles }: Client): Natives => ({
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
})

/** Of the time of a worker, or of whoever waits. */
function callsForWork({ agent, wire }: Client): Natives {
  const workIsDone = createHelper(agent, 'deliverer', 0, (_agent, _this, [promise]) => {
    fulfillPromise(agent, promise as PromiseObject, undefined)
    return undefined
  })
  return {
    queueWait: (_agent, _this, [ms]) => {
      const promise = createPromise(agent)
      const due = agent.clock.now + Math.max(0, Number(ms) || 0)
      wire.expect(agent, 'work', workIsDone, () => [promise], due).queue = workIsDone
      return promise
    },
  }
}

// Jobs that are handed to a callback

function deliver(
  { agent, plan }: Client,
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

/** What the module makes a job of. */
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
