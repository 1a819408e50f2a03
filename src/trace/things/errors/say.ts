// Sentences about errors and limits.
import { duration } from '../../duration'
import { catching, cleaning, rejecting, throwing } from '../../explain/language-rules'
import { horizons, limits, rejections, uncaught } from '../../explain/loop-rules'
import { code, line, quote, say } from '../../explain/phrases'
import type { Scene } from '../../explain/scene'
import type { Sentence } from '../../explain/sentence'
import type { Tellings } from '../../thing'
import { errorDetail, type errorsFormat, type LimitDetail, type LimitKind, limitDetail } from './format'

function errorThrown(at: Scene): Sentence {
  const error = quote(errorDetail(at.trace, at.subject).text)
  if (at.frame() === undefined)
    return at.sentence(
      say`${error} is thrown on an empty stack: no ${code('try')} of yours can catch it.`,
      throwing,
    )
  return at.sentence(
    say`${error} is thrown: it leaves one function after the other, unless a ${code('try')} catches it.`,
    throwing,
  )
}

function errorCaught(at: Scene): Sentence {
  const { span } = at
  const { by } = errorDetail(at.trace, at.subject)
  if (by === 'catch' && (span === undefined || at.written?.kind !== 'try'))
    return at.sentence(say`a ${code('try')} takes the error: the program goes on there.`, catching)
  if (by === 'catch' && span !== undefined)
    return at.sentence(
      say`the ${code('try')} of ${line(span)} is still on the stack, so it takes the error: the program goes on there.`,
      catching,
    )
  if (at.kindAfter(1) === 'promise-settled') {
    const promise = at.promise(at.subjectAfter(1))
    return at.sentence(
      say`the error goes no further down the stack: it rejects ${promise}, and who waits for that will hear of it.`,
      rejecting,
    )
  }
  const frame = at.frame()
  if (by === 'cleanup' && frame !== undefined)
    return at.sentence(say`${at.context(frame)} holds the error while it cleans up.`, cleaning)
  return at.sentence(
    say`the engine takes the error from here, to reject a promise or to pass it on.`,
    rejecting,
  )
}

function errorUncaught(at: Scene): Sentence {
  const { text, rejected = 0, isHandled } = errorDetail(at.trace, at.subject)
  const error = quote(text)
  const { host } = at.trace
  if (rejected > 0)
    return at.sentence(
      say`${at.promise(rejected)} was rejected with ${error}, and no handler came while jobs ran, so it is reported now.`,
      rejections[host],
    )
  if (isHandled)
    return at.sentence(
      say`nothing on the stack caught ${error}, but a listener of the process takes it: Node goes on.`,
      uncaught[host],
    )
  if (host === 'node')
    return at.sentence(
      say`nothing on the stack caught ${error}: without a listener for it, Node ends here.`,
      uncaught.node,
    )
  return at.sentence(
    say`nothing on the stack caught ${error}. It is reported; what waits in the queues runs all the same.`,
    uncaught[host],
  )
}

const reached: Record<Exclude<LimitKind, 'horizon'>, string> = {
  steps: 'it took more steps than a run may take',
  events: 'the record is full',
  memory: 'it holds more memory than a run may hold',
  'virtual-time': 'too much simulated time has passed',
  output: 'it printed more lines than a run may print',
}

function limitReached(at: Scene): Sentence {
  const { text: which, outlook } = limitDetail(at.trace, at.subject)
  if (which === 'horizon') return horizonReached(at, outlook!)
  const { span } = at
  const where = span === undefined ? say`` : say` at ${line(span)}`
  return at.sentence(say`the run was stopped${where}: ${reached[which]}. It may never end by itself.`, limits)
}

function horizonReached(
  at: Scene,
  { horizon, seenUntil, intervals }: NonNullable<LimitDetail['outlook']>,
): Sentence {
  const [interval, another] = intervals
  const who =
    interval === undefined || another !== undefined
      ? say`the program`
      : say`the interval ${at.timer(interval)}`
  return at.sentence(
    say`${who} would still go on after ${duration(seenUntil)} of virtual time; this run stops at ${duration(horizon)}.`,
    horizons,
  )
}

export const errorsEvents: Tellings<typeof errorsFormat> = {
  'error-thrown': { say: errorThrown, stops: ['line'] },
  'error-caught': { say: errorCaught, stops: ['line'] },
  'error-uncaught': { say: errorUncaught, stops: ['line', 'callback'] },
  'limit-reached': { say: limitReached, stops: ['line', 'callback', 'output'] },
}
