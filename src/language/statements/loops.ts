// Loops. https://tc39.es/ecma262/#sec-iteration-statements

import type * as t from '@babel/types'
import { isEnumerable, ObjectValue } from '../../machine/objects/object'
import { get, getMethod, getOwnProperty, getPrototypeOf, ownKeys } from '../../machine/objects/properties'
import { Accessor } from '../../machine/objects/property'
import { toObject } from '../../machine/objects/wrapper'
import { getAsyncIterator } from '../../machine/operations/async-iteration'
import { toBoolean } from '../../machine/operations/convert'
import { toDisplay } from '../../machine/operations/display'
import type { Complaint, IteratorRecord } from '../../machine/operations/iteration'
import type { Agent } from '../../machine/running/agent'
import { beginCall, call } from '../../machine/running/call'
import type { Step } from '../../machine/running/code'
import { PENDING, type Procedure } from '../../machine/running/completion'
import { chargeWalk } from '../../machine/running/meter'
import { isObject, keyAsValue, type PropertyKey, type Value } from '../../machine/value'
import { isUsing } from '../../syntax/declarations'
import type { Scope } from '../../syntax/scope'
import {
  type Compiler,
  type Exit,
  jump,
  type Label,
  type Register,
  type StatementRules,
} from '../compiler/compiler'
import { compileCondition, jumpIf } from '../expressions/conditions'
import { bindPattern, closeAfterError, closeNormally, openIterator, rethrow } from '../expressions/patterns'
import { compileAwait } from '../functions/async-functions'
import { compileDisposing, compileResource } from '../functions/disposal'
import { closeScope, openScope, renewEnvironment } from '../names/scopes'
import { notAsyncIterable, notIterable } from '../words/expression-text'
import { ITEM } from '../words/pattern-origin'
import { compileDeclaration } from './statements'

interface LoopLabels {
  readonly breakTo: Label
  readonly continueTo: Label
}

function compileBody(
  c: Compiler,
  labels: readonly string[],
  { breakTo, continueTo }: LoopLabels,
  body: t.Statement,
): void {
  c.within({ kind: 'loop', labels, breakTo, continueTo }, () => c.statement(body))
}

/** A test is a place to stop at, even one that is always true: an endless loop must be seen to go round. */
function compileTest(c: Compiler, test: t.Expression, to: Label, when: boolean): void {
  c.reach(test)
  compileCondition(c, test, to, when)
}

// for (init; test; update)

function compileFor(c: Compiler, node: t.ForStatement): void {
  const labels = c.takeLabels()
  c.clearCompletion(node)
  const scope = c.program.analysis.scopes.get(node)!
  openScope(c, scope, node)
  compileDisposing(c, node, node.init ? [node.init] : [], () => compileRounds(c, node, scope, labels))
  closeScope(c, scope)
}

function compileRounds(c: Compiler, node: t.ForStatement, scope: Scope, labels: readonly string[]): void {
  const loop = { breakTo: c.label(), continueTo: c.label() }
  const again = c.label()
  compileInit(c, node.init)
  renewEnvironment(c, scope, node)
  c.place(again)
  if (node.test) compileTest(c, node.test, loop.breakTo, false)
  else c.reach(node)
  compileBody(c, labels, loop, node.body)
  c.place(loop.continueTo)
  renewEnvironment(c, scope, node)
  const { update } = node
  if (update) {
    if (update.type !== 'UpdateExpression') c.reach(update)
    c.scoped(() => c.expression(update))
  }
  c.emit(jump(again), node)
  c.place(loop.breakTo)
}

function compileInit(c: Compiler, init: t.ForStatement['init']): void {
  if (!init) return
  c.reach(init)
  if (init.type === 'VariableDeclaration') compileDeclaration(c, init)
  else c.scoped(() => c.expression(init))
}

// for-in and for-of

/** What the two kinds of loop over something have in common. */
interface Iteration {
  readonly node: t.ForInStatement | t.ForOfStatement
  readonly scope: Scope
  readonly labels: readonly string[]
}

