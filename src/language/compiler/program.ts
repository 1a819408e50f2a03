// What the parts of one program's compilation share.
import type { Node } from '@babel/types'
import { Code, type CodeInfo } from '../../machine/running/code'
import type { Place } from '../../syntax/formula'
import type { Analysis } from '../../syntax/scope'
import type { Role } from '../../syntax/written'

export interface Program {
  readonly source: string
  /** Name of the file; what it imports is found from there. */
  readonly file: string
  readonly analysis: Analysis
  /** Gives each node its index in the span table. */
  readonly spans: { indexOf(node: Node, role?: Role): number; readsAt?(index: number): readonly Place[] }
  /** Whether steps report statements and assignments to the observer. */
  readonly isRecording: boolean
  /** Is told of the code of each part, outermost first. */
  readonly onCode?: ((code: Code) => void) | undefined
}

/** `compile` fills in the steps when the code is first needed. */
export function createCode(program: Program, info: CodeInfo, compile: (code: Code) => void): Code {
  const code = new Code(info, compile)
  program.onCode?.(code)
  return code
}
