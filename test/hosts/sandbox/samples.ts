// What a program can make of each kind, for the walk to go on from. `spy` is a function of the walk.

const LANGUAGE = [
  'function () {}',
  '() => 1',
  'async () => 1',
  'function* () {}',
  'async function* () {}',
  'class { static #p = 1; x = 1; static { this.y = 1 } }',
  'class extends Array {}',
  '(function* () { yield {} })()',
  '(async function* () { yield {} })()',
  '(async () => ({}))()',
  '(function () { return arguments })({})',
  "(function () { 'use strict'; return arguments })({})",
  '((strings) => strings)`a${1}b`',
  'spy.bind({}, {})',
  'class { get x() { return {} } }.prototype',
]

const BUILT_IN = [
  "/(?<n>a)/dgy.exec('a')",
  "'ab'.matchAll(/./g)",
  "'ab'[Symbol.iterator]()",
  '[{}].entries()',
  'new Map([[{}, {}]])',
  'new Map([[{}, {}]]).entries()',
  'new Set([{}])',
  'new Set([{}]).values()',
  'new WeakMap([[{}, {}]])',
  'new WeakSet([{}])',
  'new WeakRef({})',
  'new FinalizationRegistry(spy)',
  'new Date(0)',
  'Object(1n)',
  'Object(Symbol())',
  "Object('ab')",
  'new Uint8Array(4)',
  'new DataView(new ArrayBuffer(8))',
  'Promise.withResolvers()',
  'Promise.all([{ then: spy }])',
  'Promise.reject({})',
  'Proxy.revocable({}, {})',
  "new Error('a', { cause: {} })",
  'new AggregateError([{}])',
  'JSON.parse(\'{"a":[1]}\', spy)',
  'Object.getOwnPropertyDescriptors(class { static get a() { return 1 } })',
  '[1, 2].values?.().map?.((x) => x)',
  'globalThis.Iterator?.from({ next: spy })',
  "new Function('return this')()",
  "eval('this')",
  'Array.from({ length: 1, 0: {} }, spy)',
  "'a'.replace(/(?<n>a)/, spy)",
  'JSON.stringify({ a: { toJSON: spy } }, spy)',
  '[...{ [Symbol.iterator]: () => ({ next: () => ({ done: true, value: spy }), return: spy }) }]',
  '`${{ [Symbol.toPrimitive]: (hint) => (spy(hint), 1) }}`',
  'spy`a${{}}b`',
  '[3, 1, 2].sort(spy)',
  'Object.groupBy([1], (x, i) => spy(x, i))',
  ...['events', 'path', 'timers/promises', 'util'].map((name) => `require('${name}')`),
  "import('./nothing.js').catch(spy)",
  "import('node:timers/promises').then(spy, spy)",
  "import('data:text/javascript,export default {}').then(spy, spy)",
]

/** Each tells the walk what it is given. */
const PROXIES = [
  'new Proxy({ a: {} }, telling)',
  'new Proxy(function () {}, telling)',
  'new Proxy(class {}, telling)',
  'new Proxy([{}], telling)',
]

/** Each throws what the engine makes. */
const FAILURES = [
  'null.x',
  'undefined.x()',
  'nowhere',
  '1()',
  'new 1()',
  '[...1]',
  'class extends 1 {}',
  'new (class extends Object { constructor() {} })()',
  "decodeURI('%')",
  'new Array(-1)',
  "'a'.repeat(-1)",
  "eval('(')",
  "new RegExp('(')",
  'BigInt(1.5)',
  '1n + 1',
  "JSON.parse('{')",
  'Symbol() + 1',
  '(function f() { f() })()',
  "'use strict'; Object.freeze([]).push(1)",
  'Reflect.construct(1)',
  'Object.defineProperty(1)',
  'new Proxy({}, null)',
  'null[Symbol.iterator]',
  'const [a] = null',
  'let { b } = undefined',
  'for (const c of 1) {}',
  "1 in 'a'",
  '1 instanceof 1',
  'new Promise()',
  'structuredClone(() => 1)',
  'new AbortController().signal.throwIfAborted.call(1)',
  'setTimeout()',
  'queueMicrotask(1)',
  "require('vm')",
  'process.chdir()',
]

/** What the hosts call back with; each runs where the host has it. */
const CALLBACKS = [
  'setTimeout(spy, 0, {})',
  'setImmediate(spy, {})',
  'queueMicrotask(spy)',
  'requestAnimationFrame(spy)',
  'requestIdleCallback(spy)',
  'process.nextTick(spy, {})',
  "for (const name of ['exit', 'beforeExit', 'unhandledRejection', 'uncaughtException', 'rejectionHandled', 'warning']) process.on(name, spy)",
  "for (const name of ['error', 'unhandledrejection', 'rejectionhandled', 'message', 'a']) addEventListener(name, spy)",
  "const target = new EventTarget(); target.addEventListener('a', spy); target.addEventListener('a', { handleEvent: spy }); target.dispatchEvent(new Event('a'))",
  "AbortSignal.timeout(1).addEventListener('abort', spy)",
  'const controller = new AbortController(); controller.signal.onabort = spy; controller.abort({})',
  'const channel = new MessageChannel(); channel.port1.onmessage = spy; channel.port2.postMessage({ a: [{}] })',
  'scheduler.postTask(spy)',
  'Error.prepareStackTrace = spy; new Error().stack; delete Error.prepareStackTrace',
  "document.addEventListener('click', spy)",
  'onerror = spy; setTimeout(() => { throw {} })',
  'Promise.reject(new Error())',
  "console.log({ get a() { return spy() }, [Symbol.toStringTag]: 'a' }, '%s', { toString: spy })",
]

const TELLING = `
var telling = new Proxy({}, {
  get: (_, trap) => (...args) => (spy(...args), Reflect[trap](...args)),
})`

const attempt = (statement: string) => `try { ${statement} } catch (error) { spy(error) }`

/** A script that leaves a list of samples. */
export const SAMPLES = [
  TELLING,
  ...FAILURES.map((failure) => attempt(/^(const|let|for|'use)/.test(failure) ? failure : `(${failure})`)),
  ...CALLBACKS.map(attempt),
  'var samples = []',
  ...[...LANGUAGE, ...BUILT_IN, ...PROXIES].map((sample) => attempt(`samples.push((${sample}))`)),
].join('\n')
