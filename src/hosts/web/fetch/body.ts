// https://fetch.spec.whatwg.org/#body-mixin
// Simplified: a body is a text, unless the program gives a stream.
import { parseText } from '../../../builtins/json/parse'
import { TypedArrayObject } from '../../../machine/exotic/typed-array'
import type { NativeResult } from '../../../machine/objects/function'
import { ObjectValue } from '../../../machine/objects/object'
import { toString } from '../../../machine/operations/convert'
import {
  createPromise,
  fulfillPromise,
  type PromiseObject,
  rejectPromise,
  resolvePromise,
} from '../../../machine/promises/promise'
import type { Agent } from '../../../machine/running/agent'
import { type Procedure, ThrowCompletion } from '../../../machine/running/completion'
import type { Value } from '../../../machine/value'
import { said } from '../../../syntax/said'
import { tableOf } from '../../../syntax/table'
import { notSimulated } from '../../console/notices'
import type { Callbacks } from '../../loop/callbacks'
import type { HostLoop } from '../../loop/host-loop'
import type { AbortSignalObject } from '../events/abort-signal'
import { BlobObject, createBlob } from '../files/blob'
import { bufferOf, byteArrayOf, bytesIn } from '../files/bytes'
import { createFormData, FormDataObject } from '../files/form-data'
import { dialectOf } from '../interfaces/dialect'
import type { Interface } from '../interfaces/interface'
import { refused } from '../interfaces/refusal'
import { createReadable, finishWith, isDisturbed, isLocked, isReadable, readAll } from '../streams/streams'
import { parsePairs } from '../url/url-record'
import { UrlSearchParamsObject } from '../url/url-search-params'
import type { HeadersObject } from './headers'

/** A Request or a Response. */
export abstract class BodyObject extends ObjectValue {
  isUsed = false
  abstract readonly headers: HeadersObject
  /** Aborting it ends reading, too. */
  signal: AbortSignalObject | undefined
  /** What `body` gives, once somebody asked for it. */
  stream: ObjectValue | undefined
  /** The stream is the program's, and the body is what it gives. */
  isGiven = false
  /** What the body was made of, where that was FormData. */
  form: FormDataObject | undefined

  constructor(
    prototype: ObjectValue,
    /** Null where there is none. */
    readonly body: string | null,
  ) {
    super(prototype)
  }
}

/** Makes of the text what the program asked for. */
type Convert = (agent: Agent, text: string, object: BodyObject) => Value

const CONVERSIONS = tableOf<Convert>({
  text: (_agent, text) => text,
  json: parseText,
  arrayBuffer: (agent, text) => bufferOf(agent, encode(text)),
  bytes: (agent, text) => byteArrayOf(agent, encode(text)),
  blob: (agent, text, { headers }) => createBlob(agent, encode(text), typeOf(headers)),
  formData: (agent, text, object) => formOf(agent, text, object),
})

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

const typeOf = (headers: HeadersObject): string =>
  (headers.values.get('content-type') ?? '').toLowerCase().replace(/;\s*/g, ';')

/** Simplified: other texts than those of forms without files are not taken apart. */
function formOf(agent: Agent, text: string, { form, headers }: BodyObject): Value {
  const data = createFormData(agent)
  if (form !== undefined) data.entries = [...form.entries]
  else if (typeOf(headers).startsWith('application/x-www-form-urlencoded'))
    data.entries = parsePairs(text).map(([name, value]) => [name, value])
  else throw agent.typeError('Failed to fetch')
  return data
}

export function defineBody<T extends BodyObject>(
  agent: Agent,
  loop: HostLoop,
  definition: Interface<T>,
): void {
  definition
    .attribute('bodyUsed', (object) => wasRead(agent, object))
    .attribute('body', (object) =>
      object.body === null ? null : object.isGiven ? object.stream : streamOf(agent, loop, object),
    )
  for (const [name, convert] of CONVERSIONS)
    definition.operation(name, 0, (object) => read(agent, loop, object, name, convert))
}

export const wasRead = (agent: Agent, { isUsed, isGiven, stream }: BodyObject): boolean =>
  isUsed || (isGiven && isDisturbed(agent, stream!))

/** Simplified: all of it is one chunk. */
function* streamOf(agent: Agent, loop: HostLoop, object: BodyObject): Procedure {
  object.stream ??= yield* createReadable(agent, pull, () => {
    object.isUsed = true
  })
  return object.stream

  function pull(_agent: Agent, _this: Value, [controller]: Value[]): Value {
    const bytes = object.isUsed ? new Uint8Array() : encode(object.body ?? '')
    object.isUsed = true
    const promise = createPromise(agent)
    const run = function* (): Callbacks {
      yield finishWith(agent, controller, bytes.length > 0 ? byteArrayOf(agent, bytes) : undefined)
      fulfillPromise(agent, promise, undefined)
    }
    loop.enqueueTask(agent, { source: 'networking', label: 'chunk', run })
    return promise
  }
}

