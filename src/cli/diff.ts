// The lines in which two lists differ, each with its neighbours.

/** `- expected`, `+ printed`, `  both`; `…` for equal lines that are left out. */
export function diff(expected: readonly string[], printed: readonly string[]): string[] {
  const lines = allLines(expected, printed)
  const isNear = lines.map((_, i) =>
    lines.slice(Math.max(0, i - 1), i + 2).some((line) => !line.startsWith(' ')),
  )
  return lines.flatMap((line, i) => {
    if (isNear[i]) return [line]
    return i === 0 || isNear[i - 1] ? ['…'] : []
  })
}

function allLines(expected: readonly string[], printed: readonly string[]): string[] {
  const common = commonLengths(expected, printed)
  const lines: string[] = []
  let i = 0
  let j = 0
  while (i < expected.length || j < printed.length) {
    if (i < expected.length && expected[i] === printed[j]) {
      lines.push(`  ${expected[i]}`)
      i++
      j++
    } else if (j === printed.length || (i < expected.length && common[i + 1]![j]! >= common[i]![j + 1]!)) {
      lines.push(`- ${expected[i++]}`)
    } else lines.push(`+ ${printed[j++]}`)
  }
  return lines
}

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
