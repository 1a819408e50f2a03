// Property access. https://tc39.es/ecma262/#sec-property-accessors

import type * as t from '@babel/types'
import { footprint, isNoting } from '../../machine/footprint'
import { ArrayObject } from '../../machine/objects/array'
import type { EcmaFunction } from '../../machine/objects/function'
import { ABSENT, findSlot, ObjectValue } from '../../machine/objects/object'
import {
  cannotRead,
  cannotSet,
  deleteProperty,
  get,
  getV,
  slotOf,
  trySet,
} from '../../machine/objects/properties'
import { Accessor } from '../../machine/objects/property'
import { ACCESSOR, DATA, type Shape, WRITABLE } from '../../machine/objects/shape'
import { toObject } from '../../machine/objects/wrapper'
import { toPropertyKey } from '../../machine/operations/convert'
import { cannotAssign, cannotDelete, set } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import { beginGetter } from '../../machine/running/call'
import type { Step } from '../../machine/running/code'
import type { Procedure } from '../../machine/running/completion'
import {
  HOLE,
  isObject,
  keyAsValue,
  keyOfPrimitive,
  keyOfString,
  type PropertyKey,
  type Value,
} from '../../machine/value'
import type { Compiler } from '../compiler/compiler'
import type { Register } from '../compiler/registers'
import type { ExpressionRules } from '../compiler/rules'
import { readName } from '../names/variables'
import { readPrivate, writePrivate } from './private-names'

/** An assignable place in an object, its parts already evaluated. */
export type MemberReference =
  | { readonly kind: 'named'; readonly object: Register; readonly key: PropertyKey }
  | { readonly kind: 'computed'; readonly object: Register; readonly key: Register }
  | { readonly kind: 'private'; readonly object: Register; readonly name: Register; readonly shown: string }
  /** `super.x`: found from the home object, with this as the receiver. */
  | { readonly kind: 'super'; readonly object: Register; readonly key: Register; readonly receiver: Register }

type Member = t.MemberExpression | t.OptionalMemberExpression

/** Evaluates the object and the key. `later` are operands evaluated before the place is used. */
export function compileReference(
  c: Compiler,
  node: Member,
  later: readonly (t.Node | null | undefined)[],
): MemberReference {
  if (node.object.type === 'Super') return superReference(c, node)
  const object = c.operand(node.object, node.computed ? [node.property, ...later] : later)
  return referenceIn(c, node, object, later)
}

/** A reference to a member of an object that has been evaluated. */
export function referenceIn(
  c: Compiler,
  node: Member,
  object: Register,
  later: readonly (t.Node | null | undefined)[],
): MemberReference {
  if (node.property.type === 'PrivateName') {
    const shown = `#${node.property.id.name}`
    return { kind: 'private', object, name: readName(c, shown, node, undefined), shown }
  }
  const key = staticKey(node)
  if (key !== undefined) return { kind: 'named', object, key }
  return { kind: 'computed', object, key: c.operand(node.property, later) }
}

function superReference(c: Compiler, node: Member): MemberReference {
  const receiver = readName(c, 'this', node, undefined)
  const key = staticKey(node)
  const keyRegister = key === undefined ? c.expression(node.property) : c.constant(keyAsValue(key))
  const object = c.temp()
  c.emit(readHomePrototype(object, readName(c, '%function', node, undefined)), node)
  return { kind: 'super', object, key: keyRegister, receiver }
}

const readHomePrototype = (target: Register, active: Register): Step =>
  function readHomePrototype({ registers }) {
    registers[target] = (registers[active] as EcmaFunction).homeObject?.prototype
  }

/** The key of `o.key` and `o['key']`. */
export function staticKey(node: { computed?: boolean | null; property: t.Node }): PropertyKey | undefined {
  const { property } = node
  if (!node.computed) return property.type === 'Identifier' ? keyOfString(property.name) : undefined
  if (property.type === 'StringLiteral') return keyOfString(property.value)
  return property.type === 'NumericLiteral' ? keyOfPrimitive(property.value) : undefined
}

export function readReference(c: Compiler, reference: MemberReference, target: Register, node: t.Node): void {
  const { object } = reference
  if (reference.kind === 'named') c.emit(getNamed(target, object, reference.key), node)
  else if (reference.kind === 'computed') c.emit(getComputed(target, object, reference.key), node)
  else if (reference.kind === 'private')
    c.emit(readPrivate(target, object, reference.name, reference.shown), node)
  else c.emit(getSuper(target, object, reference.key, reference.receiver), node)
}

