// Sentences about timers.
import { browserClamp, clearing, delayConversion, nodeClamp, timers } from '../../explain/loop-rules'
import { code, ms, say } from '../../explain/phrases'
import type { Scene } from '../../explain/scene'
import type { Phrase, Sentence } from '../../explain/sentence'
import type { Tellings } from '../../thing'
import { numberOf } from '../../values'
import { type DelayChange, TIMER_DUE, timerDetail, type timersFormat } from './format'

function timerRegistered(at: Scene): Sentence {
  const { kind, delay, change } = timerDetail(at.trace, at.subject)
  const timer = at.timer(at.subject)
  const due = ms(numberOf(at.trace, at.value(at.subject, TIMER_DUE)))
  const rule = timers[at.trace.host]
  if (at.trace.entityEvent(at.subject) !== at.position) {
    const why = kind === 'interval' ? say`is an interval, so it` : say`is set anew: it`
    return at.sentence(say`${timer} ${why} waits again and is due at ${due}.`, rule)
  }
  if (change !== undefined) return changed(at, timer, change)
  const name = code(kind === 'interval' ? 'setInterval' : 'setTimeout')
  if (delay === 0)
    return at.sentence(
      say`${name} hands ${timer} to the timer. Even without a delay, nothing runs yet.`,
      rule,
    )
  return at.sentence(say`${name} hands ${timer} to the timer, due at ${due}. Nothing runs yet.`, rule)
}

const reasons: { readonly [C in DelayChange]: string } = {
  nesting: 'browsers slow down timers that are nested deeply',
  minimum: 'Node has no shorter delay',
  overflow: 'that is more than 32 bits hold',
  'not-a-number': 'a delay is a number',
  fraction: 'fractions are dropped',
  negative: 'no delay is below zero',
  belief: 'this run has a wrong rule for that',
}

function changed(at: Scene, timer: Phrase, change: DelayChange): Sentence {
  const { requested, delay } = timerDetail(at.trace, at.subject)
  const asked =
    requested === undefined ? 'no delay' : typeof requested === 'number' ? ms(requested) : code(requested)
  const rule = at.isNode ? nodeClamp : change === 'nesting' ? browserClamp : delayConversion
  return at.sentence(say`${timer} asked for ${asked} and waits ${ms(delay)}: ${reasons[change]}.`, rule)
}

function timerCleared(at: Scene): Sentence {
  const { kind } = timerDetail(at.trace, at.subject)
  const again = kind === 'interval' ? 'any more' : 'at all'
  return at.sentence(
    say`${at.timer(at.subject)} is cleared ${at.cause(at.position)}, so its callback will not run ${again}.`,
    clearing[at.trace.host],
  )
}

function timerDue(at: Scene): Sentence {
  const { label, callback: called, delay } = timerDetail(at.trace, at.subject)
  const timer = at.timer(at.subject)
  const callback = at.callback(called, label)
  if (delay === 0)
    return at.sentence(
      say`${timer} has no delay, so ${callback} becomes a task at once; it does not run yet.`,
      timers[at.trace.host],
    )
  return at.sentence(
    say`${timer} has waited its ${ms(delay)}. That does not run ${callback}: it only becomes a task.`,
    timers[at.trace.host],
  )
}

export const timersEvents: Tellings<typeof timersFormat> = {
  'timer-registered': { say: timerRegistered, stops: ['line'] },
  'timer-cleared': { say: timerCleared, stops: ['line'] },
  'timer-due': { say: timerDue, stops: [] },
}
