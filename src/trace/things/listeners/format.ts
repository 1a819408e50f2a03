// Events of the platform on their way through their targets.
import type { Format } from '../../format'
import type { Trace } from '../../trace'

export const listenersFormat = {
  events: ['event-dispatched', 'listener-invoked'],
  entities: ['dispatch'],
  lists: [],
  targets: [],
} as const satisfies Format

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

export const dispatchDetail = (trace: Trace, id: number): DispatchDetail => trace.listed(id)