/**
 * Reads a place that will be written to afterwards, and gives the place to write to: a key is converted once.
 * https://tc39.es/ecma262/#sec-evaluate-property-access-with-expression-key
 */
export function readForUpdate(
  c: Compiler,
  reference: MemberReference,
  target: Register,
  node: t.Node,
): MemberReference {
  if (reference.kind === 'named' || reference.kind === 'private') {
    readReference(c, reference, target, node)
    return reference
  }
  const kept = { ...reference, key: c.temp() }
  if (reference.kind === 'computed') {
    c.emit(getComputedOnce(target, reference.object, reference.key, kept.key), node)
  } else {
    c.emit(convertKey(kept.key, reference.key), node)
    readReference(c, kept, target, node)
  }
  return kept
}

const convertKey = (target: Register, source: Register): Step =>
  function convertKey({ registers }, agent) {
    const key = registers[source]
    if (isObject(key)) agent.perform(keyValue(agent, key), target)
    else registers[target] = key
  }

function* keyValue(agent: Agent, key: Value): Procedure {
  return keyAsValue(yield* toPropertyKey(agent, key))
}

// Reading

/**
 * Remembers where it found the property the last time: in a slot of the object itself, or of its prototype. Valid while
 * the shapes are the same; see Shape.
 */
export const getNamed = (target: Register, object: Register, key: PropertyKey): Step => {
  let shape: Shape | undefined
  let holder: ObjectValue | undefined
  let holderShape: Shape | undefined
  /** The object's own prototype, where the holder is that one's. */
  let between: ObjectValue | undefined
  let betweenShape: Shape | undefined
  let index = -1
  const isCacheable = typeof key !== 'number'
  return function getNamed({ registers }, agent) {
    const value = registers[object]
    if (isObject(value) && value.shape === shape) {
      if (holder === undefined) {
        registers[target] = value.slots[index] as Value
        return
      }
      if (holder.shape === holderShape) {
        const { prototype } = value
        if (
          prototype === holder ||
          (prototype === between && between?.shape === betweenShape && between?.prototype === holder)
        ) {
          registers[target] = holder.slots[index] as Value
          return
        }
      }
    }
    const slot = slotOf(agent, value, key)
    if (slot instanceof Accessor) {
      getThrough(agent, slot, value, key, target)
      return
    }
    registers[target] = slot === ABSENT ? undefined : slot
    if (
      isNoting ||
      !isCacheable ||
      slot === ABSENT ||
      !(value instanceof ObjectValue) ||
      isExotic(value, key)
    )
      return
    const own = value.shape.lookup(key)
    if (own >= 0) {
      shape = value.shape
      holder = undefined
      index = own
      return
    }
    const near = inheritedBy(value, key)
    if (near === undefined) return
    const found = near.shape.lookup(key) < 0 ? inheritedBy(near, key) : near
    const at = found?.shape.lookup(key) ?? -1
    if (found === undefined || at < 0 || found.slots[at] !== slot) return
    shape = value.shape
    between = near
    betweenShape = near.shape
    holder = found
    holderShape = found.shape
    index = at
  }
}

/** Where a property is looked for that an object does not have, as long as its shape is the same. */
function inheritedBy({ shape, prototype }: ObjectValue, key: PropertyKey): ObjectValue | undefined {
  return shape.isShared && prototype !== null && !isExotic(prototype, key) ? prototype : undefined
}

/** A property that is not in a slot. */
const isExotic = (object: ObjectValue, key: PropertyKey): boolean =>
  object.exotic !== null ||
  (key === 'length' && object.getOwnProperty('length') !== undefined && object.shape.lookup('length') < 0)

export const getComputed = (target: Register, object: Register, keyRegister: Register): Step =>
  function getComputed({ registers }, agent) {
    const value = registers[object]
    const key = registers[keyRegister]
    if (typeof key === 'number' && value instanceof ArrayObject && value.elements !== null) {
      footprint?.reads(value, key)
      const element = value.elements[key]
      if (element !== undefined && element !== HOLE) {
        registers[target] = element as Value
        return
      }
    }
    if (isObject(key)) {
      agent.perform(getBySlowKey(agent, value, key), target)
      return
    }
    const propertyKey = keyOfPrimitive(key)
    const slot = slotOf(agent, value, propertyKey)
    if (slot instanceof Accessor) getThrough(agent, slot, value, propertyKey, target)
    else registers[target] = slot === ABSENT ? undefined : slot
  }

