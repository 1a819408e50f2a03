// Source text to a syntax tree, with everything that is wrong with it.
import { type ParserOptions, parse as parseWithBabel } from '@babel/parser'
import type { File } from '@babel/types'
import { crowdedLine } from './crowded-line'
import { type EvalRights, evalProblems } from './early-errors'
import { explanationOf, messageOf } from './messages'
import { nestingProblem, overflowProblem } from './nesting'
import type { Problem } from './problem'
import { sentence } from './said'
import { tokensAround } from './tokens'
import type { ParserError } from './unexpected'

export type SourceType = 'script' | 'module'

export interface ParsedProgram {
  readonly file: File
  readonly sourceType: SourceType
  readonly problems: readonly Problem[]
  /** The parser came to its end before the text did, or did not begin. */
  readonly isTooDeep?: true
  /** What the parser said of the first of them. */
  readonly error?: ParserError
}

/** Where a text begins that is a part of another: offset and line there. */
export interface Beginning {
  readonly start: number
  readonly line: number
}

/** What a CommonJS file may contain beside what a script may, and a module may not. */
export const COMMONJS: ParserOptions = {
  allowReturnOutsideFunction: true,
  allowNewTargetOutsideFunction: true,
}

const NO_COMMONJS: ParserOptions = {
  allowReturnOutsideFunction: false,
  allowNewTargetOutsideFunction: false,
}

/** Options for a text that is a part of another. */
export const beginningAt = ({ start, line }: Beginning): ParserOptions => ({
  startIndex: start,
  startLine: line,
  startColumn: 0,
})

/** Without a source type: a module if it has import, export or a top-level await. */
export function parse(
  source: string,
  sourceType?: SourceType,
  extra: ParserOptions = {},
  counts?: ErrorFilter,
): ParsedProgram {
  if (sourceType !== undefined) return parseAs(source, sourceType, extra, counts)
  const asScript = parseAs(source, 'script', extra, counts)
  if (asScript.problems.length === 0 || asScript.isTooDeep || !/\b(?:import|export|await)\b/.test(source))
    return asScript
  const asModule = parseAs(source, 'module', { ...extra, ...NO_COMMONJS }, counts)
  const isAboutAwait =
    asScript.error?.reasonCode === 'AwaitNotInAsyncContext' &&
    asModule.error?.reasonCode !== 'AwaitNotInAsyncContext'
  return isAboutAwait ||
    asModule.problems.length < asScript.problems.length ||
    /\b(?:import|export)\b/.test(source)
    ? asModule
    : asScript
}

/** The text of a direct eval, which may use what the code around it may. */
export function parseEval(source: string, isStrict: boolean, rights: EvalRights): ParsedProgram {
  const options: ParserOptions = {
    strictMode: isStrict,
    allowNewTargetOutsideFunction: rights.newTarget,
    allowSuperOutsideMethod: true,
  }
  const parsed = parseAs(source, 'script', options, (error) => !isKnownPrivateName(error, rights))
  return { ...parsed, problems: [...parsed.problems, ...evalProblems(parsed.file.program, rights)] }
}

function isKnownPrivateName(error: ParserError, rights: EvalRights): boolean {
  const { reasonCode, details } = error
  return reasonCode === 'InvalidPrivateFieldResolution' && rights.isPrivateName(details?.identifierName ?? '')
}

const OPTIONS: ParserOptions = { errorRecovery: true, attachComment: false, createImportExpressions: true }

/** So many problems are told: a text that is no program has one per line, and each message reads the text up to it. */
const MOST = 20

/** Which of the parser's errors are problems. */
type ErrorFilter = (error: ParserError) => boolean

function parseAs(
  source: string,
  sourceType: SourceType,
  extra: ParserOptions = {},
  counts: ErrorFilter = () => true,
): ParsedProgram {
  const options: ParserOptions = { ...OPTIONS, ...extra, sourceType }
  const parsedAs = (file: File, errors: readonly ParserError[]): ParsedProgram => {
    const problems = errors.slice(0, MOST).map((error) => problemOf(error, source, extra.startIndex ?? 0))
    return { file, sourceType, problems, ...(errors[0] && { error: errors[0] }) }
  }
  const crowded = crowdedLine(source, options.startIndex ?? 0, options.startLine ?? 1)
  if (crowded !== undefined)
    return { file: parseWithBabel('', { sourceType }), sourceType, problems: [crowded], isTooDeep: true }
  try {
    const file = parseFile(source, options)
    const parsed = parsedAs(file, (file.errors ?? []).filter(counts))
    const tooDeep = nestingProblem(file.program, source)
    return tooDeep ? { ...parsed, problems: [...parsed.problems, tooDeep] } : parsed
  } catch (error) {
    if (error instanceof RangeError) return tooDeepToParse(source, sourceType, options)
    const first = firstError(source, options)
    const empty = parseWithBabel('', { sourceType })
    return parsedAs(empty, [counts(first) ? first : (error as ParserError)])
  }
}

/** With what is wrong, if the parser can go on: not with a repeated label, which it compares with all around it. */
function parseFile(source: string, options: ParserOptions): ReturnType<typeof parseWithBabel> {
  try {
    return parseWithBabel(source, { ...options, errorRecovery: false })
  } catch (error) {
    if ((error as ParserError).reasonCode === 'LabelRedeclaration') throw error
    return parseWithBabel(source, options)
  }
}

/** The parser has used up the real stack. */
function tooDeepToParse(source: string, sourceType: SourceType, options: ParserOptions): ParsedProgram {
  const overflows = (beginning: string) => {
    try {
      parseWithBabel(beginning, options)
      return false
    } catch (error) {
      return error instanceof RangeError
    }
  }
  const problem = overflowProblem(source, overflows, options.startIndex ?? 0, options.startLine ?? 1)
  return { file: parseWithBabel('', { sourceType }), sourceType, problems: [problem], isTooDeep: true }
}

/** What was wrong before the parser could not go on; it has forgotten that by then. */
function firstError(source: string, options: ParserOptions): ParserError {
  try {
    parseWithBabel(source, { ...options, errorRecovery: false })
  } catch (error) {
    return error as ParserError
  }
  throw new Error('A text that is parsed with recovery only has an error that it recovers from')
}

/** Of some tokens the parser tells the end, not the beginning. */
function lengthBefore({ details }: ParserError, source: string, offset: number): number {
  const token = details?.unexpected ?? ''
  return token !== '' && !source.startsWith(token, offset) && source.endsWith(token, offset)
    ? token.length
    : 0
}

function problemOf(error: ParserError, source: string, textStart: number): Problem {
  const { loc = { line: 1, column: 0, index: textStart } } = error
  const textEnd = textStart + source.length
  const found = Math.min(loc.index, textEnd) - lengthBefore(error, source, loc.index - textStart)
  const worded = messageOf(error, source, found - textStart)
  const message = typeof worded === 'string' ? worded : sentence(worded)
  // The parser means the end of what came before, V8 the token after it.
  const isAfterSpace = error.reasonCode === 'MissingSemicolon'
  const start = isAfterSpace ? textStart + tokensAround(source, found - textStart).next.start : found
  const explanation = explanationOf(error, message)
  const told = { ...(typeof worded !== 'string' && { message: worded }), ...(explanation && { explanation }) }
  return {
    message,
    span: {
      start,
      end: Math.min(start + 1, textEnd),
      line: loc.line,
      column: loc.column + 1 + start - Math.min(loc.index, textEnd),
      endLine: loc.line,
    },
    ...(explanation && { explanation: sentence(explanation) }),
    ...(Object.keys(told).length > 0 && { said: told }),
  }
}
