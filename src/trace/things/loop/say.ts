// Sentences about the loop itself: checkpoints, phases and the clock.
import { timeText } from '../../duration'
import {
  checkpoint,
  firstLine,
  nodePhases,
  processEnd,
  rejections,
  tasks,
  virtualTime,
} from '../../explain/loop-rules'
import type { Scene } from '../../explain/scene'
import type { Sentence } from '../../explain/sentence'
import type { Tellings } from '../../thing'
import { jobDueAt, unfinishedJobs } from '../server-jobs/read'
import { entryDetail } from '../shelves/format'
import { taskDetail } from '../tasks/format'
import { firstDue } from '../timers/first-due'
import type { Goal } from './english'
import { endDetail, type loopFormat, type Phase } from './format'

export const beforeTheRun = (at: Scene): Sentence => at.sentence(at.words.loop.beforeTheRun(), tasks)

function checkpointBegun(at: Scene): Sentence {
  const rule = checkpoint[at.trace.host]
  const words = at.words.loop
  const { waitingJobs } = at
  if (!at.isToday && waitingJobs !== undefined) return at.sentence(words.jobsMayRun(waitingJobs), rule)
  if (at.isNode && at.isToday) return at.sentence(words.nodeCheckpoint(waitingJobs), rule)
  return at.sentence(
    waitingJobs === undefined ? words.emptyCheckpoint() : words.checkpoint(waitingJobs),
    rule,
  )
}

function checkpointEnded(at: Scene): Sentence {
  const rule = at.isNode ? nodePhases : tasks
  const { waitingJobs } = at
  const words = at.words.loop
  if (waitingJobs !== undefined)
    return at.sentence((at.isToday ? words.checkpointFailed : words.jobsLeft)(waitingJobs), rule)
  if (
    at.kindAfter(1) === 'task-enqueued' &&
    taskDetail(at.trace, at.subjectAfter(1)).rejections !== undefined
  )
    return at.sentence(words.momentForRejections(), rejections[at.trace.host])
  const waiting = at.waiting('tasks')
  if (waiting > 0) return at.sentence(words.tasksWait(waiting), rule)
  const running = at.waiting('timers')
  if (running > 0) return at.sentence(words.timersRun(running), rule)
  const isLast = at.position === at.trace.length - 1 && at.waiting('shelves') === 0
  const atServer = isLast ? 0 : unfinishedJobs(at)
  return at.sentence(atServer > 0 ? words.serverHasJobs(atServer) : words.nothingWaits(isLast), rule)
}

function phaseEntered(at: Scene): Sentence {
  const phase = at.trace.data.names[at.write.value] as Phase
  return at.sentence(at.words.loop.phase(phase), at.isNode ? nodePhases : tasks)
}

function clockMoved(at: Scene): Sentence {
  const passed = timeText(at.time - at.before.time)
  const now = timeText(at.time)
  const words = at.words.loop
  if (at.kindAfter(-1) === 'line-printed') return at.sentence(words.firstLineTakes(passed), firstLine)
  if (!isIdle(at)) return at.sentence(words.timeGoesOn({ passed, now }), virtualTime)
  return at.sentence(words.clockJumps({ passed, now, goal: goalOf(at) }), virtualTime)
}

/** Between the event before and this one, which is the next. */
export function betweenEvents(next: Scene, now: number): Sentence {
  const [from, to] = [next.before.time, next.time].map(timeText) as [string, string]
  const words = next.words.loop
  if (!isIdle(next)) return next.sentence(words.runsOn({ now: timeText(now), from, to }), virtualTime)
  const job = jobDueAt(next, next.time)
  const goal =
    job !== undefined
      ? ({ kind: 'server-job', who: next.serverJob(job) } as const)
      : next.kind === 'clock-moved'
        ? goalOf(next)
        : undefined
  return next.sentence(words.nothingHappens({ now: timeText(now), from, to, goal }), virtualTime)
}

const isIdle = (at: Scene): boolean =>
  at.frame() === undefined && at.waitingJobs === undefined && at.waiting('tasks') === 0

/** What the clock jumped to, where the record knows it. */
function goalOf(at: Scene): Goal | undefined {
  const [timer] = firstDue(at.trace, at.list('timers'), 1)
  const entry = entryDue(at)
  if (entry === undefined || (timer !== undefined && timer.due <= entry.due))
    return timer !== undefined && timer.due <= at.time
      ? { kind: 'timer', who: at.timer(timer.id) }
      : nextOf(at)
  if (entry.due > at.time) return nextOf(at)
  const { shelf } = entryDetail(at.trace, entry.id)
  const kind = shelf === 'request' ? 'answer' : shelf === 'operation' ? 'operation' : 'entry'
  return { kind, who: at.entry(entry.id) }
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
function nextOf(at: Scene): Goal | undefined {
  if (at.kindAfter(1) !== 'task-enqueued') return undefined
  const { source } = taskDetail(at.trace, at.subjectAfter(1))
  if (source === 'rendering') return { kind: 'frame' }
  return source === 'user-interaction' ? { kind: 'user' } : undefined
}

function processEnded(at: Scene): Sentence {
  const { code: exitCode, why } = endDetail(at.trace, at.subject)
  return at.sentence(at.words.loop.processEnded({ why, exitCode }), processEnd)
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
