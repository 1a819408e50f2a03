// https://dom.spec.whatwg.org/#aborting-ongoing-activities

import { ArrayObject } from '../../../machine/objects/array'
import { ObjectValue } from '../../../machine/objects/object'
import { toNumber } from '../../../machine/operations/convert'
import { listFromIterable } from '../../../machine/operations/iteration'
import type { Agent } from '../../../machine/running/agent'
import { ThrowCompletion } from '../../../machine/running/completion'
import { createFrom } from '../../../machine/running/construct'
import type { Value } from '../../../machine/value'
import { type Callbacks, runCallbacks } from '../../loop/callbacks'
import type { HostLoop } from '../../loop/host-loop'
import { dialectOf } from '../interfaces/dialect'
import { createDomException } from '../interfaces/dom-exception'
import { Interface, prototypeOf, receiverOf } from '../interfaces/interface'
import { invalidArgument, nodeError } from '../interfaces/node-error'
import { refused } from '../interfaces/refusal'
import { dispatch } from './dispatch'
import { createHostEvent } from './event'
import { defineHandlers } from './event-handlers'
import { type AbortSource, EventTargetObject } from './event-target'

export class AbortSignalObject extends EventTargetObject implements AbortSource {
  isAborted = false
  reason: Value = undefined
  private algorithms: (() => void)[] = []
  /** Signals of `AbortSignal.any` that follow this one. */
  readonly dependents: AbortSignalObject[] = []
  /** The signals that it follows itself; none of them follows another. */
  sources: readonly AbortSignalObject[] = []

  override get className(): string {
    return 'AbortSignal'
  }

  override get abortSource(): AbortSource {
    return this
  }

  addAlgorithm(algorithm: () => void): void {
    this.algorithms.push(algorithm)
  }

  removeAlgorithm(algorithm: () => void): void {
    this.algorithms = this.algorithms.filter((other) => other !== algorithm)
  }

  takeAlgorithms(): (() => void)[] {
    const taken = this.algorithms
    this.algorithms = []
    return taken
  }
}

export class AbortControllerObject extends ObjectValue {
  constructor(
    prototype: ObjectValue,
    readonly signal: AbortSignalObject,
  ) {
    super(prototype)
  }

  override get className(): string {
    return 'AbortController'
  }
}

/** What a signal's receiver is, for operations that take one. */
export const receiveSignal = receiverOf(AbortSignalObject)

export function defineAbort(agent: Agent, loop: HostLoop): void {
  const definition = new Interface(agent, {
    name: 'AbortSignal',
    parent: 'EventTarget',
    receiver: receiveSignal,
  })
    .attribute('aborted', ({ isAborted }) => isAborted)
    .attribute('reason', ({ reason }) => reason)
    .operation('throwIfAborted', 0, ({ isAborted, reason }) => {
      if (isAborted) throw new ThrowCompletion(reason)
      return undefined
    })
  defineHandlers(agent, definition.prototype, receiveSignal, ['abort'])
  defineStatics(agent, loop, definition)
  defineController(agent)
}

function defineController(agent: Agent): void {
  new Interface(agent, {
    name: 'AbortController',
    receiver: receiverOf(AbortControllerObject),
    construct: (_agent, _this, _args, newTarget) =>
      createFrom(
        agent,
        newTarget,
        'Object.prototype',
        (prototype) => new AbortControllerObject(prototype, createSignal(agent)),
      ),
  })
    .attribute('signal', ({ signal }) => signal)
    .operation('abort', 0, function* ({ signal }, [reason]) {
      yield* runCallbacks(agent, abortSignal(agent, signal, reason))
      return undefined
    })
}

function defineStatics(agent: Agent, loop: HostLoop, definition: Interface<AbortSignalObject>): void {
  definition
    .staticOperation('abort', 0, ([reason]) => {
      const signal = createSignal(agent)
      signal.isAborted = true
      signal.reason = reason === undefined ? abortError(agent) : reason
      return signal
    })
    .staticOperation('timeout', countedArguments(agent), function* ([delay]) {
      if (dialectOf(agent).checksTypesFirst) requireDelay(agent, delay)
      const ms = yield* toNumber(agent, delay)
      if (!(ms > -1) || ms > Number.MAX_SAFE_INTEGER) throw outOfRange(agent)
      return timeoutSignal(agent, loop, Math.trunc(ms))
    })
    .staticOperation('any', countedArguments(agent), function* ([signals]) {
      if (dialectOf(agent).checksTypesFirst && !(signals instanceof ArrayObject))
        throw invalidArgument(agent, 'signals', 'an instance of Array', signals)
      const sources = yield* listFromIterable(agent, signals)
      for (const [i, source] of sources.entries())
        if (!(source instanceof AbortSignalObject)) throw noSignal(agent, source, i)
      return dependOn(createSignal(agent), sources as AbortSignalObject[])
    })
}

