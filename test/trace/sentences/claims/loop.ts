import { duration } from '../../../../src/trace/duration'
import { limitDetail } from '../../../../src/trace/things/errors/format'
import { claim } from '../claim'
import { detail } from '../details'
import type { Moment } from '../moment'

const waits = (at: Moment, { ticks, jobs }: { ticks: number; jobs: number }): boolean =>
  at.after.counts.ticks === ticks && at.after.counts.jobs === jobs

const NONE = { ticks: 0, jobs: 0 }

const isEmpty = (at: Moment) => ({ 'the stack is empty': at.after.counts.stack === 0 })

const phase = (name: string) => (_blanks: unknown, at: Moment) => ({
  'it is that phase': at.after.loop.phase === name,
})

const nothingRunsLater = (at: Moment): boolean =>
  at.facts.next(at.position + 1, (kind) =>
    ['job-started', 'task-started', 'entry-started', 'context-pushed'].includes(kind),
  ) === undefined

export const loopClaims = [
  claim(
    'checkpoint-begun',
    'After a callback, Node runs all ticks and then all jobs before the next one: {waiting}.',
    ({ waiting }, at) => ({ ...isEmpty(at), 'it is Node': at.isNode, 'so many wait': waits(at, waiting) }),
  ),
  claim(
    'checkpoint-begun',
    'After a callback, Node runs all ticks and then all jobs before the next one: none waits.',
    (_blanks, at) => ({ ...isEmpty(at), 'it is Node': at.isNode, 'none waits': waits(at, NONE) }),
  ),
  claim('checkpoint-begun', 'The stack is empty, so it is the turn of jobs: none waits.', (_blanks, at) => ({
    ...isEmpty(at),
    'none waits': waits(at, NONE),
  })),
  claim(
    'checkpoint-begun',
    'The stack is empty: all jobs run now, new ones too, before any task. {waiting}.',
    ({ waiting }, at) => ({ ...isEmpty(at), 'so many wait': waits(at, waiting) }),
  ),
  claim(
    'checkpoint-ended',
    'No job is left, so it is the moment to look for rejected promises that nobody has handled.',
    (_blanks, at) => ({
      'no job is left': waits(at, NONE),
      'a rejection is told of':
        at.kindAfter(1) === 'task-enqueued' && tellsOfRejections(at, at.subjectAfter(1)),
    }),
  ),
  claim(
    'checkpoint-ended',
    'No job is left, so the loop may take its next task: {number} {word}.',
    ({ number }, at) => ({
      'no job is left': waits(at, NONE),
      'so many tasks wait': at.after.counts.tasks === number,
    }),
  ),
  claim(
    'checkpoint-ended',
    'No job is left and no task waits: the loop has to wait for a timer.',
    (_blanks, at) => ({
      'no job is left': waits(at, NONE),
      'no task waits': at.after.counts.tasks === 0,
      'a timer runs': at.after.counts.timers > 0,
      'a timer comes next': comesFromTimer(at),
    }),
  ),
  claim(
    'checkpoint-ended',
    'No job is left, no task waits and no timer runs: your program has nothing more to do.',
    (_blanks, at) => ({
      'no job is left': waits(at, NONE),
      'no task waits': at.after.counts.tasks === 0,
      'no timer runs': at.after.counts.timers === 0,
      'nothing runs later': nothingRunsLater(at),
    }),
  ),
  claim(
    'phase-entered',
    'Node runs your file first. Its loop begins only when the file has ended.',
    phase('script'),
  ),
  claim(
    'phase-entered',
    'The timers phase: callbacks whose time has come, one after the other, with ticks and jobs between them.',
    phase('timers'),
  ),
  claim(
    'phase-entered',
    'The poll phase: Node runs callbacks of what is done, and waits here where nothing else can run.',
    phase('poll'),
  ),
  claim(
    'phase-entered',
    'The check phase: callbacks of {code}, with ticks and jobs between them.',
    phase('check'),
  ),
  claim(
    'phase-entered',
    'The close phase: callbacks of what was closed in this turn of the loop.',
    phase('close'),
  ),
  claim('phase-entered', 'The loop takes one task and runs it to its end.', phase('task')),
  claim('phase-entered', 'The loop empties the job queue before it takes another task.', phase('jobs')),
  claim('phase-entered', 'Nothing waits: the loop is idle.', phase('idle')),
  claim(
    'clock-moved',
    'Nothing can run, so the clock jumps {ms} ahead, to the next timer, {thing}. No code runs meanwhile.',
    ({ ms, thing }, at) => ({
      'so much time has passed': passed(at, ms),
      'nothing can run': canNothingRun(at),
      'it is due now': isDueNow(at, thing),
    }),
  ),
  claim(
    'clock-moved',
    'Nothing can run, so the clock jumps {ms} ahead. No code runs meanwhile.',
    ({ ms }, at) => ({
      'so much time has passed': passed(at, ms),
      'nothing can run': canNothingRun(at),
      'it says what it waited for': at.before.counts.timers === 0 && at.before.counts.shelves === 0,
    }),
  ),
  claim(
    'clock-moved',
    'Starting the loop took {ms}, so the timer is due before the first check phase.',
    ({ ms }, at) => ({
      'so much time has passed': passed(at, ms),
      'the loop starts':
        at.facts.next(0, (kind, subject) => kind === 'task-started' && subject > 0) !== undefined,
      'a timer is due': at.after.timers.some(({ due }) => due <= at.after.time + 0.001),
    }),
  ),
  claim(
    'choice-made',
    'Here a real engine is free, and both orders are right. This run: {text}.',
    ({ text }, at) => ({ 'that was chosen': detail(at.trace, 'choice', at.subject).taken === text }),
  ),
  claim(
    'choice-made',
    '{number} {what:words}, and an engine is free to choose. This run: {text}.',
    ({ number, what, text }, at) => {
      const { count, taken, kind } = detail(at.trace, 'choice', at.subject)
      return {
        'that was chosen': taken === text,
        'there are so many ways': count === number,
        'it is about sources of tasks': !/sources/.test(what) || kind === 'task-source',
      }
    },
  ),
  claim(
    'limit-reached',
    'The run was stopped{text}: {reason:text}. It may never end by itself.',
    ({ reason }) => ({ 'it gives a reason': reason !== '' }),
  ),
  ...['{who:fn}', 'The program', 'The interval {thing}'].map((who) =>
    claim(
      'limit-reached',
      `${who} would still go on after {seen:text} of virtual time; this run stops at {horizon:text}.`,
      ({ thing, seen, horizon }, at) => {
        const { outlook } = limitDetail(at.trace, at.subject)
        return {
          'it is a horizon': outlook !== undefined,
          'that goes on': thing === undefined || outlook?.intervals.includes(thing) === true,
          'it goes on for so long': outlook !== undefined && seen === duration(outlook.seenUntil),
          'it stops there': outlook !== undefined && horizon === duration(outlook.horizon),
        }
      },
    ),
  ),
]

const tellsOfRejections = (at: Moment, task: number): boolean =>
  /rejection/.test(detail(at.trace, 'task', task).label)

/** What starts next was a timer. */
function comesFromTimer(at: Moment): boolean {
  const next = at.facts.next(at.position + 1, (kind) =>
    ['job-started', 'task-started', 'entry-started'].includes(kind),
  )
  if (next === undefined) return true
  return (
    at.trace.kindAt(next) === 'task-started' && detail(at.trace, 'task', at.trace.subjectAt(next)).timer > 0
  )
}

const passed = (at: Moment, ms: number): boolean => Math.abs(at.after.time - at.before.time - ms) < 0.001

const canNothingRun = (at: Moment): boolean =>
  at.before.counts.stack === 0 &&
  at.before.counts.jobs === 0 &&
  at.before.counts.ticks === 0 &&
  at.before.counts.tasks === 0

function isDueNow(at: Moment, thing: number): boolean {
  const timer = at.before.timers.find(({ id }) => id === thing)
  const entry = at.before.shelves.find(({ id }) => id === thing)
  return Math.abs((timer?.due ?? entry?.due ?? -1) - at.after.time) < 0.001
}
