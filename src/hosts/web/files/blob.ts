// https://w3c.github.io/FileAPI/#blob-section and https://w3c.github.io/FileAPI/#file-section

import { ObjectValue } from '../../../machine/objects/object'
import { get } from '../../../machine/objects/properties'
import { iteratorSymbol } from '../../../machine/objects/symbols'
import { toNumber, toString } from '../../../machine/operations/convert'
import { listFromIterable } from '../../../machine/operations/iteration'
import { createPromise, fulfillPromise, type PromiseObject } from '../../../machine/promises/promise'
import type { Agent } from '../../../machine/running/agent'
import { EPOCH_IN_MS } from '../../../machine/running/clock'
import type { Procedure } from '../../../machine/running/completion'
import { prototypeFrom } from '../../../machine/running/construct'
import { chargeCharacters } from '../../../machine/running/meter'
import { isObject, type Value } from '../../../machine/value'
import type { HostLoop } from '../../loop/host-loop'
import { dialectOf } from '../interfaces/dialect'
import { Interface, prototypeOf, receiverOf } from '../interfaces/interface'
import { createReadable, finishWith } from '../streams/streams'
import { bufferOf, byteArrayOf, bytesIn } from './bytes'

export class BlobObject extends ObjectValue {
  constructor(
    prototype: ObjectValue,
    readonly bytes: Uint8Array,
    readonly type: string,
  ) {
    super(prototype)
  }

  override get className(): string {
    return 'Blob'
  }

  get text(): string {
    return new TextDecoder().decode(this.bytes)
  }
}

export class FileObject extends BlobObject {
  constructor(
    prototype: ObjectValue,
    bytes: Uint8Array,
    type: string,
    readonly name: string,
    readonly lastModified: number,
  ) {
    super(prototype, bytes, type)
  }

  override get className(): string {
    return 'File'
  }
}

export const createBlob = ({ realm }: Agent, bytes: Uint8Array, type: string): BlobObject =>
  new BlobObject(prototypeOf(realm, 'Blob'), bytes, type)

export const createFile = ({ realm, clock }: Agent, { bytes, type }: BlobObject, name: string): FileObject =>
  new FileObject(prototypeOf(realm, 'File'), bytes, type, name, EPOCH_IN_MS + clock.now)

export function copyBlob(agent: Agent, blob: BlobObject): BlobObject {
  const { realm } = agent
  const { bytes, type } = blob
  return blob instanceof FileObject
    ? new FileObject(prototypeOf(realm, 'File'), bytes, type, blob.name, blob.lastModified)
    : createBlob(agent, bytes, type)
}

/** What reading takes, in virtual ms. */
export const READING_IN_MS = 1

export function defineBlob(agent: Agent, loop: HostLoop): void {
  const blob = new Interface(agent, {
    name: 'Blob',
    receiver: receiverOf(BlobObject),
    construct: function* (_agent, _this, [parts, options], newTarget) {
      const prototype = yield* prototypeFrom(agent, newTarget, 'Object.prototype')
      return new BlobObject(prototype, yield* join(agent, parts, 'Blob'), yield* typeIn(agent, options))
    },
  })
    .attribute('size', ({ bytes }) => bytes.length)
    .attribute('type', ({ type }) => type)
    .operation('slice', 0, function* ({ bytes }, [start, end, type]) {
      const at = function* (value: Value, otherwise: number): Procedure<number> {
        return value === undefined ? otherwise : yield* toNumber(agent, value)
      }
      chargeCharacters(bytes.length)
      const part = bytes.slice(yield* at(start, 0), yield* at(end, bytes.length))
      return createBlob(agent, part, type === undefined ? '' : yield* toString(agent, type))
    })
  const read = (name: string, convert: (blob: BlobObject) => Value) =>
    blob.operation(name, 0, (object) => {
      const promise = createPromise(agent)
      later(agent, loop, `${name}()`, promise, () => convert(object))
      return promise
    })
  blob.operation('stream', 0, ({ bytes }) =>
    createReadable(agent, (_agent, _this, [controller]) => {
      const chunk = bytes.length > 0 ? byteArrayOf(agent, bytes) : undefined
      const promise = createPromise(agent)
      loop.runAfter(agent, READING_IN_MS, {
        source: 'networking',
        label: 'read',
        *run() {
          yield finishWith(agent, controller, chunk)
          fulfillPromise(agent, promise, undefined)
        },
      })
      return promise
    }),
  )
  read('text', ({ text }) => text)
  read('arrayBuffer', ({ bytes }) => bufferOf(agent, bytes))
  if (dialectOf(agent).hasBlobBytes) read('bytes', ({ bytes }) => byteArrayOf(agent, bytes))
  defineFile(agent)
}

function later(
  agent: Agent,
  loop: HostLoop,
  label: string,
  promise: PromiseObject,
  result: () => Value,
): void {
  loop.runAfter(agent, READING_IN_MS, {
    source: 'networking',
    label,
    *run() {
      fulfillPromise(agent, promise, result())
    },
  })
}

function defineFile(agent: Agent): void {
  new Interface(agent, {
    name: 'File',
    parent: 'Blob',
    receiver: receiverOf(FileObject),
    length: 2,
    construct: function* (_agent, _this, [parts, name, options], newTarget) {
      const prototype = yield* prototypeFrom(agent, newTarget, 'Object.prototype')
      const bytes = yield* join(agent, parts, 'File')
      const text = yield* toString(agent, name)
      const type = yield* typeIn(agent, options)
      const given = isObject(options) ? yield* get(agent, options, 'lastModified') : undefined
      const modified = given === undefined ? EPOCH_IN_MS + agent.clock.now : yield* toNumber(agent, given)
      return new FileObject(prototype, bytes, type, text, modified)
    },
  })
    .attribute('name', ({ name }) => name)
    .attribute('lastModified', ({ lastModified }) => lastModified)
    .attribute('webkitRelativePath', () => '')
}

/** https://w3c.github.io/FileAPI/#process-blob-parts */
function* join(agent: Agent, parts: Value, name: string): Procedure<Uint8Array> {
  if (parts === undefined) return new Uint8Array()
  const isList = isObject(parts) && (yield* get(agent, parts, iteratorSymbol)) !== undefined
  if (!isList)
    throw agent.typeError(
      `Failed to construct '${name}': The provided value cannot be converted to a sequence.`,
    )
  const pieces: Uint8Array[] = []
  for (const part of yield* listFromIterable(agent, parts))
    pieces.push(
      part instanceof BlobObject
        ? part.bytes
        : (bytesIn(part) ?? new TextEncoder().encode(yield* toString(agent, part))),
    )
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
  chargeCharacters(length)
  const bytes = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

function* typeIn(agent: Agent, options: Value): Procedure<string> {
  const type = isObject(options) ? yield* get(agent, options, 'type') : undefined
  return type === undefined ? '' : (yield* toString(agent, type)).toLowerCase()
}
