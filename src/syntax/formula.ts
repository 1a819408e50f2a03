// How a value comes of variables, properties and literals: `n <= 1`, `cart.total + 5`. Sentences compute it again with the values
// of a moment.
import type * as t from '@babel/types'

export type Formula =
  | { readonly name: string }
  | { readonly name?: undefined; readonly value: string | number | boolean | null }
  | { readonly name?: undefined; readonly operator: string; readonly operands: readonly (Formula | null)[] }

/** A variable or `this`, or a property of one: the operator `.` or `?.`, the object and the key. */
export type Place = { readonly name: string } | MemberPlace

export interface MemberPlace {
  readonly name?: undefined
  readonly operator: '.' | '?.'
  readonly operands: readonly [object: Place, key: PlaceKey]
}

/** `#key` is a private name. */
export type PlaceKey =
  | { readonly name: string }
  | { readonly name?: undefined; readonly value: string | number }

/** Parts that a formula may have; nobody follows a longer one. */
const MOST_PARTS = 16

const UNARY = new Set(['!', '-', '+', '~', 'typeof'])
const BINARY = new Set('=== !== == != < > <= >= + - * / % ** & | ^ << >> >>>'.split(' '))

/** Undefined where the parts do not say what the value is, or say it at once; of a test, it is said whether it is true. */
export function formulaOf(node: t.Node, as: 'test' | 'change' | 'value'): Formula | undefined {
  const made = new FormulaMaker()
  const formula = made.ofStep(node, as === 'change')
  if (formula === null || !made.hasName) return undefined
  return as === 'test' || ('operator' in formula && !isPlace(formula)) ? formula : undefined
}

/** Undefined for anything else. */
export function placeOf(node: t.Node): Place | undefined {
  const formula = new FormulaMaker().of(node)
  return formula && isPlace(formula) ? formula : undefined
}

const isPlace = (formula: Formula): formula is Place =>
  formula.name !== undefined ||
  ('operator' in formula && (formula.operator === '.' || formula.operator === '?.'))

/** Of what has parts that may not be evaluated: what decides which are. */
export function deciderOf(node: t.Node | null | undefined): t.Node | undefined {
  if (node?.type === 'ConditionalExpression') return node.test
  return node?.type === 'LogicalExpression' && node.operator !== '??' ? node.left : undefined
}

class FormulaMaker {
  parts = 0
  hasName = false

  /** The outermost expression may be an assignment. If the step is told as a change, what counts is the value that is assigned. */
  ofStep(node: t.Node, isChange: boolean): Formula | null {
    if (node.type === 'UpdateExpression') return this.ofUpdate(node, isChange)
    return node.type === 'AssignmentExpression' ? this.ofAssignment(node) : this.of(node)
  }

  /** Null for what is not known. */
  of(node: t.Node): Formula | null {
    if (++this.parts > MOST_PARTS) return null
    switch (node.type) {
      case 'Identifier':
        if (node.name === 'undefined') return operation('void', { value: 0 })
        this.hasName = true
        return { name: node.name }
      case 'ThisExpression':
        this.hasName = true
        return { name: 'this' }
      case 'MemberExpression':
      case 'OptionalMemberExpression':
        return this.ofMember(node)
      case 'NumericLiteral':
      case 'StringLiteral':
      case 'BooleanLiteral':
        return { value: node.value }
      case 'NullLiteral':
        return { value: null }
      case 'TemplateLiteral':
        return this.ofTemplate(node)
      case 'UnaryExpression':
        return UNARY.has(node.operator) ? this.strict(node.operator, node.argument) : null
      case 'BinaryExpression':
        return BINARY.has(node.operator) ? this.strict(node.operator, node.left, node.right) : null
      case 'LogicalExpression':
        return this.lazy(node.operator, node.left, node.right)
      case 'ConditionalExpression':
        return this.lazy('?', node.test, node.consequent, node.alternate)
      default:
        return null
    }
  }

  private ofMember(node: t.MemberExpression | t.OptionalMemberExpression): Formula | null {
    const object = this.of(node.object)
    const key = this.ofKey(node)
    return object && key && isPlace(object) ? operation(node.optional ? '?.' : '.', object, key) : null
  }

  private ofKey({ computed, property }: t.MemberExpression | t.OptionalMemberExpression): PlaceKey | null {
    if (property.type === 'PrivateName') return { value: `#${property.id.name}` }
    if (!computed) return property.type === 'Identifier' ? { value: property.name } : null
    if (property.type === 'Identifier' && property.name !== 'undefined') return { name: property.name }
    const isLiteral = property.type === 'StringLiteral' || property.type === 'NumericLiteral'
    return isLiteral && !String(property.value).startsWith('#') ? { value: property.value } : null
  }

  /** All operands are evaluated. */
  private strict(operator: string, ...nodes: readonly t.Node[]): Formula | null {
    const operands = nodes.map((node) => this.of(node))
    return operands.includes(null) ? null : operation(operator, ...operands)
  }

  /** The first operand is evaluated, and says which others are. */
  private lazy(operator: string, ...nodes: readonly t.Node[]): Formula | null {
    const operands = nodes.map((node) => this.of(node))
    return operands[0] ? operation(operator, ...operands) : null
  }

  private ofTemplate({ quasis, expressions }: t.TemplateLiteral): Formula | null {
    let text: Formula = { value: quasis[0]!.value.cooked ?? '' }
    for (const [i, expression] of expressions.entries()) {
      const part = this.of(expression)
      if (part === null) return null
      text = operation('+', operation('+', text, part), { value: quasis[i + 1]!.value.cooked ?? '' })
    }
    return text
  }

  private ofUpdate({ operator, prefix, argument }: t.UpdateExpression, isChange: boolean): Formula | null {
    const before = this.strict('+', argument)
    if (before === null || !(prefix || isChange)) return before
    return operation(operator === '++' ? '+' : '-', before, { value: 1 })
  }

  private ofAssignment({ operator, left, right }: t.AssignmentExpression): Formula | null {
    if (operator === '=') return this.of(right)
    const binary = operator.slice(0, -1)
    return BINARY.has(binary) ? this.strict(binary, left, right) : null
  }
}

const operation = (operator: string, ...operands: readonly (Formula | null)[]): Formula => ({
  operator,
  operands,
})
