// Which promises are drawn, where there are more than anybody can look at.
import type { Range } from '../../trace/moment'

/** So many are all drawn. */
const MOST = 120
/** The window moves by so many. */
export const STRIDE = 40

/** The window around the promise with an index, or from one on that was asked for. */
export function windowOf(count: number, focus: number, from?: number): Range {
  if (count <= MOST) return { from: 0, count: MOST }
  const first = from ?? (Math.floor(focus / STRIDE) - 1) * STRIDE
  return { from: Math.max(0, Math.min(first, count - STRIDE)), count: 2 * STRIDE }
}
