// https://tc39.es/ecma262/#sec-json.parse

import { isCallable, type NativeResult } from '../../machine/objects/function'
import type { ObjectValue } from '../../machine/objects/object'
import { deleteProperty, get } from '../../machine/objects/properties'
import { toString } from '../../machine/operations/convert'
import {
  createArray,
  createObject,
  defineOwnProperty,
  lengthOfArrayLike,
} from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import { call } from '../../machine/running/call'
import type { Procedure } from '../../machine/running/completion'
import { nest } from '../../machine/running/nest'
import {
  isObject,
  keyAsValue,
  keyOfPrimitive,
  keyOfString,
  type PropertyKey,
  type Value,
} from '../../machine/value'
import type { Entries } from '../../syntax/table'
import { isArray } from '../array/elements'
import { enumerableKeys } from './keys'

export function parse(agent: Agent, _this: Value, [text, reviver]: Value[]): NativeResult {
  return typeof text === 'string' && !isCallable(reviver)
    ? parseText(agent, text)
    : parseAny(agent, text, reviver)
}

function* parseAny(agent: Agent, text: Value, reviver: Value): Procedure {
  const value = parseText(agent, yield* toString(agent, text))
  if (!isCallable(reviver)) return value
  const root = createObject(agent)
  root.put('', value)
  return yield* revive(agent, root, '', reviver)
}

type Json = null | boolean | number | string | Json[] | JsonObject

interface JsonObject extends Entries<Json> {}

export function parseText(agent: Agent, text: string): Value {
  // There may be a value for each few characters.
  agent.work(text.length)
  try {
    return fromHost(agent, JSON.parse(text))
  } catch (error) {
    throw error instanceof SyntaxError
      ? agent.error('SyntaxError', messageFor(agent, error.message, text))
      : agent.error('RangeError', 'Maximum call stack size exceeded')
  }
}

/** In the words of the simulated engine, whichever engine runs the simulator. */
function messageFor({ host }: Agent, message: string, text: string): string {
  const match = / JSON at position (\d+)(?: \(line \d+ column \d+\))?$/.exec(message)
  if (match === null) return message
  const position = Number(match[1])
  const said = `${message.slice(0, match.index)} JSON at position ${position}`
  const before = text.slice(0, position).split(/\r\n|[\n\r]/)
  return host.tellsLinesOfJson ? `${said} (line ${before.length} column ${before.at(-1)!.length + 1})` : said
}

/** In a loop, as it may be nested deeper than the real engine's stack: each object is made before what is in it. */
function fromHost(agent: Agent, json: Json): Value {
  if (typeof json !== 'object' || json === null) return json
  const unfilled = new Unfilled(agent)
  const root = unfilled.begin(json)
  while (unfilled.fillNext());
  return root
}

/** What was made and is still empty, with what shall be in it. */
class Unfilled {
  private readonly objects: ObjectValue[] = []
  private readonly contents: (Json[] | JsonObject)[] = []

  constructor(private readonly agent: Agent) {}

  begin(content: Json): Value {
    if (typeof content !== 'object' || content === null) return content
    const object = Array.isArray(content)
      ? createArray(this.agent, new Array(content.length).fill(undefined))
      : createObject(this.agent)
    this.objects.push(object)
    this.contents.push(content)
    return object
  }

  /** False where nothing is left. */
  fillNext(): boolean {
    const [object, content] = [this.objects.pop(), this.contents.pop()]
    if (object === undefined || content === undefined) return false
    if (Array.isArray(content))
      for (let i = 0; i < content.length; i++) object.elements![i] = this.begin(content[i]!)
    else for (const key of Object.keys(content)) object.put(keyOfString(key), this.begin(content[key]!))
    return true
  }
}

/** https://tc39.es/ecma262/#sec-internalizejsonproperty */
function* revive(agent: Agent, holder: ObjectValue, key: PropertyKey, reviver: ObjectValue): Procedure {
  const value = yield* get(agent, holder, key)
  if (isObject(value))
    for (const inner of yield* keysToRevive(agent, value)) {
      const revived = yield* nest(agent, revive(agent, value, inner, reviver))
      if (revived === undefined) yield* deleteProperty(agent, value, inner)
      else {
        const descriptor = { value: revived, writable: true, enumerable: true, configurable: true }
        yield* defineOwnProperty(agent, value, inner, descriptor)
      }
    }
  return yield* call(agent, reviver, holder, keyAsValue(key), value)
}

function* keysToRevive(agent: Agent, object: ObjectValue): Procedure<PropertyKey[]> {
  if (isArray(agent, object)) {
    const length = yield* lengthOfArrayLike(agent, object)
    return Array.from({ length }, (_, index) => keyOfPrimitive(index))
  }
  return yield* enumerableKeys(agent, object)
}
