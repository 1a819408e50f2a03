// Names: reading, writing and initializing variables, wherever they live.
// https://tc39.es/ecma262/#sec-identifiers and https://tc39.es/ecma262/#sec-environment-records

import type * as t from '@babel/types'
import { footprint, isNoting } from '../../machine/footprint'
import type { Agent } from '../../machine/running/agent'
import type { Step } from '../../machine/running/code'
import { type Environment, ImportedBinding } from '../../machine/running/environment'
import type { ExecutionContext } from '../../machine/running/execution-context'
import { keyOfString, UNINITIALIZED, type Value } from '../../machine/value'
import type { Binding, BindingKind, Scope } from '../../syntax/scope'
import type { Compiler } from '../compiler/compiler'
import { howOf, type Note, tell } from '../compiler/notes'
import { move, type Register } from '../compiler/registers'
import {
  assignGlobalName,
  deadZone,
  deleteGlobalName,
  readGlobalLexical,
  readGlobalName,
  writeGlobalLexical,
} from './global-names'
import {
  compileNameUse,
  deleteFromHolder,
  findHolder,
  type NameUse,
  objectScopes,
  readFromHolder,
  writeToHolder,
} from './object-scopes'

// Where a binding lives

/** Register of the environment that holds a captured binding, or the number of environments outwards to it. */
type Home =
  | { readonly kind: 'own'; readonly register: Register }
  | { readonly kind: 'outer'; readonly hops: number }

export function homeOf(c: Compiler, binding: Binding): Home {
  if (binding.scope.owner === c.unit) return { kind: 'own', register: binding.scope.environmentRegister }
  let hops = 0
  for (let s: Scope | null = c.unit.outerScope; s !== null && s !== binding.scope; s = s.parent)
    if (s.environmentSize > 0) hops++
  return { kind: 'outer', hops }
}

export function environmentAt(context: ExecutionContext, hops: number): Environment {
  let environment = context.environment!
  for (let i = 0; i < hops; i++) environment = environment.outer!
  return environment
}

// Reading

export function readName(c: Compiler, name: string, node: t.Node, target: Register | undefined): Register {
  return readResolved(c, name, resolveName(c, name, node), node, target)
}

/** Reads a name that was resolved before. */
export function readResolved(
  c: Compiler,
  name: string,
  holder: Register | undefined,
  node: t.Node,
  target: Register | undefined,
): Register {
  if (holder === undefined) return readDeclaredName(c, name, node, target)
  const register = target ?? c.temp()
  const use: NameUse = {
    onObject: (object) => c.emit(readFromHolder(register, object, name, c.unit.isStrict), node),
    otherwise: () => {
      const found = readDeclaredName(c, name, node, register)
      if (found !== register) c.emit(move(register, found), node)
    },
  }
  compileNameUse(c, holder, use, node)
  return register
}

export function withObjectScopes(
  c: Compiler,
  name: string,
  objects: readonly Binding[],
  node: t.Node,
  use: NameUse,
): void {
  compileNameUse(c, findName(c, name, objects, node), use, node)
}

function findName(c: Compiler, name: string, objects: readonly Binding[], node: t.Node): Register {
  const holder = c.temp()
  const registers = objects.map((binding) => readBinding(c, binding, node, undefined))
  c.emit(findHolder(holder, registers, keyOfString(name) as string), node)
  return holder
}

/** Where a name is, before what will be assigned to it is evaluated; undefined where no object can have it. */
export function resolveName(c: Compiler, name: string, node: t.Node): Register | undefined {
  const objects = objectScopes(c, name)
  return objects.length === 0 ? undefined : findName(c, name, objects, node)
}

function readDeclaredName(c: Compiler, name: string, node: t.Node, target: Register | undefined): Register {
  const binding = c.lookup(name)
  if (binding === undefined || isOnGlobalObject(binding)) return readGlobal(c, name, node, target, false)
  return readBinding(c, binding, node, target)
}

export const isOnGlobalObject = (binding: Binding): boolean =>
  binding.scope.kind === 'global' && !binding.isLexical

/** The value of a binding in exactly this register. */
export function readBindingInto(c: Compiler, binding: Binding, node: t.Node, target: Register): void {
  const register = readBinding(c, binding, node, target)
  if (register !== target) c.emit(move(target, register), node)
}

/** The content of a binding as it is, its dead zone included. */
export function readRaw(c: Compiler, binding: Binding, node: t.Node, target: Register): void {
  const register = readBinding(c, binding, node, target, false)
  if (register !== target) c.emit(move(target, register), node)
}

