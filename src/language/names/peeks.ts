// Looks at variables and properties without running anything, not even a check: for the record, which says what a step reads.
import type { PathKey, Peek, PropertyPath } from '../../machine/event'
import { ABSENT } from '../../machine/objects/object'
import { Accessor } from '../../machine/objects/property'
import { type BindingContent, type Environment, ImportedBinding } from '../../machine/running/environment'
import type { ExecutionContext } from '../../machine/running/execution-context'
import { keyOfPrimitive, UNINITIALIZED, type Value } from '../../machine/value'
import type { MemberPlace, Place, PlaceKey } from '../../syntax/formula'
import type { Binding } from '../../syntax/scope'
import type { Compiler } from '../compiler/compiler'
import { objectScopes } from './object-scopes'
import { environmentAt, homeOf, isOnGlobalObject } from './variables'

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
  if (key.name === undefined && !String(key.value).startsWith('#'))
    return { kind: 'static', key: keyOfPrimitive(key.value) }
  const shown = String(key.name ?? key.value)
  const peek = peekAt(c, shown)
  if (peek === undefined) return undefined
  return key.name === undefined ? { kind: 'private', key: peek, shown } : { kind: 'variable', key: peek }
}

function peekAt(c: Compiler, name: string): Peek | undefined {
  const binding = c.lookup(name)
  if (binding === undefined || objectScopes(c, name).length > 0) return undefined
  if (isOnGlobalObject(binding)) return peekGlobalObject(name)
  if (binding.scope.kind === 'global') return peekGlobal(name)
  return binding.isCaptured
    ? peekEnvironment(c, binding)
    : ({ registers }) => contentOf(registers[binding.register])
}

const peekGlobalObject =
  (name: string): Peek =>
  (_context, { realm }) => {
    const slot = realm.globalObject.getOwnSlot(name)
    return slot === ABSENT || slot instanceof Accessor ? UNINITIALIZED : slot
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

const contentOf = (content: BindingContent | undefined): Value | typeof UNINITIALIZED =>
  content instanceof ImportedBinding ? contentOf(content.content) : content
