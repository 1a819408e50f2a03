// Classes. https://tc39.es/ecma262/#sec-class-definitions
import type * as t from '@babel/types'
import { createClosure } from '../../machine/objects/closure'
import { type EcmaFunction, type FunctionObject, isConstructor } from '../../machine/objects/function'
import { ABSENT, findSlot, ObjectValue } from '../../machine/objects/object'
import { addPrivateElement, type PrivateElement } from '../../machine/objects/private-elements'
import { get } from '../../machine/objects/properties'
import { Accessor } from '../../machine/objects/property'
import { toDisplay } from '../../machine/operations/display'
import { createDataPropertyOrThrow, defineField } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import type { Code, Step } from '../../machine/running/code'
import { PENDING } from '../../machine/running/completion'
import { beginConstruct } from '../../machine/running/construct'
import { isObject, keyAsValue, keyOfPrimitive, type Value } from '../../machine/value'
import { fieldKeyName } from '../../syntax/analyse-functions'
import type { Scope } from '../../syntax/scope'
import { Compiler } from '../compiler/compiler'
import { createCode } from '../compiler/program'
import { move, type Register } from '../compiler/registers'
import type { ExpressionRules } from '../compiler/rules'
import { callFunction, notASuperConstructor } from '../expressions/calls'
import { initializeInstance, initializeResult } from '../expressions/instances'
import {
  compileKey,
  compileMethod,
  makeMethod,
  NO_STATIC_PROTOTYPE,
  nameFunction,
} from '../expressions/objects'
import { staticPropertyKey, toKey } from '../expressions/patterns'
import { createPrivateName, definePrivateField, describePrivateName } from '../expressions/private-names'
import { compileNamed, givenName, isAnonymousFunction } from '../names/naming'
import { closeScope, environmentOf, environmentRegister, openScope } from '../names/scopes'
import { initializeBinding, readName } from '../names/variables'
import { compileDisposing } from './disposal'
import { bindImplicit } from './functions'
import { hoistFunctions } from './hoisting'

type ClassNode = t.ClassDeclaration | t.ClassExpression

/** Registers of a class being made. */
interface Parts {
  readonly constructor: Register
  readonly prototype: Register
}

/** https://tc39.es/ecma262/#sec-runtime-semantics-classdefinitionevaluation */
export function compileClass(c: Compiler, node: ClassNode, target: Register | undefined): Register {
  const scope = c.program.analysis.scopes.get(node)!
  openScope(c, scope, node)
  declarePrivateNames(c, scope, node)
  const parts: Parts = { constructor: target ?? c.register(), prototype: c.register() }
  const parent = node.superClass ? c.expression(node.superClass) : undefined
  const code = constructorCode(c, node)
  if (parent !== undefined) c.emit(readParentPrototype(parts.prototype, parent), node)
  c.emit(makeClass(parts, code, parent, environmentRegister(c, scope)), node)
  const fields = compileMembers(c, node, parts)
  const own = node.id && scope.get(node.id.name)
  if (own) initializeBinding(c, own, parts.constructor, node)
  compileInstanceInitializer(c, node, fields, parts)
  for (const runStatic of fields.statics) c.scoped(runStatic)
  closeScope(c, scope)
  return parts.constructor
}

function declarePrivateNames(c: Compiler, scope: Scope, node: ClassNode): void {
  for (const binding of scope.bindings.values()) {
    if (!binding.name.startsWith('#')) continue
    const register = c.temp()
    c.emit(createPrivateName(register, describePrivateName(node, binding.name)), node)
    initializeBinding(c, binding, register, node)
  }
}

function constructorCode(c: Compiler, node: ClassNode): Code {
  const name = node.id?.name ?? givenName(node) ?? ''
  const kind = node.superClass ? 'derived-constructor' : 'base-constructor'
  const written = node.body.body.find(
    (member): member is t.ClassMethod => member.type === 'ClassMethod' && member.kind === 'constructor',
  )
  const text = c.program.source.slice(node.start!, node.end!)
  const code =
    written === undefined
      ? defaultConstructor(c, node, kind, name)
      : c.rules.functionCode(c, written, kind, name)
  code.text = text
  return code
}

