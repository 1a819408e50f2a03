// `yield*`. https://tc39.es/ecma262/#sec-generator-function-definitions-runtime-semantics-evaluation

import type * as t from '@babel/types'
import { get, getMethod } from '../../machine/objects/properties'
import { getAsyncIterator } from '../../machine/operations/async-iteration'
import { toBoolean } from '../../machine/operations/convert'
import { toDisplay } from '../../machine/operations/display'
import {
  type Complaint,
  closeIterator,
  getIterator,
  type IteratorRecord,
} from '../../machine/operations/iteration'
import type { AsyncGeneratorObject } from '../../machine/promises/async-generator'
import type { Agent } from '../../machine/running/agent'
import { call } from '../../machine/running/call'
import type { Step } from '../../machine/running/code'
import type { Procedure } from '../../machine/running/completion'
import type { GeneratorObject, ResumptionMode } from '../../machine/running/generator'
import { isObject, type Value } from '../../machine/value'
import type { Compiler } from '../compiler/compiler'
import { jump, type Label, move, type Register } from '../compiler/registers'
import { compileAwait } from './async-functions'

/** The delivery of a value is the generators' business; they pass it in. */
export interface Delivery {
  readonly value: (operand: Register) => void
  readonly result: (operand: Register) => void
}

/** Registers of one delegation. */
interface Delegation {
  readonly record: Register
  readonly mode: Register
  readonly received: Register
  readonly result: Register
}

export function compileDelegation(
  c: Compiler,
  operand: Register,
  target: Register,
  node: t.YieldExpression,
  deliver: Delivery,
): void {
  const isAsync = c.code.suspension === 'async-generator'
  const d: Delegation = { record: c.temp(), mode: c.temp(), received: c.temp(), result: c.temp() }
  c.emit(openInner(d.record, operand, isAsync, delegationComplaint(node, isAsync)), node)
  c.emit(move(d.mode, c.constant('next')), node)
  c.emit(move(d.received, c.constant(undefined)), node)
  const again = c.label()
  const noReturnMethod = c.label()
  const done = c.label()
  const end = c.label()
  c.place(again)
  c.emit(callInner(d, isAsync), node)
  c.emit(jumpIfMode(d.mode, 'no-return', noReturnMethod), node)
  if (isAsync) compileAwait(c, d.result, d.result, node)
  const isDone = c.temp()
  c.emit(readDone(isDone, d), node)
  compileReception(c, d, isDone, done, again, node, deliver)
  c.place(noReturnMethod)
  if (isAsync) compileAwait(c, d.received, d.received, node)
  c.exit({ kind: 'return', value: d.received }, node)
  c.place(done)
  c.emit(readValue(target, d.result), node)
  c.emit(jumpUnlessMode(d.mode, 'return', end), node)
  c.exit({ kind: 'return', value: target }, node)
  c.place(end)
}

/** Passes one inner result out, and takes in how the outer caller goes on. */
function compileReception(
  c: Compiler,
  d: Delegation,
  isDone: Register,
  done: Label,
  again: Label,
  node: t.Node,
  deliver: Delivery,
): void {
  c.emit(jumpIfTrue(isDone, done), node)
  if (c.code.suspension === 'generator') deliver.result(d.result)
  else {
    c.emit(readValue(d.result, d.result), node)
    deliver.value(d.result)
  }
  c.emit(receiveRaw(d), node)
  if (c.code.suspension === 'async-generator') {
    c.emit(jumpUnlessMode(d.mode, 'return', again), node)
    const failed = c.label()
    const error = c.guard(() => compileAwait(c, d.received, d.received, node), failed)
    c.emit(jump(again), node)
    c.place(failed)
    c.emit(move(d.mode, c.constant('throw')), node)
    c.emit(move(d.received, error), node)
  }
  c.emit(jump(again), node)
}

const openInner = (
  target: Register,
  operand: Register,
  isAsync: boolean,
  complain: Complaint | undefined,
): Step =>
  function openInner({ registers }, agent) {
    const value = registers[operand]
    agent.perform(
      isAsync ? getAsyncIterator(agent, value, complain) : getIterator(agent, value, complain),
      target,
    )
  }

/** V8 finds the operand again only where it is not at the start of its text; it then prints "(intermediate value)". */
function delegationComplaint({ argument }: t.YieldExpression, isAsync: boolean): Complaint | undefined {
  if (isAsync) return () => 'undefined is not a function'
  const isFound = argument !== null && argument !== undefined && FOUND.has(argument.type)
  return isFound ? () => 'yield* (intermediate value) is not iterable' : undefined
}

const FOUND = new Set<t.Node['type']>(['MemberExpression', 'CallExpression', 'NewExpression'])

const callInner = (d: Delegation, isAsync: boolean): Step =>
  function callInner({ registers }, agent) {
    const record = registers[d.record] as IteratorRecord
    const mode = registers[d.mode] as ResumptionMode
    const received = registers[d.received]
    const change = (next: string) => {
      registers[d.mode] = next
    }
    agent.perform(delegate(agent, record, mode, received, isAsync, change), d.result)
  }

/** Where the inner iterator lacks the method, `change` says so in place of the mode. */
function* delegate(
  agent: Agent,
  record: IteratorRecord,
  mode: ResumptionMode,
  received: Value,
  isAsync: boolean,
  change: (mode: string) => void,
): Procedure {
  const { iterator } = record
  if (mode === 'next') return yield* call(agent, record.nextMethod, iterator, received)
  const method = yield* getMethod(agent, iterator, mode)
  if (method !== undefined) return yield* call(agent, method, iterator, received)
  if (mode === 'return') {
    change('no-return')
    return undefined
  }
  if (!isAsync) {
    yield* closeIterator(agent, record)
    throw noThrowMethod(agent)
  }
  change('no-throw')
  const close = yield* getMethod(agent, iterator, 'return')
  return close === undefined ? undefined : yield* call(agent, close, iterator)
}

const noThrowMethod = (agent: Agent) => agent.typeError("The iterator does not provide a 'throw' method.")

const readDone = (target: Register, d: Delegation): Step =>
  function readDone({ registers }, agent) {
    const result = registers[d.result]
    if ((registers[d.mode] as string) === 'no-throw') throw noThrowMethod(agent)
    if (!isObject(result)) throw agent.typeError(`Iterator result ${toDisplay(result)} is not an object`)
    agent.perform(isDone(agent, result), target)
  }

function* isDone(agent: Agent, result: Value & object): Procedure {
  return toBoolean(yield* get(agent, result, 'done'))
}

const readValue = (target: Register, result: Register): Step =>
  function readValue({ registers }, agent) {
    agent.perform(get(agent, registers[result] as Value & object, 'value'), target)
  }

const receiveRaw = (d: Delegation): Step =>
  function receiveRaw({ registers, owner }) {
    const generator = owner as GeneratorObject | AsyncGeneratorObject
    registers[d.mode] = generator.mode
    registers[d.received] = generator.sent
  }

const jumpIfTrue = (register: Register, to: Label): Step =>
  function jumpIfTrue(context) {
    if (context.registers[register] === true) context.position = to.position
  }

const jumpIfMode = (mode: Register, wanted: string, to: Label): Step =>
  function jumpIfMode(context) {
    if (context.registers[mode] === wanted) context.position = to.position
  }

const jumpUnlessMode = (mode: Register, wanted: string, to: Label): Step =>
  function jumpUnlessMode(context) {
    if (context.registers[mode] !== wanted) context.position = to.position
  }
