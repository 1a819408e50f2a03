// Lists of values with holes and spreads: array literals, and arguments that spread.
// https://tc39.es/ecma262/#sec-array-initializer
import type * as t from '@babel/types'
import type { ArrayObject } from '../../machine/objects/array'
import { type Complaint, listFromIterable, pristineElements } from '../../machine/operations/iteration'
import { createArray } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import type { Step } from '../../machine/running/code'
import type { Procedure } from '../../machine/running/completion'
import { HOLE, type Value } from '../../machine/value'
import type { Compiler } from '../compiler/compiler'
import type { Register } from '../compiler/registers'
import type { ExpressionRules } from '../compiler/rules'
import { notIterable, renderExpression } from '../words/expression-text'

/** Makes an array of arguments of which some spread. */
export function compileSpread(c: Compiler, args: readonly t.Node[], node: t.Node): Register {
  const spreads = args.filter((arg) => arg.type === 'SpreadElement')
  const isLast = spreads.length === 1 && args.at(-1) === spreads[0]
  return compileList(c, args, node, isLast ? spreadComplaint : () => undefined)
}

/** What is wrong with the last argument, where no other one spreads. */
const spreadComplaint =
  (operand: t.Node): Complaint =>
  (value) =>
    value === undefined || value === null
      ? `${renderExpression(operand)} is not iterable (cannot read property ${value})`
      : 'Spread syntax requires ...iterable[Symbol.iterator] to be a function'

/** Makes an array of the elements, in a new register. */
function compileList(
  c: Compiler,
  elements: readonly (t.Node | null)[],
  node: t.Node,
  complaintOf: (operand: t.Node) => Complaint | undefined,
): Register {
  const list = c.temp()
  if (elements.every((element) => element !== null && element.type !== 'SpreadElement')) {
    c.emit(arrayOf(list, c.operands(elements as t.Node[])), node)
    return list
  }
  c.emit(arrayOf(list, []), node)
  for (const element of elements) c.scoped(() => compileElement(c, element, list, node, complaintOf))
  return list
}

function compileElement(
  c: Compiler,
  element: t.Node | null,
  list: Register,
  node: t.Node,
  complaintOf: (operand: t.Node) => Complaint | undefined,
): void {
  if (element === null) c.emit(appendHole(list), node)
  else if (element.type === 'SpreadElement') {
    const { argument } = element
    c.emit(appendAll(list, c.expression(argument), c.discard, complaintOf(argument)), argument)
  } else c.emit(append(list, c.expression(element)), element)
}

const arrayOf = (target: Register, operands: readonly Register[]): Step =>
  function arrayOf({ registers }, agent) {
    const elements: Value[] = []
    for (let i = 0; i < operands.length; i++) elements.push(registers[operands[i]!])
    registers[target] = createArray(agent, elements)
  }

function push(array: ArrayObject, value: Value | typeof HOLE): void {
  array.elements!.push(value)
  array.length++
}

const append = (list: Register, operand: Register): Step =>
  function append({ registers }) {
    push(registers[list] as ArrayObject, registers[operand])
  }

const appendHole = (list: Register): Step =>
  function appendHole({ registers }) {
    push(registers[list] as ArrayObject, HOLE)
  }

const appendAll = (
  list: Register,
  operand: Register,
  discard: Register,
  complain: Complaint | undefined,
): Step =>
  function appendAll({ registers }, agent) {
    const array = registers[list] as ArrayObject
    const elements = pristineElements(agent, registers[operand])
    if (elements === undefined)
      agent.perform(appendIterated(agent, array, registers[operand], complain), discard)
    else pushAll(agent, array, elements)
  }

/** The list of a copy that is the first is taken as it is. */
function pushAll(agent: Agent, array: ArrayObject, elements: Value[]): void {
  if (array.length === 0) array.elements = elements
  else {
    agent.memory.allocateList(array.length + elements.length)
    for (const element of elements) array.elements!.push(element)
  }
  array.length += elements.length
}

function* appendIterated(
  agent: Agent,
  array: ArrayObject,
  iterable: Value,
  complain: Complaint | undefined,
): Procedure {
  pushAll(agent, array, yield* listFromIterable(agent, iterable, complain))
  return undefined
}

export const lists: ExpressionRules = {
  ArrayExpression(c, node) {
    for (const element of node.elements)
      if (element?.type === 'SpreadElement') c.iterated.add(element.argument)
    return compileList(c, node.elements, node, (operand) => () => notIterable(operand))
  },
}