/** https://tc39.es/ecma262/#sec-runtime-semantics-classdefinitionevaluation step 14 */
function defaultConstructor(
  c: Compiler,
  node: ClassNode,
  kind: 'base-constructor' | 'derived-constructor',
  name: string,
): Code {
  const info = {
    name,
    kind,
    suspension: 'none',
    isStrict: true,
    length: 0,
    span: c.span(node),
    text: '',
  } as const
  return createCode(c.program, info, (code) => {
    code.isImplied = kind === 'derived-constructor'
    const [result, discard] = [0, 1]
    code.template = [undefined, undefined]
    code.needsArguments = true
    code.steps =
      kind === 'base-constructor'
        ? [initializeInstance(discard), leaveThis]
        : [constructParent(result), initializeResult(result, discard), leaveRegister(result)]
    code.spans = code.steps.map(() => code.span)
  })
}

const leaveThis: Step = (context, agent) => agent.leave(context, context.thisArgument)

const leaveRegister = (register: Register): Step =>
  function leaveRegister(context, agent) {
    agent.leave(context, context.registers[register])
  }

const constructParent = (target: Register): Step =>
  function constructParent(context, agent) {
    const parent = context.callee!.prototype
    if (!isConstructor(parent)) throw notASuperConstructor(agent, parent, context.callee!)
    const result = beginConstruct(agent, parent, context.args ?? [], context.newTarget!, target)
    if (result !== PENDING) context.registers[target] = result
  }

/** The `prototype` of the class to extend, into the register where the new one's will be. */
const readParentPrototype = (target: Register, parent: Register): Step =>
  function readParentPrototype({ registers }, agent) {
    const constructor = registers[parent]
    if (constructor === null) return
    if (!isConstructor(constructor))
      throw agent.typeError(`Class extends value ${toDisplay(constructor)} is not a constructor or null`)
    const slot = findSlot(constructor, 'prototype')
    if (slot instanceof Accessor) agent.perform(get(agent, constructor, 'prototype'), target)
    else registers[target] = slot === ABSENT ? undefined : slot
  }

const makeClass = (
  parts: Parts,
  code: Code,
  parent: Register | undefined,
  environment: Register | undefined,
): Step =>
  function makeClass(context, agent) {
    const { registers } = context
    const { constructorParent, prototypeParent } = parents(
      agent,
      parent === undefined ? NO_PARENT : registers[parent],
      registers[parts.prototype],
    )
    const prototype = new ObjectValue(prototypeParent)
    const constructor = createClosure(agent, code, environmentOf(context, environment))
    constructor.prototype = constructorParent
    constructor.homeObject = prototype
    constructor.putHidden('prototype', prototype, 0)
    prototype.putHidden('constructor', constructor)
    registers[parts.constructor] = constructor
    registers[parts.prototype] = prototype
  }

const NO_PARENT = Symbol('no parent')

function parents(
  agent: Agent,
  parent: Value | typeof NO_PARENT,
  prototype: Value,
): { constructorParent: ObjectValue; prototypeParent: ObjectValue | null } {
  const { intrinsics } = agent.realm
  if (parent === NO_PARENT)
    return {
      constructorParent: intrinsics['Function.prototype'],
      prototypeParent: intrinsics['Object.prototype'],
    }
  if (parent === null) return { constructorParent: intrinsics['Function.prototype'], prototypeParent: null }
  if (isObject(prototype) || prototype === null)
    return { constructorParent: parent as ObjectValue, prototypeParent: prototype }
  throw agent.typeError(`Class extends value does not have valid prototype property ${toDisplay(prototype)}`)
}

// Members

/** What is left to do once all methods are there. */
interface Fields {
  readonly instance: (t.ClassProperty | t.ClassPrivateProperty)[]
  readonly statics: (() => void)[]
}

function compileMembers(c: Compiler, node: ClassNode, parts: Parts): Fields {
  const fields: Fields = { instance: [], statics: [] }
  for (const member of node.body.body) {
    c.scoped(() => {
      if (member.type === 'ClassMethod') {
        if (member.kind !== 'constructor') compileClassMethod(c, member, parts)
      } else if (member.type === 'ClassPrivateMethod') compilePrivateMethod(c, member, parts)
      else if (member.type === 'ClassProperty' || member.type === 'ClassPrivateProperty')
        prepareField(c, member, parts, fields)
      else if (member.type === 'StaticBlock') fields.statics.push(() => runStatic(c, member, parts, []))
    })
  }
  return fields
}

