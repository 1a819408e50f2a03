// What is wrong with a program, as a value.
import type { Node } from '@babel/types'
import { type Said, said, sentence } from './said'
import { type Span, spanOf } from './span'

export interface Problem {
  readonly message: string
  readonly span: Span
  /** What to do about it, where we know. */
  readonly explanation?: string
  readonly correction?: Correction
  /** What is said besides V8's message, for other languages. */
  readonly said?: SaidOfProblem
}

export interface SaidOfProblem {
  /** Where the message is none of V8's. */
  readonly message?: Said
  readonly explanation?: Said
  readonly label?: Said
}

/** The whole text as it was probably meant. Nobody applies it unasked. */
export interface Correction {
  /** What it does, as an invitation. */
  readonly label: string
  readonly text: string
}

/** V8's message, and what we know about it. */
export const problemSaid = (message: string, span: Span, explanation?: Said): Problem =>
  explanation === undefined
    ? { message, span }
    : { message, span, explanation: sentence(explanation), said: { explanation } }

export const problemAt = (node: Node, message: string): Problem => ({ message, span: spanOf(node) })

/** With a message of ours, as V8 has no such error. */
export function ownProblem(span: Span, message: Said, explanation?: Said): Problem {
  const told = { message: sentence(message), span }
  return explanation === undefined
    ? { ...told, said: { message } }
    : { ...told, explanation: sentence(explanation), said: { message, explanation } }
}

/** Something that the simulator does not run. */
export const notSimulated = (node: Node, what: Said, explanation?: Said): Problem =>
  ownProblem(spanOf(node), said`${what} not simulated yet: line ${node.loc?.start.line ?? 0}.`, explanation)
