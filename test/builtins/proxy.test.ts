import { describe, expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { sameAsHost } from './same-as-host'

/** A handler that writes down which of its traps are called, and lets the target answer. */
const PRELUDE = `
  const log = []
  const shown = (value) => (typeof value === 'function' ? 'function' : typeof value === 'symbol' ? String(value) : typeof value === 'object' ? 'object' : value)
  const logging = new Proxy({}, {
    get: (_, trap) => (target, ...args) => {
      log.push(trap + '(' + args.map(shown).join() + ')')
      return Reflect[trap](target, ...args)
    },
  })
  const logged = (target) => new Proxy(target, logging)
  const logOf = (run) => { run(); return log }
  const no = { set: () => false, deleteProperty: () => false, defineProperty: () => false, preventExtensions: () => false, setPrototypeOf: () => false }
  const frozen = Object.freeze({ x: 1 })
  const closed = Object.preventExtensions({ x: 1 })
  const revoked = (target = {}) => { const { proxy, revoke } = Proxy.revocable(target, {}); revoke(); return proxy }
`

describe('a trap is called for', () => {
  sameAsHost(PRELUDE, [
    `logOf(() => logged({ a: 1 }).a)`,
    `logOf(() => logged([1, 2])[0])`,
    `logOf(() => { logged({}).a = 1 })`,
    `logOf(() => { logged({ a: 1 }).a++ })`,
    `logOf(() => { logged({ set a(v) {} }).a = 1 })`,
    `logOf(() => { Object.create(logged({})).a = 1 })`,
    `logOf(() => Object.create(logged({ a: 1 })).a)`,
    `logOf(() => 'a' in Object.create(logged({})))`,
    `logOf(() => { class A extends logged(class { a = 1 }) { b = 2 }; new A() })`,
    `logOf(() => { class A { constructor() { return logged(this) } } class B extends A { x = 1; #y = 2 } new B() })`,
    `logOf(() => delete logged({ a: 1 }).a)`,
    `logOf(() => 'a' in logged({}))`,
    `logOf(() => { for (const key in logged({ a: 1, b: 2 })) log.push(key) })`,
    `logOf(() => { for (const key in Object.create(logged({ a: 1 }), { b: { enumerable: true } })) log.push(key) })`,
    `logOf(() => { for (const value of logged([1, 2])) log.push(value) })`,
    `logOf(() => ({ ...logged({ a: 1, b: 2 }) }))`,
    `logOf(() => { const { a, ...rest } = logged({ a: 1, b: 2 }) })`,
    `logOf(() => [...logged([1])])`,
    `logOf(() => Object.keys(logged({ a: 1 })))`,
    `logOf(() => Object.entries(logged({ a: 1 })))`,
    `logOf(() => Object.assign(logged({}), { a: 1 }))`,
    `logOf(() => Object.assign({}, logged({ a: 1 })))`,
    `logOf(() => Object.freeze(logged({ a: 1 })))`,
    `logOf(() => Object.isFrozen(logged({ a: 1 })))`,
    `logOf(() => Object.isSealed(logged(Object.preventExtensions({ a: 1 }))))`,
    `logOf(() => Object.getOwnPropertyDescriptors(logged({ a: 1 })))`,
    `logOf(() => Object.defineProperties({}, logged({ a: { value: 1 } })))`,
    `logOf(() => logged({}).hasOwnProperty('a'))`,
    `logOf(() => logged({}).propertyIsEnumerable('a'))`,
    `logOf(() => Object.hasOwn(logged({}), 'a'))`,
    `logOf(() => Object.prototype.isPrototypeOf(logged({})))`,
    `logOf(() => Object.prototype.toString.call(logged([])))`,
    `logOf(() => logged({}) instanceof Array)`,
    `logOf(() => ({}) instanceof logged(class {}))`,
    `logOf(() => logged(() => 1)(1, 2))`,
    `logOf(() => logged(() => 1).call(null, 1))`,
    `logOf(() => logged(function f(a, b) {}).bind(null, 1))`,
    `logOf(() => new (logged(class {}))(1))`,
    `logOf(() => Reflect.construct(Map, [], logged(class {})))`,
    `logOf(() => Reflect.construct(Error, [], logged(class {})))`,
    `logOf(() => Reflect.set({}, 'a', 1, logged({})))`,
    `logOf(() => Reflect.set([], 'length', 3, logged([1])))`,
    `logOf(() => { logged([1, 2, 3]).length = 1 })`,
    `logOf(() => logged([1]).push(2))`,
    `logOf(() => logged([1, 2]).shift())`,
    `logOf(() => logged([3, 1, 2]).sort())`,
    `logOf(() => logged([1, 2]).map((x) => x))`,
    `logOf(() => [0].concat(logged([1])))`,
    `logOf(() => [[0], logged([1])].flat())`,
    `logOf(() => Array.from(logged([1])))`,
    `logOf(() => Array.prototype.filter.call(logged([1, 2]), (x) => x > 1))`,
    `logOf(() => { const list = []; list.constructor = { [Symbol.species]: function () { return logged([]) } }; list.push(1); list.map((x) => x) })`,
    `logOf(() => JSON.stringify(logged({ a: [1] })))`,
    `logOf(() => JSON.stringify(logged([1, 2])))`,
    `logOf(() => JSON.stringify({ a: 1, b: 2 }, logged(['a'])))`,
    `logOf(() => JSON.parse('[1, 2]', function (key, value) { return key === '0' ? logged([value]) : value }))`,
    `logOf(() => Promise.resolve(logged({ then: 1 })))`,
    `logOf(() => \`\${logged({})}\`)`,
    `logOf(() => logged({}) + 1)`,
    `logOf(() => new Map(logged([[1, 2]])))`,
    `logOf(() => logged({}).__proto__)`,
    `logOf(() => { logged({}).__proto__ = null })`,
    `logOf(() => Object.setPrototypeOf(logged({}), null))`,
    `logOf(() => ({ __proto__: logged({ f() {} }), g() { super.f(); super.x = 1 } }).g())`,
    `logOf(() => { const string = Object('ab'); Object.setPrototypeOf(string, logged({})); string.x; string[0]; string[5] })`,
  ])
})

describe('a trap may not contradict the target', () => {
  sameAsHost(PRELUDE, [
    `new Proxy(frozen, { get: () => 2 }).x`,
    `new Proxy(frozen, { get: () => 1 }).x`,
    `new Proxy(Object.defineProperty({}, 'x', { set() {} }), { get: () => 2 }).x`,
    `{ new Proxy(frozen, { set: () => true }).x = 2 }`,
    `new Proxy(frozen, { set: () => true }).x = 1`,
    `new Proxy(Object.defineProperty({}, 'x', { get() {} }), { set: () => true }).x = 2`,
    `'x' in new Proxy(frozen, { has: () => false })`,
    `'x' in new Proxy(closed, { has: () => false })`,
    `delete new Proxy(frozen, { deleteProperty: () => true }).x`,
    `delete new Proxy(closed, { deleteProperty: () => true }).x`,
    `Object.keys(new Proxy({}, { ownKeys: () => [1] }))`,
    `Object.keys(new Proxy({}, { ownKeys: () => 1 }))`,
    `Object.keys(new Proxy({}, { ownKeys: () => ['a', 'a'] }))`,
    `Object.keys(new Proxy(frozen, { ownKeys: () => [] }))`,
    `Object.keys(new Proxy(closed, { ownKeys: () => ['x', 'y'] }))`,
    `Reflect.ownKeys(new Proxy({}, { ownKeys: () => ({ length: 2, 0: 'b', 1: '1' }) }))`,
    `Object.isExtensible(new Proxy({}, { isExtensible: () => false }))`,
    `Object.preventExtensions(new Proxy({}, { preventExtensions: () => true }))`,
    `Object.getPrototypeOf(new Proxy({}, { getPrototypeOf: () => 1 }))`,
    `Object.getPrototypeOf(new Proxy(frozen, { getPrototypeOf: () => null }))`,
    `Object.setPrototypeOf(new Proxy(frozen, { setPrototypeOf: () => true }), null)`,
    ...[
      `({}), { getOwnPropertyDescriptor: () => 1 }`,
      `frozen, { getOwnPropertyDescriptor: () => undefined }`,
      `closed, { getOwnPropertyDescriptor: () => undefined }`,
      `({}), { getOwnPropertyDescriptor: () => ({ configurable: false }) }`,
      `({}), { getOwnPropertyDescriptor: () => ({ configurable: true, value: 1 }) }`,
      `Object.freeze({}), { getOwnPropertyDescriptor: () => ({ configurable: true }) }`,
      `Object.defineProperty({}, 'x', { value: 1, writable: true }), { getOwnPropertyDescriptor: () => ({ configurable: false, writable: false, value: 1 }) }`,
    ].map((parts) => `Object.getOwnPropertyDescriptor(new Proxy(${parts}), 'x')`),
    ...[
      `({}), { configurable: false }`,
      `({}), { configurable: true, value: 3 }`,
      `Object.freeze({}), { configurable: true }`,
      `frozen, { value: 2 }`,
      `Object.defineProperty({}, 'x', { value: 1, writable: true }), { writable: false }`,
    ].map((parts) => {
      const [target, descriptor] = parts.split(/, (?=\{ [cvw])/)
      return `String(Object.defineProperty(new Proxy(${target}, { defineProperty: () => true }), 'x', ${descriptor}))`
    }),
    `new (new Proxy(class {}, { construct: () => 1 }))()`,
  ])
})

describe('what is refused is an error', () => {
  sameAsHost(PRELUDE, [
    `(() => { 'use strict'; new Proxy({}, no).x = 1 })()`,
    `(() => { 'use strict'; new Proxy({}, { defineProperty: () => false }).x = 1 })()`,
    `(() => { 'use strict'; new Proxy(new Proxy({}, no), {})[Symbol('s')] = 1 })()`,
    `(() => { 'use strict'; delete new Proxy({}, no).x })()`,
    `(() => { 'use strict'; new Proxy(frozen, {}).x = 2 })()`,
    `(() => { 'use strict'; delete new Proxy(frozen, {}).x })()`,
    `(() => { 'use strict'; new Proxy({ get x() { return 1 } }, {}).x = 1 })()`,
    `{ new Proxy({}, no).x = 1 }`,
    `Object.defineProperty(new Proxy({}, no), 'x', {})`,
    `Object.defineProperty(new Proxy(frozen, {}), 'x', { value: 2 })`,
    `Object.freeze(new Proxy({}, no))`,
    `Object.preventExtensions(new Proxy({}, no))`,
    `Object.setPrototypeOf(new Proxy({}, no), {})`,
    `Object.setPrototypeOf(new Proxy(frozen, {}), {})`,
    `Object.assign(new Proxy({}, no), { a: 1 })`,
    `new Proxy([], no).push(1)`,
    `new Proxy([1], no).pop()`,
    `{ class A { constructor() { return new Proxy(this, no) } } class B extends A { x = 1 } new B() }`,
    `new Proxy({}, { get: 1 }).x`,
    `new Proxy({}, { get: {} }).x`,
    `new Proxy({}, { get: null }).x`,
    `new Proxy(1, {})`,
    `new Proxy({})`,
    `Proxy({}, {})`,
    `revoked().x`,
    `{ revoked().x = 1 }`,
    `'x' in revoked()`,
    `delete revoked().x`,
    `Object.keys(revoked())`,
    `revoked(() => 1)()`,
    `new (revoked(class {}))()`,
    `typeof revoked(() => 1) + typeof revoked()`,
    `Array.isArray(revoked([]))`,
    `new Proxy(revoked(), {}) === undefined`,
    `((p) => p())(new Proxy({}, {}))`,
    `((p) => new p())(new Proxy(() => 1, {}))`,
    `((p) => p())(new Proxy(class A {}, {}))`,
    `({}) instanceof new Proxy({}, {})`,
    `({}) instanceof new Proxy(() => 1, {})`,
    `{ class A extends new Proxy({}, {}) {} }`,
    `{ const p = new Proxy({}, {}); Object.setPrototypeOf(p, p); p.x }`,
  ])
})

describe('a proxy is', () => {
  sameAsHost(PRELUDE, [
    `[typeof new Proxy({}, {}), typeof new Proxy(() => 1, {}), typeof new Proxy(class {}, {})]`,
    `[Array.isArray(new Proxy([], {})), Array.isArray(new Proxy(new Proxy([], {}), {}))]`,
    `[[], {}, () => 1, new Date(), new Error(), Object(1)].map((x) => Object.prototype.toString.call(new Proxy(x, {})))`,
    `Function.prototype.toString.call(new Proxy(function f() {}, {}))`,
    `new Proxy(new Date(0), {}).getTime()`,
    `new Proxy(new Map(), {}).size`,
    `[Proxy.length, Proxy.name, 'prototype' in Proxy, Reflect.ownKeys(Proxy)]`,
    `Reflect.ownKeys(Proxy.revocable({}, {}))`,
    `(() => { const { revoke } = Proxy.revocable({}, {}); return [revoke(), revoke(), revoke.length, revoke.name] })()`,
    `(() => { const seen = new Proxy({}, { get: (t, k) => String(k) }); return [seen.a, seen[1], seen['-1'], seen.length] })()`,
    `(() => { const p = new Proxy({ get a() { return this === p } }, {}); return p.a })()`,
    `(() => { const negative = new Proxy([1, 2, 3], { get: (t, k, r) => Reflect.get(t, k < 0 ? t.length + Number(k) : k, r) }); return [negative[-1], negative.length, negative.at(0), negative.indexOf(2)] })()`,
    `(() => { const get = (o) => o.x; const list = [{ x: 1 }, new Proxy({}, { get: () => 2 }), { x: 3 }, new Proxy({ x: 4 }, {})]; return [...list, ...list].map(get) })()`,
    `(() => { const write = (o) => { o.x = 9; return o.x }; return [{ x: 1 }, new Proxy({ x: 1 }, { set: () => true }), { x: 1 }].map(write) })()`,
    `(() => { const memo = new Map(); const f = new Proxy((n) => n * 2, { apply: (t, self, [n]) => (memo.has(n) || memo.set(n, Reflect.apply(t, self, [n])), memo.get(n)) }); return [f(2), f(2), memo.size] })()`,
    `(() => { class Tree { constructor() { return new Proxy(this, { get: (t, k) => (k in t || typeof k === 'symbol' ? t[k] : (t[k] = new Tree())) }) } } const tree = new Tree(); tree.a.b.c = 1; return JSON.stringify(tree) })()`,
  ])
})

test('console.log shows the target of a proxy and runs no trap', () => {
  const source = `const shout = () => console.log('called')
    const handler = new Proxy({}, { get: shout, has: shout })
    console.log(new Proxy({ a: [new Proxy([1], handler)] }, handler), new Proxy(class A {}, handler))
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    console.log([proxy])`
  const { output } = simulate(source, { host: 'node', record: 'output' })
  expect(output.map(({ text }) => text)).toEqual(['{ a: [ [ 1 ] ] } [class A]', '[ <Revoked Proxy> ]'])
})

test('a proxy that is a thenable is awaited through its traps', () => {
  const source = `const thenable = new Proxy({}, { get: (_, key) => key === 'then' ? (resolve) => resolve('done') : undefined })
    Promise.resolve(thenable).then(console.log)
    ;(async () => console.log(await thenable))()`
  const { output } = simulate(source, { host: 'node', record: 'output' })
  expect(output.map(({ text }) => text)).toEqual(['done', 'done'])
})
