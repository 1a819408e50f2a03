import type { Trace } from '../../src/trace/trace'

/** Positions at which a program comes to a `debugger`. */
export function pausesOf(trace: Trace): number[] {
  const positions = Array.from({ length: trace.length }, (_, position) => position)
  return positions.filter((position) => {
    const span = trace.spanAt(position)
    return trace.kindAt(position) === 'step-reached' && trace.source.startsWith('debugger', span?.start)
  })
}
