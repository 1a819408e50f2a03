import { FIRST_ENTITY } from '../../../../src/trace/schema'
import { REJECTED_WITH } from '../../../../src/trace/things/promises/format'
import type { Named } from '../blanks'
import { claim } from '../claim'
import { detail } from '../details'
import type { Moment } from '../moment'

const isOfCode = (at: Moment): boolean => !detail(at.trace, 'context', at.frame() ?? 0).isBuiltin

const created = [
  claim('promise-created', '{promise} stands for a result that is not known yet.', ({ promise }, at) => ({
    'it is that promise': promise === at.subject,
    'it is pending': at.promise(promise).state === 'pending',
    'no function made it': at.frame() === undefined,
  })),
  claim(
    'promise-created',
    '{promise} is pending until the executor, which runs now, calls {code} or {code}.',
    ({ promise }, at) => ({
      'it is that promise': promise === at.subject,
      'it is pending': at.promise(promise).state === 'pending',
      'Promise made it': detail(at.trace, 'context', at.frame() ?? 0).label === 'Promise',
      'something runs next': at.kindAfter(1) === 'context-pushed',
    }),
  ),
  claim(
    'promise-created',
    '{fn} returns a new promise, {promise}: it will settle with what the callback does.',
    ({ fn, promise }, at) => ({
      'it is that promise': promise === at.subject,
      'that made it': at.isContext(fn, at.frame()),
    }),
  ),
  claim(
    'promise-created',
    '{fn} makes {promise}, which stands for a result that may come later.',
    ({ fn, promise }, at) => ({
      'it is that promise': promise === at.subject,
      'that made it': at.isContext(fn, at.frame()),
      'it is pending': at.promise(promise).state === 'pending',
    }),
  ),
  claim(
    'promise-created',
    '{code} waits for promises only, so it wraps the value in one, {promise}.',
    ({ code, promise }, at) => ({
      'it is that promise': promise === at.subject,
      'the program awaits there': at.sourceOf(at.span).includes(code),
      'a function waits for it': awaits(at),
    }),
  ),
  claim(
    'promise-created',
    '{promise} stands for the result of {fn}. The caller gets it as soon as that pauses or ends.',
    ({ promise, fn }, at) => ({
      'it is that promise': promise === at.subject,
      'that made it': at.isContext(fn, at.frame()),
      'it is async': detail(at.trace, 'context', at.frame() ?? 0).suspension === 'async',
      'it has just been called': at.kindAfter(-1) === 'context-pushed',
    }),
  ),
  claim('promise-created', '{promise} is made with its result, {value:code}.', ({ promise, value }, at) => ({
    'it is that promise': promise === at.subject,
    'that is its result': at.shows(value, at.promise(promise).result),
  })),
  claim(
    'promise-created',
    '{fn} makes {promise}, which is fulfilled with {value:code} from the start.',
    ({ fn, promise, value }, at) => ({
      'it is that promise': promise === at.subject,
      'that made it': at.isContext(fn, at.frame()),
      'it is fulfilled': at.promise(promise).state === 'fulfilled',
      'that is its value': at.shows(value, at.promise(promise).result),
    }),
  ),
  claim(
    'promise-created',
    '{promise} stands for a result of {fn} that is not known yet.',
    ({ promise, fn }, at) => ({
      'it is that promise': promise === at.subject,
      'that made it': at.isContext(fn, at.frame()) && isOfCode(at),
      'it is not known': at.promise(promise).state === 'pending',
    }),
  ),
]

/** The next reaction is an await of this promise. */
function awaits(at: Moment): boolean {
  const next = at.facts.next(at.position, (kind) => kind === 'reaction-registered')
  if (next === undefined) return false
  const { promise, isAwait } = detail(at.trace, 'reaction', at.trace.subjectAt(next))
  return isAwait && promise === at.subject
}

const settled = [
  claim(
    'promise-resolved',
    '{promise} is resolved with {other:promise}, not with a plain value: it follows that, and stays pending for now.',
    ({ promise, other }, at) => ({
      'it is that promise': promise === at.subject,
      'it follows that': at.write.value === FIRST_ENTITY + other,
      'it is pending': at.promise(promise).state === 'pending',
    }),
  ),
  claim(
    'promise-resolved',
    '{promise} is resolved with {value:code}, which has a {code} method: it follows that, and stays pending for now.',
    ({ promise, value }, at) => ({
      'that is it': at.shows(value, at.write.value),
      'it is that promise': promise === at.subject,
      'it is no promise': at.trace.entityKind(at.write.value - FIRST_ENTITY) !== 'promise',
    }),
  ),
  ...[
    '{number} reaction waited for it and becomes a job.',
    '{number} reactions waited for it and become jobs.',
  ].map((end) =>
    claim(
      'promise-settled',
      `{promise} is {outcome:word} with {value:code}, for good. ${end}`,
      ({ promise, outcome, value, number }, at) => ({
        'it is that promise': promise === at.subject,
        'that is how': outcome === outcomeOf(at),
        'that is its value': at.shows(value, at.write.value),
        'so many waited': number === at.facts.reactionsBefore(at.subject, at.position).length,
      }),
    ),
  ),
  claim(
    'promise-settled',
    '{promise} is rejected with {value:code}. No handler waits for it: one may still come while jobs run.',
    ({ promise, value }, at) => ({
      'it is that promise': promise === at.subject,
      'that is how': outcomeOf(at) === 'rejected',
      'that is its value': at.shows(value, at.write.value),
      'none waited': at.facts.reactionsBefore(at.subject, at.position).length === 0,
    }),
  ),
  claim(
    'promise-settled',
    '{promise} is {outcome:word} with {value:code}, for good. No callback waits for it yet.',
    ({ promise, outcome, value }, at) => ({
      'it is that promise': promise === at.subject,
      'that is how': outcome === outcomeOf(at),
      'that is its value': at.shows(value, at.write.value),
      'none waited': at.facts.reactionsBefore(at.subject, at.position).length === 0,
    }),
  ),
]