const outOfRange = (agent: Agent) =>
  agent.typeError(
    "Failed to execute 'timeout' on 'AbortSignal': Value is outside the 'unsigned long long' value range.",
  )

/** Where the type is checked, arguments are not counted. */
const countedArguments = (agent: Agent): number => (dialectOf(agent).checksTypesFirst ? 0 : 1)

const MAX_UINT32 = 2 ** 32 - 1

function requireDelay(agent: Agent, delay: Value): void {
  if (typeof delay !== 'number') throw invalidArgument(agent, 'delay', 'of type number', delay)
  if (delay < 0 || delay > MAX_UINT32)
    throw nodeError(
      agent,
      'RangeError',
      'ERR_OUT_OF_RANGE',
      `The value of "delay" is out of range. It must be >= 0 && <= ${MAX_UINT32}. Received ${delay}`,
    )
}

const noSignal = (agent: Agent, source: Value, index: number) =>
  refused(agent, "Failed to execute 'any' on 'AbortSignal': Failed to convert value to 'AbortSignal'.", () =>
    invalidArgument(agent, `signals[${index}]`, 'an instance of AbortSignal', source),
  )

export const createSignal = (agent: Agent): AbortSignalObject =>
  new AbortSignalObject(prototypeOf(agent.realm, 'AbortSignal'))

/** In the words of the host's engine. */
const abortError = (agent: Agent): Value =>
  createDomException(
    agent,
    'AbortError',
    dialectOf(agent).pick('signal is aborted without reason', 'This operation was aborted'),
  )

const timeoutError = (agent: Agent): Value =>
  createDomException(
    agent,
    'TimeoutError',
    dialectOf(agent).pick('signal timed out', 'The operation was aborted due to timeout'),
  )

/** https://dom.spec.whatwg.org/#dom-abortsignal-timeout */
function timeoutSignal(agent: Agent, loop: HostLoop, delay: number): AbortSignalObject {
  const signal = createSignal(agent)
  loop.runAfter(agent, delay, {
    source: 'timer',
    label: 'abort signal',
    run: () => abortSignal(agent, signal, timeoutError(agent)),
  })
  return signal
}

/** https://dom.spec.whatwg.org/#create-a-dependent-abort-signal */
export function dependOn<T extends AbortSignalObject>(signal: T, sources: readonly AbortSignalObject[]): T {
  const aborted = sources.find(({ isAborted }) => isAborted)
  if (aborted !== undefined) {
    signal.isAborted = true
    signal.reason = aborted.reason
    return signal
  }
  const origins = sources.flatMap((source) => (source.sources.length > 0 ? source.sources : [source]))
  signal.sources = [...new Set(origins)]
  for (const source of signal.sources) source.dependents.push(signal)
  return signal
}

/** https://dom.spec.whatwg.org/#abortsignal-signal-abort */
export function* abortSignal(agent: Agent, signal: AbortSignalObject, reason: Value): Callbacks {
  if (signal.isAborted) return
  signal.isAborted = true
  signal.reason = reason === undefined ? abortError(agent) : reason
  const followers = signal.dependents.filter(({ isAborted }) => !isAborted)
  for (const follower of followers) {
    follower.isAborted = true
    follower.reason = signal.reason
  }
  yield* runAbortSteps(agent, signal)
  for (const follower of followers) yield* runAbortSteps(agent, follower)
}

/** https://dom.spec.whatwg.org/#run-the-abort-steps */
function* runAbortSteps(agent: Agent, signal: AbortSignalObject): Callbacks {
  for (const algorithm of signal.takeAlgorithms()) algorithm()
  yield* dispatch(agent, signal, createHostEvent(agent, 'Event', 'abort'))
}
