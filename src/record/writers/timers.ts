// Writes which timers wait.
import type {
  DelayChange as EngineDelayChange,
  TimerKind as EngineTimerKind,
  Timer,
} from '../../machine/task'
import { NOTHING } from '../../trace/schema'
import {
  type DelayChange,
  TIMER_DUE,
  TIMER_REGISTERED,
  type TimerDetail,
  type TimerKind,
} from '../../trace/things/timers/format'
import type { Desk } from '../desk'
import { COLLECTION, ENTITY, EVENT } from '../kinds'
import { labelOf, spanOfCallback } from '../labels'
import { sameKinds } from '../same-kinds'

const kindOf = sameKinds<EngineTimerKind, TimerKind>()
const changeOf = sameKinds<EngineDelayChange, DelayChange>()

/** What is kept of what a timer's callback will be given. */
const MOST_ARGUMENTS = 20

export const timersWriter = {
  timerRegistered(this: Desk, timer: Timer): void {
    const { log, agent } = this
    if (timer.traceId === 0) timer.traceId = log.entityWithDetail(ENTITY.timer, describeTimer(this, timer))
    log.event(EVENT['timer-registered'], agent.span, timer.traceId)
    const due = log.number(timer.due)
    log.write(COLLECTION.timers, timer.traceId, due)
    log.write(timer.traceId, TIMER_DUE, due)
    log.write(timer.traceId, TIMER_REGISTERED, log.number(agent.clock.now))
  },

  timerCleared(this: Desk, timer: Timer): void {
    this.log.event(EVENT['timer-cleared'], this.agent.span, timer.traceId)
    this.log.write(COLLECTION.timers, timer.traceId, NOTHING)
  },

  timerDue(this: Desk, timer: Timer): void {
    this.log.event(EVENT['timer-due'], 0, timer.traceId)
  },
}

const describeTimer = (
  desk: Desk,
  { kind, requested, change, delay, callback, args }: Timer,
): TimerDetail => ({
  number: ++desk.waiting,
  kind: kindOf(kind),
  label: labelOf(callback),
  span: spanOfCallback(callback),
  callback: desk.objects.identifyFunction(callback),
  ...(requested !== undefined && {
    requested: Number.isFinite(requested) ? requested : String(requested),
  }),
  delay,
  ...(change !== undefined && { change: changeOf(change) }),
  args: args.slice(0, MOST_ARGUMENTS).map((arg) => desk.objects.encode(arg)),
})
