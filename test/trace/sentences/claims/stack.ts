import { claim } from '../claim'
import { detail } from '../details'
import type { Moment } from '../moment'

const waits = (at: Moment, { ticks, jobs }: { ticks: number; jobs: number }) =>
  at.after.counts.ticks === ticks && at.after.counts.jobs === jobs

const nothingWaits = (at: Moment) => waits(at, { ticks: 0, jobs: 0 })

const isNext = { 'it says what the line does': false }

const steps = [
  claim('step-reached', '{line} is next{text}. {waiting} until the stack is empty.', () => isNext),
  claim(
    'step-reached',
    '{line} is next{text}. {number} {word} {word} until the stack and the job queue are empty.',
    () => isNext,
  ),
  claim(
    'step-reached',
    '{line} is next{text}. Timers count down meanwhile, but cannot interrupt it.',
    () => isNext,
  ),
  claim('step-reached', '{line} is next{text}. Nothing else can run until the stack is empty.', () => isNext),
]

/** Between here and the moment at which a context leaves the stack, an event of a kind comes. */
function happensWithin(at: Moment, kind: string): boolean {
  const end = at.departure(at.subject) ?? at.trace.length
  const failed = at.facts.next(at.position + 1, (other) => other === 'error-thrown') ?? at.trace.length
  return (at.facts.next(at.position + 1, (other) => other === kind) ?? end) < end || failed < end
}

const labelOf = (at: Moment, context: number | undefined): string =>
  context === undefined ? '' : detail(at.trace, 'context', context).label

const isBuiltin = (at: Moment, context: number | undefined): boolean =>
  context !== undefined && detail(at.trace, 'context', context).isBuiltin

const isAsync = (at: Moment): boolean =>
  /^(static )?async\b/.test(at.sourceOf(at.trace.spanOf(detail(at.trace, 'context', at.subject).span)))

const calls = [
  claim(
    'context-pushed',
    'Your script starts on the empty stack. All that it does directly comes before any job or timer.',
    (_blanks, at) => ({
      'it is the script': labelOf(at, at.subject) === '(script)',
      'the stack is empty': at.before.counts.stack === 0,
      'no job ran before':
        at.facts.next(0, (kind) => kind === 'job-started') === undefined ||
        at.position < at.facts.next(0, (kind) => kind === 'job-started')!,
    }),
  ),
  ...['It only notes a callback and a delay.', 'It only notes a callback and a period.'].map((later) =>
    claim('context-pushed', `{fn} runs and returns at once. ${later}`, ({ fn }, at) => ({
      'that is its name': at.isContext(fn, at.subject),
      'a timer is set before it returns': happensWithin(at, 'timer-registered'),
    })),
  ),
  claim(
    'context-pushed',
    '{fn} runs and returns at once. It only notes a callback for later.',
    ({ fn }, at) => ({
      'that is its name': at.isContext(fn, at.subject),
      'a task is queued before it returns': happensWithin(at, 'task-enqueued'),
    }),
  ),
  claim('context-pushed', '{fn} runs and returns at once. It only queues a callback.', ({ fn }, at) => ({
    'that is its name': at.isContext(fn, at.subject),
    'a job is queued before it returns': happensWithin(at, 'job-enqueued'),
  })),
  claim(
    'context-pushed',
    '{fn} registers a callback and returns a new promise. It never calls the callback itself.',
    ({ fn }, at) => ({
      'that is its name': at.isContext(fn, at.subject),
      'a reaction is registered before it returns': happensWithin(at, 'reaction-registered'),
      'it makes a promise': happensWithin(at, 'promise-created'),
    }),
  ),
  claim(
    'context-pushed',
    '{constructor:code} calls the function you give it at once: only what {code} registers comes later.',
    (_blanks, at) => ({
      'it makes a promise': happensWithin(at, 'promise-created'),
      'it calls something': happensWithin(at, 'context-pushed'),
    }),
  ),
  claim(
    'context-pushed',
    '{fn} is an ordinary call: it prints now, and no queue is involved.',
    ({ fn }, at) => ({
      'that is its name': at.isContext(fn, at.subject),
      'it prints': happensWithin(at, 'line-printed'),
    }),
  ),
  claim('context-pushed', '{fn} runs now, as a part of {caller:fn}.', ({ fn, caller }, at) => ({
    'that is its name': at.isContext(fn, at.subject),
    'that called it': at.isContext(caller, at.before.stack.at(-1)?.id),
  })),
  claim(
    'context-pushed',
    '{fn} is built in, and runs like any call: now, on top of {caller:fn}.',
    ({ fn, caller }, at) => ({
      'that is its name': at.isContext(fn, at.subject),
      'it is built in': isBuiltin(at, at.subject),
      'that called it': at.isContext(caller, at.before.stack.at(-1)?.id),
    }),
  ),
  claim(
    'context-pushed',
    '{fn} runs, from top to bottom. Whatever needs it waits until it has ended.',
    ({ fn }, at) => ({
      'that is its name': at.isContext(fn, at.subject),
      'it is a file': !isBuiltin(at, at.subject) && detail(at.trace, 'context', at.subject).span === 0,
    }),
  ),
  claim(
    'context-pushed',
    'A call of {fn} runs none of its body: it only makes a generator.',
    ({ fn }, at) => ({
      'that is its name': at.isContext(fn, at.subject),
      'it leaves the stack before its body': leavesAs(at, 'context-suspended'),
    }),
  ),
  claim(
    'context-pushed',
    '{fn} is async, but starts like any function: at once, up to its first {code}.',
    ({ fn }, at) => ({
      'that is its name': at.isContext(fn, at.subject),
      'it is async': isAsync(at),
      'it awaits': leavesAs(at, 'context-suspended'),
    }),
  ),
  claim(
    'context-pushed',
    '{fn} runs now: {code} calls its executor at once, through no queue.',
    ({ fn }, at) => ({
      'that is its name': at.isContext(fn, at.subject),
      'Promise called it': labelOf(at, at.before.stack.at(-1)?.id) === 'Promise',
    }),
  ),
  claim(
    'context-pushed',
    '{caller:fn} calls {fn} directly, on the same stack: no queue is involved.',
    ({ fn, caller }, at) => ({
      'that is its name': at.isContext(fn, at.subject),
      'that called it': at.isContext(caller, at.before.stack.at(-1)?.id),
    }),
  ),
  claim(
    'context-pushed',
    '{fn} runs on top of {caller:fn}, which waits until it returns.',
    ({ fn, caller }, at) => ({
      'that is its name': at.isContext(fn, at.subject),
      'that called it': at.isContext(caller, at.before.stack.at(-1)?.id),
    }),
  ),
  claim('context-pushed', 'The stack was empty, so {job} may call {fn}.', ({ job, fn }, at) => ({
    'the stack was empty': at.before.counts.stack === 0,
    'that job runs': at.job === job,
    'that is its name': at.isContext(fn, at.subject),
  })),
  claim('context-pushed', 'The stack was empty, so {thing} may call {fn}.', ({ thing, fn }, at) => ({
    'the stack was empty': at.before.counts.stack === 0,
    'no job runs': at.job === undefined,
    'that task runs': runs(at, thing),
    'that is its name': at.isContext(fn, at.subject),
  })),
  claim('context-pushed', 'The stack is empty, so the host may call {fn}.', ({ fn }, at) => ({
    'the stack was empty': at.before.counts.stack === 0,
    'no job runs': at.job === undefined,
    'no task runs': at.task === undefined,
    'that is its name': at.isContext(fn, at.subject),
  })),
]

