// Source text to a syntax tree, with everything that is wrong with it.
import { type ParseError, type ParserOptions, parse as parseWithBabel } from '@babel/parser'
import type { File } from '@babel/types'
import { type EvalRights, evalProblems } from './early-errors'
import { inWordsOfV8, type Reason } from './messages'
import type { Problem } from './problem'

export type SourceType = 'script' | 'module'

export interface ParsedProgram {
  readonly file: File
  readonly sourceType: SourceType
  readonly problems: readonly Problem[]
}

/** Where a text begins that is a part of another: offset and line there. */
export interface Beginning {
  readonly start: number
  readonly line: number
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
  if (asScript.problems.length === 0 || !/\b(?:import|export|await)\b/.test(source)) return asScript
  const asModule = parseAs(source, 'module', extra, counts)
  return asModule.problems.length < asScript.problems.length || /\b(?:import|export)\b/.test(source)
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

function isKnownPrivateName(error: LocatedError, rights: EvalRights): boolean {
  const { reasonCode, details } = error
  return reasonCode === 'InvalidPrivateFieldResolution' && rights.isPrivateName(details?.identifierName ?? '')
}

const OPTIONS: ParserOptions = { errorRecovery: true, attachComment: false, createImportExpressions: true }

/** Which of the parser's errors are problems. */
type ErrorFilter = (error: LocatedError) => boolean

function parseAs(
  source: string,
  sourceType: SourceType,
  extra: ParserOptions = {},
  counts: ErrorFilter = () => true,
): ParsedProgram {
  const begin = extra.startIndex ?? 0
  const options: ParserOptions = { ...OPTIONS, ...extra, sourceType }
  try {
    const file = parseWithBabel(source, options)
    const errors = (file.errors ?? []).filter(counts)
    return { file, sourceType, problems: errors.map((error) => problemOf(error, source, begin)) }
  } catch (error) {
    const empty = parseWithBabel('', { sourceType })
    const first = firstError(source, options, counts) ?? (error as ParseError)
    return { file: empty, sourceType, problems: [problemOf(first, source, begin)] }
  }
}

/** What was wrong before the parser could not go on. */
function firstError(source: string, options: ParserOptions, counts: ErrorFilter): ParseError | undefined {
  try {
    parseWithBabel(source, { ...options, errorRecovery: false })
    return undefined
  } catch (error) {
    return counts(error as LocatedError) ? (error as ParseError) : undefined
  }
}

interface LocatedError extends Reason {
  readonly loc?: { readonly line: number; readonly column: number; readonly index: number }
}

function problemOf(error: ParseError, text: string, begin: number): Problem {
  const { loc = { line: 1, column: 0, index: 0 } } = error as LocatedError
  const textEnd = begin + text.length
  const start = Math.min(loc.index, textEnd)
  return {
    message: inWordsOfV8(error as Reason, text, loc.index - begin),
    span: {
      start,
      end: Math.min(start + 1, textEnd),
      line: loc.line,
      column: loc.column + 1,
      endLine: loc.line,
    },
  }
}
