// `#x` in objects. https://tc39.es/ecma262/#sec-privateget
import type * as t from '@babel/types'
import { footprint } from '../../machine/footprint'
import type { ObjectValue } from '../../machine/objects/object'
import {
  addPrivateElement,
  type PrivateElement,
  privateElementOf,
} from '../../machine/objects/private-elements'
import { cannotRead, cannotSet } from '../../machine/objects/properties'
import type { Agent } from '../../machine/running/agent'
import { beginGetter, call } from '../../machine/running/call'
import type { Step } from '../../machine/running/code'
import type { Procedure } from '../../machine/running/completion'
import { isObject, type Value } from '../../machine/value'
import type { Compiler } from '../compiler/compiler'
import type { Register } from '../compiler/registers'
import { readName } from '../names/variables'

/** A private name in a register: a symbol that no program can see. */
export const readPrivate = (target: Register, object: Register, name: Register, shown: string): Step =>
  function readPrivate({ registers }, agent) {
    const value = registers[object]
    const element = elementOf(agent, value, registers[name] as symbol, shown, 'read')
    if (element.kind === 'field') registers[target] = element.value
    else if (element.kind === 'method') registers[target] = element.method
    else if (element.get === undefined) throw agent.typeError(`'${shown}' was defined without a getter`)
    else beginGetter(agent, element.get, value, target)
  }

export const writePrivate = (
  object: Register,
  name: Register,
  shown: string,
  source: Register,
  discard: Register,
): Step =>
  function writePrivate({ registers }, agent) {
    const target = registers[object]
    const element = elementOf(agent, target, registers[name] as symbol, shown, 'write')
    if (element.kind === 'field') {
      element.value = registers[source]
      agent.observer?.propertyAssigned(target as ObjectValue, shown, element.value)
    } else if (element.kind === 'method') throw agent.typeError(`Private method '${shown}' is not writable`)
    else if (element.set === undefined) throw agent.typeError(`'${shown}' was defined without a setter`)
    else agent.perform(callSetter(agent, element.set, target, registers[source]), discard)
  }

function* callSetter(agent: Agent, setter: Value, target: Value, value: Value): Procedure {
  return yield* call(agent, setter, target, value)
}

function elementOf(
  agent: Agent,
  value: Value,
  name: symbol,
  shown: string,
  use: 'read' | 'write',
): PrivateElement {
  const element = isObject(value) ? privateElementOf(value, name) : undefined
  if (element !== undefined) {
    if (use === 'read') footprint?.reads(value as ObjectValue, name)
    else footprint?.writes(value as ObjectValue, name)
    return element
  }
  if (value === undefined || value === null)
    throw use === 'read' ? cannotRead(agent, value, shown) : cannotSet(agent, value, shown)
  if (name.description !== shown) throw agent.typeError(name.description!)
  const how = use === 'read' ? 'read private member' : 'write private member'
  const where = use === 'read' ? 'from' : 'to'
  throw agent.typeError(`Cannot ${how} ${shown} ${where} an object whose class did not declare it`)
}

/** https://tc39.es/ecma262/#sec-privatefieldadd */
export const definePrivateField = (object: Register, name: Register, shown: string, source: Register): Step =>
  function definePrivateField({ registers }, agent) {
    const target = registers[object]
    if (
      isObject(target) &&
      addPrivateElement(target, registers[name] as symbol, { kind: 'field', value: registers[source] })
    )
      return
    throw agent.typeError(`Cannot initialize ${shown} twice on the same object`)
  }

/** `#x in object` */
const hasPrivate = (target: Register, object: Register, name: Register, shown: string): Step =>
  function hasPrivate({ registers }, agent) {
    const value = registers[object]
    if (!isObject(value))
      throw agent.typeError(`Cannot use 'in' operator to search for '${shown}' in ${String(value)}`)
    registers[target] = privateElementOf(value, registers[name] as symbol) !== undefined
  }

export function compileBrandCheck(
  c: Compiler,
  node: t.BinaryExpression,
  target: Register | undefined,
): Register {
  const shown = `#${(node.left as t.PrivateName).id.name}`
  const object = c.expression(node.right)
  const register = target ?? c.temp()
  c.emit(hasPrivate(register, object, readName(c, shown, node, undefined), shown), node)
  return register
}

/** Gives a class body's private name its identity: of a field described by the name, else by what is said of other objects. */
export const createPrivateName = (target: Register, description: string): Step =>
  function createPrivateName({ registers }) {
    registers[target] = Symbol(description)
  }

/** Methods and accessors are missing all at once. */
export function describePrivateName(node: t.ClassDeclaration | t.ClassExpression, shown: string): string {
  const owner = node.body.body.find(
    (member) => member.type === 'ClassPrivateMethod' && `#${member.key.id.name}` === shown,
  ) as t.ClassPrivateMethod | undefined
  if (owner === undefined) return shown
  const name = node.id?.name ?? (owner.static ? '.' : 'anonymous')
  return `Receiver must be ${owner.static ? 'class' : 'an instance of class'} ${name}`
}
