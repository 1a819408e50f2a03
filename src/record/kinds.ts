// The numbers of kinds, as they are written.
import {
  COLLECTIONS,
  type Collection,
  ENTITY_KINDS,
  type EntityKind,
  EVENT_KINDS,
  type EventKind,
} from '../trace/formats'

export const EVENT = numbersOf<EventKind>(EVENT_KINDS)
export const ENTITY = numbersOf<EntityKind>(ENTITY_KINDS)
/** The first entities of a trace. */
export const COLLECTION = numbersOf<Collection>(COLLECTIONS)

export function numbersOf<Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, i) => [name, i])) as Record<Name, number>
}