const outcomeOf = (at: Moment): string => (at.write.key === REJECTED_WITH ? 'rejected' : 'fulfilled')

const reaction = (at: Moment) => detail(at.trace, 'reaction', at.subject)

/** Who goes on when an await is over. */
const isWaiter = (at: Moment, fn: Named): boolean => {
  const { handler, waiter } = reaction(at)
  if (handler > 0) return at.isContext(fn, handler)
  return waiter === undefined ? /engine/.test(fn.text) : at.isNamed(fn, waiter)
}

/** The callback is what the job of the reaction calls, if there ever is one for such an outcome. */
function isCalledLater(at: Moment, outcome: string): boolean {
  const job = at.facts.jobOf(at.subject)
  if (job === undefined) return true
  const settled = at.facts.promiseAt(reaction(at).promise, at.trace.entityEvent(job)).state
  return (at.trace.word(job, 4) === reaction(at).handler) === (settled === outcome)
}

const isOfReaction = (at: Moment, promise: number) => ({
  'it is that promise': promise === reaction(at).promise,
})

const derived = (at: Moment, promise: number | undefined) => ({
  'that gets the outcome': reaction(at).derived === (promise ?? 0),
})

const reactions = [
  claim(
    'reaction-registered',
    'The rest of {fn} is registered with {promise} and becomes a job when that settles.',
    ({ fn, promise }, at) => ({
      ...isOfReaction(at, promise),
      'it is pending': at.promise(promise).state === 'pending',
      'that goes on then': isWaiter(at, fn),
    }),
  ),
  claim(
    'reaction-registered',
    '{promise} has settled already; the rest of {fn} goes through the job queue all the same.',
    ({ fn, promise }, at) => ({
      ...isOfReaction(at, promise),
      'it has settled': at.promise(promise).state !== 'pending',
      'that goes on then': isWaiter(at, fn),
    }),
  ),
  ...['fulfilled', 'rejected'].map((outcome) =>
    claim(
      'reaction-registered',
      `{promise} is pending, so {fn} waits for it and becomes a job if it is ${outcome}.`,
      ({ fn, promise }, at) => ({
        ...isOfReaction(at, promise),
        'it is pending': at.promise(promise).state === 'pending',
        'that is its name': at.isFunction(fn, reaction(at).handler),
        'that is what the job calls': isCalledLater(at, outcome),
      }),
    ),
  ),
  claim(
    'reaction-registered',
    '{promise} is pending, so a callback for each outcome waits for it. One becomes a job when it settles.',
    ({ promise }, at) => ({
      ...isOfReaction(at, promise),
      'it is pending': at.promise(promise).state === 'pending',
      'it has both': reaction(at).handles === 'both',
    }),
  ),
  ...['', ' to {derived:promise}'].flatMap((to) => [
    claim(
      'reaction-registered',
      `{promise} is pending, and there is no callback: a job will pass its outcome on${to}.`,
      ({ promise, derived: other }, at) => ({
        ...isOfReaction(at, promise),
        ...derived(at, other),
        'it is pending': at.promise(promise).state === 'pending',
        'there is none': reaction(at).handler === 0,
      }),
    ),
    ...['is fulfilled', 'was rejected'].map((outcome) =>
      claim(
        'reaction-registered',
        `{promise} ${outcome} already, and no callback is for that: a job passes it on${to}.`,
        ({ promise, derived: other }, at) => ({
          ...isOfReaction(at, promise),
          ...derived(at, other),
          'it has settled so': outcome.endsWith(at.promise(promise).state),
          'its job calls nothing': callsNothing(at),
        }),
      ),
    ),
  ]),
  ...['is fulfilled', 'was rejected'].flatMap((outcome) => [
    claim(
      'reaction-registered',
      `{promise} ${outcome} already. Still, {fn} is not called now: it goes through the job queue.`,
      ({ fn, promise }, at) => ({
        ...isOfReaction(at, promise),
        'it has settled so': outcome.endsWith(at.promise(promise).state),
        'that is its name': at.isFunction(fn, reaction(at).handler),
        'that is what the job calls': isCalledLater(at, at.promise(promise).state),
      }),
    ),
    claim(
      'reaction-registered',
      `{promise} ${outcome} already. Still, the callback for that is not called now: it goes through the job queue.`,
      ({ promise }, at) => ({
        ...isOfReaction(at, promise),
        'it has settled so': outcome.endsWith(at.promise(promise).state),
        'its job calls something': !callsNothing(at),
      }),
    ),
  ]),
]

function callsNothing(at: Moment): boolean {
  const job = at.facts.jobOf(at.subject)
  return job !== undefined && at.trace.word(job, 4) === 0
}

export const promiseClaims = [...created, ...settled, ...reactions]
