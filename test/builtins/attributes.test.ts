import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { FunctionObject } from '../../src/machine/objects/function'
import { getData, ObjectValue } from '../../src/machine/objects/object'
import { descriptorOf } from '../../src/machine/objects/property'
import { keyAsValue, type Value } from '../../src/machine/value'
import { createGuest } from './guest'

type HostDescriptor = Record<string, unknown>

/** Not modelled, or different from one version of Node to the next. */
const SKIPPED = new Set(['Iterator.prototype', 'Error.stackTraceLimit', 'Function.prototype'])

/** Properties that stand elsewhere in newer versions. */
const MOVED = new Set(['arguments', 'caller', 'toReversed', 'toSorted', 'toSpliced', 'unicodeSets', 'with'])

const isHostObject = (value: unknown): value is object =>
  typeof value === 'function' || (typeof value === 'object' && value !== null)

/** Lines on which a guest object and the host's differ, with all that they lead to. */
function differences(guest: ObjectValue, host: object, path: string, seen: Set<ObjectValue>): string[] {
  if (seen.has(guest) || SKIPPED.has(path)) return []
  seen.add(guest)
  return guest.ownKeys().flatMap((key) => {
    const shown = `${path}.${String(key)}`
    const hostKey = typeof key === 'symbol' ? wellKnown(key) : keyAsValue(key)
    const theirs = Object.getOwnPropertyDescriptor(host, hostKey) as HostDescriptor | undefined
    if (theirs === undefined || SKIPPED.has(shown)) return []
    const ours = descriptorOf(guest.getOwnProperty(key)!) as HostDescriptor
    const flags = ['writable', 'enumerable', 'configurable'].filter((flag) => ours[flag] !== theirs[flag])
    const inner = ['value', 'get', 'set'].flatMap((part) =>
      compare(ours[part] as Value, theirs[part], shown, seen),
    )
    return [...flags.map((flag) => `${shown}: ${flag}`), ...inner]
  })
}

function wellKnown(symbol: symbol): symbol {
  const name = symbol.description!.slice('Symbol.'.length)
  return (Symbol as unknown as Record<string, symbol>)[name]!
}

function compare(guest: Value, host: unknown, path: string, seen: Set<ObjectValue>): string[] {
  if (!(guest instanceof ObjectValue) || !isHostObject(host)) return []
  const wrong =
    guest instanceof FunctionObject && typeof host === 'function'
      ? (['name', 'length'] as const).filter((key) => getData(guest, key) !== host[key])
      : []
  const order = hasOrderOf(guest, host) ? [] : [`${path}: order`]
  return [...wrong.map((key) => `${path}: ${key}`), ...order, ...differences(guest, host, path, seen)]
}

/** Whether the properties that both have come in the same order. */
function hasOrderOf(guest: ObjectValue, host: object): boolean {
  const ours = guest.ownKeys().map((key) => (typeof key === 'symbol' ? wellKnown(key) : keyAsValue(key)))
  const theirs = Reflect.ownKeys(host)
  const shared = theirs.filter((key) => ours.includes(key) && !MOVED.has(String(key)))
  return ours.filter((key) => shared.includes(key as string)).every((key, i) => key === shared[i])
}

test('built-ins have the names, lengths, attributes and order that they have in the engine that runs this test', () => {
  const { globalObject } = createGuest().realm
  const fresh = runInNewContext('globalThis')
  const lines = globalObject.ownKeys().flatMap((key) => {
    const host = Object.getOwnPropertyDescriptor(fresh, key)
    const guest = getData(globalObject, key)
    return host === undefined || key === 'globalThis'
      ? []
      : compare(guest, host.value, String(key), new Set())
  })
  expect(lines).toEqual([])
})
