// Brackets, strings and comments that are never closed, told where they were opened.
import { type Said, said } from '../said'
import { type Bracket, closes, isArguments, type TokensAround, tokensOf } from '../tokens'
import { endOf, replacing } from './correct'
import { type Advice, lineAt, lineOf, lineUpTo, type Mistake, type Recogniser } from './mistake'

export const unclosedBracket: Recogniser = (mistake) => {
  const { around, index } = mistake
  const { next, brackets } = around
  const innermost = brackets.at(-1)
  if (innermost === undefined) return closerWithoutOpener(mistake)
  const isEnd = next.kind === 'end'
  const isCloser = /^[)\]}]$/.test(next.text) && !closes(next.text, innermost.text)
  const isCut = isOnNewLine(mistake) && innermost.text !== '{' && !isClosedLater(mistake, innermost)
  const isHead = next.text === '{' && innermost.text === '(' && mistake.error.details?.expected === ')'
  const culprit = misplaced(mistake) ?? (isEnd || isCloser || isCut || isHead ? innermost : undefined)
  if (culprit === undefined) return undefined
  const line = lineOf(mistake, index)
  if (isEnd) return { ...advice(mistake, culprit, said`is never closed`), ...closedAtEnd(mistake) }
  return advice(
    mistake,
    culprit,
    isCloser || isHead
      ? said`is not closed before the ${next.text} at line ${line}`
      : said`is not closed before line ${line}`,
  )
}

/** What is opened in the last line is most likely to be closed there. */
function closedAtEnd(mistake: Mistake): Pick<Advice, 'correction'> {
  const { text, around } = mistake
  const end = text.trimEnd().length
  const [first] = around.brackets
  if (first === undefined || text.slice(first.start, end).includes('\n')) return {}
  const closers = around.brackets.map((bracket) => CLOSERS.get(bracket.text)!).reverse()
  return replacing(mistake, [end, end], closers.join(''), said`Write ${closers.join('')}`)
}

const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['${', '}`'],
])

/** `p.then(x => { … }.catch(f)`. */
export const closeBeforeDot: Recogniser = (mistake) => {
  const { before, next, brackets } = mistake.around
  const last = before.at(-1)
  const bracket = brackets.at(-1)
  const isCut = mistake.error.details?.expected === ',' && next.text === '.' && last?.text === '}'
  if (!isCut || bracket?.text !== '(') return undefined
  return {
    ...advice(
      mistake,
      bracket,
      said`is not closed before the ${next.text} at line ${lineOf(mistake, next.start)}`,
    ),
    ...replacing(mistake, [last!.start + 1, last!.start + 1], ')', said`Write )`),
  }
}

const advice = (mistake: Mistake, { text, start }: Bracket, what: Said): Advice => ({
  explanation: said`The ${text} at line ${lineOf(mistake, start)} ${what}.`,
  at: start,
})

function closerWithoutOpener({ around: { next, before } }: Mistake): Advice | undefined {
  const opener = OPENERS.get(next.text)
  if (opener === undefined) return undefined
  if (before.length === 0)
    return { explanation: said`There is no ${opener} that this ${next.text} could close.` }
  return {
    explanation: said`There is no ${opener} that this ${next.text} could close: it is one too many, or a ${opener} is missing before.`,
  }
}

const OPENERS: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
])

/** An object that the next statement follows: what stands there is no property. */
export const unclosedObject: Recogniser = (mistake) => {
  const { text, around } = mistake
  const { next, brackets } = around
  const bracket = brackets.at(-1)
  if (bracket?.isObject !== true || next.kind !== 'word' || !isOnNewLine(mistake)) return undefined
  if (lineUpTo(text, next.start).length > indentOf(text, bracket.start)) return undefined
  const [, follower] = tokensOf(text, next.start)
  if (/^[:,}]$/.test(follower?.text ?? '')) return undefined
  return advice(mistake, bracket, said`is not closed before line ${lineOf(mistake, next.start)}`)
}

/** An interface or a type of an object that the next statement follows: what stands there is no member. */
export const unclosedType: Recogniser = (mistake) => {
  const { text, around } = mistake
  const { next, brackets } = around
  const bracket = brackets.at(-1)
  if (bracket?.text !== '{' || !HEAD_OF_TYPE.test(lineUpTo(text, bracket.start))) return undefined
  const isFartherIn = indentOf(text, next.start) > indentOf(text, bracket.start)
  if (isFartherIn || lineOf(mistake, next.start) === lineOf(mistake, bracket.start)) return undefined
  if (isClosedLater(mistake, bracket)) return undefined
  return advice(mistake, bracket, said`is not closed before line ${lineOf(mistake, next.start)}`)
}

const HEAD_OF_TYPE = /^\s*(?:export\s+)?(?:default\s+)?(?:declare\s+)?(?:interface\s|type\s[^=]+=\s*$)/