/** Calls a getter, or has a procedure find out. */
function getThrough(agent: Agent, { get }: Accessor, value: Value, key: PropertyKey, target: Register): void {
  if (get === undefined) agent.perform(getV(agent, value, key), target)
  else beginGetter(agent, get, value, target)
}

const getComputedOnce = (target: Register, object: Register, source: Register, kept: Register): Step => {
  const read = getComputed(target, object, kept)
  return function getComputedOnce(context, agent) {
    const { registers } = context
    const key = registers[source]
    registers[kept] = key
    if (isObject(key)) agent.perform(getKeepingKey(agent, registers, object, kept), target)
    else read(context, agent)
  }
}

function* getKeepingKey(agent: Agent, registers: Value[], object: Register, kept: Register): Procedure {
  const value = registers[object]
  if (value === undefined || value === null) throw cannotRead(agent, value, registers[kept])
  const key = yield* toPropertyKey(agent, registers[kept])
  registers[kept] = keyAsValue(key)
  return yield* getV(agent, value, key)
}

function* getBySlowKey(agent: Agent, value: Value, key: Value): Procedure {
  if (value === undefined || value === null) throw cannotRead(agent, value, key)
  return yield* getV(agent, value, yield* toPropertyKey(agent, key))
}

const getSuper = (target: Register, home: Register, key: Register, receiver: Register): Step =>
  function getSuper({ registers }, agent) {
    const object = registers[home]
    if (!isObject(object)) throw cannotRead(agent, null, registers[key])
    const known = registers[key]
    const slot = isObject(known) ? ABSENT : findSlot(object, keyOfPrimitive(known))
    if (slot !== ABSENT && !(slot instanceof Accessor)) registers[target] = slot
    else agent.perform(getFromHome(agent, object, registers[key], registers[receiver]), target)
  }

function* getFromHome(agent: Agent, object: ObjectValue, key: Value, receiver: Value): Procedure {
  return yield* get(agent, object, yield* toPropertyKey(agent, key), receiver)
}

// Writing

export function writeReference(c: Compiler, reference: MemberReference, value: Register, node: t.Node): void {
  const { object } = reference
  const isStrict = c.unit.isStrict
  if (reference.kind === 'named')
    c.emit(setNamed(object, reference.key, value, c.discard, isStrict, c.isRecording), node)
  else if (reference.kind === 'computed')
    c.emit(setComputed(object, reference.key, value, c.discard, isStrict), node)
  else if (reference.kind === 'private')
    c.emit(writePrivate(object, reference.name, reference.shown, value, c.discard), node)
  else c.emit(setSuper(object, reference.key, reference.receiver, value, c.discard, isStrict), node)
}

const setNamed = (
  object: Register,
  key: PropertyKey,
  source: Register,
  discard: Register,
  isStrict: boolean,
  isRecording: boolean,
): Step => {
  let shape: Shape | undefined
  let index = -1
  /** The property was new to the last object of this shape. */
  let addition: Addition | undefined
  return function setNamed({ registers }, agent) {
    const target = registers[object]
    const value = registers[source]
    if (isObject(target)) {
      if (target.shape === shape) {
        if (isRecording) agent.observer!.propertyAssigned(target, key, value)
        target.slots[index] = value
        return
      }
      if (addition !== undefined && addition.shape === target.shape && mayStillAdd(addition, target)) {
        target.addSlot(addition.next, value)
        agent.observer?.propertyAssigned(target, key, value)
        return
      }
    }
    const before = isObject(target) ? target.shape : undefined
    setProperty(agent, target, key, value, discard, isStrict)
    if (isNoting || typeof key === 'number' || !(target instanceof ObjectValue)) return
    const at = target.shape.lookup(key)
    if (at < 0 || (target.shape.attributesAt(at) & (WRITABLE | ACCESSOR)) !== WRITABLE) return
    if (before === target.shape) {
      shape = target.shape
      index = at
    } else addition = additionTo(target, before!)
  }
}

/** That a property is nowhere to be found is known of so many prototypes. */
const MOST_PROTOTYPES = 4

/** A property that comes to objects of a shape, as nothing along their prototypes answers for it. */
interface Addition {
  readonly shape: Shape
  readonly next: Shape
  readonly prototypes: readonly ObjectValue[]
  readonly shapes: readonly Shape[]
}

