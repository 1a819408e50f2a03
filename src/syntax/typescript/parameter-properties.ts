// `constructor(private x: number)` declares a field and assigns the parameter to it.
import type * as t from '@babel/types'
import { boundIdentifiers } from '../declarations'
import { assign, field, identifier, statement, thisMember } from './build'

export function compileParameterProperties({ body: { body } }: t.Class): void {
  const constructor = body.find(isConstructor)
  if (constructor === undefined) return
  const properties: t.Identifier[] = []
  constructor.params = constructor.params.map((param) => {
    if (param.type !== 'TSParameterProperty') return param
    properties.push(...boundIdentifiers(param.parameter))
    return param.parameter
  })
  const statements = constructor.body.body
  const afterSuper = statements.findIndex(isSuperCall) + 1
  statements.splice(afterSuper, 0, ...properties.map(assignment))
  body.unshift(...properties.map((id) => field(id, id.name)))
}

export const isConstructor = (node: t.Node): node is t.ClassMethod =>
  node.type === 'ClassMethod' && node.kind === 'constructor'

const isSuperCall = (node: t.Statement): boolean =>
  node.type === 'ExpressionStatement' &&
  node.expression.type === 'CallExpression' &&
  node.expression.callee.type === 'Super'

const assignment = (id: t.Identifier): t.Statement =>
  statement(id, assign(id, thisMember(id, id.name), identifier(id, id.name)))
