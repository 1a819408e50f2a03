// Generators, sync and async. https://tc39.es/ecma262/#sec-generator-function-definitions
import type * as t from '@babel/types'
import { createIterResult } from '../../machine/operations/operations'
import {
  AsyncGeneratorObject,
  completeStep,
  endAsyncGenerator,
  takeRequest,
} from '../../machine/promises/async-generator'
import type { Step } from '../../machine/running/code'
import { ThrowCompletion } from '../../machine/running/completion'
import { plainPrototype } from '../../machine/running/construct'
import { GeneratorObject } from '../../machine/running/generator'
import type { Compiler } from '../compiler/compiler'
import type { Label, Register } from '../compiler/registers'
import type { ExpressionRules } from '../compiler/rules'
import { compileAwait } from './async-functions'
import { compileDelegation, type Delivery } from './delegation'

// Starting: the call has bound its parameters and returns the generator instead of running the body

export const startGenerator: Step = (context, agent) => {
  const prototype = plainPrototype(agent, context.callee!, 'GeneratorFunction.prototype.prototype')!
  context.owner = new GeneratorObject(prototype, context)
  agent.putAside(context, 'start', context.owner)
}

export const startAsyncGenerator: Step = (context, agent) => {
  const prototype = plainPrototype(agent, context.callee!, 'AsyncGeneratorFunction.prototype.prototype')!
  context.owner = new AsyncGeneratorObject(prototype, context)
  agent.putAside(context, 'start', context.owner)
}

// Ending

const finishGeneratorStep = (result: Register): Step =>
  function finishGeneratorStep(context, agent) {
    ;(context.owner as GeneratorObject).state = 'completed'
    agent.leave(context, createIterResult(agent, context.registers[result], true))
  }

/** Where an exception that nothing in the generator caught ends up. */
export const failGenerator = (error: Register): Step =>
  function failGenerator(context) {
    const generator = context.owner
    if (generator instanceof GeneratorObject) generator.state = 'completed'
    throw new ThrowCompletion(context.registers[error])
  }

const endStep = (value: Register, discard: Register, isError: boolean): Step =>
  function endStep(context, agent) {
    const generator = context.owner as AsyncGeneratorObject
    agent.perform(endAsyncGenerator(agent, generator, context.registers[value], isError), discard)
  }

const leaveAsyncGenerator: Step = (context, agent) =>
  agent.leave(context, (context.owner as AsyncGeneratorObject).reply)

export function finishGenerator(c: Compiler, result: Register, node: t.Node): void {
  c.emit(finishGeneratorStep(result), node)
}

export function finishAsyncGenerator(c: Compiler, result: Register, node: t.Node): void {
  c.emit(endStep(result, c.discard, false), node)
  c.emit(leaveAsyncGenerator, node)
}

/** Until the generator exists, exceptions go to the caller. */
export function failAsyncGenerator(c: Compiler, error: Register, node: t.Node): void {
  c.emit(endStep(error, c.discard, true), node)
  c.emit(leaveAsyncGenerator, node)
}

// Yielding

const yieldValue = (operand: Register): Step =>
  function yieldValue(context, agent) {
    ;(context.owner as GeneratorObject).state = 'suspended-yield'
    agent.putAside(context, 'yield', createIterResult(agent, context.registers[operand], false))
  }

/** A delegating generator passes its inner iterator's results on as they are. */
const yieldResult = (operand: Register): Step =>
  function yieldResult(context, agent) {
    ;(context.owner as GeneratorObject).state = 'suspended-yield'
    agent.putAside(context, 'yield', context.registers[operand])
  }

/** https://tc39.es/ecma262/#sec-asyncgeneratoryield: answers the request being served … */
const deliver = (operand: Register, discard: Register): Step =>
  function deliver(context, agent) {
    const generator = context.owner as AsyncGeneratorObject
    agent.perform(completeStep(agent, generator, context.registers[operand], false), discard)
  }

/** … and goes on with the next one at once, or waits for it. */
const awaitRequest: Step = (context, agent) => {
  const generator = context.owner as AsyncGeneratorObject
  if (generator.queue.length > 0) {
    takeRequest(generator)
    return
  }
  generator.state = 'suspended-yield'
  agent.putAside(context, 'yield', generator.reply)
}

const delivery = (c: Compiler, node: t.Node): Delivery => ({
  value: (operand) => compileDelivery(c, operand, node),
  result: (operand) => c.emit(yieldResult(operand), node),
})

/** Emits the yield of a value that needs no more waiting. */
function compileDelivery(c: Compiler, operand: Register, node: t.Node): void {
  if (c.code.suspension === 'generator') c.emit(yieldValue(operand), node)
  else {
    c.emit(deliver(operand, c.discard), node)
    c.emit(awaitRequest, node)
  }
}

/** After a yield: the sent value, an exception, or on to the next step where the caller wants the generator to return. */
const receive = (target: Register, onward: Label): Step =>
  function receive(context) {
    const { mode, sent } = context.owner as GeneratorObject | AsyncGeneratorObject
    if (mode === 'throw') throw new ThrowCompletion(sent)
    context.registers[target] = sent
    if (mode === 'next') context.position = onward.position
  }

function compileYield(c: Compiler, operand: Register, target: Register, node: t.Node): void {
  const isAsync = c.code.suspension === 'async-generator'
  if (isAsync) compileAwait(c, operand, target, node)
  compileDelivery(c, isAsync ? target : operand, node)
  const onward = c.label()
  c.emit(receive(target, onward), node)
  if (isAsync) compileAwait(c, target, target, node)
  c.exit({ kind: 'return', value: target }, node)
  c.place(onward)
}

export const generators: ExpressionRules = {
  YieldExpression(c, node) {
    const register = c.temp()
    const operand = node.argument ? c.expression(node.argument) : c.constant(undefined)
    if (node.delegate) compileDelegation(c, operand, register, node, delivery(c, node))
    else compileYield(c, operand, register, node)
    return register
  },
}
