// What one call of `inspect` knows while it walks through a value.

import type { ObjectValue } from '../../../machine/objects/object'
import type { Agent } from '../../../machine/running/agent'
import type { Walk } from '../../../machine/running/walk'
import type { Value } from '../../../machine/value'

/** https://nodejs.org/docs/latest-v20.x/api/util.html#utilinspectobject-options */
export interface InspectOptions {
  readonly depth: number
  readonly breakLength: number
  readonly maxArrayLength: number
  readonly maxStringLength: number
  /** Properties that are not enumerable, too. */
  readonly showHidden: boolean
  /** How many levels may share a line; 0 puts each entry on a line of its own. */
  readonly compact: number
  /** Texts are in the colours of their kind. */
  readonly colors: boolean
  /** Calls the objects' own `util.inspect.custom` methods. */
  readonly customInspect: boolean
  /** A proxy is shown with its target and its handler. */
  readonly showProxy: boolean
  /** True, or a function of the program that compares two entries. */
  readonly sorted: Value
  /** Getters are called: all, or those without ('get') or with ('set') a setter. */
  readonly getters: boolean | 'get' | 'set'
  /** Digits stand in groups of three. */
  readonly numericSeparator: boolean
}

/** What is deeper is only named: the lines of each level begin further to the right. */
export const MAX_DEPTH = 1000

export interface Inspection {
  readonly agent: Agent
  readonly options: InspectOptions
  /** Column at which the lines of the current value begin. */
  indentation: number
  /** The objects that the walk is inside of, outermost first. */
  readonly path: ObjectValue[]
  /** Numbers of the objects that something inside them refers to. */
  readonly references: Map<ObjectValue, number>
  /** Depth of the object that was opened last. */
  lastDepth: number
  /** Characters made so far, those of an object inside another counted again with the other. */
  length: number
  format(value: Value, depth: number): Walk<string>
}

/** Formats a value that stands inside another one. */
export function* formatInside(inspection: Inspection, value: Value, depth: number): Walk<string> {
  inspection.indentation += 2
  const text: string = yield inspection.format(value, depth)
  inspection.indentation -= 2
  return text
}

/** Formats several values that stand inside another one. */
export function* formatAll(inspection: Inspection, values: Iterable<Value>, depth: number): Walk<string[]> {
  const texts: string[] = []
  for (const value of values) texts.push(yield* formatInside(inspection, value, depth))
  return texts
}

/** Named facts, as entries. */
export function* formatFacts(
  inspection: Inspection,
  facts: Iterable<readonly [name: string, value: Value]>,
  depth: number,
): Walk<string[]> {
  const entries: string[] = []
  for (const [name, value] of facts) entries.push(`${name}: ${yield* formatInside(inspection, value, depth)}`)
  return entries
}
