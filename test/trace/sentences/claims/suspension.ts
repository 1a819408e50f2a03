import { claim } from '../claim'
import { detail } from '../details'
import type { Moment } from '../moment'

const says = (at: Moment, word: string): boolean => at.sourceOf(at.span).includes(word.split(' ')[0]!)

/** The reaction of an await that was registered just before. */
function reactionOf(at: Moment, promise: number): number | undefined {
  const found = at.facts
    .reactionsBefore(promise, at.position)
    .findLast((id) => detail(at.trace, 'reaction', id).handler === at.subject)
  return found
}

const PAUSES = [
  ['{keyword:code} pauses {fn}', false],
  ['{fn} pauses', true],
] as const

const pausing = PAUSES.flatMap(([pauses, isBuiltin]) => [
  claim(
    'context-suspended',
    `{promise} has settled already, but ${pauses} all the same: the rest is job {job}.`,
    ({ promise, keyword, fn, job }, at) => ({
      'it has settled': at.promise(promise).state !== 'pending',
      'the program says so': keyword === undefined || says(at, keyword),
      'that is its name': at.isContext(fn, at.subject),
      'it is who says so': isBuiltin || !isOfEngine(at),
      'the job continues it': at.facts.jobOf(reactionOf(at, promise) ?? -1) === job,
    }),
  ),
  ...['leaves the stack empty', 'returns to its caller'].map((onwards, i) =>
    claim(
      'context-suspended',
      `${pauses} and ${onwards}; the rest becomes a job when {promise} settles.`,
      ({ promise, keyword, fn }, at) => ({
        'it is pending': at.promise(promise).state === 'pending',
        'the program says so': keyword === undefined || says(at, keyword),
        'that is its name': at.isContext(fn, at.subject),
        'it is who says so': isBuiltin || !isOfEngine(at),
        'its rest waits for that': reactionOf(at, promise) !== undefined,
        'the stack is so': at.after.counts.stack > 0 === (i === 1),
      }),
    ),
  ),
])

const isOfEngine = (at: Moment): boolean => detail(at.trace, 'context', at.subject).isBuiltin

export const suspensionClaims = [
  ...pausing,
  claim(
    'context-suspended',
    '{code} hands a value out and takes {fn} off the stack, its variables kept, until the next call.',
    ({ fn }, at) => ({
      'the program yields': isOfEngine(at) || says(at, 'yield'),
      'that is its name': at.isContext(fn, at.subject),
      'it is not continued by a job': at.kindAfter(-1) !== 'reaction-registered',
    }),
  ),
  claim(
    'context-suspended',
    'The call of {fn} returns a generator: its body waits for the first {code}.',
    ({ fn }, at) => ({
      'that is its name': at.isContext(fn, at.subject),
      'it is a generator': detail(at.trace, 'context', at.subject).suspension?.includes('generator') === true,
      'it is the first time': firstLeave(at) === at.position,
    }),
  ),
  claim(
    'context-suspended',
    '{fn} leaves the stack for a moment: who was called first comes on top.',
    ({ fn }, at) => ({
      'that is its name': at.isContext(fn, at.subject),
      'only by a wrong rule': at.trace.rules === 'wrong',
    }),
  ),
  claim('context-resumed', '{fn} is back on the stack, above who was called later.', ({ fn }, at) => ({
    'that is its name': at.isContext(fn, at.subject),
    'it is on top': at.frame() === at.subject,
    'only by a wrong rule': at.trace.rules === 'wrong',
  })),
  claim(
    'context-resumed',
    '{fn} is back on the stack and goes on where it paused, with all its variables.',
    ({ fn }, at) => ({
      'that is its name': at.isContext(fn, at.subject),
      'it is on top': at.frame() === at.subject,
      'no await of it is over':
        promiseOfJob(at) === undefined || at.after.counts.stack > 1 || handlerOfJob(at) !== at.subject,
    }),
  ),
  claim(
    'context-resumed',
    '{promise} was rejected, so {value:code} is thrown in {fn}, as if it were thrown there.',
    ({ promise, value, fn }, at) => ({
      'it was rejected': at.promise(promise).state === 'rejected',
      'that is its reason': at.shows(value, at.promise(promise).result),
      'that is its name': at.isContext(fn, at.subject),
      'the job is of that promise': promiseOfJob(at) === promise,
      'an error follows': at.kindAfter(1) === 'error-thrown',
    }),
  ),
  claim(
    'context-resumed',
    '{fn} goes on with {value:code}, the value of {promise}. No caller waits below.',
    ({ promise, value, fn }, at) => ({
      'it was fulfilled': at.promise(promise).state === 'fulfilled',
      'that is its value': at.shows(value, at.promise(promise).result),
      'that is its name': at.isContext(fn, at.subject),
      'the job is of that promise': promiseOfJob(at) === promise,
      'no caller waits below': at.before.counts.stack === 0,
    }),
  ),
]

function firstLeave(at: Moment): number | undefined {
  const created = at.trace.entityEvent(at.subject)
  return at.facts.next(
    created,
    (kind, subject) => subject === at.subject && (kind === 'context-suspended' || kind === 'context-popped'),
  )
}

function handlerOfJob(at: Moment): number {
  const { reaction } = detail(at.trace, 'job', at.job!)
  return reaction === 0 ? 0 : detail(at.trace, 'reaction', reaction).handler
}

function promiseOfJob(at: Moment): number | undefined {
  if (at.job === undefined) return undefined
  const { reaction } = detail(at.trace, 'job', at.job)
  return reaction === 0 ? undefined : detail(at.trace, 'reaction', reaction).promise
}
