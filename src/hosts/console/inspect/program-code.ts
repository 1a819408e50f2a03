// Where Node's inspect runs code of the program: `[util.inspect.custom]`, getters of `Symbol.toStringTag`, a comparison of keys.
// A host that does not ask for it prints without running any.

import { createNative, EcmaFunction, isCallable } from '../../../machine/objects/function'
import { ABSENT, findSlot, getData, type ObjectValue } from '../../../machine/objects/object'
import { get } from '../../../machine/objects/properties'
import { Accessor } from '../../../machine/objects/property'
import { toPrimitiveSymbol } from '../../../machine/objects/symbols'
import { toString } from '../../../machine/operations/convert'
import { createObject } from '../../../machine/operations/operations'
import type { Agent } from '../../../machine/running/agent'
import { call } from '../../../machine/running/call'
import type { Realm } from '../../../machine/running/realm'
import { isObject, type PropertyKey, type Value } from '../../../machine/value'
import type { Entries } from '../../../syntax/table'
import { paint } from './colours'
import type { Inspection, InspectOptions } from './inspection'

/** The program's `util.inspect` by realm, made when it is first needed. */
const inspectFunctions = new WeakMap<Realm, () => Value>()

export function runProgramCode(agent: Agent, inspectFunction: () => Value): void {
  inspectFunctions.set(agent.realm, inspectFunction)
}

const mayRun = ({ realm }: Agent): boolean => inspectFunctions.has(realm)

/** Inspections that wait for code of the program which inspects in turn. */
let nesting = 0
const MAX_NESTING = 100

/** Calls the program in the midst of an inspection, on a stack of its own. */
function ask(agent: Agent, start: () => void): Value {
  if (nesting >= MAX_NESTING) throw agent.error('RangeError', 'Maximum call stack size exceeded')
  nesting++
  try {
    return agent.runAside(start)
  } finally {
    nesting--
  }
}

/** The value of a property, through its getter where the program's code may run. */
export function readProperty({ agent }: Inspection, object: ObjectValue, key: PropertyKey): Value {
  const slot = findSlot(object, key)
  if (slot === ABSENT) return undefined
  if (!(slot instanceof Accessor)) return slot
  return mayRun(agent) ? readThrough(agent, object, key) : undefined
}

export const readThrough = (agent: Agent, object: ObjectValue, key: PropertyKey): Value =>
  ask(agent, () => agent.perform(get(agent, object, key), 0))

const CUSTOM = 'nodejs.util.inspect.custom'

/** What the object says of itself; undefined where it says nothing. */
export function askObject(
  inspection: Inspection,
  object: ObjectValue,
  depth: number,
): { readonly said: Value } | undefined {
  const { agent, options } = inspection
  const symbol = agent.symbolRegistry.get(CUSTOM)
  if (symbol === undefined || !options.customInspect || !mayRun(agent)) return undefined
  const method = readProperty(inspection, object, symbol)
  const inspectFunction = inspectFunctions.get(agent.realm)!()
  if (!isCallable(method) || method === inspectFunction || isOwnPrototype(object)) return undefined
  const left = options.depth - depth
  const shown = left > MAX_FINITE_DEPTH ? null : left
  const given = optionsFor(agent, options)
  const said = ask(agent, () => agent.perform(call(agent, method, object, shown, given, inspectFunction), 0))
  return said === object ? undefined : { said }
}

/** The object is what instances of its constructor inherit from. */
function isOwnPrototype(object: ObjectValue): boolean {
  const constructor = getData(object, 'constructor')
  return isObject(constructor) && getData(constructor, 'prototype') === object
}

/** A depth without limit is told as null. */
const MAX_FINITE_DEPTH = 500

const limit = (value: number): Value => (Number.isFinite(value) ? value : null)

/** The options as an object of the program, which it may pass on. */
function optionsFor(agent: Agent, options: InspectOptions): ObjectValue {
  const given = createObject(agent)
  const facts: Entries<Value> = {
    showHidden: options.showHidden,
    depth: options.depth > MAX_FINITE_DEPTH ? null : options.depth,
    colors: options.colors,
    customInspect: options.customInspect,
    showProxy: options.showProxy,
    maxArrayLength: limit(options.maxArrayLength),
    maxStringLength: limit(options.maxStringLength),
    breakLength: options.breakLength,
    compact: options.compact,
    sorted: options.sorted,
    getters: options.getters,
    numericSeparator: options.numericSeparator,
    stylize: createNative(agent, 'stylize', 2, (_agent, _this, [text, style]) =>
      options.colors ? paint(options, String(style), String(text)) : text,
    ),
  }
  for (const [name, value] of Object.entries(facts)) given.put(name, value)
  return given
}

/** In the order that the option asks for: of their texts, or the program's own. */
export function sortEntries({ agent, options }: Inspection, entries: readonly string[]): string[] {
  const { sorted } = options
  if (!isCallable(sorted)) return entries.toSorted()
  return entries.toSorted((a, b) =>
    Number(ask(agent, () => agent.perform(call(agent, sorted, undefined, a, b), 0))),
  )
}

/** What a `toString` of the program's own gives; undefined where it has none. */
export function ownText(agent: Agent, object: ObjectValue): string | undefined {
  if (!mayRun(agent)) return undefined
  const isOwn = [toPrimitiveSymbol, 'toString'].some((key) => findSlot(object, key) instanceof EcmaFunction)
  if (!isOwn) return undefined
  return ask(agent, () => agent.perform(toString(agent, object), 0)) as string
}
