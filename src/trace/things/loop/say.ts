// Sentences about the loop itself: checkpoints, phases and the clock.
import { checkpoint, choice, nodePhases, rejections, tasks, virtualTime } from '../../explain/loop-rules'
import { code, ms, say, wait } from '../../explain/phrases'
import type { Scene } from '../../explain/scene'
import type { Phrase, Sentence } from '../../explain/sentence'
import type { Tellings } from '../../thing'
import { soonest } from '../timers/soonest'
import type { loopFormat, Phase } from './format'

export function beforeTheRun(at: Scene): Sentence {
  return at.sentence(
    say`your program has not started: the stack and all queues are empty, and the clock stands at 0 ms.`,
    tasks,
  )
}

function checkpointBegun(at: Scene): Sentence {
  const rule = checkpoint[at.trace.host]
  const queued = at.waitingJobs ?? 'none waits'
  if (at.isNode)
    return at.sentence(
      say`after a callback, Node runs all ticks and then all jobs before the next one: ${queued}.`,
      rule,
    )
  if (at.waitingJobs === undefined)
    return at.sentence(say`the stack is empty, so it is the turn of jobs: ${queued}.`, rule)
  return at.sentence(
    say`the stack is empty: all jobs run now, new ones too, before any task. ${queued}.`,
    rule,
  )
}

function checkpointEnded(at: Scene): Sentence {
  const tasksWaiting = at.waiting('tasks')
  const rule = at.isNode ? nodePhases : tasks
  if (at.kindAfter(1) === 'task-enqueued') {
    return at.sentence(
      say`no job is left, so it is the moment to look for rejected promises that nobody has handled.`,
      rejections[at.trace.host],
    )
  }
  if (tasksWaiting > 0) {
    return at.sentence(
      say`no job is left, so the loop may take its next task: ${tasksWaiting} ${wait(tasksWaiting)}.`,
      rule,
    )
  }
  if (at.waiting('timers') > 0)
    return at.sentence(say`no job is left and no task waits: the loop has to wait for a timer.`, rule)
  return at.sentence(
    say`no job is left, no task waits and no timer runs: your program has nothing more to do.`,
    rule,
  )
}

const phases: Record<Phase, readonly Phrase[]> = {
  script: say`Node runs your file first. Its loop begins only when the file has ended.`,
  timers: say`the timers phase: callbacks whose time has come, one after the other, with ticks and jobs between them.`,
  poll: say`the poll phase: Node runs callbacks of what is done, and waits here where nothing else can run.`,
  check: say`the check phase: callbacks of ${code('setImmediate')}, with ticks and jobs between them.`,
  close: say`the close phase: callbacks of what was closed in this turn of the loop.`,
  task: say`the loop takes one task and runs it to its end.`,
  jobs: say`the loop empties the job queue before it takes another task.`,
  idle: say`nothing waits: the loop is idle.`,
}

function phaseEntered(at: Scene): Sentence {
  const phase = at.trace.data.names[at.write.value] as Phase
  return at.sentence(phases[phase], at.isNode ? nodePhases : tasks)
}

function clockMoved(at: Scene): Sentence {
  const passed = ms(at.trace.timeAt(at.position) - at.trace.timeAt(at.position - 1))
  if (at.kindAfter(-1) === 'choice-made')
    return at.sentence(
      say`starting the loop took ${passed}, so the timer is due before the first check phase.`,
      choice,
    )
  const next = nextTimer(at)
  const towards = next === undefined ? say`` : say`, to the next timer, ${at.timer(next)}`
  return at.sentence(
    say`nothing can run, so the clock jumps ${passed} ahead${towards}. No code runs meanwhile.`,
    virtualTime,
  )
}

function nextTimer(at: Scene): number | undefined {
  return soonest(at.trace, at.list('timers'), 1)[0]?.id
}

export const loopEvents: Tellings<typeof loopFormat> = {
  // A checkpoint that finds a job is the moment at which the rule about jobs applies.
  'checkpoint-begun': {
    say: checkpointBegun,
    stops: ['line'],
    stopsIf: (trace, position) => position + 1 < trace.length && trace.kindAt(position + 1) === 'job-started',
  },
  'checkpoint-ended': { say: checkpointEnded, stops: [] },
  'phase-entered': { say: phaseEntered, stops: [] },
  'clock-moved': { say: clockMoved, stops: ['line'] },
}
