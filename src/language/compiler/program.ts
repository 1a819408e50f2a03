// What the parts of one program's compilation share.
import type { Node } from '@babel/types'
import type { Analysis } from '../../syntax/scope'

export interface Program {
  readonly source: string
  /** Name of the file; what it imports is found from there. */
  readonly file: string
  readonly analysis: Analysis
  /** Gives each node its index in the span table. */
  readonly spans: { indexOf(node: Node): number }
  /** Whether steps report statements and assignments to the observer. */
  readonly isRecording: boolean
}
