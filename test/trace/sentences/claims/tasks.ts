import { TIMER_DUE } from '../../../../src/trace/things/timers/format'
import { numberOf } from '../../../../src/trace/values'
import { isTime, type Named } from '../blanks'
import { claim } from '../claim'
import { detail } from '../details'
import type { Moment } from '../moment'

const timer = (at: Moment) => detail(at.trace, 'timer', at.subject)
const task = (at: Moment) => detail(at.trace, 'task', at.subject)

function due(at: Moment): number {
  const write = at.trace.writesOf(at.position)
  for (let index = write[0]; index < write[1]; index++) {
    const { target, key, value } = at.trace.writeAt(index)
    if (target === at.subject && key === TIMER_DUE) return numberOf(at.trace, value)
  }
  return Number.NaN
}

/** The delay that the program wrote, where the call has two arguments and the second is a number. */
const written = (at: Moment): number | undefined => {
  const text = at.sourceOf(at.span)
  const delay = /^\w+\((?:[^,(){}]|\(\))*,\s*([\d_.]+)\s*\)$/.exec(text)?.[1]
  return delay === undefined ? undefined : Number(delay.replaceAll('_', ''))
}

/** Why a timer waits for another time than it asked for: what it asked for, what it waits, and whether it is Node. */
const REASONS: readonly (readonly [string, (asked: number, waits: number, isNode: boolean) => boolean])[] = [
  ['Node has no shorter delay', (asked, waits, isNode) => isNode && waits === 1 && asked < 1],
  [
    'browsers slow down timers that are nested deeply',
    (asked, waits, isNode) => !isNode && waits === 4 && !(asked >= 4),
  ],
  ['that is more than 32 bits hold', (asked) => Math.abs(asked) >= 2 ** 31 - 1],
  ['a delay is a number', (asked, waits) => Number.isNaN(asked) && waits <= 1],
  ['fractions are dropped', (asked, waits) => Math.trunc(asked) === waits],
  ['no delay is below zero', (asked, waits, isNode) => !isNode && asked < 0 && waits === 0],
  ['this run has a wrong rule for that', () => true],
]

const asksFor = (words: string, requested: number | string | undefined): boolean =>
  requested === undefined
    ? words === 'no delay'
    : words === String(requested) || isTime(Number.parseFloat(words), Number(requested))

const timers = [
  claim(
    'timer-registered',
    '{thing} is an interval, so it waits again and is due at {ms}.',
    ({ thing, ms }, at) => ({
      'it is that timer': thing === at.subject,
      'it is an interval': timer(at).kind === 'interval',
      'it is not the first time': at.trace.entityEvent(at.subject) < at.position,
      'it is due then': isTime(ms, due(at)),
    }),
  ),
  claim(
    'timer-registered',
    '{thing} is set anew: it waits again and is due at {ms}.',
    ({ thing, ms }, at) => ({
      'it is that timer': thing === at.subject,
      'it is not the first time': at.trace.entityEvent(at.subject) < at.position,
      'it is due then': isTime(ms, due(at)),
    }),
  ),
  claim(
    'timer-registered',
    '{name:code} hands {thing} to the timer. Even without a delay, nothing runs yet.',
    ({ name, thing }, at) => ({
      'it is that timer': thing === at.subject,
      'it is of that kind': name === (timer(at).kind === 'interval' ? 'setInterval' : 'setTimeout'),
      'it has no delay': timer(at).delay === 0,
      'no delay was written': !(written(at)! > 0),
    }),
  ),
  claim(
    'timer-registered',
    '{name:code} hands {thing} to the timer, due at {ms}. Nothing runs yet.',
    ({ name, thing, ms }, at) => ({
      'it is that timer': thing === at.subject,
      'it is of that kind': name === (timer(at).kind === 'interval' ? 'setInterval' : 'setTimeout'),
      'it is due then': isTime(ms, due(at)),
      'the delay is the one that was written': written(at) === undefined || written(at) === timer(at).delay,
    }),
  ),
  ...REASONS.map(([reason, holds]) =>
    claim(
      'timer-registered',
      `{thing} asked for {asked:text} and waits {ms}: ${reason}.`,
      ({ thing, asked, ms }, at) => {
        const { requested, delay } = timer(at)
        const number = requested === undefined ? Number.NaN : Number(requested)
        return {
          'it is that timer': thing === at.subject,
          'it asked for that':
            asksFor(asked, requested) && (written(at) === undefined || written(at) === requested),
          'it waits so long': isTime(ms, delay),
          'that is another time': requested !== delay,
          'that is why': holds(number, delay, at.isNode),
        }
      },
    ),
  ),
  ...['any more', 'at all'].map((again) =>
    claim(
      'timer-cleared',
      `{thing} is cleared {cause}, so its callback will not run ${again}.`,
      ({ thing, cause }, at) => ({
        'it is that timer': thing === at.subject,
        'it is cleared there': cause.isOf(at.position),
        'it does not run again': !runsAgain(at, thing),
      }),
    ),
  ),
  claim(
    'timer-due',
    '{thing} has no delay, so {fn} becomes a task at once; it does not run yet.',
    ({ thing, fn }, at) => ({
      'it is that timer': thing === at.subject,
      'it has no delay': timer(at).delay === 0,
      'that is its callback': isCallback(at, fn, timer(at).callback),
      'it becomes a task': at.kindAfter(1) === 'task-enqueued',
    }),
  ),
  claim(
    'timer-due',
    '{thing} has waited its {ms}. That does not run {fn}: it only becomes a task.',
    ({ thing, ms, fn }, at) => ({
      'it is that timer': thing === at.subject,
      'it waited so long': isTime(ms, timer(at).delay),
      'that is its callback': isCallback(at, fn, timer(at).callback),
      'it is not before its time': at.after.time >= dueBefore(at) - 0.001,
      'it becomes a task': at.kindAfter(1) === 'task-enqueued',
    }),
  ),
]

