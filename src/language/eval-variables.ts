// The variables of a sloppy eval belong to the function around it.
// https://tc39.es/ecma262/#sec-evaldeclarationinstantiation
import type * as t from '@babel/types'
import type { ObjectValue } from '../machine/objects/object'
import type { Step } from '../machine/running/code'
import { isObject, keyOfString } from '../machine/value'
import { hasSimpleParameters, isFunctionNode } from '../syntax/declarations'
import { type Binding, OBJECT_BINDING, type Scope } from '../syntax/scope'
import type { VarName } from '../syntax/var-names'
import type { Compiler } from './compiler/compiler'
import type { Register } from './compiler/registers'
import { globalVars } from './functions/hoisting'
import { declareFromEval } from './names/global-declarations'
import { EvalVariables } from './names/object-scopes'
import { initializeBinding, readBindingInto } from './names/variables'

/** Where a variable of an eval comes to be; `conflict` where a declaration stands in its way. */
type Home =
  | { readonly kind: 'conflict' }
  | { readonly kind: 'global' }
  /** It is declared already. */
  | { readonly kind: 'binding'; readonly binding: Binding }
  /** It is added to the object in this binding. */
  | { readonly kind: 'object'; readonly holder: Binding }

export function declareEvalVariables(c: Compiler, vars: readonly VarName[], tree: t.Program): void {
  const globals: VarName[] = []
  for (const found of vars) {
    const home = homeOf(c.scope, found.identifier.name)
    if (home.kind === 'global') globals.push(found)
    else if (home.kind !== 'conflict') declareAt(c, home, found, tree)
    else if (found.kind !== 'block-function') c.emit(refuse(found.identifier.name), tree)
  }
  if (globals.length > 0) c.emit(declareFromEval(globalVars(c, globals)), tree)
}

function homeOf(from: Scope, name: string): Home {
  for (let scope: Scope | null = from; scope !== null; scope = scope.parent) {
    const binding = scope.get(name)
    if (scope.kind === 'function') return homeInFunction(scope, binding)
    if (binding !== undefined && isInTheWay(binding)) return { kind: 'conflict' }
  }
  return { kind: 'global' }
}

/** The variables of `with` are properties, and the name in `catch (e)` may be declared again. */
const isInTheWay = ({ kind, scope, isLexical }: Binding): boolean =>
  isLexical || (kind !== 'catch' && scope.kind !== 'with' && scope.kind !== 'global')

function homeInFunction(scope: Scope, binding: Binding | undefined): Home {
  if (binding !== undefined) {
    return binding.isLexical || isForParametersOnly(scope)
      ? { kind: 'conflict' }
      : { kind: 'binding', binding }
  }
  const holder = scope.get(OBJECT_BINDING)
  if (holder === undefined) throw new Error('A function with a direct eval has a place for its variables')
  return { kind: 'object', holder }
}

/** With defaults or patterns the body has a scope of its own, and an eval among the parameters must not redeclare them. */
const isForParametersOnly = ({ isParameterScope, owner }: Scope): boolean =>
  isParameterScope && isFunctionNode(owner.node) && !hasSimpleParameters(owner.node.params)

function declareAt(
  c: Compiler,
  home: Extract<Home, { kind: 'binding' | 'object' }>,
  found: VarName,
  tree: t.Program,
): void {
  const { name } = found.identifier
  if (home.kind === 'object') declareOnObject(c, home.holder, name, tree)
  if (found.kind === 'var') return
  const { declaration } = found
  const variables = found.kind === 'function' ? c.evalFunctions : c.blockFunctions
  variables.set(declaration, (value) => {
    if (home.kind === 'binding') initializeBinding(c, home.binding, value, declaration)
    else writeOnObject(c, home.holder, name, value, declaration)
  })
}

function declareOnObject(c: Compiler, holder: Binding, name: string, node: t.Node): void {
  const object = c.temp()
  readBindingInto(c, holder, node, object)
  c.emit(addVariable(object, name), node)
  initializeBinding(c, holder, object, node)
}

function writeOnObject(c: Compiler, holder: Binding, name: string, value: Register, node: t.Node): void {
  const object = c.temp()
  readBindingInto(c, holder, node, object)
  c.emit(writeVariable(object, name, value), node)
}

const refuse = (name: string): Step =>
  function refuse(_context, agent) {
    throw agent.error('SyntaxError', `Identifier '${name}' has already been declared`)
  }

const addVariable = (register: Register, name: string): Step =>
  function addVariable({ registers }) {
    const existing = registers[register]
    const object = isObject(existing) ? existing : new EvalVariables()
    const key = keyOfString(name)
    if (!object.hasOwn(key)) object.put(key, undefined)
    registers[register] = object
  }

const writeVariable = (register: Register, name: string, value: Register): Step =>
  function writeVariable({ registers }) {
    ;(registers[register] as ObjectValue).put(keyOfString(name), registers[value])
  }
