import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { runTogether } from '../one-run'
import { randomValues } from './random-values'

/** Arguments of console.log, as source. */
const primitives = [
  ``,
  `undefined`,
  `null, true, false`,
  `0, -0, 1.5, NaN, Infinity, -Infinity, 1e21, 1e-7`,
  `1n, -20n`,
  `'text'`,
  `'two\\nlines'`,
  `Symbol('s'), Symbol(), Symbol.iterator, Symbol.for('x')`,
  `['a', 'it\\'s', 'say "hi"', 'it\\'s "x"', \`it's "x" \\\`y\\\`\`, 'it\\'s "\${"']`,
  `['\\n\\t\\b\\f\\r\\v\\0', '\\x1b[1m', '\\x7f\\x9f', '\\\\', '\\ud800', 'a\\udc00b', '😀', 'é', '日本語']`,
  `{ s: 'x'.repeat(60) + '\\n' + 'y'.repeat(30) }`,
  `['x'.repeat(100) + '\\n' + 'y'.repeat(3) + '\\n']`,
  `['x'.repeat(10001)], ['x'.repeat(10005)], ['x'.repeat(10000)].length`,
  `[-0, 0, 1n, undefined, null, true, Symbol('in')]`,
]

const ordinaryObjects = [
  `{}`,
  `{ a: 1 }`,
  `{ a: 1, 'b-c': 2, 3: 4, $d: 5, _e: 6, 'f g': 7, é: 8, '': 9 }`,
  `{ a: { b: { c: {} } } }`,
  `{ a: { b: { c: { d: 1 } } } }`,
  `{ a: { b: { c: [] } } }`,
  `{ a: { b: { c: [1] } } }`,
  `{ a: { b: { c: new Map([[1, 2]]), d: new Set(), e: function f() {}, g: new (class K { x = 1 })() } } }`,
  `[[[[]]]], [[[[1]]]], [[[{}]]], [[[{ a: 1 }]]]`,
  `{ a: [1, 2, { b: 3 }], c: 'd' }`,
  `{ get a() { return 1 } }`,
  `{ set a(v) {} }`,
  `{ get a() { return 1 }, set a(v) {} }`,
  `{ [Symbol('k')]: 1, [Symbol()]: 2, [Symbol.iterator]: 3, [Symbol("it's")]: 4 }`,
  `{ ['__proto__']: 1 }`,
  `Object.create(null)`,
  `Object.assign(Object.create(null), { x: 1 })`,
  `Object.create({})`,
  `Object.create({ a: 1 })`,
  `Object.create(Object.create(null))`,
  `Object.assign(Object.create(Object.create(null)), { a: 1 })`,
  `Object.create(Object.assign(Object.create(null), { a: 1 }))`,
  `[[[Object.create(Object.create(null))]]], [[[[Object.create(Object.create(null))]]]]`,
  `[[[Object.assign(Object.create(null), { x: 1 })]]]`,
  `Object.defineProperty({}, 'hidden', { value: 1 })`,
  `Object.defineProperty({ a: 1 }, Symbol('hidden'), { value: 1 })`,
  `Object.freeze({ a: 1 })`,
  `{ constructor: 1 }`,
  `{ constructor: 'Foo', a: 1 }`,
  `{ f() {}, g: () => {}, h: async () => {}, *i() {}, async *j() {} }`,
  `{ a: undefined, b: null }`,
  `{ [Symbol.toStringTag]: 'tag' }`,
  `Object.defineProperty({ a: 1 }, Symbol.toStringTag, { value: 'tag' })`,
  `Object.defineProperty({}, Symbol.toStringTag, { value: 'Object' })`,
  `Object.defineProperty(Object.create(null), Symbol.toStringTag, { value: 'tag' })`,
  `Object.defineProperty({}, Symbol.toStringTag, { value: '' })`,
  `Math, JSON`,
  `Object.prototype, Array.prototype, Function.prototype`,
  `{ toString() { return 'x' }, valueOf() { return 1 } }`,
  `globalThis === undefined`,
]

