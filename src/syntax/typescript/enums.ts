// Enums. A numeric member is there twice: its value under its name, and its name under its value.
import type * as t from '@babel/types'
import { type Problem, problemAt } from '../problem'
import { assign, element, number, statement, string } from './build'
import { constantValue } from './enum-constants'
import { type EnumValue, type KnownNames, type Merged, memberName } from './merged'
import { referencesIn } from './references'

/** The statements that give an enum its members. */
export function enumBody(
  node: t.TSEnumDeclaration,
  merged: Merged,
  known: KnownNames,
  problems: Problem[],
): t.Statement[] {
  const enumName = node.id.name
  let next: number | undefined = 0
  return node.members.map((member) => {
    const name = memberName(member.id)
    const value: EnumValue | undefined = member.initializer
      ? constantValue(member.initializer, merged, known)
      : next
    if (!member.initializer && next === undefined)
      problems.push(problemAt(member, 'Enum member must have initializer.'))
    merged.members.set(name, value)
    next = typeof value === 'number' ? value + 1 : undefined
    return memberStatement(member, enumName, name, valueNode(member, value, enumName, merged))
  })
}

function valueNode(
  member: t.TSEnumMember,
  value: EnumValue | undefined,
  enumName: string,
  merged: Merged,
): t.Expression {
  const { initializer } = member
  const place = initializer ?? member
  if (typeof value === 'number') return number(place, value)
  if (typeof value === 'string') return string(place, value)
  return initializer ? withMembers(initializer, enumName, merged) : number(place, Number.NaN)
}

/** In an initializer, the enum's own members go by their names. */
function withMembers(initializer: t.Expression, enumName: string, merged: Merged): t.Expression {
  const around = statement(initializer, initializer)
  for (const { identifier, put } of referencesIn(around, new Set(merged.members.keys())))
    put(element(identifier, enumName, string(identifier, identifier.name)))
  return around.expression
}

function memberStatement(
  member: t.TSEnumMember,
  enumName: string,
  name: string,
  value: t.Expression,
): t.Statement {
  const key = string(member.id, name)
  const named = assign(member, element(member.id, enumName, key), value)
  const isText = isSyntacticallyText(value)
  return statement(member, isText ? named : assign(member, element(member.id, enumName, named), key))
}

const isSyntacticallyText = (node: t.Node): boolean =>
  node.type === 'StringLiteral' ||
  node.type === 'TemplateLiteral' ||
  (node.type === 'BinaryExpression' &&
    node.operator === '+' &&
    (isSyntacticallyText(node.left) || isSyntacticallyText(node.right)))
