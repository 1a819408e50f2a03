// The text of a program: JavaScript, or else TypeScript.
import type * as t from '@babel/types'
import { type Beginning, beginningAt, type ParsedProgram, parse, type SourceType } from '../parse'
import type { Problem } from '../problem'
import { compileDeclarations } from './compile-declarations'
import { duplicateProblems } from './duplicates'
import { eraseTypes } from './erase-types'
import { dropUnusedImports } from './imports'

/** A text that is JavaScript is that, even where TypeScript would read it in another way; so is one without any types. */
export function parseProgram(source: string, sourceType?: SourceType, at?: Beginning): ParsedProgram {
  const place = at === undefined ? {} : beginningAt(at)
  const asJavaScript = parse(source, sourceType, place)
  if (asJavaScript.problems.length === 0) return asJavaScript
  const asTypeScript = parse(source, sourceType, { ...place, plugins: ['typescript'] }, isAboutSyntax)
  if (asTypeScript.problems.length > 0)
    return firstPlace(asTypeScript.problems) > firstPlace(asJavaScript.problems) ? asTypeScript : asJavaScript
  const { program } = asTypeScript.file
  return eraseTypes(program) ? { ...asTypeScript, problems: compileTypeScript(program) } : asJavaScript
}

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
  Math.min(...problems.map(({ span }) => span.start))

/** Makes plain ECMAScript of a tree without types; its nodes stay where they were in the text. */
function compileTypeScript(program: t.Program): Problem[] {
  const problems: Problem[] = []
  compileDeclarations(program, problems)
  dropUnusedImports(program)
  return [...problems, ...duplicateProblems(program)]
}
