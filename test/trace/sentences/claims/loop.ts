import { duration } from '../../../../src/trace/duration'
import { limitDetail } from '../../../../src/trace/things/errors/format'
import { endDetail } from '../../../../src/trace/things/loop/format'
import { isTime } from '../blanks'
import { claim } from '../claim'
import { detail } from '../details'
import type { Moment } from '../moment'

const waits = (at: Moment, { ticks, jobs }: { ticks: number; jobs: number }): boolean =>
  at.after.counts.ticks === ticks && at.after.counts.jobs === jobs

const NONE = { ticks: 0, jobs: 0 }

/** By what each queue was given and what ended. */
const jobsAtServers = (at: Moment): number =>
  at.after.serverQueues.reduce(
    (sum, { added, counts }) => sum + added - counts.completed - counts.failed - counts.removed,
    0,
  )

const isEmpty = (at: Moment) => ({ 'the stack is empty': at.after.counts.stack === 0 })

const phase = (name: string) => (_blanks: unknown, at: Moment) => ({
  'it is that phase': at.after.loop.phase === name,
})

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
  claim('checkpoint-ended', 'An error ends the checkpoint: {waiting}.', ({ waiting }, at) => ({
    'so many wait': waits(at, waiting),
    'there was an error':
      at.facts.next(Math.max(0, at.position - 400), (kind) => kind === 'error-uncaught')! < at.position,
  })),
  ...['{number} task waits', '{number} tasks wait'].map((tasks) =>
    claim('checkpoint-ended', `No job is left. ${tasks} for the loop.`, ({ number }, at) => ({
      'no job is left': waits(at, NONE),
      'so many tasks wait': at.after.counts.tasks === number,
    })),
  ),
  ...['{number} timer still runs', '{number} timers still run'].map((timers) =>
    claim('checkpoint-ended', `No job is left and no task waits. ${timers}.`, ({ number }, at) => ({
      'no job is left': waits(at, NONE),
      'no task waits': at.after.counts.tasks === 0,
      'so many timers run': at.after.counts.timers === number,
    })),
  ),
  claim('checkpoint-ended', 'No job is left, no task waits and no timer runs.', (_blanks, at) => ({
    'no job is left': waits(at, NONE),
    'no task waits': at.after.counts.tasks === 0,
    'no timer runs': at.after.counts.timers === 0,
    'no server has a job': jobsAtServers(at) === 0,
  })),
  ...['{number} job', '{number} jobs'].map((jobs) =>
    claim(
      'checkpoint-ended',
      `No job is left, no task waits and no timer runs here. The server still has ${jobs}.`,
      ({ number }, at) => ({
        'no job is left': waits(at, NONE),
        'no task waits': at.after.counts.tasks === 0,
        'no timer runs': at.after.counts.timers === 0,
        'the server has so many jobs': jobsAtServers(at) === number,
      }),
    ),
  ),
  claim(
    'checkpoint-ended',
    'No job is left, no task waits and no timer runs: your program has nothing more to do.',
    (_blanks, at) => ({
      'no job is left': waits(at, NONE),
      'no task waits': at.after.counts.tasks === 0,
      'nothing is kept for later': at.after.counts.timers === 0 && at.after.counts.shelves === 0,
      'nothing comes later': at.position === at.trace.length - 1,
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
  ...['{thing} is due', '{request} is answered', '{thing} is done', 'the time of {thing} is up'].map((goal) =>
    claim(
      'clock-moved',
      `Nothing can run, so the clock jumps {ms} ahead, to {now:ms}, when ${goal}.`,
      ({ ms, now, thing, request }, at) => ({
        ...jumps(at, ms, now),
        'it is due now': isDueNow(at, thing ?? request),
        'it is of that kind': isOfGoal(at, thing ?? request, goal),
      }),
    ),
  ),
  claim(
    'clock-moved',
    'Nothing can run, so the clock jumps {ms} ahead, to {now:ms}, when the display draws its next frame.',
    ({ ms, now }, at) => ({
      ...jumps(at, ms, now),
      'a frame is drawn': sourceOfNext(at) === 'rendering',
    }),
  ),
  claim(
    'clock-moved',
    'Nothing can run, so the clock jumps {ms} ahead, to {now:ms}, when the user acts.',
    ({ ms, now }, at) => ({
      ...jumps(at, ms, now),
      'the user acts': sourceOfNext(at) === 'user-interaction',
    }),
  ),
  claim('clock-moved', 'Nothing can run, so the clock jumps {ms} ahead, to {now:ms}.', ({ ms, now }, at) => ({
    ...jumps(at, ms, now),
    'nothing that is known of is due': !isAnythingDue(at),
  })),
  claim('clock-moved', 'Time goes on by {ms}, to {now:ms}.', ({ ms, now }, at) => ({
    'so much time has passed': passed(at, ms),
    'it is that time': isTime(now, at.after.time),
    'something can run': !canNothingRun(at),
  })),
  claim(
    'clock-moved',
    'Printing the first line takes {ms}: Node opens its output for that.',
    ({ ms }, at) => ({
      'so much time has passed': passed(at, ms),
      'it is Node': at.isNode,
      'a line was printed': at.kindAfter(-1) === 'line-printed',
      'it is among the first': at.before.counts.console <= 2 || firstOfStream(at),
    }),
  ),
  ...(
    [
      ['Nothing is left to do', 'nothing-left'],
      ['Nothing is left to do, although the main module still awaits', 'unsettled-await'],
      ['Nobody caught the error', 'error'],
      ['Your program ends its process', 'exit'],
    ] as const
  ).map(([end, why]) =>
    claim('process-ended', `${end}: Node exits with code {number}.`, ({ number }, at) => ({
      'it is Node': at.isNode,
      'it is the end': at.position === at.trace.length - 1,
      'that is the code': endDetail(at.trace, at.subject).code === number,
      'that is why': isEnd(at, why, number),
    })),
  ),
  claim(
    'choice-made',
    'Here a real engine is free, and both orders are right. This run: {text}.',
    ({ text }, at) => ({ 'that was chosen': isChosen(at, 'timer-or-immediate', text) }),
  ),
  claim(
    'choice-made',
    'Operations end in any order, and each is right. This run: {text}.',
    ({ text }, at) => ({ 'that was chosen': isChosen(at, 'io-order', text) }),
  ),
  claim('choice-made', 'Answers arrive together, in any order. This run: {text}.', ({ text }, at) => ({
    'that was chosen': isChosen(at, 'response', text),
  })),
  claim('choice-made', 'A display may be late. This run: {text}.', ({ text }, at) => ({
    'that was chosen': isChosen(at, 'frame', text),
  })),
  claim('choice-made', 'A browser is not exact to the millisecond. This run: {text}.', ({ text }, at) => ({
    'it is a browser': !at.isNode,
    'that was chosen': isChosen(at, 'late-timer', text),
  })),
  ...[
    '{a:words} and {b:words} are both ready',
    '{a:words}, {b:words} and {c:words} are ready',
    'More than {a:words} is ready',
  ].map((ready) =>
    claim('choice-made', `${ready}; the browser may take any.`, ({ a, b, c }, at) => ({
      'it is a browser': !at.isNode,
      'those wait': isReady(
        at,
        [a, b, c].filter((noun) => noun !== undefined),
      ),
    })),
  ),
  claim(
    'choice-made',
    '{number} kinds of task are ready, {a:words} and {b:words} among them; the browser may take any.',
    ({ number, a, b }, at) => ({
      'it is a browser': !at.isNode,
      'so many wait': nounsOf(at).size === number,
      'those wait': [a, b].every((noun) => nounsOf(at).has(noun.toLowerCase())),
    }),
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

const isChosen = (at: Moment, kind: string, text: string): boolean => {
  const choice = detail(at.trace, 'choice', at.subject)
  return choice.kind === kind && choice.options[choice.chosen] === text
}

/** What sentences call tasks by their sources. */
const NOUNS: Readonly<Record<string, string>> = {
  script: 'a script',
  timer: 'a timer',
  dom: 'news of the document',
  'user-interaction': 'what the user did',
  networking: 'an answer',
  message: 'a message',
  rendering: 'a frame',
  scheduler: 'a task with a priority',
  idle: 'an idle callback',
}

const nounsOf = (at: Moment): ReadonlySet<string> =>
  new Set(
    at.after.tasks.map(({ kind, label }) =>
      /^(unhandled )?rejection/.test(label) && kind === 'dom' ? 'the rejection report' : NOUNS[kind]!,
    ),
  )

const isReady = (at: Moment, nouns: readonly string[]): boolean => {
  const ready = nounsOf(at)
  return (
    ready.size === nouns.length &&
    nouns.every((noun) => ready.has(noun.charAt(0).toLowerCase() + noun.slice(1)))
  )
}

function isEnd(at: Moment, why: string, code: number): boolean {
  const uncaught = at.facts.next(
    0,
    (kind, subject) => kind === 'line-printed' && detail(at.trace, 'line', subject).level === 'uncaught',
  )
  if (why === 'error') return uncaught !== undefined && code !== 0
  if (why === 'unsettled-await') return code === 13
  return uncaught === undefined && (why === 'exit' || at.after.counts.jobs + at.after.counts.ticks === 0)
}

const jumps = (at: Moment, ms: number, now: number) => ({
  'so much time has passed': passed(at, ms),
  'it is that time': isTime(now, at.after.time),
  'nothing can run': canNothingRun(at),
})

/** Node opens one stream for lines, and one for errors. */
function firstOfStream(at: Moment): boolean {
  const { level } = detail(at.trace, 'line', at.subjectAfter(-1))
  const isError = (one: string) => one === 'warn' || one === 'error'
  const same = at.facts.next(
    0,
    (kind, subject) =>
      kind === 'line-printed' && isError(detail(at.trace, 'line', subject).level) === isError(level),
  )
  return same === at.position - 1
}

function sourceOfNext(at: Moment): string {
  return at.kindAfter(1) === 'task-enqueued' ? detail(at.trace, 'task', at.subjectAfter(1)).source : ''
}

function isOfGoal(at: Moment, id: number, goal: string): boolean {
  const kind = at.trace.entityKind(id)
  if (goal.endsWith('is due')) return kind === 'timer'
  if (kind !== 'entry') return false
  const { shelf } = detail(at.trace, 'entry', id)
  if (goal.endsWith('answered')) return shelf === 'request'
  return (shelf === 'operation') === goal.endsWith('done')
}

const isAnythingDue = (at: Moment): boolean =>
  [...at.before.timers, ...at.before.shelves].some(({ due }) => due !== undefined && due <= at.after.time)

const passed = (at: Moment, ms: number): boolean => isTime(ms, at.after.time - at.before.time)

const canNothingRun = (at: Moment): boolean =>
  at.before.counts.stack === 0 &&
  at.before.counts.jobs === 0 &&
  at.before.counts.ticks === 0 &&
  at.before.counts.tasks === 0

function isDueNow(at: Moment, thing: number): boolean {
  const all = [...at.before.timers, ...at.before.shelves]
  const due = all.find(({ id }) => id === thing)?.due ?? Number.POSITIVE_INFINITY
  return due <= at.after.time + 0.001 && all.every((other) => (other.due ?? Number.POSITIVE_INFINITY) >= due)
}
