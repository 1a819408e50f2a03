// What the parser's errors mean, in our sentences, by the parser's names of them. V8 only names the token that it did not expect.
import { type Said, said } from './said'
import { tableOf } from './table'
import type { ParserError } from './unexpected'

/** What a sentence may name: the parser keeps it beside its error. */
type Details = NonNullable<ParserError['details']>

type Sentence = Said | ((details: Details) => Said)

/** Undefined for an error that we know nothing about. */
export function sentenceOfParser({ reasonCode, details = {} }: ParserError): Said | undefined {
  const known = reasonCode === undefined ? undefined : SENTENCES.get(reasonCode)
  return typeof known === 'function' ? known(details) : known
}

const ACCESSOR_KINDS = tableOf<Said>({ get: said`A getter`, set: said`A setter` })

const accessor = (kind: string | undefined): Said => ACCESSOR_KINDS.get(kind ?? '') ?? said`An accessor`

const named = (sentence: (name: string) => Said, key: keyof Details) => (details: Details) =>
  sentence(String(details[key] ?? ''))

const modified = (sentence: (modifier: string) => Said) => named(sentence, 'modifier')

const pairOf = (both: readonly string[] | undefined): readonly [string, string] => [
  both?.[0] ?? '',
  both?.[1] ?? '',
]

const FIELD_WITHOUT_VALUE = said`What is only declared for types has no value.`

