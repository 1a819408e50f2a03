// How often a pattern may go over a text at worst, as an exponent of two.
import type { PatternNode } from './pattern'

/** Bits of choice for a text of a length that has so many bits itself. */
export function bitsOf(node: PatternNode, bitsOfLength: number): number {
  switch (node.kind) {
    case 'one':
    case 'assertion':
      return 0
    case 'reference':
      return bitsOfLength
    case 'capture':
    case 'look':
      return bitsOf(node.body, bitsOfLength)
    case 'all':
      return node.parts.reduce((sum, part) => sum + bitsOf(part, bitsOfLength), 0)
    case 'any':
      return (
        Math.log2(node.options.length) + Math.max(...node.options.map((one) => bitsOf(one, bitsOfLength)))
      )
    case 'repetition': {
      const { body, min, max } = node
      const inside = bitsOf(body, bitsOfLength)
      const times = Math.min(max, 2 ** bitsOfLength)
      return (inside === 0 ? 0 : inside * times) + Math.log2(Math.max(times - Math.min(min, times), 0) + 1)
    }
  }
}