const arrays = [
  `[]`,
  `[1, 2, 3]`,
  `[,]`,
  `[1, , 3]`,
  `[, , 1, , , 2, ,]`,
  `new Array(5)`,
  `new Array(500)`,
  `(() => { const a = []; a[1000] = 1; return a })()`,
  `(() => { const a = []; a[2 ** 31] = 1; a[3] = 2; return a })()`,
  `Object.assign([1, 2], { extra: true, [-1]: 'x', '01': 2 })`,
  `Object.assign([], { extra: true })`,
  `Object.assign([1, , 2], { [Symbol('s')]: 1 })`,
  `Array.from({ length: 6 }, (_, i) => i)`,
  `Array.from({ length: 7 }, (_, i) => i)`,
  `Array.from({ length: 27 }, (_, i) => i * 37)`,
  `Array.from({ length: 100 }, (_, i) => i)`,
  `Array.from({ length: 101 }, (_, i) => i)`,
  `Array.from({ length: 102 }, (_, i) => i)`,
  `Array.from({ length: 120 }, (_, i) => 'item ' + i)`,
  `Array.from({ length: 7 }, (_, i) => 'x'.repeat(i * 4))`,
  `Array.from({ length: 26 }, (_, i) => 'x'.repeat(i))`,
  `Array.from({ length: 10 }, (_, i) => -i / 3)`,
  `Array.from({ length: 10 }, (_, i) => BigInt(i) ** 9n)`,
  `Array.from({ length: 10 }, (_, i) => (i % 2 ? i : String(i)))`,
  `Array.from({ length: 10 }, (_, i) => [i, i])`,
  `Array.from({ length: 10 }, (_, i) => ({ id: i }))`,
  `Array.from({ length: 10 }, (_, i) => ({ id: i, name: 'name' + i, tags: ['a', 'b'] }))`,
  `Array.from({ length: 8 }, () => undefined)`,
  `Array.from({ length: 8 }, () => '日本')`,
  `Array.from({ length: 8 }, () => '😀')`,
  `Array.from({ length: 8 }, () => 'e\\u0301')`,
  `Array.from({ length: 30 }, (_, i) => i % 7 ? true : 'a longer text for a change')`,
  `Object.assign(Array.from({ length: 8 }, (_, i) => i), { extra: 1 })`,
  `Object.assign(Array.from({ length: 101 }, (_, i) => i), { extra: 1 })`,
  `Object.assign(new Array(150), { 120: 1 })`,
  `(() => { const a = Array.from({ length: 200 }, (_, i) => i); delete a[50]; delete a[51]; return a })()`,
  `{ deep: { list: Array.from({ length: 20 }, (_, i) => i * 1000) } }`,
  `{ deep: { deeper: { list: Array.from({ length: 20 }, (_, i) => i * 1000) } } }`,
  `new (class Stack extends Array {})()`,
  `new (class Stack extends Array {})(1, 2, 3)`,
  `Object.setPrototypeOf([1], null)`,
  `Object.setPrototypeOf([1, 2], {})`,
  `Object.defineProperty([1, 2], 'x', { get() {}, enumerable: true })`,
  `Object.defineProperty([1, 2], 1, { get() {}, enumerable: true })`,
  `(function () { return arguments })()`,
  `(function () { return arguments })(1, 'a', {})`,
  `Object.assign(function () { return arguments }(1), { x: 1 })`,
]

