// Destructuring and assignment targets. https://tc39.es/ecma262/#sec-destructuring-assignment
import type * as t from '@babel/types'
import { toPropertyKey } from '../../machine/operations/convert'
import {
  type Complaint,
  closeIterator,
  closeIteratorAfterError,
  getIterator,
  type IteratorRecord,
  iteratorStepValue,
} from '../../machine/operations/iteration'
import { copyDataProperties, createArray, createObject } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import type { Step } from '../../machine/running/code'
import { type Procedure, ThrowCompletion } from '../../machine/running/completion'
import {
  HOLE,
  keyAsValue,
  keyOfPrimitive,
  keyOfString,
  type PropertyKey,
  type Value,
} from '../../machine/value'
import type { Compiler } from '../compiler/compiler'
import { jump, type Label, type Register } from '../compiler/registers'
import { compileNamed } from '../names/naming'
import { objectScopes } from '../names/object-scopes'
import { assignName, initializeBinding } from '../names/variables'
import {
  arrayComplaint,
  defaultOrigin,
  INNER,
  notAnObject,
  type Origin,
  propertyOrigin,
} from '../words/pattern-origin'
import { refuseCall } from './call-targets'
import { compileReference, getComputed, getNamed, type MemberReference, writeReference } from './members'

/** Declarations initialize; assignments write to places that exist. */
export type Binding = 'initialize' | 'assign'

/** Puts a value where a pattern, a name or a member says. */
export function bindPattern(
  c: Compiler,
  pattern: t.Node,
  value: Register,
  mode: Binding,
  origin: Origin = INNER,
): void {
  switch (pattern.type) {
    case 'Identifier':
      bindName(c, pattern, value, mode)
      return
    case 'MemberExpression':
      writeReference(c, compileReference(c, pattern, []), value, pattern)
      return
    case 'AssignmentPattern':
      bindWithDefault(c, pattern, value, (result) =>
        bindPattern(c, pattern.left, result, mode, defaultOrigin(pattern, origin)),
      )
      return
    case 'ObjectPattern':
      bindObject(c, pattern, value, mode, origin)
      return
    case 'ArrayPattern':
      bindArray(c, pattern, value, mode, origin)
      return
    case 'CallExpression':
      refuseCall(c, pattern, 'Invalid left-hand side in for-loop')
      return
    default:
      throw new Error(`No way to assign to ${pattern.type} on line ${pattern.loc?.start.line}`)
  }
}

function bindName(c: Compiler, id: t.Identifier, value: Register, mode: Binding): void {
  const binding = mode === 'initialize' ? c.lookup(id.name) : undefined
  const isDynamic = binding?.kind === 'var' && objectScopes(c, id.name).length > 0
  if (binding === undefined || isDynamic) assignName(c, id.name, value, id)
  else initializeBinding(c, binding, value, id)
}

function bindWithDefault(
  c: Compiler,
  pattern: t.AssignmentPattern,
  value: Register,
  bind: (result: Register) => void,
): void {
  const result = c.temp()
  const given = c.label()
  c.emit(moveIfGiven(result, value, given), pattern)
  const name = pattern.left.type === 'Identifier' ? pattern.left.name : undefined
  compileNamed(c, pattern.right, name, result)
  c.place(given)
  bind(result)
}

const moveIfGiven = (target: Register, value: Register, given: Label): Step =>
  function moveIfGiven(context) {
    const found = context.registers[value]
    context.registers[target] = found
    if (found !== undefined) context.position = given.position
  }

/**
 * A member that is assigned to is evaluated before the value is fetched; names and nested patterns have nothing to
 * evaluate first.
 */
function prepareTarget(c: Compiler, pattern: t.Node): MemberReference | undefined {
  const target = pattern.type === 'AssignmentPattern' ? pattern.left : pattern
  return target.type === 'MemberExpression' ? compileReference(c, target, []) : undefined
}

function bindPrepared(
  c: Compiler,
  pattern: t.Node,
  prepared: MemberReference | undefined,
  value: Register,
  mode: Binding,
  origin: Origin = INNER,
): void {
  if (prepared === undefined) bindPattern(c, pattern, value, mode, origin)
  else if (pattern.type === 'AssignmentPattern') {
    bindWithDefault(c, pattern, value, (result) => writeReference(c, prepared, result, pattern))
  } else writeReference(c, prepared, value, pattern)
}

// Objects

function bindObject(
  c: Compiler,
  pattern: t.ObjectPattern,
  value: Register,
  mode: Binding,
  origin: Origin,
): void {
  const [first] = pattern.properties
  const firstKey = first?.type === 'ObjectProperty' ? staticPropertyKey(first) : undefined
  c.emit(
    requireObject(value, (found) => notAnObject(first, firstKey, found, origin)),
    pattern,
  )
  const used: (PropertyKey | Register)[] = []
  const computed: Register[] = []
  for (const property of pattern.properties) {
    c.scoped(() => {
      if (property.type === 'RestElement') {
        const prepared = prepareTarget(c, property.argument)
        const rest = c.temp()
        c.emit(collectRest(rest, value, used as PropertyKey[], computed), property)
        bindPrepared(c, property.argument, prepared, rest, mode)
        return
      }
      const found = c.temp()
      const key = staticPropertyKey(property)
      if (key !== undefined) {
        used.push(key)
        const prepared = prepareTarget(c, property.value)
        c.emit(getNamed(found, value, key), property)
        bindPrepared(c, property.value, prepared, found, mode, propertyOrigin(origin))
        return
      }
      const keyRegister = c.register()
      c.emit(toKey(keyRegister, c.expression(property.key)), property)
      computed.push(keyRegister)
      const prepared = prepareTarget(c, property.value)
      c.emit(getComputed(found, value, keyRegister), property)
      bindPrepared(c, property.value, prepared, found, mode)
    })
  }
}

