// Which modules there are, and which are refused.
import { tableOf } from '../../../syntax/table'

const SIMULATED = new Set([
  'assert',
  'assert/strict',
  'async_hooks',
  'buffer',
  'crypto',
  'events',
  'fs',
  'fs/promises',
  'http',
  'https',
  'module',
  'os',
  'path',
  'path/posix',
  'perf_hooks',
  'process',
  'querystring',
  'readline',
  'readline/promises',
  'stream',
  'stream/promises',
  'string_decoder',
  'timers',
  'timers/promises',
  'url',
  'util',
  'util/types',
  'worker_threads',
])

/** What would reach out of the simulation, each with what it would do. */
const NOT_SIMULATED = tableOf<string>({
  child_process: 'it starts other processes',
  cluster: 'it starts other processes',
  dgram: 'it needs a network',
  dns: 'it needs a network',
  'dns/promises': 'it needs a network',
  http2: 'it needs a network',
  inspector: 'it looks into the real engine',
  net: 'it needs a network',
  repl: 'it needs a terminal',
  tls: 'it needs a network',
  trace_events: 'it looks into the real engine',
  tty: 'it needs a terminal',
  v8: 'it looks into the real engine',
  vm: 'it makes other global objects',
  wasi: 'it runs WebAssembly',
  zlib: 'it is not written in JavaScript',
})

/** Without the `node:` that it may begin with. */
export const nameOf = (specifier: string): string => specifier.replace(/^node:/, '')

export const builtinNames = (): string[] => [...SIMULATED, ...NOT_SIMULATED.keys()].sort()

export const isPublic = (name: string): boolean => SIMULATED.has(name)

export const isNotSimulated = (name: string): boolean => NOT_SIMULATED.has(name)

export const refusal = (name: string): string =>
  `The module '${name}' is not simulated: ${NOT_SIMULATED.get(name)}.`