function beginIteration(c: Compiler, node: t.ForInStatement | t.ForOfStatement): Iteration {
  c.clearCompletion(node)
  c.reach(node.left)
  return { node, scope: c.program.analysis.scopes.get(node)!, labels: c.takeLabels() }
}

/** The expression after `in` or `of` sees the loop's names in their dead zone. */
function compileSubject(c: Compiler, { node, scope }: Iteration): Register {
  openScope(c, scope, node)
  const subject = c.register()
  c.into(node.right, subject)
  closeScope(c, scope)
  return subject
}

/** A new scope for each item, in which the body runs. */
function compileItem(
  c: Compiler,
  { node, scope, labels }: Iteration,
  item: Register,
  loop: LoopLabels,
): void {
  openScope(c, scope, node)
  if (isUsing(node.left)) compileDisposedItem(c, { node, scope, labels }, node.left, item, loop)
  else {
    compileItemBinding(c, node.left, item)
    compileBody(c, labels, loop, node.body)
  }
  closeScope(c, scope)
}

function compileItemBinding(c: Compiler, left: t.ForInStatement['left'], item: Register): void {
  c.scoped(() => {
    if (left.type !== 'VariableDeclaration') bindPattern(c, left, item, 'assign')
    else bindPattern(c, left.declarations[0]!.id, item, 'initialize', ITEM)
  })
}

/** `continue` ends the item, which disposes of it; `break` does so on its way out. */
function compileDisposedItem(
  c: Compiler,
  { node, labels }: Iteration,
  left: t.VariableDeclaration,
  item: Register,
  loop: LoopLabels,
): void {
  compileDisposing(c, node, [left], () => {
    const inner = { breakTo: c.label(), continueTo: c.label() }
    compileResource(c, left, item, left)
    compileItemBinding(c, left, item)
    compileBody(c, labels, inner, node.body)
    c.emit(jump(inner.continueTo), node)
    c.place(inner.breakTo)
    c.exit({ kind: 'jump', to: loop.breakTo, depth: c.enclosing.length - 2 }, node)
    c.place(inner.continueTo)
  })
}

/** In `for (var x = 0 in …)` the variable has a value before. https://tc39.es/ecma262/#sec-initializers-in-forin-statement-heads */
function compileForIn(c: Compiler, node: t.ForInStatement): void {
  const iteration = beginIteration(c, node)
  if (node.left.type === 'VariableDeclaration' && node.left.declarations[0]!.init)
    compileDeclaration(c, node.left)
  const keys = compileSubject(c, iteration)
  const loop = { breakTo: c.label(), continueTo: c.label() }
  c.emit(collectKeys(keys), node)
  c.place(loop.continueTo)
  const item = c.register()
  c.emit(nextKey(item, keys), node)
  c.emit(jumpIfUndefined(item, loop.breakTo), node)
  c.reach(node.left)
  compileItem(c, iteration, item, loop)
  c.emit(jump(loop.continueTo), node)
  c.place(loop.breakTo)
}

/** The keys still to be visited, with the object to ask whether they are still there. */
class KeyList extends ObjectValue {
  position = 0

  constructor(
    readonly object: ObjectValue | undefined,
    readonly keys: readonly PropertyKey[],
  ) {
    super(null)
  }
}

const collectKeys =
  (register: Register): Step =>
  ({ registers }, agent) => {
    const subject = registers[register]
    if (subject === undefined || subject === null) registers[register] = new KeyList(undefined, [])
    else agent.perform(enumerableKeys(agent, toObject(agent, subject)), register)
  }

/** A proxy is asked about a property when it is its turn, as in V8. */
const LATER = Symbol('later')

/** https://tc39.es/ecma262/#sec-enumerate-object-properties */
function* enumerableKeys(agent: Agent, object: ObjectValue): Procedure {
  const visited = new Set<PropertyKey>()
  const keys: PropertyKey[] = []
  for (let o: ObjectValue | null = object; o !== null; o = yield* getPrototypeOf(agent, o)) {
    agent.work(1)
    for (const key of yield* ownKeys(agent, o)) {
      if (typeof key === 'symbol' || visited.has(key)) continue
      const property = o.exotic?.getOwnProperty === undefined ? o.getOwnProperty(key) : LATER
      if (property === undefined) continue
      visited.add(key)
      if (property === LATER || isEnumerable(property)) keys.push(key)
    }
  }
  return new KeyList(object, keys)
}

