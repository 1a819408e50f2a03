// Breakpoints of the page: a list in the store, and questions to the record that is shown.
import { type Breakpoint, type Holds, nextBreak, previousBreak } from '../trace/breakpoints'
import type { ViewState } from './view-state'

/** The page has no breakpoints with conditions yet. */
const always: Holds = () => true

export const nextBreakpoint = ({ run, position, breakpoints }: ViewState): number | undefined =>
  run?.recording && nextBreak(run.recording.trace, position, breakpoints, always)

export const previousBreakpoint = ({ run, position, breakpoints }: ViewState): number | undefined =>
  run?.recording && previousBreak(run.recording.trace, position, breakpoints, always)

export const linesOfBreakpoints = (breakpoints: readonly Breakpoint[]): number[] =>
  breakpoints.flatMap((breakpoint) => (breakpoint.kind === 'line' ? [breakpoint.line] : []))

/** The same list with other lines, in their order. */
export const withLines = (breakpoints: readonly Breakpoint[], lines: readonly number[]): Breakpoint[] => [
  ...[...lines].sort((a, b) => a - b).map((line) => ({ kind: 'line', line }) as const),
  ...breakpoints.filter(({ kind }) => kind !== 'line'),
]
