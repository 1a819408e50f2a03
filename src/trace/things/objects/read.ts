// Functions as they are held by what will call them.
import type { Span } from '../../span'
import type { Trace } from '../../trace'
import { type SettlesView, settlesView } from '../promises/read'
import { functionDetail } from './format'

export interface CallbackView {
  readonly id: number
  readonly label: string
  /** Its text; undefined for built-ins. */
  readonly span: Span | undefined
  /** The promise that it settles, if it is a function that the engine made for one: "the resolver of P7". */
  readonly settles: SettlesView | undefined
}

/** A function by its identity; undefined for 0. */
export function callbackView(trace: Trace, id: number): CallbackView | undefined {
  if (id === 0 || trace.entityKind(id) !== 'function') return undefined
  const { label, span } = functionDetail(trace, id)
  return { id, label, span: trace.spanOf(span), settles: settlesView(trace, id) }
}
