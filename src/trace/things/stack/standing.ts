// Where a frame stands: the statement or call that it is at, and the statement around that. The record says so of the running
// frame by its last event with a place; of a caller, by the event with which the frame above it came.
import { take } from '../../history'
import { Moment, type Range } from '../../moment'
import type { Span } from '../../span'
import type { Trace } from '../../trace'

export interface Standing {
  /** Undefined for built-ins, and for a function that has just been called. */
  readonly span: Span | undefined
  /** Position of the step with which the statement began that it stands at; -1 before the first. */
  readonly statementAt: number
}

/** Where frames stand, from the top of the stack downwards. */
export function standingsAt(at: Moment, { from, count }: Range): readonly Standing[] {
  const { trace } = at
  const stack = take(at.list('stack').fromLast(), count + Math.min(from, 1), Math.max(0, from - 1))
  const standings = stack.map(({ value }, i) => {
    const above = stack[i - 1]
    return above === undefined
      ? standingBefore(trace, value, at.position)
      : standingUnder(trace, value, trace.eventOfWrite(above.begin))
  })
  return from > 0 ? standings.slice(1) : standings
}

/** Of a caller, by the event with which the frame above it came. */
function standingUnder(trace: Trace, frame: number, above: number): Standing {
  const span = trace.kindAt(above) === 'context-pushed' ? trace.spanAt(above) : undefined
  const before = standingBefore(trace, frame, above - 1)
  return { span: span ?? before.span, statementAt: before.statementAt }
}

/** So many events are looked through for a frame's last statement, then it is given up. */
const MOST_STEPS = 2000

/** Goes back from an event after which the frame is the running one. What it called meanwhile is leapt over. */
export function standingBefore(trace: Trace, frame: number, from: number): Standing {
  let span: Span | undefined
  let position = from
  for (let steps = 0; position >= 0 && steps < MOST_STEPS; steps++) {
    const kind = trace.kindAt(position)
    const isOwn = trace.subjectAt(position) === frame
    if (kind === 'context-pushed' && isOwn) return { span, statementAt: -1 }
    if ((kind === 'context-popped' || kind === 'context-suspended') && !isOwn) {
      position = callOf(trace, position)
      if (trace.kindAt(position) === 'context-pushed') span ??= trace.spanAt(position)
    } else span ??= trace.spanAt(position)
    if (kind === 'step-reached') return { span, statementAt: position }
    position--
  }
  return { span, statementAt: -1 }
}

/** The event with which the context came on the stack that has just left it. */
function callOf(trace: Trace, left: number): number {
  const [top] = take(new Moment(trace, left - 1).list('stack').fromLast(), 1)
  return top === undefined ? left : trace.eventOfWrite(top.begin)
}
