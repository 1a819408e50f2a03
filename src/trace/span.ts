/** A range of the source text; lines and columns from 1, offsets in UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly line: number
  readonly column: number
  readonly endLine: number
}

/** A place of the program with what is written there. */
export interface WrittenSpan extends Span {
  readonly written?: Written | undefined
}

export interface Written {
  readonly kind: WrittenKind
  /** The beginning of what it is about: what a call calls, what a statement declares, returns or tests. */
  readonly text: string
  /** Of an `await`, the variable that it is for; of an item, what it is taken from. */
  readonly beside?: string | undefined
  /** Variables and properties that are read there, not counting those that only functions inside of it read. */
  readonly reads: readonly Place[]
  /** How its value comes of variables, properties and literals. */
  readonly formula?: Formula | undefined
  /** What decides which part of the formula counts: the test of `?:`, the left side of `&&` and `||`. */
  readonly decider?: string | undefined
  /** Of a method called on a later line than the one on which its object begins: where its name is. */
  readonly method?: Pick<Span, 'start' | 'line' | 'column'> | undefined
}

/** Without what comes before it in its chain of calls. */
export const ownPart = (span: WrittenSpan | undefined): Span | undefined =>
  span?.written?.method ? { ...span, ...span.written.method } : span

export const WRITTEN_KINDS = [
  'call',
  'optional call',
  'new',
  'assignment',
  '||=',
  '&&=',
  '??=',
  'declaration',
  'field',
  'return',
  'throw',
  'try',
  'await',
  'yield',
  'loop',
  'for of',
  'for in',
  'for await',
  'item',
  'switch',
  'break',
  'break switch',
  'continue',
  'test',
  'function',
  'async function',
  'expression',
  'other',
] as const

export type WrittenKind = (typeof WRITTEN_KINDS)[number]

/** A name, a literal, or an operator with its operands; null is a part of which nothing is known. */
export type Formula =
  | { readonly name: string }
  | { readonly name?: undefined; readonly value: string | number | boolean | null }
  | { readonly name?: undefined; readonly operator: string; readonly operands: readonly (Formula | null)[] }

/** A variable or `this`, or a property of one: the operator `.` or `?.`, the object and the key. */
export type Place = { readonly name: string } | MemberPlace

export interface MemberPlace {
  readonly name?: undefined
  readonly operator: '.' | '?.'
  readonly operands: readonly [object: Place, key: PlaceKey]
}

/** `#key` is a private name. */
export type PlaceKey =
  | { readonly name: string }
  | { readonly name?: undefined; readonly value: string | number }
