// What a script declares in its realm. https://tc39.es/ecma262/#sec-globaldeclarationinstantiation

import type { ObjectValue } from '../../machine/objects/object'
import { ACCESSOR, CONFIGURABLE, ENUMERABLE, WRITABLE } from '../../machine/objects/shape'
import type { Agent } from '../../machine/running/agent'
import type { Step } from '../../machine/running/code'
import { type GlobalBinding, UNRECORDED } from '../../machine/running/environment'
import { UNINITIALIZED, type Value } from '../../machine/value'
import type { Binding } from '../../syntax/scope'
import type { Register } from '../compiler/registers'

/** Names of what a script or an eval declares on the global object. */
export interface GlobalVars {
  readonly functions: readonly string[]
  readonly vars: readonly string[]
  readonly blockFunctions: readonly BlockFunction[]
}

/** A function in a block is a variable too, unless something stands in its way when the script begins. */
export interface BlockFunction {
  readonly name: string
  /** Register that says whether it is one. */
  readonly isVariable: Register
}

/** Nothing is declared if one of the declarations cannot be. */
export const instantiateGlobals = (
  lexical: readonly Binding[],
  vars: GlobalVars,
  isRecording: boolean,
): Step =>
  function instantiateGlobals({ registers }, agent) {
    for (const { name } of lexical) requireUnused(agent, name)
    requireVars(agent, vars)
    const { globalBindings, globalObject } = agent.realm
    if (lexical.some(({ name }) => globalObject.hasOwn(name))) forgetPlaces(globalObject)
    for (const binding of lexical) globalBindings.set(binding.name, createCell(binding, isRecording))
    declareVars(agent, vars, registers, false)
  }

/** Steps remember where a property of the global object is; a declaration of its name now hides it. */
function forgetPlaces(globalObject: ObjectValue): void {
  globalObject.shape = globalObject.shape.unshared()
}

/** Declares the variables of a sloppy eval, which can be deleted. */
export const declareFromEval = (vars: GlobalVars): Step =>
  function declareFromEval({ registers }, agent) {
    requireVars(agent, vars)
    declareVars(agent, vars, registers, true)
  }

function requireVars(agent: Agent, { functions, vars }: GlobalVars): void {
  for (const name of functions) requireNoLexical(agent, name)
  for (const name of vars) requireNoLexical(agent, name)
  for (const name of functions) requireDefinable(agent, name, canDeclareFunction)
  for (const name of vars) requireDefinable(agent, name, canDeclareVar)
}

function declareVars(
  agent: Agent,
  { functions, vars, blockFunctions }: GlobalVars,
  registers: Value[],
  isDeletable: boolean,
): void {
  const { globalBindings, globalObject } = agent.realm
  for (const name of functions) declareFunction(globalObject, name, isDeletable)
  for (const { name, isVariable } of blockFunctions) {
    const isFree = !globalBindings.has(name) && canDeclareVar(globalObject, name)
    if (isFree) declareVar(globalObject, name, isDeletable)
    registers[isVariable] = isFree
  }
  for (const name of vars) declareVar(globalObject, name, isDeletable)
}

const createCell = ({ kind, index }: Binding, isRecording: boolean): GlobalBinding => ({
  value: UNINITIALIZED,
  isMutable: kind !== 'const',
  binding: isRecording ? index : UNRECORDED,
  traceId: 0,
})

function requireUnused(agent: Agent, name: string): void {
  requireNoLexical(agent, name)
  const property = agent.realm.globalObject.getOwnProperty(name)
  if (property !== undefined && (property.attributes & CONFIGURABLE) === 0) throw redeclared(agent, name)
}

function requireNoLexical(agent: Agent, name: string): void {
  if (agent.realm.globalBindings.has(name)) throw redeclared(agent, name)
}

const redeclared = (agent: Agent, name: string) =>
  agent.error('SyntaxError', `Identifier '${name}' has already been declared`)

function requireDefinable(
  agent: Agent,
  name: string,
  canDeclare: (global: ObjectValue, name: string) => boolean,
): void {
  if (!canDeclare(agent.realm.globalObject, name))
    throw agent.typeError(`Identifier '${name}' cannot be declared`)
}

/** https://tc39.es/ecma262/#sec-candeclareglobalvar */
const canDeclareVar = (global: ObjectValue, name: string): boolean => global.extensible || global.hasOwn(name)

/** https://tc39.es/ecma262/#sec-candeclareglobalfunction */
function canDeclareFunction(global: ObjectValue, name: string): boolean {
  const property = global.getOwnProperty(name)
  if (property === undefined) return global.extensible
  const { attributes } = property
  const asAssigned = WRITABLE | ENUMERABLE
  return (
    (attributes & CONFIGURABLE) !== 0 ||
    ((attributes & ACCESSOR) === 0 && (attributes & asAssigned) === asAssigned)
  )
}

/** https://tc39.es/ecma262/#sec-createglobalfunctionbinding; its value comes with the function. */
function declareFunction(global: ObjectValue, name: string, isDeletable: boolean): void {
  const property = global.getOwnProperty(name)
  const isFixed = property !== undefined && (property.attributes & CONFIGURABLE) === 0
  global.defineOwnProperty(
    name,
    isFixed
      ? { value: undefined }
      : { value: undefined, writable: true, enumerable: true, configurable: isDeletable },
  )
}

function declareVar(global: ObjectValue, name: string, isDeletable: boolean): void {
  if (global.hasOwn(name)) return
  global.putHidden(name, undefined, WRITABLE | ENUMERABLE | (isDeletable ? CONFIGURABLE : 0))
}
