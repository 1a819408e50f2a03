// Which timers are due next.
import type { ListView } from '../../history'
import type { Trace } from '../../trace'
import { numberOf } from '../../values'

export interface DueTimer {
  readonly id: number
  /** Virtual ms. */
  readonly due: number
}

/** The first few timers in the order in which they are due; of those due together the older one first. */
export function firstDue(trace: Trace, timers: ListView, most: number): readonly DueTimer[] {
  const first: DueTimer[] = []
  let last: DueTimer | undefined
  timers.forEach((id, value) => {
    const due = numberOf(trace, value)
    if (last !== undefined && (due > last.due || (due === last.due && id > last.id))) return
    const timer = { id, due }
    first.splice(indexFor(timer, first), 0, timer)
    if (first.length > most) first.pop()
    if (first.length === most) last = first.at(-1)
  })
  return first
}

const isBefore = (a: DueTimer, b: DueTimer): boolean => a.due < b.due || (a.due === b.due && a.id < b.id)

function indexFor(timer: DueTimer, sorted: readonly DueTimer[]): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(timer, sorted[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}