function readBinding(
  c: Compiler,
  binding: Binding,
  node: t.Node,
  target: Register | undefined,
  check = mustCheck(binding),
): Register {
  if (binding.scope.kind === 'global') {
    const register = target ?? c.temp()
    c.emit(readGlobalLexical(register, binding.name), node)
    return register
  }
  if (!binding.isCaptured) {
    if (check) c.emit(checkInitialized(binding.register, binding.name), node)
    return binding.register
  }
  const register = target ?? c.temp()
  const home = homeOf(c, binding)
  if (isNoting && !isConstant(binding)) c.emit(readNoted(register, home, binding.slot), node)
  else if (home.kind === 'own') c.emit(readOwn(register, home.register, binding.slot), node)
  else
    c.emit(
      home.hops === 0 ? readOuter(register, binding.slot) : readFar(register, home.hops, binding.slot),
      node,
    )
  if (binding.kind === 'import') c.emit(followImport(register, binding.name), node)
  else if (check) c.emit(checkInitialized(register, binding.name), node)
  return register
}

/** https://tc39.es/ecma262/#sec-module-environment-records-getbindingvalue-n-s */
const followImport = (register: Register, name: string): Step =>
  function followImport({ registers }, agent) {
    const held = registers[register] as unknown
    if (!(held instanceof ImportedBinding)) return
    footprint?.reads(held.environment, held.slot)
    const { content } = held
    if (content === UNINITIALIZED) throw deadZone(agent, name)
    registers[register] = content as Value
  }

const mustCheck = (binding: Binding): boolean =>
  binding.needsCheck && (binding.isLexical || binding.kind === 'parameter' || binding.name === 'this')

const readOwn = (target: Register, environment: Register, slot: number): Step =>
  function readOwn({ registers }) {
    registers[target] = (registers[environment] as unknown as Environment).slots[slot] as Value
  }

const readOuter = (target: Register, slot: number): Step =>
  function readOuter(context) {
    context.registers[target] = context.environment!.slots[slot] as Value
  }

const readFar = (target: Register, hops: number, slot: number): Step =>
  function readFar(context) {
    context.registers[target] = environmentAt(context, hops).slots[slot] as Value
  }

/** Reads in any of these ways, and notes the read where a footprint is taken. */
const readNoted = (target: Register, home: Home, slot: number): Step =>
  function readNoted(context) {
    const { registers } = context
    const environment =
      home.kind === 'own'
        ? (registers[home.register] as unknown as Environment)
        : environmentAt(context, home.hops)
    footprint?.reads(environment, slot)
    registers[target] = environment.slots[slot] as Value
  }

const checkInitialized = (register: Register, name: string): Step =>
  function checkInitialized({ registers }, agent) {
    if ((registers[register] as unknown) === UNINITIALIZED) throw deadZone(agent, name)
  }

// Global names: first the declarations of scripts, then the global object

/** A name that is not declared anywhere is no error under typeof. */
export function readForTypeof(c: Compiler, name: string, node: t.Node): Register {
  const objects = objectScopes(c, name)
  if (c.lookup(name) !== undefined) return readName(c, name, node, undefined)
  if (objects.length === 0) return readGlobal(c, name, node, undefined, true)
  const register = c.temp()
  withObjectScopes(c, name, objects, node, {
    onObject: (object) => c.emit(readFromHolder(register, object, name, c.unit.isStrict), node),
    otherwise: () => void readGlobal(c, name, node, register, true),
  })
  return register
}

function readGlobal(
  c: Compiler,
  name: string,
  node: t.Node,
  target: Register | undefined,
  isTypeof: boolean,
): Register {
  const register = target ?? c.temp()
  c.emit(readGlobalName(register, name, isTypeof), node)
  return register
}

// Writing

/** Register of a variable that can be written without looking; undefined where there is more to do. */
export function registerOf(c: Compiler, name: string): Register | undefined {
  const binding = c.lookup(name)
  if (objectScopes(c, name).length > 0) return undefined
  if (binding === undefined || binding.isCaptured || binding.scope.kind === 'global' || mustCheck(binding))
    return undefined
  return isConstant(binding) || binding.kind === 'function-name' ? undefined : binding.register
}

export function assignName(c: Compiler, name: string, value: Register, node: t.Node): void {
  assignResolved(c, name, resolveName(c, name, node), value, node)
}

/** Assigns to a name that was resolved before. */
export function assignResolved(
  c: Compiler,
  name: string,
  holder: Register | undefined,
  value: Register,
  node: t.Node,
): void {
  if (holder === undefined) {
    assignDeclaredName(c, name, value, node)
    return
  }
  const use: NameUse = {
    onObject: (object) => c.emit(writeToHolder(object, name, value, c.discard, c.unit.isStrict), node),
    otherwise: () => assignDeclaredName(c, name, value, node),
  }
  compileNameUse(c, holder, use, node)
}

