// Sentences about the loop itself: checkpoints, phases, the clock, choices and limits.
import type { LimitKind, Phase } from '../../machine/event'
import type { Phrase, Sentence } from '../picture'
import { soonest } from '../soonest'
import { taskChoice } from './browser-rules'
import { checkpoint, choice, limits, nodePhases, rejections, tasks, virtualTime } from './loop-rules'
import type { Moment } from './moment'
import { code, line, ms, say, wait } from './phrases'

export function beforeTheRun(at: Moment): Sentence {
  return at.sentence(
    say`your program has not started: the stack and all queues are empty, and the clock stands at 0 ms.`,
    tasks,
  )
}

export function checkpointBegun(at: Moment): Sentence {
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

export function checkpointEnded(at: Moment): Sentence {
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

export function phaseEntered(at: Moment): Sentence {
  const phase = at.trace.data.names[at.write.value] as Phase
  return at.sentence(phases[phase], at.isNode ? nodePhases : tasks)
}

export function clockMoved(at: Moment): Sentence {
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

function nextTimer(at: Moment): number | undefined {
  return soonest(at.trace, at.list('timers'), 1)[0]?.id
}

export function choiceMade(at: Moment): Sentence {
  const { kind, count: ways, taken } = at.trace.detail('choice', at.subject)
  if (kind === 'timer-or-immediate')
    return at.sentence(
      say`here a real engine is free, and both orders are right. This run: ${taken}.`,
      choice,
    )
  const what = kind === 'response' ? 'answers arrive together' : 'task sources have something to do'
  return at.sentence(say`${ways} ${what}, and an engine is free to choose. This run: ${taken}.`, taskChoice)
}

const reached: Record<LimitKind, string> = {
  steps: 'it took more steps than a run may take',
  events: 'the record is full',
  memory: 'it holds more memory than a run may hold',
  'virtual-time': 'too much simulated time has passed',
  output: 'it printed more lines than a run may print',
}

export function limitReached(at: Moment): Sentence {
  const which = at.trace.detail('error', at.subject).text as LimitKind
  const { span } = at
  const where = span === undefined ? say`` : say` at ${line(span)}`
  return at.sentence(say`the run was stopped${where}: ${reached[which]}. It may never end by itself.`, limits)
}
