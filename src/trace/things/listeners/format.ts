// Events of the platform on their way through their targets.
import type { Format } from '../../format'
import type { Trace } from '../../trace'

export const listenersFormat = {
  events: ['event-dispatched', 'listener-invoked'],
  entities: ['dispatch', 'listener'],
  /** Listeners, and the event at which each was added. */
  lists: ['listeners'],
  targets: [],
} as const satisfies Format

/** Key of a listener: the function or the object with a `handleEvent` that is called; that of `onclick` may change. */
export const LISTENER_CALLBACK = 0

/** An event at its target, or at one of the targets around it. */
export interface DispatchDetail {
  readonly type: string
  readonly target: string
  /** Where it is; the target itself at the beginning. */
  readonly current: string
  /** https://dom.spec.whatwg.org/#dom-event-eventphase */
  readonly phase: number
  readonly bubbles: boolean
  readonly isTrusted: boolean
  /** How many targets are on its path. */
  readonly length: number
}

export interface ListenerDetail {
  readonly type: string
  /** The object that it listens to, and how that is called. */
  readonly target: number
  readonly targetLabel: string
  readonly capture: boolean
  readonly once: boolean
}

export const listenerDetail = (trace: Trace, id: number): ListenerDetail => trace.listed(id)

export const dispatchDetail = (trace: Trace, id: number): DispatchDetail => trace.listed(id)
