// Where the record says why a line comes when it comes.
import type { Trace } from '../trace/trace'
import type { Divergence } from './divergence'

/** The moment that has the reason: a job or a task begins, or the running code prints the line itself. */
export const reasonOf = ({ position, served, printedAt }: Divergence): number =>
  served === 'stack' ? printedAt : position + 1

/** The last moment before a line, or the first of a run, at which a real engine may go on in another way. */
export function choiceBefore(trace: Trace, printedAt: number | undefined): number | undefined {
  let found: number | undefined
  for (let position = 0; position < (printedAt ?? trace.length); position++) {
    if (trace.kindAt(position) !== 'choice-made') continue
    if (printedAt === undefined) return position
    found = position
  }
  return found
}
