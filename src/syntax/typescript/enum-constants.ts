// Values of enum members that are known before the program runs: a member without an initializer counts on from them.
import type * as t from '@babel/types'
import { tableOf } from '../table'
import type { EnumValue, KnownNames, Merged } from './merged'

/** The value of an initializer, in which an enum's own members go by their names; undefined where the program must compute it. */
export function constantValue(
  node: t.Node,
  own: Merged | undefined,
  known: KnownNames,
): EnumValue | undefined {
  const valueOf = (inner: t.Node) => constantValue(inner, own, known)
  switch (node.type) {
    case 'NumericLiteral':
    case 'StringLiteral':
      return node.value
    case 'Identifier':
      if (own?.members.has(node.name)) return own.members.get(node.name)
      return known.constantNamed(node.name) ?? GLOBAL_NUMBERS.get(node.name)
    case 'MemberExpression': {
      const key = keyOf(node)
      return key === undefined ? undefined : objectOf(node.object, known)?.members.get(key)
    }
    case 'ParenthesizedExpression':
      return valueOf(node.expression)
    case 'UnaryExpression':
      return unaryValue(node.operator, valueOf(node.argument))
    case 'BinaryExpression':
      return binaryValue(node.operator, valueOf(node.left), valueOf(node.right))
    case 'TemplateLiteral':
      return templateValue(node, node.expressions.map(valueOf))
    default:
      return undefined
  }
}

const GLOBAL_NUMBERS = new Map([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
])

function keyOf({ property, computed }: t.MemberExpression): string | undefined {
  if (property.type === 'StringLiteral') return property.value
  return property.type === 'Identifier' && !computed ? property.name : undefined
}

function objectOf(node: t.Node, known: KnownNames): Merged | undefined {
  if (node.type === 'Identifier') return known.objectNamed(node.name)
  if (node.type !== 'MemberExpression') return undefined
  const key = keyOf(node)
  return key === undefined ? undefined : objectOf(node.object, known)?.inner.get(key)
}

function unaryValue(operator: string, value: EnumValue | undefined): number | undefined {
  if (typeof value !== 'number') return undefined
  switch (operator) {
    case '+':
      return value
    case '-':
      return -value
    case '~':
      return ~value
    default:
      return undefined
  }
}

type NumberOperator = (left: number, right: number) => number

const OPERATORS = tableOf<NumberOperator>({
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
  '**': (a, b) => a ** b,
  '|': (a, b) => a | b,
  '&': (a, b) => a & b,
  '^': (a, b) => a ^ b,
  '<<': (a, b) => a << b,
  '>>': (a, b) => a >> b,
  '>>>': (a, b) => a >>> b,
})

function binaryValue(
  operator: string,
  left: EnumValue | undefined,
  right: EnumValue | undefined,
): EnumValue | undefined {
  if (left === undefined || right === undefined) return undefined
  if (typeof left === 'number' && typeof right === 'number') return OPERATORS.get(operator)?.(left, right)
  return operator === '+' ? `${left}${right}` : undefined
}

function templateValue(
  { quasis }: t.TemplateLiteral,
  values: readonly (EnumValue | undefined)[],
): string | undefined {
  if (values.includes(undefined)) return undefined
  return quasis.map(({ value }, i) => `${value.cooked}${values[i] ?? ''}`).join('')
}
