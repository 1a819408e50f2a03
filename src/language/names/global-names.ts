// Steps for names outside of every function: first the declarations of scripts, then the global object.
// https://tc39.es/ecma262/#sec-global-environment-records

import { footprint, isNoting } from '../../machine/footprint'
import { ABSENT, findSlot } from '../../machine/objects/object'
import { get } from '../../machine/objects/properties'
import { Accessor } from '../../machine/objects/property'
import { type Shape, WRITABLE } from '../../machine/objects/shape'
import { set } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import type { Step } from '../../machine/running/code'
import { type GlobalBinding, UNRECORDED } from '../../machine/running/environment'
import type { Realm } from '../../machine/running/realm'
import { UNINITIALIZED, type Value } from '../../machine/value'
import { type Note, tell } from '../compiler/notes'
import type { Register } from '../compiler/registers'

export function deadZone(agent: Agent, name: string) {
  if (name !== 'this') return agent.error('ReferenceError', `Cannot access '${name}' before initialization`)
  const message =
    "Must call super constructor in derived class before accessing 'this' or returning from derived constructor"
  return agent.error('ReferenceError', message)
}

export const readGlobalLexical = (target: Register, name: string): Step => {
  let realm: Realm | undefined
  let cell: GlobalBinding
  return function readGlobalLexical({ registers }, agent) {
    if (realm !== agent.realm) {
      realm = agent.realm
      cell = realm.globalBindings.get(name)!
    }
    footprint?.reads(cell)
    if (cell.value === UNINITIALIZED) throw deadZone(agent, name)
    registers[target] = cell.value
  }
}

export const readGlobalName = (target: Register, name: string, isTypeof: boolean): Step => {
  let shape: Shape | undefined
  let index = 0
  return function readGlobalName({ registers }, agent) {
    const global = agent.realm.globalObject
    // An accessor in its place would have changed the shape.
    if (global.shape === shape) {
      registers[target] = global.slots[index] as Value
      return
    }
    const cell = agent.realm.globalBindings.get(name)
    if (cell !== undefined) {
      footprint?.reads(cell)
      if (cell.value === UNINITIALIZED) throw deadZone(agent, name)
      registers[target] = cell.value
      return
    }
    const found = findSlot(global, name)
    if (found === ABSENT) {
      if (!isTypeof) throw agent.error('ReferenceError', `${name} is not defined`)
      registers[target] = undefined
    } else if (found instanceof Accessor) agent.perform(get(agent, global, name), target)
    else {
      registers[target] = found
      if (isNoting) return
      index = global.shape.lookup(name)
      if (index >= 0) shape = global.shape
    }
  }
}

export const writeGlobalLexical = (name: string, source: Register, note: Note | undefined): Step => {
  let realm: Realm | undefined
  let cell: GlobalBinding
  return function writeGlobalLexical({ registers }, agent) {
    if (realm !== agent.realm) {
      realm = agent.realm
      cell = realm.globalBindings.get(name)!
    }
    footprint?.writes(cell)
    cell.value = registers[source]
    if (note !== undefined) tell(agent.observer!, cell, note, cell.value)
  }
}

export const assignGlobalName = (
  name: string,
  source: Register,
  discard: Register,
  isStrict: boolean,
  note: Note | undefined,
): Step => {
  let shape: Shape | undefined
  let index = 0
  return function assignGlobalName({ registers }, agent) {
    const global = agent.realm.globalObject
    const value = registers[source]
    if (global.shape === shape) {
      global.slots[index] = value
      if (note !== undefined) tell(agent.observer!, agent.realm, note, value)
      return
    }
    const cell = agent.realm.globalBindings.get(name)
    if (cell !== undefined) {
      assignCell(agent, cell, name, value)
      return
    }
    const slot = findSlot(global, name)
    if (slot === ABSENT && isStrict) throw agent.error('ReferenceError', `${name} is not defined`)
    if (slot instanceof Accessor) {
      agent.perform(set(agent, global, name, value, isStrict), discard)
      return
    }
    const at = global.shape.lookup(name)
    if (at >= 0 && (global.shape.attributesAt(at) & WRITABLE) === 0) {
      if (isStrict)
        throw agent.typeError(`Cannot assign to read only property '${name}' of object '[object Object]'`)
      return
    }
    if (at < 0) global.put(name, value)
    else global.slots[at] = value
    footprint?.writes(global, name)
    if (!isNoting) {
      shape = global.shape
      index = shape.lookup(name)
    }
    if (note !== undefined) tell(agent.observer!, agent.realm, note, value)
  }
}

function assignCell(agent: Agent, cell: GlobalBinding, name: string, value: Value): void {
  if (cell.value === UNINITIALIZED) throw deadZone(agent, name)
  if (!cell.isMutable) throw agent.typeError('Assignment to constant variable.')
  footprint?.writes(cell)
  cell.value = value
  if (cell.binding !== UNRECORDED) agent.observer?.variableAssigned(cell, cell.binding, value, agent.span)
}

export const deleteGlobalName = (target: Register, name: string): Step =>
  function deleteGlobalName({ registers }, agent) {
    const { globalBindings, globalObject } = agent.realm
    registers[target] = !globalBindings.has(name) && globalObject.delete(name)
  }