/** A task, or the timer or entry that it was. */
export function runs(at: Moment, thing: number): boolean {
  if (at.task === undefined) return false
  const { timer, entry } = detail(at.trace, 'task', at.task)
  return thing === at.task || thing === timer || thing === entry || thing === at.facts.entryAt(at.position)
}

function leavesAs(at: Moment, kind: string): boolean {
  const end = at.departure(at.subject)
  return end === undefined || at.trace.kindAt(end) === kind
}

const returns = [
  claim(
    'context-popped',
    '{fn} has no {code} for the error here, so it leaves the stack unfinished.',
    ({ fn }, at) => ({
      'that is its name': at.isContext(fn, at.subject),
      'an error is on its way': at.facts.isUnwinding(at.position),
    }),
  ),
  claim(
    'context-popped',
    '{fn} has returned. Only the top of the stack runs, and that is {top:fn} again.',
    ({ fn, top }, at) => ({
      'that is its name': at.isContext(fn, at.subject),
      'it is built in': isBuiltin(at, at.subject),
      'no error is on its way': !at.facts.isUnwinding(at.position),
      'that is on top': at.isContext(top, at.frame()),
    }),
  ),
  claim(
    'context-popped',
    '{fn} is done, so {top:fn} is on top again and goes on where it called.',
    ({ fn, top }, at) => ({
      'that is its name': at.isContext(fn, at.subject),
      'no error is on its way': !at.facts.isUnwinding(at.position),
      'that is on top': at.isContext(top, at.frame()),
    }),
  ),
  claim(
    'context-popped',
    '{fn} is done and the stack is empty. Its result settles the promise that {code} returned.',
    ({ fn }, at) => ({
      'that is its name': at.isContext(fn, at.subject),
      'the stack is empty': at.after.counts.stack === 0,
      'no error is on its way': !at.facts.isUnwinding(at.position),
      'a promise is settled before the job ends': settlesBeforeJobEnds(at),
    }),
  ),
  claim(
    'context-popped',
    '{fn} is done and the stack is empty, so {queue:word} go first: {waiting}.',
    ({ fn, queue, waiting }, at) => ({
      'that is its name': at.isContext(fn, at.subject),
      'the stack is empty': at.after.counts.stack === 0,
      'no error is on its way': !at.facts.isUnwinding(at.position),
      'so many wait': waits(at, waiting),
      'those come next': nextIsFrom(at, queue),
    }),
  ),
  claim(
    'context-popped',
    '{fn} is done and the stack is empty. No job waits, so the loop may go on.',
    ({ fn }, at) => ({
      'that is its name': at.isContext(fn, at.subject),
      'the stack is empty': at.after.counts.stack === 0,
      'no error is on its way': !at.facts.isUnwinding(at.position),
      'none waits': nothingWaits(at),
      'no job comes before the next task': nextOfLoop(at) !== 'job-started',
    }),
  ),
]

function settlesBeforeJobEnds(at: Moment): boolean {
  const end = at.facts.next(at.position, (kind) => kind === 'job-ended') ?? at.trace.length
  const settled = at.facts.next(
    at.position,
    (kind) => kind === 'promise-settled' || kind === 'promise-resolved',
  )
  return settled !== undefined && settled < end
}

function nextOfLoop(at: Moment) {
  const next = at.facts.next(
    at.position + 1,
    (kind) => kind === 'job-started' || kind === 'task-started' || kind === 'entry-started',
  )
  return next === undefined ? undefined : at.trace.kindAt(next)
}

function nextIsFrom(at: Moment, queue: string): boolean {
  const next = at.facts.next(at.position + 1, (kind) => kind === 'job-started')
  if (next === undefined) return false
  const isTick = detail(at.trace, 'job', at.trace.subjectAt(next)).kind === 'tick'
  return isTick === (queue === 'ticks')
}

export const stackClaims = [...steps, ...calls, ...returns]
