// Early errors of regular expression literals.
import type { RegExpLiteral } from '@babel/types'
import { type Problem, problemAt } from './problem'

/**
 * https://tc39.es/ecma262/#sec-primary-expression-regular-expression-literals-static-semantics-early-errors
 * Simplified: the host judges the pattern, in its own words.
 */
export function patternProblem(node: RegExpLiteral): Problem | undefined {
  try {
    new RegExp(node.pattern, node.flags)
    return undefined
  } catch (error) {
    return problemAt(node, (error as SyntaxError).message)
  }
}
