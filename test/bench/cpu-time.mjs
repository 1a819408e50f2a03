// Time on a shared machine: what this thread computed, and not how long it waited for a core.

import { readFileSync } from 'node:fs'

/** CPU time of this thread in milliseconds. The kernel moves the counter every 4 ms; elsewhere than on Linux, wall time. */
function cpuTime() {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'latin1').split(' ')[0]) / 1e6
  } catch {
    return performance.now()
  }
}

/** The counter's value right after it moved. */
function cpuTimeAtTick() {
  const before = cpuTime()
  for (;;) {
    const now = cpuTime()
    if (now !== before) return now
  }
}

/**
 * Milliseconds of one call of `work`, repeated until the batch is long enough for the counter.
 * @param {() => unknown} work
 */
export async function millisecondsOf(work) {
  const start = cpuTimeAtTick()
  let calls = 0
  let used = 0
  while (used < 80 && calls < 2000) {
    await work()
    calls++
    used = cpuTime() - start
  }
  return used / calls
}

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5)

/** @param {readonly number[]} values @param {number} share */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
