import { FIRST_ENTITY } from '../../../../src/trace/schema'
import { REJECTED_WITH } from '../../../../src/trace/things/promises/format'
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
    '{promise} stands for the result of {fn}. The caller gets it at the first {code}.',
    ({ promise, fn }, at) => ({
      'it is that promise': promise === at.subject,
      'that made it': at.isContext(fn, at.frame()),
      'it awaits': leavesByAwait(at),
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

function leavesByAwait(at: Moment): boolean {
  const end = at.departure(at.frame()!)
  return end === undefined || at.trace.kindAt(end) === 'context-suspended'
}

const settled = [
  claim(
    'promise-resolved',
    '{promise} is resolved with {other:promise}, not with a plain value: it follows it, still pending, until that settles.',
    ({ promise, other }, at) => ({
      'it is that promise': promise === at.subject,
      'it follows that': at.write.value === FIRST_ENTITY + other,
      'it is pending': at.promise(promise).state === 'pending',
      'the other has not settled': at.promise(other).state === 'pending',
    }),
  ),
  claim(
    'promise-resolved',
    '{promise} is resolved with a thenable, not with a plain value: it follows it, still pending, until that settles.',
    ({ promise }, at) => ({
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

/** The callback is what the job of the reaction calls, if there ever is one. */
function isCalledLater(at: Moment): boolean {
  const job = at.facts.jobOf(at.subject)
  if (job === undefined) return true
  return at.trace.word(job, 4) === reaction(at).handler
}

const reactions = [
  claim(
    'reaction-registered',
    'The rest of {fn} is registered with {promise} and becomes a job when that settles.',
    ({ fn, promise }, at) => ({
      'it is that promise': promise === reaction(at).promise,
      'it is pending': at.promise(promise).state === 'pending',
      'that is its name': at.isContext(fn, reaction(at).handler || undefined),
    }),
  ),
  claim(
    'reaction-registered',
    '{promise} has settled already; the rest of {fn} goes through the job queue all the same.',
    ({ fn, promise }, at) => ({
      'it is that promise': promise === reaction(at).promise,
      'it has settled': at.promise(promise).state !== 'pending',
      'that is its name': at.isContext(fn, reaction(at).handler || undefined),
    }),
  ),
  claim(
    'reaction-registered',
    '{promise} is pending, so {fn} waits for it and becomes a job when it settles.',
    ({ fn, promise }, at) => ({
      'it is that promise': promise === reaction(at).promise,
      'it is pending': at.promise(promise).state === 'pending',
      'that is its name': reaction(at).handler === 0 || at.isFunction(fn, reaction(at).handler),
      'that is what the job calls': isCalledLater(at),
    }),
  ),
  claim(
    'reaction-registered',
    '{promise} has settled already. Still, {fn} is not called now: it goes through the job queue.',
    ({ fn, promise }, at) => ({
      'it is that promise': promise === reaction(at).promise,
      'it has settled': at.promise(promise).state !== 'pending',
      'that is its name': reaction(at).handler === 0 || at.isFunction(fn, reaction(at).handler),
      'that is what the job calls': isCalledLater(at),
    }),
  ),
]

export const promiseClaims = [...created, ...settled, ...reactions]
