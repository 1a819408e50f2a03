// Which modules there are, and which are refused.
import { tableOf } from '../../syntax/table'

const SIMULATED = new Set([
  'assert',
  'assert/strict',
  'async_hooks',
  'buffer',
  'console',
  'constants',
  'crypto',
  'diagnostics_channel',
  'domain',
  'events',
  'fs',
  'fs/promises',
  'http',
  'https',
  'module',
  'os',
  'path',
  'path/posix',
  'path/win32',
  'perf_hooks',
  'process',
  'punycode',
  'querystring',
  'readline',
  'readline/promises',
  'stream',
  'stream/consumers',
  'stream/promises',
  'stream/web',
  'string_decoder',
  'sys',
  'timers',
  'timers/promises',
  'url',
  'util',
  'util/types',
  'worker_threads',
])

/** What is left out, each with the reason, and with what there is in its place. */
const NOT_SIMULATED = tableOf<string>({
  child_process: 'it starts other processes',
  cluster: 'it starts other processes',
  dgram: 'it needs a network; http has a simulated one',
  dns: 'it needs a network; http has a simulated one',
  'dns/promises': 'it needs a network; http has a simulated one',
  http2: 'it needs a network; http has a simulated one',
  inspector: 'it looks into the real engine',
  'inspector/promises': 'it looks into the real engine',
  net: 'it needs a network; http has a simulated one',
  repl: 'it needs a terminal',
  sea: 'it is about executable files',
  test: 'it runs files as other processes; assert is there',
  'test/reporters': 'it runs files as other processes; assert is there',
  tls: 'it needs a network; http has a simulated one',
  trace_events: 'it looks into the real engine',
  tty: 'it needs a terminal',
  v8: 'it looks into the real engine',
  vm: 'it makes other global objects',
  wasi: 'it runs WebAssembly',
  zlib: 'it compresses in C++',
})

/** Packages that are simulated as well; they are no modules of Node. */
const PACKAGES = new Set(['bullmq', 'queue'])

/** Modules that have no name without `node:`. */
const ONLY_WITH_PREFIX = new Set(['sea', 'test', 'test/reporters'])

/** Without the `node:` that it may begin with. */
export const nameOf = (specifier: string): string => specifier.replace(/^node:/, '')

export const builtinNames = (): string[] =>
  [...SIMULATED, ...NOT_SIMULATED.keys()].filter((name) => !ONLY_WITH_PREFIX.has(name)).sort()

export const isPackage = (name: string): boolean => PACKAGES.has(name)

export const isPublic = (name: string): boolean => SIMULATED.has(name)

export const isNotSimulated = (specifier: string): boolean =>
  NOT_SIMULATED.has(nameOf(specifier)) && !ONLY_WITH_PREFIX.has(specifier)

export const refusal = (specifier: string): string =>
  `The module '${nameOf(specifier)}' is not simulated: ${NOT_SIMULATED.get(nameOf(specifier))}.`
