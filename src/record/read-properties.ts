// Writes what the properties hold that a step reads: as far as that can be seen without running a getter or a proxy's trap.
import type { PathKey, Peek, PropertyPath } from '../machine/event'
import type { Agent } from '../machine/running/agent'
import { isObject, keyOfPrimitive, type PropertyKey, UNINITIALIZED } from '../machine/value'
import type { Desk } from './desk'
import type { Objects } from './objects'

/** Each object on the path gets the property that is read of it; `this` is written as a property of the context. */
export function writeProperty({ agent, log, objects }: Desk, { root, isOfThis, keys }: PropertyPath): void {
  const context = agent.running!
  let value = root(context, agent)
  if (isOfThis && context.traceId > 0 && value !== UNINITIALIZED)
    log.write(context.traceId, objects.propertyKey('this'), objects.encode(value))
  for (const path of keys) {
    if (value === UNINITIALIZED || !isObject(value)) return
    const { shown } = path
    const key = typeof shown === 'function' ? keyHeld(shown, agent) : shown
    const held = key === undefined ? UNINITIALIZED : path.peek(value, key, context, agent)
    if (held === UNINITIALIZED) return
    const number = path.traceKey < 0 ? numberOf(path, key!, objects) : path.traceKey
    log.write(objects.identify(value), number, objects.encode(held))
    value = held
  }
}

/** Undefined for what would have to be converted by the program. */
function keyHeld(peek: Peek, agent: Agent): PropertyKey | undefined {
  const value = peek(agent.running!, agent)
  return typeof value === 'string' || typeof value === 'number' ? keyOfPrimitive(value) : undefined
}

function numberOf(path: PathKey, key: PropertyKey, objects: Objects): number {
  const number = objects.propertyKey(key)
  if (typeof path.shown !== 'function') path.traceKey = number
  return number
}
