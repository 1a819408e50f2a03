// Object literals. https://tc39.es/ecma262/#sec-object-initializer
import type * as t from '@babel/types'
import { createClosure } from '../../machine/objects/closure'
import { EcmaFunction, FunctionObject } from '../../machine/objects/function'
import { getData, type ObjectValue } from '../../machine/objects/object'
import { DATA, type Shape, type ShapeKey } from '../../machine/objects/shape'
import {
  copyDataProperties,
  copyPlainly,
  createObject,
  defineField,
} from '../../machine/operations/operations'
import type { Code, Step } from '../../machine/running/code'
import { isObject, keyAsValue, keyOfPrimitive, type PropertyKey, type Value } from '../../machine/value'
import type { Compiler } from '../compiler/compiler'
import type { Register } from '../compiler/registers'
import type { ExpressionRules } from '../compiler/rules'
import { mayChangeVariables } from '../compiler/side-effects'
import { compileNamed, isAnonymousFunction } from '../names/naming'
import { environmentOf, environmentRegister } from '../names/scopes'
import { staticPropertyKey, toKey } from './patterns'

export const objects: ExpressionRules = {
  ObjectExpression(c, node) {
    const object = c.temp()
    const plain = plainProperties(node)
    if (plain !== undefined) {
      compilePlain(c, node, plain, object)
      return object
    }
    c.emit(makeEmptyObject(object), node)
    for (const property of node.properties) c.scoped(() => compileProperty(c, property, object))
    return object
  },
}

const makeEmptyObject = (target: Register): Step =>
  function makeEmptyObject({ registers }, agent) {
    registers[target] = createObject(agent)
  }

// Literals of distinct static keys: all values first, then the object at once

interface PlainProperty {
  readonly key: ShapeKey
  readonly value: t.Node
}

function plainProperties(node: t.ObjectExpression): PlainProperty[] | undefined {
  const found: PlainProperty[] = []
  for (const property of node.properties) {
    if (property.type !== 'ObjectProperty') return undefined
    const key = staticPropertyKey(property)
    if (key === undefined || typeof key === 'number' || key === '__proto__') return undefined
    found.push({ key, value: property.value })
  }
  return new Set(found.map(({ key }) => key)).size === found.length ? found : undefined
}

function compilePlain(
  c: Compiler,
  node: t.ObjectExpression,
  properties: readonly PlainProperty[],
  object: Register,
): void {
  const last = properties.findLastIndex(({ value }) => mayChangeVariables(value))
  const operands = properties.map(({ key, value }, i) => {
    if (!isAnonymousFunction(value)) return c.kept(value, () => i < last)
    const register = c.temp()
    compileNamed(c, value, String(key), register)
    return register
  })
  c.emit(
    createPlain(
      object,
      properties.map(({ key }) => key),
      operands,
    ),
    node,
  )
}

const createPlain = (target: Register, keys: readonly ShapeKey[], operands: readonly Register[]): Step => {
  let shape: Shape | undefined
  return function createPlain({ registers }, agent) {
    const object = createObject(agent)
    shape ??= keys.reduce((s, key) => s.add(key, DATA), object.shape)
    object.shape = shape.isShared ? shape : shape.unshared()
    const slots: Value[] = []
    for (let i = 0; i < operands.length; i++) slots.push(registers[operands[i]!] as Value)
    object.slots = slots
    registers[target] = object
  }
}

// One property after the other

function compileProperty(
  c: Compiler,
  property: t.ObjectExpression['properties'][number],
  object: Register,
): void {
  if (property.type === 'SpreadElement') {
    c.emit(spreadInto(object, c.expression(property.argument), c.discard), property)
    return
  }
  const key = staticPropertyKey(property)
  const keyRegister = compileKey(c, property, key)
  if (property.type === 'ObjectMethod') {
    compileMethod(c, property, keyRegister, object, object, true)
    return
  }
  const value = c.temp()
  const isPrototype = key === '__proto__' && !property.shorthand && !property.computed
  compileNamed(c, property.value, key === undefined || isPrototype ? undefined : String(key), value)
  if (isPrototype) c.emit(setLiteralPrototype(object, value), property)
  else
    c.emit(
      defineProperty(object, keyRegister, value, key === undefined && isAnonymousFunction(property.value)),
      property,
    )
}

