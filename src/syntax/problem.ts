// What is wrong with a program, as a value.
import type { Node } from '@babel/types'
import { type Span, spanOf } from './span'

export interface Problem {
  readonly message: string
  readonly span: Span
  /** What to do about it, where we know. */
  readonly explanation?: string
  readonly correction?: Correction
}

/** The whole text as it was probably meant. Nobody applies it unasked. */
export interface Correction {
  /** What it does, as an invitation. */
  readonly label: string
  readonly text: string
}

export const problemAt = (node: Node, message: string, explanation?: string): Problem => ({
  message,
  span: spanOf(node),
  ...(explanation === undefined ? {} : { explanation }),
})

/** Something that the simulator does not run. */
export function notSimulated(node: Node, what: string, explanation?: string): Problem {
  return problemAt(node, `${what} not simulated yet: line ${node.loc?.start.line}.`, explanation)
}
