// Lists of values with holes and spreads: array literals, and arguments that spread.
// https://tc39.es/ecma262/#sec-array-initializer
import type * as t from '@babel/types'
import type { Agent } from '../machine/agent'
import type { ArrayObject } from '../machine/array'
import type { Step } from '../machine/code'
import type { Procedure } from '../machine/completion'
import { listFromIterable, pristineElements } from '../machine/iteration'
import { createArray } from '../machine/operations'
import { HOLE, type Value } from '../machine/value'
import type { Compiler, ExpressionRules, Register } from './compiler'

/** Makes an array of the elements, in a new register. */
export function compileList(c: Compiler, elements: readonly (t.Node | null)[], node: t.Node): Register {
  const list = c.temp()
  if (elements.every((element) => element !== null && element.type !== 'SpreadElement')) {
    const operands = elements.map((element, i) => c.operand(element!, elements.slice(i + 1)))
    c.emit(arrayOf(list, operands), node)
    return list
  }
  c.emit(arrayOf(list, []), node)
  for (const element of elements) c.scoped(() => compileElement(c, element, list, node))
  return list
}

function compileElement(c: Compiler, element: t.Node | null, list: Register, node: t.Node): void {
  if (element === null) c.emit(appendHole(list), node)
  else if (element.type === 'SpreadElement')
    c.emit(appendAll(list, c.expression(element.argument), c.discard), element)
  else c.emit(append(list, c.expression(element)), element)
}

const arrayOf =
  (target: Register, operands: readonly Register[]): Step =>
  ({ registers }, agent) => {
    const elements: Value[] = []
    for (let i = 0; i < operands.length; i++) elements.push(registers[operands[i]!])
    registers[target] = createArray(agent, elements)
  }

function push(array: ArrayObject, value: Value | typeof HOLE): void {
  array.elements!.push(value)
  array.length++
}

const append =
  (list: Register, operand: Register): Step =>
  ({ registers }) =>
    push(registers[list] as ArrayObject, registers[operand])

const appendHole =
  (list: Register): Step =>
  ({ registers }) =>
    push(registers[list] as ArrayObject, HOLE)

const appendAll =
  (list: Register, operand: Register, discard: Register): Step =>
  ({ registers }, agent) => {
    const array = registers[list] as ArrayObject
    const elements = pristineElements(agent, registers[operand])
    if (elements === undefined) agent.perform(appendIterated(agent, array, registers[operand]), discard)
    else for (const element of elements) push(array, element)
  }

function* appendIterated(agent: Agent, array: ArrayObject, iterable: Value): Procedure {
  for (const value of yield* listFromIterable(agent, iterable)) push(array, value)
  return undefined
}

export const lists: ExpressionRules = {
  ArrayExpression(c, node) {
    return compileList(c, node.elements, node)
  },
}