function compileClassMethod(c: Compiler, member: t.ClassMethod, parts: Parts): void {
  const target = member.static ? parts.constructor : parts.prototype
  compileMethod(c, member, compileKey(c, member, staticPropertyKey(member)), target, target, false)
}

function compilePrivateMethod(c: Compiler, member: t.ClassPrivateMethod, parts: Parts): void {
  const shown = `#${member.key.id.name}`
  const home = member.static ? parts.constructor : parts.prototype
  const closure = c.temp()
  const kind = member.kind === 'get' || member.kind === 'set' ? member.kind : 'method'
  const code = c.rules.functionCode(c, member, 'method', kind === 'method' ? shown : `${kind} ${shown}`)
  c.emit(makeMethod(closure, code, environmentRegister(c, c.scope), home), member)
  const name = readName(c, shown, member, undefined)
  c.emit(addPrivateMethod(parts.constructor, name, shown, closure, kind, member.static === true), member)
}

const addPrivateMethod = (
  constructor: Register,
  name: Register,
  shown: string,
  closure: Register,
  kind: 'get' | 'set' | 'method',
  isStatic: boolean,
): Step =>
  function addPrivateMethod({ registers }) {
    const owner = registers[constructor] as EcmaFunction
    const method = registers[closure] as ObjectValue
    const identity = registers[name] as symbol
    const methods = isStatic ? owner.staticPrivateMethods : owner.privateMethods
    const existing = methods.find((other) => other.name === identity)?.element
    const element = privateElement(kind, method, existing)
    const next = [...methods.filter((other) => other.name !== identity), { name: identity, shown, element }]
    if (isStatic) owner.staticPrivateMethods = next
    else owner.privateMethods = next
  }

/** A getter joins the setter of the same name. */
function privateElement(
  kind: 'get' | 'set' | 'method',
  method: ObjectValue,
  existing: PrivateElement | undefined,
): PrivateElement {
  if (kind === 'method') return { kind, method }
  const other = existing?.kind === 'accessor' ? existing : { get: undefined, set: undefined }
  return { kind: 'accessor', get: other.get, set: other.set, [kind]: method }
}

function prepareField(
  c: Compiler,
  member: t.ClassProperty | t.ClassPrivateProperty,
  parts: Parts,
  fields: Fields,
): void {
  if (member.type === 'ClassPrivateProperty' || staticPropertyKey(member) !== undefined) {
    if (member.static) fields.statics.push(() => runStatic(c, member, parts, []))
    else fields.instance.push(member)
    return
  }
  const key = c.register()
  c.emit(toKey(key, c.expression(member.key)), member)
  if (member.static) fields.statics.push(() => runStatic(c, member, parts, [key]))
  else {
    initializeBinding(c, c.scope.get(fieldKeyName(member))!, key, member)
    fields.instance.push(member)
  }
}

/** Runs a static field's initializer, or a static block, as a method of the class. */
function runStatic(
  c: Compiler,
  member: t.ClassProperty | t.ClassPrivateProperty | t.StaticBlock,
  parts: Parts,
  args: Register[],
): void {
  const closure = c.temp()
  const code = initializerCode(c, member, (inner, key) => {
    if (member.type === 'StaticBlock') {
      hoistFunctions(inner, member.body)
      compileDisposing(inner, member, member.body, () => {
        for (const statement of member.body) inner.statement(statement)
      })
    } else compileField(inner, member, key)
  })
  c.emit(makeMethod(closure, code, environmentRegister(c, c.scope), parts.constructor), member)
  c.emit(
    callFunction(c.discard, closure, parts.constructor, args, () => 'a static initializer is a function'),
    member,
  )
}

function compileInstanceInitializer(c: Compiler, node: ClassNode, { instance }: Fields, parts: Parts): void {
  c.emit(addStaticPrivateMethods(parts.constructor), node)
  if (instance.length === 0) return
  const code = initializerCode(c, node.body, (inner) => {
    for (const member of instance) inner.scoped(() => compileField(inner, member, undefined))
  })
  const closure = c.temp()
  c.emit(makeMethod(closure, code, environmentRegister(c, c.scope), parts.prototype), node)
  c.emit(setInitializer(parts.constructor, closure), node)
}

