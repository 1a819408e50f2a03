// After each comment, the parser looks for the end of the line: many in one long line take a time that grows with the square.
import { ownProblem, type Problem } from './problem'
import { said } from './said'

/** Comments of a line times its length. */
const MAX_WORK = 1e9

/** Lines shorter than this are never too crowded. */
const LONG_LINE = 20_000

const MESSAGE = said`This line is too long for so many comments`
const EXPLANATION = said`The simulator reads some thousand comments in one line. Break it into several lines.`

export function crowdedLine(source: string, textStart: number, firstLine: number): Problem | undefined {
  if (source.length < LONG_LINE) return undefined
  let start = 0
  let line = firstLine
  for (const text of source.split(/\r\n|[\n\r\u2028\u2029]/)) {
    if (text.length > LONG_LINE && text.length * countComments(text) > MAX_WORK) {
      const at = textStart + start
      const span = { start: at, end: at + 1, line, column: 1, endLine: line }
      return ownProblem(span, MESSAGE, EXPLANATION)
    }
    start += text.length + (source.startsWith('\r\n', start + text.length) ? 2 : 1)
    line++
  }
  return undefined
}

function countComments(line: string): number {
  let count = 0
  for (let at = line.indexOf('/*'); at >= 0; at = line.indexOf('/*', at + 2)) count++
  return count
}
