// What the variables and properties hold that a step reads, as the running function sees them.
import type { Moment } from '../../moment'
import { FIRST_PROPERTY } from '../../schema'
import type { MemberPlace, Place, PlaceKey } from '../../span'
import { type ValueView, viewOf } from '../../values'
import { framesAt } from '../variables/read'
import { type Held, primitiveIn } from './formula'

/** Only properties are known that the step at the position wrote down: older values may have changed unseen. */
export function heldAt(at: Moment): Held {
  let variables: ReadonlyMap<string, ValueView> | undefined
  const held: Held = (place) => {
    if (place.name === undefined) return propertyHeld(at, place, held)
    if (place.name === 'this') return thisHeld(at)
    variables ??= variablesAt(at)
    return variables.get(place.name)
  }
  return held
}

/** A variable hides those of the same name further out. */
function variablesAt(at: Moment): ReadonlyMap<string, ValueView> {
  const scopes = framesAt(at, { from: 0, count: 1 })[0]?.scopes ?? []
  const variables = scopes.flatMap((scope) => scope.variables).toReversed()
  return new Map(variables.map(({ name, value }) => [name, value]))
}

const UNDEFINED_VALUE: ValueView = { kind: 'primitive', text: 'undefined' }

function propertyHeld(at: Moment, { operator, operands }: MemberPlace, held: Held): ValueView | undefined {
  const [object, key] = operands
  const view = held(object)
  if (view === undefined || view.kind === 'uninitialized') return undefined
  if (view.id !== undefined) return writtenHere(at, view.id, keyHeld(key, held))
  if (operator === '?.' && (view.text === 'undefined' || view.text === 'null')) return UNDEFINED_VALUE
  const text = primitiveIn(view)?.value
  return typeof text === 'string' && keyHeld(key, held) === 'length'
    ? { kind: 'primitive', text: String(text.length) }
    : undefined
}

/** `this` is written like a property of the frame. */
const thisHeld = (at: Moment): ValueView | undefined => writtenHere(at, at.frame() ?? 0, 'this')

function keyHeld(key: PlaceKey, held: Held): string | undefined {
  if (key.name === undefined) return String(key.value)
  const value = primitiveIn(held(key))?.value
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

/** What the event of the position wrote to a property. */
function writtenHere(
  { trace, position }: Moment,
  target: number,
  key: string | undefined,
): ValueView | undefined {
  if (key === undefined) return undefined
  const [first, end] = trace.writesOf(position)
  for (let index = first; index < end; index++) {
    const write = trace.writeAt(index)
    if (write.target === target && trace.data.names[write.key - FIRST_PROPERTY] === key)
      return viewOf(trace, write.value)
  }
  return undefined
}

export interface PlaceRead {
  /** As the program writes it. */
  readonly text: string
  readonly view: ValueView
}

/** Those of which something is known, or the objects that they are in. Functions are better known by their names. */
export function placesRead(places: readonly Place[], held: Held): readonly PlaceRead[] {
  const read = new Map<string, ValueView>()
  for (const place of places) {
    const known = knownPart(place, held)
    const view = known && held(known)
    if (view && view.kind !== 'function' && view.kind !== 'uninitialized') read.set(textOf(known), view)
  }
  return Array.from(read, ([text, view]) => ({ text, view }))
}

/** A sentence that says `this` is an object says nothing. */
function knownPart(place: Place, held: Held): Place | undefined {
  if (place.name === 'this') return undefined
  if (place.name !== undefined || held(place) !== undefined) return place
  return knownPart(place.operands[0], held)
}

function textOf(place: Place): string {
  if (place.name !== undefined) return place.name
  const [object, key] = place.operands
  const { operator } = place
  if (key.name === undefined && typeof key.value === 'string' && NAME.test(key.value))
    return `${textOf(object)}${operator}${key.value}`
  const inBrackets =
    key.name ?? (typeof key.value === 'string' ? JSON.stringify(key.value) : String(key.value))
  return `${textOf(object)}${operator === '?.' ? '?.' : ''}[${inBrackets}]`
}

const NAME = /^#?[\p{ID_Start}$_][\p{ID_Continue}$]*$/u
