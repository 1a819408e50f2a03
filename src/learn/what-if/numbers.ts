// Every number of a program that can be changed where it stands, with what it is for: numbers of the code, and those of its
// comments that belong to the run.
import type * as t from '@babel/types'
import { parseConditions } from '../../scenario/conditions'
import { childrenOf } from '../../syntax/children'
import { filesOf } from '../../syntax/source-files'
import { tableOf } from '../../syntax/table'
import { parseProgram } from '../../syntax/typescript/parse-program'
import { decimalsOf, valueIn } from './number-text'
import type { ProgramNumber } from './program-number'
import { type Role, rangeOf } from './range'
import { type Meaning, parametersOf, roleIn } from './role'

/** In the order of the text; none of a text that cannot be read. */
export function numbersOf(source: string): readonly ProgramNumber[] {
  const found = [...numbersInCode(source), ...numbersInConditions(source), ...numbersInOtherComments(source)]
  const byStart = new Map(found.map((number) => [number.place.start, number]))
  const inOrder = [...byStart.values()].sort((one, other) => one.place.start - other.place.start)
  const lines = new LineCounter(source)
  return inOrder.map(({ place, meaning }) => numberAtPlace(source, place, meaning, lines.at(place.start)))
}

/** A number, before its line is known. */
interface Found {
  readonly place: TextRange
  readonly meaning: Meaning
}

interface TextRange {
  readonly start: number
  readonly end: number
  readonly unit: string
}

/** Of offsets that ascend. */
class LineCounter {
  private line = 1
  private lineStart = 0

  constructor(private readonly source: string) {}

  at(offset: number): { readonly line: number; readonly column: number } {
    for (;;) {
      const end = this.source.indexOf('\n', this.lineStart)
      if (end < 0 || end >= offset) break
      this.line++
      this.lineStart = end + 1
    }
    return { line: this.line, column: offset - this.lineStart + 1 }
  }
}

function numberAtPlace(
  source: string,
  { start, end, unit }: TextRange,
  meaning: Meaning,
  where: { readonly line: number; readonly column: number },
): ProgramNumber {
  const text = source.slice(start, end)
  const value = valueIn(text)
  // Tenths of a second, or of a minute, are worth a look.
  const isFine = meaning.role === 'time' && unit !== 'ms' && value < 10
  const decimals = Math.max(decimalsOf(text), isFine ? 1 : 0)
  const range = rangeOf({ role: meaning.role, value, decimals, isPercent: unit === '%' })
  return { ...meaning, ...where, start, end, value, unit, range }
}

function* numbersInCode(source: string): Generator<Found> {
  for (const file of filesOf(source)) {
    const { program } = parseProgram(file).file
    const parameters = parametersOf(program)
    for (const path of literalsIn(program)) {
      const [literal, parent] = path
      const isNegative = parent?.type === 'UnaryExpression' && parent.operator === '-'
      const { start, end } = isNegative
        ? { start: parent.start!, end: literal!.end! }
        : { start: literal!.start!, end: literal!.end! }
      // What the parser made itself, of an enum for instance, stands nowhere.
      if (!NUMBER.test(source.slice(start, end))) continue
      const meaning = roleIn(isNegative ? path.slice(1) : path, parameters)
      yield { place: { start, end, unit: '' }, meaning }
    }
  }
}

const NUMBER = /^-?\s*(?:0[xob][\da-f_]+|[\d.][\d._]*(?:e[+-]?\d+)?)n?$/i

/** Each literal with what is around it, from the inside to the outside. */
function* literalsIn(root: t.Node): Generator<readonly t.Node[]> {
  const waiting: (readonly t.Node[])[] = [[root]]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const node = path[0]!
    if (node.type === 'NumericLiteral' || node.type === 'BigIntLiteral') yield path.slice(0, MOST_AROUND)
    for (const child of childrenOf(node).reverse()) waiting.push([child, ...path.slice(0, MOST_AROUND)])
  }
}

/** What a number is for does not stand farther away. */
const MOST_AROUND = 8

const ROLES_OF_CONDITIONS = tableOf<Role>({
  share: 'share',
  count: 'count',
  rate: 'rate',
  status: 'status',
  above: 'count',
})

function* numbersInConditions(source: string): Generator<Found> {
  for (const { numbers } of parseConditions(source).written) {
    const unitOfLine = numbers.find(({ unit }) => /^[a-z]+$/.test(unit))?.unit ?? 's'
    for (const { role, start, end, unit } of numbers) {
      const own = ROLES_OF_CONDITIONS.get(role) ?? 'time'
      const written = own === 'time' && unit === '' ? unitOfLine : unit
      yield { place: { start, end, unit: written }, meaning: { role: own, name: role } }
    }
  }
}

/** Statuses and latencies of the network, and times at which the user does something. */
const OTHER_COMMENT = /^[ \t]*\/\/[ \t]*(route|input):/gm
const TIME_IN_COMMENT = /(?<=[ \t])(\d+(?:\.\d+)?)(ms|s)(?=\s|$)/g

function* numbersInOtherComments(source: string): Generator<Found> {
  for (const { index, 0: head, 1: kind } of source.matchAll(OTHER_COMMENT)) {
    const begin = index + head.length
    const end = source.indexOf('\n', begin)
    const body = source.slice(begin, end < 0 ? source.length : end)
    // What an answer brings may look like anything.
    const words = kind === 'route' ? body.slice(0, body.search(/["{[]|$/)) : body.slice(0, MOST_BEFORE_ACTION)
    for (const { index: at, 1: number, 2: unit } of words.matchAll(TIME_IN_COMMENT))
      yield {
        place: { start: begin + at, end: begin + at + number!.length, unit: unit! },
        meaning: { role: 'time', name: kind! },
      }
    const status = kind === 'route' ? /(?<=[ \t])[2-5]\d\d(?=\s|$)/.exec(words) : null
    if (status)
      yield {
        place: { start: begin + status.index, end: begin + status.index + 3, unit: '' },
        meaning: { role: 'status', name: 'status' },
      }
  }
}

/** The time of an input comes first. */
const MOST_BEFORE_ACTION = 20