const nextKey =
  (target: Register, list: Register): Step =>
  ({ registers }, agent) => {
    const keys = registers[list] as KeyList
    registers[target] = undefined
    while (keys.position < keys.keys.length) {
      const key = keys.keys[keys.position]!
      const isThere = isStillThere(keys.object!, key)
      if (isThere === LATER) {
        agent.perform(nextKeySlowly(agent, keys), target)
        return
      }
      keys.position++
      if (!isThere) continue
      registers[target] = keyAsValue(key)
      return
    }
  }

function isStillThere(object: ObjectValue, key: PropertyKey): boolean | typeof LATER {
  let passed = 0
  for (let o: ObjectValue | null = object; o !== null; o = o.prototype, passed++) {
    if (o.exotic?.getOwnProperty !== undefined) return LATER
    if (!o.hasOwn(key)) continue
    chargeWalk(passed)
    return true
  }
  return false
}

function* nextKeySlowly(agent: Agent, keys: KeyList): Procedure {
  while (keys.position < keys.keys.length) {
    const key = keys.keys[keys.position++]!
    for (let o: ObjectValue | null = keys.object!; o !== null; o = yield* getPrototypeOf(agent, o)) {
      const property = yield* getOwnProperty(agent, o, key)
      agent.work(1)
      if (property === undefined) continue
      if (isEnumerable(property)) return keyAsValue(key)
      break
    }
  }
  return undefined
}

const jumpIfUndefined =
  (register: Register, to: Label): Step =>
  (context) => {
    if (context.registers[register] === undefined) context.position = to.position
  }

function compileForOf(c: Compiler, node: t.ForOfStatement): void {
  const iteration = beginIteration(c, node)
  c.iterated.add(node.right)
  const record = compileSubject(c, iteration)
  const loop = { breakTo: c.label(), continueTo: c.label() }
  const end = c.label()
  const complain = () => (node.await ? notAsyncIterable(node.right) : notIterable(node.right))
  c.emit(
    node.await ? openAsyncIterator(record, complain) : openIterator(record, record, complain),
    node.right,
  )
  c.place(loop.continueTo)
  const item = c.register()
  c.emit(callNext(item, record), node)
  if (node.await) compileAwait(c, item, item, node)
  const done = c.temp()
  c.emit(readResult(item, done), node)
  c.emit(jumpIf(done, end, true), node)
  c.reach(node.left)
  compileClosing(c, iteration, record, item, loop)
  c.place(end)
}

/** The body, and what closes the iterator on each way out of it. */
function compileClosing(
  c: Compiler,
  iteration: Iteration,
  record: Register,
  item: Register,
  loop: LoopLabels,
): void {
  const { node } = iteration
  const landings: { landing: Label; then: Exit | undefined }[] = []
  const land = (then: Exit | undefined): Label => {
    const landing = c.label()
    landings.push({ landing, then })
    return landing
  }
  const leave = (_c: Compiler, then: Exit) => c.emit(jump(land(then)), node)
  const failed = c.label()
  const end = c.label()
  const error = c.guard(() => {
    c.within({ kind: 'finalizer', leave }, () =>
      compileItem(c, iteration, item, { ...loop, breakTo: land(undefined) }),
    )
  }, failed)
  c.emit(jump(loop.continueTo), node)
  for (const { landing, then } of landings) {
    c.place(landing)
    compileClose(c, record, node)
    if (then === undefined) c.emit(jump(end), node)
    else c.exit(then, node)
  }
  c.place(failed)
  compileCloseAfterError(c, record, error, node)
  c.place(end)
}

function compileClose(c: Compiler, record: Register, node: t.ForInStatement | t.ForOfStatement): void {
  if (node.type !== 'ForOfStatement' || !node.await) {
    c.emit(closeNormally(record, c.discard), node)
    return
  }
  const result = c.temp()
  const end = c.label()
  c.emit(callReturn(result, record), node)
  c.emit(jumpIfMissing(result, end), node)
  compileAwait(c, result, result, node)
  c.emit(requireObject(result), node)
  c.place(end)
}

