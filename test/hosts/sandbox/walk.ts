// Goes from the global object to whatever a program can get at: by properties, prototypes and getters, and by calling
// each built-in in many wrong ways. What it finds that is not the engine's own is a leak.
import { createIntrinsics } from '../../../src/builtins/create-realm'
import { createHost } from '../../../src/hosts/create-host'
import type { HostName } from '../../../src/hosts/host-options'
import { loadEntry } from '../../../src/hosts/program/entry'
import type { EventLoop } from '../../../src/machine/host'
import {
  createNative,
  EcmaFunction,
  FunctionObject,
  NativeFunction,
} from '../../../src/machine/objects/function'
import { ABSENT, ObjectValue } from '../../../src/machine/objects/object'
import { get, getOwnProperty, getPrototypeOf, ownKeys } from '../../../src/machine/objects/properties'
import { Accessor } from '../../../src/machine/objects/property'
import { createArray } from '../../../src/machine/operations/operations'
import { Agent } from '../../../src/machine/running/agent'
import { call } from '../../../src/machine/running/call'
import { type Procedure, ThrowCompletion } from '../../../src/machine/running/completion'
import { construct } from '../../../src/machine/running/construct'
import { DEFAULT_LIMITS, LimitReached } from '../../../src/machine/running/limits'
import { HOLE, UNINITIALIZED, type Value } from '../../../src/machine/value'
import { filesOf } from '../../../src/syntax/source-files'
import { SpanTable } from '../../../src/syntax/span'
import { SAMPLES } from './samples'

/** A built-in is called on so many receivers, and on each sample. */
const MOST_CALLS = 8

/** What a call gave is called itself, and what that gave. */
const MOST_DEPTH = 3

/** For callbacks that come again and again. */
const TIME_FOR_CALLBACKS_IN_MS = 500

/** Ends the program, and the walk with it. */
const ENDING = /^(exit|abort|reallyExit|kill|close)$/

const SAMPLE = /^samples\.\d+$/

const INTERNAL: readonly unknown[] = [HOLE, UNINITIALIZED, ABSENT]

interface Found {
  readonly object: ObjectValue
  readonly path: string
  readonly depth: number
}

/** Built in, or of the library that a host brings. */
const isOfTheHost = (value: unknown): value is FunctionObject =>
  value instanceof NativeFunction || (value instanceof EcmaFunction && value.code.isLibrary)

export interface Walk {
  readonly leaks: readonly string[]
  readonly objects: number
  readonly calls: number
}

/** `prepare` may put something into the realm; `isHostile` gives built-ins what they do not expect, on one receiver each. */
export function walk(
  name: HostName,
  prepare: (agent: Agent) => void = () => undefined,
  isHostile = false,
): Walk {
  const host = createHost(name)
  const agent = new Agent(
    host,
    { ...DEFAULT_LIMITS, steps: Number.POSITIVE_INFINITY },
    null,
    () => 0,
    1,
    () => 'guest.js:1:1',
  )
  createIntrinsics(agent.realm)
  host.install(agent)
  prepare(agent)
  const walker = new Walker(agent, isHostile)
  const files = filesOf(SAMPLES)
  const find = (file: string) => files.find((one) => one.name === file)
  const text = { find, spans: new SpanTable(), bindings: [], isRecording: false }
  const entry = loadEntry(agent, files[0]!, text, 'script')
  const start = () => {
    agent.perform(walker.start(), 0)
    entry.start(agent)
  }
  untilLimit(agent, host.loop(agent, start, false))
  walker.rest()
  return { leaks: walker.leaks, objects: walker.objects, calls: walker.calls }
}

/** A repeating timer would go on for ever. */
function untilLimit(agent: Agent, loop: EventLoop): void {
  try {
    agent.run(loop)
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error
  }
}

class Walker {
  readonly leaks: string[] = []
  calls = 0
  private readonly known = new Set<ObjectValue>()
  private readonly queue: Found[] = []
  private readonly callsOf = new Map<ObjectValue, number>()
  private readonly spy: ObjectValue

  private hostile: Value[] = []

  constructor(
    private readonly agent: Agent,
    private readonly isHostile: boolean,
  ) {
    this.spy = createNative(agent, 'spy', 1, (_agent, thisValue, args) => {
      this.find(thisValue, 'this of a callback', MOST_DEPTH)
      for (const arg of args) this.find(arg, 'argument of a callback', MOST_DEPTH)
      return undefined
    })
    agent.realm.globalObject.putHidden('spy', this.spy)
  }

  get objects(): number {
    return this.known.size
  }

  /** Visits everything there is when the samples are made, before the loop begins to turn. */
  *start(): Procedure {
    const { globalObject } = this.agent.realm
    this.find(globalObject, 'globalThis', 0)
    this.find(yield* get(this.agent, globalObject, 'samples'), 'samples', 0)
    const hostile = (yield* get(this.agent, globalObject, 'hostile')) as ObjectValue
    for (let i = 0; this.isHostile && hostile.getOwnProperty(i) !== undefined; i++)
      this.hostile.push(yield* get(this.agent, hostile, i))
    yield* this.visitAll()
    this.agent.limits.virtualTime = this.agent.clock.now + TIME_FOR_CALLBACKS_IN_MS
    return undefined
  }

