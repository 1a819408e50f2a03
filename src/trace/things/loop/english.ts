import { count, wait, whatWaits } from '../../explain/english'
import { code, type Part, say } from '../../explain/phrases'
import type { Waiting } from '../../explain/scene'
import type { Phrase } from '../../explain/sentence'
import type { EndDetail, Phase } from './format'

/** What the clock jumped to. */
export type Goal =
  | { readonly kind: 'timer' | 'answer' | 'operation' | 'entry' | 'server-job'; readonly who: Part }
  | { readonly kind: 'frame' | 'user' }

function until(goal: Goal | undefined): readonly Phrase[] {
  switch (goal?.kind) {
    case undefined:
      return []
    case 'timer':
      return say`, when ${goal.who} is due`
    case 'answer':
      return say`, when ${goal.who} is answered`
    case 'operation':
      return say`, when ${goal.who} is done`
    case 'entry':
      return say`, when the time of ${goal.who} is up`
    case 'server-job':
      return say`, when the time of ${goal.who} has come`
    case 'frame':
      return say`, when the display draws its next frame`
    case 'user':
      return say`, when the user acts`
  }
}

/** A time between two events. */
export interface Between {
  readonly now: string
  readonly from: string
  readonly to: string
}

const phases: { readonly [P in Phase]: readonly Phrase[] } = {
  script: say`Node runs your file first. Its loop begins only when the file has ended.`,
  timers: say`the timers phase: callbacks whose time has come, one after the other, with ticks and jobs between them.`,
  poll: say`the poll phase: Node runs callbacks of what is done, and waits here where nothing else can run.`,
  check: say`the check phase: callbacks of ${code('setImmediate')}, with ticks and jobs between them.`,
  close: say`the close phase: callbacks of what was closed in this turn of the loop.`,
  task: say`the loop takes one task and runs it to its end.`,
  jobs: say`the loop empties the job queue before it takes another task.`,
  idle: say`nothing waits: the loop is idle.`,
}

const ends: { readonly [E in EndDetail['why']]: string } = {
  'nothing-left': 'Nothing is left to do',
  'unsettled-await': 'Nothing is left to do, although the main module still awaits',
  error: 'Nobody caught the error',
  exit: 'Your program ends its process',
}

export const loopInEnglish = {
  beforeTheRun: () =>
    say`your program has not started: the stack and all queues are empty, and the clock stands at 0 ms.`,
  nodeCheckpoint: (waiting: Waiting | undefined) =>
    say`after a callback, Node runs all ticks and then all jobs before the next one: ${waiting ? whatWaits(waiting) : 'none waits'}.`,
  emptyCheckpoint: () => say`the stack is empty, so it is the turn of jobs: none waits.`,
  checkpoint: (waiting: Waiting) =>
    say`the stack is empty: all jobs run now, new ones too, before any task. ${whatWaits(waiting)}.`,
  checkpointFailed: (waiting: Waiting) => say`an error ends the checkpoint: ${whatWaits(waiting)}.`,
  /** By other rules than today's. */
  jobsMayRun: (waiting: Waiting) => say`the loop looks whether a job may run: ${whatWaits(waiting)}.`,
  jobsLeft: (waiting: Waiting) =>
    say`the loop goes on, although not all jobs have run: ${whatWaits(waiting)}.`,
  momentForRejections: () =>
    say`no job is left, so it is the moment to look for rejected promises that nobody has handled.`,
  tasksWait: (tasks: number) => say`no job is left. ${count(tasks, 'task')} ${wait(tasks)} for the loop.`,
  timersRun: (timers: number) =>
    say`no job is left and no task waits. ${count(timers, 'timer')} still ${timers === 1 ? 'runs' : 'run'}.`,
  nothingWaits: (isLast: boolean) =>
    isLast
      ? say`no job is left, no task waits and no timer runs: your program has nothing more to do.`
      : say`no job is left, no task waits and no timer runs.`,
  serverHasJobs: (jobs: number) =>
    say`no job is left, no task waits and no timer runs here. The server still has ${count(jobs, 'job')}.`,
  phase: (phase: Phase) => phases[phase],
  firstLineTakes: (passed: string) =>
    say`printing the first line takes ${passed}: Node opens its output for that.`,
  timeGoesOn: ({ passed, now }: { passed: string; now: string }) =>
    say`time goes on by ${passed}, to ${now}.`,
  clockJumps: ({ passed, now, goal }: { passed: string; now: string; goal: Goal | undefined }) =>
    say`nothing can run, so the clock jumps ${passed} ahead, to ${now}${until(goal)}.`,
  nothingHappens: ({ now, from, to, goal }: Between & { goal: Goal | undefined }) =>
    say`the clock shows ${now}. Nothing happens from ${from} to ${to}${until(goal)}.`,
  runsOn: ({ now, from, to }: Between) =>
    say`the clock shows ${now}. From ${from} to ${to} the code runs on, without another step.`,
  processEnded: ({ why, exitCode }: { why: EndDetail['why']; exitCode: number }) =>
    say`${ends[why]}: Node exits with code ${exitCode}.`,
}
