const show = () => console.log(new Error('x').stack.split('\n')[2])
const fns = { a: function () { show() } }
fns.a()
const b = fns.a
b()
const renamed = function original() { show() }
renamed()
Object.defineProperty(renamed, 'name', { value: 'changed' })
renamed()
const assigned = () => show()
assigned()
let reassigned = null
reassigned = () => show()
reassigned()
const { destructured = () => show() } = {}
destructured()
;((parameter = () => show()) => parameter())()
const bound = fns.a.bind({})
bound()
fns.a.call('text')
fns.a.call(5)
fns.a.call(null)
fns.a.call([1])
fns.a.call(new Map())
fns.a.call(Object.create(null))
fns.a.call(Object.create({}))
fns.a.call(() => 1)
fns.a.call(class Foo {})
fns.a.call(new (class Foo {})())
fns.a.call(new (class {})())
fns.a.call(globalThis)
fns.a.call(Math)
fns.a.call(new Proxy({}, {}))
fns.a.call(Symbol('s'))
fns.a.call(true)
fns.a.call(new Date(0))
fns.a.call(new Error('e'))
fns.a.call(Promise.resolve())
fns.a.call({ constructor: 5 })
fns.a.call({ [Symbol.toStringTag]: 'Tagged' })
const strict = { a() { 'use strict'; show() } }
strict.a()
const s = strict.a
s()
const nested = { deep: { a: fns.a } }
nested.deep.a()
const twice = { x: fns.a, y: fns.a }
twice.y()
const list = [fns.a]
list[0]()
function Constructor() { show() }
new Constructor()
Constructor()
new (function () { show() })()