  /** Visits what callbacks were given. */
  rest(): void {
    const { agent } = this
    agent.limits.virtualTime = Number.POSITIVE_INFINITY
    const visiting = this.visitAll()
    agent.run(
      (function* (): EventLoop {
        agent.perform(visiting, 0)
        yield
      })(),
    )
  }

  private *visitAll(): Procedure {
    for (let found = this.queue.shift(); found !== undefined; found = this.queue.shift())
      yield* this.visit(found)
    return undefined
  }

  /** Notes a value that a program can get at. */
  private find(value: unknown, path: string, depth: number): void {
    if (INTERNAL.includes(value)) this.leaks.push(`${path}: a mark of the engine`)
    if (typeof value === 'function') this.leaks.push(`${path}: a function of the host`)
    if (typeof value !== 'object' || value === null) return
    if (!(value instanceof ObjectValue)) this.leaks.push(`${path}: an object of the host`)
    else if (!this.known.has(value)) {
      this.known.add(value)
      this.queue.push({ object: value, path, depth })
    }
  }

  private *visit({ object, path, depth }: Found): Procedure<void> {
    yield* this.guarded(path, depth, this.visitProperties(object, path, depth))
    if (depth >= (this.isHostile ? 1 : MOST_DEPTH)) return
    yield* this.callMethods(object, path, depth)
    if (object instanceof FunctionObject) yield* this.callAlone(object, path, depth)
  }

  private *visitProperties(object: ObjectValue, path: string, depth: number): Procedure {
    this.find(yield* getPrototypeOf(this.agent, object), `${path}.__proto__`, depth)
    for (const key of yield* ownKeys(this.agent, object)) {
      this.find(key, `key of ${path}`, depth)
      const property = yield* getOwnProperty(this.agent, object, key)
      const at = `${path}.${String(key)}`
      if (!(property?.slot instanceof Accessor)) this.find(property?.slot, at, depth)
      else for (const part of [property.slot.get, property.slot.set]) this.find(part, at, depth)
    }
    return undefined
  }

  /** Calls what the object inherits, and its getters, on the object. */
  private *callMethods(object: ObjectValue, path: string, depth: number): Procedure<void> {
    const isSample = SAMPLE.test(path)
    for (let holder: ObjectValue | null = object; holder !== null; holder = holder.prototype) {
      for (const key of holder.ownKeys()) {
        const slot = holder.getOwnProperty(key)?.slot
        const parts = slot instanceof Accessor ? [slot.get, slot.set] : [slot]
        for (const part of parts) {
          if (!isOfTheHost(part) || ENDING.test(String(key))) continue
          if (this.isCalledEnough(part) && (!isSample || this.isHostile)) continue
          yield* this.callWithAll(part, object, `${path}.${String(key)}()`, depth)
        }
      }
    }
  }

  private isCalledEnough(callee: ObjectValue): boolean {
    const calls = this.callsOf.get(callee) ?? 0
    this.callsOf.set(callee, calls + 1)
    return calls >= (this.isHostile ? 1 : MOST_CALLS)
  }

  private *callAlone(callee: FunctionObject, path: string, depth: number): Procedure<void> {
    if (ENDING.test(path.split('.').at(-1)!)) return
    yield* this.callWithAll(callee, undefined, `${path}()`, depth)
    if (!callee.isConstructor) return
    for (const args of this.argumentLists())
      yield* this.guarded(`new ${path}`, depth + 1, construct(this.agent, callee, args))
  }

  private *callWithAll(callee: ObjectValue, receiver: Value, path: string, depth: number): Procedure<void> {
    for (const args of this.argumentLists())
      yield* this.guarded(path, depth + 1, call(this.agent, callee, receiver, ...args))
  }

  private argumentLists(): Value[][] {
    const { agent, spy, hostile } = this
    if (this.isHostile)
      return hostile.flatMap((value) => [
        [value, value, value],
        [spy, value],
      ])
    const list = createArray(agent, [spy, 1])
    return [
      [],
      [spy, spy],
      ['a', spy, list],
      [list, spy, spy],
      [new ObjectValue(spy), spy],
      [1, 'a', 0, 1, 0],
    ]
  }

  /** What a procedure gives or throws is found. */
  private *guarded(path: string, depth: number, procedure: Procedure): Procedure<void> {
    this.calls++
    try {
      this.find(yield* procedure, path, depth)
    } catch (error) {
      if (error instanceof ThrowCompletion) this.find(error.value, `error of ${path}`, depth)
      else if (!(error instanceof RangeError)) this.leaks.push(`${path}: ${String(error)}`)
    }
  }
}