function compileCloseAfterError(
  c: Compiler,
  record: Register,
  error: Register,
  node: t.ForInStatement | t.ForOfStatement,
): void {
  if (node.type === 'ForOfStatement' && node.await) {
    const result = c.temp()
    const closed = c.label()
    c.guard(() => {
      c.emit(callReturn(result, record), node)
      c.emit(jumpIfMissing(result, closed), node)
      compileAwait(c, result, result, node)
    }, closed)
    c.place(closed)
  } else c.emit(closeAfterError(record, c.discard), node)
  c.emit(rethrow(error), node)
}

const openAsyncIterator =
  (record: Register, complain: Complaint): Step =>
  ({ registers }, agent) =>
    agent.perform(getAsyncIterator(agent, registers[record], complain), record)

const callNext =
  (target: Register, record: Register): Step =>
  ({ registers }, agent) => {
    const { nextMethod, iterator } = registers[record] as IteratorRecord
    const result = beginCall(agent, nextMethod, iterator, [], target)
    if (result !== PENDING) registers[target] = result
  }

/** Splits an iterator's result into its value, in place, and whether it is done. */
const readResult =
  (item: Register, done: Register): Step =>
  ({ registers }, agent) => {
    const result = registers[item]
    if (!isObject(result)) throw agent.typeError(`Iterator result ${toDisplay(result)} is not an object`)
    const doneSlot = result.getOwnSlot('done')
    const value = result.getOwnSlot('value')
    if (typeof doneSlot === 'boolean' && typeof value !== 'symbol' && !(value instanceof Accessor)) {
      registers[done] = doneSlot
      registers[item] = value
      return
    }
    registers[item] = undefined
    agent.perform(
      splitResult(agent, result, (found) => (registers[item] = found)),
      done,
    )
  }

function* splitResult(agent: Agent, result: ObjectValue, deliver: (value: Value) => void): Procedure {
  const isDone = toBoolean(yield* get(agent, result, 'done'))
  if (!isDone) deliver(yield* get(agent, result, 'value'))
  return isDone
}

/** Result of the iterator's `return` method, undefined where there is none. */
const callReturn =
  (target: Register, record: Register): Step =>
  ({ registers }, agent) =>
    agent.perform(returnFrom(agent, registers[record] as IteratorRecord), target)

const MISSING = new ObjectValue(null)

function* returnFrom(agent: Agent, { iterator }: IteratorRecord): Procedure {
  const method = yield* getMethod(agent, iterator, 'return')
  return method === undefined ? MISSING : yield* call(agent, method, iterator)
}

const jumpIfMissing =
  (register: Register, to: Label): Step =>
  (context) => {
    if (context.registers[register] === MISSING) context.position = to.position
  }

const requireObject =
  (register: Register): Step =>
  ({ registers }, agent) => {
    if (!isObject(registers[register]))
      throw agent.typeError(`Iterator result ${toDisplay(registers[register])} is not an object`)
  }

export const loops: StatementRules = {
  ForStatement: compileFor,
  ForInStatement: compileForIn,
  ForOfStatement: compileForOf,

  WhileStatement(c, node) {
    const labels = c.takeLabels()
    c.clearCompletion(node)
    const loop = { breakTo: c.label(), continueTo: c.label() }
    c.place(loop.continueTo)
    compileTest(c, node.test, loop.breakTo, false)
    compileBody(c, labels, loop, node.body)
    c.emit(jump(loop.continueTo), node)
    c.place(loop.breakTo)
  },

  DoWhileStatement(c, node) {
    const labels = c.takeLabels()
    c.clearCompletion(node)
    const loop = { breakTo: c.label(), continueTo: c.label() }
    const again = c.label()
    c.place(again)
    compileBody(c, labels, loop, node.body)
    c.place(loop.continueTo)
    compileTest(c, node.test, again, true)
    c.place(loop.breakTo)
  },
}
