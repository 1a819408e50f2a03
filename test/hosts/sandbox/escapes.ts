// The classic ways out of a sandbox, each as a program. `report` says what was found.
import type { HostName } from '../../../src/hosts/host-options'

export interface Escape {
  readonly title: string
  /** Every host where it says nothing. */
  readonly hosts?: readonly HostName[]
  readonly program: string
  readonly prints: readonly string[]
}

const GLOBAL = 'the simulated global'
const NOTHING = 'nothing'
const OWN = 'a simulated value'

/** Defines `report`. Whatever is found must be made by this realm, and must not lead to another global object. */
export const PRELUDE = `
const isOwn = (value) => {
  const last = (object) => {
    const prototype = Object.getPrototypeOf(object)
    return prototype === null ? object : last(prototype)
  }
  if (Object(value) !== value) return true
  const root = last(value)
  if ('realMark' in value || (root !== Object.prototype && root !== value)) return false
  const make = value.constructor?.constructor
  return typeof make !== 'function' || make('return this')() === globalThis
}
const report = (found) => {
  if (found === globalThis) console.log('${GLOBAL}')
  else if (found === undefined || found === null) console.log('${NOTHING}')
  else console.log(isOwn(found) ? '${OWN}' : 'LEAK')
}
const attempt = (escape) => {
  try {
    report(escape())
  } catch (error) {
    report(error)
  }
}
`

const one = (title: string, expression: string, finds: string, hosts?: readonly HostName[]): Escape => ({
  title,
  program: `attempt(() => ${expression})`,
  prints: [finds],
  ...(hosts && { hosts }),
})

const many = (
  title: string,
  program: string,
  prints: readonly string[],
  hosts?: readonly HostName[],
): Escape => ({ title, program, prints, ...(hosts && { hosts }) })

