// Computes a formula of the program again, with what its variables and properties hold. Only primitives are followed, as the record
// does not know what an object's methods do.
import type { Formula, Place } from '../../span'
import type { ValueView } from '../../values'

export type Primitive = string | number | boolean | null | undefined

/** A value, which may be undefined. */
interface Computed {
  readonly value: Primitive
}

/** What a variable or a property holds; undefined where that is not known. */
export type Held = (place: Place) => ValueView | undefined

/** Undefined where a part is not known. */
export function compute(formula: Formula | null, held: Held): Computed | undefined {
  if (formula === null) return undefined
  if (formula.name !== undefined) return primitiveIn(held(formula))
  if ('value' in formula) return formula
  const { operator } = formula
  if (operator === '.' || operator === '?.') return primitiveIn(held(formula as Place))
  return operate(operator, formula.operands, held)
}

const FIXED = new Map<string, Primitive>([
  ['undefined', undefined],
  ['null', null],
  ['true', true],
  ['false', false],
])

/** The value that a view shows; undefined for bigints, symbols, texts that are cut and all that is no primitive. */
export function primitiveIn(view: ValueView | undefined): Computed | undefined {
  if (view?.kind !== 'primitive') return undefined
  const { text } = view
  if (FIXED.has(text)) return { value: FIXED.get(text) }
  if (text.startsWith('"')) return text.endsWith('"') ? { value: JSON.parse(text) } : undefined
  const number = Number(text)
  return Number.isNaN(number) && text !== 'NaN' ? undefined : { value: number }
}

function operate(operator: string, operands: readonly (Formula | null)[], held: Held): Computed | undefined {
  const [first, second, third] = operands
  const left = compute(first!, held)
  if (!left) return undefined
  switch (operator) {
    case '?':
      return compute((left.value ? second : third)!, held)
    case '&&':
      return left.value ? compute(second!, held) : left
    case '||':
      return left.value ? left : compute(second!, held)
    case '??':
      return left.value === undefined || left.value === null ? compute(second!, held) : left
  }
  if (operands.length === 1) return applied(UNARY, operator, left.value)
  const right = compute(second!, held)
  return right && applied(BINARY, operator, left.value, right.value)
}

/** JavaScript's own operators, for all primitives: `number` only satisfies the compiler. */
type Operator = (a: number, b: number) => Primitive

function applied(
  operators: ReadonlyMap<string, Operator>,
  operator: string,
  a: Primitive,
  b?: Primitive,
): Computed | undefined {
  const operate = operators.get(operator)
  return operate && { value: operate(a as number, b as number) }
}

const UNARY = new Map<string, Operator>([
  ['!', (a) => !a],
  ['-', (a) => -a],
  ['+', (a) => +a],
  ['~', (a) => ~a],
  ['typeof', (a) => typeof a],
  ['void', () => undefined],
])

const BINARY = new Map<string, Operator>([
  ['===', (a, b) => a === b],
  ['!==', (a, b) => a !== b],
  // biome-ignore lint/suspicious/noDoubleEquals: the program's own operator.
  ['==', (a, b) => a == b],
  // biome-ignore lint/suspicious/noDoubleEquals: the program's own operator.
  ['!=', (a, b) => a != b],
  ['<', (a, b) => a < b],
  ['>', (a, b) => a > b],
  ['<=', (a, b) => a <= b],
  ['>=', (a, b) => a >= b],
  ['+', (a, b) => a + b],
  ['-', (a, b) => a - b],
  ['*', (a, b) => a * b],
  ['/', (a, b) => a / b],
  ['%', (a, b) => a % b],
  ['**', (a, b) => a ** b],
  ['&', (a, b) => a & b],
  ['|', (a, b) => a | b],
  ['^', (a, b) => a ^ b],
  ['<<', (a, b) => a << b],
  ['>>', (a, b) => a >> b],
  ['>>>', (a, b) => a >>> b],
])
