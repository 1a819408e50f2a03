// What people type wrong: the first rule that knows a mistake explains it.
import type { ParsedProgram } from '../parse'
import type { Problem } from '../problem'
import { sentence } from '../said'
import { type SourceFile, textOf } from '../source-files'
import type { Span } from '../span'
import { tokensAround } from '../tokens'
import { backslash, entity, ornament, wrongCharacter } from './characters'
import {
  awaitOutside,
  declaredTwice,
  knownMessage,
  leftOut,
  missingOperand,
  semicolonInObject,
  trailing,
  wordAlone,
} from './forms'
import {
  lonelyArrow,
  missingArrow,
  namedArgument,
  namelessArrow,
  noBody,
  noParameters,
  objectAfterArrow,
  returnAfterArrow,
  wrongParameter,
} from './functions'
import { heading, list, markdown } from './markdown'
import { flow, fragment, htmlPage, jsx, php } from './markup'
import { inClass, inObject } from './members'
import { type Advice, lineOf, type Mistake, type Recogniser } from './mistake'
import { wrongExport, wrongImport } from './module-forms'
import { declaredWithEquals, doubledWord, reservedName, wrongName, wrongTarget } from './names'
import {
  command,
  diff,
  diffAdvice,
  fence,
  fenceAdvice,
  isDiff,
  isFenced,
  lineNumbers,
  mergeConflict,
  prompt,
} from './pasted'
import {
  brokenMember,
  brokenSign,
  cutChain,
  halfComparison,
  semicolonInArguments,
  thinArrow,
  unfinishedChoice,
  walrus,
} from './signs'
import {
  colonInFor,
  conditionOfElse,
  emptyHead,
  foreignHead,
  lonelyClause,
  lonelyDeclaration,
  missingParentheses,
  statementAsValue,
  twoInARow,
  wrongClause,
  wrongLoop,
  wrongSwitch,
} from './statements'
import { stackTrace } from './traces'
import {
  closeBeforeDot,
  missingComma,
  quoteInside,
  unclosedBracket,
  unclosedMethod,
  unclosedObject,
  unclosedText,
  unclosedType,
} from './unclosed'
import { prose, unit, unquotedAddress, unquotedModule, unquotedPath, unquotedWords } from './unquoted'
import {
  foreignLine,
  foreignWord,
  formattedString,
  misspeltKeyword,
  otherFormat,
  pythonChoice,
} from './words'

/** What is about the whole text comes before what is about one place. */
const RECOGNISERS: readonly Recogniser[] = [
  fence,
  mergeConflict,
  list,
  diff,
  entity,
  prompt,
  wrongCharacter,
  ornament,
  stackTrace,
  lineNumbers,
  command,
  heading,
  markdown,
  unquotedAddress,
  unquotedPath,
  backslash,
  unclosedText,
  otherFormat,
  awaitOutside,
  foreignLine,
  doubledWord,
  walrus,
  colonInFor,
  wrongName,
  declaredWithEquals,
  lonelyArrow,
  namelessArrow,
  wrongTarget,
  lonelyDeclaration,
  knownMessage,
  formattedString,
  pythonChoice,
  reservedName,
  wrongImport,
  wrongExport,
  wrongParameter,
  prose,
  foreignHead,
  foreignWord,
  misspeltKeyword,
  leftOut,
  returnAfterArrow,
  statementAsValue,
  thinArrow,
  missingArrow,
  halfComparison,
  brokenSign,
  brokenMember,
  wrongLoop,
  wrongClause,
  lonelyClause,
  conditionOfElse,
  wrongSwitch,
  emptyHead,
  cutChain,
  semicolonInArguments,
  declaredTwice,
  semicolonInObject,
  objectAfterArrow,
  namedArgument,
  unclosedMethod,
  unclosedObject,
  unclosedType,
  inClass,
  inObject,
  noParameters,
  noBody,
  missingParentheses,
  unquotedModule,
  unquotedWords,
  unit,
  quoteInside,
  closeBeforeDot,
  missingOperand,
  unclosedBracket,
  missingComma,
  unfinishedChoice,
  wordAlone,
  trailing,
  twoInARow,
]

/** What TypeScript would read in another way: `<` as an assertion, `?` as an optional parameter. */
const NO_TYPESCRIPT: readonly Recogniser[] = [htmlPage, php, fragment, jsx, flow]

/** The readings of a text that is neither JavaScript nor TypeScript: the one that is told, its first problem explained. */
export function withAdvice(
  told: ParsedProgram,
  asJavaScript: ParsedProgram | undefined,
  file: SourceFile,
): ParsedProgram {
  return advised(asJavaScript, file, NO_TYPESCRIPT) ?? advised(told, file, RECOGNISERS) ?? told
}

/** What follows from a problem that is explained is not told. */
function advised(
  parsed: ParsedProgram | undefined,
  file: SourceFile,
  recognisers: readonly Recogniser[],
): ParsedProgram | undefined {
  const problem = parsed?.problems[0]
  if (problem === undefined || parsed?.error === undefined) return undefined
  const text = textOf(file)
  const index = problem.span.start - file.start
  const around = tokensAround(text, index)
  const { error, file: tree } = parsed
  const mistake: Mistake = {
    text,
    lines: linesOf(text),
    firstLine: file.line,
    problem,
    error,
    file: tree,
    index,
    around,
  }
  for (const recognise of recognisers) {
    const advice = recognise(mistake)
    if (advice === undefined) continue
    const span = advice.at === undefined ? problem.span : spanAt(mistake, advice.at, file)
    return { ...parsed, problems: [explained(problem.message, span, advice, file)] }
  }
  return undefined
}

function explained(
  message: string,
  span: Span,
  { explanation, correction }: Advice,
  file: SourceFile,
): Problem {
  const said = { explanation, ...(correction && { label: correction.label }) }
  const problem = { message, span, explanation: sentence(explanation), said }
  if (correction === undefined) return problem
  const { label, text } = correction
  return { ...problem, correction: { label: sentence(label), text: inProgram(file, text) } }
}

function spanAt(mistake: Pick<Mistake, 'text' | 'firstLine'>, at: number, { start }: SourceFile): Span {
  const line = lineOf(mistake, at)
  const column = at - mistake.text.lastIndexOf('\n', at - 1)
  return { start: start + at, end: start + at + 1, line, column, endLine: line }
}

/** A text in the place of a file. */
const inProgram = ({ source, start, end }: SourceFile, text: string): string =>
  source.slice(0, start) + text + source.slice(end)

/** What is a program only by chance: fences around it make it call a string, the marks of a diff make it a sum. */
export function pastedProblem(file: SourceFile): Problem | undefined {
  const text = textOf(file)
  const mistake = { text, lines: linesOf(text), firstLine: file.line }
  const [message, advice] = isFenced(text)
    ? ['This is code of Markdown', fenceAdvice(mistake)]
    : ['This is a diff', isDiff(text) ? diffAdvice(mistake.lines) : undefined]
  const at = text.search(/\S/)
  return advice && explained(message, spanAt(mistake, at, file), advice, file)
}

const linesOf = (text: string): string[] => text.split(/\r?\n/)
