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
  const [first, second] = operands
  const left = compute(first!, held)
  if (!left) return undefined
  const taken = takenOf(operator, left.value)
  if (taken !== undefined) return taken === 0 ? left : compute(operands[taken]!, held)
  if (operands.length === 1) return applied(UNARY, operator, left.value)
  const right = compute(second!, held)
  return right && applied(BINARY, operator, left.value, right.value)
}

/** Which operand of a choice is its value, by what the first one is; undefined for other operators. */
function takenOf(operator: string, first: Primitive): number | undefined {
  switch (operator) {
    case '?':
      return first ? 1 : 2
    case '&&':
      return first ? 1 : 0
    case '||':
      return first ? 0 : 1
    case '??':
      return first === undefined || first === null ? 1 : 0
  }
}

/** Tells each place of a formula, and whether it is evaluated: of `a.n || b.n`, where `a.n` decides, `b.n` is not. */
export function eachPlace(
  formula: Formula | null,
  held: Held,
  tell: (place: Place, isEvaluated: boolean) => void,
  isEvaluated = true,
): void {
  if (formula === null || (formula.name === undefined && 'value' in formula)) return
  if (formula.name !== undefined) {
    tell(formula, isEvaluated)
    return
  }
  const { operator, operands } = formula
  if (operator === '.' || operator === '?.') tell(formula as Place, isEvaluated)
  const first = compute(operands[0]!, held)
  const taken = first && takenOf(operator, first.value)
  operands.forEach((operand, i) => {
    const isLeftOut = i > 0 && taken !== undefined && i !== taken
    eachPlace(operand, held, tell, isEvaluated && !isLeftOut)
  })
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
