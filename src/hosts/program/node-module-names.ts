// Which modules there are, and which are refused.
import { type Said, said, sentence } from '../../syntax/said'
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
const NOT_SIMULATED = tableOf<Said>({
  child_process: said`it starts other processes`,
  cluster: said`it starts other processes`,
  dgram: said`it needs a network; http has a simulated one`,
  dns: said`it needs a network; http has a simulated one`,
  'dns/promises': said`it needs a network; http has a simulated one`,
  http2: said`it needs a network; http has a simulated one`,
  inspector: said`it looks into the real engine`,
  'inspector/promises': said`it looks into the real engine`,
  net: said`it needs a network; http has a simulated one`,
  repl: said`it needs a terminal`,
  sea: said`it is about executable files`,
  test: said`it runs files as other processes; assert is there`,
  'test/reporters': said`it runs files as other processes; assert is there`,
  tls: said`it needs a network; http has a simulated one`,
  trace_events: said`it looks into the real engine`,
  tty: said`it needs a terminal`,
  v8: said`it looks into the real engine`,
  vm: said`it makes other global objects`,
  wasi: said`it runs WebAssembly`,
  zlib: said`it compresses in C++`,
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

export const refusal = (specifier: string): string => {
  const name = nameOf(specifier)
  return sentence(said`The module '${name}' is not simulated: ${NOT_SIMULATED.get(name)!}.`)
}
