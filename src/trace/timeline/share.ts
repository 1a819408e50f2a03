// What was done between two positions: how much of it were tasks, how much jobs.
import { ACTIVITIES, type Timeline } from './lanes'

export interface Share {
  /** Of 1. */
  readonly task: number
  readonly jobs: number
}

/** Below so many positions they are looked at one by one. */
const FEW = 64

export function shareOf({ busy, lanes, trace }: Timeline, from: number, to: number): Share {
  if (to - from > FEW)
    return { task: busy.task.between(from, to).mean, jobs: busy.jobs.between(from, to).mean }
  const { stays } = lanes.loop
  const shares = { idle: 0, task: 0, jobs: 0 }
  for (let index = Math.max(0, stays.lastBegun(from)); index < stays.length; index++) {
    const { begin, end, kind } = stays.at(index)
    if (begin >= to) break
    const length = Math.min(to, end, trace.length) - Math.max(from, begin)
    if (length > 0) shares[ACTIVITIES[kind]!] += length / (to - from)
  }
  return shares
}
