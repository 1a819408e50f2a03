// JSON.stringify for `%j`, without calling `toJSON` or getters of the program.
import { DateObject } from '../../builtins/date/date-object'
import { isoText } from '../../builtins/date/text'
import { unproxied } from '../../machine/exotic/proxy'
import { ArrayObject } from '../../machine/objects/array'
import { FunctionObject } from '../../machine/objects/function'
import { getData, isEnumerable, type ObjectValue } from '../../machine/objects/object'
import { UNITS_PER_KEY } from '../../machine/objects/properties'
import { PrimitiveWrapper } from '../../machine/objects/wrapper'
import type { Agent } from '../../machine/running/agent'
import { runWalk, type Walk } from '../../machine/running/walk'
import { isObject, type Value } from '../../machine/value'

/** Undefined for what JSON has no text for. */
export function jsonText(agent: Agent, value: Value): string | undefined {
  try {
    return runWalk(textOf(agent, value, new Path()))
  } catch (error) {
    if (error === CIRCULAR) return '[Circular]'
    throw error
  }
}

const CIRCULAR = Symbol('circular')

/** Longest list that is written out. */
const MAX_LENGTH = 2 ** 20

/** What a value stands in. Nothing is deleted: a Set gets slow where the same keys come and go. */
class Path {
  private readonly isOn = new Map<ObjectValue, boolean>()
  size = 0

  has = (object: ObjectValue): boolean => this.isOn.get(object) === true

  enter(object: ObjectValue): void {
    this.isOn.set(object, true)
    this.size++
  }

  leave(object: ObjectValue): void {
    this.isOn.set(object, false)
    this.size--
  }
}

function* textOf(agent: Agent, given: Value, path: Path): Walk<string | undefined> {
  const value = isObject(given) ? (unproxied(given) ?? given) : given
  if (typeof value === 'bigint') throw agent.typeError('Do not know how to serialize a BigInt')
  if (!isObject(value)) return typeof value === 'symbol' ? undefined : JSON.stringify(value)
  if (value instanceof FunctionObject) return undefined
  if (value instanceof DateObject) return Number.isNaN(value.time) ? 'null' : `"${isoText(value.time)}"`
  if (value instanceof PrimitiveWrapper) return yield* textOf(agent, value.primitive, path)
  if (path.has(value)) throw CIRCULAR
  if (path.size >= agent.limits.depth) throw agent.error('RangeError', 'Maximum call stack size exceeded')
  path.enter(value)
  const text = yield* value instanceof ArrayObject
    ? listText(agent, value, path)
    : objectText(agent, value, path)
  path.leave(value)
  agent.madeText(text)
  return text
}

function* listText(agent: Agent, list: ArrayObject, path: Path): Walk<string> {
  if (list.length > MAX_LENGTH) throw agent.error('RangeError', 'Invalid string length')
  agent.work(list.length * UNITS_PER_KEY)
  const texts: string[] = []
  for (let i = 0; i < list.length; i++) texts.push((yield textOf(agent, getData(list, i), path)) ?? 'null')
  return `[${texts.join(',')}]`
}

function* objectText(agent: Agent, object: ObjectValue, path: Path): Walk<string> {
  const keys = object.ownKeys()
  agent.work(keys.length * UNITS_PER_KEY)
  const members: string[] = []
  for (const key of keys) {
    if (typeof key === 'symbol' || !isEnumerable(object.getOwnProperty(key)!)) continue
    const text: string | undefined = yield textOf(agent, getData(object, key), path)
    if (text !== undefined) members.push(`${JSON.stringify(String(key))}:${text}`)
  }
  return `{${members.join(',')}}`
}
