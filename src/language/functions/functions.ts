// Functions: their code, and the closures made of it. https://tc39.es/ecma262/#sec-ecmascript-language-functions-and-classes

import type * as t from '@babel/types'
import { createArguments, createMappedArguments } from '../../machine/objects/arguments'
import { toObject } from '../../machine/objects/wrapper'
import { createArray } from '../../machine/operations/operations'
import {
  type Code,
  type CodeKind,
  LIBRARY_SPAN,
  type Step,
  type Suspension,
} from '../../machine/running/code'
import { returnToCallersRealm } from '../../machine/running/realm-switch'
import { isObject, UNINITIALIZED, type Value } from '../../machine/value'
import { type FunctionNode, hasSimpleParameters, isFunctionNode } from '../../syntax/declarations'
import type { Binding, FunctionScopes, Scope } from '../../syntax/scope'
import { Compiler } from '../compiler/compiler'
import type { DerivedReturn } from '../compiler/enclosing'
import { createCode, type Program } from '../compiler/program'
import { jump, move, type Register } from '../compiler/registers'
import type { ExpressionRules, Rules } from '../compiler/rules'
import { initializeInstance } from '../expressions/instances'
import { bindPattern } from '../expressions/patterns'
import { deadZone } from '../names/global-names'
import { inferredName } from '../names/inferred-names'
import { givenName } from '../names/naming'
import { environmentOf, environmentRegister, openScope } from '../names/scopes'
import { initializeBinding } from '../names/variables'
import { ARGUMENT } from '../words/pattern-origin'
import { failAsync, finishAsync, startAsync } from './async-functions'
import { makeClosure } from './closures'
import { compileDisposing } from './disposal'
import {
  failAsyncGenerator,
  failGenerator,
  finishAsyncGenerator,
  finishGenerator,
  startAsyncGenerator,
  startGenerator,
} from './generators'
import { hoistFunctions, placeBlockFunctions } from './hoisting'

// Code objects

export function functionCode(
  program: Program,
  rules: Rules,
  node: FunctionNode,
  kind: CodeKind,
  name: string,
): Code {
  const scopes = program.analysis.functions.get(node)!
  const span = program.spans.indexOf(node)
  const info = {
    name,
    inferredName: inferredName(node),
    kind,
    suspension: suspensionOf(node),
    isStrict: scopes.unit.isStrict,
    length: expectedArguments(node.params),
    span,
    text: textOf(program, node),
    ...(span === LIBRARY_SPAN && { library: program.file }),
    ...(kind === 'script' && { file: program.file }),
  }
  return createCode(program, info, (code) => compileBody(program, rules, node, scopes, code))
}

/** Of a static method without the `static`. */
function textOf({ source }: Program, node: FunctionNode): string {
  const text = source.slice(node.start!, node.end!)
  return 'static' in node && node.static ? text.replace(STATIC, '') : text
}

const STATIC = /^static(?:\s|\/\*[\s\S]*?\*\/|\/\/.*)*/

function suspensionOf(node: FunctionNode): Suspension {
  const isGenerator = 'generator' in node && node.generator === true
  if (node.async) return isGenerator ? 'async-generator' : 'async'
  return isGenerator ? 'generator' : 'none'
}

/** https://tc39.es/ecma262/#sec-static-semantics-expectedargumentcount */
function expectedArguments(params: readonly t.Node[]): number {
  const end = params.findIndex(({ type }) => type === 'AssignmentPattern' || type === 'RestElement')
  return end < 0 ? params.length : end
}

function compileBody(
  program: Program,
  rules: Rules,
  node: FunctionNode,
  scopes: FunctionScopes,
  code: Code,
): void {
  const c = new Compiler(program, scopes.unit, code, rules, scopes.parameters)
  const argumentRegisters = node.params.map(() => c.register())
  code.parameterCount =
    node.params.at(-1)?.type === 'RestElement' ? node.params.length - 1 : node.params.length
  withSuspension(c, node, (start) => {
    bindParameters(c, node, scopes, argumentRegisters)
    start()
    if (code.kind === 'base-constructor') c.emit(initializeInstance(c.discard), node)
    compileStatements(c, node)
  })
  if (c.derivedReturn !== undefined) compileDerivedReturn(c, c.derivedReturn, node)
  c.finish()
}

/** Wraps a body in what its kind of function needs; `body` calls its argument where the parameters are bound. */
export function withSuspension(c: Compiler, node: t.Node, body: (start: () => void) => void): void {
  const { suspension } = c.code
  if (suspension === 'none') {
    body(() => {})
    return
  }
  const failed = c.label()
  if (suspension === 'async') {
    if (c.code.kind !== 'module') c.emit(startAsync(c.discard), node)
    const error = c.guard(() => body(() => {}), failed)
    c.place(failed)
    c.emit(failAsync(error), node)
    return
  }
  const start = suspension === 'generator' ? startGenerator : startAsyncGenerator
  let guarded = 0
  body(() => {
    c.emit(start, node)
    guarded = c.steps.length
  })
  c.place(failed)
  const error = c.guardFrom(guarded, failed)
  if (suspension === 'generator') c.emit(failGenerator(error), node)
  else failAsyncGenerator(c, error, node)
}

