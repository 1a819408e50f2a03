// Sentences about timers.

import { inMs, timeText } from '../../duration'
import { browserClamp, clearing, delayConversion, nodeClamp, timers } from '../../explain/loop-rules'
import { code } from '../../explain/phrases'
import type { Scene } from '../../explain/scene'
import type { Phrase, Sentence } from '../../explain/sentence'
import type { Tellings } from '../../thing'
import { numberOf } from '../../values'
import { type DelayChange, TIMER_DUE, timerDetail, type timersFormat } from './format'

function timerRegistered(at: Scene): Sentence {
  const { kind, delay, change } = timerDetail(at.trace, at.subject)
  const timer = at.timer(at.subject)
  const due = timeText(numberOf(at.trace, at.value(at.subject, TIMER_DUE)))
  const rule = timers[at.trace.host]
  const words = at.words.timers
  const isInterval = kind === 'interval'
  if (at.trace.entityEvent(at.subject) !== at.position)
    return at.sentence(words.waitsAgain({ timer, isInterval, due }), rule)
  if (change !== undefined) return changed(at, timer, change)
  const setter = isInterval ? 'setInterval' : 'setTimeout'
  return at.sentence(
    delay === 0 ? words.setWithoutDelay({ setter, timer }) : words.set({ setter, timer, due }),
    rule,
  )
}

function changed(at: Scene, timer: Phrase, change: DelayChange): Sentence {
  const { requested, delay } = timerDetail(at.trace, at.subject)
  const asked =
    requested === undefined ? undefined : typeof requested === 'number' ? inMs(requested) : code(requested)
  const rule = at.isNode ? nodeClamp : change === 'nesting' ? browserClamp : delayConversion
  return at.sentence(at.words.timers.delayChanged({ timer, asked, delay: inMs(delay), change }), rule)
}

function timerCleared(at: Scene): Sentence {
  const { kind } = timerDetail(at.trace, at.subject)
  const timer = at.timer(at.subject)
  const cause = at.cause(at.position)
  return at.sentence(
    at.words.timers.cleared({ timer, cause, isInterval: kind === 'interval' }),
    clearing[at.trace.host],
  )
}

function timerDue(at: Scene): Sentence {
  const { label, callback: called, delay } = timerDetail(at.trace, at.subject)
  const timer = at.timer(at.subject)
  const callback = at.callback(called, label)
  const words = at.words.timers
  return at.sentence(
    delay === 0
      ? words.dueAtOnce({ timer, callback })
      : words.due({ timer, delay: timeText(delay), callback }),
    timers[at.trace.host],
  )
}

export const timersEvents: Tellings<typeof timersFormat> = {
  'timer-registered': { say: timerRegistered, stops: ['line'] },
  'timer-cleared': { say: timerCleared, stops: ['line'] },
  'timer-due': { say: timerDue, stops: [] },
}
