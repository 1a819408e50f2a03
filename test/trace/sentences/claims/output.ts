import { claim } from '../claim'
import { detail } from '../details'
import { isBeginningOf, type Moment } from '../moment'
import { runs } from './stack'

const level = (at: Moment): string => detail(at.trace, 'line', at.subject).level
const error = (at: Moment): string => detail(at.trace, 'error', at.subject).text

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
    '{job} prints this. It was queued {where} and had to wait for an empty stack.',
    ({ job, where }, at) => ({
      'that job runs': at.job === job,
      'it was queued there': where.position === at.trace.entityEvent(job),
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
  claim(
    'line-printed',
    '{thing} prints this. It was set {where} and ran when no job was left.',
    ({ thing, where }, at) => ({
      'that task runs': runs(at, thing),
      'no job runs': at.job === undefined,
      'it was set there': where.position === at.trace.entityEvent(thing),
      'it is something that is set': isSet(at),
    }),
  ),
]

/** A timer or an immediate; a frame, a message or an answer is not set. */
const isSet = (at: Moment): boolean =>
  ['timer', 'immediate'].includes(detail(at.trace, 'task', at.task ?? 0).source)

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
  claim('error-thrown', '{error:code} is thrown on an empty stack: nothing can catch it.', (blanks, at) => ({
    'it is that error': isBeginningOf(blanks.error, error(at)),
    'the stack is empty': at.after.counts.stack === 0,
    'nothing catches it': fate(at) === undefined || at.trace.kindAt(fate(at)!) !== 'error-caught',
  })),
  claim(
    'error-thrown',
    '{error:code} is thrown: it leaves one function after the other until a {code} catches it.',
    (blanks, at) => ({
      'it is that error': isBeginningOf(blanks.error, error(at)),
      'something is on the stack': at.after.counts.stack > 0,
      'a try catches it': isCaughtByTry(at),
    }),
  ),
  claim(
    'error-caught',
    'The {code} of {line} is still on the stack, so it takes the error: the program goes on there.',
    ({ line }, at) => ({
      'it is that try': line?.start === at.span?.start && at.sourceOf(at.span).startsWith('try'),
      'something is on the stack': at.after.counts.stack > 0,
      'the program goes on there': at.kindAfter(1) !== 'error-thrown' && at.kindAfter(1) !== 'context-popped',
    }),
  ),
  claim(
    'error-caught',
    'The error goes no further down the stack: it rejects {promise}, and who waits for that will hear of it.',
    ({ promise }, at) => ({
      'it rejects that': at.kindAfter(1) === 'promise-settled' && at.subjectAfter(1) === promise,
    }),
  ),
  claim(
    'error-caught',
    'The error ends here: what it went through has been cleaned up on the way.',
    (_blanks, at) => ({
      'it says where the error goes': false,
      'it ends here': at.kindAfter(1) !== 'error-thrown',
    }),
  ),
  claim(
    'error-uncaught',
    'No handler came for the rejection with {error:code} while jobs ran, so it is reported now.',
    (blanks, at) => ({
      'it is that error': isBeginningOf(blanks.error, error(at)),
      'a promise was rejected with it': /in promise|rejection/i.test(lineAfter(at)),
    }),
  ),
  claim(
    'error-uncaught',
    'Nothing on the stack caught {error:code}: without a listener for it, Node ends here.',
    (blanks, at) => ({
      'it is that error': isBeginningOf(blanks.error, error(at)),
      'it is Node': at.isNode,
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

function isCaughtByTry(at: Moment): boolean {
  const caught = fate(at)
  return (
    caught === undefined ||
    (at.trace.kindAt(caught) === 'error-caught' && at.sourceOf(at.trace.spanAt(caught)).startsWith('try'))
  )
}

export const outputClaims = [...lines, ...errors]
