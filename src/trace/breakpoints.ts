// Breakpoints are questions to the record: it goes both ways, so the next moment that matches is found, and the one before, too.
import { NOTHING } from './schema'
import { REJECTED_WITH } from './things/promises/format'
import type { Trace } from './trace'

export type Breakpoint =
  /** A statement of a line is reached; `condition` is an expression that must hold there. */
  | { readonly kind: 'line'; readonly line: number; readonly condition?: string }
  | { readonly kind: 'job-starts' }
  | { readonly kind: 'task-starts' }
  | { readonly kind: 'line-printed' }
  | { readonly kind: 'promise-rejected' }

/** Forwards or backwards. */
export type Direction = 1 | -1

/** A position at which a breakpoint matches: in any case, or if one of its conditions holds there. */
export interface Candidate {
  readonly position: number
  readonly conditions: readonly string[]
}

/** The first of several, in the order in which they are wanted, at which a condition holds. */
export type FirstHolding = (candidates: readonly Candidate[]) => number | undefined

/** What is asked of the engine where a condition has to hold. */
export const asQuestion = (condition: string): string => `!!(${condition}\n)`

/** A condition that throws, or is no expression, does not hold. */
export const answersYes = (answer: { readonly kind: string; readonly text?: string }): boolean =>
  answer.kind === 'value' && answer.text === 'true'

/** Goes through the positions, so that a long search can pause: undefined where none matches. */
export function* candidates(
  trace: Trace,
  from: number,
  direction: Direction,
  breakpoints: readonly Breakpoint[],
  to = direction === 1 ? trace.length - 1 : 0,
): Generator<Candidate | undefined, undefined> {
  const first = direction === 1 ? Math.max(from, -1) + 1 : Math.min(from, trace.length) - 1
  for (let position = first; (to - position) * direction >= 0; position += direction)
    yield candidateAt(trace, position, breakpoints)
}

/** The next position at which a breakpoint matches; undefined where there is none. */
export const nextBreak = (
  trace: Trace,
  from: number,
  breakpoints: readonly Breakpoint[],
  firstHolding: FirstHolding,
): number | undefined => firstOf(candidates(trace, from, 1, breakpoints), firstHolding)

/** The previous position at which a breakpoint matches. */
export const previousBreak = (
  trace: Trace,
  from: number,
  breakpoints: readonly Breakpoint[],
  firstHolding: FirstHolding,
): number | undefined => firstOf(candidates(trace, from, -1, breakpoints), firstHolding)

function firstOf(found: Iterable<Candidate | undefined>, firstHolding: FirstHolding): number | undefined {
  for (const batch of batches(found)) {
    if (batch === undefined) continue
    const position = firstHolding(batch.asked) ?? batch.position
    if (position !== undefined) return position
  }
  return undefined
}

/** Candidates that are asked about together, and the position after them that matches in any case. */
export interface Batch {
  readonly asked: readonly Candidate[]
  readonly position?: number
}

/** Size of the first batch. Each batch costs a run of the program, so each is larger than the one before. */
const FIRST_BATCH = 32
const GROWTH = 4

/** Collects candidates into batches. It passes on each undefined, which is a pause of the search. */
export function* batches(found: Iterable<Candidate | undefined>): Generator<Batch | undefined, undefined> {
  let asked: Candidate[] = []
  let most = FIRST_BATCH
  for (const candidate of found) {
    if (candidate === undefined) yield undefined
    else if (candidate.conditions.length === 0) yield { asked, position: candidate.position }
    else if (asked.push(candidate) === most) {
      yield { asked }
      asked = []
      most *= GROWTH
    }
  }
  yield { asked }
}

function candidateAt(
  trace: Trace,
  position: number,
  breakpoints: readonly Breakpoint[],
): Candidate | undefined {
  const there = breakpoints.filter((breakpoint) => isAt(trace, position, breakpoint))
  if (there.length === 0) return undefined
  const conditions = there.map((breakpoint) =>
    breakpoint.kind === 'line' ? breakpoint.condition : undefined,
  )
  return { position, conditions: conditions.every((one) => one !== undefined) ? conditions : [] }
}

function isAt(trace: Trace, position: number, breakpoint: Breakpoint): boolean {
  const kind = trace.kindAt(position)
  switch (breakpoint.kind) {
    case 'line':
      return kind === 'step-reached' && trace.spanAt(position)?.line === breakpoint.line
    case 'job-starts':
      return kind === 'job-started'
    case 'task-starts':
      return kind === 'task-started'
    case 'line-printed':
      return kind === 'line-printed'
    case 'promise-rejected':
      return (kind === 'promise-settled' || kind === 'promise-created') && isRejection(trace, position)
  }
}

function isRejection(trace: Trace, position: number): boolean {
  const [first, end] = trace.writesOf(position)
  const subject = trace.subjectAt(position)
  for (let row = first; row < end; row++) {
    const { target, key, value } = trace.writeAt(row)
    if (target === subject && key === REJECTED_WITH && value !== NOTHING) return true
  }
  return false
}
