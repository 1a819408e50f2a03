// What a call of console.log prints. https://nodejs.org/docs/latest-v20.x/api/util.html#utilformatformat-args
import type { Agent } from '../../machine/agent'
import { isCallable } from '../../machine/function'
import { isObject, type Value } from '../../machine/value'
import { inspect } from './inspect'
import { jsonText } from './json-text'
import { plainNumber, plainText } from './plain-text'
import { numberText } from './strings'

/** Placeholders in the first argument take the next ones; what is left follows, separated by spaces. */
export function formatLog(agent: Agent, args: readonly Value[]): string {
  const [first] = args
  if (typeof first !== 'string' || args.length === 1) return joined(agent, args)
  let used = 1
  const text = first.replace(/%([sdifjoOc%])/g, (placeholder, kind: Placeholder | '%') => {
    if (kind === '%') return '%'
    return used < args.length ? FORMATS[kind](agent, args[used++]) : placeholder
  })
  return joined(agent, [text, ...args.slice(used)])
}

const joined = (agent: Agent, values: readonly Value[]): string =>
  values.map((value) => (typeof value === 'string' ? value : inspect(agent, value))).join(' ')

type Placeholder = 's' | 'd' | 'i' | 'f' | 'j' | 'o' | 'O' | 'c'

const FORMATS: Record<Placeholder, (agent: Agent, value: Value) => string> = {
  s: stringFormat,
  d: (_agent, value) => (typeof value === 'bigint' ? `${value}n` : numberText(plainNumber(value))),
  i: (_agent, value) =>
    typeof value === 'bigint' ? `${value}n` : numberText(Number.parseInt(plainText(value), 10)),
  f: (_agent, value) => numberText(Number.parseFloat(plainText(value))),
  j: (agent, value) => String(jsonText(agent, value)),
  o: (agent, value) => inspect(agent, value, { showHidden: true, depth: 4 }),
  O: (agent, value) => inspect(agent, value),
  // Style sheets are for browsers.
  c: () => '',
}

/** Simplified: an object with a `toString` of its own is shown like any other. */
function stringFormat(agent: Agent, value: Value): string {
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'bigint') return `${value}n`
  return isObject(value) && !isCallable(value) ? inspect(agent, value, { depth: 0 }) : plainText(value)
}
