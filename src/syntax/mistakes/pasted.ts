// Programs that were copied together with what stood around them.
import { type Said, said } from '../said'
import { tokensOf } from '../tokens'
import { correcting, isProgram } from './correct'
import { type Advice, beginningOf, lineAt, type Mistake, type Recogniser } from './mistake'

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
    explanation: said`${lines[first]!.trim().slice(0, 3)} at line ${firstLine + first} is a fence of Markdown, not JavaScript: keep only what stands between the fences.`,
    correction: { label: said`Keep what stands between the fences`, text: betweenFences(lines, marks) },
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
    explanation: said`A merge left both versions here: keep ${range(ours, middle)} or ${range(middle, theirs)}, and delete the marks at lines ${ours}, ${middle} and ${theirs}.`,
  }
}

/** The lines between two. */
function range(before: number, after: number): Said {
  if (after - before < 2) return said`nothing`
  return after - before === 2 ? said`line ${before + 1}` : said`lines ${before + 1} to ${after - 1}`
}

/** What `git diff` prints. */
export const diff: Recogniser = (mistake) => {
  const { lines } = mistake
  const advice = diffAdvice(lines)
  if (lines.some((line) => /^(?:diff --git |@@ -\d)/.test(line))) return advice
  return isMarked(lines) &&
    'correction' in correcting(mistake, advice.correction!.text, advice.correction!.label)
    ? advice
    : undefined
}

const isHeader = (line: string) => /^(?:diff --git |index [\da-f]+\.\.|@@ -|--- |\+\+\+ )/.test(line)

function isMarked(lines: readonly string[]): boolean {
  const body = lines.filter((line) => !isHeader(line) && line.trim() !== '')
  return body.every((line) => /^[-+ ]/.test(line)) && body.some((line) => /^[+]/.test(line))
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
    explanation: said`This is a diff: the program is the lines that begin with + or a space, without that sign.`,
    correction: {
      label: said`Keep the new version`,
      text: after.map((line) => line.replace(/^[+ ]/, '')).join('\n'),
    },
  }
}

