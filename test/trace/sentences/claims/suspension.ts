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

export const suspensionClaims = [
  claim(
    'context-suspended',
    '{promise} has settled already, but {keyword:code} pauses {fn} all the same: the rest is job {job}.',
    ({ promise, keyword, fn, job }, at) => ({
      'it has settled': at.promise(promise).state !== 'pending',
      'the program says so': says(at, keyword),
      'that is its name': at.isContext(fn, at.subject),
      'the job continues it': at.facts.jobOf(reactionOf(at, promise) ?? -1) === job,
    }),
  ),
  claim(
    'context-suspended',
    '{keyword:code} pauses {fn} and leaves the stack empty; the rest becomes a job when {promise} settles.',
    ({ promise, keyword, fn }, at) => ({
      'it is pending': at.promise(promise).state === 'pending',
      'the program says so': says(at, keyword),
      'that is its name': at.isContext(fn, at.subject),
      'its rest waits for that': reactionOf(at, promise) !== undefined,
      'the stack is empty': at.after.counts.stack === 0,
    }),
  ),
  claim(
    'context-suspended',
    '{keyword:code} pauses {fn} and {text}; the rest becomes a job when the promise settles.',
    () => ({ 'it waits for a promise': false }),
  ),
  claim(
    'context-suspended',
    '{keyword:code} pauses {fn} and returns to its caller; the rest becomes a job when {promise} settles.',
    ({ promise, keyword, fn }, at) => ({
      'it is pending': at.promise(promise).state === 'pending',
      'the program says so': says(at, keyword),
      'that is its name': at.isContext(fn, at.subject),
      'its rest waits for that': reactionOf(at, promise) !== undefined,
      'it has a caller': at.after.counts.stack > 0,
    }),
  ),
  claim(
    'context-suspended',
    '{code} hands a value out and takes {fn} off the stack, its variables kept, until the next call.',
    ({ fn }, at) => ({
      'the program yields': says(at, 'yield'),
      'that is its name': at.isContext(fn, at.subject),
      'something called it': at.after.counts.stack > 0,
    }),
  ),
  claim(
    'context-suspended',
    'The call of {fn} returns a generator: its body waits for the first {code}.',
    ({ fn }, at) => ({
      'that is its name': at.isContext(fn, at.subject),
      'it has not begun': at.trace.entityEvent(at.subject) <= at.position,
    }),
  ),
  claim(
    'context-resumed',
    '{fn} is back on the stack and goes on where it paused, with all its variables.',
    ({ fn }, at) => ({
      'that is its name': at.isContext(fn, at.subject),
      'it is on top': at.frame() === at.subject,
      'something called it': at.after.counts.stack > 1,
    }),
  ),
  claim(
    'context-resumed',
    '{promise} was rejected, so the {code} in {fn} throws the reason, as if it were thrown there.',
    ({ promise, fn }, at) => ({
      'it was rejected': at.promise(promise).state === 'rejected',
      'that is its name': at.isContext(fn, at.subject),
      'the job is of that promise': promiseOfJob(at) === promise,
      'an error follows': at.kindAfter(1) === 'error-thrown',
    }),
  ),
  claim(
    'context-resumed',
    '{fn} goes on with the value of {promise}. The loop continues it: no caller waits below.',
    ({ promise, fn }, at) => ({
      'it was fulfilled': at.promise(promise).state === 'fulfilled',
      'that is its name': at.isContext(fn, at.subject),
      'the job is of that promise': promiseOfJob(at) === promise,
      'no caller waits below': at.before.counts.stack === 0,
    }),
  ),
]

function promiseOfJob(at: Moment): number | undefined {
  if (at.job === undefined) return undefined
  const { reaction } = detail(at.trace, 'job', at.job)
  return reaction === 0 ? undefined : detail(at.trace, 'reaction', reaction).promise
}
