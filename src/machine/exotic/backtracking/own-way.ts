// Decides which patterns run in the engine's own backtracker, and from which length of text on.
import type { Captures, Found, Range } from '../matcher'
import { Backtracker, type Payment } from './backtracker'
import { bitsOf } from './cost'
import { type Pattern, readPattern } from './pattern'
import { compilePattern, type Program } from './program'

/** The host may match where it goes over the text at most 2 ** 14 times. */
const QUICK_BITS = 14

/** No text is longer: the host matches every text. */
const LONGEST_BITS = 30

export class OwnWay {
  private readonly pattern: Pattern | undefined
  private program: Program | undefined
  /** Longest text that is left to the host. */
  readonly hostsLength: number

  constructor(
    source: string,
    private readonly flags: string,
  ) {
    this.pattern = readPattern(source, flags)
    this.hostsLength = this.pattern === undefined ? Number.POSITIVE_INFINITY : quickLength(this.pattern)
  }

  find(text: string, lastIndex: number, payment: Payment): Found | undefined {
    const isUnicode = /[uv]/.test(this.flags)
    this.program ??= compilePattern(this.pattern!, isUnicode)
    const isInPair = isUnicode && lastIndex > 0 && text.codePointAt(lastIndex - 1)! > 0xffff
    const backtracker = new Backtracker(this.program, text, payment)
    const places = backtracker.find(isInPair ? lastIndex - 1 : lastIndex, this.flags.includes('y'))
    return places && this.found(text, places)
  }

  private found(text: string, places: Int32Array): Found {
    const ranges = Array.from({ length: places.length / 2 }, (_, i): Range | undefined => {
      const [start, end] = [places[i * 2]!, places[i * 2 + 1]!]
      return start < 0 || end < 0 ? undefined : [start, end]
    })
    const texts = ranges.map((range) => range && text.slice(...range))
    return {
      index: places[0]!,
      end: places[1]!,
      texts: { list: texts, groups: this.named(texts) },
      ranges: this.flags.includes('d') ? { list: ranges, groups: this.named(ranges) } : undefined,
    }
  }

  /** Of captures with the same name, the one that took part. */
  private named<T>(list: readonly (T | undefined)[]): Captures<T>['groups'] {
    const { names } = this.pattern!
    if (names.size === 0) return undefined
    const valueOf = (indices: readonly number[]) => list[indices.find((one) => list[one] !== undefined) ?? -1]
    return new Map([...names].map(([name, indices]) => [name, valueOf(indices)]))
  }
}

/** Searching begins at each character, so a text counts once more. */
function quickLength({ tree }: Pattern): number {
  const isQuick = (bits: number) => bits + bitsOf(tree, bits) <= QUICK_BITS
  if (bitsOf(tree, LONGEST_BITS) <= QUICK_BITS / 2) return Number.POSITIVE_INFINITY
  let bits = 0
  while (isQuick(bits + 0.5)) bits += 0.5
  return Math.floor(2 ** bits)
}
