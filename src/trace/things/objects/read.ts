// Functions as they are held by what will call them, and what there is to see of any object.
import type { Range } from '../../moment'
import type { Span } from '../../span'
import type { Trace } from '../../trace'
import type { ValueView } from '../../values'
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

/**
 * What is in an object. The record keeps identities and assignments, not contents: a literal, `push` and `Map.set` would cost each
 * program what only somebody who looks needs. So contents come from a copy of the run that is stopped at the position, which
 * gives the same objects the same identities.
 */
export interface ObjectContents {
  /** Identity: that of the record, or a negative number where the record never mentions the object. */
  readonly id: number
  readonly kind: 'object' | 'array' | 'map' | 'set' | 'function' | 'promise' | 'proxy'
  readonly text: string
  /** How many entries there are in all. */
  readonly count: number
  /** Those of the range: of a Map or Set what is in it, then own properties, indices first. */
  readonly entries: readonly ContentEntry[]
  /** Undefined for none. */
  readonly prototype: ValueView | undefined
}

/** The objects of a run that has been stopped. */
export interface StoppedObjects {
  /** Undefined where no such object was met so far. */
  of(id: number, range: Range): ObjectContents | undefined
}

export interface ContentEntry {
  readonly kind: 'element' | 'property' | 'accessor' | 'map entry' | 'set entry'
  /** A name or an index as text, in brackets that of a symbol; of a Map the key as it is shown. */
  readonly key: ValueView
  /** Undefined for an accessor, as reading it would run the program. */
  readonly value: ValueView | undefined
  readonly isEnumerable: boolean
}
