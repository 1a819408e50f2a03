// What the parser finds wrong, in V8's words.
import { KEYWORDS, openBracket, type Token, tokenFrom, tokensBefore } from './tokens'

/** What the parser says of an error. */
export interface Reason {
  readonly reasonCode?: string
  readonly message?: string
  readonly details?: {
    readonly identifierName?: string
    readonly labelName?: string
    readonly reservedWord?: string
    readonly keyword?: string
    readonly kind?: string
    readonly type?: string
    readonly expected?: string | null
    readonly unexpected?: string | null
    readonly ancestor?: { readonly type: string; readonly prefix?: boolean }
  }
}

/** `offset` is where in the text it is. */
export function inWordsOfV8(reason: Reason, text: string, offset: number): string {
  const message = MESSAGES[reason.reasonCode ?? '']
  if (typeof message === 'string') return message
  return message?.(reason.details ?? {}, text, offset) ?? (reason.message ?? '').replace(/ \(\d+:\d+\)$/, '')
}

type Details = NonNullable<Reason['details']>
type Wording = string | ((details: Details, text: string, offset: number) => string)

const INVALID_TOKEN = 'Invalid or unexpected token'
const EVAL_OR_ARGUMENTS = 'Unexpected eval or arguments in strict mode'
const INVALID_TARGET = 'Invalid destructuring assignment target'
const INVALID_ASSIGNMENT = 'Invalid left-hand side in assignment'
const INVALID_LOOP = 'Invalid left-hand side in for-loop'
const SUPER = "'super' keyword unexpected here"
const RESERVED = 'Unexpected reserved word'

const declared = ({ identifierName }: Details) => `Identifier '${identifierName}' has already been declared`
const undeclared = ({ identifierName }: Details) =>
  `Private field '#${identifierName}' must be declared in an enclosing class`

