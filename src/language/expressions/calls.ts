// Calls and `new`. https://tc39.es/ecma262/#sec-function-calls
import type * as t from '@babel/types'
import { EcmaFunction, FunctionObject, isCallable, isConstructor } from '../../machine/objects/function'
import type { ObjectValue } from '../../machine/objects/object'
import { functionName, toDisplay } from '../../machine/operations/display'
import { beginCallByBelief } from '../../machine/promises/believed-calls'
import type { Agent } from '../../machine/running/agent'
import { beginCall, enter } from '../../machine/running/call'
import type { Step } from '../../machine/running/code'
import { PENDING, type ThrowCompletion } from '../../machine/running/completion'
import { beginConstruct } from '../../machine/running/construct'
import type { Value } from '../../machine/value'
import { isDirectEval } from '../../syntax/direct-eval'
import type { Binding } from '../../syntax/scope'
import type { Compiler } from '../compiler/compiler'
import { type Label, move, type Register } from '../compiler/registers'
import type { ExpressionRules } from '../compiler/rules'
import { EvalVariables, objectScopes, readFromHolder } from '../names/object-scopes'
import { readName, readResolved, withObjectScopes } from '../names/variables'
import { renderExpression } from '../words/expression-text'
import { initializeThis } from './instances'
import { compileSpread } from './lists'
import { compileReference, readReference, referenceIn } from './members'

/** Where a call finds its function and its `this`. */
export interface Callee {
  readonly callee: Register
  readonly thisValue: Register
  /** The text of the callee, for "x is not a function". */
  readonly node: t.Node
}

export function compileCallee(c: Compiler, node: t.Node, args: readonly t.Node[]): Callee {
  if (node.type === 'Identifier') {
    const objects = objectScopes(c, node.name)
    if (objects.length > 0) return dynamicCallee(c, node, objects)
  }
  if (node.type === 'OptionalMemberExpression') return optionalCallee(c, node, args)
  if (node.type !== 'MemberExpression') {
    return { callee: c.operand(node, args), thisValue: c.constant(undefined), node }
  }
  const reference = compileReference(c, node, args)
  const callee = c.temp()
  readReference(c, reference, callee, node)
  return { callee, thisValue: reference.kind === 'super' ? reference.receiver : reference.object, node }
}

/** `(a?.b)()`: the chain ends at the parenthesis, but `this` is still its object. */
function optionalCallee(c: Compiler, node: t.OptionalMemberExpression, args: readonly t.Node[]): Callee {
  const object = c.operand(node.object, [node.property, ...args])
  const callee = c.temp()
  const missing = c.label()
  c.emit(move(callee, c.constant(undefined)), node)
  c.emit(leaveIfNullish(object, missing), node)
  readReference(c, referenceIn(c, node, object, args), callee, node)
  c.place(missing)
  return { callee, thisValue: object, node }
}

export const leaveIfNullish = (value: Register, missing: Label): Step =>
  function leaveIfNullish(context) {
    const found = context.registers[value]
    if (found === undefined || found === null) context.position = missing.position
  }

/** A function found on the object of a `with` is called on that object. */
function dynamicCallee(c: Compiler, node: t.Identifier, objects: readonly Binding[]): Callee {
  const callee = c.temp()
  const thisValue = c.temp()
  withObjectScopes(c, node.name, objects, node, {
    onObject: (object) => {
      c.emit(readFromHolder(callee, object, node.name, c.unit.isStrict), node)
      c.emit(thisOfHolder(thisValue, object), node)
    },
    otherwise: () => {
      readNameInto(c, node, callee)
      c.emit(move(thisValue, c.constant(undefined)), node)
    },
  })
  return { callee, thisValue, node }
}

/** The variables of an eval are no `this`. */
const thisOfHolder = (target: Register, holder: Register): Step =>
  function thisOfHolder({ registers }) {
    const object = registers[holder]
    registers[target] = object instanceof EvalVariables ? undefined : object
  }

function readNameInto(c: Compiler, node: t.Identifier, target: Register): void {
  const register = readResolved(c, node.name, undefined, node, target)
  if (register !== target) c.emit(move(target, register), node)
}

/** Evaluates the arguments and calls. */
export function compileCall(
  c: Compiler,
  { callee, thisValue, node: shown }: Callee,
  args: readonly t.Node[],
  target: Register,
  node: t.Node,
): void {
  const ending = c.iterated.has(node) ? ' or its return value is not iterable' : ''
  const complain = () => `${renderExpression(shown, ending !== '')} is not a function${ending}`
  if (args.some((arg) => arg.type === 'SpreadElement')) {
    const list = compileSpread(c, args, node)
    c.emit(callWithList(target, callee, thisValue, list, complain), node)
  } else {
    const registers = compileArguments(c, args)
    c.emit(callFunction(target, callee, thisValue, registers, complain), node)
  }
}

export function compileArguments(c: Compiler, args: readonly t.Node[]): Register[] {
  return c.operands(args)
}

