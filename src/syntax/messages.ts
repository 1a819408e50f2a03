// Syntax errors as V8 words them, which is how Node and Chromium print them.

import { sentenceOfParser } from './parser-sentences'
import { type Said, said } from './said'
import { tableOf } from './table'
import { unexpected } from './tokens'
import {
  afterWord,
  awaitMessage,
  ESCAPED_KEYWORD,
  escapeMessage,
  type FailedParse,
  failedParse,
  INVALID_TARGET,
  importMessage,
  invalidToken,
  isAsyncParameter,
  jumpMessage,
  keywordMessage,
  missingSemicolon,
  nextToken,
  type ParserError,
  parenthesizedMessage,
  proposalMessage,
  reservedWordMessage,
  restMessage,
  separatorMessage,
  targetMessage,
  unexpectedToken,
  unterminatedString,
} from './unexpected'

/** V8's message; a sentence of ours where V8 has no such error. */
export function messageOf(error: ParserError, source: string, index: number): string | Said {
  const rule = error.reasonCode === undefined ? undefined : MESSAGES.get(error.reasonCode)
  if (rule === undefined) return ownMessage(error)
  return typeof rule === 'string' ? rule : rule(failedParse(error.details, source, index))
}

/** What is known beyond a message that only names a token. */
export function explanationOf(error: ParserError, message: string): Said | undefined {
  if (!/^(?:Unexpected|Invalid or unexpected|missing) /.test(message)) return undefined
  const expected = error.details?.expected
  if (expected) return said`Expected "${expected}".`
  return error.reasonCode === 'MissingSemicolon' ? TWO_STATEMENTS : sentenceOfParser(error)
}

const TWO_STATEMENTS = said`What stands before it on the line is whole already: something is missing between them.`

/** What the parser says itself is English. */
function ownMessage(error: ParserError): Said {
  const { message = 'Syntax error' } = error
  return sentenceOfParser(error) ?? said`The text is no program here: ${message.replace(/ \(\d+:\d+\)$/, '')}`
}

const INVALID_TOKEN = 'Invalid or unexpected token'
const UNEXPECTED_SUPER = "'super' keyword unexpected here"
const EVAL_OR_ARGUMENTS = 'Unexpected eval or arguments in strict mode'
const INVALID_FLAGS = 'Invalid regular expression flags'
const ARGUMENTS_IN_INITIALIZER =
  "'arguments' is not allowed in class field initializer or static initialization block"

const redeclared = (name: string | undefined) => `Identifier '${name}' has already been declared`

const undeclaredPrivate = (name: string | undefined) =>
  `Private field '#${name}' must be declared in an enclosing class`

