// What a run printed, against what it should print.
import type { Missing } from './challenge'
import type { RunFacts } from './run-facts'

/** Undefined where it printed just that. */
export function printsExactly({ lines }: RunFacts, wanted: readonly string[]): Missing | undefined {
  const wrong = wanted.findIndex((text, i) => lines[i]?.text !== text)
  if (wrong >= 0) return { kind: 'line', n: wrong + 1, wanted: wanted[wrong]!, got: lines[wrong]?.text }
  if (lines.length > wanted.length) return { kind: 'more-lines', wanted: wanted.length, got: lines.length }
  return undefined
}
