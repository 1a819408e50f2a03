// Opening scopes: registers and environments for their bindings.
// https://tc39.es/ecma262/#sec-blockdeclarationinstantiation
import type * as t from '@babel/types'
import type { Step } from '../../machine/running/code'
import { type BindingContent, Environment } from '../../machine/running/environment'
import type { ExecutionContext } from '../../machine/running/execution-context'
import { UNINITIALIZED, type Value } from '../../machine/value'
import type { Binding, Scope } from '../../syntax/scope'
import type { Compiler } from '../compiler/compiler'
import type { Register } from '../compiler/registers'

/** Gives each binding its place; its environment, if it needs one, is made when control comes here. */
export function openScope(c: Compiler, scope: Scope, node: t.Node): void {
  placeInRegisters(c, scope, node)
  if (scope.environmentSize > 0) {
    const outer = environmentRegister(c, scope.parent)
    scope.environmentRegister = c.register()
    c.emit(createEnvironment(scope.environmentRegister, outer, initialSlots(scope)), node)
    noteEnvironment(c, scope, node)
  }
  c.enterScope(scope)
}

/** Bindings that no closure needs get a register each. */
export function placeInRegisters(c: Compiler, scope: Scope, node: t.Node): void {
  for (const binding of scope.bindings.values()) {
    if (binding.isCaptured) continue
    if (binding.register < 0) binding.register = c.register(initialContent(binding))
    c.variables.add(binding.register)
    if (binding.isLexical && binding.needsCheck) c.emit(reset(binding.register), node)
  }
}

export function closeScope(c: Compiler, scope: Scope): void {
  c.leaveScope(scope)
}

/** Register of the innermost environment that this function has open at a scope; undefined where that is its closure's. */
export function environmentRegister(c: Compiler, scope: Scope | null): Register | undefined {
  for (let s = scope; s !== null && s.owner === c.unit; s = s.parent)
    if (s.environmentSize > 0) return s.environmentRegister
  return undefined
}

/** The innermost environment, which a closure made here keeps. */
export const environmentOf = (
  context: ExecutionContext,
  register: Register | undefined,
): Environment | null =>
  register === undefined ? context.environment : (context.registers[register] as unknown as Environment)

/** A parameter is undefined only until its own initializer ran; a `var` is from the start. */
const initialContent = (binding: Binding): BindingContent =>
  binding.isLexical || (binding.needsCheck && (binding.kind === 'parameter' || binding.name === 'this'))
    ? UNINITIALIZED
    : undefined

/** What the variables of a scope's environment hold at first. */
export function initialSlots(scope: Scope): BindingContent[] {
  const slots: BindingContent[] = []
  for (const binding of scope.bindings.values())
    if (binding.isCaptured) slots[binding.slot] = initialContent(binding)
  return slots
}

const reset = (register: Register): Step =>
  function reset({ registers }) {
    registers[register] = UNINITIALIZED as unknown as Value
  }

const createEnvironment = (
  target: Register,
  outer: Register | undefined,
  slots: readonly BindingContent[],
): Step =>
  function createEnvironment(context) {
    context.registers[target] = new Environment(
      environmentOf(context, outer),
      slots.slice(),
    ) as unknown as Value
  }

/** Tells the record of the environment that a scope has now. */
export function noteEnvironment(c: Compiler, scope: Scope, node: t.Node): void {
  if (!c.isRecording) return
  const bindings: number[] = []
  for (const { slot, index } of scope.bindings.values()) if (slot >= 0) bindings[slot] = index
  if (bindings.some((binding) => binding >= 0))
    c.emit(tellOfEnvironment(scope.environmentRegister, bindings), node)
}

const tellOfEnvironment = (register: Register, bindings: readonly number[]): Step =>
  function tellOfEnvironment(context, agent) {
    agent.uncounted++
    agent.observer!.environmentMade(context, context.registers[register] as unknown as Environment, bindings)
  }

/** Goes on with a fresh copy of a loop's environment. */
export function renewEnvironment(c: Compiler, scope: Scope, node: t.Node): void {
  if (scope.environmentSize === 0) return
  c.emit(copyEnvironment(scope.environmentRegister), node)
  noteEnvironment(c, scope, node)
}

/** A fresh copy of a loop's environment for its next iteration. */
const copyEnvironment = (register: Register): Step =>
  function copyEnvironment({ registers }) {
    registers[register] = (registers[register] as unknown as Environment).copy() as unknown as Value
  }
