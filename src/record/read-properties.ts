// Writes what the properties hold that a step reads: as far as that can be seen without running a getter or a proxy's trap.
import type { PathKey, PropertyPath } from '../machine/event'
import { ABSENT, type ObjectValue } from '../machine/objects/object'
import { privateElementOf } from '../machine/objects/private-elements'
import { Accessor } from '../machine/objects/property'
import type { Agent } from '../machine/running/agent'
import type { ExecutionContext } from '../machine/running/execution-context'
import { isObject, keyOfPrimitive, type PropertyKey, UNINITIALIZED, type Value } from '../machine/value'
import type { Desk } from './desk'

/** Stands for what only running the program would tell. */
const UNKNOWN: unique symbol = Symbol('unknown')

/** Each object on the path gets the property that is read of it; `this` is written as a property of the context. */
export function writeProperty({ agent, log, objects }: Desk, { root, isOfThis, keys }: PropertyPath): void {
  const context = agent.running!
  let value = root(context, agent)
  if (isOfThis && context.traceId > 0 && value !== UNINITIALIZED)
    log.write(context.traceId, objects.propertyKey('this'), objects.encode(value))
  for (const path of keys) {
    if (value === UNINITIALIZED || !isObject(value)) return
    const key = keyIn(path, context, agent)
    const found = path.kind === 'private' ? fieldOf(value, path.key(context, agent)) : dataOf(value, key)
    if (key === undefined || found === UNKNOWN) return
    log.write(objects.identify(value), objects.propertyKey(key), objects.encode(found))
    value = found
  }
}

/** As the record writes it; undefined for what would have to be converted by the program. */
function keyIn(path: PathKey, context: ExecutionContext, agent: Agent): PropertyKey | undefined {
  switch (path.kind) {
    case 'static':
      return path.key
    case 'private':
      return path.shown
    case 'variable':
      return keyHeld(path.key(context, agent))
  }
}

function fieldOf(object: ObjectValue, name: Value | typeof UNINITIALIZED): Value | typeof UNKNOWN {
  const element = privateElementOf(object, name as symbol)
  return element?.kind === 'field' ? element.value : UNKNOWN
}

const keyHeld = (value: Value | typeof UNINITIALIZED): PropertyKey | undefined =>
  typeof value === 'string' || typeof value === 'number' ? keyOfPrimitive(value) : undefined

/** As any read finds it, but nobody is charged for the walk. */
function dataOf(object: ObjectValue, key: PropertyKey | undefined): Value | typeof UNKNOWN {
  if (key === undefined) return UNKNOWN
  for (let o: ObjectValue | null = object; o !== null; o = o.prototype) {
    const slot = o.getOwnSlot(key)
    if (slot !== ABSENT) return slot instanceof Accessor ? UNKNOWN : slot
  }
  return undefined
}
