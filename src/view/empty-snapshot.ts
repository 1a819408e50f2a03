import type { Snapshot } from '../trace/picture'

/** Before anything, and where there is nothing to show. A player would say the same, but it is not needed before there is a record. */
export const emptySnapshot: Snapshot = {
  position: -1,
  kind: undefined,
  time: 0,
  span: undefined,
  stack: [],
  suspended: [],
  jobs: [],
  ticks: [],
  tasks: [],
  timers: [],
  shelves: [],
  serverQueues: [],
  console: [],
  counts: { stack: 0, suspended: 0, jobs: 0, ticks: 0, tasks: 0, timers: 0, shelves: 0, console: 0 },
  nextDue: undefined,
  document: undefined,
  loop: { phase: undefined, isCheckpoint: false, running: undefined },
}
