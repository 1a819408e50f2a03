// The expressions that are watched, by the program that they are about. They survive a reload.
import { keepFor, keptFor } from '../kept-by-program'

const KEY = 'loopscope.watch'

/** How many a program may have. */
export const MOST_EXPRESSIONS = 20

const isText = (item: unknown): item is string => typeof item === 'string'

export const watchedIn = (storage: () => Storage, program: string): readonly string[] =>
  keptFor(storage, KEY, program, isText)

export const keepWatched = (storage: () => Storage, program: string, expressions: readonly string[]): void =>
  keepFor(storage, KEY, program, expressions)
