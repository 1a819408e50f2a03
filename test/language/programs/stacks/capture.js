function outer() { return inner() }
function inner() {
  const object = {}
  Error.captureStackTrace(object)
  const without = { name: 'Name', message: 'text' }
  Error.captureStackTrace(without, inner)
  const none = {}
  Error.captureStackTrace(none, () => 1)
  console.log(Object.getOwnPropertyDescriptor(object, 'stack').enumerable)
  return [object.stack, without.stack, none.stack]
}
for (const stack of outer()) console.log(stack)
class Custom extends Error {
  constructor(message) {
    super(message)
    Error.captureStackTrace(this, Custom)
  }
}
function create() { return new Custom('custom') }
console.log(create().stack)