function compileStatements(c: Compiler, node: FunctionNode): void {
  if (node.body.type !== 'BlockStatement') {
    c.reach(node.body, { kind: 'return' })
    c.exit({ kind: 'return', value: c.expression(node.body) }, node.body)
    return
  }
  const { body } = node.body
  compileDisposing(c, node.body, body, () => {
    for (const statement of body) c.statement(statement)
  })
  c.exit({ kind: 'return', value: c.constant(undefined) }, node.body)
}

// Parameters. https://tc39.es/ecma262/#sec-functiondeclarationinstantiation

function bindParameters(
  c: Compiler,
  node: FunctionNode,
  { name, parameters, body, vars }: FunctionScopes,
  args: readonly Register[],
): void {
  if (name !== undefined) openScope(c, name, node)
  const isSimple = node.params.every(({ type }) => type === 'Identifier')
  if (isSimple) placeSimpleParameters(node, parameters, args)
  openScope(c, parameters, node)
  bindImplicit(c, name ?? parameters, node)
  bindImplicit(c, parameters, node)
  const last = lastOfName(node.params)
  node.params.forEach((param, i) => {
    const isRepeated = param.type === 'Identifier' && last.get(param.name) !== i
    if (!isRepeated) c.scoped(() => bindParameter(c, param, args[i]!, i))
  })
  if (body !== parameters) openBody(c, body, parameters, node)
  const statements = node.body.type === 'BlockStatement' ? node.body.body : []
  placeBlockFunctions(c, vars, body)
  hoistFunctions(c, statements)
}

/** A parameter that no closure needs lives where its argument arrives. */
function placeSimpleParameters(node: FunctionNode, parameters: Scope, args: readonly Register[]): void {
  node.params.forEach((param, i) => {
    const binding = parameters.get((param as t.Identifier).name)!
    if (!binding.isCaptured) binding.register = args[i]!
  })
}

/** Of parameters with the same name, the last one counts. */
const lastOfName = (params: readonly t.Node[]): ReadonlyMap<string, number> =>
  new Map(params.flatMap((param, i) => (param.type === 'Identifier' ? [[param.name, i]] : [])))

function bindParameter(c: Compiler, param: t.Node, arg: Register, index: number): void {
  if (param.type === 'RestElement') {
    c.code.needsArguments = true
    c.emit(collectRest(arg, index), param)
    bindPattern(c, param.argument, arg, 'initialize')
  } else bindPattern(c, param, arg, 'initialize', ARGUMENT)
}

/** With parameter expressions the body has a scope of its own; a `var` named like a parameter starts with its value. */
function openBody(c: Compiler, body: Scope, parameters: Scope, node: t.Node): void {
  openScope(c, body, node)
  for (const binding of body.bindings.values()) {
    const parameter = parameters.get(binding.name)
    if (parameter === undefined || binding.kind !== 'var') continue
    c.scope = parameters
    const value = c.expression({
      type: 'Identifier',
      name: binding.name,
      start: node.start,
      end: node.end,
      loc: node.loc,
    } as t.Identifier)
    c.scope = body
    initializeBinding(c, binding, value, node)
  }
}

const collectRest = (target: Register, from: number): Step =>
  function collectRest({ registers, args }, agent) {
    registers[target] = createArray(agent, args!.slice(from))
  }

/** `this`, `arguments` and their kin, where the function or an arrow in it uses them. */
export function bindImplicit(c: Compiler, scope: Scope, node: t.Node): void {
  for (const binding of scope.bindings.values()) {
    const read = implicitValue(c, binding, node)
    if (read === undefined) continue
    const value = binding.isCaptured ? c.temp() : binding.register
    c.emit(read(value), node)
    if (binding.isCaptured) initializeBinding(c, binding, value, node)
  }
}

function implicitValue(
  c: Compiler,
  { name, kind, scope }: Binding,
  node: t.Node,
): ((target: Register) => Step) | undefined {
  if (kind === 'function-name') return readActiveFunction
  if (kind !== 'implicit') return undefined
  if (name === '%function') return readActiveFunction
  if (name === 'new.target') return readNewTarget
  if (name === 'arguments') {
    c.code.needsArguments = true
    const isMapped = !c.unit.isStrict && isFunctionNode(node) && hasSimpleParameters(node.params)
    return isMapped ? readMappedArguments(node, scope) : readArguments
  }
  if (name !== 'this' || c.unit.isDerivedConstructor) return undefined
  return c.unit.isStrict ? readThis : readSloppyThis
}

const readActiveFunction = (target: Register): Step =>
  function readActiveFunction({ registers, callee }) {
    registers[target] = callee
  }

const readNewTarget = (target: Register): Step =>
  function readNewTarget({ registers, newTarget }) {
    registers[target] = newTarget
  }