const lines = [
  `{ a: 'x'.repeat(54) }`,
  `{ a: 'x'.repeat(60) }`,
  `{ a: 'x'.repeat(61) }`,
  `{ a: 'x'.repeat(62) }`,
  `{ a: 'x'.repeat(63) }`,
  `{ a: 'x'.repeat(64) }`,
  `{ a: 'x'.repeat(76), b: 1 }`,
  ...Array.from({ length: 12 }, (_, i) => `{ first: 'x'.repeat(${i + 15}), second: 'y'.repeat(25), c: 1 }`),
  ...Array.from(
    { length: 12 },
    (_, i) => `{ o: { first: 'x'.repeat(${i + 10}), second: 'y'.repeat(25), c: [1] } }`,
  ),
  ...Array.from({ length: 6 }, (_, i) => `['x'.repeat(${i + 30}), 'y'.repeat(30)]`),
  `{ a: 1, b: { c: 2, d: { e: 3, f: { g: 4 } } } }`,
  `{ a: { b: { c: 1 } }, d: 1 }`,
  `{ a: { b: { c: { } } } }`,
  `{ a: { b: 1 }, c: { d: 1 }, e: { f: { g: 1 } } }`,
  `{ a: { b: [[[1]]] } }`,
  `[[[1, 2, [3]]], 4]`,
  `[{ a: { b: { c: 1 } } }]`,
  `[{ a: 1, b: { c: {} } }, { a: 1, b: { c: {} } }]`,
  `{ text: 'a\\nb' }, { f: 'long text '.repeat(3) + '\\n' + 'more text '.repeat(6) }`,
  `{ name: 'Ada Lovelace', born: 1815, fields: ['mathematics', 'computing'], notes: { on: 'the engine' } }`,
  `[['key', { a: 1 }], ['other', { b: [1, 2, 3] }]]`,
  `{ a: Array.from({ length: 7 }, (_, i) => i), b: Array.from({ length: 30 }, (_, i) => i) }`,
]

const circles = [
  `(() => { const a = {}; a.self = a; return a })()`,
  `(() => { const a = []; a.push(a, [a]); return a })()`,
  `(() => { const a = { b: { c: {} } }; a.b.c.a = a; a.b.c.b = a.b; return a })()`,
  `(() => { const a = { name: 'a' }, b = { a }; a.b = b; return [a, b] })()`,
  `(() => { const m = new Map(); m.set('me', m).set(m, 1); return m })()`,
  `(() => { const s = new Set(); s.add(s); return s })()`,
  `(() => { class Node { constructor() { this.parent = this } } return new Node() })()`,
  `(() => { function f() {} f.f = f; return f })()`,
  `(() => { const shared = { x: 1 }; return [shared, shared] })()`,
  `(() => { class Tree { children = []; constructor(p) { this.parent = p; p?.children.push(this) } } const t = new Tree(); new Tree(t); new Tree(t); return t })()`,
]

const collections = [
  `new Map()`,
  `new Map([['a', 1], [{ b: 2 }, [3]], [null, undefined]])`,
  `new Map([['key', new Map([['inner', new Map([['x', new Map([[1, 2]])]])]])]])`,
  `new Map(Array.from({ length: 101 }, (_, i) => [i, i]))`,
  `new Set()`,
  `new Set([1, 'a', { b: 1 }])`,
  `new Set(Array.from({ length: 120 }, (_, i) => i))`,
  `new Set(Array.from({ length: 20 }, (_, i) => i))`,
  `Object.assign(new Map([[1, 2]]), { extra: 1 }), Object.assign(new Set(), { extra: 1 })`,
  `new (class Registry extends Map { constructor() { super(); this.set('a', 1) } })()`,
  `new (class Bag extends Set {})()`,
  `Object.setPrototypeOf(new Map([[1, 2]]), null), Object.setPrototypeOf(new Set([1]), null)`,
  `{ m: new Map([['a', { b: { c: {} } }]]) }`,
  `new WeakMap(), new WeakSet([{}])`,
  `{ a: { b: { c: new WeakMap() } } }`,
  `Object.assign(new WeakMap(), { a: 1 })`,
  `new (class Cache extends WeakMap {})()`,
  `[].values(), 'x'[Symbol.iterator]()`,
  `(function* () {})()`,
  `(function* () { yield 1 })(), (async function* () {})()`,
  `Object.assign((function* () {})(), { a: 1 })`,
  `{ it: { it: { it: [][Symbol.iterator]() } } }`,
]

