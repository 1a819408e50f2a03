const assert = require('node:assert')
const told = (run) => {
  try {
    run()
  } catch (error) {
    console.log(error.generatedMessage, error.message)
  }
}
told(() => assert.strictEqual(1, 2, 'a message'))
told(() => assert.strictEqual('hello world this', 'hello wxrld this'))
told(() => assert.deepStrictEqual({ b: 1, a: 1 }, { a: 2, b: 1 }))
told(() => assert.deepStrictEqual(Array(9).fill(1).concat(5), Array(9).fill(1).concat(6)))
told(() => assert.deepStrictEqual([5].concat(Array(9).fill(1)), [6].concat(Array(9).fill(1))))
told(() => assert.notDeepStrictEqual({ a: 1 }, { a: 1 }))
told(() => assert.ok(null))
told(() => {
  throw new assert.AssertionError({ actual: 1, expected: 2, operator: 'strictEqual' })
})
