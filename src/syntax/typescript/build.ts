// Nodes that take the place of others, and stand where those stand in the text.
import type * as t from '@babel/types'

type NodeOf<K extends t.Node['type']> = Extract<t.Node, { type: K }>

function at<K extends t.Node['type']>(place: t.Node, type: K, fields: Partial<NodeOf<K>>): NodeOf<K> {
  const { start, end, loc } = place
  return { ...fields, type, start, end, loc } as unknown as NodeOf<K>
}

export const identifier = (place: t.Node, name: string): t.Identifier => at(place, 'Identifier', { name })

export const string = (place: t.Node, value: string): t.StringLiteral => at(place, 'StringLiteral', { value })

export const number = (place: t.Node, value: number): t.NumericLiteral =>
  at(place, 'NumericLiteral', { value })

export const member = (place: t.Node, object: string, name: string): t.MemberExpression =>
  at(place, 'MemberExpression', {
    object: identifier(place, object),
    property: identifier(place, name),
    computed: false,
  })

export const element = (place: t.Node, object: string, key: t.Expression): t.MemberExpression =>
  at(place, 'MemberExpression', { object: identifier(place, object), property: key, computed: true })

export const memberOf = (place: t.Node, object: t.Expression, name: string): t.MemberExpression =>
  at(place, 'MemberExpression', { object, property: identifier(place, name), computed: false })

export const thisMember = (place: t.Node, name: string): t.MemberExpression =>
  memberOf(place, at(place, 'ThisExpression', {}), name)

export const assign = (place: t.Node, left: t.LVal, right: t.Expression): t.AssignmentExpression =>
  at(place, 'AssignmentExpression', { operator: '=', left, right } as Partial<t.AssignmentExpression>)

export const or = (place: t.Node, left: t.Expression, right: t.Expression): t.LogicalExpression =>
  at(place, 'LogicalExpression', { operator: '||', left, right })

export const emptyObject = (place: t.Node): t.ObjectExpression =>
  at(place, 'ObjectExpression', { properties: [] })

export const sequence = (place: t.Node, expressions: t.Expression[]): t.SequenceExpression =>
  at(place, 'SequenceExpression', { expressions })

export const statement = (place: t.Node, expression: t.Expression): t.ExpressionStatement =>
  at(place, 'ExpressionStatement', { expression })

export const variable = (
  place: t.Node,
  kind: 'var' | 'let',
  name: string,
  init: t.Expression | null = null,
): t.VariableDeclaration => {
  const declarator = at(place, 'VariableDeclarator', { id: identifier(place, name), init })
  return at(place, 'VariableDeclaration', { kind, declarations: [declarator] })
}

export const block = (place: t.Node, body: t.Statement[]): t.BlockStatement =>
  at(place, 'BlockStatement', { body, directives: [] })

export const exportOf = (place: t.Node, declaration: t.Declaration): t.ExportNamedDeclaration =>
  at(place, 'ExportNamedDeclaration', { declaration, specifiers: [], source: null })

export const field = (place: t.Node, name: string): t.ClassProperty =>
  at(place, 'ClassProperty', { key: identifier(place, name), value: null, computed: false, static: false })

/** `(function (parameter) { body })(argument)` */
export function callWith(
  place: t.Node,
  parameter: t.Identifier,
  body: t.Statement[],
  argument: t.Expression,
): t.CallExpression {
  const callee = at(place, 'FunctionExpression', {
    id: null,
    params: [parameter],
    body: block(place, body),
    async: false,
    generator: false,
  })
  return at(place, 'CallExpression', { callee, arguments: [argument] })
}