export const ESCAPES: readonly Escape[] = [
  one('the constructor of a constructor', "({}).constructor.constructor('return this')()", GLOBAL),
  one('the constructor of a function', "(() => 1).constructor('return this')()", GLOBAL),
  one('the constructor of a built-in', "console.log.constructor('return this')()", GLOBAL),
  one('the constructor of a bound function', "(() => 1).bind().constructor('return this')()", GLOBAL),
  one(
    'a generator function made of text',
    "(function* () {}).constructor('return this')().next().value",
    GLOBAL,
  ),
  many('an async function made of text', "(async () => {}).constructor('return this')().then(report)", [
    GLOBAL,
  ]),
  many(
    'an async generator function made of text',
    "(async function* () {}).constructor('return this')().next().then(({ value }) => report(value))",
    [GLOBAL],
  ),
  one('an indirect eval', "(0, eval)('this')", GLOBAL),
  one('this of a sloppy function', '(function () { return this })()', GLOBAL),
  one('this of a sloppy callback', '[1].map(function () { return this })[0]', GLOBAL),
  one(
    'this of a getter of a primitive',
    "(Object.defineProperty(Number.prototype, 'own', { get() { return this } }), (1).own)",
    OWN,
  ),
  one('eval of the text of a function', "eval('(' + (() => globalThis) + ')')()", GLOBAL),
  one('Function.prototype.caller', '(function () { return arguments.callee.caller })()', NOTHING),
  one('caller of a strict function', "(function () { 'use strict'; return arguments.callee })()", OWN),
  one('the caller of a callback', '[1].map(function f() { return f.caller })[0]', NOTHING),
  one('the error of an engine', 'null.x', OWN),
  one('the error of a parser', "eval('(')", OWN),
  one('the error of a pattern', "new RegExp('(')", OWN),
  one('the error of too deep a stack', '(function f() { f() })()', OWN),
  one('the error of too long a text', "'a'.repeat(2 ** 30)", OWN),
  one('the error of a list too long', 'new Array(-1)', OWN),
  one(
    'the constructor of the error of an engine',
    "(() => { try { null.x } catch (error) { return error.constructor.constructor('return this')() } })()",
    GLOBAL,
  ),
  many(
    'the places of a stack',
    `const given = []
    Error.prepareStackTrace = (...all) => given.push(all, ...all)
    const { stack } = new Error()
    report(given.every(isOwn) ? stack : { realMark: 1 })`,
    [OWN],
  ),
  many(
    'the object that has its stack captured',
    'const holder = {}; Error.captureStackTrace?.(holder); report(typeof holder.stack)',
    [OWN],
  ),
  many(
    'the species of a promise',
    `class Own extends Promise { static get [Symbol.species]() { return function (executor) { report(executor); executor(report, report) } } }
    Own.resolve(1).then(() => 1)`,
    [OWN, OWN],
  ),
  many(
    'what a promise gives a thenable',
    'Promise.resolve({ then(...given) { report(this); given.forEach(report); given[0]({}) } }).then(report)',
    [OWN, OWN, OWN, OWN],
  ),
  many(
    'what a promise gives its constructor',
    'Promise.all.call(function (executor) { report(executor); executor(report, report) }, [])',
    [OWN, OWN],
  ),
  many('the reason of a rejection', 'Promise.reject(new Error()).catch(report)', [OWN]),
  many(
    'the errors of Promise.any',
    'Promise.any([Promise.reject({})]).catch((error) => report(error.errors))',
    [OWN],
  ),
  one('a template object', '((strings) => strings)`a`', OWN),
  one('the raw strings of a template object', '((strings) => strings.raw)`a`', OWN),
  one('a template object seen twice', '((tag) => [1, 2].map(() => tag`a`))((strings) => strings)', OWN),
  many(
    'what a proxy gives its traps',
    `
    const given = []
    const handler = new Proxy({}, { get: (_, trap) => (...all) => (given.push(...all), Reflect[trap](...all)) })
    const proxy = new Proxy(function () {}, handler)
    proxy.x = 1; delete proxy.x; 'x' in proxy; proxy(); new proxy(); Object.keys(proxy); Reflect.setPrototypeOf(proxy, null); Object.freeze(proxy)
    report(given.every((one) => one === proxy || isOwn(one)) ? null : { realMark: 1 })`,
    [NOTHING],
  ),
  many(
    'a reviver of JSON',
    'JSON.parse(\'{"a":[1]}\', function (key, value) { report(this); return value })',
    [OWN, OWN, OWN],
  ),
  many(
    'a replacer of JSON',
    'JSON.stringify({ a: 1 }, function (key, value) { report(this); return value })',
    [OWN, OWN],
  ),
  one(
    'Array.from of an iterable',
    'Array.from({ [Symbol.iterator]: () => ({ next: () => ({ done: true }) }) })',
    OWN,
  ),
  many(
    'the constructor that Array.from calls',
    'Array.from.call(function (...given) { report(given) }, [1]); report(1)',
    [OWN, OWN],
  ),
  one(
    'a species of lists',
    '(class extends Array { static get [Symbol.species]() { return Object } }).from([1]).map(() => 1)',
    OWN,
  ),
  many(
    'what replace gives its function',
    "'a'.replace(/(?<n>a)/, (...given) => (given.forEach(report), ''))",
    [OWN, OWN, OWN, OWN, OWN],
  ),
  one('what the last match leaves', "(/(a)/.exec('a'), [RegExp.$1, RegExp.lastMatch, RegExp.input])", OWN),
  many('a getter of what is printed', 'console.log({ get a() { report(this); return 1 } }.a)', [OWN, '1']),
  many(
    'a conversion of what is printed',
    "console.log('%s', { toString() { report(this); return 'a' } }.toString())",
    [OWN, 'a'],
  ),
  many(
    'an own inspection of what is printed',
    "console.log({ [Symbol.for('nodejs.util.inspect.custom')](...given) { given.forEach(report); return 'a' }, inspect(...given) { given.forEach(report) } } && 1)",
    ['1'],
  ),
  many(
    'what a timer is given',
    'setTimeout(function (...given) { given.forEach(report) }, 1, {}, globalThis)',
    [OWN, GLOBAL],
    ['browser', 'node'],
  ),
  many('this of a timer in a browser', 'setTimeout(function () { report(this) })', [GLOBAL], ['browser']),
  many(
    'this of a timer in Node',
    'setTimeout(function () { report(this); report(this.constructor) })',
    [OWN, OWN],
    ['node'],
  ),
  many('what setTimeout gives', 'report(setTimeout(() => 1))', [OWN], ['browser', 'node']),
  many('text for a timer', "setTimeout('report(this)')", [GLOBAL], ['browser']),
  many('an immediate', 'report(setImmediate(function () { report(this) }))', [OWN, OWN], ['node']),
  many(
    'a tick',
    'process.nextTick(function (...given) { report(this); given.forEach(report) }, {})',
    [GLOBAL, OWN],
    ['node'],
  ),
  many(
    'an event',
    `
    const target = new EventTarget()
    target.addEventListener('a', function (event) { report(this); report(event); report(event.target); report(event.composedPath()) })
    target.dispatchEvent(new Event('a'))`,
    [OWN, OWN, OWN, OWN],
    ['browser', 'node'],
  ),
  many(
    'the event of an error',
    "addEventListener('error', (event) => { report(event); report(event.error); event.preventDefault() }); setTimeout(() => null.x)",
    [OWN, OWN],
    ['browser'],
  ),
  many(
    'the event of a rejection',
    "addEventListener('unhandledrejection', (event) => { report(event); report(event.promise); report(event.reason); event.preventDefault() }); Promise.reject(new Error())",
    [OWN, OWN, OWN],
    ['browser'],
  ),
  many(
    'a rejection in Node',
    "process.on('unhandledRejection', (reason, promise) => { report(reason); report(promise) }); Promise.reject(new Error())",
    [OWN, OWN],
    ['node'],
  ),
  many(
    'an exception in Node',
    "process.on('uncaughtException', (error, origin) => { report(error); report(origin) }); null.x",
    [OWN, OWN],
    ['node'],
  ),
  one('process.mainModule', 'process.mainModule', NOTHING, ['node']),
  one('process.binding', "process.binding?.('fs')", NOTHING, ['node']),
  one('process.dlopen', 'process.dlopen', NOTHING, ['node']),
  one('process.constructor', "process.constructor.constructor('return this')()", GLOBAL, ['node']),
  one('process in a browser', 'globalThis.process', NOTHING, ['browser', 'ecmascript']),
  one('vm', "require('vm').runInThisContext('this')", OWN, ['node']),
  one('fs', "require('fs').readFileSync('package.json')", OWN, ['node']),
  one('child_process', "require('child_process').execSync('true')", OWN, ['node']),
  one('module', 'module', OWN, ['node']),
  one('window', 'window.window', GLOBAL, ['browser']),
  one('the parent of a window', 'window.parent', GLOBAL, ['browser']),
  one('the top of all windows', 'window.top', GLOBAL, ['browser']),
  one('the opener of a window', 'window.opener', NOTHING, ['browser']),
  one('the view of a document', 'globalThis.document ? document.defaultView : window', GLOBAL, ['browser']),
  many('import() of a file that is not there', "import('./nothing.js').catch(report)", [OWN]),
  many(
    'import() of a module of Node',
    "import('node:fs').then((fs) => fs.readFileSync('package.json')).then(() => report({ realMark: 1 }), report)",
    [OWN],
  ),
  many(
    'import() of text',
    "import('data:text/javascript,export default globalThis').then((found) => report({ realMark: 1 }), report)",
    [OWN],
  ),
  one('a worker', 'globalThis.Worker && new Worker(URL.createObjectURL(new Blob()))', NOTHING),
  one('a request', "fetch('http://localhost/')", OWN, ['browser']),
  one('a weak reference', 'new WeakRef({}).deref()', OWN),
  one('a symbol that realms share', "Symbol.for('nodejs.util.inspect.custom')", OWN),
  one('a frozen prototype', 'Object.freeze(Object.prototype)', OWN),
  one(
    'a polluted prototype',
    "(Object.prototype.polluted = Array.prototype.polluted = Function.prototype.polluted = 'polluted', [].polluted)",
    OWN,
  ),
  one(
    'replaced built-ins',
    '(Array.prototype.push = Map.prototype.get = Symbol.prototype.toString = () => report({ realMark: 1 }), [1].concat(2))',
    OWN,
  ),
]
