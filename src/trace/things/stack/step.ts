// What a step does: "`breakfast` calls `console.log`: `egg` is 2."
import { code, quote, say } from '../../explain/phrases'
import type { Scene } from '../../explain/scene'
import type { Phrase } from '../../explain/sentence'
import type { Operand, Test, Written, WrittenKind } from '../../span'
import type { ValueView } from '../../values'
import { framesAt } from '../variables/read'
import { contextDetail } from './format'

type Told = Exclude<WrittenKind, 'function' | 'async function' | 'try'>

/** What who runs does, with what the program has written there. */
const does: { readonly [K in Told]: string } = {
  call: 'calls',
  new: 'makes a new',
  assignment: 'assigns to',
  declaration: 'declares',
  return: 'returns',
  throw: 'throws',
  await: 'awaits',
  yield: 'yields',
  loop: 'loops:',
  'for await': 'loops:',
  test: 'tests',
  other: 'comes to',
}

const isTold = (kind: WrittenKind): kind is Told =>
  kind !== 'function' && kind !== 'async function' && kind !== 'try'

/** Undefined where there is nothing to say beside the place. */
export function stepOf(at: Scene, { kind, text, reads, test }: Written): readonly Phrase[] | undefined {
  if (!isTold(kind)) return undefined
  const subject = within(at)
  const variables = readsAt(at, reads)
  if (kind === 'return' && text === '') return say`${subject} returns.`
  const what = say`${subject} ${does[kind]} ${quote(text)}`
  if (test !== undefined) return say`${what}${resultOf(test, variables)}.`
  return say`${what}${listed(variables)}.`
}

/** The running function. */
export function within(at: Scene): readonly Phrase[] {
  const frame = at.frame()
  if (frame === undefined) return say`the program`
  return contextDetail(at.trace, frame).labelled === 'text' ? say`this function` : at.context(frame)
}

/** Most variables that a sentence tells of. */
const MOST = 2

type Variables = ReadonlyMap<string, ValueView>

/** Variables with their values, as the running function sees them. Functions are better known by their names. */
function readsAt(at: Scene, names: readonly string[]): Variables {
  const found = new Map<string, ValueView>()
  if (names.length === 0) return found
  const scopes = framesAt(at, { from: 0, count: 1 })[0]?.scopes ?? []
  for (const name of names) {
    const variable = scopes.flatMap(({ variables }) => variables).find((one) => one.name === name)
    if (variable !== undefined && variable.value.kind !== 'function') found.set(name, variable.value)
  }
  return found
}

function listed(variables: Variables): readonly Phrase[] {
  const told = [...variables].filter(([, { kind }]) => kind !== 'uninitialized').slice(0, MOST)
  return told.flatMap(
    ([name, { text }], i) => say`${i === 0 ? ': ' : ', '}${code(name)} is ${quote(text, 3)}`,
  )
}

/** ": n is 1, so it is false". Only of primitives can be said how a test ends. */
function resultOf(test: Test, variables: Variables): readonly Phrase[] {
  const result = isTrue(test, variables)
  const values = listed(variables)
  if (result === undefined) return values
  return say`${values}${values.length === 0 ? ': ' : ', so '}that is ${result ? 'true' : 'false'}`
}

function isTrue({ operator, left, right }: Test, variables: Variables): boolean | undefined {
  const a = primitive(left, variables)
  if (a === undefined) return undefined
  if (right === undefined) return operator === '!' ? !a.value : Boolean(a.value)
  const b = primitive(right, variables)
  return b === undefined ? undefined : compared(operator, a.value, b.value)
}

type Primitive = string | number | boolean | null | undefined

function primitive(operand: Operand, variables: Variables): { readonly value: Primitive } | undefined {
  if (operand.name === undefined) return operand
  const view = variables.get(operand.name)
  return view?.kind === 'primitive' ? parsed(view.text) : undefined
}

const NAMED = new Map<string, Primitive>([
  ['undefined', undefined],
  ['null', null],
  ['true', true],
  ['false', false],
])

/** The value that a view shows; undefined for bigints, symbols and texts that are cut. */
function parsed(text: string): { readonly value: Primitive } | undefined {
  if (NAMED.has(text)) return { value: NAMED.get(text) }
  if (text.startsWith('"')) return text.endsWith('"') ? { value: JSON.parse(text) } : undefined
  const number = Number(text)
  return Number.isNaN(number) && text !== 'NaN' ? undefined : { value: number }
}

function compared(operator: string, a: Primitive, b: Primitive): boolean | undefined {
  switch (operator) {
    case '===':
      return a === b
    case '!==':
      return a !== b
    default:
      return typeof a === 'number' && typeof b === 'number' ? ordered(operator, a, b) : undefined
  }
}

function ordered(operator: string, a: number, b: number): boolean | undefined {
  switch (operator) {
    case '<':
      return a < b
    case '>':
      return a > b
    case '<=':
      return a <= b
    case '>=':
      return a >= b
    default:
      return operator === '==' ? a === b : a !== b
  }
}
