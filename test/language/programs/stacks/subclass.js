class MyError extends Error {
  constructor(message) {
    super(message)
    this.name = 'MyError'
  }
}
class Other extends MyError {}
function fail() { return new MyError('mine') }
console.log(fail().stack)
console.log(new Other('other').stack)
const error = new TypeError('typed')
error.name = 'Renamed'
console.log(error.stack)
const changed = new Error('before')
changed.message = 'after'
console.log(changed.stack)
console.log(new Error().stack)
console.log(Error('called').stack)
console.log(new AggregateError([1], 'many').stack)
console.log(new Error('two\nlines').stack)
console.log(Object.getOwnPropertyDescriptor(error, 'stack').enumerable, Object.getOwnPropertyNames(new Error('x')))