const isCallback = (at: Moment, fn: Named, callback: number): boolean =>
  callback > 0 ? at.isFunction(fn, callback) : fn.text.toLowerCase() === 'your text'

function runsAgain(at: Moment, timer: number): boolean {
  const again = at.facts.next(
    at.position + 1,
    (kind, subject) => kind === 'task-started' && detail(at.trace, 'task', subject).timer === timer,
  )
  return again !== undefined
}

const dueBefore = (at: Moment): number => at.before.timers.find(({ id }) => id === at.subject)?.due ?? 0

const isThat = (at: Moment, thing: number): boolean => {
  const { timer, entry } = task(at)
  return thing === at.subject || (timer > 0 && thing === timer) || (entry !== undefined && thing === entry)
}

const isFrom =
  (...sources: readonly string[]) =>
  (_thing: unknown, at: Moment) => ({
    'it is that task': isThat(at, (_thing as { thing: number }).thing),
    'it comes from there': sources.includes(task(at).source),
  })

const waitBefore = (at: Moment): number => at.after.counts.tasks - 1

const enqueued = [
  claim('task-enqueued', '{thing} is a task of its own, and waits for its turn.', ({ thing }, at) => ({
    'it is that task': isThat(at, thing),
    'it is a script': task(at).source === 'script',
    'another one was first':
      at.facts.next(0, (kind) => kind === 'task-started' || kind === 'task-enqueued')! < at.position,
  })),
  claim('task-enqueued', '{thing} ({text}) waits for the close phase.', ({ thing, text }, at) => ({
    'it is that task': isThat(at, thing),
    'it is called so': task(at).label === text,
    'it runs in the close phase': ['close', ''].includes(phaseOfTask(at, '')),
  })),
  claim('task-enqueued', '{text}: {thing} will tell the program.', ({ text, thing }, at) => ({
    'it is that task': isThat(at, thing),
    'it is called so': task(at).label === text,
  })),
  claim(
    'task-enqueued',
    'The time of {thing} is up, so it becomes a task, idle moment or not.',
    ({ thing }, at) => ({
      'it is that task': isThat(at, thing),
      'it has a time': isTime(detail(at.trace, 'entry', thing).due ?? -1, at.after.time),
    }),
  ),
  claim(
    'task-enqueued',
    'A rejection that was told of has a handler now: {thing} will tell.',
    ({ thing }, at) => ({
      'it is that task': isThat(at, thing),
      'it tells of that': task(at).label === 'rejection handled',
    }),
  ),
  claim(
    'task-enqueued',
    '{thing} is itself a task: the first that the event loop will take.',
    isFrom('script'),
  ),
  claim(
    'task-enqueued',
    '{code} queues {thing} for the check phase, which comes after the loop has looked for input.',
    isFrom('immediate'),
  ),
  claim(
    'task-enqueued',
    'The user acts: {text}. That becomes {thing}, which goes before other tasks.',
    ({ text, thing }, at) => ({
      'it is that task': isThat(at, thing),
      'the user does it': task(at).source === 'user-interaction' && task(at).label === text,
    }),
  ),
  claim(
    'task-enqueued',
    'The browser has something to tell: {text}. {thing} will do that.',
    ({ text, thing }, at) => ({
      'it is that task': isThat(at, thing),
      'it tells that': task(at).source === 'dom' && task(at).label === text && !tellsOfRejections(text),
      'it is a browser': !at.isNode,
    }),
  ),
  claim(
    'task-enqueued',
    'No job is left, and a promise that was rejected has no handler: {thing} will tell.',
    ({ thing }, at) => ({
      'it is that task': isThat(at, thing),
      'no job is left': at.after.counts.jobs === 0,
      'a promise was rejected': task(at).label === 'unhandled rejections',
    }),
  ),
  claim(
    'task-enqueued',
    '{thing} is done: its callback waits for its turn in the poll phase.',
    ({ thing }, at) => ({
      'it is that task': isThat(at, thing),
      'it is an operation': task(at).source === 'io',
      'it runs in the poll phase': phaseOfTask(at) === 'poll',
    }),
  ),
  claim(
    'task-enqueued',
    'The display is ready for its next frame, and something waits for it: {thing} will draw it.',
    isFrom('rendering'),
  ),
  claim('task-enqueued', 'The message is copied now, and {thing} will deliver it later.', isFrom('message')),
  claim(
    'task-enqueued',
    'The answer is there. That runs nothing: {thing} will tell the program.',
    isFrom('networking'),
  ),
  claim('task-enqueued', '{thing} waits for its turn among the tasks of its priority.', isFrom('scheduler')),
  claim(
    'task-enqueued',
    'Nothing else is to be done, so callbacks for idle moments get {thing}.',
    ({ thing }, at) => ({
      'it is that task': isThat(at, thing),
      'it is for idle moments': task(at).source === 'idle',
      'nothing else is to be done': at.before.counts.tasks === 0 && at.before.counts.jobs === 0,
    }),
  ),
  claim(
    'task-enqueued',
    '{thing} waits in the task queue{behind} for an empty stack and an empty job queue.',
    ({ thing, behind }, at) => ({
      'it is that task': isThat(at, thing),
      'so many wait before it': behind === waitBefore(at),
    }),
  ),
]

