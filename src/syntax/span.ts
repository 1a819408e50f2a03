// Places in the source text.
import type { Node } from '@babel/types'

/** A range of the source text; lines and columns from 1, offsets in UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly line: number
  readonly column: number
  readonly endLine: number
}

export function spanOf(node: Node): Span {
  const { start, end } = node.loc!
  return { start: node.start!, end: node.end!, line: start.line, column: start.column + 1, endLine: end.line }
}

/** The spans that a program's steps refer to by index. Index 0 is "nowhere in the program". */
export class SpanTable {
  /** By the same indices. */
  readonly nodes: (Node | undefined)[] = [undefined]
  readonly spans: Span[] = [{ start: 0, end: 0, line: 0, column: 0, endLine: 0 }]
  private readonly indices = new Map<Node, number>()

  indexOf(node: Node): number {
    let index = this.indices.get(node)
    if (index === undefined) {
      index = this.spans.push(spanOf(node)) - 1
      this.nodes.push(node)
      this.indices.set(node, index)
    }
    return index
  }
}
