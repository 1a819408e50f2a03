// The text of plain data: objects and lists as literals make them, which run nothing of the program when they are read. Most of
// what is ever serialized is that, and small.
import { footprint } from '../../machine/footprint'
import { ArrayObject } from '../../machine/objects/array'
import { isCallable } from '../../machine/objects/function'
import { ABSENT, findSlot, ObjectValue } from '../../machine/objects/object'
import { Accessor } from '../../machine/objects/property'
import { ENUMERABLE } from '../../machine/objects/shape'
import type { Agent } from '../../machine/running/agent'
import { NESTING_COST } from '../../machine/running/nest'
import { HOLE, type Value } from '../../machine/value'

/** Something would run, or there is so much of it that it has to be charged on the way. */
export const NOT_PLAIN: unique symbol = Symbol('not plain')

type Text = string | undefined | typeof NOT_PLAIN

/** Work per property beside the text that is made. */
export const UNITS_PER_PROPERTY = 12

const MOST_VALUES = 1000
const DEEPEST = 32

/** Steps by which a nested procedure begins and ends. */
const STEPS_PER_NESTING = 2

/** Undefined where JSON knows no such value. What it costs is charged as if it were done the long way. */
export function plainText(agent: Agent, value: Value): Text {
  if (footprint !== null) return NOT_PLAIN
  const writer = new PlainWriter(agent)
  const text = writer.textOf(value, 0)
  if (text !== NOT_PLAIN) writer.charge()
  return text
}

class PlainWriter {
  private values = 0
  private objects = 0

  constructor(private readonly agent: Agent) {}

  charge(): void {
    this.agent.work(this.values * UNITS_PER_PROPERTY)
    this.agent.charge(this.objects * (NESTING_COST + STEPS_PER_NESTING))
  }

  textOf(value: Value, depth: number): Text {
    if (++this.values > MOST_VALUES) return NOT_PLAIN
    switch (typeof value) {
      case 'string':
        return JSON.stringify(value)
      case 'number':
        return Number.isFinite(value) ? String(value) : 'null'
      case 'boolean':
        return value ? 'true' : 'false'
      case 'object':
        return value === null ? 'null' : this.textOfObject(value, depth)
      default:
        return NOT_PLAIN
    }
  }

  private textOfObject(object: ObjectValue, depth: number): Text {
    if (depth > DEEPEST || object.sparse !== null || mayHaveToJson(object)) return NOT_PLAIN
    this.objects++
    const text = isList(object) ? this.textOfList(object, depth) : this.textOfMembers(object, depth)
    if (depth > 0 && typeof text === 'string') this.agent.madeText(text)
    return text
  }

  private textOfList({ elements, length }: ArrayObject, depth: number): Text {
    if (elements === null || elements.length !== length) return NOT_PLAIN
    let text = '['
    for (let i = 0; i < length; i++) {
      const element = elements[i]!
      const part =
        element === HOLE ? NOT_PLAIN : element === undefined ? 'null' : this.textOf(element, depth + 1)
      if (typeof part !== 'string') return NOT_PLAIN
      text += i === 0 ? part : `,${part}`
    }
    return `${text}]`
  }

  private textOfMembers(object: ObjectValue, depth: number): Text {
    if (object.constructor !== ObjectValue || object.elements !== null) return NOT_PLAIN
    const { shape, slots } = object
    let text = '{'
    for (let i = 0; i < shape.size; i++) {
      const key = shape.keyAt(i)
      const slot = slots[i]
      if (typeof key !== 'string' || (shape.attributesAt(i) & ENUMERABLE) === 0) continue
      if (slot === undefined) continue
      const part = slot instanceof Accessor ? NOT_PLAIN : this.textOf(slot, depth + 1)
      if (typeof part !== 'string') return NOT_PLAIN
      text += `${text.length === 1 ? '' : ','}${JSON.stringify(key)}:${part}`
    }
    return `${text}}`
  }
}

const isList = (object: ObjectValue): object is ArrayObject => object.constructor === ArrayObject

function mayHaveToJson(object: ObjectValue): boolean {
  const found = findSlot(object, 'toJSON')
  return found !== ABSENT && (found instanceof Accessor || isCallable(found))
}