const tellsOfRejections = (label: string): boolean => /rejection/.test(label)

/** The phase in which the task runs, if it does. */
function phaseOfTask(at: Moment, otherwise = 'poll'): string {
  const start = at.facts.next(
    at.position,
    (kind, subject) => kind === 'task-started' && subject === at.subject,
  )
  return start === undefined ? otherwise : (at.facts.picture(start).loop.phase ?? '')
}

/** What asked for the task, or for the timer or entry that it was. */
const isCause = (at: Moment, cause: { isOf: (position: number) => boolean }): boolean => {
  const { timer, entry } = task(at)
  return cause.isOf(at.trace.entityEvent(timer || entry || at.subject))
}

const noJobWaits = (at: Moment): boolean => at.before.counts.jobs === 0 && at.before.counts.ticks === 0

/** "No job waits, so the loop", or "The loop" where one does. */
const TAKES = [
  ['No job waits, so the loop', true],
  ['The loop', false],
] as const

const taken = TAKES.flatMap(([loop, isFree]) => [
  claim('task-started', `${loop} takes {thing}, which runs from top to bottom.`, ({ thing }, at) => ({
    ...isTaken(at, thing, isFree),
    'it is a script': task(at).source === 'script',
  })),
  ...['the next due timer, ', 'the oldest task, ', ''].map((which) =>
    claim('task-started', `${loop} takes ${which}{thing}. It was set {cause}.`, ({ thing, cause }, at) => ({
      ...isTaken(at, thing, isFree),
      'it was set there': isCause(at, cause),
      'it is a timer': task(at).timer > 0,
      'it is so in this host': at.isNode === which.includes('due'),
      'it is the oldest': !which.includes('oldest') || isOldest(at),
    })),
  ),
  claim(
    'task-started',
    `${loop} takes {thing}: a message, posted {cause}, is delivered.`,
    ({ thing, cause }, at) => ({
      ...isTaken(at, thing, isFree),
      'it was posted there': isCause(at, cause),
      'it is a message': task(at).source === 'message',
    }),
  ),
  claim('task-started', `${loop} takes {thing}: {request} was answered.`, ({ thing, request }, at) => ({
    ...isTaken(at, thing, isFree),
    'that was the request': task(at).entry === request,
  })),
  claim('task-started', `${loop} takes {thing}: {label:code}.`, ({ thing, label }, at) => ({
    ...isTaken(at, thing, isFree),
    'it is called so': task(at).label === label,
  })),
  claim('task-started', `${loop} takes {thing}: no task of a higher priority waits.`, ({ thing }, at) => ({
    ...isTaken(at, thing, isFree),
    'it has a priority': task(at).source === 'scheduler',
  })),
  claim('task-started', `${loop} takes {thing}.`, ({ thing }, at) => ({
    ...isTaken(at, thing, isFree),
    'it is idle': task(at).source === 'idle',
  })),
])

