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
  /** Variables that are read there, not counting those that only functions inside of it read. */
  readonly reads: readonly string[]
  /** A comparison of variables and literals, or of one with nothing. */
  readonly test?: Test | undefined
  /** Of a method called on a later line than the one on which its object begins: where its name is. */
  readonly method?: Pick<Span, 'start' | 'line' | 'column'> | undefined
}

/** Without what comes before it in its chain of calls. */
export const ownPart = (span: WrittenSpan | undefined): Span | undefined =>
  span?.written?.method ? { ...span, ...span.written.method } : span

export const WRITTEN_KINDS = [
  'call',
  'new',
  'assignment',
  'declaration',
  'return',
  'throw',
  'try',
  'await',
  'yield',
  'loop',
  'for await',
  'test',
  'function',
  'async function',
  'other',
] as const

export type WrittenKind = (typeof WRITTEN_KINDS)[number]

export interface Test {
  readonly operator: string
  readonly left: Operand
  /** Undefined where the left one alone is looked at. */
  readonly right?: Operand | undefined
}

export type Operand =
  | { readonly name: string }
  | { readonly name?: undefined; readonly value: string | number | boolean | null }
