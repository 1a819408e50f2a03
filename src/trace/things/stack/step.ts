// What a step does: "`breakfast` calls `console.log`: `egg` is 2."
import { quote, say } from '../../explain/phrases'
import type { Scene } from '../../explain/scene'
import type { Phrase } from '../../explain/sentence'
import type { Operand, Test, Written, WrittenKind } from '../../span'
import type { ValueView } from '../../values'
import { framesAt } from '../variables/read'
import type { Read, Told } from './english'
import { contextDetail } from './format'

const isTold = (kind: WrittenKind): kind is Told =>
  kind !== 'function' && kind !== 'async function' && kind !== 'try'

/** Undefined where there is nothing to say beside the place. */
export function stepOf(
  at: Scene,
  { kind, text, reads: names, test }: Written,
): readonly Phrase[] | undefined {
  if (!isTold(kind)) return undefined
  const who = within(at)
  const words = at.words.stack
  if (kind === 'return' && text === '') return words.returns(who)
  const variables = readsAt(at, names)
  const facts = { who, kind, what: quote(text), reads: told(variables) }
  return words.does({ ...facts, isTrue: test && isTrue(test, variables) })
}

/** The running function. */
export function within(at: Scene): readonly Phrase[] {
  const frame = at.frame()
  const { nouns } = at.words
  if (frame === undefined) return say`${nouns.theProgram}`
  return contextDetail(at.trace, frame).labelled === 'text' ? say`${nouns.thisFunction}` : at.context(frame)
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

const told = (variables: Variables): readonly Read[] =>
  [...variables]
    .filter(([, { kind }]) => kind !== 'uninitialized')
    .slice(0, MOST)
    .map(([name, { text }]) => ({ name, value: quote(text, 3) }))

/** Only of primitives can be said how a test ends. */
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
