// https://wicg.github.io/scheduling-apis/

import { isCallable } from '../../../machine/objects/function'
import { ObjectValue } from '../../../machine/objects/object'
import { get } from '../../../machine/objects/properties'
import { toNumber, toString } from '../../../machine/operations/convert'
import {
  createPromise,
  type PromiseObject,
  rejectPromise,
  resolvePromise,
} from '../../../machine/promises/promise'
import type { Agent } from '../../../machine/running/agent'
import { call } from '../../../machine/running/call'
import { type Completion, type Procedure, ThrowCompletion } from '../../../machine/running/completion'
import type { ShelfEntry } from '../../../machine/task'
import { isObject, type Value } from '../../../machine/value'
import type { Appointment } from '../../loop/agenda'
import type { Callbacks } from '../../loop/callbacks'
import type { BrowserLoop, QueuedTask } from '../../loop/host-loop'
import { AbortSignalObject } from '../../web/events/abort-signal'
import { Interface, prototypeOf, receiverOf } from '../../web/interfaces/interface'
import { RANKS } from './task-queues'
import { type Priority, requirePriority, TaskSignalObject } from './task-signal'

class SchedulerObject extends ObjectValue {
  override get className(): string {
    return 'Scheduler'
  }
}

/** What goes on in a continuation of the task that runs: https://wicg.github.io/scheduling-apis/#scheduling-state */
class SchedulingState extends ObjectValue {
  constructor(
    readonly abortSource: AbortSignalObject | undefined,
    readonly prioritySource: TaskSignalObject | Priority,
  ) {
    super(null)
  }
}

/** One call of postTask or yield. */
interface Request {
  readonly promise: PromiseObject
  readonly state: SchedulingState
  /** Undefined for yield, which has nothing to call. */
  readonly callback: ObjectValue | undefined
}

export class Scheduler {
  constructor(private readonly loop: BrowserLoop) {}

  install(agent: Agent): void {
    new Interface(agent, { name: 'Scheduler', receiver: receiverOf(SchedulerObject) })
      .operation('postTask', 1, (_scheduler, [callback, options]) => this.postTask(agent, callback, options))
      .operation('yield', 0, () => this.yield(agent))
    agent.realm.globalObject.put('scheduler', new SchedulerObject(prototypeOf(agent.realm, 'Scheduler')))
  }

  /** https://wicg.github.io/scheduling-apis/#schedule-a-posttask-task */
  private *postTask(agent: Agent, callback: Value, options: Value): Procedure {
    const promise = createPromise(agent)
    try {
      if (!isCallable(callback)) throw notAFunction(agent)
      const { signal, priority, delay } = yield* readOptions(agent, options)
      if (signal?.isAborted) throw new ThrowCompletion(signal.reason)
      const prioritySource = priority ?? (signal instanceof TaskSignalObject ? signal : 'user-visible')
      const state = new SchedulingState(signal, prioritySource)
      this.accept(agent, { promise, state, callback }, delay)
    } catch (error) {
      if (!(error instanceof ThrowCompletion)) throw error
      rejectPromise(agent, promise, error.value)
    }
    return promise
  }

  private accept(agent: Agent, request: Request, delay: number): void {
    if (delay > 0) this.delay(agent, request, delay)
    else this.enqueue(agent, request, undefined)
  }

  private delay(agent: Agent, request: Request, delay: number): void {
    const due = agent.clock.now + delay
    const entry: ShelfEntry = {
      shelf: 'delayed task',
      label: '',
      callback: request.callback,
      due,
      traceId: 0,
    }
    agent.observer?.entryShelved(entry)
    const abort = () => {
      this.loop.agenda.cancel(appointment)
      agent.observer?.entryDropped(entry)
      reject(agent, request)
    }
    const appointment: Appointment = this.loop.agenda.add(due, () => {
      request.state.abortSource?.removeAlgorithm(abort)
      this.enqueue(agent, request, entry)
    })
    request.state.abortSource?.addAlgorithm(abort)
  }

