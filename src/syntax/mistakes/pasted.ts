// Programs that were copied together with what stood around them.
import { tokensOf } from '../tokens'
import type { Advice, Mistake, Recogniser } from './mistake'

/** Markdown's fences around code. */
export const fence: Recogniser = (mistake) => fenceAdvice(mistake)

export function fenceAdvice({
  text,
  lines,
  firstLine,
}: Pick<Mistake, 'text' | 'lines' | 'firstLine'>): Advice | undefined {
  const marks = lines.flatMap((line, i) => (FENCE.test(line) ? [i] : []))
  const [first] = marks
  if (
    first === undefined ||
    isInToken(text, lines.slice(0, first).join('\n').length + lines[first]!.search(/\S/) + 1)
  )
    return undefined
  return {
    explanation: `${lines[first]!.trim().slice(0, 3)} at line ${firstLine + first} is a fence of Markdown, not JavaScript: keep only what stands between the fences.`,
    correction: { label: 'Keep what stands between the fences', text: betweenFences(lines, marks) },
  }
}

/** Whether a place is not the beginning of a token, as in the middle of a template. */
function isInToken(text: string, offset: number): boolean {
  for (const { start } of tokensOf(text)) if (start >= offset - 1) return start > offset
  return false
}

const FENCE = /^\s*(?:```|~~~)[\w+-]*\s*$/

function betweenFences(lines: readonly string[], marks: readonly number[]): string {
  if (marks.length === 1) return lines.filter((_, i) => i !== marks[0]).join('\n')
  const blocks = marks.flatMap((mark, i) => (i % 2 === 0 ? lines.slice(mark + 1, marks[i + 1]) : []))
  return `${blocks.join('\n')}\n`
}

/** Both versions of a merge, one below the other. */
export const mergeConflict: Recogniser = ({ lines, firstLine }) => {
  const marks = [/^<{7}(?: |$)/, /^={7}$/, /^>{7}(?: |$)/].map((mark) =>
    lines.findIndex((line) => mark.test(line)),
  )
  const [ours, middle, theirs] = marks.map((mark) => mark + firstLine) as [number, number, number]
  if (marks.includes(-1)) return undefined
  return {
    explanation: `A merge left both versions here: keep ${range(ours, middle)} or ${range(middle, theirs)}, and delete the marks at lines ${ours}, ${middle} and ${theirs}.`,
  }
}

/** The lines between two. */
function range(before: number, after: number): string {
  if (after - before < 2) return 'nothing'
  return after - before === 2 ? `line ${before + 1}` : `lines ${before + 1} to ${after - 1}`
}

/** What `git diff` prints. */
export const diff: Recogniser = ({ lines }) =>
  isMarked(lines) || lines.some((line) => /^(?:diff --git |@@ -\d)/.test(line))
    ? diffAdvice(lines)
    : undefined

const isHeader = (line: string) => /^(?:diff --git |index [\da-f]+\.\.|@@ -|--- |\+\+\+ )/.test(line)

function isMarked(lines: readonly string[]): boolean {
  const body = lines.filter((line) => !isHeader(line) && line.trim() !== '')
  return body.every((line) => /^[-+ ]/.test(line)) && body.some((line) => /^[-+]/.test(line))
}

/** A diff can be a program, of sums: it is told by a line that is there in both its versions. */
export function isDiff(text: string): boolean {
  if (!/^[-+ ]/.test(text)) return false
  const lines = text.split(/\r?\n/)
  const before = new Set(lines.map((line) => firstWord(line, '-')))
  const isChanged = (line: string) => before.has(firstWord(line, '+') ?? '')
  return isMarked(lines) && lines.some(isChanged)
}

const firstWord = (line: string, sign: string): string | undefined =>
  line.startsWith(sign) ? /^\s*[a-z_$][\w$.]*(?=[ ([{:])/i.exec(line.slice(1))?.[0] : undefined

export function diffAdvice(lines: readonly string[]): Advice {
  const after = lines.filter((line) => !isHeader(line) && !line.startsWith('-'))
  return {
    explanation: 'This is a diff: the program is the lines that begin with + or a space, without that sign.',
    correction: {
      label: 'Keep the new version',
      text: after.map((line) => line.replace(/^[+ ]/, '')).join('\n'),
    },
  }
}

/** Numbers before the lines, as books and web pages print them. */
export const lineNumbers: Recogniser = ({ lines, around, problem, firstLine }) => {
  const numbers = lines.map((line) => NUMBERED.exec(line))
  const numbered = numbers.filter((match) => match !== null).map(([, number]) => Number(number))
  const used = lines.filter((line) => line.trim() !== '').length
  const isCounted = numbered.every((number, i) => i === 0 || number > numbered[i - 1]!)
  const isThere = numbers[problem.span.line - firstLine] != null || around.before.at(-1)?.kind === 'number'
  if (!isThere || !isCounted || numbered.length < used * 0.6 || numbered.length === 0) return undefined
  return {
    explanation: 'The numbers of the lines were copied with them, and are not part of the program.',
    correction: {
      label: 'Delete the numbers',
      text: lines.map((line) => line.replace(NUMBERED, '')).join('\n'),
    },
  }
}

/** A number, a sign and a space that belong to it. */
const NUMBERED = /^\s{0,8}L?(\d{1,6})(?:[ \t]*[|:.)│][ \t]?|[ \t])(?=\s*\S|$)/

/** A dialogue with Node, a browser's console or Python: what stands behind the prompts was typed, the rest is answers. */
export const prompt: Recogniser = ({ lines, problem, firstLine }) => {
  const mark = /^(?:>>>|>|\$)(?= |$)/.exec(lines[problem.span.line - firstLine]?.trimStart() ?? '')?.[0]
  if (mark === undefined) return undefined
  const rest = (line: string) => line.trimStart()
  const typed = lines.filter((line) => rest(line).startsWith(`${mark} `) || /^\.\.\.(?: |$)/.test(rest(line)))
  const what = mark === '$' ? 'of a terminal' : mark === '>>>' ? 'of Python' : 'of a console'
  const text = typed.map((line) => rest(line).replace(/^(?:>>>|>|\$|\.\.\.) ?/, '')).join('\n')
  const command = mark === '$' ? commandOf(text) : undefined
  if (command !== undefined) return commandAdvice(command)
  return {
    explanation: `${mark} is the prompt ${what}: the program is what was typed behind it, without the answers.`,
    correction: { label: 'Keep what was typed', text },
  }
}

/** A command for a terminal. */
export const command: Recogniser = ({ lines, problem, firstLine }) => {
  const found = commandOf(lines[problem.span.line - firstLine] ?? '')
  return found === undefined ? undefined : commandAdvice(found)
}

const COMMAND =
  /^\s*(?:sudo )?((?:npm|npx|yarn|pnpm|bun|deno|node|git|cd|curl|wget|pip3?|python3?|mkdir|brew|apt|apt-get|docker|ls|cat)) +[\w.@/-]/

const commandOf = (line: string): string | undefined => COMMAND.exec(line)?.[1]

const commandAdvice = (name: string) => ({
  explanation: `${name} is a command for a terminal, not JavaScript.${
    /^(?:npm|npx|yarn|pnpm|bun)$/.test(name) ? ' Packages cannot be installed here.' : ''
  }`,
})

/** A text that is code of Markdown from its first line on. */
export const isFenced = (text: string): boolean => FENCE.test(/\S.*/.exec(text)?.[0] ?? '')