/** Numbers before the lines, as books and web pages print them. */
export const lineNumbers: Recogniser = (mistake) => {
  const { lines, around, problem, firstLine } = mistake
  const numbers = lines.map((line) => NUMBERED.exec(line))
  const numbered = numbers.filter((match) => match !== null).map(([, number]) => Number(number))
  const used = lines.filter((line) => line.trim() !== '').length
  const isCounted = numbered.every((number, i) => i === 0 || number > numbered[i - 1]!)
  const isThere = numbers[problem.span.line - firstLine] != null || around.before.at(-1)?.kind === 'number'
  if (!isThere || !isCounted || numbered.length < used * 0.6 || numbered.length === 0) return undefined
  const text = lines.map((line) => line.replace(NUMBERED, '')).join('\n')
  const corrected = correcting(mistake, text, said`Delete the numbers`)
  if (
    corrected.correction === undefined ||
    (used === 1 && !(numbered[0] === 1 && /[=(;{]/.test(text) && isProgram(text)))
  )
    return undefined
  return {
    explanation: said`The numbers of the lines were copied with them, and are not part of the program.`,
    ...corrected,
  }
}

/** A number, a sign and a space that belong to it. */
const NUMBERED = /^\s{0,8}L?(\d{1,6})(?:[ \t]*[|:.)│][ \t]?|[ \t])(?=\s*\S|$)/

/** A dialogue with Node, a browser's console, Python or a shell: what stands behind the prompts was typed, the rest is answers. */
export const prompt: Recogniser = (mistake) => {
  const { lines, problem, firstLine } = mistake
  const at = problem.span.line - firstLine
  const line = lineAt(mistake)
  const found = PROMPT.exec(line) ?? CONTINUED.exec(line)
  if (found === null || isLoneDots(mistake, at)) return undefined
  const isPrompt = (one: string) => PROMPT.test(beginningOf(one)) || CONTINUED.test(one)
  const typed = lines.filter(isPrompt).map((line) => line.replace(PROMPT, '').replace(CONTINUED, ''))
  const text = typed.join('\n')
  const mark = found[1]!.trim()
  const isShell = mark.length > 3 || /^[$%❯]$/.test(mark) || mark.endsWith('$')
  const command =
    isShell && !mark.startsWith('In')
      ? (commandOf(text) ?? commandOf(`${text.split('\n', 1)[0]} x`))
      : undefined
  if (command !== undefined) return commandAdvice(command)
  if (mark === '%') return undefined
  return {
    explanation: said`${mark} is the prompt ${ownerOf(mark)}: the program is what was typed behind it, without the answers.`,
    correction: { label: said`Keep what was typed`, text },
  }
}

/** `>`, `>>>`, `$`, `user@host:~$`, `PS C:\>`, `In [1]:`. */
const PROMPT =
  /^\s*(>>>|>|\$|%|❯|In \[\d+\]:|(?:PS )?[A-Z]:\\[^\n<>|]*>|[\w.-]+@[\w.-]+[: ][^\s$#]*[$#%]|~ \$|(?:ba)?sh-[\d.]+\$|➜ +\S+(?: git:\(\S+\))?)(?: |$)/
const CONTINUED = /^\s*(\.\.\.)(?: |$)/

const ownerOf = (mark: string): Said => {
  if (mark === '>>>' || mark === '...' || mark.startsWith('In')) return said`of Python`
  return mark === '>' ? said`of a console` : said`of a terminal`
}

/** A line of dots alone, or a spread that has lost what is around it. */
const isLoneDots = ({ lines }: Mistake, at: number): boolean => {
  const isDots = CONTINUED.test(lines[at] ?? '')
  return (
    isDots &&
    (lines[at]!.trim() === '...' ||
      lines
        .filter((line) => line.trim() !== '')
        .some((line) => !CONTINUED.test(line) && !PROMPT.test(beginningOf(line))))
  )
}

/** A command for a terminal. */
export const command: Recogniser = (mistake) => {
  const line = lineAt(mistake)
  const found = commandOf(line)
  if (found !== undefined) return commandAdvice(found)
  const isScript = /^#!.*\b(?:ba|z|da)?sh\b/.test(beginningOf(mistake.lines[0])) || SHELL.test(line.trim())
  return isScript ? { explanation: said`This is a script for a shell, not JavaScript.` } : undefined
}

const SHELL =
  /^(?:if \[ |for \w+ in [^;]+; *do$|while [^;]+; *do$|(?:fi|done|esac)$|export [A-Z_]+=\S*$|source \S+$|\.\/\w)/

const COMMAND =
  /^\s*(?:[#$%>] )?(?:sudo )?((?:npm|npx|yarn|pnpm|bun|deno|node|git|cd|curl|wget|pip3?|python3?|mkdir|brew|apt|apt-get|docker|ls|cat|rm|cp|mv|touch|chmod|tsc|code|make|cargo|go|java|javac|gcc|dotnet|composer|gem|rails|kubectl|ssh|which|sudo|exit|bash|clear|pwd)) +[\w.@/~-]/

const commandOf = (line: string): string | undefined => {
  const name = COMMAND.exec(line)?.[1]
  return name !== undefined &&
    /^(?:code|make|which|go|java|exit|rm|cp|mv|cat|touch)$/.test(name) &&
    !/^\s*(?:[$#%] )?[a-z]+ [\w./~-]+(?: |$)/.test(line)
    ? undefined
    : name
}

const commandAdvice = (name: string) => ({
  explanation: /^(?:npm|npx|yarn|pnpm|bun)$/.test(name)
    ? said`${name} is a command for a terminal, not JavaScript. Packages cannot be installed here.`
    : said`${name} is a command for a terminal, not JavaScript.`,
})

/** A text that is code of Markdown from its first line on. */
export const isFenced = (text: string): boolean => FENCE.test(/\S.*/.exec(text)?.[0] ?? '')
