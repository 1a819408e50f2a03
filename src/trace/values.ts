// Encoded values as something to show.
import { DEAD_ZONE, FALSE, FIRST_ENTITY, FIRST_TABLED, NULL, TRUE, UNDEFINED } from './schema'
import { nodeDetail } from './things/document/format'
import { functionDetail, objectDetail } from './things/objects/format'
import { promiseDetail } from './things/promises/format'
import type { Trace } from './trace'

/** A value as it is shown, without its content. */
export interface ValueView {
  readonly kind: 'primitive' | 'function' | 'object' | 'promise' | 'uninitialized'
  readonly text: string
  /** Of objects: the same number is the same object. */
  readonly id?: number
}

const FIXED: Record<number, string> = {
  [UNDEFINED]: 'undefined',
  [NULL]: 'null',
  [TRUE]: 'true',
  [FALSE]: 'false',
}

/** Longest string that is shown whole. */
const MAX_TEXT = 60

export function viewOf(trace: Trace, code: number): ValueView {
  if (code === DEAD_ZONE) return { kind: 'uninitialized', text: 'not yet' }
  const fixed = FIXED[code]
  if (fixed !== undefined) return { kind: 'primitive', text: fixed }
  if (code < FIRST_TABLED) return { kind: 'primitive', text: String(code) }
  if (code < FIRST_ENTITY) return { kind: 'primitive', text: tabledText(trace, code - FIRST_TABLED) }
  return entityView(trace, code - FIRST_ENTITY)
}

function tabledText(trace: Trace, index: number): string {
  const value = trace.data.values[index]!
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value)
  return typeof value === 'string' ? quoted(value) : value.text
}

/** A string as it is shown. */
export function quoted(text: string): string {
  const literal = JSON.stringify(text.slice(0, MAX_TEXT))
  return text.length <= MAX_TEXT && literal.length <= MAX_TEXT
    ? literal
    : `${literal.slice(0, MAX_TEXT - 1)}…`
}

function entityView(trace: Trace, id: number): ValueView {
  switch (trace.entityKind(id)) {
    case 'promise':
      return { kind: 'promise', text: `Promise P${promiseDetail(trace, id).number}`, id }
    case 'function':
      return { kind: 'function', text: `ƒ ${functionDetail(trace, id).label}`, id }
    case 'node':
      return { kind: 'object', text: nodeText(nodeDetail(trace, id).name), id }
    default:
      return { kind: 'object', text: objectDetail(trace, id).text, id }
  }
}

const nodeText = (name: string): string => (name.startsWith('#') ? name.slice(1) : `<${name}>`)

/** A text that the journal holds. */
export function textOf(trace: Trace, code: number): string {
  const value = trace.data.values[code - FIRST_TABLED]
  return typeof value === 'string' ? value : ''
}

/** A virtual time or another number that the journal holds. */
export function numberOf(trace: Trace, code: number): number {
  if (code < FIRST_TABLED) return code
  const value = trace.data.values[code - FIRST_TABLED]
  return typeof value === 'number' ? value : 0
}