const iterators = [
  `new Map([['a', 1]]).keys(), new Map([['a', 1]]).values(), new Map([['a', { b: 1 }], ['c', 2]]).entries()`,
  `new Map()[Symbol.iterator](), new Set().values()`,
  `new Set(['a', [1]]).values(), new Set(['a', [1]]).entries()`,
  `((i) => (i.next(), i))(new Map([[1, 2], [3, 4]]).entries())`,
  `((set) => { const i = set.values(); i.next(); set.add(3); set.delete(2); return i })(new Set([1, 2]))`,
  `((set) => { const i = set.values(); [...i]; set.add(2); return i })(new Set([1]))`,
  `((set) => { const i = set.values(); i.next(); set.add(2); return i })(new Set([1]))`,
  `{ a: { b: { c: new Set([1]).values() } } }, new Map([['k', new Map([['a', 1]]).keys()]])`,
  `Object.assign(new Map([[1, 2]]).keys(), { x: 1 }), Object.assign(new Map().entries(), { x: 1 })`,
  `new Map(Array.from({ length: 120 }, (_, i) => [i, i])).keys()`,
  `new Map(Array.from({ length: 120 }, (_, i) => [i, i])).entries()`,
  `new Map([['x'.repeat(40), 'y'.repeat(40)]]).entries()`,
  `new Map([[{ a: { b: { c: {} } } }, [[[[1]]]]]]).entries()`,
  `((map) => map.set('self', map.values()).values())(new Map())`,
  `Object.setPrototypeOf(new Set([1]).values(), null)`,
  `Object.defineProperty(new Set([1]).values(), Symbol.toStringTag, { value: 'Mine' })`,
  `'aa'.matchAll(/a/g), new Uint8Array(1).values(), [1].entries()`,
  `Object.getPrototypeOf(new Map().keys()), Object.getPrototypeOf(function* () {})`,
]

const wrappers = [
  `new String('x')`,
  `new String("it's")`,
  `new Number(-0), new Boolean(false), Object(Symbol('s')), Object(1n)`,
  `Object.assign(new String('ab'), { c: 1 })`,
  `Object.assign(new Number(1), { c: 1 })`,
  `new (class Name extends String {})('x')`,
  `Object.setPrototypeOf(new String('x'), null)`,
  `[new String('x'), [new Number(1), [new Boolean(true), [new String('deep')]]]]`,
  `new Date(0), new Date(1e15), new Date(NaN), new Date(-1e15)`,
  `{ at: new Date(86400000) }`,
  `Object.assign(new Date(0), { note: 1 })`,
  `new (class Day extends Date {})(0)`,
]

const functions = [
  `function f() {}`,
  `function () {}, () => {}`,
  `async function f() {}, async () => {}`,
  `function* g() {}, async function* ag() {}, function* () {}`,
  `class A {}`,
  `class {}`,
  `class A extends Array {}, class extends Map {}`,
  `class A extends null {}`,
  `(() => { class A {} return class B extends A {} })()`,
  `(() => { class A {} return class extends A {} })()`,
  `class A { static x = 1; static y() {} }`,
  `class A { static name = 'B' }`,
  `class A { static { delete this.name } }`,
  `Object.assign(function f() {}, { a: 1, b: [1] })`,
  `Object.assign(() => {}, { a: 1 })`,
  `{ f: Object.assign(function f() {}, { g: Object.assign(function g() {}, { a: { b: {} } }) }) }`,
  `[function f() {}, class K {}, Math.max, Map, Symbol, (() => {}).bind(), (function f() {}).bind()]`,
  `Object.setPrototypeOf(function f() {}, null)`,
  `Object.setPrototypeOf(class A {}, null)`,
  `Object.defineProperty(() => {}, 'name', { value: 'renamed' })`,
  `Object.defineProperty(function f() {}, Symbol.toStringTag, { value: 'tag' })`,
  `Object.defineProperty(class A {}, Symbol.toStringTag, { value: 'tag' })`,
  `Promise, Promise.resolve, [].map, Object`,
  `{ [Symbol('s')]() {}, get x() { return 1 } }`,
  `[async () => {}, function* g() {}, async function* h() {}]`,
]

