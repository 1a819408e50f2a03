// Writes what the properties hold that a step reads: as far as that can be seen without running a getter or a proxy's trap.
import type { PathKey, PropertyPath } from '../machine/event'
import { ABSENT, type ObjectValue } from '../machine/objects/object'
import { privateElementOf } from '../machine/objects/private-elements'
import { Accessor, type Slot } from '../machine/objects/property'
import type { Agent } from '../machine/running/agent'
import type { ExecutionContext } from '../machine/running/execution-context'
import { isObject, keyOfPrimitive, type PropertyKey, UNINITIALIZED, type Value } from '../machine/value'
import type { Desk } from './desk'

/** Each object on the path gets the property that is read of it; `this` is written as a property of the context. */
export function writeProperty({ agent, log, objects }: Desk, { root, isOfThis, keys }: PropertyPath): void {
  const context = agent.running!
  let value = root(context, agent)
  if (isOfThis && context.traceId > 0 && value !== UNINITIALIZED)
    log.write(context.traceId, objects.propertyKey('this'), objects.encode(value))
  for (const key of keys) {
    if (value === UNINITIALIZED || !isObject(value)) return
    const found = find(value, key, context, agent)
    if (found === undefined) return
    log.write(objects.identify(value), objects.propertyKey(found.key), objects.encode(found.value))
    value = found.value
  }
}

interface Found {
  readonly key: PropertyKey
  readonly value: Value
}

/** Undefined where only running the program would tell. */
function find(
  object: ObjectValue,
  path: PathKey,
  context: ExecutionContext,
  agent: Agent,
): Found | undefined {
  if (path.kind === 'private') {
    const element = privateElementOf(object, path.key(context, agent) as symbol)
    return element?.kind === 'field' ? { key: path.shown, value: element.value } : undefined
  }
  const key = path.kind === 'static' ? path.key : keyHeld(path.key(context, agent))
  if (key === undefined) return undefined
  const slot = slotOf(object, key)
  return slot instanceof Accessor ? undefined : { key, value: slot === ABSENT ? undefined : slot }
}

/** The key that a variable holds; undefined for what would have to be converted by the program. */
const keyHeld = (value: Value | typeof UNINITIALIZED): PropertyKey | undefined =>
  typeof value === 'string' || typeof value === 'number' ? keyOfPrimitive(value) : undefined

/** As any read finds it, but nobody is charged for the walk. */
function slotOf(object: ObjectValue, key: PropertyKey): Slot | typeof ABSENT {
  for (let o: ObjectValue | null = object; o !== null; o = o.prototype) {
    const slot = o.getOwnSlot(key)
    if (slot !== ABSENT) return slot
  }
  return ABSENT
}
