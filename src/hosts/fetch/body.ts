// https://fetch.spec.whatwg.org/#body-mixin
// Simplified: a body is a text, and there is no stream of it.
import { parseText } from '../../builtins/json/parse'
import type { Agent } from '../../machine/agent'
import { ArrayBufferObject } from '../../machine/array-buffer'
import { type Procedure, ThrowCompletion } from '../../machine/completion'
import { toString } from '../../machine/convert'
import { ObjectValue } from '../../machine/object'
import { createPromise, type PromiseObject, rejectPromise, resolvePromise } from '../../machine/promise'
import type { Value } from '../../machine/value'
import { tableOf } from '../../syntax/table'
import type { Callbacks } from '../callbacks'
import type { AbortSignalObject } from '../globals/abort-signal'
import type { Interface } from '../globals/interface'
import { refused } from '../globals/refusal'
import type { HostLoop } from '../host-loop'
import type { HeadersObject } from './headers'

/** A Request or a Response. */
export abstract class BodyObject extends ObjectValue {
  isUsed = false
  abstract readonly headers: HeadersObject
  /** Aborting it ends reading, too. */
  signal: AbortSignalObject | undefined

  constructor(
    prototype: ObjectValue,
    /** Null where there is none. */
    readonly body: string | null,
  ) {
    super(prototype)
  }
}

/** Makes of the text what the program asked for. */
type Convert = (agent: Agent, text: string) => Value

const CONVERSIONS = tableOf<Convert>({
  text: (_agent, text) => text,
  json: parseText,
  arrayBuffer: (agent, text) => {
    const { buffer } = new TextEncoder().encode(text)
    return new ArrayBufferObject(agent.realm.intrinsics['ArrayBuffer.prototype'], buffer, undefined)
  },
})

export function defineBody<T extends BodyObject>(
  agent: Agent,
  loop: HostLoop,
  definition: Interface<T>,
): void {
  definition.attribute('bodyUsed', ({ isUsed }) => isUsed).attribute('body', () => null)
  for (const [name, convert] of CONVERSIONS)
    definition.operation(name, 0, (object) => read(agent, loop, object, name, convert))
}

/** The promise is settled by a task of the network, even where all bytes are there. */
function read(agent: Agent, loop: HostLoop, object: BodyObject, method: string, convert: Convert): Value {
  const promise = createPromise(agent)
  const { isUsed, body, signal } = object
  if (isUsed) {
    const problem = `Failed to execute '${method}' on '${object.className}': body stream already read`
    const inNode = () => agent.typeError('Body is unusable: Body has already been read')
    rejectPromise(agent, promise, refused(agent, problem, inNode).value)
    return promise
  }
  object.isUsed = body !== null
  if (signal?.isAborted) {
    rejectPromise(agent, promise, signal.reason)
    return promise
  }
  const abort = () => {
    loop.dropTask(agent, task)
    rejectPromise(agent, promise, signal!.reason)
  }
  const run = () => {
    signal?.removeAlgorithm(abort)
    return settling(settle(agent, promise, body ?? '', convert))
  }
  const task = loop.enqueueTask(agent, { source: 'networking', label: `${method}()`, run })
  signal?.addAlgorithm(abort)
  return promise
}

function* settling(procedure: Procedure<void>): Callbacks {
  yield procedure
}

function* settle(agent: Agent, promise: PromiseObject, text: string, convert: Convert): Procedure<void> {
  try {
    yield* resolvePromise(agent, promise, convert(agent, text))
  } catch (error) {
    if (!(error instanceof ThrowCompletion)) throw error
    rejectPromise(agent, promise, error.value)
  }
}

/** The text of a body that the program gives; null where it gives none. https://fetch.spec.whatwg.org/#concept-bodyinit-extract */
export function* extractBody(agent: Agent, init: Value): Procedure<string | null> {
  if (init === undefined || init === null) return null
  if (init instanceof ArrayBufferObject) return new TextDecoder().decode(init.data)
  return yield* toString(agent, init)
}
