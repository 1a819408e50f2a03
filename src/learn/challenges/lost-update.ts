// An update of a variable that is lost: two calls of async functions read it, wait, and write the same value.
import { contextDetail } from '../../trace/things/stack/format'
import { framesFromTop } from '../../trace/things/stack/read'
import type { Missing } from './challenge'
import type { RunFacts } from './run-facts'

interface Update {
  readonly at: number
  readonly call: number
  readonly value: number
  /** When this call read the variable first. */
  readonly readAt: number
}

/** Where the second of two calls writes, which read the variable before the first one wrote. */
export function lostUpdate(facts: RunFacts): number | Missing {
  const { trace } = facts
  const waited = new Set<number>()
  const reads = new Map<string, number>()
  const updates = new Map<string, Update[]>()
  for (const at of facts.positionsOf('context-suspended', 'step-reached', 'variable-assigned')) {
    const calls = asyncCalls(facts, at)
    for (const { name } of trace.spanAt(at)?.written?.reads ?? [])
      for (const call of calls) if (!reads.has(`${call} ${name}`)) reads.set(`${call} ${name}`, at)
    if (trace.kindAt(at) === 'context-suspended') waited.add(trace.subjectAt(at))
    const call = calls.find((one) => waited.has(one))
    const [first, end] = trace.writesOf(at)
    if (trace.kindAt(at) !== 'variable-assigned' || call === undefined || first === end) continue
    const { target, key, value } = trace.writeAt(first)
    const readAt = reads.get(`${call} ${trace.data.bindings[trace.subjectAt(at)]!.name}`)
    if (readAt === undefined) continue
    const update: Update = { at, call, value, readAt }
    const before = updates.get(`${target} ${key}`) ?? []
    if (before.some((one) => isLost(one, update))) return at
    updates.set(`${target} ${key}`, [...before, update])
  }
  return { kind: 'nothing-lost' }
}

const isLost = (one: Update, other: Update): boolean =>
  one.value === other.value && one.call !== other.call && other.readAt < one.at

const FEW = { from: 0, count: 20 }

/** Calls of async functions that are on the stack, or leave it with this event, the innermost first: what a helper does is done by them. */
function asyncCalls(facts: RunFacts, at: number): number[] {
  const { trace } = facts
  const leaving = trace.kindAt(at) === 'context-suspended' ? [trace.subjectAt(at)] : []
  const calls = [...leaving, ...framesFromTop(facts.at(at), FEW).map(({ id }) => id)]
  return calls.filter((call) => contextDetail(trace, call).suspension === 'async')
}
