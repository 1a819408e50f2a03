// What the module 'bullmq' asks of its server.

import { createError } from '../../../machine/objects/error'
import { isCallable } from '../../../machine/objects/function'
import { ObjectValue } from '../../../machine/objects/object'
import { createArray } from '../../../machine/operations/operations'
import { CallbackJob } from '../../../machine/promises/job'
import {
  createPromise,
  fulfillPromise,
  type PromiseObject,
  performPromiseThen,
  promiseResolve,
  rejectPromise,
  tryPromiseResolve,
} from '../../../machine/promises/promise'
import type { Agent } from '../../../machine/running/agent'
import type { Procedure } from '../../../machine/running/completion'
import type { ServerWorkerChange } from '../../../machine/server-queue'
import type { Value } from '../../../machine/value'
import { expectBursts } from '../../job-queues/bullmq/bursts'
import { Client, type WorkerSettings } from '../../job-queues/bullmq/client'
import { COMMANDS } from '../../job-queues/bullmq/commands'
import { BullServer, ServerError } from '../../job-queues/bullmq/server'
import type { Hear } from '../../job-queues/bullmq/worker-clock'
import type { Alarm } from '../../job-queues/connection'
import type { FaultPlan } from '../../job-queues/fault-plan'
import type { Requests } from '../loop/requests'
import type { Natives } from './bindings'
import { beginJob, entriesToGuest, toGuest } from './bullmq-answers'
import { Hoppers } from './hops'

/** The client's end of a connection. */
class Handle extends ObjectValue {
  constructor(
    prototype: ObjectValue,
    readonly client: Client,
  ) {
    super(prototype)
  }
}

/** Something that can be cancelled. */
class Cancel extends ObjectValue {
  constructor(
    prototype: ObjectValue,
    readonly cancel: () => void,
  ) {
    super(prototype)
  }
}

const clientOf = (handle: Value): Client => (handle as Handle).client

