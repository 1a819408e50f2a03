const util = require('util')
class Money { constructor(n) { this.n = n } [util.inspect.custom](depth, options, inspect) { return `Money<${this.n}> ${depth} ${typeof options.stylize} ${inspect === util.inspect}` } }
console.log(new Money(5), [new Money(1)], { a: { b: { c: new Money(2) } } })
console.log(util.inspect(new Money(5), { customInspect: false }))
class Wrap { [util.inspect.custom]() { return { shown: true, self: [1, 2] } } }
console.log(new Wrap(), { w: new Wrap() })
console.log({ [util.inspect.custom]() { return 5 } }, { [util.inspect.custom]() { return 'a\nb' } }, [{ [util.inspect.custom]() { return 'a\nb' } }])
console.log({ [util.inspect.custom]: 5 })
console.log(Money.prototype)
class Deep { constructor(d) { this.d = d } [util.inspect.custom](depth, options, inspect) { if (depth < 0) return '[Deep]'; return `Deep ${inspect(this.d, { ...options, depth: options.depth === null ? null : options.depth - 1 })}` } }
console.log(new Deep({ a: new Deep({ b: new Deep({ c: new Deep(1) }) }) }))
try { console.log({ [util.inspect.custom]() { throw new Error('mine') } }) } catch (e) { console.log(e.message) }
class Tagged { get [Symbol.toStringTag]() { return 'Jerry' } }
console.log(new Tagged(), { get [Symbol.toStringTag]() { return 'X' } }, Object.create({ get [Symbol.toStringTag]() { return 'Y' } }))
class Foo { get [Symbol.toStringTag]() { return 'Foo' } }
console.log(new Foo(), [new Foo()])
class M2 extends Map { get [Symbol.toStringTag]() { return 'bar' } }
console.log(new M2([[1, 2]]))
console.log(util.inspect({ b: 1, a: 2, c: { z: 1, y: 2 } }, { sorted: true }), util.inspect(new Set(['b', 'a']), { sorted: true }), util.inspect([3, 1, 2], { sorted: true }), util.inspect(Object.assign([3, 1], { z: 1, a: 2 }), { sorted: true }))
console.log(util.inspect({ a: 1, b: 2, c: 3 }, { sorted: (a, b) => a < b ? 1 : -1 }))
console.log(util.inspect(new Map([['b', 1], ['a', 2]]), { sorted: true }))
console.log(util.inspect({ get a() { return 5 }, set b(x) {}, get c() { return { x: 1 } }, set c(x) {}, get d() { throw new Error('no') } }, { getters: true }))
console.log(util.inspect({ get a() { return 5 }, get c() { return 1 }, set c(x) {} }, { getters: 'get' }), util.inspect({ get a() { return 5 }, get c() { return 1 }, set c(x) {} }, { getters: 'set' }))
console.log(util.inspect({ a: 123456789, b: 1234.5678, c: -1000000n, d: [1e6] }, { numericSeparator: true }))
console.dir({ b: 1, a: new Money(1) }, { sorted: true, depth: 0 })
console.log('%s | %s | %s | %s', new Money(1), { toString() { return 'mine' } }, new (class A { toString() { return 'A!' } }), new Date(0))
console.log('%s', class Q {}, Symbol('a'), [1, [2, [3]]], null, undefined, -0, 5n)
console.log('%s %s', new Error('err').message, Object.create(null))
console.log('%d %d %i %f %j', '42', 5n, 42.5, '1.5', { a: 1 })
console.log('%o', { f() {} })
console.log('%s', { a: { b: { c: 1 } } }, '%s')
console.log(util.inspect('a'.repeat(20), { colors: false }), util.inspect(new Proxy({ a: 1 }, {}), { showProxy: true }), new Proxy([1], {}))
console.log(util.format('%s %O', 'a', { b: { c: { d: { e: 1 } } } }))
console.log(util.inspect({ a: { b: { c: { d: 1 } } } }, true, null), util.inspect({ a: { b: 1 } }, false, 0))
console.log(util.inspect({ a: 1n, s: 'it\'s', q: '"', t: `'"` }))
console.log(util.formatWithOptions({ depth: 0 }, '%s', { a: { b: 1 } }, { a: { b: 1 } }))
console.log(util.inspect(new (class extends Array { })(3)), util.inspect(Object.create(null, { a: { value: 1, enumerable: true } })))
try { util.inspect({}, { compact: 'x' }); console.log('ok') } catch (e) { console.log(e.message) }
