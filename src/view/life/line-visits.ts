// The times that a line ran, around the moment that is shown.
import { countUpTo } from '../../trace/ascending'

export interface VisitsShown {
  /** Number of the first that is shown, from 1 on. */
  readonly first: number
  readonly positions: readonly number[]
  /** Number of the last time that began up to the moment; 0 where it has not run yet. */
  readonly current: number
}

/** Visits that are shown at once at most. */
const MOST = 30

export function visitsAround(visits: readonly number[], position: number): VisitsShown {
  const current = countUpTo(visits.length, (index) => visits[index]! <= position)
  const from = Math.max(0, Math.min(current - Math.ceil(MOST / 2), visits.length - MOST))
  return { first: from + 1, positions: visits.slice(from, from + MOST), current }
}