const setInitializer = (constructor: Register, initializer: Register): Step =>
  function setInitializer({ registers }) {
    const owner = registers[constructor] as EcmaFunction
    owner.initializer = registers[initializer] as EcmaFunction
  }

const addStaticPrivateMethods = (constructor: Register): Step =>
  function addStaticPrivateMethods({ registers }) {
    const owner = registers[constructor] as EcmaFunction
    for (const { name, element } of owner.staticPrivateMethods) addPrivateElement(owner, name, element)
  }

/** Code that runs with `this` being what is initialized; a static field's computed key is its argument. */
function initializerCode(c: Compiler, node: t.Node, compile: (inner: Compiler, key: Register) => void): Code {
  const { unit, parameters } = c.program.analysis.functions.get(node)!
  const info = {
    name: '',
    kind: 'initializer',
    suspension: 'none',
    isStrict: true,
    length: 0,
    span: c.span(node),
    text: '',
  } as const
  return createCode(c.program, info, (code) => {
    const inner = new Compiler(c.program, unit, code, c.rules, parameters)
    const key = inner.register()
    code.parameterCount = 1
    openScope(inner, parameters, node)
    bindImplicit(inner, parameters, node)
    compile(inner, key)
    inner.emit(leaveInitializer, node)
    inner.finish()
  })
}

const leaveInitializer: Step = (context, agent) => agent.leave(context, undefined)

/** https://tc39.es/ecma262/#sec-definefield */
function compileField(
  c: Compiler,
  member: t.ClassProperty | t.ClassPrivateProperty,
  computedKey: Register | undefined,
): void {
  c.reach(member)
  const target = readName(c, 'this', member, undefined)
  const value = c.temp()
  if (member.type === 'ClassPrivateProperty') {
    const shown = `#${member.key.id.name}`
    if (member.value) compileNamed(c, member.value, shown, value)
    else c.emit(move(value, c.constant(undefined)), member)
    c.emit(definePrivateField(target, readName(c, shown, member, undefined), shown, value), member)
    return
  }
  const key = staticPropertyKey(member)
  if (member.value) compileNamed(c, member.value, key === undefined ? undefined : String(key), value)
  else c.emit(move(value, c.constant(undefined)), member)
  const isToBeNamed = key === undefined && member.value != null && isAnonymousFunction(member.value)
  c.emit(defineFieldStep(target, fieldKey(c, member, computedKey), value, isToBeNamed, c.discard), member)
}

function fieldKey(c: Compiler, member: t.ClassProperty, computedKey: Register | undefined): Register {
  const key = staticPropertyKey(member)
  if (key !== undefined) return c.constant(keyAsValue(key))
  return member.static ? computedKey! : readName(c, fieldKeyName(member), member, undefined)
}

const defineFieldStep = (
  target: Register,
  key: Register,
  value: Register,
  isToBeNamed: boolean,
  discard: Register,
): Step =>
  function defineFieldStep({ registers }, agent) {
    const object = registers[target] as ObjectValue
    const propertyKey = keyOfPrimitive(registers[key])
    const content = registers[value]
    if (isToBeNamed) nameFunction(content as FunctionObject, propertyKey, '')
    if (object.exotic !== null) {
      agent.perform(createDataPropertyOrThrow(agent, object, propertyKey, content), discard)
      return
    }
    if (defineField(object, propertyKey, content)) return
    throw agent.typeError(
      propertyKey === 'prototype' && object.isConstructor
        ? NO_STATIC_PROTOTYPE
        : `Cannot define property ${String(keyAsValue(propertyKey))}, object is not extensible`,
    )
  }

export const classes: ExpressionRules = {
  ClassExpression: compileClass,
}

export function compileClassDeclaration(c: Compiler, node: t.ClassDeclaration): void {
  const binding = node.id && c.lookup(node.id.name)
  const constructor = compileClass(c, node, undefined)
  if (binding) initializeBinding(c, binding, constructor, node)
}
