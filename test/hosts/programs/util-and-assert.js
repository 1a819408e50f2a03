const util = require('util'),
  assert = require('assert'),
  { AsyncLocalStorage } = require('async_hooks'),
  os = require('os')
console.log(
  util.promisify,
  util.isDeepStrictEqual({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }),
  util.inspect({ a: { b: { c: { d: 1 } } } }, { depth: 0 }),
  util.format('%s=%d', 1, '2'),
  util.types.isPromise(Promise.resolve()),
)
for (const f of [
  () => assert.ok(0, 'msg'),
  () => assert.equal(1, 2),
  () => assert.strictEqual(1, 2),
  () => assert.strictEqual('a'.repeat(10), 'b'),
  () => assert.deepStrictEqual({ a: 1 }, { a: 2 }),
  () => assert.deepEqual([1, 2], [1, 3]),
  () => assert.throws(() => {}),
  () =>
    assert.throws(() => {
      throw new TypeError('x')
    }, RangeError),
  () =>
    assert.throws(() => {
      throw new TypeError('bad')
    }, /good/),
  () => assert.notStrictEqual(1, 1),
  () => assert.fail(),
  () => assert.fail('boom'),
  () => assert.match('abc', /x/),
  () =>
    assert.throws(
      () => {
        throw new Error('q')
      },
      { message: 'z' },
    ),
  () =>
    assert.doesNotThrow(() => {
      throw new Error('q')
    }),
  () => assert.ifError(new Error('w')),
  () => assert.strictEqual({ a: 1 }, { a: 1 }),
  () => assert.deepStrictEqual([1, 2, 3], [1, 2, 4]),
]) {
  try {
    f()
    console.log('no')
  } catch (e) {
    console.log(e.name, e.code, e.generatedMessage, e.operator, '|' + e.message + '|')
  }
}
const als = new AsyncLocalStorage()
console.log(
  'out',
  als.getStore(),
  als.exit(() => als.getStore()),
)
const snap = als.run(5, () => AsyncLocalStorage.snapshot())
console.log(snap(() => als.getStore()))
let rs
const pr = als.run(9, () => new Promise((r) => (rs = r)))
pr.then(() => console.log('then-outside', als.getStore()))
als.run(10, () => rs())
const { promisify, callbackify } = util
promisify((a, cb) => cb(null, a + 1))(1).then(console.log)
callbackify(async (x) => x * 2)(4, (e, v) => console.log('cb', e, v))
callbackify(async () => {
  throw null
})((e) => console.log(e.message, e.code))
util.inherits(A, require('events'))
function A() {
  require('events').call(this)
}
console.log(new A() instanceof require('events'), A.super_ === require('events'))
const S = new (require('module'))('v')
S._compile('module.exports=[__filename, typeof require, this===module.exports]', '/v.js')
console.log(S.exports)
console.log(os.EOL === `\n`, require('node:path') === require('path'))
