// Runs a piece of the engine without a program: a procedure on the stack of an agent that has the built-ins only.

import { createIntrinsics } from '../../src/builtins/create-realm'
import { PLAIN_MODULES } from '../../src/hosts/program/plain-modules'
import type { EventLoop, Host } from '../../src/machine/host'
import { createNative } from '../../src/machine/objects/function'
import { get } from '../../src/machine/objects/properties'
import { JobQueue } from '../../src/machine/promises/job'
import { Agent } from '../../src/machine/running/agent'
import { call } from '../../src/machine/running/call'
import { type Completion, type Procedure, ThrowCompletion } from '../../src/machine/running/completion'
import { DEFAULT_LIMITS } from '../../src/machine/running/limits'
import type { Value } from '../../src/machine/value'

function createHost(): Host {
  const jobs = new JobQueue('jobs')
  return {
    name: 'ecmascript',
    openingInMs: 0,
    install: () => undefined,
    commonJs: null,
    enqueueJob: (agent, job) => jobs.enqueue(agent, job),
    trackRejection: () => undefined,
    reportException: (_agent, error) => {
      throw new ThrowCompletion(error)
    },
    closesSyncIteratorOnRejection: true,
    exitCode: 0,
    activeTimers: [],
    modules: PLAIN_MODULES,
    *loop(agent, start): EventLoop {
      start()
      require(yield)
      for (let job = jobs.dequeue(); job !== undefined; job = jobs.dequeue()) {
        job.start(agent)
        require(yield)
      }
    },
  }
}

function require(completion: Completion): void {
  if (completion.kind === 'throw') throw new ThrowCompletion(completion.value)
}

export function createGuest(): Agent {
  const agent = new Agent(createHost(), DEFAULT_LIMITS, null, () => 0, 1, String)
  createIntrinsics(agent.realm)
  return agent
}

/** Runs a procedure and all jobs it queues. */
export function run(agent: Agent, procedure: Procedure): Value {
  let result: Value
  function* body(): Procedure {
    result = yield* procedure
    return undefined
  }
  agent.run(agent.host.loop(agent, () => agent.perform(body(), 0), false))
  return result
}

/** A path from the global object: `read(agent, 'Array.prototype.map')`. */
export function* read(agent: Agent, path: string): Procedure {
  let value: Value = agent.realm.globalObject
  for (const name of path.split('.')) value = yield* get(agent, value as never, name)
  return value
}

/** Calls a built-in by its path. */
export function* callBuiltin(agent: Agent, path: string, thisValue: Value, ...args: Value[]): Procedure {
  return yield* call(agent, yield* read(agent, path), thisValue, ...args)
}

/** A guest function that the host implements. */
export const fn = (agent: Agent, behaviour: (...args: Value[]) => Value): Value =>
  createNative(agent, '', 0, (_agent, _this, args) => behaviour(...args))
