// Text of Markdown that is no code: lists, headings, tables.
import { said } from '../said'
import { correcting, isProgram } from './correct'
import { beginningOf, lineAt, type Mistake, type Recogniser } from './mistake'

const ITEM = /^(\s*)(?:[-*+•]|\d+[.)]) (?:\[[ x]\] )?/i

/** Lines that all begin with the mark of a list: code, or text. */
export const list: Recogniser = (mistake) => {
  const used = mistake.lines.filter((line) => line.trim() !== '')
  const marks = new Set(used.map((line) => /^\s*([-*+•]) /.exec(line)?.[1]))
  const isNumbered = used.every((line) => /^\s*\d+[.)] \p{L}/u.test(line))
  if (!isNumbered && (marks.has(undefined) || marks.size !== 1 || marks.has('+'))) return undefined
  if (used.length < 2 || mistake.text.includes('*/')) return undefined
  const text = mistake.lines.map((line) => line.replace(ITEM, '$1')).join('\n')
  const mark = [...marks][0]!
  if (isNumbered && hasCode(text)) return undefined
  return isProgram(text) && hasCode(text)
    ? {
        explanation: said`The ${mark} before each line makes a list of Markdown of them; code has no such marks.`,
        ...correcting(mistake, text, said`Delete the marks`),
      }
    : {
        explanation: said`This is a list of Markdown, not a program. Text for a reader stands in comments: // …`,
      }
}

const hasCode = (text: string): boolean => /[=(;{]/.test(text)

const HEADING = /^#{1,6} \S/

/** `# Title` above a text or a program. */
export const heading: Recogniser = (mistake) => {
  const line = lineAt(mistake)
  if (!HEADING.test(line) || (!/^##/.test(line) && !isAmongText(mistake))) return undefined
  return {
    explanation: said`# before a line makes a heading in Markdown; in a program text for a reader stands in comments: // …`,
    ...commented(mistake, (one) => HEADING.test(one)),
  }
}

const isAmongText = ({ lines }: Mistake): boolean =>
  lines.some((line) => /^(?:#{2,6} |[-*] \w|\*\*|```)/.test(line))

/** `| a | b |`, `**bold**`, `[link](address)`. */
export const markdown: Recogniser = (mistake) => {
  const line = lineAt(mistake)
  if (
    !/^\s*\|.*\|\s*$/.test(line) &&
    !/^\s*\*\*[^*]+\*\*/.test(line) &&
    !/^\s*!?\[[^\]]+\]\(https?:/.test(line)
  )
    return undefined
  return { explanation: said`This is Markdown, not JavaScript. Text for a reader stands in comments: // …` }
}

/** The text with some of its lines as comments. */
const commented = (mistake: Mistake, isText: (line: string) => boolean) =>
  correcting(
    mistake,
    mistake.lines.map((line) => (isText(beginningOf(line)) ? `// ${line}` : line)).join('\n'),
    said`Make comments of them`,
  )
