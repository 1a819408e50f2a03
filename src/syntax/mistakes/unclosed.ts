// Brackets, strings and comments that are never closed, told where they were opened.
import { type Bracket, closes, isArguments, type TokensAround, tokensOf } from '../tokens'
import { type Advice, lineOf, lineUpTo, type Mistake, type Recogniser } from './mistake'

export const unclosedBracket: Recogniser = (mistake) => {
  const { around, index } = mistake
  const { next, brackets } = around
  const innermost = brackets.at(-1)
  if (innermost === undefined) return closerWithoutOpener(mistake)
  const isEnd = next.kind === 'end'
  const isCloser = /^[)\]}]$/.test(next.text) && !closes(next.text, innermost.text)
  const isCut = isOnNewLine(mistake) && innermost.text !== '{' && !isClosedLater(mistake, innermost)
  const culprit = misplaced(mistake) ?? (isEnd || isCloser || isCut ? innermost : undefined)
  if (culprit === undefined) return undefined
  const before = isEnd
    ? ''
    : ` before ${isCloser ? `the ${next.text} at ` : ''}line ${lineOf(mistake, index)}`
  return advice(mistake, culprit, isEnd ? 'is never closed' : `is not closed${before}`)
}

const advice = (mistake: Mistake, { text, start }: Bracket, what: string): Advice => ({
  explanation: `The ${text} at line ${lineOf(mistake, start)} ${what}.`,
  at: start,
})

function closerWithoutOpener({ around: { next, before } }: Mistake): Advice | undefined {
  const opener = OPENERS.get(next.text)
  if (opener === undefined || before.length === 0) return undefined
  return {
    explanation: `There is no ${opener} that this ${next.text} could close: it is one too many, or a ${opener} is missing before.`,
  }
}

const OPENERS: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
])

/** Where something stays open, and an earlier `}` stands under another line than the one whose `{` it closes: the latter is what was forgotten. */
function misplaced({ text, around: { pairs, brackets, next } }: Mistake): Bracket | undefined {
  if (brackets.at(-1)?.text !== '{' || (next.kind !== 'end' && brackets.at(-1)?.isClass !== true))
    return undefined
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
const RUNS_ON: ReadonlyMap<string, (mark: string, line: number) => string> = new Map([
  [
    'UnterminatedTemplate',
    (_, line) => `The backtick at line ${line} opens a template that is never closed.`,
  ],
  [
    'UnterminatedComment',
    (_, line) => `The /* at line ${line} opens a comment that is never closed: */ is missing.`,
  ],
  [
    'UnterminatedRegExp',
    (_, line) => `The / at line ${line} begins a regular expression that has no second / on its line.`,
  ],
  [
    'UnterminatedString',
    (mark, line) => `The ${mark} at line ${line} opens a string that has no second ${mark} on its line.`,
  ],
])

export const unclosedText: Recogniser = (mistake) => {
  const { error, text, index, around } = mistake
  const sentence = RUNS_ON.get(error.reasonCode ?? '')
  if (sentence === undefined) return undefined
  const mark = text[index] ?? ''
  if (error.reasonCode === 'UnterminatedString' && isInsideOfString(around, index)) return apostrophe(mark)
  const end = text.indexOf('\n', index)
  const other = /[“”‘’]/.exec(text.slice(index, end < 0 ? text.length : end))?.[0]
  const hint = other === undefined ? '' : ` ${other} is another sign.`
  return { explanation: sentence(mark, lineOf(mistake, index)) + hint }
}

/** `'it's fine'`: what is wrong is the string before. */
const isInsideOfString = ({ before }: TokensAround, index: number): boolean => {
  const end = before.findLastIndex(({ kind }) => kind !== 'word')
  return end >= 0 && before[end]!.kind === 'string' && end < before.length - 1 && before.at(-1)!.start < index
}

const apostrophe = (mark: string): Advice => ({
  explanation: `A ${mark} inside of the text ends the string: write \\${mark} or put the text between ${mark === "'" ? '"' : "'"}.`,
})

/** A word right behind a string is most likely a part of it. */
export const quoteInside: Recogniser = ({ around: { before, next } }) => {
  const last = before.at(-1)
  const isRightBehind = last?.kind === 'string' && last.start + last.text.length === next.start
  return isRightBehind && next.kind === 'word' ? apostrophe(last.text[0]!) : undefined
}

/** Two values side by side. */
export const missingComma: Recogniser = ({ around: { next, brackets, before } }) => {
  const bracket = brackets.at(-1)
  const isList = bracket !== undefined && (isArguments(bracket) || bracket.text === '[' || bracket.isObject)
  const isValue = /^(?:word|number|string|template)$/.test(next.kind)
  if (!isList || !isValue || before.at(-1)?.kind === 'punctuator') return undefined
  return { explanation: `A comma is missing before ${shortened(next.text)}.` }
}

const shortened = (text: string): string => (text.length <= 30 ? text : `${text.slice(0, 29)}…`)
