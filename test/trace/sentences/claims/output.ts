import { TIMER_DUE } from '../../../../src/trace/things/timers/format'
import { numberOf } from '../../../../src/trace/values'
import { isTime } from '../blanks'
import { claim } from '../claim'
import { detail } from '../details'
import { isBeginningOf, type Moment } from '../moment'
import { runs } from './stack'

const level = (at: Moment): string => detail(at.trace, 'line', at.subject).level
const error = (at: Moment): string => detail(at.trace, 'error', at.subject).text || "''"

const lines = [
  claim(
    'line-printed',
    'The host reports the error on the console, since your program did not handle it.',
    (_blanks, at) => ({
      'it is a report': level(at) === 'uncaught',
      'an error was uncaught': at.kindAfter(-1) === 'error-uncaught',
    }),
  ),
  claim(
    'line-printed',
    'A listener for uncaught errors takes care of it, so the program goes on.',
    (_blanks, at) => ({ 'it is handled': level(at) === 'handled' }),
  ),
  claim(
    'line-printed',
    'Your program asks for something that is not simulated. No real engine prints this line.',
    (_blanks, at) => ({ 'it is a notice': level(at) === 'notice' }),
  ),
  claim(
    'line-printed',
    '{job} prints this. It was queued {cause} and had to wait for an empty stack.',
    ({ job, cause }, at) => ({
      'that job runs': at.job === job,
      'it was queued there': cause.isOf(at.trace.entityEvent(job)),
    }),
  ),
  claim(
    'line-printed',
    'Printed at once: the line appears while the call is on the stack.',
    (_blanks, at) => ({
      'no job runs': at.job === undefined,
      'no task runs': at.task === undefined,
      'a call is on the stack': at.after.counts.stack > 0,
    }),
  ),
  claim(
    'line-printed',
    'Your script prints this itself, so it comes before anything that jobs or timers print.',
    (_blanks, at) => ({
      'the script runs': at.task !== undefined && detail(at.trace, 'task', at.task).source === 'script',
      'no job runs': at.job === undefined,
      'nothing was printed by others': printedByOthers(at) === undefined,
    }),
  ),
  claim(
    'line-printed',
    'A listener prints this, in {thing}, which is what the user did: {text}.',
    ({ thing, text }, at) => ({
      'that task runs': runs(at, thing),
      'the user did it': detail(at.trace, 'task', at.task ?? 0).label === text,
      'no job runs': at.job === undefined,
    }),
  ),
  claim('line-printed', 'The host prints this itself.', (_blanks, at) => ({
    'nothing runs': at.job === undefined && at.task === undefined,
    'the stack is empty': at.after.counts.stack === 0,
  })),
  claim('line-printed', 'Your script prints this itself, while it runs.', (_blanks, at) => ({
    'a script runs': sourceOf(at) === 'script',
    'no job runs': at.job === undefined,
  })),
  claim(
    'line-printed',
    '{thing} prints this. It was set {cause}, was due at {ms}, and ran when its turn came.',
    ({ thing, cause, ms }, at) => ({
      'that task runs': runs(at, thing),
      'no job runs': at.job === undefined,
      'it comes from a timer': sourceOf(at) === 'timer',
      'it was set there': cause.isOf(at.trace.entityEvent(thing)),
      'it was due then': isTime(ms, dueTime(at)),
    }),
  ),
  ...(
    [
      ['{thing} prints this. It was set {cause} and ran when its turn came.', 'immediate'],
      ['{thing} prints this, in an idle moment. It was asked for {cause}.', 'idle'],
      ['Frame callback {thing} prints this; {code} asked for it {cause}.', 'rendering'],
      ['{thing} ({label:text}, asked for {cause}) prints this.', 'io'],
      ['{thing} ({label:text}) prints this.', 'io', 'networking', 'timer'],
      ['{thing} prints this, with the answer to {request}.', 'networking'],
      ['{thing} prints this: it delivers a message that was posted {cause}.', 'message'],
      ['{thing} prints this, while it draws a frame.', 'rendering'],
      ['{thing} prints this. It was asked for {cause} and ran by its priority.', 'scheduler'],
      ['{thing} prints this. It was asked for {cause}, and its time was up.', 'idle'],
      ['A listener prints this, in {thing}: {label:text}.', 'dom'],
    ] as const
  ).map(([pattern, ...sources]) =>
    claim('line-printed', pattern, ({ thing, cause, label, request }, at) => ({
      'that task runs': runs(at, thing),
      'no job runs': at.job === undefined,
      'it comes from there': (sources as readonly string[]).includes(sourceOf(at)),
      'it was asked for there': cause === undefined || cause.isOf(at.trace.entityEvent(thing)),
      'it is called so': label === undefined || detail(at.trace, 'task', at.task ?? 0).label === label,
      'that was the request':
        request === undefined || detail(at.trace, 'task', at.task ?? 0).entry === request,
    })),
  ),
]

/** What was written last of the timer, before its task came. */
function dueTime(at: Moment): number {
  const { trace } = at
  const { timer } = detail(trace, 'task', at.task ?? 0)
  for (let position = trace.entityEvent(at.task ?? 0); position >= trace.entityEvent(timer); position--) {
    const [from, to] = trace.writesOf(position)
    for (let index = from; index < to; index++) {
      const { target, key, value } = trace.writeAt(index)
      if (target === timer && key === TIMER_DUE) return numberOf(trace, value)
    }
  }
  return Number.NaN
}

const sourceOf = (at: Moment): string =>
  at.task === undefined ? '' : detail(at.trace, 'task', at.task).source

