// What happens to a new instance of a class: private methods, then fields. https://tc39.es/ecma262/#sec-initializeinstanceelements
import type * as t from '@babel/types'
import type { EcmaFunction } from '../../machine/objects/function'
import type { ObjectValue } from '../../machine/objects/object'
import { addPrivateElement } from '../../machine/objects/private-elements'
import type { Agent } from '../../machine/running/agent'
import { call } from '../../machine/running/call'
import type { Step } from '../../machine/running/code'
import type { Procedure } from '../../machine/running/completion'
import { UNINITIALIZED, type Value } from '../../machine/value'
import type { Compiler } from '../compiler/compiler'
import type { Register } from '../compiler/registers'
import { initializeBinding, readRaw } from '../names/variables'

/** In a base class's constructor, before its body. */
export const initializeInstance = (discard: Register): Step =>
  function initializeInstance(context, agent) {
    const constructor = context.callee as EcmaFunction
    if (constructor.initializer === undefined && constructor.privateMethods.length === 0) return
    agent.perform(initializeElements(agent, constructor, context.thisArgument as ObjectValue), discard)
  }

function* initializeElements(agent: Agent, constructor: EcmaFunction, instance: ObjectValue): Procedure {
  for (const { name, element } of constructor.privateMethods) {
    if (!addPrivateElement(instance, name, element))
      throw agent.typeError(
        `Cannot initialize private methods of class ${constructor.code.name} twice on the same object`,
      )
  }
  return constructor.initializer === undefined
    ? undefined
    : yield* call(agent, constructor.initializer, instance)
}

/** After `super()`: binds `this` to its result and initializes the derived class's elements. */
export function initializeThis(c: Compiler, result: Register, node: t.Node): void {
  const binding = c.lookup('this')!
  const current = c.temp()
  readRaw(c, binding, node, current)
  c.emit(requireUninitialized(current), node)
  initializeBinding(c, binding, result, node)
  const active = c.temp()
  readRaw(c, c.lookup('%function')!, node, active)
  c.emit(initializeDerived(active, result, c.discard), node)
}

const requireUninitialized = (current: Register): Step =>
  function requireUninitialized({ registers }, agent) {
    if ((registers[current] as unknown) === UNINITIALIZED) return
    throw agent.error('ReferenceError', 'Super constructor may only be called once')
  }

/** Initializes the instance of a class whose constructor nobody wrote: it is in a register. */
export const initializeResult = (instance: Register, discard: Register): Step =>
  function initializeResult(context, agent) {
    agent.perform(
      initializeElements(
        agent,
        context.callee as EcmaFunction,
        context.registers[instance] as Value & object,
      ),
      discard,
    )
  }

const initializeDerived = (active: Register, instance: Register, discard: Register): Step =>
  function initializeDerived({ registers }, agent) {
    const constructor = registers[active] as EcmaFunction
    if (constructor.initializer === undefined && constructor.privateMethods.length === 0) return
    agent.perform(initializeElements(agent, constructor, registers[instance] as Value & object), discard)
  }
