const error = new Error('one')
error.stack = 'mine'
console.log(error.stack, Object.keys(error))
delete error.stack
console.log(error.stack, 'stack' in error)
const other = new Error('two')
Object.defineProperty(other, 'stack', { value: 'fixed' })
console.log(other.stack, JSON.stringify(Object.getOwnPropertyDescriptor(other, 'stack')))
const inherited = Object.create(new Error('three'))
console.log(inherited.stack.split('\n')[0], Object.hasOwn(inherited, 'stack'))
console.log(Object.getOwnPropertyNames(new Error('four', { cause: 1 })))
const frozen = Object.freeze(new Error('five'))
console.log(frozen.stack.split('\n')[0])
const read = (e) => e.stack.split('\n')[0]
for (let i = 0; i < 3; i++) console.log(read(new Error('n' + i)))
