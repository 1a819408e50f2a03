// https://encoding.spec.whatwg.org/#api

import { DataViewObject } from '../../builtins/typed-array/data-view'
import { ArrayBufferObject } from '../../machine/exotic/array-buffer'
import { TypedArrayObject } from '../../machine/exotic/typed-array'
import { ObjectValue } from '../../machine/objects/object'
import { get } from '../../machine/objects/properties'
import { toBoolean, toString } from '../../machine/operations/convert'
import { createObject } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import type { Procedure, ThrowCompletion } from '../../machine/running/completion'
import { prototypeFrom } from '../../machine/running/construct'
import { isObject, type Value } from '../../machine/value'
import { BYTES, byteArrayOf } from './files/bytes'
import { dialectOf } from './interfaces/dialect'
import { Interface, receiverOf } from './interfaces/interface'
import { invalidArgument, nodeError } from './interfaces/node-error'
import { refused } from './interfaces/refusal'

export class TextEncoderObject extends ObjectValue {
  override get className(): string {
    return 'TextEncoder'
  }
}

export class TextDecoderObject extends ObjectValue {
  constructor(
    prototype: ObjectValue,
    readonly decoder: TextDecoder,
  ) {
    super(prototype)
  }

  override get className(): string {
    return 'TextDecoder'
  }
}

export function defineTextCoding(agent: Agent): void {
  new Interface(agent, {
    name: 'TextEncoder',
    receiver: receiverOf(TextEncoderObject),
    construct: function* (_agent, _this, _args, newTarget) {
      return new TextEncoderObject(yield* prototypeFrom(agent, newTarget, 'Object.prototype'))
    },
  })
    .attribute('encoding', () => 'utf-8')
    .operation('encode', 0, function* (_encoder, [text]) {
      const given = text === undefined ? '' : yield* toString(agent, text)
      agent.read(given.length)
      return byteArrayOf(agent, new TextEncoder().encode(given))
    })
    .operation('encodeInto', 2, function* (_encoder, [text, target]) {
      return encodeInto(agent, yield* toString(agent, text), target)
    })
  defineDecoder(agent)
}

function defineDecoder(agent: Agent): void {
  new Interface(agent, {
    name: 'TextDecoder',
    receiver: receiverOf(TextDecoderObject),
    construct: function* (_agent, _this, [label, options], newTarget) {
      const prototype = yield* prototypeFrom(agent, newTarget, 'Object.prototype')
      const name = label === undefined ? 'utf-8' : yield* toString(agent, label)
      if (dialectOf(agent).checksTypesFirst && options !== undefined && !isObject(options))
        throw invalidArgument(agent, 'options', 'of type object', options)
      const flags = {
        fatal: isObject(options) && toBoolean(yield* get(agent, options, 'fatal')),
        ignoreBOM: isObject(options) && toBoolean(yield* get(agent, options, 'ignoreBOM')),
      }
      return new TextDecoderObject(prototype, createDecoder(agent, name, flags))
    },
  })
    .attribute('encoding', ({ decoder }) => decoder.encoding)
    .attribute('fatal', ({ decoder }) => decoder.fatal)
    .attribute('ignoreBOM', ({ decoder }) => decoder.ignoreBOM)
    .operation('decode', 0, decode)
}

function createDecoder(agent: Agent, label: string, options: TextDecoderOptions): TextDecoder {
  try {
    return new TextDecoder(label, options)
  } catch {
    throw unknownEncoding(agent, label)
  }
}

const unknownEncoding = (agent: Agent, label: string): ThrowCompletion =>
  dialectOf(agent).pick(
    () =>
      agent.error(
        'RangeError',
        `Failed to construct 'TextDecoder': The encoding label provided ('${label}') is invalid.`,
      ),
    () =>
      nodeError(
        agent,
        'RangeError',
        'ERR_ENCODING_NOT_SUPPORTED',
        `The "${label}" encoding is not supported`,
      ),
  )()

function encodeInto(agent: Agent, text: string, target: Value): Value {
  if (!(target instanceof TypedArrayObject) || target.type !== BYTES)
    throw refused(
      agent,
      "Failed to execute 'encodeInto' on 'TextEncoder': parameter 2 is not of type 'Uint8Array'.",
      () => invalidArgument(agent, 'dest', 'an instance of Uint8Array', target),
    )
  agent.read(text.length)
  const { read, written } = new TextEncoder().encodeInto(text, target.bytes(0, target.length))
  const result = createObject(agent)
  result.put('read', read)
  result.put('written', written)
  return result
}

function* decode({ decoder }: TextDecoderObject, [input, options]: Value[], agent: Agent): Procedure {
  const stream = isObject(options) && toBoolean(yield* get(agent, options, 'stream'))
  try {
    const bytes = bytesOf(agent, input)
    agent.read(bytes.length)
    return decoder.decode(bytes, { stream })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw refused(agent, "Failed to execute 'decode' on 'TextDecoder': The encoded data was not valid.", () =>
      nodeError(
        agent,
        'TypeError',
        'ERR_ENCODING_INVALID_ENCODED_DATA',
        `The encoded data was not valid for encoding ${decoder.encoding}`,
      ),
    )
  }
}

function bytesOf(agent: Agent, input: Value): Uint8Array {
  if (input === undefined) return new Uint8Array()
  if (input instanceof ArrayBufferObject) return new Uint8Array(input.data)
  if (input instanceof TypedArrayObject) return input.bytes(0, input.length)
  if (input instanceof DataViewObject)
    return new Uint8Array(input.buffer.data, input.byteOffset, input.byteLength)
  throw refused(
    agent,
    "Failed to execute 'decode' on 'TextDecoder': parameter 1 is not of type 'ArrayBuffer'.",
    () =>
      nodeError(
        agent,
        'TypeError',
        'ERR_INVALID_ARG_TYPE',
        'The "list" argument must be an instance of SharedArrayBuffer, ArrayBuffer or ArrayBufferView.',
      ),
  )
}
