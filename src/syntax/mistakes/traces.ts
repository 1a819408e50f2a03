// What a program printed when it failed, pasted in its place or below it.
import { said } from '../said'
import { correcting } from './correct'
import { beginningOf, type Recogniser } from './mistake'

const FRAME = /^\s+at .*(?::\d+|<anonymous>|\bnative\b|\(index \d+\))\)?\s*(?:\{)?$|^[\w$.<>/]*@\S+:\d+:\d+$/
const MESSAGE =
  /^Exception in thread |^\s*(?:Uncaught )?(?:\(in promise\) )?(?:[A-Z]\w*)?(?:Error|Exception)(?: \[\w+\])?: \S/
/** Of Node: where it happened, the line and a mark below it. */
const HEADER = /^(?:\/|[A-Z]:\\|node:|file:)\S*:\d+$/
const PYTHON = /^Traceback \(most recent call last\)|^\s+File "[^"]*", line \d+/

/** A stack trace. */
export const stackTrace: Recogniser = (mistake) => {
  const { problem, firstLine } = mistake
  const at = problem.span.line - firstLine
  const lines = mistake.lines.map(beginningOf)
  const isTrace = lines.map((line) => FRAME.test(line) || MESSAGE.test(line) || PYTHON.test(line))
  const first = isTrace.indexOf(true)
  if (first < 0 || !(isTrace[at] || isTrace[at + 1] || HEADER.test(lines[at] ?? ''))) return undefined
  if (lines.some((line) => PYTHON.test(line)))
    return { explanation: said`This is what Python says when a program fails, not a program.` }
  const rest = mistake.lines.filter(
    (line, i) => !isTrace[i] && !HEADER.test(beginningOf(line)) && !/^\s*\^+\s*$/.test(line),
  )
  const isMore = rest.some((line) => line.trim() !== '') && !HEADER.test(lines[0] ?? '')
  return {
    explanation: isMore
      ? said`An error and its stack trace were copied with the program: delete them.`
      : said`This is an error and its stack trace, not a program: the program is in the files that it names.`,
    ...(isMore && correcting(mistake, `${rest.join('\n').trimEnd()}\n`, said`Delete the error`)),
  }
}