const MESSAGES: { readonly [reasonCode: string]: Wording | undefined } = {
  ArgumentsInClass: "'arguments' is not allowed in class field initializer or static initialization block",
  AsyncFunctionInSingleStatementContext:
    'Async functions can only be declared at the top level or inside a block.',
  AwaitBindingIdentifier: RESERVED,
  AwaitBindingIdentifierInStaticBlock: RESERVED,
  AwaitExpressionFormalParameter: 'Illegal await-expression in formal parameters of async function',
  AwaitNotInAsyncContext: 'await is only valid in async functions and the top level bodies of modules',
  BadGetterArity: 'Getter must not have any formal parameters.',
  BadSetterArity: 'Setter must have exactly one formal parameter.',
  BadSetterRestParameter: 'Setter function argument must not be a rest parameter',
  ConstructorClassField: "Classes may not have a field named 'constructor'",
  ConstructorClassPrivateField: "Classes may not have a field named 'constructor'",
  ConstructorIsAccessor: 'Class constructor may not be an accessor',
  ConstructorIsAsync: 'Class constructor may not be an async method',
  ConstructorIsGenerator: 'Class constructor may not be a generator',
  DeclarationMissingInitializer: ({ kind }) => `Missing initializer in ${kind} declaration`,
  DeletePrivateField: 'Private fields can not be deleted',
  DuplicateConstructor: 'A class may only have one constructor',
  DuplicateProto: 'Duplicate __proto__ fields are not allowed in object literals',
  DuplicateRegExpFlags: 'Invalid regular expression flags',
  ElementAfterRest: afterRest,
  EscapedCharNotAnIdentifier: INVALID_TOKEN,
  ForInOfLoopInitializer: ({ type }) =>
    `for-${type === 'ForInStatement' ? 'in' : 'of'} loop variable declaration may not have an initializer.`,
  ForOfAsync: "The left-hand side of a for-of loop may not be 'async'.",
  GeneratorInSingleStatementContext: 'Generators can only be declared at the top level or inside a block.',
  IllegalBreakContinue: illegalJump,
  IllegalLanguageModeDirective: "Illegal 'use strict' directive in function with non-simple parameter list",
  IllegalReturn: 'Illegal return statement',
  ImportMetaOutsideModule: "Cannot use 'import.meta' outside a module",
  ImportOutsideModule: misplacedImport,
  InvalidBigIntLiteral: INVALID_TOKEN,
  InvalidCodePoint: 'Undefined Unicode code-point',
  InvalidCoverInitializedName: 'Invalid shorthand property initializer',
  InvalidDigit: INVALID_TOKEN,
  InvalidEscapeSequence: (_details, text, offset) => invalidEscape(text.slice(offset - 2, offset)),
  InvalidEscapeSequenceTemplate: (_details, text, offset) => invalidEscape(`\\${text[offset]}`),
  InvalidLhs: ({ ancestor }) => invalidLeftHandSide(ancestor),
  InvalidLhsBinding: INVALID_TARGET,
  InvalidOrMissingExponent: INVALID_TOKEN,
  InvalidOrUnexpectedToken: INVALID_TOKEN,
  InvalidParenthesizedAssignment: (_details, text, offset) =>
    text[offset - 2] === '[' ? INVALID_TARGET : INVALID_ASSIGNMENT,
  InvalidPrivateFieldResolution: undeclared,
  InvalidPropertyBindingPattern: INVALID_TARGET,
  InvalidRestAssignmentPattern: '`...` must be followed by an assignable reference in assignment contexts',
  LabelRedeclaration: ({ labelName }) => `Label '${labelName}' has already been declared`,
  LetInLexicalBinding: 'let is disallowed as a lexically bound name',
  LineTerminatorBeforeArrow: "Unexpected token '=>'",
  MalformedRegExpFlags: 'Invalid regular expression flags',
  MissingClassName: (_details, text, offset) => unexpected(text, offset),
  MissingOneOfPlugins: INVALID_TOKEN,
  MissingPlugin: invalidChain,
  MissingSemicolon: missingSemicolon,
  MissingUnicodeEscape: INVALID_TOKEN,
  MixingCoalesceWithLogical: (_details, text, offset) => unexpected(text, offset),
  MultipleDefaultsInSwitch: 'More than one default clause in switch statement',
  NewlineAfterThrow: 'Illegal newline after throw',
  NoCatchOrFinally: 'Missing catch or finally after try',
  NumberIdentifier: INVALID_TOKEN,
  OptionalChainingNoNew: 'Invalid optional chain from new expression',
  OptionalChainingNoTemplate: 'Invalid tagged template on optional chain',
  ParamDupe: 'Duplicate parameter name not allowed in this context',
  PatternHasAccessor: INVALID_TARGET,
  PatternHasMethod: INVALID_TARGET,
  PrivateInExpectedIn: undeclared,
  PrivateNameRedeclaration: ({ identifierName }) => declared({ identifierName: `#${identifierName}` }),
  RestTrailingComma: 'Rest element must be last element',
  SloppyFunctionAnnexB:
    'In non-strict mode code, functions can only be declared at top level, inside a block, or as the body of an if statement.',
  StaticPrototype: "Classes may not have a static property named 'prototype'",
  StrictDelete: 'Delete of an unqualified identifier in strict mode.',
  StrictEvalArguments: EVAL_OR_ARGUMENTS,
  StrictEvalArgumentsBinding: EVAL_OR_ARGUMENTS,
  StrictFunction: 'In strict mode code, functions can only be declared at top level or inside a block.',
  StrictNumericEscape: (_details, text, offset) =>
    /[89]/.test(text[offset] ?? '')
      ? '\\8 and \\9 are not allowed in strict mode.'
      : 'Octal escape sequences are not allowed in strict mode.',
  StrictOctalLiteral: (_details, text, offset) =>
    /^0[0-7]+$/.test(tokenFrom(text, offset)?.text ?? '')
      ? 'Octal literals are not allowed in strict mode.'
      : 'Decimals with leading zeros are not allowed in strict mode.',
  StrictWith: 'Strict mode code may not include a with statement',
  SuperNotAllowed: SUPER,
  UnexpectedImportExport: misplacedImport,
  UnexpectedKeyword: ({ keyword }) => `Unexpected token '${keyword}'`,
  UnexpectedLexicalDeclaration: (_details, text, offset) =>
    text.startsWith('const', offset)
      ? "Unexpected token 'const'"
      : 'Lexical declaration cannot appear in a single-statement context',
  UnexpectedNewTarget: 'new.target expression is not allowed here',
  UnexpectedNumericSeparator: (_details, text, offset) =>
    text[offset + 1] === '_'
      ? 'Only one underscore is allowed as numeric separator'
      : 'Numeric separators are not allowed at the end of numeric literals',
  UnexpectedReservedWord: reservedWord,
  UnexpectedSuper: SUPER,
  UnexpectedToken: unexpectedToken,
  UnexpectedTokenUnaryExponentiation:
    'Unary operator used immediately before exponentiation expression. Parenthesis must be used to disambiguate operator precedence',
  UnsupportedMetaProperty: (_details, text, offset) => unexpected(text, offset),
  UnterminatedComment: INVALID_TOKEN,
  UnterminatedRegExp: 'Invalid regular expression: missing /',
  UnterminatedString: INVALID_TOKEN,
  UnterminatedTemplate: 'Unexpected end of input',
  VarRedeclaration: declared,
  YieldBindingIdentifier: "Unexpected identifier 'yield'",
  YieldInParameter: 'Yield expression not allowed in formal parameter',
  YieldNotInGeneratorFunction: (_details, text, offset) => unexpected(text, offset + 'yield'.length),
  ZeroDigitNumericSeparator: 'Numeric separator can not be used after leading 0.',
}

/** Names the token at a place, or after it. */
function unexpected(text: string, offset: number): string {
  const token = tokenFrom(text, offset)
  if (token === undefined) return 'Unexpected end of input'
  return token === null ? INVALID_TOKEN : unexpectedOne(token)
}

function unexpectedOne({ kind, text }: Token): string {
  if (text === '`') return 'Unexpected template string'
  if (kind === 'number' || kind === 'string') return `Unexpected ${kind}`
  if (text === 'await' || text === 'enum') return RESERVED
  return kind === 'word' && !KEYWORDS.has(text)
    ? text.startsWith('#')
      ? INVALID_TOKEN
      : `Unexpected identifier '${text}'`
    : `Unexpected token '${text}'`
}