const instances = [
  `new (class Foo {})()`,
  `new (class Foo { x = 1; #secret = 2; y = [3] })()`,
  `new (class {})()`,
  `new (class { x = 1 })()`,
  `(() => { class A { a = 1 } class B extends A { b = 2 } return new B() })()`,
  `(() => { class A { get v() { return 1 } } return new A() })()`,
  `(() => { class A {} return [new A(), [new A(), [new A(), [new A()]]]] })()`,
  `(() => { class A { x = 1 } return [new A(), [new A(), [new A(), [new A()]]]] })()`,
  `(() => { class A {} Object.defineProperty(A.prototype, Symbol.toStringTag, { value: 'tag' }); return new A() })()`,
  `(() => { class A {} Object.defineProperty(A.prototype, Symbol.toStringTag, { value: 'A' }); return new A() })()`,
  `(() => { class A {} return A.prototype })()`,
  `(() => { class A {} class B extends A {} return B.prototype })()`,
  `(() => { function Old() { this.x = 1 } return new Old() })()`,
  `(() => { function Old() {} Old.prototype = { m() {} }; return new Old() })()`,
  `(() => { class A {} return Object.create(A.prototype) })()`,
  `(() => { class A {} const a = new A(); a.constructor = null; return a })()`,
]

const errors = [
  `new Error('boom')`,
  `new Error()`,
  `new TypeError('wrong'), new RangeError('far')`,
  `new Error('two\\nlines')`,
  `new Error('boom', { cause: 'why' })`,
  `new Error('boom', { cause: { code: 1 } })`,
  `Object.assign(new Error('boom'), { code: 'E_BOOM', details: { a: [1] } })`,
  `Object.assign(new Error('boom'), { name: 'Custom' })`,
  `Object.assign(new Error('boom'), { name: 'CustomError' })`,
  `Object.assign(new Error('boom'), { message: 'changed' })`,
  `(() => { class MyError extends Error {} return new MyError('boom') })()`,
  `(() => { class MyError extends TypeError {} return new MyError('boom') })()`,
  `(() => { class Failure extends Error {} return new Failure('boom') })()`,
  `(() => { class MyError extends Error { constructor(m) { super(m); this.name = 'MyError' } } return new MyError('boom') })()`,
  `(() => { class MyError extends Error { constructor(m) { super(m); this.code = 7 } } return new MyError('boom') })()`,
  `(() => { class MyError extends Error { get name() { return 'Named' } } return 1 })()`,
  `(() => { const e = new Error('boom'); e.stack = undefined; return e })()`,
  `(() => { const e = new Error('boom'); e.stack = 'just this'; return e })()`,
  `(() => { const e = new Error('boom'); delete e.stack; return [e] })()`,
  `(() => { const e = new Error('boom'); e.stack = ''; return [e] })()`,
  `{ error: new Error('boom') }`,
  `[new Error('boom')]`,
  `{ a: { b: { c: new Error('boom') } } }`,
  `{ a: { b: { c: Object.assign(new Error('boom'), { x: 1 }) } } }`,
  `Object.setPrototypeOf(new Error('boom'), null)`,
  `Object.setPrototypeOf(new Error('boom'), Object.prototype)`,
  `Object.create(Error.prototype)`,
  `Error.prototype`,
  `new AggregateError([1, 'a'], 'many')`,
  `new AggregateError([new Error('one')], 'many')`,
  `(() => { try { null.x } catch (e) { return e } })()`,
  `(() => { try { nowhere } catch (e) { return e } })()`,
  `new Error('outer', { cause: new Error('inner') })`,
]