function printedByOthers(at: Moment): number | undefined {
  const found = at.facts.next(
    0,
    (kind, _subject, position) => kind === 'line-printed' && at.facts.taskAt(position) !== at.task,
  )
  return found !== undefined && found < at.position ? found : undefined
}

/** What becomes of an error that was thrown. */
function fate(at: Moment) {
  return at.facts.next(at.position + 1, (kind) =>
    ['error-caught', 'error-uncaught', 'error-thrown', 'job-ended', 'task-ended'].includes(kind),
  )
}

const errors = [
  claim(
    'error-thrown',
    '{error:code} is thrown in code of the host, which takes it itself. Nothing of yours is on the stack.',
    (blanks, at) => ({
      'it is that error': isBeginningOf(blanks.error, error(at)),
      'the stack is empty': at.after.counts.stack === 0,
      'it is taken': at.kindAfter(1) === 'error-caught',
    }),
  ),
  claim(
    'error-thrown',
    '{error:code} is thrown on an empty stack: no {code} of yours can catch it.',
    (blanks, at) => ({
      'it is that error': isBeginningOf(blanks.error, error(at)),
      'the stack is empty': at.after.counts.stack === 0,
      'no try catches it': !isCaughtByTry(at),
    }),
  ),
  claim(
    'error-thrown',
    '{error:code} is thrown: it leaves one function after the other, unless a {code} catches it.',
    (blanks, at) => ({
      'it is that error': isBeginningOf(blanks.error, error(at)),
      'something is on the stack': at.after.counts.stack > 0,
      'it leaves or is caught':
        at.kindAfter(1) === 'context-popped' || at.kindAfter(1) === 'error-caught' || fate(at) === undefined,
    }),
  ),
  claim(
    'error-caught',
    'The {code} of {line} is still on the stack, so it takes the error: the program goes on there.',
    ({ line }, at) => ({
      'it is that try': line?.start === at.span?.start && at.sourceOf(at.span).startsWith('try'),
      'something is on the stack': at.after.counts.stack > 0,
      'it has a catch': /catch\b/.test(at.sourceOf(at.span)),
      'the error goes no further': at.kindAfter(1) !== 'context-popped',
    }),
  ),
  claim('error-caught', 'A {code} takes the error: the program goes on there.', (_blanks, at) => ({
    'a catch takes it': detail(at.trace, 'error', at.subject).by === 'catch',
  })),
  claim(
    'error-caught',
    'The error goes no further down the stack: it rejects {promise}, and who waits for that will hear of it.',
    ({ promise }, at) => ({
      'it rejects that': at.kindAfter(1) === 'promise-settled' && at.subjectAfter(1) === promise,
      'it was rejected': at.facts.promiseAt(promise, at.position + 1).state === 'rejected',
    }),
  ),
  claim('error-caught', '{fn} holds the error while it cleans up.', ({ fn }, at) => ({
    'that is on top': at.isContext(fn, at.frame()),
    'no catch takes it': detail(at.trace, 'error', at.subject).by === 'cleanup',
  })),
  claim(
    'error-caught',
    'The engine takes the error from here, to reject a promise or to pass it on.',
    (_blanks, at) => ({ 'no code of yours takes it': detail(at.trace, 'error', at.subject).by !== 'catch' }),
  ),
  claim(
    'error-uncaught',
    '{promise} was rejected with {error:code}, and no handler came while jobs ran, so it is reported now.',
    ({ promise, error: quoted }, at) => ({
      'it is that error': isBeginningOf(quoted, error(at)),
      'it was rejected': at.promise(promise).state === 'rejected',
      'no handler came': at.facts.reactionsBefore(promise, at.position).length === 0,
    }),
  ),
  claim(
    'error-uncaught',
    'Nothing on the stack caught {error:code}, but a listener of the process takes it: Node goes on.',
    (blanks, at) => ({
      'it is that error': isBeginningOf(blanks.error, error(at)),
      'it is Node': at.isNode,
      'it is handled': levelAfter(at) === 'handled',
    }),
  ),
  claim(
    'error-uncaught',
    'Nothing on the stack caught {error:code}: without a listener for it, Node ends here.',
    (blanks, at) => ({
      'it is that error': isBeginningOf(blanks.error, error(at)),
      'it is Node': at.isNode,
      'nobody handles it': levelAfter(at) === 'uncaught',
      'no promise was rejected with it': !/in promise/i.test(lineAfter(at)),
      'nothing runs later': at.facts.next(at.position + 1, (kind) => kind === 'task-started') === undefined,
    }),
  ),
  claim(
    'error-uncaught',
    'Nothing on the stack caught {error:code}. It is reported; what waits in the queues runs all the same.',
    (blanks, at) => ({
      'it is that error': isBeginningOf(blanks.error, error(at)),
      'it is no Node': !at.isNode,
      'no promise was rejected with it': !/in promise/i.test(lineAfter(at)),
    }),
  ),
]

const lineAfter = (at: Moment): string =>
  at.kindAfter(1) === 'line-printed' ? detail(at.trace, 'line', at.subjectAfter(1)).text : ''

const levelAfter = (at: Moment): string =>
  at.kindAfter(1) === 'line-printed' ? detail(at.trace, 'line', at.subjectAfter(1)).level : ''

function isCaughtByTry(at: Moment): boolean {
  const caught = fate(at)
  return (
    caught !== undefined &&
    at.trace.kindAt(caught) === 'error-caught' &&
    detail(at.trace, 'error', at.trace.subjectAt(caught)).by === 'catch'
  )
}

export const outputClaims = [...lines, ...errors]
