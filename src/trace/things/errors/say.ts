// Sentences about errors and limits.
import { duration } from '../../duration'
import { catching, cleaning, rejecting, throwing } from '../../explain/language-rules'
import { horizons, limits, rejections, uncaught } from '../../explain/loop-rules'
import { quote } from '../../explain/phrases'
import type { Scene } from '../../explain/scene'
import type { Phrase, Sentence } from '../../explain/sentence'
import type { Tellings } from '../../thing'
import { errorDetail, type errorsFormat, type LimitDetail, limitDetail } from './format'

/** What was thrown; an empty text is shown as one. */
const named = (text: string): Phrase => quote(text === '' ? "''" : text)

function errorThrown(at: Scene): Sentence {
  const error = named(errorDetail(at.trace, at.subject).text)
  const { thrownInHost, thrownByHost, thrown } = at.words.errors
  if (at.frame() !== undefined) return at.sentence(thrown(error), throwing)
  return at.sentence((at.kindAfter(1) === 'error-caught' ? thrownInHost : thrownByHost)(error), throwing)
}

function errorCaught(at: Scene): Sentence {
  const { span } = at
  const { by } = errorDetail(at.trace, at.subject)
  const words = at.words.errors
  if (by === 'catch')
    return at.sentence(
      span === undefined || at.written?.kind !== 'try' ? words.caughtSomewhere() : words.caught(span),
      catching,
    )
  if (at.kindAfter(1) === 'promise-settled')
    return at.sentence(words.rejects(at.promise(at.subjectAfter(1))), rejecting)
  const frame = at.frame()
  if (by === 'cleanup' && frame !== undefined) return at.sentence(words.held(at.context(frame)), cleaning)
  return at.sentence(words.takenByEngine(), rejecting)
}

function errorUncaught(at: Scene): Sentence {
  const { text, rejected = 0, isHandled } = errorDetail(at.trace, at.subject)
  const error = named(text)
  const { host } = at.trace
  const words = at.words.errors
  if (rejected > 0)
    return at.sentence(words.unhandled({ promise: at.promise(rejected), error }), rejections[host])
  if (isHandled) return at.sentence(words.takenByListener(error), uncaught[host])
  return at.sentence(at.isNode ? words.endsNode(error) : words.uncaught(error), uncaught[host])
}

function limitReached(at: Scene): Sentence {
  const { text: which, outlook } = limitDetail(at.trace, at.subject)
  if (which === 'horizon') return horizonReached(at, outlook!)
  return at.sentence(at.words.errors.limit(which, at.span), limits)
}

function horizonReached(
  at: Scene,
  { horizon, seenUntil, intervals }: NonNullable<LimitDetail['outlook']>,
): Sentence {
  const [only, another] = intervals
  const interval = only === undefined || another !== undefined ? undefined : at.timer(only)
  const times = { seenUntil: duration(seenUntil), horizon: duration(horizon) }
  return at.sentence(at.words.errors.horizon({ interval, ...times }), horizons)
}

export const errorsEvents: Tellings<typeof errorsFormat> = {
  'error-thrown': { say: errorThrown, stops: ['line'] },
  'error-caught': { say: errorCaught, stops: ['line'] },
  'error-uncaught': { say: errorUncaught, stops: ['line', 'callback'] },
  'limit-reached': { say: limitReached, stops: ['line', 'callback', 'output'] },
}