  private enqueue(agent: Agent, request: Request, entry: ShelfEntry | undefined): void {
    const { state, callback } = request
    const { abortSource, prioritySource } = state
    const rank = () => rankOf(prioritySource, callback === undefined)
    const setRank = () => {
      this.loop.setRank(task, rank())
      agent.observer?.taskRanked(task)
    }
    const abort = () => {
      this.loop.dropTask(agent, task)
      reject(agent, request)
    }
    const end = () => abortSource?.removeAlgorithm(abort)
    const begin = () => {
      if (prioritySource instanceof TaskSignalObject) prioritySource.onChange.delete(setRank)
    }
    const run = () => this.run(agent, request, begin, end)
    const label = callback === undefined ? 'continuation' : ''
    const task: QueuedTask = this.loop.enqueueTask(agent, {
      source: 'scheduler',
      label,
      callback,
      rank: rank(),
      isDelayed: entry !== undefined,
      ...(entry && { entry }),
      run,
    })
    abortSource?.addAlgorithm(abort)
    if (prioritySource instanceof TaskSignalObject) prioritySource.onChange.add(setRank)
  }

  /** The promise is settled after the jobs that the callback queued; until then the signal may still reject it. */
  private *run(
    agent: Agent,
    { promise, state, callback }: Request,
    begin: () => void,
    end: () => void,
  ): Callbacks {
    begin()
    agent.asyncContext = state
    let completion: Completion = { kind: 'normal', value: undefined }
    if (callback !== undefined) {
      yield watched(call(agent, callback, undefined), (ended) => {
        completion = ended
      })
    }
    end()
    if (promise.state === 'pending') yield settle(agent, promise, completion)
  }

  /** https://wicg.github.io/scheduling-apis/#schedule-a-yield-continuation */
  private yield(agent: Agent): Value {
    const promise = createPromise(agent)
    const inherited = agent.asyncContext
    const state =
      inherited instanceof SchedulingState ? inherited : new SchedulingState(undefined, 'user-visible')
    const { abortSource } = state
    if (abortSource?.isAborted) rejectPromise(agent, promise, abortSource.reason)
    else this.enqueue(agent, { promise, state, callback: undefined }, undefined)
    return promise
  }
}

/** Tells how a procedure ended. */
function* watched(procedure: Procedure, onEnd: (completion: Completion) => void): Procedure<void> {
  try {
    onEnd({ kind: 'normal', value: yield* procedure })
  } catch (error) {
    if (!(error instanceof ThrowCompletion)) throw error
    onEnd({ kind: 'throw', value: error.value })
  }
}

function* settle(agent: Agent, promise: PromiseObject, { kind, value }: Completion): Procedure<void> {
  if (kind === 'throw') rejectPromise(agent, promise, value)
  else yield* resolvePromise(agent, promise, value)
}

/** What callbacks of idle moments go on with: https://wicg.github.io/scheduling-apis/#sec-patches-requestidlecallback */
export const createIdleState = (): ObjectValue => new SchedulingState(undefined, 'background')

function reject(agent: Agent, { promise, state }: Request): void {
  rejectPromise(agent, promise, state.abortSource?.reason)
}

function rankOf(source: TaskSignalObject | Priority, isContinuation: boolean): number {
  const priority = source instanceof TaskSignalObject ? source.priority : source
  return RANKS[isContinuation ? (`${priority} continuation` as const) : priority]
}

interface Options {
  readonly signal: AbortSignalObject | undefined
  readonly priority: Priority | undefined
  readonly delay: number
}

const NO_OPTIONS: Options = { signal: undefined, priority: undefined, delay: 0 }

function* readOptions(agent: Agent, options: Value): Procedure<Options> {
  if (!isObject(options)) return NO_OPTIONS
  const delay = yield* get(agent, options, 'delay')
  const ms = delay === undefined ? 0 : yield* toNumber(agent, delay)
  const given = yield* get(agent, options, 'priority')
  const priority =
    given === undefined ? undefined : requirePriority(agent, yield* toString(agent, given), POSTING)
  const signal = yield* get(agent, options, 'signal')
  if (signal !== undefined && !(signal instanceof AbortSignalObject)) throw noSignal(agent)
  return { signal, priority, delay: ms }
}

const POSTING = "Failed to read the 'priority' property from 'SchedulerPostTaskOptions'"

const notAFunction = (agent: Agent) =>
  agent.typeError("Failed to execute 'postTask' on 'Scheduler': parameter 1 is not of type 'Function'.")

const noSignal = (agent: Agent) =>
  agent.typeError(
    "Failed to execute 'postTask' on 'Scheduler': Failed to read the 'signal' property from 'SchedulerPostTaskOptions': Failed to convert value to 'AbortSignal'.",
  )
