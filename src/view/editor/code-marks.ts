import type { Problem } from '../../syntax/problem'
import type { Span } from '../../trace/picture'

/** The text and what is marked in it. */
export interface CodeMarks {
  readonly source: string
  readonly activeSpan: Span | undefined
  readonly pointedSpan: Span | undefined
  readonly problems: readonly Problem[]
}
