// Names that somebody may have meant who wrote another one.

/** The nearest of the names to a word, where one is so near that it can be meant. */
export function nearest(
  word: string,
  names: Iterable<string>,
  mayBeWrong = lettersOf(word),
): string | undefined {
  let best: string | undefined
  let least = mayBeWrong + 1
  for (const name of names) {
    if (name === word || Math.abs(name.length - word.length) >= least) continue
    const isSameButForCase = name.toLowerCase() === word.toLowerCase()
    const distance = isSameButForCase ? 0 : distanceOf(word, name)
    if (distance < least) [best, least] = [name, distance]
  }
  return best
}

/** How many letters of a word may differ. */
const lettersOf = ({ length }: string): number => (length < 4 || length > 40 ? 0 : length < 8 ? 1 : 2)

/** Letters to add, leave out, replace or exchange with their neighbour. */
function distanceOf(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      const isExchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + (isSame ? 0 : 1))
      if (isExchanged) row[j] = Math.min(row[j]!, before[j - 2]! + 1)
    }
    before = last
    last = row
  }
  return last[b.length]!
}
