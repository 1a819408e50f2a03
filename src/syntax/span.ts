// Places in the source text.
import type { Node } from '@babel/types'
import type { Place } from './formula'
import { type Role, type Written, writtenAt } from './written'

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

/** A place with what is written there. */
export interface WrittenSpan extends Span {
  readonly written?: Written
}

/** The spans that a program's steps refer to by index. Index 0 is "nowhere in the program". */
export class SpanTable {
  /** By the same indices. */
  readonly nodes: (Node | undefined)[] = [undefined]
  readonly spans: WrittenSpan[] = [{ start: 0, end: 0, line: 0, column: 0, endLine: 0 }]
  private readonly indices = new Map<Node, number>()
  /** Of places at which a node has a role. */
  private readonly indicesInRole = new Map<Node, number>()

  /** Without the text, nothing is known of what is written there. */
  constructor(private readonly source?: string) {}

  indexOf(node: Node, role?: Role): number {
    const indices = role ? this.indicesInRole : this.indices
    let index = indices.get(node)
    if (index === undefined) {
      index = this.spans.push(this.describe(node, role)) - 1
      this.nodes.push(node)
      indices.set(node, index)
    }
    return index
  }

  /** Variables and properties that are read at a place, as far as it is known what is written there. */
  readsAt(index: number): readonly Place[] {
    return this.spans[index]!.written?.reads ?? []
  }

  private describe(node: Node, role: Role | undefined): WrittenSpan {
    const span = spanOf(node)
    return this.source === undefined ? span : { ...span, written: writtenAt(node, this.source, role) }
  }
}