/** By the parser's names of its errors. */
const MESSAGES = tableOf<string | ((failed: FailedParse) => string)>({
  // Tokens
  UnexpectedToken: unexpectedToken,
  MissingSemicolon: missingSemicolon,
  InvalidOrUnexpectedToken: ({ around }) => invalidToken(around()),
  MissingOneOfPlugins: ({ around, source, index }) =>
    source[index] === '<' ? unexpected(around().next) : INVALID_TOKEN,
  NumberIdentifier: INVALID_TOKEN,
  InvalidDigit: INVALID_TOKEN,
  InvalidBigIntLiteral: INVALID_TOKEN,
  InvalidOrMissingExponent: INVALID_TOKEN,
  InvalidDecimal: INVALID_TOKEN,
  MissingUnicodeEscape: INVALID_TOKEN,
  EscapedCharNotAnIdentifier: INVALID_TOKEN,
  UnterminatedString: unterminatedString,
  UnterminatedComment: INVALID_TOKEN,
  UnterminatedTemplate: 'Unexpected end of input',
  UnterminatedRegExp: 'Invalid regular expression: missing /',
  MalformedRegExpFlags: INVALID_FLAGS,
  DuplicateRegExpFlags: INVALID_FLAGS,
  IncompatibleRegExpUVFlags: INVALID_FLAGS,
  InvalidCodePoint: 'Undefined Unicode code-point',
  InvalidEscapeSequence: ({ source, index }) => escapeMessage(source[index - 1]!),
  InvalidEscapeSequenceTemplate: ({ source, index }) => escapeMessage(source[index]!),
  NumericSeparatorInEscapeSequence: 'Invalid Unicode escape sequence',
  UnexpectedNumericSeparator: separatorMessage,
  ZeroDigitNumericSeparator: 'Numeric separator can not be used after leading 0.',
  StrictNumericEscape: ({ source, index }) =>
    /[89]/.test(source[index]!)
      ? '\\8 and \\9 are not allowed in strict mode.'
      : 'Octal escape sequences are not allowed in strict mode.',
  StrictOctalLiteral: ({ source, index }) =>
    /^0[0-7]*[89]/.test(source.slice(index))
      ? 'Decimals with leading zeros are not allowed in strict mode.'
      : 'Octal literals are not allowed in strict mode.',
  LineTerminatorBeforeArrow: "Unexpected token '=>'",
  MixingCoalesceWithLogical: nextToken,
  AccessorIsGenerator: "Unexpected token '*'",

  // Names
  UnexpectedKeyword: keywordMessage,
  InvalidEscapedReservedWord: ESCAPED_KEYWORD,
  UnexpectedReservedWord: reservedWordMessage,
  LetInLexicalBinding: 'let is disallowed as a lexically bound name',
  VarRedeclaration: ({ details }) => redeclared(details.identifierName),
  ParamDupe: 'Duplicate parameter name not allowed in this context',
  StrictEvalArguments: EVAL_OR_ARGUMENTS,
  StrictEvalArgumentsBinding: EVAL_OR_ARGUMENTS,
  MissingClassName: nextToken,
  StrictDelete: 'Delete of an unqualified identifier in strict mode.',
  DuplicateExport: ({ details }) => `Duplicate export of '${details.exportName}'`,
  DuplicateDefaultExport: "Duplicate export of 'default'",
  ModuleExportUndefined: ({ details }) => `Export '${details.localName}' is not defined in module`,

  // Targets of assignment
  InvalidLhs: ({ details }) => targetMessage(details.ancestor!),
  InvalidLhsBinding: INVALID_TARGET,
  InvalidLhsOptionalChaining: ({ details }) => targetMessage(details.ancestor!),
  MissingPlugin: proposalMessage,
  InvalidParenthesizedAssignment: parenthesizedMessage,
  InvalidPropertyBindingPattern: INVALID_TARGET,
  InvalidRestAssignmentPattern: ({ around }) =>
    around().brackets.at(-1)?.text === '{'
      ? '`...` must be followed by an assignable reference in assignment contexts'
      : INVALID_TARGET,
  PatternHasAccessor: INVALID_TARGET,
  PatternHasMethod: INVALID_TARGET,
  MissingEqInAssignment: INVALID_TARGET,
  InvalidCoverInitializedName: 'Invalid shorthand property initializer',
  ElementAfterRest: restMessage,
  RestTrailingComma: restMessage,
  ForInOfLoopInitializer: ({ details }) =>
    `${details.type === 'ForInStatement' ? 'for-in' : 'for-of'} loop variable declaration may not have an initializer.`,
  ForOfAsync: "The left-hand side of a for-of loop may not be 'async'.",
  ForOfLet: "The left-hand side of a for-of loop may not start with 'let'.",

  // Expressions
  DuplicateProto: 'Duplicate __proto__ fields are not allowed in object literals',
  UnexpectedTokenUnaryExponentiation:
    'Unary operator used immediately before exponentiation expression. Parenthesis must be used to disambiguate operator precedence',
  OptionalChainingNoNew: 'Invalid optional chain from new expression',
  OptionalChainingNoTemplate: 'Invalid tagged template on optional chain',
  UnsupportedMetaProperty: nextToken,
  UnexpectedNewTarget: 'new.target expression is not allowed here',
  ImportMetaOutsideModule: "Cannot use 'import.meta' outside a module",
  ImportCallNotNewExpression: 'Cannot use new with import',

  // Statements
  DeclarationMissingInitializer: ({ details }) => `Missing initializer in ${details.kind} declaration`,
  UnexpectedLexicalDeclaration: ({ source, index }) =>
    source.startsWith('const', index)
      ? "Unexpected token 'const'"
      : 'Lexical declaration cannot appear in a single-statement context',
  IllegalBreakContinue: jumpMessage,
  IllegalReturn: 'Illegal return statement',
  IllegalLanguageModeDirective: "Illegal 'use strict' directive in function with non-simple parameter list",
  LabelRedeclaration: ({ details }) => `Label '${details.labelName}' has already been declared`,
  MultipleDefaultsInSwitch: 'More than one default clause in switch statement',
  NoCatchOrFinally: 'Missing catch or finally after try',
  NewlineAfterThrow: 'Illegal newline after throw',
  StrictWith: 'Strict mode code may not include a with statement',
  ImportOutsideModule: importMessage,
  UnexpectedImportExport: importMessage,

  // Functions
  BadGetterArity: 'Getter must not have any formal parameters.',
  BadSetterArity: 'Setter must have exactly one formal parameter.',
  BadSetterRestParameter: 'Setter function argument must not be a rest parameter',
  AwaitNotInAsyncContext: awaitMessage,
  AwaitBindingIdentifier: ({ around }) =>
    isAsyncParameter(around())
      ? "'await' is not a valid identifier name in an async function"
      : 'Unexpected reserved word',
  AwaitBindingIdentifierInStaticBlock: 'Unexpected reserved word',
  AwaitExpressionFormalParameter: 'Illegal await-expression in formal parameters of async function',
  YieldBindingIdentifier: "Unexpected identifier 'yield'",
  YieldInParameter: 'Yield expression not allowed in formal parameter',
  YieldNotInGeneratorFunction: afterWord,

  // Classes
  ArgumentsInClass: ARGUMENTS_IN_INITIALIZER,
  ConstructorClassField: "Classes may not have a field named 'constructor'",
  ConstructorClassPrivateField: "Classes may not have a field named 'constructor'",
  ConstructorIsAccessor: 'Class constructor may not be an accessor',
  ConstructorIsAsync: 'Class constructor may not be an async method',
  ConstructorIsGenerator: 'Class constructor may not be a generator',
  DuplicateConstructor: 'A class may only have one constructor',
  StaticPrototype: "Classes may not have a static property named 'prototype'",
  DeletePrivateField: 'Private fields can not be deleted',
  InvalidPrivateFieldResolution: ({ details }) => undeclaredPrivate(details.identifierName),
  PrivateNameRedeclaration: ({ details }) => redeclared(`#${details.identifierName}`),
  PrivateInExpectedIn: ({ details, around }) =>
    around().brackets.some(({ isClass }) => isClass)
      ? `Unexpected identifier '#${details.identifierName}'`
      : undeclaredPrivate(details.identifierName),
  UnexpectedPrivateField: nextToken,
  SuperPrivateField: 'Unexpected private field',
  SuperNotAllowed: UNEXPECTED_SUPER,
  SuperCallNotNewExpression: UNEXPECTED_SUPER,
  UnexpectedSuper: UNEXPECTED_SUPER,
  UnsupportedSuper: UNEXPECTED_SUPER,
})
