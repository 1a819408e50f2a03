// Lists of jobs, and other looks at a queue. https://docs.bullmq.io/guide/jobs/getters
import type { JobRecord } from './job-record'
import type { QueueState, Standing } from './queue-state'

/** Jobs of a type: a state, of which some have another name as well. */
export function standingOf(home: QueueState, type: string): Standing | undefined {
  return new Map<string, Standing>([...Object.entries(home.standing), ['wait', home.wait]]).get(type)
}

/** Indices as Redis has them: negative ones count from the end. */
function bounds(size: number, start: number, end: number): readonly [from: number, to: number] {
  const from = start < 0 ? Math.max(size + start, 0) : start
  return [from, end < 0 ? size + end : Math.min(end, size - 1)]
}

/** In ascending order the next one, or the oldest, comes first. */
function range(jobs: Standing, start: number, end: number, isAscending: boolean): JobRecord[] {
  const [from, to] = bounds(jobs.size, start, end)
  if (isAscending) return between(jobs, from, to)
  return [...jobs].reverse().slice(from, to + 1)
}

function between(jobs: Iterable<JobRecord>, from: number, to: number): JobRecord[] {
  const found: JobRecord[] = []
  let index = 0
  for (const job of jobs) {
    if (index > to) break
    if (index++ >= from) found.push(job)
  }
  return found
}

/** Of each type a range, one after the other. */
export function jobsOf(
  home: QueueState,
  types: readonly string[],
  start: number,
  end: number,
  isAscending: boolean,
): JobRecord[] {
  const found = new Set<JobRecord>()
  for (const type of types) {
    const standing = standingOf(home, type)
    if (standing !== undefined) for (const job of range(standing, start, end, isAscending)) found.add(job)
  }
  return [...found]
}

export function stateOf(home: QueueState, id: string): string {
  return home.jobs.get(id)?.state ?? 'unknown'
}

export function countsPerPriority(home: QueueState, priorities: readonly number[]): number[] {
  return priorities.map((priority) => {
    if (priority === 0) return home.wait.size
    let count = 0
    for (const job of home.prioritized) if (job.priority === priority) count++
    return count
  })
}

/** ms that the limit still holds; −2 where none does. */
export function limitLeft(home: QueueState, max: number | undefined): number {
  const { window, globalLimit, server } = home
  const most = max ?? globalLimit?.max
  if (window === undefined || window.until <= server.now) return -2
  if (most !== undefined && window.count < most) return 0
  return window.until - server.now
}