export const callFunction = (
  target: Register,
  calleeRegister: Register,
  thisRegister: Register,
  args: readonly Register[],
  complain: () => string,
): Step =>
  function callFunction({ registers }, agent) {
    const callee = registers[calleeRegister]
    if (callee instanceof EcmaFunction) {
      if (agent.belief !== null) {
        const given = args.map((arg) => registers[arg])
        if (beginCallByBelief(agent, callee, registers[thisRegister], given, target)) return
      }
      const context = enter(agent, callee, registers[thisRegister], target, undefined)
      const code = callee.code
      const count = Math.min(args.length, code.parameterCount)
      for (let i = 0; i < count; i++) context.registers[i] = registers[args[i]!]
      if (code.needsArguments) context.args = args.map((arg) => registers[arg])
      return
    }
    if (!isCallable(callee)) throw agent.typeError(complain())
    const given: Value[] = []
    for (let i = 0; i < args.length; i++) given.push(registers[args[i]!])
    const result = beginCall(agent, callee, registers[thisRegister], given, target)
    if (result !== PENDING) registers[target] = result
  }

const callWithList = (
  target: Register,
  calleeRegister: Register,
  thisRegister: Register,
  list: Register,
  complain: () => string,
): Step =>
  function callWithList({ registers }, agent) {
    const callee = registers[calleeRegister]
    if (!isCallable(callee)) throw agent.typeError(complain())
    const args = ((registers[list] as ObjectValue).elements as Value[]).slice()
    const thisValue = registers[thisRegister]
    if (agent.belief !== null && callee instanceof EcmaFunction)
      if (beginCallByBelief(agent, callee, thisValue, args, target)) return
    const result = beginCall(agent, callee, thisValue, args, target)
    if (result !== PENDING) registers[target] = result
  }

const constructWith = (
  target: Register,
  constructorRegister: Register,
  list: (registers: Value[]) => Value[],
  callee: t.Node,
): Step =>
  function constructWith({ registers }, agent) {
    const constructor = registers[constructorRegister]
    if (!isConstructor(constructor)) throw agent.typeError(`${renderExpression(callee)} is not a constructor`)
    const result = beginConstruct(agent, constructor, list(registers), constructor, target)
    if (result !== PENDING) registers[target] = result
  }

/** How a call step gets its arguments together. */
export function compileArgumentList(
  c: Compiler,
  args: readonly t.Node[],
  node: t.Node,
): (registers: Value[]) => Value[] {
  if (args.some((arg) => arg.type === 'SpreadElement')) {
    const list = compileSpread(c, args, node)
    return (registers) => ((registers[list] as ObjectValue).elements as Value[]).slice()
  }
  const operands = compileArguments(c, args)
  return (registers) => operands.map((operand) => registers[operand])
}

/** https://tc39.es/ecma262/#sec-super-keyword-runtime-semantics-evaluation */
function compileSuperCall(c: Compiler, node: t.CallExpression, target: Register): void {
  const parent = c.temp()
  const active = readName(c, '%function', node, undefined)
  c.emit(readParent(parent, active), node)
  const list = compileArgumentList(c, node.arguments, node)
  const newTarget = readName(c, 'new.target', node, undefined)
  c.emit(constructSuper(target, parent, active, newTarget, list), node)
  initializeThis(c, target, node)
}

const readParent = (target: Register, active: Register): Step =>
  function readParent({ registers }) {
    registers[target] = (registers[active] as ObjectValue).prototype
  }

const constructSuper = (
  target: Register,
  parent: Register,
  active: Register,
  newTarget: Register,
  list: (registers: Value[]) => Value[],
): Step =>
  function constructSuper({ registers }, agent) {
    const constructor = registers[parent]
    if (!isConstructor(constructor)) throw notASuperConstructor(agent, constructor, registers[active])
    const result = beginConstruct(
      agent,
      constructor,
      list(registers),
      registers[newTarget] as ObjectValue,
      target,
    )
    if (result !== PENDING) registers[target] = result
  }

/** A function is shown by its name; V8 calls one without a name null. */
export function notASuperConstructor(agent: Agent, parent: Value, active: Value): ThrowCompletion {
  const shown = parent instanceof FunctionObject ? functionName(parent) || 'null' : toDisplay(parent)
  const name = functionName(active as FunctionObject)
  const owner = name === '' ? 'anonymous class' : name
  return agent.typeError(`Super constructor ${shown} of ${owner} is not a constructor`)
}

export const calls: ExpressionRules = {
  CallExpression(c, node, target) {
    const register = target ?? c.temp()
    if (node.callee.type === 'Super') compileSuperCall(c, node, register)
    else if (isDirectEval(node)) c.rules.directEval(c, node, register)
    else compileCall(c, compileCallee(c, node.callee, node.arguments), node.arguments, register, node)
    return register
  },

  NewExpression(c, node, target) {
    const constructor = c.operand(node.callee, node.arguments)
    const list = compileArgumentList(c, node.arguments, node)
    const register = target ?? c.temp()
    c.emit(constructWith(register, constructor, list, node.callee), node)
    return register
  },
}
