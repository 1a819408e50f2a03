// Lists that belong to programs and survive a reload, by the name of the program.
import { sumOfText } from '../scenario/titles'
import { attempt } from './saved'

/** Programs of which something is kept. */
const MOST_PROGRAMS = 50

/** A program of the user's own keeps its name while it is edited. */
export const programName = ({
  programId,
  source,
}: {
  readonly programId: string | undefined
  readonly source: string
}): string => programId ?? `text ${sumOfText(source)}`

/** Most of a text is still there, before and behind what was changed. */
export function isEditOf(before: string, after: string): boolean {
  let start = 0
  while (start < before.length && before[start] === after[start]) start++
  let end = 0
  while (end < before.length - start && before.at(-1 - end) === after.at(-1 - end)) end++
  return start + end > before.length / 2
}

type Entry<T> = readonly [program: string, items: readonly T[]]

export function keptFor<T>(
  storage: () => Storage,
  key: string,
  program: string,
  isItem: (item: unknown) => item is T,
): readonly T[] {
  return (
    entriesIn(storage, key)
      .find(([name]) => name === program)?.[1]
      .filter(isItem) ?? []
  )
}

export function keepFor(
  storage: () => Storage,
  key: string,
  program: string,
  items: readonly unknown[],
): void {
  const others = entriesIn(storage, key).filter(([name]) => name !== program)
  const kept = items.length > 0 ? [[program, items], ...others] : others
  attempt(() => storage().setItem(key, JSON.stringify(kept.slice(0, MOST_PROGRAMS))))
}

function entriesIn(storage: () => Storage, key: string): readonly Entry<unknown>[] {
  let stored: unknown
  attempt(() => {
    stored = JSON.parse(storage().getItem(key) ?? '[]')
  })
  return Array.isArray(stored) ? stored.filter(isEntry) : []
}

const isEntry = (entry: unknown): entry is Entry<unknown> =>
  Array.isArray(entry) && typeof entry[0] === 'string' && Array.isArray(entry[1])
