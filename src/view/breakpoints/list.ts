// The breakpoints of the page: those of the record, each of which can be switched off.
import type { Breakpoint } from '../../trace/breakpoints'

export type PageBreakpoint = Breakpoint & { readonly isOff?: true }

type OfLine = Extract<PageBreakpoint, { readonly kind: 'line' }>

export const isOfLine = (breakpoint: PageBreakpoint): breakpoint is OfLine => breakpoint.kind === 'line'

export const areOn = (breakpoints: readonly PageBreakpoint[]): PageBreakpoint[] =>
  breakpoints.filter(({ isOff }) => !isOff)

/** The same list with other lines, in their order. A line that has moved keeps what it had. */
export function withLines(
  breakpoints: readonly PageBreakpoint[],
  lines: readonly number[],
): PageBreakpoint[] {
  const before = breakpoints.filter(isOfLine)
  const sorted = [...new Set(lines)].sort((a, b) => a - b)
  const haveMoved = sorted.length === before.length
  const ofLines = sorted.map((line, i): OfLine => {
    const known = haveMoved ? before[i] : before.find((one) => one.line === line)
    return { ...(known ?? { kind: 'line' }), line }
  })
  return [...ofLines, ...breakpoints.filter((one) => !isOfLine(one))]
}
