// What the parts of one program's compilation share.
import type { Analysis } from '../syntax/scope'
import type { SpanTable } from '../syntax/span'

export interface Program {
  readonly source: string
  readonly analysis: Analysis
  readonly spans: SpanTable
  /** Whether steps report statements and assignments to the observer. */
  readonly isRecording: boolean
}
