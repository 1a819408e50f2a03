// What is different between two runs, as one fact that can be told in a sentence.
import { type Figure, figureOf, type Measure, orderOf } from './measures'
import type { Ending, Observation } from './observation'

export type Change =
  | { readonly kind: 'before'; readonly first: string; readonly second: string }
  | { readonly kind: 'times'; readonly text: string; readonly times: number }
  | { readonly kind: 'added'; readonly text: string }
  | { readonly kind: 'gone'; readonly text: string }
  | { readonly kind: 'line'; readonly number: number; readonly text: string; readonly instead: string }
  | { readonly kind: 'more'; readonly count: number }
  | { readonly kind: 'fewer'; readonly count: number }
  | { readonly kind: 'ending'; readonly ending: Ending }
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'figure'
      readonly figure: Figure
      readonly queue: string
      readonly value: number | undefined
    }
  /** Only far down in what is printed. */
  | { readonly kind: 'other' }

/** What is new in the second of two runs. */
export function changeBetween(measure: Measure, before: Observation, after: Observation): Change {
  const { ending } = after
  if (ending.kind !== before.ending.kind || ending.detail !== before.ending.detail) {
    // A program that is stopped, or cannot run, has nothing else to say.
    if (measure.kind !== 'figure' || ending.kind !== 'finished') return { kind: 'ending', ending }
  }
  if (measure.kind === 'figure') return figureIn(measure, after)
  const form = measure.kind === 'order' ? orderOf : (lines: readonly string[]) => lines
  return changeOfLines(form(before.lines), form(after.lines), after.lineCount - before.lineCount)
}

/** What a queue comes to in a run. */
export const figureIn = (
  measure: Extract<Measure, { kind: 'figure' }>,
  observation: Observation,
): Change => ({
  kind: 'figure',
  figure: measure.figure,
  queue: measure.queue,
  value: figureOf(measure, observation),
})

function changeOfLines(before: readonly string[], after: readonly string[], more: number): Change {
  if (after.length === 0) return before.length === 0 ? { kind: 'other' } : { kind: 'nothing' }
  const at = after.findIndex((line, i) => line !== before[i])
  const counts = [countsOf(before), countsOf(after)] as const
  const changed = changedCounts(...counts)
  if (changed.length === 0) {
    if (at < 0) return { kind: 'other' }
    return { kind: 'before', first: after[at]!, second: before[at]! }
  }
  const [[text, [were, are]]] = changed as [(typeof changed)[number]]
  if (changed.length === 1) {
    if (were === 0) return { kind: 'added', text }
    return are === 0 ? { kind: 'gone', text } : { kind: 'times', text, times: are }
  }
  if (more !== 0 && after.slice(0, before.length).every((line, i) => line === before[i]))
    return { kind: 'more', count: more }
  if (more !== 0 && before.slice(0, after.length).every((line, i) => line === after[i]))
    return { kind: 'fewer', count: -more }
  if (at >= 0 && before[at] !== undefined)
    return { kind: 'line', number: at + 1, text: after[at]!, instead: before[at]! }
  return more === 0 ? { kind: 'other' } : { kind: more > 0 ? 'more' : 'fewer', count: Math.abs(more) }
}

function countsOf(lines: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1)
  return counts
}

function changedCounts(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): readonly (readonly [text: string, counts: readonly [before: number, after: number]])[] {
  const all = [...new Set([...after.keys(), ...before.keys()])]
  return all.flatMap((text) => {
    const counts = [before.get(text) ?? 0, after.get(text) ?? 0] as const
    return counts[0] === counts[1] ? [] : [[text, counts] as const]
  })
}
