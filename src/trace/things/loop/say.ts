// Sentences about the loop itself: checkpoints, phases and the clock.
import {
  checkpoint,
  firstLine,
  nodePhases,
  processEnd,
  rejections,
  tasks,
  virtualTime,
} from '../../explain/loop-rules'
import { code, count, ms, say, wait } from '../../explain/phrases'
import type { Scene } from '../../explain/scene'
import type { Phrase, Sentence } from '../../explain/sentence'
import type { Tellings } from '../../thing'
import { entryDetail } from '../shelves/format'
import { taskDetail } from '../tasks/format'
import { soonest } from '../timers/soonest'
import { type EndDetail, endDetail, type loopFormat, type Phase } from './format'

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
  const rule = at.isNode ? nodePhases : tasks
  const { waitingJobs } = at
  if (waitingJobs !== undefined) return at.sentence(say`an error ends the checkpoint: ${waitingJobs}.`, rule)
  if (
    at.kindAfter(1) === 'task-enqueued' &&
    taskDetail(at.trace, at.subjectAfter(1)).rejections !== undefined
  ) {
    return at.sentence(
      say`no job is left, so it is the moment to look for rejected promises that nobody has handled.`,
      rejections[at.trace.host],
    )
  }
  const waiting = at.waiting('tasks')
  if (waiting > 0)
    return at.sentence(say`no job is left. ${count(waiting, 'task')} ${wait(waiting)} for the loop.`, rule)
  const running = at.waiting('timers')
  if (running > 0)
    return at.sentence(
      say`no job is left and no task waits. ${count(running, 'timer')} still ${running === 1 ? 'runs' : 'run'}.`,
      rule,
    )
  const isLast = at.position === at.trace.length - 1 && at.waiting('shelves') === 0
  const end = isLast ? ': your program has nothing more to do' : ''
  return at.sentence(say`no job is left, no task waits and no timer runs${end}.`, rule)
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
  const passed = ms(at.time - at.before.time)
  const now = ms(at.time)
  if (at.kindAfter(-1) === 'line-printed')
    return at.sentence(
      say`printing the first line takes ${passed}: Node opens its output for that.`,
      firstLine,
    )
  if (!isIdle(at)) return at.sentence(say`time goes on by ${passed}, to ${now}.`, virtualTime)
  return at.sentence(
    say`nothing can run, so the clock jumps ${passed} ahead, to ${now}${goalOf(at)}.`,
    virtualTime,
  )
}

const isIdle = (at: Scene): boolean =>
  at.frame() === undefined && at.waitingJobs === undefined && at.waiting('tasks') === 0

/** What the clock jumped to, where the record knows it: ", when T1 is due". */
function goalOf(at: Scene): readonly Phrase[] {
  const [timer] = soonest(at.trace, at.list('timers'), 1)
  const entry = entryDue(at)
  if (entry === undefined || (timer !== undefined && timer.due <= entry.due))
    return timer !== undefined && timer.due <= at.time ? say`, when ${at.timer(timer.id)} is due` : nextOf(at)
  if (entry.due > at.time) return nextOf(at)
  const { shelf } = entryDetail(at.trace, entry.id)
  if (shelf === 'request') return say`, when ${at.entry(entry.id)} is answered`
  return shelf === 'operation'
    ? say`, when ${at.entry(entry.id)} is done`
    : say`, when the time of ${at.entry(entry.id)} is up`
}

/** Of what stands on shelves and has a time, the first. */
function entryDue(at: Scene): { readonly id: number; readonly due: number } | undefined {
  let first: { id: number; due: number } | undefined
  at.list('shelves').forEach((id) => {
    const { due } = entryDetail(at.trace, id)
    if (due !== undefined && (first === undefined || due < first.due)) first = { id, due }
  })
  return first
}

/** What comes next may not have waited anywhere that the record shows. */
function nextOf(at: Scene): readonly Phrase[] {
  if (at.kindAfter(1) !== 'task-enqueued') return []
  const { source } = taskDetail(at.trace, at.subjectAfter(1))
  if (source === 'rendering') return say`, when the display draws its next frame`
  return source === 'user-interaction' ? say`, when the user acts` : []
}

const ends: Record<EndDetail['why'], string> = {
  'nothing-left': 'Nothing is left to do',
  'unsettled-await': 'Nothing is left to do, although the main module still awaits',
  error: 'Nobody caught the error',
  exit: 'Your program ends its process',
}

function processEnded(at: Scene): Sentence {
  const { code: exitCode, why } = endDetail(at.trace, at.subject)
  return at.sentence(say`${ends[why]}: Node exits with code ${exitCode}.`, processEnd)
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
  'process-ended': { say: processEnded, stops: ['line', 'callback'] },
}