/** The key of a property whose name stands in the source. */
export function staticPropertyKey(property: {
  key: t.Node
  computed?: boolean | null
}): PropertyKey | undefined {
  const { key } = property
  if (property.computed) return undefined
  if (key.type === 'Identifier') return keyOfString(key.name)
  if (key.type === 'StringLiteral') return keyOfString(key.value)
  if (key.type === 'NumericLiteral') return keyOfPrimitive(key.value)
  return key.type === 'BigIntLiteral' ? keyOfString(String(BigInt(key.value))) : undefined
}

const requireObject = (value: Register, complain: (found: undefined | null) => string): Step =>
  function requireObject({ registers }, agent) {
    const found = registers[value]
    if (found === undefined || found === null) throw agent.typeError(complain(found))
  }

export const toKey = (target: Register, operand: Register): Step =>
  function toKey({ registers }, agent) {
    const value = registers[operand]
    if (typeof value === 'object' && value !== null) agent.perform(keyValue(agent, value), target)
    else registers[target] = keyAsValue(keyOfPrimitive(value))
  }

function* keyValue(agent: Agent, value: Value): Procedure {
  return keyAsValue(yield* toPropertyKey(agent, value))
}

const collectRest = (
  target: Register,
  value: Register,
  used: readonly PropertyKey[],
  computed: readonly Register[],
): Step =>
  function collectRest({ registers }, agent) {
    const excluded = [...used, ...computed.map((register) => keyOfPrimitive(registers[register]))]
    agent.perform(restOf(agent, registers[value], excluded), target)
  }

function* restOf(agent: Agent, value: Value, excluded: readonly PropertyKey[]): Procedure {
  const rest = agent.hold(createObject(agent))
  yield* copyDataProperties(agent, rest, value, excluded)
  return rest
}

// Arrays

function bindArray(
  c: Compiler,
  pattern: t.ArrayPattern,
  value: Register,
  mode: Binding,
  origin: Origin,
): void {
  const record = c.register()
  c.emit(openIterator(record, value, arrayComplaint(origin)), 'value' in origin ? origin.value : pattern)
  const failed = c.label()
  const end = c.label()
  const landings: (() => void)[] = []
  const leave = (then: Parameters<Compiler['exit']>[0]) => {
    const landing = c.label()
    c.emit(jump(landing), pattern)
    landings.push(() => {
      c.place(landing)
      c.emit(closeNormally(record, c.discard), pattern)
      c.exit(then, pattern)
    })
  }
  const error = c.guard(() => {
    c.within({ kind: 'finalizer', leave: (_c, then) => leave(then) }, () => {
      for (const element of pattern.elements) c.scoped(() => bindElement(c, element, record, pattern, mode))
    })
  }, failed)
  c.emit(closeNormally(record, c.discard), pattern)
  c.emit(jump(end), pattern)
  for (const land of landings) land()
  c.place(failed)
  c.emit(closeAfterError(record, c.discard), pattern)
  c.emit(rethrow(error), pattern)
  c.place(end)
}

function bindElement(
  c: Compiler,
  element: t.Node | null,
  record: Register,
  pattern: t.Node,
  mode: Binding,
): void {
  if (element === null) {
    c.emit(stepOrUndefined(c.discard, record), pattern)
    return
  }
  const target = element.type === 'RestElement' ? element.argument : element
  const prepared = prepareTarget(c, target)
  const found = c.temp()
  c.emit(
    element.type === 'RestElement' ? collectIterated(found, record) : stepOrUndefined(found, record),
    element,
  )
  bindPrepared(c, target, prepared, found, mode)
}

export const openIterator = (target: Register, value: Register, complain: Complaint | undefined): Step =>
  function openIterator({ registers }, agent) {
    agent.perform(getIterator(agent, registers[value], complain), target)
  }

const stepOrUndefined = (target: Register, record: Register): Step =>
  function stepOrUndefined({ registers }, agent) {
    agent.perform(nextOrUndefined(agent, registers[record] as IteratorRecord), target)
  }

function* nextOrUndefined(agent: Agent, record: IteratorRecord): Procedure {
  if (record.done) return undefined
  const value = yield* iteratorStepValue(agent, record)
  return value === HOLE ? undefined : value
}

const collectIterated = (target: Register, record: Register): Step =>
  function collectIterated({ registers }, agent) {
    agent.perform(restOfIterator(agent, registers[record] as IteratorRecord), target)
  }

function* restOfIterator(agent: Agent, record: IteratorRecord): Procedure {
  const rest = agent.hold<Value[]>([])
  while (!record.done) {
    const value = yield* iteratorStepValue(agent, record)
    if (value !== HOLE) rest.push(value)
  }
  return createArray(agent, rest)
}

/** Closes an iterator that has not ended by itself. */
export const closeNormally = (record: Register, discard: Register): Step =>
  function closeNormally({ registers }, agent) {
    const iterator = registers[record] as IteratorRecord
    if (!iterator.done) agent.perform(closeIterator(agent, iterator), discard)
  }

/** Closes the iterator on the way of an exception, which wins over one from closing. */
export const closeAfterError = (record: Register, discard: Register): Step =>
  function closeAfterError({ registers }, agent) {
    const iterator = registers[record] as IteratorRecord
    if (!iterator.done) agent.perform(closeIteratorAfterError(agent, iterator), discard)
  }

/** Throws on what was caught. */
export const rethrow = (error: Register): Step =>
  function rethrow({ registers }) {
    throw new ThrowCompletion(registers[error], true)
  }
