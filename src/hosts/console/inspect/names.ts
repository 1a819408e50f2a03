// What an object is called: its constructor, its tag, and for functions and classes the text in brackets.

import { TypedArrayObject } from '../../../machine/exotic/typed-array'
import { EcmaFunction, FunctionObject } from '../../../machine/objects/function'
import { getData, isEnumerable, type ObjectValue } from '../../../machine/objects/object'
import { toStringTagSymbol } from '../../../machine/objects/symbols'
import { functionName, toDisplay } from '../../../machine/operations/display'
import { runWalk } from '../../../machine/running/walk'
import { isObject } from '../../../machine/value'
import { hostForms } from './forms'
import type { Inspection } from './inspection'
import { readProperty } from './program-code'

/** Names of one object. */
export interface Names {
  /** Null where the prototype is null. */
  readonly constructor: string | null
  /** `Symbol.toStringTag`, unless it is shown among the properties; "" where there is none. */
  readonly tag: string
}

export const namesOf = (inspection: Inspection, object: ObjectValue, depth: number): Names => ({
  constructor: constructorName(inspection, object, depth),
  tag: tagOf(inspection, object),
})

/** The nearest constructor that the object is an instance of. */
function constructorName(inspection: Inspection, object: ObjectValue, depth: number): string | null {
  const { intrinsics } = inspection.agent.realm
  for (let o: ObjectValue | null = object; o !== null; o = o.prototype) {
    if (o === intrinsics['Object.prototype'] && o !== object) return 'Object'
    if (o === intrinsics['Function.prototype'] && o !== object) return 'Function'
    const constructor = o.getOwnSlot('constructor')
    if (!(constructor instanceof FunctionObject)) continue
    const name = functionName(constructor)
    if (name !== '' && isInstance(object, constructor)) return name
  }
  return object.prototype === null ? null : nameByPrototype(inspection, object, object.prototype, depth)
}

/** For an object whose prototype chain has no constructor. */
function nameByPrototype(
  inspection: Inspection,
  object: ObjectValue,
  prototype: ObjectValue,
  depth: number,
): string {
  if (depth > inspection.options.depth) return `${object.className} <Complex prototype>`
  const name = constructorName(inspection, prototype, depth + 1)
  return `${object.className} <${name ?? runWalk(inspection.format(prototype, Number.POSITIVE_INFINITY))}>`
}

/** `instanceof` that runs no code of the program. */
export function isInstance(object: ObjectValue, constructor: FunctionObject): boolean {
  const prototype = getData(constructor, 'prototype')
  return isObject(prototype) && inheritsFrom(object, prototype)
}

export function inheritsFrom(object: ObjectValue, prototype: ObjectValue): boolean {
  for (let o = object.prototype; o !== null; o = o.prototype) if (o === prototype) return true
  return false
}

function tagOf(inspection: Inspection, object: ObjectValue): string {
  const { showHidden } = inspection.options
  const tag =
    object instanceof TypedArrayObject
      ? object.type.name
      : readProperty(inspection, object, toStringTagSymbol)
  if (typeof tag !== 'string') return ''
  const own = object.getOwnProperty(toStringTagSymbol)
  const isListed = own !== undefined && (showHidden || isEnumerable(own))
  return isListed ? '' : tag
}

/** What stands before a brace, with a space at the end: "Foo(2) [bar] ". */
export function prefixOf({ constructor, tag }: Names, fallback: string, size = ''): string {
  const name = constructor === null ? `[${fallback}${size}: null prototype]` : `${constructor}${size}`
  const isTagged = tag !== '' && tag !== (constructor ?? fallback)
  return isTagged ? `${name} [${tag}] ` : `${name} `
}

/** What stands before the brace of an object without a form of its own. */
export function plainPrefixOf(object: ObjectValue, names: Names): string {
  return prefixOf(names, object.className === names.tag ? 'Object' : object.className)
}

export const functionBase = ({ agent }: Inspection, object: FunctionObject, names: Names): string =>
  isClass(object) || hostForms(agent).isClass(object) ? classText(object, names) : functionText(object, names)

const isClass = (object: FunctionObject): boolean =>
  object instanceof EcmaFunction && object.code.isClassConstructor

const FUNCTION_TYPES = {
  none: 'Function',
  generator: 'GeneratorFunction',
  async: 'AsyncFunction',
  'async-generator': 'AsyncGeneratorFunction',
} as const

function functionText(object: FunctionObject, { constructor, tag }: Names): string {
  const type = FUNCTION_TYPES[object instanceof EcmaFunction ? object.code.suspension : 'none']
  const name = getData(object, 'name')
  const origin = constructor === null ? ' (null prototype)' : ''
  const shown = name === '' ? ' (anonymous)' : `: ${toDisplay(name)}`
  const kind = constructor === null || constructor === type ? '' : ` ${constructor}`
  return `[${type}${origin}${shown}]${kind}${tagSuffix(tag, constructor)}`
}

function classText(object: FunctionObject, { constructor, tag }: Names): string {
  const name = object.hasOwn('name') ? toDisplay(getData(object, 'name')) : ''
  const kind = constructor === 'Function' || constructor === null ? '' : ` [${constructor}]`
  return `[class ${name || '(anonymous)'}${kind}${tagSuffix(tag, constructor)}${heritage(object)}]`
}

function heritage({ prototype }: FunctionObject): string {
  if (prototype === null) return ' extends [null prototype]'
  const name = getData(prototype, 'name')
  return name === undefined || name === '' ? '' : ` extends ${toDisplay(name)}`
}

export const tagSuffix = (tag: string, constructor: string | null): string =>
  tag !== '' && tag !== constructor ? ` [${tag}]` : ''