function isTaken(at: Moment, thing: number, isFree: boolean) {
  return { 'it is that task': isThat(at, thing), 'jobs wait so': noJobWaits(at) === isFree }
}

const started = [
  ...taken,
  claim(
    'task-started',
    'The event loop takes its first task: {thing}, from top to bottom.',
    ({ thing }, at) => ({
      'it is that task': isThat(at, thing),
      'it is the first': at.facts.next(0, (kind) => kind === 'task-started') === at.position,
    }),
  ),
  claim(
    'task-started',
    'It is the check phase, so the loop takes {thing}. It was set {cause}.',
    ({ thing, cause }, at) => ({
      'it is that task': isThat(at, thing),
      'it is the check phase': at.after.loop.phase === 'check',
      'it was set there': isCause(at, cause),
    }),
  ),
  claim(
    'task-started',
    'The loop takes what the user did, {thing}: {text}. The stack is empty.',
    ({ thing, text }, at) => ({
      'it is that task': isThat(at, thing),
      'the user did it': task(at).source === 'user-interaction' && task(at).label === text,
      'the stack is empty': at.after.counts.stack === 0,
    }),
  ),
  claim(
    'task-started',
    'The loop takes {thing}, which tells the program: {text}.',
    ({ thing, text }, at) => ({
      'it is that task': isThat(at, thing),
      'it tells that': task(at).label === text && !tellsOfRejections(text),
    }),
  ),
  claim(
    'task-started',
    'The loop takes {thing}, which tells about rejections. Promises that have a handler by now are left out.',
    ({ thing }, at) => ({
      'it is that task': isThat(at, thing),
      'it tells of those without a handler': task(at).label === 'unhandled rejections',
    }),
  ),
  claim(
    'task-started',
    'The loop takes {thing}, which tells that a rejection has a handler after all.',
    ({ thing }, at) => ({
      'it is that task': isThat(at, thing),
      'it tells of one with a handler': task(at).label === 'rejection handled',
    }),
  ),
  claim(
    'task-started',
    'It is the close phase, so the loop takes {thing}: {text}.',
    ({ thing, text }, at) => ({
      'it is that task': isThat(at, thing),
      'it is the close phase': at.after.loop.phase === 'close',
      'it is called so': task(at).label === text,
    }),
  ),
  claim(
    'task-started',
    'It is the poll phase, so the loop takes the callback of {thing}. It was asked for {cause}.',
    ({ thing, cause }, at) => ({
      'it is that task': isThat(at, thing),
      'it is the poll phase': at.after.loop.phase === 'poll',
      'it was asked for there': isCause(at, cause),
    }),
  ),
  claim(
    'task-started',
    'The loop takes {thing}: a frame begins, and callbacks that wait for it are called.',
    isFrom('rendering'),
  ),
]

const isOldest = (at: Moment): boolean => {
  const first = at.before.tasks[0]
  return first !== undefined && (first.id === at.subject || isThat(at, first.id))
}

const ended = [
  claim(
    'task-ended',
    '{thing} is done. Before the loop takes another task, these go first: {waiting}.',
    ({ thing, waiting }, at) => ({
      'it is that task': isThat(at, thing),
      'so many wait': at.after.counts.ticks === waiting.ticks && at.after.counts.jobs === waiting.jobs,
      'another task or the end comes later': true,
    }),
  ),
  claim('task-ended', '{thing} is done, and no job waits.', ({ thing }, at) => ({
    'it is that task': isThat(at, thing),
    'none waits': at.after.counts.ticks === 0 && at.after.counts.jobs === 0,
  })),
  claim(
    'task-dropped',
    '{thing} waited in its queue, but was cleared before its turn, so it never runs.',
    ({ thing }, at) => ({
      'it is that task': isThat(at, thing),
      'it waited': at.before.counts.tasks === at.after.counts.tasks + 1,
      'it never runs': !startsLater(at),
    }),
  ),
]

