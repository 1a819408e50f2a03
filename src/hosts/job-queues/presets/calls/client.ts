// What all calls of the module `queue` share, and how they answer.
import { CallbackJob } from '../../../../machine/promises/job'
import { createPromise, fulfillPromise, type PromiseObject } from '../../../../machine/promises/promise'
import type { Agent } from '../../../../machine/running/agent'
import type { Value } from '../../../../machine/value'
import type { Wire } from '../../connection'
import type { FaultPlan } from '../../fault-plan'
import { WrongOption } from '../fields'
import type { PresetQueue } from '../preset-queue'
import type { QueueServer } from '../queue-server'
import type { WorkerHandle } from './handles'

export interface Client {
  readonly agent: Agent
  readonly wire: Wire
  readonly server: QueueServer
  readonly plan: FaultPlan
  /** What keeps the process alive: a worker that takes jobs. */
  readonly handles: Handles
  readonly workers: Map<PresetQueue, WorkerHandle[]>
}

export interface Handles {
  add(handle: Value): void
  delete(handle: Value): void
}

/** Options that make no sense are an error of the program. */
export function checked<T>(agent: Agent, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof WrongOption)) throw error
    throw agent.typeError(error.message)
  }
}

/** A promise of an answer that is worked out when it comes. */
export function answered(agent: Agent, queue: PresetQueue, value: () => Value): PromiseObject {
  const promise = createPromise(agent)
  queue.connection.answer(() => fulfillPromise(agent, promise, value()))
  return promise
}

export const enqueue = (agent: Agent, callback: Value, args: Value[]): void =>
  agent.host.enqueueJob(agent, new CallbackJob('microtask', callback, args, undefined))
