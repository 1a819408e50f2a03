// The part of an output that a question is about: nine lines can be put in order by hand, and a program may print thousands.
import type { UnprintedLine } from './unprinted-lines'
import { firstDifference, type WrongOutput } from './wrong-outputs'

/** What a puzzle is made of. */
export interface PuzzleParts {
  /** Everything that a real engine may print; the first is what it mostly does. */
  readonly outputs: readonly (readonly string[])[]
  readonly wrong: readonly WrongOutput[]
  /** What stands in the program and is in none of the outputs. */
  readonly unprinted: readonly UnprintedLine[]
}

/** Neighbouring lines of each output. */
export interface Passage extends PuzzleParts {
  /** Lines that are printed before, the same in each of the outputs. */
  readonly given: readonly string[]
  /** How many lines are printed after, in the usual output. */
  readonly left: number
}

const MOST_LINES = 9

/** So many right lines at least come before the first one that a wrong rule prints. */
const LINES_OF_CONTEXT = 2

/** All of a short output; of a long one the part in which there are most different outputs, and where all is the same its beginning. */
export function passageOf(parts: PuzzleParts): Passage {
  const longest = Math.max(0, ...parts.outputs.map(({ length }) => length))
  if (longest <= MOST_LINES) return { ...parts, given: [], left: 0 }
  const different = ({ outputs, wrong }: Passage): number => outputs.length + wrong.length
  return startsOf(parts)
    .map((from) => passageFrom(parts, from))
    .reduce((one, other) => (different(other) > different(one) ? other : one))
}

/** Where a passage may begin, the first one first: a little before each difference, and not after real outputs part. */
function startsOf({ outputs: [usual = [], ...others], wrong }: PuzzleParts): number[] {
  const partings = others.map((one) => firstDifference(usual, one))
  const last = Math.min(Math.max(0, usual.length - MOST_LINES), ...partings)
  const differences = [...partings, ...wrong.map(({ differsAt }) => differsAt)]
  const starts = differences.map((at) => Math.min(last, Math.max(0, at - LINES_OF_CONTEXT)))
  return [...new Set([0, ...starts])].toSorted((a, b) => a - b)
}

function passageFrom({ outputs, wrong, unprinted }: PuzzleParts, from: number): Passage {
  const part = (lines: readonly string[]): readonly string[] => lines.slice(from, from + MOST_LINES)
  const [usual = []] = outputs
  const asked = distinct(outputs.map(part))
  const real = new Set(asked.map(keyOf))
  const byLines = new Map<string, WrongOutput>()
  for (const { lines, beliefs, differsAt } of wrong) {
    const key = keyOf(part(lines))
    if (differsAt < from || real.has(key)) continue
    const known = byLines.get(key)?.beliefs ?? []
    byLines.set(key, {
      lines: part(lines),
      beliefs: [...known, ...beliefs],
      differsAt: firstDifference(asked[0]!, part(lines)),
    })
  }
  return {
    outputs: asked,
    wrong: [...byLines.values()],
    unprinted,
    given: usual.slice(0, from),
    left: Math.max(0, usual.length - from - MOST_LINES),
  }
}

export const keyOf = (lines: readonly string[]): string => JSON.stringify(lines)

export const distinct = (outputs: readonly (readonly string[])[]): (readonly string[])[] => [
  ...new Map(outputs.map((lines) => [keyOf(lines), lines])).values(),
]