const startsLater = (at: Moment): boolean =>
  at.facts.next(at.position, (kind, subject) => kind === 'task-started' && subject === at.subject) !==
  undefined

const entry = (at: Moment) => detail(at.trace, 'entry', at.subject)

const shelves = [
  claim(
    'entry-shelved',
    'Every thread is busy: {thing} waits until one is free at {begins:ms}, and will be done at {ms}.',
    ({ thing, begins, ms }, at) => ({
      'it is that operation': thing === at.subject,
      'it begins then': isTime(begins, entry(at).begins ?? -1) && begins >= at.after.time,
      'it is done then': isTime(ms, entry(at).due ?? -1),
    }),
  ),
  claim(
    'entry-shelved',
    '{code} keeps {thing} for the next frame. It is neither a job nor a task.',
    ({ thing }, at) => ({
      'it is that': thing === at.subject,
      'it waits for a frame': entry(at).shelf === 'frame',
    }),
  ),
  claim('entry-shelved', '{thing} is kept until the loop has nothing else to do.', ({ thing }, at) => ({
    'it is that': thing === at.subject,
    'it waits for an idle moment': entry(at).shelf === 'idle' && entry(at).due === undefined,
  })),
  claim(
    'entry-shelved',
    '{thing} is kept until the loop has nothing else to do, but not longer than until {ms}.',
    ({ thing, ms }, at) => ({
      'it is that': thing === at.subject,
      'it waits so long': entry(at).shelf === 'idle' && isTime(ms, entry(at).due ?? -1),
    }),
  ),
  claim(
    'entry-shelved',
    'The request {request} is on its way: the network answers at {ms}. Nothing waits for it here.',
    ({ request, ms }, at) => ({
      'it is that request': request === at.subject,
      'it is answered then': isTime(ms, entry(at).due ?? -1),
    }),
  ),
  claim(
    'entry-shelved',
    'The system begins {thing} and the program goes on. It will be done at {ms}.',
    ({ thing, ms }, at) => ({
      'it is that operation': thing === at.subject && entry(at).shelf === 'operation',
      'it begins now': entry(at).begins === undefined,
      'it is done then': isTime(ms, entry(at).due ?? -1),
    }),
  ),
  claim(
    'entry-shelved',
    '{code} keeps {thing} until {ms}. Only then does it become a task.',
    ({ thing, ms }, at) => ({
      'it is that task': thing === at.subject && entry(at).shelf === 'delayed task',
      'it is kept so long': isTime(ms, entry(at).due ?? -1),
    }),
  ),
  claim(
    'entry-started',
    'The frame calls {thing}, asked for {cause}. After it, jobs run before the next callback.',
    ({ thing, cause }, at) => ({
      'it is that callback': thing === at.subject && entry(at).shelf === 'frame',
      'it was asked for there': cause.isOf(at.trace.entityEvent(at.subject)),
      'a frame runs': at.task !== undefined && detail(at.trace, 'task', at.task).source === 'rendering',
    }),
  ),
  claim(
    'entry-started',
    'Nothing else is to be done, so the loop calls {thing}, asked for {cause}.',
    ({ thing, cause }, at) => ({
      'it is that callback': thing === at.subject && entry(at).shelf === 'idle',
      'it was asked for there': cause.isOf(at.trace.entityEvent(at.subject)),
      'nothing else is to be done':
        at.before.counts.jobs === 0 && (at.before.counts.tasks === 0 || entry(at).due !== undefined),
    }),
  ),
  claim(
    'entry-started',
    'The moment of {thing} has come, which was asked for {cause}.',
    ({ thing, cause }, at) => ({
      'it is that': thing === at.subject,
      'it was asked for there': cause.isOf(at.trace.entityEvent(at.subject)),
    }),
  ),
  claim(
    'entry-dropped',
    'The request {request} is aborted: its answer will not be looked at.',
    ({ request }, at) => ({
      'it is that request': request === at.subject,
    }),
  ),
  claim(
    'entry-dropped',
    '{thing} is cancelled before its moment came, so it never runs.',
    ({ thing }, at) => ({
      'it is that': thing === at.subject,
    }),
  ),
]

export const taskClaims = [...timers, ...enqueued, ...started, ...ended, ...shelves]