/** A method that begins in the middle of another one, which was not closed. */
export const unclosedMethod: Recogniser = (mistake) => {
  const { error, text, around } = mistake
  const { next, brackets } = around
  const innermost = brackets.at(-1)
  const isInClass = innermost?.text === '{' && brackets.slice(0, -1).some(({ isClass }) => isClass)
  if (!isInClass || next.text !== '{' || error.reasonCode !== 'MissingSemicolon') return undefined
  const line = lineUpTo(text, next.start).trim()
  if (!/^[#\w$]/.test(line) || !line.endsWith(')')) return undefined
  const culprit = misplacedPair(mistake) ?? innermost
  return advice(mistake, culprit, said`is not closed before line ${lineOf(mistake, next.start)}`)
}

/** Where something stays open, and an earlier `}` stands under another line than the one whose `{` it closes: the latter is what was forgotten. */
function misplaced(mistake: Mistake): Bracket | undefined {
  const { brackets, next } = mistake.around
  const innermost = brackets.at(-1)
  const isPossible = innermost?.text === '{' && (next.kind === 'end' || innermost.isClass === true)
  return isPossible ? misplacedPair(mistake) : undefined
}

function misplacedPair({ text, around: { pairs } }: Mistake): Bracket | undefined {
  return pairs.find(({ open, close }) => {
    const before = lineUpTo(text, close)
    return open.text === '{' && before.trim() === '' && before.length < indentOf(text, open.start)
  })?.open
}

const indentOf = (text: string, offset: number): number => {
  const line = lineUpTo(text, offset)
  return line.length - line.trimStart().length
}

const isOnNewLine = ({ text, around: { next } }: Mistake): boolean => lineUpTo(text, next.start).trim() === ''

function isClosedLater({ text, around: { next } }: Mistake, { text: opener }: Bracket): boolean {
  const open = [opener]
  for (const token of tokensOf(text, next.start)) {
    if (/^[([{]$/.test(token.text)) open.push(token.text)
    if (!/^[)\]}]$/.test(token.text)) continue
    if (!closes(token.text, open.pop()!)) return false
    if (open.length === 0) return true
  }
  return false
}

/** What the parser says of texts that run on, each with what closes it. */
const RUNS_ON: ReadonlyMap<string, (mark: string, line: number) => Said> = new Map([
  [
    'UnterminatedTemplate',
    (_, line) => said`The backtick at line ${line} opens a template that is never closed.`,
  ],
  [
    'UnterminatedComment',
    (_, line) => said`The /* at line ${line} opens a comment that is never closed: */ is missing.`,
  ],
  [
    'UnterminatedRegExp',
    (_, line) => said`The / at line ${line} begins a regular expression that has no second / on its line.`,
  ],
  [
    'UnterminatedString',
    (mark, line) => said`The ${mark} at line ${line} opens a string that has no second ${mark} on its line.`,
  ],
])

export const unclosedText: Recogniser = (mistake) => {
  const { error, text, index, around } = mistake
  const sentenceOf = RUNS_ON.get(error.reasonCode ?? '')
  if (sentenceOf === undefined) return undefined
  const mark = text[index] ?? ''
  if (error.reasonCode === 'UnterminatedString' && isInsideOfString(around, index)) return apostrophe(mark)
  const end = text.indexOf('\n', index)
  const line = text.slice(index + 1, end < 0 ? text.length : end)
  const other = /[“”‘’]|["'`](?=[\s);,]*$)/.exec(line)?.[0]
  const runsOn = sentenceOf(mark, lineOf(mistake, index))
  if (other !== undefined) return { explanation: said`${runsOn} ${other} is another sign.` }
  return {
    explanation: isOfLines(mistake, mark)
      ? said`${runsOn} A text of several lines stands between backticks.`
      : runsOn,
  }
}

/** A text of several lines. */
function isOfLines(mistake: Mistake, mark: string): boolean {
  if (mistake.error.reasonCode !== 'UnterminatedString') return false
  return new RegExp(`^[^"'\`(]*${mark}[\\s);,]*$`).test(lineAt(mistake, 1))
}

/** `'it's fine'`: what is wrong is the string before. */
const isInsideOfString = ({ before }: TokensAround, index: number): boolean => {
  const end = before.findLastIndex(({ kind }) => kind !== 'word')
  return end >= 0 && before[end]!.kind === 'string' && end < before.length - 1 && before.at(-1)!.start < index
}

const apostrophe = (mark: string): Advice => ({
  explanation: said`A ${mark} inside of the text ends the string: write \\${mark} or put the text between ${mark === "'" ? '"' : "'"}.`,
})

/** A word right behind a string is most likely a part of it. */
export const quoteInside: Recogniser = ({ around: { before, next } }) => {
  const last = before.at(-1)
  const isRightBehind = last?.kind === 'string' && last.start + last.text.length === next.start
  return isRightBehind && next.kind === 'word' ? apostrophe(last.text[0]!) : undefined
}

/** Two values side by side. */
export const missingComma: Recogniser = (mistake) => {
  const { next, brackets, before } = mistake.around
  const bracket = brackets.at(-1)
  const isList = bracket !== undefined && (isArguments(bracket) || bracket.text === '[' || bracket.isObject)
  const isValue = /^(?:word|number|string|template)$/.test(next.kind)
  const last = before.at(-1)
  const isOpen =
    last?.kind === 'punctuator' && !(/^[)\]}]$/.test(last.text) && mistake.error.details?.expected === ',')
  if (!isList || !isValue || last === undefined || isOpen) return undefined
  return {
    explanation: said`A comma is missing before ${shortened(next.text)}.`,
    ...replacing(mistake, [endOf(last), endOf(last)], ',', said`Write ,`),
  }
}

const shortened = (text: string): string => (text.length <= 30 ? text : `${text.slice(0, 29)}…`)
