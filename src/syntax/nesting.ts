// How deep a text may be nested. Parser, analysis and compiler go down a tree by calling themselves, so that the real
// stack, which is not the same everywhere, would decide.
import type * as t from '@babel/types'
import { childrenOf } from './children'
import { ownProblem, type Problem } from './problem'
import { said } from './said'
import { spanOf } from './span'
import { firstOperand } from './spine'

/** Levels of the tree. A callback inside of a callback is four of them. */
const MAX_DEPTH = 500

const MESSAGE = said`The code is nested too deeply here`
const EXPLANATION = said`The simulator reads about a hundred functions inside of each other, and some hundred parentheses. Give an inner part a name of its own: a function or a variable.`

/** The first node that is too deep. Going on along a spine is no level: a long chain is not nested. */
export function nestingProblem(tree: t.Node, source: string): Problem | undefined {
  if (source.length < MAX_DEPTH) return undefined
  const waiting: { node: t.Node; depth: number }[] = [{ node: tree, depth: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, depth } = next
    if (depth > MAX_DEPTH) return ownProblem(spanOf(node), MESSAGE, EXPLANATION)
    for (const child of childrenOf(node).reverse())
      waiting.push({ node: child, depth: depth + (goesOn(node, child) ? 0 : 1) })
  }
  return undefined
}

const goesOn = (node: t.Node, child: t.Node): boolean =>
  (child === firstOperand(node) && !node.type.startsWith('Optional')) ||
  (node.type === 'IfStatement' && child === node.alternate && child.type === 'IfStatement')

/** Where a text begins to be too deep for the parser: at the end of the shortest beginning that is. */
export function overflowProblem(
  source: string,
  overflows: (beginning: string) => boolean,
  textStart: number,
  firstLine: number,
): Problem {
  let enough = source.length
  for (let tooFew = 0; enough - tooFew > 1; ) {
    const middle = Math.floor((tooFew + enough) / 2)
    if (overflows(source.slice(0, middle))) enough = middle
    else tooFew = middle
  }
  const at = Math.max(0, enough - 1)
  const lines = source.slice(0, at).split(/\r\n|[\n\r\u2028\u2029]/)
  const line = firstLine + lines.length - 1
  const start = textStart + at
  const span = { start, end: start + 1, line, column: lines.at(-1)!.length + 1, endLine: line }
  return ownProblem(span, MESSAGE, EXPLANATION)
}
