// Timers that wait at a position.
import { timeText } from '../../duration'
import type { Moment, Range } from '../../moment'
import type { Span } from '../../span'
import type { Part, Row } from '../../thing'
import type { Trace } from '../../trace'
import { numberOf, type ValueView, viewOf } from '../../values'
import { type CallbackView, callbackView } from '../objects/read'
import { type DueTimer, firstDue } from './first-due'
import { TIMER_REGISTERED, type TimerKind, timerDetail } from './format'

export interface TimerView {
  readonly id: number
  readonly badge: string
  readonly kind: TimerKind
  readonly label: string
  readonly span: Span | undefined
  /** ms after conversions and clamps. */
  readonly delay: number
  /** Virtual times in ms. */
  readonly registeredTime: number
  readonly due: number
  /** Position at which it was registered. */
  readonly causedAt: number
}

export interface TimersPicture {
  /** Waiting timers by due time. */
  readonly timers: readonly TimerView[]
  /** Virtual ms. */
  readonly time: number
}

/** Waiting timers, the one that is due first at the head. */
export const waitingTimers = (at: Moment, { from, count }: Range): readonly TimerView[] =>
  firstDue(at.trace, at.list('timers'), from + count)
    .slice(from)
    .map((timer) => timerView(at, timer))

function timerView(at: Moment, { id, due }: DueTimer): TimerView {
  const { trace } = at
  const { number, kind, label, span, delay } = timerDetail(trace, id)
  return {
    id,
    badge: `T${number}`,
    kind,
    label,
    span: trace.spanOf(span),
    delay,
    registeredTime: numberOf(trace, at.value(id, TIMER_REGISTERED)),
    due,
    causedAt: trace.entityEvent(id),
  }
}

/** What a timer will call, and with what. */
export interface HeldByTimer {
  readonly callback: CallbackView | undefined
  readonly args: readonly ValueView[]
}

/** What a timer holds: `{ callback: { settles: { badge: 'P7', how: 'resolve' }, … }, args: [] }` */
export function heldByTimer(trace: Trace, id: number): HeldByTimer {
  const { callback, args } = timerDetail(trace, id)
  return { callback: callbackView(trace, callback), args: args.map((arg) => viewOf(trace, arg)) }
}

export const timersPart: Part<TimersPicture, 'timers'> = {
  show: (at, most) => ({ timers: waitingTimers(at, { from: 0, count: most }), time: at.time }),
  count: (at) => ({ timers: at.list('timers').count }),
}

export const timersRows: readonly Row<TimersPicture>[] = [
  {
    name: 'timers',
    text: ({ timers, time }) =>
      timers
        .map(({ badge, label, due }) => `${badge} ${label} in ${timeText(Math.max(0, due - time))}`)
        .join(', '),
  },
]