export function bullmqNatives(
  requests: Requests,
  countJobs: () => number,
  plan: FaultPlan,
  /** Ends all that goes on in contexts of the program. */
  stop: (contexts: Iterable<unknown>) => void,
): Natives {
  let server: BullServer | undefined
  const hoppers = new Hoppers(countJobs)
  /** There is one as soon as a program uses a queue. From then on only waiting takes time: hours of it are to be exact. */
  const serverOf = (agent: Agent): BullServer => {
    if (server !== undefined) return server
    server = new BullServer(agent)
    requests.servers.add(server)
    agent.clock.isExact = true
    return server
  }
  const plainObject = (agent: Agent) => agent.realm.intrinsics['Object.prototype']

  return {
    bullNow: (agent) => serverOf(agent).now,
    bullRandom: (agent) => agent.random(),
    bullOpen: (agent, _this, [prefix, name, kind, settings]) => {
      const given = JSON.parse(settings as string) as WorkerSettings
      const client = new Client(
        agent,
        serverOf(agent),
        requests,
        prefix as string,
        name as string,
        kind as string,
        given,
      )
      const handle = new Handle(plainObject(agent), client)
      requests.holders.add(handle)
      if (kind === 'queue' || kind === 'worker') expectBursts(client, plan)
      return handle
    },
    /** Jobs of this connection are made for this object, with this prototype. */
    bullAdopt: (_agent, _this, [handle, owner, jobPrototype, toKey]) => {
      Object.assign(clientOf(handle), { owner, jobPrototype, toKey })
      return undefined
    },
    bullBeginJob: (agent, _this, [handle, job, ...fields]) => {
      beginJob(agent, clientOf(handle), job as ObjectValue, fields)
      return undefined
    },
    /** The same connection, for another queue. */
    bullHome: (agent, _this, [handle, prefix, name]) =>
      new Handle(plainObject(agent), clientOf(handle).elsewhere(prefix as string, name as string)),
    bullClose: (_agent, _this, [handle]) => {
      clientOf(handle).close()
      requests.holders.delete(handle)
      return undefined
    },
    /** Gives a promise of the answer. */
    bullAsk: (agent, _this, [handle, command, ...args]) =>
      ask(agent, clientOf(handle), command as string, args),
    /** Calls one of two functions with the answer. */
    bullAskThen: (agent, _this, [handle, answered, refused, command, ...args]) => {
      const promise = ask(agent, clientOf(handle), command as string, args)
      performPromiseThen(agent, promise, answered, refused, undefined)
      return undefined
    },
    bullSettled: (agent, _this, [value, fulfilled, rejected]) => {
      const promise = tryPromiseResolve(agent, value)
      if (promise === undefined) return settledSlowly(agent, value, fulfilled, rejected)
      performPromiseThen(agent, promise, fulfilled, rejected, undefined)
      return undefined
    },
    /** Calls back after so many jobs of the job queue, as far as others could see that; false where it is to be done at once. */
    bullAfterHops: (agent, _this, [hops, callback]) => hoppers.begin(agent, hops as number, callback),
    /** Waits for a job, or so many ms. */
    bullWait: (agent, _this, [handle, most, isExact, woken]) => {
      const { home, connection } = clientOf(handle)
      const cancel = home.marker.wait(connection, most as number, isExact === true, (what) =>
        tell(agent, woken, typeof what === 'number' ? what : 0),
      )
      return new Cancel(plainObject(agent), cancel)
    },
    /** `due`: ms since 1970. */
    bullAlarm: (agent, _this, [handle, due, label, callback, isAwaited]) => {
      const { connection, server } = clientOf(handle)
      const happen = () => tell(agent, callback)
      const alarm: Alarm = connection.at(
        server.virtual(due as number),
        label as string,
        happen,
        isAwaited === true,
      )
      return new Cancel(plainObject(agent), () => alarm.cancel())
    },
    bullCancel: (_agent, _this, [cancel]) => {
      if (cancel instanceof Cancel) cancel.cancel()
      return undefined
    },
    bullWorker: (agent, _this, [handle, hear]) => {
      const client = clientOf(handle)
      const hearAll: Hear = (kind, ids) => tell(agent, hear, kind, createArray(agent, [...ids]))
      client.startClock(hearAll)
      return client.expectDeaths(plan, hearAll, stop)
    },
    /** How many jobs a worker has in hand at most, which says `most`. */
    bullRoom: (agent, _this, [most]) => (agent.believes('added-is-begun') ? Number.POSITIVE_INFINITY : most),
    /** What its processor does in a context ends with the worker. */
    bullRunsIn: (_agent, _this, [handle, context]) => {
      clientOf(handle).contexts.add(context)
      return undefined
    },
    /** What chance does to an attempt that begins: true where it never ends, the message where it fails, else undefined. */
    bullFate: (agent, _this, [handle]) => {
      const fate = plan.fateOf(clientOf(handle).home.name, agent.clock.now)
      if (fate === undefined) return undefined
      return fate.kind === 'hangs' ? true : fate.message
    },
    bullWorkerChanged: (agent, _this, [handle, change]) => {
      const text = change === 'died' ? 'by force' : ''
      agent.observer?.serverWorkerChanged(clientOf(handle).worker, change as ServerWorkerChange, text)
      return undefined
    },
    /** Waits for events behind a position; the answer is their fields and the position to go on from. */
    bullRead: (agent, _this, [handle, after, received]) => {
      const { home, connection } = clientOf(handle)
      const stop = home.events.read(
        connection,
        (after as number | undefined) ?? home.events.end,
        (events, end) => {
          const told = events.map(({ id, name, fields }) =>
            createArray(agent, [id, name, entriesToGuest(agent, clientOf(handle), Object.entries(fields))]),
          )
          tell(agent, received, createArray(agent, told), end)
        },
      )
      return new Cancel(plainObject(agent), stop)
    },
    /** The position behind an event with an id. */
    bullPosition: (_agent, _this, [handle, id]) => clientOf(handle).home.events.positionAfter(id as string),
    bullTrack: (_agent, _this, [handle, id, token]) => {
      const { clock, home } = clientOf(handle)
      const job = home.jobs.get(id as string)
      if (job !== undefined) clock?.track(job, token as string)
      return undefined
    },
    bullUntrack: (_agent, _this, [handle, id]) => {
      const { clock, home } = clientOf(handle)
      const job = home.jobs.get(id as string)
      if (job !== undefined) clock?.untrack(job)
      return undefined
    },
  }
}

/** The program's function runs as a job. */
function tell(agent: Agent, callback: Value, ...args: Value[]): void {
  if (isCallable(callback))
    agent.host.enqueueJob(agent, new CallbackJob('microtask', callback, args, agent.asyncContext))
}

function* settledSlowly(agent: Agent, value: Value, fulfilled: Value, rejected: Value): Procedure {
  const promise = yield* promiseResolve(agent, agent.realm.intrinsics.Promise, value)
  performPromiseThen(agent, promise as PromiseObject, fulfilled, rejected, undefined)
  return undefined
}

// Commands

function ask(agent: Agent, client: Client, command: string, args: Value[]): PromiseObject {
  const promise = createPromise(agent)
  if (!client.isOpen) {
    rejectPromise(agent, promise, errorOf(agent, new ServerError('Connection is closed.')))
    return promise
  }
  const result = attempt(agent, client, command, args)
  client.connection.answer(() => {
    if (result instanceof ServerError) rejectPromise(agent, promise, errorOf(agent, result))
    else fulfillPromise(agent, promise, result)
  })
  return promise
}

function attempt(agent: Agent, client: Client, command: string, args: readonly Value[]): Value | ServerError {
  try {
    return client.server.step(client.home, () => toGuest(agent, client, COMMANDS.get(command)!(client, args)))
  } catch (error) {
    if (error instanceof ServerError) return error
    throw error
  }
}

function errorOf(agent: Agent, { message, code }: ServerError): ObjectValue {
  const error = createError(agent, 'Error', message)
  if (code !== undefined) error.put('code', code)
  return error
}
