// What the suite needs of Node's `assert`.

module.exports = assert

assert.strictEqual = (/** @type {unknown} */ actual, /** @type {unknown} */ expected) =>
  assert(Object.is(actual, expected), 'not the same')

assert.notStrictEqual = (/** @type {unknown} */ actual, /** @type {unknown} */ unexpected) =>
  assert(!Object.is(actual, unexpected), 'the same')

/** @type {(isTrue: boolean, message?: string) => void} */
function assert(isTrue, message = 'not true') {
  if (!isTrue) throw new Error(message)
}
