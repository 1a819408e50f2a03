// Streams of the web. They are JavaScript over promises, compiled when a program first asks for one.
// https://streams.spec.whatwg.org/

import { createFunction } from '../../../builtins/define'
import { compileLibrary, LibraryCodes } from '../../../language/library-code'
import { createClosure } from '../../../machine/objects/closure'
import type { NativeBehaviour } from '../../../machine/objects/function'
import { getData, type ObjectValue } from '../../../machine/objects/object'
import { createObject } from '../../../machine/operations/operations'
import type { Agent } from '../../../machine/running/agent'
import { beginCall, call } from '../../../machine/running/call'
import type { Procedure } from '../../../machine/running/completion'
import { construct } from '../../../machine/running/construct'
import type { Realm } from '../../../machine/running/realm'
import { isObject, type Value } from '../../../machine/value'
import { dialectOf } from '../interfaces/dialect'
import { defineLazyGlobal } from '../interfaces/lazy-global'
import exportsText from './library/exports.js?raw'
import pipe from './library/pipe.js?raw'
import promises from './library/promises.js?raw'
import readableConsumers from './library/readable-consumers.js?raw'
import readableController from './library/readable-controller.js?raw'
import readableStream from './library/readable-stream.js?raw'
import sizedQueue from './library/sized-queue.js?raw'
import transform from './library/transform.js?raw'
import writableController from './library/writable-controller.js?raw'
import writableStream from './library/writable-stream.js?raw'

const NAMES = [
  'ReadableStream',
  'ReadableStreamDefaultReader',
  'ReadableStreamDefaultController',
  'WritableStream',
  'WritableStreamDefaultWriter',
  'WritableStreamDefaultController',
  'TransformStream',
  'TransformStreamDefaultController',
  'CountQueuingStrategy',
  'ByteLengthQueuingStrategy',
  'TextEncoderStream',
  'TextDecoderStream',
]

/** Globals that the text uses, whatever the program does to them. */
const GLOBALS = [
  ...[
    'Object',
    'Function',
    'Promise',
    'Symbol',
    'Number',
    'TypeError',
    'RangeError',
    'Infinity',
    'undefined',
  ],
  ...['queueMicrotask', 'AbortController', 'TextEncoder', 'TextDecoder'],
]

/** One function's body in several files: what one of them declares, those after it use. */
const PARTS = [
  promises,
  sizedQueue,
  readableController,
  readableStream,
  readableConsumers,
  writableController,
  writableStream,
  pipe,
  transform,
  exportsText,
]

const codes = new LibraryCodes()

const exportsOfRealm = new WeakMap<Realm, ObjectValue>()
const globalsOfRealm = new WeakMap<Realm, Value[]>()

/** After the globals that it uses. */
export function defineStreams(agent: Agent): void {
  const { realm } = agent
  globalsOfRealm.set(
    realm,
    GLOBALS.map((name) => getData(realm.globalObject, name)),
  )
  for (const name of NAMES) defineLazyGlobal(agent, name, () => getData(classes(agent), name))
}

const classes = (agent: Agent): ObjectValue => getData(exportsOf(agent), 'all') as ObjectValue

function exportsOf(agent: Agent): ObjectValue {
  const { realm } = agent
  const known = exportsOfRealm.get(realm)
  if (known !== undefined) return known
  const code = codes.of('web_streams', () =>
    compileLibrary('web_streams', ['exports', ...GLOBALS].join(', '), PARTS.join('\n')),
  )
  const body = createClosure(agent, code, null)
  const made = createObject(agent)
  const args = [made, ...globalsOfRealm.get(realm)!]
  agent.runAside(() => void beginCall(agent, body, undefined, args, 0))
  if (!dialectOf(agent).hasReadableStreamFrom)
    (getData(getData(made, 'all') as ObjectValue, 'ReadableStream') as ObjectValue).delete('from')
  if (dialectOf(agent).printsStreams)
    agent.runAside(() => void beginCall(agent, getData(made, 'definePrinting'), undefined, [], 0))
  exportsOfRealm.set(realm, made)
  return made
}

/** A stream whose chunks come when somebody reads: `pull` gets its controller. */
export function* createReadable(
  agent: Agent,
  pull: NativeBehaviour,
  cancel: () => void = () => undefined,
): Procedure<ObjectValue> {
  const { realm } = agent
  const source = createObject(agent)
  source.put('pull', createFunction(realm, 'pull', 1, pull, { isShown: false }))
  source.put(
    'cancel',
    createFunction(realm, 'cancel', 1, () => void cancel(), { isShown: false }),
  )
  const strategy = createObject(agent)
  strategy.put('highWaterMark', 0)
  const constructor = getData(classes(agent), 'ReadableStream') as ObjectValue
  return (yield* construct(agent, constructor, [source, strategy])) as ObjectValue
}

const tells = (agent: Agent, name: string, stream: ObjectValue): boolean =>
  agent.runAside(() => void beginCall(agent, getData(exportsOf(agent), name), undefined, [stream], 0)) ===
  true

export const isLocked = (agent: Agent, stream: ObjectValue): boolean => tells(agent, 'isLocked', stream)

/** Somebody has read of it, or cancelled it. */
export const isDisturbed = (agent: Agent, stream: ObjectValue): boolean => tells(agent, 'isDisturbed', stream)

/** What becomes of all that a stream gives. */
export interface Taker {
  /** False where the rest is not wanted. */
  take(chunk: Value): boolean
  done(): void
  failed(error: Value): void
}

export function* readAll(agent: Agent, stream: ObjectValue, taker: Taker): Procedure<void> {
  const native = (name: string, run: (value: Value) => Value) =>
    createFunction(agent.realm, name, 1, (_agent, _this, [value]) => run(value), { isShown: false })
  yield* call(
    agent,
    getData(exportsOf(agent), 'readAll'),
    undefined,
    stream,
    native('take', (chunk) => taker.take(chunk)),
    native('done', () => void taker.done()),
    native('failed', (error) => void taker.failed(error)),
  )
}

/** Two streams of what one gives. */
export function* tee(agent: Agent, stream: ObjectValue): Procedure<readonly [ObjectValue, ObjectValue]> {
  const { prototype } = stream
  const pair = (yield* call(agent, getData(prototype!, 'tee'), stream)) as ObjectValue
  return [getData(pair, 0) as ObjectValue, getData(pair, 1) as ObjectValue]
}

/** Whether a value is a stream to read from. */
export function isReadable(agent: Agent, value: Value): boolean {
  const made = exportsOfRealm.get(agent.realm)
  if (made === undefined || !isObject(value)) return false
  const prototype = getData(getData(classes(agent), 'ReadableStream') as ObjectValue, 'prototype')
  for (let o: ObjectValue | null = value; o !== null; o = o.prototype) if (o === prototype) return true
  return false
}

/** Hands a stream all that it will ever give. */
export function* finishWith(agent: Agent, controller: Value, chunk: Value): Procedure<void> {
  const { prototype } = controller as ObjectValue
  if (chunk !== undefined) yield* call(agent, getData(prototype!, 'enqueue'), controller, chunk)
  yield* call(agent, getData(prototype!, 'close'), controller)
}