function assignDeclaredName(c: Compiler, name: string, value: Register, node: t.Node): void {
  const binding = c.lookup(name)
  if (binding === undefined || isOnGlobalObject(binding)) {
    assignGlobal(c, name, binding, value, node, false)
    return
  }
  if (mustCheck(binding)) readBinding(c, binding, node, undefined)
  if (isConstant(binding)) c.emit(assignToConstant(binding.kind), node)
  else if (binding.kind !== 'function-name') writeBinding(c, binding, value, node, false)
  else if (c.unit.isStrict) c.emit(assignToConstant('const'), node)
}

const isConstant = ({ kind }: Binding): boolean => kind === 'const' || kind === 'using' || kind === 'import'

const assignToConstant = (kind: BindingKind): Step =>
  function assignToConstant(_context, agent) {
    throw agent.typeError(`Assignment to ${kind === 'using' ? 'using' : 'constant'} variable.`)
  }

/** Ends a binding's dead zone, or gives a `var`, parameter or function its first value. */
export function initializeBinding(c: Compiler, binding: Binding, value: Register, node: t.Node): void {
  if (isOnGlobalObject(binding)) assignGlobal(c, binding.name, binding, value, node, true)
  else writeBinding(c, binding, value, node, true)
}

function writeBinding(c: Compiler, binding: Binding, value: Register, node: t.Node, isFirst: boolean): void {
  const note = noteOf(c, binding, node, isFirst)
  if (binding.scope.kind === 'global') c.emit(writeGlobalLexical(binding.name, value, note), node)
  else if (binding.isCaptured) {
    const home = homeOf(c, binding)
    if (home.kind === 'own') c.emit(writeOwn(home.register, binding.slot, value, note), node)
    else c.emit(writeOuter(home.hops, binding.slot, value, note), node)
  } else if (binding.register === value) {
    if (note !== undefined) c.emit(tellOfRegister(value, note), node)
  } else if (note !== undefined) c.emit(writeRegister(binding.register, value, note), node)
  else c.emit(move(binding.register, value), node)
}

const noteOf = (c: Compiler, binding: Binding, node: t.Node, isFirst: boolean): Note | undefined =>
  c.isRecording && binding.index >= 0
    ? { binding: binding.index, span: c.span(node), how: howOf(binding, isFirst) }
    : undefined

/** Tells the record that a variable has been assigned to in its register. */
export function tellOfAssignment(c: Compiler, name: string, node: t.Node): void {
  const binding = c.lookup(name)!
  const note = noteOf(c, binding, node, false)
  if (note !== undefined) c.emit(tellOfRegister(binding.register, note), node)
}

const tellOfRegister = (register: Register, note: Note): Step =>
  function tellOfRegister(context, agent) {
    agent.uncounted++
    tell(agent.observer!, context, note, context.registers[register])
  }

const writeRegister = (target: Register, source: Register, note: Note): Step =>
  function writeRegister(context, agent) {
    const { registers } = context
    const value = registers[source]
    registers[target] = value
    tell(agent.observer!, context, note, value)
  }

const writeOwn = (environment: Register, slot: number, source: Register, note: Note | undefined): Step =>
  function writeOwn({ registers }, agent) {
    writeSlot(agent, registers[environment] as unknown as Environment, slot, registers[source], note)
  }

const writeOuter = (hops: number, slot: number, source: Register, note: Note | undefined): Step =>
  function writeOuter(context, agent) {
    writeSlot(agent, environmentAt(context, hops), slot, context.registers[source], note)
  }

function writeSlot(
  agent: Agent,
  environment: Environment,
  slot: number,
  value: Value,
  note: Note | undefined,
): void {
  footprint?.writes(environment, slot)
  environment.slots[slot] = value
  if (note !== undefined) tell(agent.observer!, environment, note, value)
}

/** A name that no script declared is a property of the global object, and not shown. */
export function assignGlobal(
  c: Compiler,
  name: string,
  binding: Binding | undefined,
  value: Register,
  node: t.Node,
  isFirst: boolean,
): void {
  const note =
    c.isRecording && binding !== undefined
      ? { binding: binding.index, span: c.span(node), how: howOf(binding, isFirst) }
      : undefined
  c.emit(assignGlobalName(name, value, c.discard, c.unit.isStrict, note), node)
}

// Deleting: what is declared stays; properties of the global object and of object scopes may go

export function deleteName(c: Compiler, name: string, node: t.Node, target: Register): void {
  const objects = objectScopes(c, name)
  if (objects.length === 0) {
    deleteDeclaredName(c, name, node, target)
    return
  }
  withObjectScopes(c, name, objects, node, {
    onObject: (object) => c.emit(deleteFromHolder(target, object, name), node),
    otherwise: () => deleteDeclaredName(c, name, node, target),
  })
}

function deleteDeclaredName(c: Compiler, name: string, node: t.Node, target: Register): void {
  const binding = c.lookup(name)
  if (binding === undefined || isOnGlobalObject(binding)) c.emit(deleteGlobalName(target, name), node)
  else c.emit(move(target, c.constant(false)), node)
}