const promises = [
  `Promise.resolve(1)`,
  `Promise.resolve({ a: { b: { c: {} } } })`,
  `new Promise(() => {})`,
  `Promise.resolve()`,
  `Promise.resolve('text')`,
  `(() => { const p = Promise.reject(3); p.catch(() => {}); return p })()`,
  `(() => { const p = Promise.reject(new Error('boom')); p.catch(() => {}); return p })()`,
  `[Promise.resolve(1), Promise.resolve([1])]`,
  `{ a: { b: { c: Promise.resolve(1) } } }`,
  `Object.assign(Promise.resolve(1), { x: 1 })`,
  `(() => { class Mine extends Promise {} return Mine.resolve(1) })()`,
  `(async () => 1)(), (async () => { await 1 })()`,
]

const bytes = [
  `new Uint8Array(2), new Uint8Array(0), new Float64Array([1.5, -0, NaN]), new BigInt64Array(2)`,
  `new Uint8Array(200)`,
  `new Uint16Array(10)`,
  `Float32Array.of(1.1), Object.assign(new Uint8Array(1), { x: 1 })`,
  `new (class Foo extends Uint8Array {})(2), Object.setPrototypeOf(new Uint8Array(2), null)`,
  `new ArrayBuffer(3), new ArrayBuffer(0), new ArrayBuffer(120), Object.assign(new ArrayBuffer(1), { q: 1 })`,
  `new DataView(new ArrayBuffer(2)), new DataView(Uint8Array.of(1, 255, 16).buffer, 1)`,
  `[new Uint8Array(3), new ArrayBuffer(1)], { a: { b: { c: new Uint8Array(1), d: new ArrayBuffer(1) } } }`,
  `Uint8Array, Object.getPrototypeOf(Uint8Array), ArrayBuffer`,
]

const formats = [
  `'a', 1, 'b', { c: 1 }`,
  `1, 'a'`,
  `'%s is %d years', 'Ada', 36`,
  `'%s', 1, -0, 2n`,
  `'%s %s %s %s', -0, 2n, Symbol('s'), null`,
  `'%s', undefined`,
  `'%s', { a: { b: 1 } }`,
  `'%s', [1, [2, [3]]]`,
  `'%s', new Date(0)`,
  `'%s', () => 1`,
  `'%s', class A {}`,
  `'%s', Math.max`,
  `'%s', (() => { class A { x = 1 } return new A() })()`,
  `'%d', '42'`,
  `'%d %d %d %d %d %d', 1.5, -0, 3n, 'x', {}, Symbol('s')`,
  `'%d %d %d %d', [], [5], [1, 2], new Date(7)`,
  `'%d %d %d', null, undefined, true`,
  `'%i %i %i %i', 1.9, '12px', 5n, {}`,
  `'%f %f %f', '1.5x', 2, Symbol('s')`,
  `'%j', { a: [1, { b: 'c' }], d: undefined, e: () => 1, f: null, g: NaN }`,
  `'%j', (() => { const a = {}; a.a = a; return a })()`,
  `'%j %j', 'text', undefined`,
  `'%j', new Date(0)`,
  `'%o', { a: 1 }`,
  `'%o', [1, 2]`,
  `'%o', () => {}`,
  `'%o', { f() {} }`,
  `'%o', { a: { b: { c: { d: { e: { f: 1 } } } } } }`,
  `'%O', { a: { b: { c: { d: 1 } } } }`,
  `'%c styled %c', 'color: red', ''`,
  `'%c', 'css', 'x'`,
  `'100%'`,
  `'100%%'`,
  `'100%%', 1`,
  `'%% %s', 1`,
  `'%s %s', 1`,
  `'%x %s', 1`,
  `'%', 1`,
  `'%s%s', 'a', 'b', 'c'`,
  `'%%s', 1`,
  `'a%sb%dc', 'x', 1, 'y'`,
  `'%s', 'it\\'s', 'it\\'s', ['it\\'s']`,
  `'', 'a'`,
  `'%s', new Error('boom')`,
  `'%s', Object.create(null)`,
  `'%s', new String('x')`,
]

