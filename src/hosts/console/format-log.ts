// What a call of console.log prints. https://nodejs.org/docs/latest-v20.x/api/util.html#utilformatformat-args

import { isCallable } from '../../machine/objects/function'
import type { Agent } from '../../machine/running/agent'
import { isObject, type Value } from '../../machine/value'
import { inspect } from './inspect/inspect'
import type { InspectOptions } from './inspect/inspection'
import { plainNumber, plainText } from './inspect/plain-text'
import { ownText } from './inspect/program-code'
import { numberText } from './inspect/strings'
import { jsonText } from './json-text'

type Options = Partial<InspectOptions>

/** Placeholders in the first argument take the next ones; what is left follows, separated by spaces. */
export function formatLog(agent: Agent, args: readonly Value[], options: Options = {}): string {
  const [first] = args
  if (typeof first !== 'string' || args.length === 1) return joined(agent, args, options)
  let used = 1
  const text = first.replace(/%([sdifjoOc%])/g, (placeholder, kind: Placeholder | '%') => {
    if (kind === '%') return '%'
    return used < args.length ? FORMATS[kind](agent, args[used++], options) : placeholder
  })
  return joined(agent, [text, ...args.slice(used)], options)
}

const joined = (agent: Agent, values: readonly Value[], options: Options): string =>
  values.map((value) => (typeof value === 'string' ? value : inspect(agent, value, options))).join(' ')

type Placeholder = 's' | 'd' | 'i' | 'f' | 'j' | 'o' | 'O' | 'c'

const FORMATS: Record<Placeholder, (agent: Agent, value: Value, options: Options) => string> = {
  s: stringFormat,
  d: (_agent, value) => (typeof value === 'bigint' ? `${value}n` : numberText(plainNumber(value))),
  i: (_agent, value) =>
    typeof value === 'bigint' ? `${value}n` : numberText(Number.parseInt(plainText(value), 10)),
  f: (_agent, value) => numberText(Number.parseFloat(plainText(value))),
  j: (agent, value) => String(jsonText(agent, value)),
  o: (agent, value, options) => inspect(agent, value, { ...options, showHidden: true, depth: 4 }),
  O: (agent, value, options) => inspect(agent, value, options),
  // Style sheets are for browsers.
  c: () => '',
}

/** An object with a `toString` of the program's own says itself what it is. */
function stringFormat(agent: Agent, value: Value, options: Options): string {
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'bigint') return `${value}n`
  if (!isObject(value) || isCallable(value)) return plainText(value)
  return ownText(agent, value) ?? inspect(agent, value, { ...options, depth: 0, compact: 3 })
}
