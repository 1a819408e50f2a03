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

/** Whether a condition holds at a position. */
export type Holds = (position: number, condition: string) => boolean

/** The next position at which a breakpoint matches; undefined where there is none. */
export function nextBreak(
  trace: Trace,
  from: number,
  breakpoints: readonly Breakpoint[],
  holds: Holds,
): number | undefined {
  for (let position = from + 1; position < trace.length; position++)
    if (breaksAt(trace, position, breakpoints, holds)) return position
  return undefined
}

/** The same, backwards. */
export function previousBreak(
  trace: Trace,
  from: number,
  breakpoints: readonly Breakpoint[],
  holds: Holds,
): number | undefined {
  for (let position = Math.min(from, trace.length) - 1; position >= 0; position--)
    if (breaksAt(trace, position, breakpoints, holds)) return position
  return undefined
}

const breaksAt = (
  trace: Trace,
  position: number,
  breakpoints: readonly Breakpoint[],
  holds: Holds,
): boolean => breakpoints.some((breakpoint) => matches(trace, position, breakpoint, holds))

function matches(trace: Trace, position: number, breakpoint: Breakpoint, holds: Holds): boolean {
  const kind = trace.kindAt(position)
  switch (breakpoint.kind) {
    case 'line': {
      const { line, condition } = breakpoint
      const isThere = kind === 'step-reached' && trace.spanAt(position)?.line === line
      return isThere && (condition === undefined || holds(position, condition))
    }
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
