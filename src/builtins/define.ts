// How built-ins are written: a behaviour is a plain function where it cannot call the program, and a function* where it may.

import { type NativeBehaviour, NativeFunction, type NativeResult } from '../machine/objects/function'
import { ObjectValue } from '../machine/objects/object'
import { Accessor } from '../machine/objects/property'
import { ACCESSOR, CONFIGURABLE, HIDDEN, Shape } from '../machine/objects/shape'
import { toStringTagSymbol } from '../machine/objects/symbols'
import { numberOf, toPrimitive } from '../machine/operations/convert'
import { toDisplay } from '../machine/operations/display'
import type { Agent } from '../machine/running/agent'
import type { Procedure, ThrowCompletion } from '../machine/running/completion'
import type { Realm } from '../machine/running/realm'
import { isObject, type PropertyKey, type Value } from '../machine/value'

const FUNCTION_SHAPE = Shape.empty.add('length', CONFIGURABLE).add('name', CONFIGURABLE).last()

interface FunctionOptions {
  readonly constructs?: boolean
  readonly isShown?: boolean | undefined
  readonly isOfHost?: boolean
  readonly prefix?: 'get' | 'set'
  readonly label?: string
}

/** A built-in function object with its `length` and `name`. */
export function createFunction(
  realm: Realm,
  name: PropertyKey,
  length: number,
  behaviour: NativeBehaviour,
  options: FunctionOptions = {},
): NativeFunction {
  const plain = typeof name === 'symbol' ? `[${name.description}]` : String(name)
  const shown = options.prefix === undefined ? plain : `${options.prefix} ${plain}`
  const prototype = realm.intrinsics['Function.prototype']
  const created = new NativeFunction(
    prototype,
    realm,
    options.label ?? shown,
    behaviour,
    options.constructs ?? false,
    options.isShown,
  )
  created.isOfHost = options.isOfHost ?? false
  created.shape = FUNCTION_SHAPE
  created.slots = [length, shown]
  return created
}

/** Adds a method to a prototype or a namespace. */
export function defineMethod(
  realm: Realm,
  target: ObjectValue,
  name: PropertyKey,
  length: number,
  behaviour: NativeBehaviour,
): NativeFunction {
  const method = createFunction(realm, name, length, behaviour)
  target.putHidden(name, method)
  return method
}

export type MethodEntry = readonly [name: PropertyKey, length: number, behaviour: NativeBehaviour]

export function defineMethods(realm: Realm, target: ObjectValue, methods: readonly MethodEntry[]): void {
  for (const [name, length, behaviour] of methods) defineMethod(realm, target, name, length, behaviour)
}

/** Settles the order of properties that are defined family by family, after this. */
export function reserve(target: ObjectValue, names: string): void {
  for (const name of names.split(' ')) target.putHidden(name, undefined)
}

/** What `Object.prototype.toString` says of the objects below a prototype. */
export function defineTag(target: ObjectValue, tag: string): void {
  target.putHidden(toStringTagSymbol, tag, CONFIGURABLE)
}

export function defineGetter(
  realm: Realm,
  target: ObjectValue,
  name: PropertyKey,
  behaviour: NativeBehaviour,
): void {
  const getter = createFunction(realm, name, 0, behaviour, { prefix: 'get' })
  target.storeOwn(name, { slot: new Accessor(getter, undefined), attributes: ACCESSOR | CONFIGURABLE })
}

/** Adds a property that cannot be changed: a numeric constant, a well-known symbol. */
export function defineConstant(target: ObjectValue, name: PropertyKey, value: Value, attributes = 0): void {
  target.putHidden(name, value, attributes)
}

/** A constructor with its `prototype`, both ways round, as a hidden global. */
export function defineConstructor(
  realm: Realm,
  name: string,
  length: number,
  prototype: ObjectValue,
  behaviour: NativeBehaviour,
): NativeFunction {
  const constructor = createFunction(realm, name, length, behaviour, { constructs: true })
  constructor.putHidden('prototype', prototype, 0)
  prototype.putHidden('constructor', constructor)
  realm.globalObject.putHidden(name, constructor, HIDDEN)
  return constructor
}

/** A namespace object such as Math, as a hidden global. */
export function defineNamespace(realm: Realm, name: string): ObjectValue {
  const namespace = new ObjectValue(realm.intrinsics['Object.prototype'])
  realm.globalObject.putHidden(name, namespace)
  return namespace
}

/** A method of one kind of object was called on another. */
export const incompatible = (agent: Agent, method: string, receiver: Value): ThrowCompletion =>
  agent.typeError(`Method ${method} called on incompatible receiver ${toDisplay(receiver)}`)

/** Methods that only one kind of object has, by their names. */
export const methodsOf =
  <T extends ObjectValue>(type: abstract new (...args: never[]) => T, typeName: string) =>
  (
    name: string,
    operation: (object: T, args: Value[], agent: Agent) => NativeResult,
    prefix = '',
  ): NativeBehaviour =>
  (agent, thisValue, args) => {
    if (thisValue instanceof type) return operation(thisValue, args, agent)
    throw incompatible(agent, `${prefix}${typeName}.prototype.${name}`, thisValue)
  }

/** A built-in of one number. */
export const unary =
  (operation: (number: number) => number): NativeBehaviour =>
  (agent, _this, [value]) => {
    if (typeof value === 'number') return operation(value)
    return isObject(value)
      ? convertThenCall(agent, [value], ([number]) => operation(number!))
      : operation(numberOf(agent, value))
  }

/** A built-in that only needs its arguments as numbers: they are converted in order, then it is called. */
export const numeric =
  (operation: (...numbers: number[]) => Value, arity = 0): NativeBehaviour =>
  (agent, thisValue, args, newTarget) => {
    const given = args.length < arity ? [...args, ...Array<Value>(arity - args.length)] : args
    return numericList((numbers) => operation(...numbers))(agent, thisValue, given, newTarget)
  }

/** A behaviour that takes any number of numbers. */
export const numericList =
  (operation: (numbers: readonly number[]) => Value): NativeBehaviour =>
  (agent, _this, args) =>
    args.some(isObject)
      ? convertThenCall(agent, args, operation)
      : operation(args.map((arg) => numberOf(agent, arg)))

function* convertThenCall(
  agent: Agent,
  args: Value[],
  operation: (numbers: readonly number[]) => Value,
): Procedure {
  const numbers: number[] = []
  for (const arg of args)
    numbers.push(numberOf(agent, isObject(arg) ? yield* toPrimitive(agent, arg, 'number') : arg))
  return operation(numbers)
}
