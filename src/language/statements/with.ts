// https://tc39.es/ecma262/#sec-with-statement
import type * as t from '@babel/types'
import { toObject } from '../../machine/objects/wrapper'
import type { Step } from '../../machine/running/code'
import { OBJECT_BINDING } from '../../syntax/scope'
import type { Compiler } from '../compiler/compiler'
import type { Register } from '../compiler/registers'
import { closeScope, openScope } from '../names/scopes'
import { initializeBinding } from '../names/variables'

export function compileWith(c: Compiler, node: t.WithStatement): void {
  const scope = c.program.analysis.scopes.get(node)!
  const object = c.temp()
  c.emit(makeObject(object, c.expression(node.object)), node)
  openScope(c, scope, node)
  initializeBinding(c, scope.get(OBJECT_BINDING)!, object, node)
  c.statement(node.body)
  closeScope(c, scope)
}

const makeObject = (target: Register, operand: Register): Step =>
  function makeObject({ registers }, agent) {
    registers[target] = toObject(agent, registers[operand])
  }
