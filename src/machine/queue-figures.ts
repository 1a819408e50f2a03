// The figures of a queue, from its ledger.
import { DEPTHS, type Depth, type DepthOverTime, type QueueLedger, type RaisedAlert } from './queue-ledger'

export interface Waits {
  readonly count: number
  readonly mean: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly max: number
}

/** All times are virtual ms. */
export interface QueueFigures {
  /** The system whose rules the queue follows: "RabbitMQ". */
  readonly system: string
  readonly name: string
  readonly added: number
  readonly completed: number
  readonly failed: number
  readonly removed: number
  /** Still waiting, delayed or running at the end. */
  readonly left: number
  readonly firstAdded: number | undefined
  readonly lastAdded: number | undefined
  readonly lastStart: number | undefined
  /** When the last one ended; undefined where some are left. */
  readonly drained: number | undefined
  /** Jobs that its workers can run at a time. */
  readonly slots: number
  /** Of the time that workers had, from the first job to the last end: the part in which they were at work. */
  readonly utilisation: number
  readonly mostActive: number
  /** From when a job could be taken to when an attempt began. */
  readonly waits: Waits
  /** Durations of attempts. */
  readonly meanServiceMs: number
  /** Completed jobs a second. */
  readonly throughput: number
  readonly attempts: number
  /** Attempts that led to nothing, as they failed, were lost or came too late. */
  readonly wastedAttempts: number
  readonly wastedMs: number
  /** Part of the working time that led to nothing. */
  readonly wastedShare: number
  readonly deadLetters: number
  readonly alerts: readonly RaisedAlert[]
  readonly depth: DepthOverTime
}

export type DepthPoint = { readonly [K in Depth]: number } & { readonly at: number }

/** The last sample at or before a virtual time. */
export function depthAt({ times, ...columns }: DepthOverTime, at: number): DepthPoint {
  let [low, high] = [0, times.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle]! <= at) low = middle + 1
    else high = middle
  }
  const numbers = DEPTHS.map((name) => [name, low === 0 ? 0 : columns[name][low - 1]!] as const)
  return { at, ...(Object.fromEntries(numbers) as Record<Depth, number>) }
}

export function figuresOf(ledger: QueueLedger): QueueFigures {
  const { queue, firstAdded, lastStart, lastEnd, attempts, busyMs, wastedMs, isDrained } = ledger
  const { completed, failed, removed } = queue.counts
  const end = isDrained ? (lastEnd ?? ledger.lastChange) : ledger.lastChange
  const seconds = (end - (firstAdded ?? end)) / 1000
  return {
    system: queue.system,
    name: queue.name,
    added: queue.added,
    completed,
    failed,
    removed,
    left: queue.added - completed - failed - removed,
    firstAdded,
    lastAdded: ledger.lastAdded,
    lastStart,
    drained: isDrained ? end : undefined,
    slots: ledger.slotsNow,
    utilisation: ledger.utilisationUntil(end),
    mostActive: ledger.mostActive,
    waits: waitsOf(ledger.waits.all.sort()),
    meanServiceMs: attempts === 0 ? 0 : busyMs / attempts,
    throughput: seconds > 0 ? completed / seconds : 0,
    attempts,
    wastedAttempts: ledger.wastedAttempts,
    wastedMs,
    wastedShare: busyMs > 0 ? wastedMs / busyMs : 0,
    deadLetters: ledger.deadLetters,
    alerts: ledger.alerts,
    depth: ledger.depth,
  }
}

/** Of waits from the shortest to the longest. */
function waitsOf(sorted: Float64Array): Waits {
  const count = sorted.length
  const sum = sorted.reduce((before, ms) => before + ms, 0)
  const percentile = (share: number) => (count === 0 ? 0 : sorted[Math.ceil(share * count) - 1]!)
  return {
    count,
    mean: count === 0 ? 0 : sum / count,
    p50: percentile(0.5),
    p95: percentile(0.95),
    p99: percentile(0.99),
    max: percentile(1),
  }
}