/** What cannot follow a statement on its line. */
function missingSemicolon(_details: Details, text: string, offset: number): string {
  if (tokenFrom(text, offset)?.text === '=>') return 'Malformed arrow function parameter list'
  return /\d/.test(text[offset] ?? '') ? INVALID_TOKEN : unexpected(text, offset)
}

/** Where the parser wanted something else. */
function unexpectedToken({ expected, unexpected: found }: Details, text: string, offset: number): string {
  if (found) return `Unexpected token '${found}'`
  const before = tokensBefore(text, offset)
  const open = openBracket(before)
  if (expected === ',' && isCall(before, open)) return 'missing ) after argument list'
  if (expected === '}' && text.includes('`')) return 'Missing } in template expression'
  const token = tokenFrom(text, offset)
  const previous = before.at(-1)
  if (token && previous) return unexpectedAfter(previous, token, before) ?? unexpectedOne(token)
  return unexpected(text, offset)
}

/** What V8 has words of its own for. */
function unexpectedAfter(previous: Token, token: Token, before: readonly Token[]): string | undefined {
  const words = before.slice(-3).map(({ text }) => text)
  if (token.text === '(' && /\bfunction(?: \*)?$/.test(words.join(' ')))
    return 'Function statements require a function name'
  if (token.text === '`' && previous.text === '?.') return 'Invalid tagged template on optional chain'
  if (token.text === ')' && words.slice(-2).join('') === 'import(') return 'import() requires a specifier'
  if (token.text === '{' && previous.text === '...')
    return '`...` must be followed by an identifier in declaration contexts'
  if (token.text === '=' && words.at(-2) === '...') return 'Rest parameter may not have a default initializer'
  return undefined
}

/** The bracket opens the arguments of a call. */
function isCall(tokens: readonly Token[], open: number): boolean {
  const callee = tokens[open - 1]
  if (tokens[open]?.text !== '(' || callee === undefined) return false
  if (tokens[open - 2]?.text === 'function' || tokens[open - 2]?.text === '*') return false
  const isMember = /\.$/.test(tokens[open - 2]?.text ?? '')
  return callee.kind === 'word'
    ? isMember || !KEYWORDS.has(callee.text)
    : callee.text === ')' || callee.text === ']'
}

function misplacedImport(_details: Details, text: string, offset: number): string {
  return text.startsWith('export', offset)
    ? "Unexpected token 'export'"
    : 'Cannot use import statement outside a module'
}

function afterRest(_details: Details, text: string, offset: number): string {
  const before = tokensBefore(text, offset)
  return before[openBracket(before)]?.text === '('
    ? 'Rest parameter must be last formal parameter'
    : 'Rest element must be last element'
}

function illegalJump({ type }: Details, text: string, offset: number): string {
  const label = /^(?:break|continue)[ \t]+([\w$]+)/.exec(text.slice(offset))?.[1]
  const isContinue = type === 'ContinueStatement'
  if (label !== undefined) {
    const isAround = isContinue && new RegExp(`\\b${label}\\s*:`).test(text.slice(0, offset))
    return isAround
      ? `Illegal continue statement: '${label}' does not denote an iteration statement`
      : `Undefined label '${label}'`
  }
  return isContinue
    ? 'Illegal continue statement: no surrounding iteration statement'
    : 'Illegal break statement'
}

function invalidEscape(escape: string): string {
  if (escape === '\\x') return 'Invalid hexadecimal escape sequence'
  return escape === '\\u'
    ? 'Invalid Unicode escape sequence'
    : 'Octal escape sequences are not allowed in template strings.'
}

function invalidLeftHandSide(ancestor: Details['ancestor']): string {
  switch (ancestor?.type) {
    case 'AssignmentExpression':
      return INVALID_ASSIGNMENT
    case 'UpdateExpression':
      return `Invalid left-hand side expression in ${ancestor.prefix ? 'prefix' : 'postfix'} operation`
    case 'ForInStatement':
    case 'ForOfStatement':
      return INVALID_LOOP
    default:
      return INVALID_TARGET
  }
}

/** An optional chain that is assigned to. */
function invalidChain(_details: Details, text: string, offset: number): string {
  if (/\bfor\s*\(\s*$/.test(text.slice(0, offset))) return INVALID_LOOP
  if (/^[\w$?.]+\s*(?:\+\+|--)/.test(text.slice(offset)))
    return invalidLeftHandSide({ type: 'UpdateExpression' })
  return /\[\s*$/.test(text.slice(0, offset)) ? INVALID_TARGET : INVALID_ASSIGNMENT
}

function reservedWord({ reservedWord }: Details, text: string, offset: number): string {
  if (tokenFrom(text, offset)?.text.includes('\\')) return 'Keyword must not contain escaped characters'
  return reservedWord === 'enum' || reservedWord === 'await'
    ? RESERVED
    : 'Unexpected strict mode reserved word'
}
