// What the compiler makes of a program: the steps of each function, by name.
import { compileCommonJs, compileModule, compileScript } from '../language/compile'
import type { Program } from '../language/compiler/program'
import type { Code, CodeKind, Suspension } from '../machine/running/code'
import { analyse, analyseModule } from '../syntax/analyse'
import { wrapCommonJs } from '../syntax/commonjs'
import { moduleEntries } from '../syntax/module-entries'
import { COMMONJS, type ParsedProgram, type SourceType } from '../syntax/parse'
import type { Problem } from '../syntax/problem'
import { filesOf, MAIN_FILE, MAIN_TYPESCRIPT_FILE, type SourceFile } from '../syntax/source-files'
import { type Span, SpanTable } from '../syntax/span'
import { parseProgram } from '../syntax/typescript/parse-program'

export interface StepsOptions {
  readonly sourceType?: SourceType
  readonly language?: 'typescript'
  /** Files that are no modules are CommonJS, as in Node. */
  readonly isCommonJs: boolean
  /** With the steps that tell the record of statements and assignments. */
  readonly isRecording: boolean
}

/** One function, class initializer, or file. */
export interface FunctionSteps {
  readonly file: string
  readonly name: string
  readonly kind: CodeKind
  readonly suspension: Suspension
  readonly span: Span
  readonly steps: readonly NamedStep[]
  /** Where an exception goes that a step in [start, end) throws. */
  readonly handlers: readonly { readonly start: number; readonly end: number; readonly target: number }[]
}

export interface NamedStep {
  readonly name: string
  readonly span: Span
}

/** The functions in the order of their text, or what is wrong with the program. */
export function stepsOf(
  source: string,
  options: StepsOptions,
): { readonly functions: readonly FunctionSteps[] } | { readonly problems: readonly Problem[] } {
  const files = filesOf(source, options.language === 'typescript' ? MAIN_TYPESCRIPT_FILE : MAIN_FILE)
  const compiled = files
    .filter(({ name }) => !name.endsWith('.json'))
    .map((file, i) => compileFile(file, i === 0 ? options.sourceType : undefined, options))
  const problems = compiled.flatMap((one) => one.problems)
  return problems.length > 0 ? { problems } : { functions: compiled.flatMap(({ functions }) => functions) }
}

function compileFile(file: SourceFile, sourceType: SourceType | undefined, options: StepsOptions) {
  const parsed = parseProgram(file, sourceType, options.isCommonJs ? COMMONJS : {})
  const spans = new SpanTable()
  const codes: Code[] = []
  const problems = [...parsed.problems]
  if (problems.length === 0) {
    const shared = { source: file.source, file: file.name, spans, isRecording: options.isRecording }
    compileParsed(parsed, { ...shared, onCode: (code) => codes.push(code) }, options.isCommonJs, problems)
    // Preparing one function makes the codes of those inside of it, which are then gone through, too.
    if (problems.length === 0) for (const code of codes) code.prepare()
  }
  const functions = problems.length > 0 ? [] : codes.map((code) => describe(code, file, spans))
  return { problems, functions: functions.sort((a, b) => a.span.start - b.span.start) }
}

function compileParsed(
  { file, sourceType }: ParsedProgram,
  program: Omit<Program, 'analysis'>,
  isCommonJs: boolean,
  problems: Problem[],
): void {
  const tree = file.program
  if (sourceType === 'module') {
    const entries = moduleEntries(tree)
    compileModule({ ...program, analysis: analyseModule(tree, entries, problems, []) }, tree, entries)
  } else if (isCommonJs) {
    const wrapped = wrapCommonJs(tree)
    compileCommonJs({ ...program, analysis: analyse(wrapped.program, problems) }, wrapped.wrapper)
  } else compileScript({ ...program, analysis: analyse(tree, problems) }, tree)
}

const describe = (code: Code, { name: file }: SourceFile, { spans }: SpanTable): FunctionSteps => ({
  file,
  name: code.name || code.inferredName,
  kind: code.kind,
  suspension: code.suspension,
  span: spans[code.span]!,
  steps: code.steps.map(({ name }, i) => ({ name, span: spans[code.spans[i] ?? 0]! })),
  handlers: code.handlers,
})
