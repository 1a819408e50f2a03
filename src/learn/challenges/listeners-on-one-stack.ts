// Two listeners of one click whose jobs wait together: no job runs between the listeners.
import { dispatchDetail } from '../../trace/things/listeners/format'
import type { Missing } from './challenge'
import type { JobFacts, RunFacts } from './run-facts'

export function listenersOnOneStack(facts: RunFacts): number | Missing {
  const clicks = clicksOf(facts)
  const pairs = clicks.flatMap((listeners) =>
    listeners.slice(1).map((two, i) => [listeners[i]!, two] as const),
  )
  if (pairs.length === 0)
    return { kind: 'listeners', got: Math.max(0, ...clicks.map(({ length }) => length)) }
  const found = pairs.map(([one, two]): number | Missing => {
    const [early] = queuedBetween(facts, one, endOfCall(facts, one))
    const [late] = queuedBetween(facts, two, endOfCall(facts, two))
    if (early === undefined || late === undefined) return { kind: 'no-job-of-listener' }
    const isWaiting = (early.startedAt ?? facts.trace.length) > late.queued.at
    return isWaiting ? late.queued.at : { kind: 'ran-between-listeners' }
  })
  return found.find((one) => typeof one === 'number') ?? found.at(-1)!
}

/** Of each click the positions at which its listeners are called. */
function clicksOf(facts: RunFacts): number[][] {
  const { trace } = facts
  const clicks: number[][] = []
  for (const at of facts.positionsOf('event-dispatched', 'listener-invoked')) {
    if (dispatchDetail(trace, trace.subjectAt(at)).type !== 'click') continue
    if (trace.kindAt(at) === 'event-dispatched') clicks.push([])
    else clicks.at(-1)?.push(at)
  }
  return clicks
}

const queuedBetween = ({ jobs }: RunFacts, from: number, to: number): JobFacts[] =>
  jobs.filter(({ queued: { at } }) => at > from && at < to)

/** Where the function that is called next ends, or is put aside. */
function endOfCall({ trace }: RunFacts, from: number): number {
  let call: number | undefined
  for (let at = from + 1; at < trace.length; at++) {
    const kind = trace.kindAt(at)
    if (kind === 'listener-invoked' && call === undefined) return at
    if (kind === 'context-pushed') call ??= trace.subjectAt(at)
    if ((kind === 'context-popped' || kind === 'context-suspended') && trace.subjectAt(at) === call) return at
  }
  return trace.length
}