const families = {
  primitives,
  ordinaryObjects,
  arrays,
  lines,
  circles,
  collections,
  iterators,
  wrappers,
  functions,
  instances,
  errors,
  promises,
  bytes,
  formats,
}

const random = randomValues(300, 20)
/** Other versions print some values in other ways. */
const isNode20 = process.version.startsWith('v20.')
const inNode = printedByNode([...Object.values(families).flat(), ...random])

describe.runIf(isNode20)('console.log prints what Node prints', () => {
  for (const [name, sources] of Object.entries(families))
    describe(name, () => {
      const printed = runTogether(sources.map(printing))
      test.for([...sources.entries()])('%i: %s', ([i, source]) => agree(source, printed(i)))
    })

  test('for random values', () => {
    const printed = runTogether(random.map(printing))
    for (const [i, source] of random.entries()) agree(source, printed(i))
  })
})

test('the global object and the process say what they are', () => {
  const source = `console.log(globalThis); console.log(process); console.log({ g: { o: globalThis } })`
  const [first, second] = linesOf(source).map((text) => text.split('\n'))
  expect(first!.slice(0, 2)).toEqual(['<ref *1> Object [global] {', '  global: [Circular *1],'])
  expect(second![0]).toBe('process {')
})

test('an iterator of a collection goes on after it has been printed', () => {
  const source = `const map = new Map([[1, 'a'], [2, 'b'], [3, 'c']]), iterator = map.keys()
    iterator.next()
    console.log(iterator)
    map.delete(2); map.set(4, 'd')
    console.log(iterator, ...iterator, iterator)
    map.set(5, 'e')
    console.log(iterator.next().done, iterator)`
  expect(linesOf(source)).toEqual([
    '[Map Iterator] { 2, 3 }',
    '[Map Iterator] {  } 3 4 [Map Iterator] {  }',
    'true [Map Iterator] {  }',
  ])
})

test('console.log runs no code of the program', () => {
  const source = `const shout = () => { console.log('called') }
    console.log({ get a() { shout() }, toString: shout, valueOf: shout, toJSON: shout, [Symbol.toPrimitive]: shout })
    console.log('%d %i %f %j', ...Array(4).fill({ toString: shout, valueOf: shout, toJSON: shout }))
    console.log(Object.defineProperty(new Error(), 'stack', { get: shout }))`
  expect(linesOf(source)).not.toContain('called')
})

const printing = (source: string): string => `console.log(${source})`

function agree(source: string, printed: string): void {
  expect(withoutFrames(printed)).toBe(withoutFrames(inNode.get(source)!))
}

/** In a process of its own, because test runners change how errors are written. */
function printedByNode(sources: readonly string[]): Map<string, string> {
  const program = `const { formatWithOptions } = require('node:util')
    const sources = JSON.parse(require('node:fs').readFileSync(0, 'utf8'))
    const print = (source) => formatWithOptions({}, ...new Function('return [' + source + ']')())
    process.stdout.write(JSON.stringify(sources.map(print)))`
  const printed = execFileSync(process.execPath, ['-e', program], { input: JSON.stringify(sources) })
  const texts: string[] = JSON.parse(printed.toString())
  return new Map(sources.map((source, i) => [source, texts[i]!]))
}

/** Paths differ, and only Node has frames of its own. */
const withoutFrames = (text: string): string =>
  text.replace(/\n +(?:at .*|\.\.\. \d+ lines matching .*)/g, '')

const linesOf = (source: string): string[] =>
  simulate(source, { host: 'node', record: 'output' }).output.map(({ text }) => text)
