// Assignments to calls: sloppy code fails only when it runs.
// https://tc39.es/ecma262/#sec-runtime-errors-for-function-call-assignment-targets
import type * as t from '@babel/types'
import type { Step } from '../../machine/running/code'
import type { Compiler } from '../compiler/compiler'
import type { Register } from '../compiler/registers'

export const isCall = (target: t.Node): target is t.CallExpression => target.type === 'CallExpression'

/** `f() = 1` calls `f`, and then fails. */
export function refuseCall(c: Compiler, node: t.CallExpression, message: string): Register {
  const result = c.expression(node)
  c.emit(refuse(message), node)
  return result
}

const refuse = (message: string): Step =>
  function refuse(_context, agent) {
    throw agent.error('ReferenceError', message)
  }
