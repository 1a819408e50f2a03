// A for-of loop closes its iterator, however it ends. https://tc39.es/ecma262/#sec-iteratorclose
import type * as t from '@babel/types'
import { ObjectValue } from '../../machine/objects/object'
import { getMethod } from '../../machine/objects/properties'
import { toDisplay } from '../../machine/operations/display'
import type { IteratorRecord } from '../../machine/operations/iteration'
import type { Agent } from '../../machine/running/agent'
import { call } from '../../machine/running/call'
import type { Step } from '../../machine/running/code'
import type { Procedure } from '../../machine/running/completion'
import { isObject } from '../../machine/value'
import type { Compiler } from '../compiler/compiler'
import type { Exit } from '../compiler/enclosing'
import { jump, type Label, type Register } from '../compiler/registers'
import { closeAfterError, closeNormally, rethrow } from '../expressions/patterns'
import { compileAwait } from '../functions/async-functions'
import { compileItem, type Iteration, type LoopLabels } from './loop-parts'

/** The body, and what closes the iterator on each way out of it. */
export function compileClosing(
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

/** Result of the iterator's `return` method, undefined where there is none. */
const callReturn = (target: Register, record: Register): Step =>
  function callReturn({ registers }, agent) {
    agent.perform(returnFrom(agent, registers[record] as IteratorRecord), target)
  }

const MISSING = new ObjectValue(null)

function* returnFrom(agent: Agent, { iterator }: IteratorRecord): Procedure {
  const method = yield* getMethod(agent, iterator, 'return')
  return method === undefined ? MISSING : yield* call(agent, method, iterator)
}

const jumpIfMissing = (register: Register, to: Label): Step =>
  function jumpIfMissing(context) {
    if (context.registers[register] === MISSING) context.position = to.position
  }

const requireObject = (register: Register): Step =>
  function requireObject({ registers }, agent) {
    if (!isObject(registers[register]))
      throw agent.typeError(`Iterator result ${toDisplay(registers[register])} is not an object`)
  }