/** The promise is settled by a task of the network, even where all bytes are there. */
function read(
  agent: Agent,
  loop: HostLoop,
  object: BodyObject,
  method: string,
  convert: Convert,
): NativeResult {
  const promise = createPromise(agent)
  const { body, signal } = object
  if (wasRead(agent, object)) {
    const problem = `Failed to execute '${method}' on '${object.className}': body stream already read`
    const inNode = () => agent.typeError('Body is unusable: Body has already been read')
    rejectPromise(agent, promise, refused(agent, problem, inNode).value)
    return promise
  }
  if (object.stream !== undefined && isLocked(agent, object.stream)) {
    const problem = `Failed to execute '${method}' on '${object.className}': body stream is locked`
    rejectPromise(agent, promise, agent.typeError(problem).value)
    return promise
  }
  object.isUsed = body !== null
  if (signal?.isAborted) {
    rejectPromise(agent, promise, signal.reason)
    return promise
  }
  if (object.isGiven) return readGiven(agent, loop, object, promise, { method, convert })
  const abort = () => {
    loop.dropTask(agent, task)
    rejectPromise(agent, promise, signal!.reason)
  }
  const run = () => {
    signal?.removeAlgorithm(abort)
    return settling(settle(agent, promise, object, object.body ?? '', convert))
  }
  const task = loop.enqueueTask(agent, { source: 'networking', label: `${method}()`, run })
  signal?.addAlgorithm(abort)
  return promise
}

/** Reads the program's stream. What fails is told at once, and in Chromium without a reason. */
function* readGiven(
  agent: Agent,
  loop: HostLoop,
  object: BodyObject,
  promise: PromiseObject,
  { method, convert }: { readonly method: string; readonly convert: Convert },
): Procedure {
  const decoder = new TextDecoder()
  let text = ''
  const fail = (inNode: () => Value) =>
    rejectPromise(
      agent,
      promise,
      dialectOf(agent).pick(() => agent.typeError('Failed to fetch').value, inNode)(),
    )
  yield* readAll(agent, object.stream!, {
    take(chunk) {
      const bytes = chunk instanceof TypedArrayObject ? bytesIn(chunk) : undefined
      if (bytes !== undefined) text += decoder.decode(bytes, { stream: true })
      else fail(() => agent.typeError('Received non-Uint8Array chunk').value)
      return bytes !== undefined
    },
    done() {
      text += decoder.decode()
      const run = () => settling(settle(agent, promise, object, text, convert))
      loop.enqueueTask(agent, { source: 'networking', label: `${method}()`, run })
    },
    failed: (error) => fail(() => error),
  })
  return promise
}

function* settling(procedure: Procedure<void>): Callbacks {
  yield procedure
}

function* settle(
  agent: Agent,
  promise: PromiseObject,
  object: BodyObject,
  text: string,
  convert: Convert,
): Procedure<void> {
  try {
    yield* resolvePromise(agent, promise, convert(agent, text, object))
  } catch (error) {
    if (!(error instanceof ThrowCompletion)) throw error
    rejectPromise(agent, promise, error.value)
  }
}

export interface Extracted {
  readonly text: string
  /** Its content type; undefined where nothing says it. */
  readonly type?: string | undefined
  readonly form?: FormDataObject
}

/** What the program gives as a body; null where it gives none. https://fetch.spec.whatwg.org/#concept-bodyinit-extract */
export function* extractBody(agent: Agent, init: Value): Procedure<Extracted | null> {
  if (init === undefined || init === null) return null
  if (init instanceof BlobObject) return { text: init.text, type: init.type || undefined }
  if (init instanceof FormDataObject) return { ...multipart(init), form: init }
  if (isReadable(agent, init))
    notSimulated(
      agent,
      said`A stream as the body of a request is not simulated: what it will give is not sent. Read it first, and give its text.`,
    )
  const bytes = bytesIn(init)
  if (bytes !== undefined) return { text: new TextDecoder().decode(bytes) }
  const isQuery = init instanceof UrlSearchParamsObject
  const type = isQuery ? 'application/x-www-form-urlencoded;charset=UTF-8' : 'text/plain;charset=UTF-8'
  return { text: yield* toString(agent, init), type }
}

const BOUNDARY = '----WebKitFormBoundaryLoopscope'

/** https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data */
function multipart({ entries }: FormDataObject): Extracted {
  const parts = entries.map(([name, value]) => {
    const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"`
    return typeof value === 'string'
      ? `${head}\r\n\r\n${value}\r\n`
      : `${head}; filename="${value.name}"\r\nContent-Type: ${value.type}\r\n\r\n${value.text}\r\n`
  })
  return { text: `${parts.join('')}--${BOUNDARY}--\r\n`, type: `multipart/form-data; boundary=${BOUNDARY}` }
}
