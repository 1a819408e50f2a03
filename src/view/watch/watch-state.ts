// The expressions that are watched, by the program that they are about. They survive a reload.
import { attempt } from '../saved'

const KEY = 'loopscope.watch'

/** Programs whose expressions are kept, and how many each may have. */
const MOST_PROGRAMS = 50
export const MOST_EXPRESSIONS = 20

/** A program, and its expressions. */
type Entry = readonly [program: string, expressions: readonly string[]]

export function watchedIn(storage: () => Storage, program: string): readonly string[] {
  return entriesIn(storage).find(([name]) => name === program)?.[1] ?? []
}

export function keepWatched(storage: () => Storage, program: string, expressions: readonly string[]): void {
  const others = entriesIn(storage).filter(([name]) => name !== program)
  const kept: readonly Entry[] = expressions.length > 0 ? [[program, expressions], ...others] : others
  attempt(() => storage().setItem(KEY, JSON.stringify(kept.slice(0, MOST_PROGRAMS))))
}

function entriesIn(storage: () => Storage): readonly Entry[] {
  let stored: unknown
  attempt(() => {
    stored = JSON.parse(storage().getItem(KEY) ?? '[]')
  })
  return Array.isArray(stored) ? stored.filter(isEntry) : []
}

const isEntry = (entry: unknown): entry is Entry =>
  Array.isArray(entry) &&
  typeof entry[0] === 'string' &&
  Array.isArray(entry[1]) &&
  entry[1].every((one) => typeof one === 'string')
