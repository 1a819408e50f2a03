// The text of a program: JavaScript, or else TypeScript.
import type { ParserOptions } from '@babel/parser'
import type * as t from '@babel/types'
import { pastedProblem, withAdvice } from '../mistakes/recognise'
import { beginningAt, type ParsedProgram, parse, type SourceType } from '../parse'
import type { Problem } from '../problem'
import { type SourceFile, textOf } from '../source-files'
import { compileDeclarations } from './compile-declarations'
import { duplicateProblems } from './duplicates'
import { eraseTypes } from './erase-types'
import { dropUnusedImports } from './imports'
import { type Plugins, PROPOSALS, proposalProblems } from './proposals'

/**
 * A text that is JavaScript is that, even where TypeScript would read it in another way; so is one without any types. A file
 * whose name says so is TypeScript.
 */
export function parseProgram(
  file: SourceFile,
  sourceType?: SourceType,
  extra: ParserOptions = {},
): ParsedProgram {
  const pasted = pastedProblem(file)
  const source = textOf(file)
  const options = { ...beginningAt(file), ...extra }
  const readTypeScript = (proposals: Plugins = []) =>
    parse(source, sourceType, { ...options, plugins: ['typescript', ...proposals] }, isAboutSyntax)
  const asJavaScript = TYPESCRIPT_NAME.test(file.name) ? undefined : parse(source, sourceType, options)
  if (asJavaScript?.isTooDeep) return asJavaScript
  if (asJavaScript?.problems.length === 0)
    return pasted ? { ...asJavaScript, problems: [pasted] } : asJavaScript
  const asTypeScript = readTypeScript()
  if (asTypeScript.problems.length === 0) {
    const plain = withoutTypes(asTypeScript, asJavaScript)
    return plain === asJavaScript ? withAdvice(plain, undefined, file) : plain
  }
  const refused = refusal(readTypeScript(PROPOSALS))
  return refused ?? withAdvice(further(asTypeScript, asJavaScript), asJavaScript, file)
}

const TYPESCRIPT_NAME = /\.[cm]?ts$/

/** What it is where there turn out to be no types is `otherwise`. */
function withoutTypes(parsed: ParsedProgram, otherwise = parsed): ParsedProgram {
  const { program } = parsed.file
  return eraseTypes(program) ? { ...parsed, problems: compileTypeScript(program) } : otherwise
}

/** The reading of a text that is wrong only in that it goes ahead of the engines. */
function refusal(parsed: ParsedProgram): ParsedProgram | undefined {
  if (parsed.problems.length > 0) return undefined
  const problems = proposalProblems(parsed.file.program)
  return problems.length > 0 ? { ...parsed, problems } : undefined
}

/** Of two readings that failed, the one that came further. */
const further = (a: ParsedProgram, b = a): ParsedProgram =>
  firstPlace(a.problems) > firstPlace(b.problems) ? a : b

const isAboutSyntax = ({ reasonCode }: { readonly reasonCode?: string }): boolean =>
  !ABOUT_TYPES.has(reasonCode ?? '')

/** Errors of the parser that in TypeScript are the type checker's. */
const ABOUT_TYPES = new Set([
  'NonAbstractClassHasAbstractMethod',
  'OptionalTypeBeforeRequired',
  'OverrideNotInSubClass',
  'PatternIsOptional',
])

const firstPlace = (problems: readonly Problem[]): number =>
  problems.reduce((first, { span }) => Math.min(first, span.start), Number.POSITIVE_INFINITY)

/** Makes plain ECMAScript of a tree without types; its nodes stay where they were in the text. */
function compileTypeScript(program: t.Program): Problem[] {
  const problems: Problem[] = []
  compileDeclarations(program, problems)
  dropUnusedImports(program)
  return [...problems, ...duplicateProblems(program)]
}
