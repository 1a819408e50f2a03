import type { Problem } from '../../syntax/problem'
import type { Span } from '../../trace/picture'
import type { VariableView } from '../../trace/things/variables/read'

/** What variables hold at the moment that is shown. */
export interface CodeValues {
  /** Offset of the line that has just run. */
  readonly ranAt: number | undefined
  /** Offset of the line that runs. */
  readonly activeAt: number | undefined
  of(name: string, offset: number): VariableView | undefined
}

/** An error that nobody caught. */
export interface FailureInCode {
  /** Offset of what threw it. */
  readonly start: number
  readonly text: string
  /** What a name held then, in words; undefined where that says nothing. */
  tell(name: string, offset: number): { readonly text: string; readonly isMissing: boolean } | undefined
}

/** The text and what is marked in it. */
export interface CodeMarks {
  readonly source: string
  readonly activeSpan: Span | undefined
  readonly pointedSpan: Span | undefined
  readonly problems: readonly Problem[]
  readonly values: CodeValues | undefined
  readonly failures: readonly FailureInCode[]
}