function additionTo({ shape: next, prototype }: ObjectValue, shape: Shape): Addition | undefined {
  if (!shape.isShared || !next.isShared || next.size !== shape.size + 1) return undefined
  const prototypes: ObjectValue[] = []
  for (let o = prototype; o !== null; o = o.prototype) {
    if (!o.shape.isShared || o.exotic !== null || prototypes.push(o) > MOST_PROTOTYPES) return undefined
  }
  return { shape, next, prototypes, shapes: prototypes.map((o) => o.shape) }
}

function mayStillAdd({ prototypes, shapes }: Addition, target: ObjectValue): boolean {
  // Others may answer for a property themselves.
  if (!target.extensible || target.constructor !== ObjectValue) return false
  let { prototype } = target
  for (let i = 0; i < prototypes.length; i++) {
    if (prototype !== prototypes[i] || prototype!.shape !== shapes[i]) return false
    prototype = prototype!.prototype
  }
  return prototype === null
}

const setComputed = (
  object: Register,
  keyRegister: Register,
  source: Register,
  discard: Register,
  isStrict: boolean,
): Step =>
  function setComputed({ registers }, agent) {
    const target = registers[object]
    const key = registers[keyRegister]
    const value = registers[source]
    if (isObject(key)) agent.perform(setBySlowKey(agent, target, key, value, isStrict), discard)
    else setProperty(agent, target, keyOfPrimitive(key), value, discard, isStrict)
  }

function* setBySlowKey(
  agent: Agent,
  target: Value,
  key: Value,
  value: Value,
  isStrict: boolean,
): Procedure<void> {
  if (target === undefined || target === null) throw cannotSet(agent, target, key)
  yield* set(agent, target, yield* toPropertyKey(agent, key), value, isStrict)
}

/** https://tc39.es/ecma262/#sec-putvalue, doing at once what runs no user code. */
function setProperty(
  agent: Agent,
  target: Value,
  key: PropertyKey,
  value: Value,
  discard: Register,
  isStrict: boolean,
): void {
  if (typeof key === 'number' && isObject(target) && target.overwriteElement(key, value)) {
    agent.observer?.propertyAssigned(target, key, value)
    return
  }
  if (!isObject(target) || key === 'length') {
    agent.perform(set(agent, target, key, value, isStrict), discard)
    return
  }
  const slot = findSlot(target, key)
  if (slot instanceof Accessor) {
    agent.perform(set(agent, target, key, value, isStrict), discard)
    return
  }
  if (slot === ABSENT && target.extensible && target.exotic === null && !(target instanceof ArrayObject)) {
    target.storeOwn(key, { slot: value, attributes: DATA })
  } else {
    const isDone = trySet(target, key, value, target)
    if (isDone instanceof Accessor) {
      agent.perform(set(agent, target, key, value, isStrict), discard)
      return
    }
    if (!isDone) {
      if (isStrict) throw cannotAssign(agent, target, key)
      return
    }
  }
  agent.observer?.propertyAssigned(target, key, value)
}

const setSuper = (
  home: Register,
  key: Register,
  receiver: Register,
  source: Register,
  discard: Register,
  isStrict: boolean,
): Step =>
  function setSuper({ registers }, agent) {
    agent.perform(
      setOnHome(agent, registers[home], registers[key], registers[source], isStrict, registers[receiver]),
      discard,
    )
  }

function* setOnHome(
  agent: Agent,
  home: Value,
  key: Value,
  value: Value,
  isStrict: boolean,
  receiver: Value,
): Procedure<void> {
  yield* set(agent, home, yield* toPropertyKey(agent, key), value, isStrict, receiver)
}

// Deleting

export const deleteMember = (
  target: Register,
  object: Register,
  keyRegister: Register,
  isStrict: boolean,
): Step =>
  function deleteMember({ registers }, agent) {
    agent.perform(deleteFrom(agent, registers[object], registers[keyRegister], isStrict), target)
  }

function* deleteFrom(agent: Agent, value: Value, key: Value, isStrict: boolean): Procedure {
  const object = toObject(agent, value)
  const propertyKey = yield* toPropertyKey(agent, key)
  const isDeleted = yield* deleteProperty(agent, object, propertyKey)
  if (!isDeleted && isStrict) throw cannotDelete(agent, object, propertyKey)
  return isDeleted
}

export const members: ExpressionRules = {
  MemberExpression(c, node, target) {
    const reference = compileReference(c, node, [])
    const register = target ?? c.temp()
    readReference(c, reference, register, node)
    return register
  },
}
