// Sentences about timers.
import { browserClamp, clearing, nodeClamp, timers } from '../../explain/loop-rules'
import { code, ms, say } from '../../explain/phrases'
import type { Scene } from '../../explain/scene'
import type { Phrase, Sentence } from '../../explain/sentence'
import type { Tellings } from '../../thing'
import { numberOf } from '../../values'
import { TIMER_DUE, timerDetail, type timersFormat } from './format'

function timerRegistered(at: Scene): Sentence {
  const { kind, delay } = timerDetail(at.trace, at.subject)
  const timer = at.timer(at.subject)
  const due = ms(numberOf(at.trace, at.value(at.subject, TIMER_DUE)))
  const isFirst = at.trace.entityEvent(at.subject) === at.position
  if (!isFirst) {
    const why = kind === 'interval' ? say`is an interval, so it` : say`is set anew: it`
    return at.sentence(say`${timer} ${why} waits again and is due at ${due}.`, timers[at.trace.host])
  }
  const name = code(kind === 'interval' ? 'setInterval' : 'setTimeout')
  const asked = /,\s*(\d+)\s*\)$/.exec(at.textOf(at.span))?.[1]
  if (asked !== undefined && Number(asked) < delay) return clamped(at, timer, Number(asked), delay)
  if (delay === 0)
    return at.sentence(
      say`${name} hands ${timer} to the timer. Even without a delay, nothing runs yet.`,
      timers[at.trace.host],
    )
  return at.sentence(
    say`${name} hands ${timer} to the timer, due at ${due}. Nothing runs yet.`,
    timers[at.trace.host],
  )
}

function clamped(at: Scene, timer: Phrase, asked: number, delay: number): Sentence {
  if (at.isNode)
    return at.sentence(
      say`${timer} asked for ${ms(asked)} and waits ${ms(delay)}: Node has no shorter delay.`,
      nodeClamp,
    )
  return at.sentence(
    say`${timer} asked for ${ms(asked)} and waits ${ms(delay)}: browsers slow down timers that are nested deeply.`,
    browserClamp,
  )
}

function timerCleared(at: Scene): Sentence {
  const { kind } = timerDetail(at.trace, at.subject)
  const again = kind === 'interval' ? 'any more' : 'at all'
  return at.sentence(
    say`${at.timer(at.subject)} is cleared ${at.where(at.position)}, so its callback will not run ${again}.`,
    clearing[at.trace.host],
  )
}

function timerDue(at: Scene): Sentence {
  const { label, span, delay } = timerDetail(at.trace, at.subject)
  const timer = at.timer(at.subject)
  const callback = at.named(label, at.trace.spanOf(span))
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
