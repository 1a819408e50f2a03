// Where the record says why a line comes when it comes.
import type { EventKind } from '../trace/formats'
import { jobDetail } from '../trace/things/jobs/format'
import { taskDetail } from '../trace/things/tasks/format'
import type { Trace } from '../trace/trace'
import type { Divergence, Way } from './divergence'

/**
 * The moment that has the reason: a job or a task begins, or the running code prints the line itself. Where what begins is no code
 * of the program but brings news of a server, it is what happened there.
 */
export function reasonOf(trace: Trace, { position, served, printedAt }: Divergence): number {
  if (served === 'stack') return printedAt
  return newsAt(trace, { position, served, printedAt }) ?? position + 1
}

/** Whether what goes on is what was said. */
export const isRightWay = (trace: Trace, divergence: Divergence, way: Way): boolean =>
  way === divergence.served || (way === 'server' && newsAt(trace, divergence) !== undefined)

/** What happened at a server where that is what comes next. */
export const newsAt = (trace: Trace, { position, served, printedAt }: Divergence): number | undefined =>
  served !== 'stack' && isOfLibrary(trace, position + 1) ? newsBefore(trace, printedAt) : undefined

/** Whether what begins has no place in the program. */
function isOfLibrary(trace: Trace, start: number): boolean {
  const subject = trace.subjectAt(start)
  const { span } =
    trace.kindAt(start) === 'job-started' ? jobDetail(trace, subject) : taskDetail(trace, subject)
  return trace.spanOf(span) === undefined
}

/** Moves by which a job becomes free to be taken. */
const COMES_BACK: ReadonlySet<EventKind> = new Set([
  'server-job-added',
  'server-job-due',
  'server-job-retried',
  'server-job-given-back',
  'server-job-unparked',
  'server-job-stalled',
])

/** The last that happened to a job on a server at the time of a line; where it was taken, what made it free if that was then. */
function newsBefore(trace: Trace, printedAt: number): number | undefined {
  const time = trace.timeAt(printedAt)
  let taken: number | undefined
  for (let at = printedAt - 1; at >= 0 && trace.timeAt(at) === time; at--) {
    const kind = trace.kindAt(at)
    if (!kind.startsWith('server-job-') || kind === 'server-job-lock-extended') continue
    if (taken === undefined && kind !== 'server-job-taken') return at
    taken ??= at
    if (trace.subjectAt(at) === trace.subjectAt(taken) && COMES_BACK.has(kind)) return at
  }
  return taken
}

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
