// The text of a program: JavaScript, or else TypeScript.
import { type Beginning, beginningAt, type ParsedProgram, parse, type SourceType } from '../parse'
import type { Problem } from '../problem'
import { compileDeclarations } from './compile-declarations'
import { eraseTypes } from './erase-types'
import { dropUnusedImports } from './imports'

/** A text that is JavaScript is that, even where TypeScript would read it in another way. */
export function parseProgram(source: string, sourceType?: SourceType, at?: Beginning): ParsedProgram {
  const place = at === undefined ? {} : beginningAt(at)
  const asJavaScript = parse(source, sourceType, place)
  if (asJavaScript.problems.length === 0) return asJavaScript
  const asTypeScript = parse(source, sourceType, { ...place, plugins: ['typescript'] }, isAboutSyntax)
  if (asTypeScript.problems.length > 0)
    return firstPlace(asTypeScript.problems) > firstPlace(asJavaScript.problems) ? asTypeScript : asJavaScript
  return { ...asTypeScript, problems: toEcmaScript(asTypeScript) }
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

/** Changes the tree into one of plain ECMAScript, whose nodes are where they were in the text. */
function toEcmaScript({ file: { program } }: ParsedProgram): Problem[] {
  const problems: Problem[] = []
  eraseTypes(program)
  compileDeclarations(program, problems)
  dropUnusedImports(program)
  return problems
}
