/** A range of the source text; lines and columns from 1, offsets in UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly line: number
  readonly column: number
  readonly endLine: number
}
