// The number that somebody means by its line.
import type { ProgramNumber } from './program-number'

/** A number, or what to say where there is not exactly one. */
export function numberOnLine(
  numbers: readonly ProgramNumber[],
  line: number,
  column?: number,
): ProgramNumber | string {
  const onLine = numbers.filter((number) => number.line === line)
  const [first, second] = onLine
  if (first === undefined) return noneOnLine(numbers, line)
  if (column === undefined)
    return second === undefined ? first : `Line ${line} has ${listOf(onLine)}: say which column.`
  const found = onLine.find((number) => number.column <= column && column < number.column + lengthOf(number))
  return found ?? `There is no number at line ${line}, column ${column}; the line has ${listOf(onLine)}.`
}

function noneOnLine(numbers: readonly ProgramNumber[], line: number): string {
  if (numbers.length === 0) return 'There is no number in this program.'
  const lines = [...new Set(numbers.map((number) => number.line))]
  const some = lines.slice(0, MOST).join(', ')
  return `There is no number on line ${line}; there are some on ${lines.length === 1 ? 'line' : 'lines'} ${some}${lines.length > MOST ? ' and others' : ''}.`
}

const MOST = 20

const lengthOf = ({ start, end }: ProgramNumber): number => end - start

const listOf = (numbers: readonly ProgramNumber[]): string =>
  numbers.map(({ value, column }) => `${value} at column ${column}`).join(', ')
