// What a script declares in its realm. https://tc39.es/ecma262/#sec-globaldeclarationinstantiation
import type { Agent } from '../machine/agent'
import type { Step } from '../machine/code'
import type { GlobalBinding } from '../machine/environment'
import type { ObjectValue } from '../machine/object'
import { ACCESSOR, CONFIGURABLE, ENUMERABLE, WRITABLE } from '../machine/shape'
import { UNINITIALIZED } from '../machine/value'
import type { Binding } from '../syntax/scope'

/** Nothing is declared if one of the declarations cannot be. */
export function instantiateGlobals(bindings: readonly Binding[]): Step {
  const lexical = bindings.filter(({ isLexical }) => isLexical)
  const functions = bindings.filter(({ kind }) => kind === 'function')
  const vars = bindings.filter(({ isLexical, kind }) => !isLexical && kind !== 'function')
  return (_context, agent) => {
    for (const { name } of lexical) requireUnused(agent, name)
    for (const { name } of [...functions, ...vars]) requireNoLexical(agent, name)
    for (const { name } of functions) requireDefinable(agent, name, canDeclareFunction)
    for (const { name } of vars) requireDefinable(agent, name, canDeclareVar)
    const { globalBindings, globalObject } = agent.realm
    for (const binding of lexical) globalBindings.set(binding.name, createCell(binding))
    for (const { name } of functions) declareFunction(globalObject, name, false)
    for (const { name } of vars) declareVar(globalObject, name, false)
  }
}

/** The same for the variables of a sloppy eval: they can be deleted. */
export const declareFromEval =
  (functions: readonly string[], vars: readonly string[]): Step =>
  (_context, agent) => {
    const { globalObject } = agent.realm
    for (const name of [...functions, ...vars]) requireNoLexical(agent, name)
    for (const name of functions) requireDefinable(agent, name, canDeclareFunction)
    for (const name of vars) requireDefinable(agent, name, canDeclareVar)
    for (const name of functions) declareFunction(globalObject, name, true)
    for (const name of vars) declareVar(globalObject, name, true)
  }

const createCell = ({ kind, index }: Binding): GlobalBinding => ({
  value: UNINITIALIZED,
  isMutable: kind !== 'const',
  binding: index,
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