const SENTENCES = tableOf<Sentence>({
  // Tokens
  NumberIdentifier: said`A name begins directly after a number.`,
  InvalidDigit: ({ radix = 10 }) => said`A digit of base ${radix} is expected.`,
  InvalidBigIntLiteral: said`A BigInt has neither a fraction nor an exponent.`,
  InvalidOrMissingExponent: said`The exponent of a number needs a digit after its e.`,
  InvalidDecimal: said`A number with a leading 0 has no fraction.`,
  MissingUnicodeEscape: said`\\u and four hexadecimal digits are expected.`,
  EscapedCharNotAnIdentifier: said`This escape is no letter of a name.`,
  UnterminatedString: said`The text does not end on its line: its closing quotation mark is missing.`,
  UnterminatedComment: said`The comment does not end: */ is missing.`,
  UnterminatedTemplate: said`The template does not end: its closing backtick is missing.`,
  UnterminatedRegExp: said`The regular expression does not end on its line: its closing / is missing.`,
  LineTerminatorBeforeArrow: said`No new line may stand before =>.`,
  MixingCoalesceWithLogical: said`?? beside && or || needs parentheses.`,
  AccessorIsGenerator: ({ kind }) => said`${accessor(kind)} cannot be a generator.`,
  UnexpectedDigitAfterHash: said`A private name does not begin with a digit.`,
  ParseExpressionEmptyInput: said`An expression is expected, and there is none.`,

  // Names
  MissingClassName: said`A class needs a name here.`,
  UnsupportedMetaProperty: ({ target = '', onlyValidPropertyName = '' }) =>
    said`After ${target}. only ${onlyValidPropertyName} can stand.`,
  StrictEvalArguments: named((name) => said`Strict code assigns nothing to ${name}.`, 'referenceName'),
  StrictEvalArgumentsBinding: named((name) => said`Strict code declares no ${name}.`, 'bindingName'),
  InvalidIdentifier: named((name) => said`${name} is no name.`, 'identifierName'),
  UnexpectedPrivateField: said`A private name stands after a point, or before in.`,
  YieldBindingIdentifier: said`In a generator yield is no name.`,
  YieldNotInGeneratorFunction: said`yield stands only in generators.`,
  AwaitBindingIdentifierInStaticBlock: said`In a static block await is no name.`,
  SuperPrivateField: said`Private members are not reached by super.`,

  // Statements: the first five are V8's words
  AsyncFunctionInSingleStatementContext: said`Async functions can only be declared at the top level or inside a block.`,
  GeneratorInSingleStatementContext: said`Generators can only be declared at the top level or inside a block.`,
  SloppyFunction: said`In non-strict mode code, functions can only be declared at top level or inside a block.`,
  SloppyFunctionAnnexB: said`In non-strict mode code, functions can only be declared at top level, inside a block, or as the body of an if statement.`,
  StrictFunction: said`In strict mode code, functions can only be declared at top level or inside a block.`,
  ForInUsing: said`A for … in loop cannot declare with using.`,
  UnexpectedUsingDeclaration: said`using stands in a block, a function or a module.`,
  UsingDeclarationExport: said`What using declares cannot be exported.`,
  UsingDeclarationHasBindingPattern: said`using declares names, no patterns.`,
  AwaitUsingNotInAsyncContext: said`await using stands only in async functions and at the top level of modules.`,
  VoidPatternInitializer: said`void in a pattern has no value.`,
  VoidPatternCatchClauseParam: said`catch without parentheses drops the error.`,
  UnexpectedVoidPattern: said`void cannot stand in a pattern here.`,
  InvalidCoverDiscardElement: said`An expression is expected after void.`,

  // Modules
  UnsupportedImport: said`import is either a declaration at the top level, import() or import.meta.`,
  UnsupportedDefaultExport: said`After export default an expression, a function or a class is expected.`,
  UnexpectedImportExport: said`import and export stand only at the top level.`,
  DestructureNamedImport: said`An import names what it takes. Take it apart in a statement after it.`,
  ExportDefaultFromAsIdentifier: said`After export default, from is no name.`,
  ExportBindingIsString: said`A text in quotation marks is exported only with from and a module.`,
  ImportBindingIsString: named(
    (name) => said`What is imported as a text needs a name: { "${name}" as name }.`,
    'importName',
  ),
  ImportCallArity: said`import() takes a module, and options if need be.`,
  ImportCallSpreadArgument: said`import() takes no ... .`,
  ImportAttributesUseAssert: said`with stands before the attributes of an import, no longer assert.`,
  ImportJSONBindingNotDefault: said`Of JSON only default can be imported.`,
  ModuleAttributeDifferentFromType: said`The only attribute of an import is type.`,
  ModuleAttributeInvalidValue: said`An attribute of an import is a text in quotation marks.`,
  ModuleAttributesWithDuplicateKeys: named((key) => said`The attribute ${key} is there twice.`, 'key'),
  ModuleExportNameHasLoneSurrogate: said`The name of an export contains half of a character.`,
  DeferImportRequiresNamespace: said`import defer is written import defer * as name from a module.`,
  SourcePhaseImportRequiresDefault: said`import source is written import source name from a module.`,

  // Decorators
  DecoratorConstructor: said`A constructor has no decorators; its class may have some.`,
  DecoratorSemicolon: said`No semicolon stands after a decorator.`,
  DecoratorStaticBlock: said`A static block has no decorators.`,
  DecoratorArgumentsOutsideParentheses: said`The arguments of a decorator stand inside its parentheses.`,
  DecoratorsBeforeAfterExport: said`Decorators stand before export or after it, not at both places.`,
  TrailingDecorator: said`A decorator stands before a member of a class.`,
  UnexpectedLeadingDecorator: said`A decorator stands before a class.`,
  UnsupportedDecoratorExport: said`After decorators only a class can be exported.`,
  UnsupportedParameterDecorator: said`Parameters have no decorators.`,
  UnsupportedPropertyDecorator: said`Properties of an object literal have no decorators.`,

  // TypeScript
  AbstractMethodHasImplementation: named(
    (name) => said`The method ${name} is abstract, so it has no body.`,
    'methodName',
  ),
  AbstractPropertyHasInitializer: named(
    (name) => said`The property ${name} is abstract, so it has no value.`,
    'propertyName',
  ),
  AccessorCannotBeOptional: said`An accessor field is never optional.`,
  AccessorCannotDeclareThisParameter: said`Getters and setters have no parameter this.`,
  AccessorCannotHaveTypeParameters: said`Getters and setters have no type parameters.`,
  ClassMethodHasDeclare: said`declare does not stand before methods.`,
  ClassMethodHasReadonly: said`readonly does not stand before methods.`,
  ConstInitializerMustBeStringOrNumericLiteralOrLiteralEnumReference: said`What is only declared for types may have a text or a number as its value, and nothing else.`,
  ConstructorHasTypeParameters: said`A constructor has no type parameters; its class may have some.`,
  DeclareAccessor: said`declare does not stand before getters and setters.`,
  DeclareClassFieldHasInitializer: FIELD_WITHOUT_VALUE,
  InitializerNotAllowedInAmbientContext: FIELD_WITHOUT_VALUE,
  DeclareFunctionHasImplementation: said`A function that is only declared for types has no body.`,
  DuplicateAccessibilityModifier: modified((word) => said`There is a word like ${word} already.`),
  DuplicateModifier: modified((word) => said`${word} is there twice.`),
  EmptyHeritageClauseType: named((word) => said`Something has to follow ${word}.`, 'token'),
  InvalidHeritageClauseType: named((word) => said`After ${word} names of types are expected.`, 'token'),
  EmptyTypeArguments: said`There is no type between < and >.`,
  EmptyTypeParameters: said`There is no type parameter between < and >.`,
  ExpectedAmbientAfterExportDeclare: said`A declaration is expected after export declare.`,
  ImportAliasHasImportType: said`import type cannot give a name to a part of a namespace.`,
  IncompatibleModifiers: ({ modifiers }) => {
    const [first, second] = pairOf(modifiers)
    return said`${first} does not go with ${second}.`
  },
  InvalidModifiersOrder: ({ orderedModifiers }) => {
    const [first, second] = pairOf(orderedModifiers)
    return said`${first} stands before ${second}.`
  },
  IndexSignatureHasAbstract: said`An index signature is never abstract.`,
  IndexSignatureHasAccessibility: modified((word) => said`${word} does not stand before an index signature.`),
  IndexSignatureHasDeclare: said`declare does not stand before an index signature.`,
  IndexSignatureHasOverride: said`override does not stand before an index signature.`,
  IndexSignatureHasStatic: said`static does not stand before an index signature.`,
  InvalidModifierOnTypeMember: modified((word) => said`${word} does not stand in a type.`),
  InvalidModifierOnTypeParameter: modified((word) => said`${word} does not stand before a type parameter.`),
  InvalidModifierOnTypeParameterPositions: modified(
    (word) => said`${word} stands only before a type parameter of a class, an interface or a type.`,
  ),
  InvalidPropertyAccessAfterInstantiationExpression: said`Before a point, what has types in < and > needs parentheses.`,
  InvalidTupleMemberLabel: said`An element of a tuple is called by a simple name.`,
  MissingInterfaceName: said`An interface needs a name.`,
  NonAbstractClassHasAbstractMethod: said`Only an abstract class has abstract methods.`,
  NonClassMethodPropertyHasAbstractModifier: said`abstract stands only before classes, methods and properties.`,
  OptionalTypeBeforeRequired: said`No element that is required stands after an optional one.`,
  OverrideNotInSubClass: said`The class extends no other one, so it has nothing to override.`,
  OverrideOnConstructor: said`override does not stand before a constructor.`,
  PatternIsOptional: said`A pattern as a parameter is never optional.`,
  PrivateElementHasAbstract: said`A private member with # is never abstract.`,
  PrivateElementHasAccessibility: modified(
    (word) => said`${word} does not stand before a member with #, which is private already.`,
  ),
  ReadonlyForMethodSignature: said`readonly stands only before properties and index signatures.`,
  ReservedArrowTypeParam: said`A comma is missing after the type parameter: <T,>.`,
  ReservedTypeAssertion: said`Write value as Type instead of <Type>value.`,
  SetAccessorCannotHaveOptionalParameter: said`The parameter of a setter is never optional.`,
  SetAccessorCannotHaveRestParameter: said`The parameter of a setter has no ... .`,
  SetAccessorCannotHaveReturnType: said`A setter has no type of what it returns.`,
  SingleTypeParameterWithoutTrailingComma: said`A comma is missing after the type parameter: <T,>.`,
  StaticBlockCannotHaveModifier: said`No other word stands before a static block.`,
  TupleOptionalAfterType: said`The question mark of an optional element stands after its name: name?: Type.`,
  TypeAnnotationAfterAssign: said`A type stands before the default value: age: number = 25.`,
  TypeImportCannotSpecifyDefaultAndNamed: said`import type takes either the default or names in braces, not both.`,
  TypeModifierIsUsedInTypeExports: said`After export type the names need no type of their own.`,
  TypeModifierIsUsedInTypeImports: said`After import type the names need no type of their own.`,
  UnexpectedParameterModifier: said`Such a word stands only before parameters of a constructor that has a body.`,
  UnexpectedReadonly: said`readonly stands only before types of arrays and tuples.`,
  UnexpectedTypeAnnotation: said`No type can stand here.`,
  UnexpectedTypeCastInParameter: said`A parameter has a type, but no as.`,
  UnsupportedImportTypeArgument: said`The module of a type import is a text in quotation marks.`,
  UnsupportedParameterPropertyKind: said`A parameter that becomes a property is a name, no pattern.`,
  UnsupportedSignatureParameterKind: said`A parameter of a signature is a name or a pattern.`,
})
