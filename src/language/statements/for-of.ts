// https://tc39.es/ecma262/#sec-for-in-and-for-of-statements
import type * as t from '@babel/types'
import type { ObjectValue } from '../../machine/objects/object'
import { get } from '../../machine/objects/properties'
import { Accessor } from '../../machine/objects/property'
import { getAsyncIterator } from '../../machine/operations/async-iteration'
import { toBoolean } from '../../machine/operations/convert'
import { toDisplay } from '../../machine/operations/display'
import type { Complaint, IteratorRecord } from '../../machine/operations/iteration'
import type { Agent } from '../../machine/running/agent'
import { beginCall } from '../../machine/running/call'
import type { Step } from '../../machine/running/code'
import { PENDING, type Procedure } from '../../machine/running/completion'
import { isObject, type Value } from '../../machine/value'
import type { Compiler } from '../compiler/compiler'
import type { Register } from '../compiler/registers'
import { jumpIf } from '../expressions/conditions'
import { openIterator } from '../expressions/patterns'
import { compileAwait } from '../functions/async-functions'
import { notAsyncIterable, notIterable } from '../words/expression-text'
import { compileClosing } from './iterator-closing'
import { beginIteration, compileSubject } from './loop-parts'

export function compileForOf(c: Compiler, node: t.ForOfStatement): void {
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
  c.reach(node.left, { kind: 'item', from: node.right })
  compileClosing(c, iteration, record, item, loop)
  c.place(end)
}

const openAsyncIterator = (record: Register, complain: Complaint): Step =>
  function openAsyncIterator({ registers }, agent) {
    agent.perform(getAsyncIterator(agent, registers[record], complain), record)
  }

const callNext = (target: Register, record: Register): Step =>
  function callNext({ registers }, agent) {
    const { nextMethod, iterator } = registers[record] as IteratorRecord
    const result = beginCall(agent, nextMethod, iterator, [], target)
    if (result !== PENDING) registers[target] = result
  }

/** Splits an iterator's result into its value, in place, and whether it is done. */
const readResult = (item: Register, done: Register): Step =>
  function readResult({ registers }, agent) {
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
