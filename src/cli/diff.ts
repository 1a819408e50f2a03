// The lines in which two lists differ, each with its neighbours.

/** Pairs of lines that are compared; lists that need more are shown one after the other. */
const MAX_PAIRS = 4_000_000

/** Lines shown. */
const MAX_SHOWN = 200

/** `- expected`, `+ printed`, `  both`; `…` for equal lines that are left out. */
export function diff(expected: readonly string[], printed: readonly string[]): string[] {
  const lines = allLines(expected, printed)
  const isNear = lines.map((_, i) =>
    lines.slice(Math.max(0, i - 1), i + 2).some((line) => !line.startsWith(' ')),
  )
  const shown = lines.flatMap((line, i) => {
    if (isNear[i]) return [line]
    return i === 0 || isNear[i - 1] ? ['…'] : []
  })
  if (shown.length <= MAX_SHOWN) return shown
  return [...shown.slice(0, MAX_SHOWN), `… and ${(shown.length - MAX_SHOWN).toLocaleString('en')} more lines`]
}

function allLines(expected: readonly string[], printed: readonly string[]): string[] {
  const begin = commonBeginning(expected, printed)
  const end = Math.min(
    commonBeginning(expected.toReversed(), printed.toReversed()),
    Math.min(expected.length, printed.length) - begin,
  )
  const both = (line: string) => `  ${line}`
  return [
    ...expected.slice(0, begin).map(both),
    ...changedLines(expected.slice(begin, expected.length - end), printed.slice(begin, printed.length - end)),
    ...expected.slice(expected.length - end).map(both),
  ]
}

function commonBeginning(a: readonly string[], b: readonly string[]): number {
  const first = a.findIndex((line, i) => line !== b[i])
  return first < 0 ? a.length : first
}

function changedLines(expected: readonly string[], printed: readonly string[]): string[] {
  const lines: string[] = []
  let i = 0
  let j = 0
  const common = expected.length * printed.length <= MAX_PAIRS ? commonLengths(expected, printed) : undefined
  while (i < expected.length || j < printed.length) {
    if (i < expected.length && expected[i] === printed[j]) {
      lines.push(`  ${expected[i]}`)
      i++
      j++
    } else if (j === printed.length || (i < expected.length && (!common || isNext(common, i, j)))) {
      lines.push(`- ${expected[i++]}`)
    } else lines.push(`+ ${printed[j++]}`)
  }
  return lines
}

/** Leaving out the expected line costs no more common lines than leaving out the printed one. */
const isNext = (common: readonly number[][], i: number, j: number): boolean =>
  common[i + 1]![j]! >= common[i]![j + 1]!

/** How many lines the rests of both lists have in common, in order: from each pair of places on. */
function commonLengths(expected: readonly string[], printed: readonly string[]): number[][] {
  const lengths = Array.from({ length: expected.length + 1 }, () =>
    new Array<number>(printed.length + 1).fill(0),
  )
  for (let i = expected.length - 1; i >= 0; i--) {
    for (let j = printed.length - 1; j >= 0; j--) {
      const isSame = expected[i] === printed[j]
      lengths[i]![j] = isSame
        ? lengths[i + 1]![j + 1]! + 1
        : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!)
    }
  }
  return lengths
}