const readArguments = (target: Register): Step =>
  function readArguments({ registers, args }, agent) {
    registers[target] = createArguments(agent, args ?? [])
  }

/** Of parameters with the same name, the last is the one that is mapped. */
function readMappedArguments(node: FunctionNode, scope: Scope): (target: Register) => Step {
  const last = lastOfName(node.params)
  const names = node.params.map((param) => (param as t.Identifier).name)
  const slots = names.map((name, i) => (last.get(name) === i ? scope.get(name)!.slot : -1))
  const environment = scope.environmentSize > 0 ? scope.environmentRegister : undefined
  return (target) =>
    function readMappedArguments(context, agent) {
      const { args, callee, registers } = context
      const holder = environment === undefined ? null : environmentOf(context, environment)
      registers[target] = createMappedArguments(agent, args ?? [], callee, holder, slots)
    }
}

const readThis = (target: Register): Step =>
  function readThis({ registers, thisArgument }) {
    registers[target] = thisArgument
  }

/** https://tc39.es/ecma262/#sec-ordinarycallbindthis outside of strict mode */
const readSloppyThis = (target: Register): Step =>
  function readSloppyThis({ registers, thisArgument }, agent) {
    if (isObject(thisArgument)) registers[target] = thisArgument
    else if (thisArgument === undefined || thisArgument === null) registers[target] = agent.realm.globalObject
    else registers[target] = toObject(agent, thisArgument)
  }

// Returning

/** Ends a function in the way of its kind. */
export function finishFunction(c: Compiler, result: Register, node: t.Node): void {
  const { suspension, kind } = c.code
  if (suspension === 'async') finishAsync(c, result, node)
  else if (suspension === 'generator') finishGenerator(c, result, node)
  else if (suspension === 'async-generator') finishAsyncGenerator(c, result, node)
  else if (kind === 'derived-constructor') finishDerived(c, result, node)
  else c.emit(kind === 'function' || kind === 'base-constructor' ? leaveOrThis(result) : leave(result), node)
}

const leave = (result: Register): Step =>
  function leave(context, agent) {
    agent.leave(context, context.registers[result])
  }

/** A constructor gives the object that it was called on, unless it returns another. */
const leaveOrThis = (result: Register): Step =>
  function leaveOrThis(context, agent) {
    const value = context.registers[result]
    agent.leave(context, context.newTarget !== undefined && !isObject(value) ? context.thisArgument : value)
  }

/** What comes after the value is known lies behind the function's last step, where no `catch` of it reaches. */
function finishDerived(c: Compiler, result: Register, node: t.Node): void {
  c.derivedReturn ??= { value: c.register(), start: c.label() }
  c.emit(move(c.derivedReturn.value, result), node)
  c.emit(jump(c.derivedReturn.start), node)
}

function compileDerivedReturn(c: Compiler, { value, start }: DerivedReturn, node: t.Node): void {
  c.place(start)
  c.scope = c.program.analysis.functions.get(node)!.parameters
  const binding = c.scope.get('this')
  const current = c.temp()
  if (binding?.scope.owner !== c.unit) c.emit(leaveThisMissing(current), node)
  else if (binding.isCaptured)
    c.emit(readCapturedThis(current, binding.scope.environmentRegister, binding.slot), node)
  else c.emit(move(current, binding.register), node)
  c.emit(leaveDerived(value, current), node)
}

const leaveThisMissing = (target: Register): Step =>
  function leaveThisMissing({ registers }) {
    registers[target] = UNINITIALIZED as unknown as Value
  }

const readCapturedThis = (target: Register, environment: Register, slot: number): Step =>
  function readCapturedThis(context) {
    context.registers[target] = environmentOf(context, environment)!.slots[slot] as Value
  }

const leaveDerived = (result: Register, current: Register): Step =>
  function leaveDerived(context, agent) {
    const value = context.registers[result]
    const thisValue = context.registers[current]
    if (isObject(value)) agent.leave(context, value)
    else if (value === undefined && (thisValue as unknown) !== UNINITIALIZED) agent.leave(context, thisValue)
    else {
      returnToCallersRealm(context)
      throw value === undefined
        ? deadZone(agent, 'this')
        : agent.typeError('Derived constructors may only return object or undefined')
    }
  }

// Closures

function closureRule(kind: CodeKind) {
  return (
    c: Compiler,
    node: t.FunctionExpression | t.ArrowFunctionExpression,
    target: Register | undefined,
  ): Register => {
    const name = (node.type === 'FunctionExpression' && node.id?.name) || (givenName(node) ?? '')
    const register = target ?? c.temp()
    const code = functionCode(c.program, c.rules, node, kind, name)
    c.emit(makeClosure(register, code, environmentRegister(c, c.scope)), node)
    return register
  }
}

export const functions: ExpressionRules = {
  FunctionExpression: closureRule('function'),
  ArrowFunctionExpression: closureRule('arrow'),
}
