// Looks at variables and properties without running anything, not even a check: for the record, which says what a step reads.
import type { PathKey, Peek, PropertyPath } from '../../machine/event'
import { ABSENT, type ObjectValue } from '../../machine/objects/object'
import { privateElementOf } from '../../machine/objects/private-elements'
import { Accessor, type Slot } from '../../machine/objects/property'
import type { Shape } from '../../machine/objects/shape'
import { type BindingContent, type Environment, ImportedBinding } from '../../machine/running/environment'
import type { ExecutionContext } from '../../machine/running/execution-context'
import { keyOfPrimitive, type PropertyKey, UNINITIALIZED, type Value } from '../../machine/value'
import type { MemberPlace, Place, PlaceKey } from '../../syntax/formula'
import type { Binding } from '../../syntax/scope'
import type { Compiler } from '../compiler/compiler'
import { objectScopes } from './object-scopes'
import { environmentAt, homeOf, isOnGlobalObject } from './variables'

/** What was looked at; UNINITIALIZED where only running the program would tell. */
type Seen = Value | typeof UNINITIALIZED

/** Those whose variables can be looked at: no object of a `with` may have them. */
export function propertiesRead(c: Compiler, reads: readonly Place[]): readonly PropertyPath[] {
  return reads.flatMap((place) => (place.name === undefined ? (pathOf(c, place) ?? []) : []))
}

function pathOf(c: Compiler, place: MemberPlace): PropertyPath | undefined {
  const keys: (PathKey | undefined)[] = []
  let root: Place = place
  for (; root.name === undefined; root = root.operands[0]) keys.unshift(keyOf(c, root.operands[1]))
  const peek = peekAt(c, root.name)
  if (peek === undefined || keys.includes(undefined)) return undefined
  return { root: peek, isOfThis: root.name === 'this', keys: keys as PathKey[] }
}

function keyOf(c: Compiler, key: PlaceKey): PathKey | undefined {
  if (key.name !== undefined) return heldKey(peekAt(c, key.name))
  const shown = keyOfPrimitive(key.value)
  return typeof shown === 'string' && shown.startsWith('#')
    ? privateKey(shown, peekAt(c, shown))
    : { shown, traceKey: -1, peek: peekProperty(shown) }
}

const heldKey = (shown: Peek | undefined): PathKey | undefined =>
  shown && { shown, traceKey: -1, peek: dataOf }

const privateKey = (shown: string, identity: Peek | undefined): PathKey | undefined =>
  identity && {
    shown,
    traceKey: -1,
    peek: (object, _key, context, agent) => {
      const element = privateElementOf(object, identity(context, agent) as symbol)
      return element?.kind === 'field' ? element.value : UNINITIALIZED
    },
  }

/** Remembers in which slot it found the property the last time, as `getNamed` does. */
function peekProperty(key: PropertyKey): PathKey['peek'] {
  if (typeof key === 'number') return dataOf
  let shape: Shape | undefined
  let index = -1
  return (object) => {
    if (object.shape === shape) return dataIn(object.slots[index])
    const at = object.exotic === null ? object.shape.lookup(key) : -1
    if (at < 0 || object.getOwnSlot(key) !== object.slots[at]) return dataOf(object, key)
    shape = object.shape
    index = at
    return dataIn(object.slots[at])
  }
}

/** As any read finds it, but nobody is charged for the walk. */
function dataOf(object: ObjectValue, key: PropertyKey): Seen {
  for (let o: ObjectValue | null = object; o !== null; o = o.prototype) {
    const slot = o.getOwnSlot(key)
    if (slot !== ABSENT) return dataIn(slot)
  }
  return undefined
}

/** A getter is not run. */
const dataIn = (slot: Slot): Seen => (slot instanceof Accessor ? UNINITIALIZED : slot)

function peekAt(c: Compiler, name: string): Peek | undefined {
  const binding = c.lookup(name)
  if (binding === undefined || objectScopes(c, name).length > 0) return undefined
  if (isOnGlobalObject(binding)) return peekGlobalObject(name)
  if (binding.scope.kind === 'global') return peekGlobal(name)
  return binding.isCaptured
    ? peekEnvironment(c, binding)
    : ({ registers }) => registers[binding.register] as Seen
}

const peekGlobalObject =
  (name: string): Peek =>
  (_context, { realm }) => {
    const slot = realm.globalObject.getOwnSlot(name)
    return slot === ABSENT ? UNINITIALIZED : dataIn(slot)
  }

const peekGlobal =
  (name: string): Peek =>
  (_context, { realm }) =>
    realm.globalBindings.get(name)?.value ?? UNINITIALIZED

function peekEnvironment(c: Compiler, binding: Binding): Peek {
  const home = homeOf(c, binding)
  const environmentIn = (context: ExecutionContext): Environment | undefined =>
    home.kind === 'outer'
      ? environmentAt(context, home.hops)
      : (context.registers[home.register] as unknown as Environment | undefined)
  return (context) => contentOf(environmentIn(context)?.slots[binding.slot])
}

const contentOf = (content: BindingContent | undefined): Seen =>
  content instanceof ImportedBinding ? contentOf(content.content) : content
