// Depth over time, in as many columns as there is room for. A column shows the fullest moment in its stretch of time.
import type { DepthOverTime, QueueFigures } from '../../library'

/** What stands in the way of a job, from the bottom of a column to its top. */
export const STACKED = ['active', 'waiting', 'delayed', 'blocked'] as const
export type Stacked = (typeof STACKED)[number]
export type Column = { readonly [K in Stacked]: number }

export interface Buckets {
  readonly columns: readonly Column[]
  /** Virtual ms. */
  readonly from: number
  readonly to: number
  /** Of the highest column. */
  readonly most: number
}

export function bucketsOf({ depth, firstAdded = 0 }: QueueFigures, count: number): Buckets {
  const { times } = depth
  const to = Math.max(times.at(-1) ?? firstAdded, firstAdded + 1)
  const columns: Column[] = []
  let most = 0
  let next = 0
  let current = columnAt(depth, -1)
  for (let i = 0; i < count; i++) {
    const end = firstAdded + ((to - firstAdded) * (i + 1)) / count
    let fullest = current
    for (; next < times.length && times[next]! <= end; next++) {
      current = columnAt(depth, next)
      if (next === 0 || heightOf(current) > heightOf(fullest)) fullest = current
    }
    columns.push(fullest)
    most = Math.max(most, heightOf(fullest))
  }
  return { columns, from: firstAdded, to, most }
}

const columnAt = (depth: DepthOverTime, index: number): Column =>
  Object.fromEntries(STACKED.map((name) => [name, index < 0 ? 0 : depth[name][index]!])) as Column

export const heightOf = (column: Column): number => STACKED.reduce((sum, name) => sum + column[name], 0)
