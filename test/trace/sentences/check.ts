// Reads sentences of a record back into claims, and holds them against the record.

import { explain } from '../../../src/trace/explain'
import { EVENT_KINDS, type EventKind } from '../../../src/trace/formats'
import type { Sentence } from '../../../src/trace/picture'
import type { Trace } from '../../../src/trace/trace'
import { type Claim, marked, type Reading } from './claim'
import { documentClaims } from './claims/document'
import { jobClaims } from './claims/jobs'
import { loopClaims } from './claims/loop'
import { outputClaims } from './claims/output'
import { promiseClaims } from './claims/promises'
import { ruleFaults } from './claims/rules'
import { serverJobClaims } from './claims/server-jobs'
import { stackClaims } from './claims/stack'
import { suspensionClaims } from './claims/suspension'
import { taskClaims } from './claims/tasks'
import { variableClaims } from './claims/variables'
import { formFaults, plain } from './form'
import { Moment } from './moment'
import { RecordFacts } from './record-facts'

const claims: readonly Claim[] = [
  ...stackClaims,
  ...suspensionClaims,
  ...variableClaims,
  ...promiseClaims,
  ...jobClaims,
  ...taskClaims,
  ...loopClaims,
  ...outputClaims,
  ...documentClaims,
  ...serverJobClaims,
]

const byKind: ReadonlyMap<EventKind, readonly Claim[]> = new Map(
  EVENT_KINDS.map((kind) => [kind, claims.filter(({ kinds }) => kinds.includes(kind))]),
)

const BEFORE_THE_RUN =
  'Your program has not started: the stack and all queues are empty, and the clock stands at 0 ms.'

export interface Fault {
  readonly position: number
  /** Kind of the event, template and what is wrong. */
  readonly name: string
  readonly text: string
}

export const readsAll = process.env.SENTENCES === 'all'

/** Whether an event is read that is the n-th of its kind in a record: the first are, then ever fewer. */
const isRead = (n: number): boolean => readsAll || n <= 6 || Number.isInteger(Math.log2(n))

export class Checker {
  read = 0
  readonly templates = new Set<string>()

  check(trace: Trace): Fault[] {
    const facts = new RecordFacts(trace)
    const faults: Fault[] = []
    const seen = new Map<EventKind | undefined, number>()
    for (let position = -1; position < trace.length; position++) {
      const kind = position < 0 ? undefined : trace.kindAt(position)
      const times = (seen.get(kind) ?? 0) + 1
      seen.set(kind, times)
      if (!isRead(times) && position < trace.length - 1) continue
      const sentence = explain(trace, position)
      this.read++
      for (const name of this.faultsOf(facts, position, sentence))
        faults.push({ position, name, text: plain(sentence.short) })
    }
    return faults
  }

  faultsOf(facts: RecordFacts, position: number, sentence: Sentence): string[] {
    const form = formFaults(sentence).map((fault) => `form: ${fault}`)
    if (position < 0)
      return plain(sentence.short) === BEFORE_THE_RUN
        ? form
        : [...form, 'before the run: it says something else']
    const at = new Moment(facts, position)
    const rule = ruleFaults(sentence, at).map((fault) => `rule: ${sentence.source.label}: ${fault}`)
    const [pattern, faults] = this.claimOf(sentence, at)
    return [...form, ...rule, ...faults.map((fault) => `${at.kind}: ${pattern}: ${fault}`)]
  }

  private claimOf({ short }: Sentence, at: Moment): readonly [pattern: string, faults: readonly string[]] {
    let best: readonly [string, Reading] | undefined
    const text = marked(short)
    for (const claim of byKind.get(at.kind) ?? []) {
      const reading = claim.read(text, short, at)
      if (reading === undefined) continue
      if (best === undefined || reading.faults.length < best[1].faults.length) best = [claim.pattern, reading]
      if (reading.faults.length === 0) break
    }
    if (best === undefined) return ['(no pattern reads it)', [plain(short).replace(/\d+/g, '#')]]
    this.templates.add(`${at.kind}: ${best[0]}`)
    return [best[0], best[1].faults]
  }
}

/** Pairs of moments of one kind of which one may be told with the other's sentence, and nothing is found to be wrong. */
export function exchangeable(trace: Trace): string[] {
  const checker = new Checker()
  const facts = new RecordFacts(trace)
  const found: string[] = []
  for (let position = 0; position < trace.length; position++)
    for (let other = 0; other < trace.length; other++) {
      if (trace.kindAt(other) !== trace.kindAt(position)) continue
      const sentence = explain(trace, other)
      // A sentence that is the beginning of the true one only says less.
      const isTold = plain(explain(trace, position).short).startsWith(plain(sentence.short))
      if (!isTold && checker.faultsOf(facts, position, sentence).length === 0)
        found.push(`${trace.kindAt(position)} ${position}: ${plain(sentence.short)}`)
    }
  return found
}