/** The key as a value in a register. */
export function compileKey(c: Compiler, node: { key: t.Node }, key: PropertyKey | undefined): Register {
  if (key !== undefined) return c.constant(keyAsValue(key))
  const register = c.temp()
  c.emit(toKey(register, c.expression(node.key)), node.key)
  return register
}

const spreadInto = (object: Register, source: Register, discard: Register): Step =>
  function spreadInto({ registers }, agent) {
    const target = registers[object] as ObjectValue
    const given = registers[source]
    if (!copyPlainly(agent, target, given))
      agent.perform(copyDataProperties(agent, target, given, []), discard)
  }

/** `{ __proto__: value }` https://tc39.es/ecma262/#sec-__proto__-property-names-in-object-initializers */
const setLiteralPrototype = (object: Register, value: Register): Step =>
  function setLiteralPrototype({ registers }) {
    const prototype = registers[value]
    if (isObject(prototype) || prototype === null) (registers[object] as ObjectValue).prototype = prototype
  }

/** CreateDataPropertyOrThrow, on an object that is still being made. */
const defineProperty = (object: Register, key: Register, value: Register, isToBeNamed: boolean): Step =>
  function defineProperty({ registers }) {
    const propertyKey = keyOfPrimitive(registers[key])
    const content = registers[value]
    if (isToBeNamed && content instanceof FunctionObject) nameFunction(content, propertyKey, '')
    defineField(registers[object] as ObjectValue, propertyKey, content)
  }

/** https://tc39.es/ecma262/#sec-setfunctionname */
export function nameFunction(target: FunctionObject, key: PropertyKey, prefix: string): void {
  const hasOwnName =
    target instanceof EcmaFunction && target.code.isClassConstructor && getData(target, 'name') !== ''
  if (hasOwnName) return
  const name =
    typeof key === 'symbol' ? (key.description === undefined ? '' : `[${key.description}]`) : String(key)
  target.defineOwnProperty('name', { value: prefix === '' ? name : `${prefix} ${name}` })
}

// Methods, in literals and in classes

type MethodNode = t.ObjectMethod | t.ClassMethod

/** Defines a method, getter or setter on `target`; `super` in it starts from `home`. */
export function compileMethod(
  c: Compiler,
  node: MethodNode,
  key: Register,
  target: Register,
  home: Register,
  isEnumerable: boolean,
): void {
  const code = c.rules.functionCode(c, node, 'method', '')
  const closure = c.temp()
  c.emit(makeMethod(closure, code, environmentRegister(c, c.scope), home), node)
  const kind = node.kind === 'get' || node.kind === 'set' ? node.kind : 'method'
  c.emit(defineMethod(target, key, closure, kind, isEnumerable), node)
}

export const makeMethod = (
  target: Register,
  code: Code,
  environment: Register | undefined,
  home: Register,
): Step =>
  function makeMethod(context, agent) {
    const method = createClosure(agent, code, environmentOf(context, environment))
    method.homeObject = context.registers[home] as ObjectValue
    context.registers[target] = method
  }

/** What a computed key of a class can be all the same. */
export const NO_STATIC_PROTOTYPE = "Classes may not have a static property named 'prototype'"

const defineMethod = (
  target: Register,
  key: Register,
  closure: Register,
  kind: 'get' | 'set' | 'method',
  enumerable: boolean,
): Step =>
  function defineMethod({ registers }, agent) {
    const object = registers[target] as ObjectValue
    const method = registers[closure] as EcmaFunction
    const propertyKey = keyOfPrimitive(registers[key])
    nameFunction(method, propertyKey, kind === 'method' ? '' : kind)
    const content =
      kind === 'method'
        ? { value: method, writable: true }
        : kind === 'get'
          ? { get: method }
          : { set: method }
    if (object.defineOwnProperty(propertyKey, { ...content, enumerable, configurable: true })) return
    throw agent.typeError(
      propertyKey === 'prototype'
        ? NO_STATIC_PROTOTYPE
        : `Cannot redefine property: ${String(keyAsValue(propertyKey))}`,
    )
  }
