// How each kind of event is told, whichever thing it belongs to.
import type { EventKind } from './formats'
import type { Telling } from './thing'
import { things } from './things'

type AllTellings = { readonly [K in EventKind]: Telling }

const tellings: AllTellings = Object.assign({}, ...Object.values(things).map(({ events }) => events))

export const tellingOf = (kind: EventKind): Telling => tellings[kind]
