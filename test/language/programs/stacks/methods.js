const object = {
  method() { console.log(new Error('m').stack) },
  arrow: () => { console.log(new Error('a').stack) },
  plain: function () { console.log(new Error('p').stack) },
  other: function named() { console.log(new Error('o').stack) },
  ['com' + 'puted']() { console.log(new Error('c').stack) },
  [Symbol('sym')]() { console.log(new Error('s').stack) },
  'two words'() { console.log(new Error('w').stack) },
  0() { console.log(new Error('0').stack) },
  get x() { console.log(new Error('g').stack); return 1 },
  set x(value) { console.log(new Error('t').stack) },
}
object.method()
object.arrow()
object.plain()
object.other()
object.computed()
object[Object.getOwnPropertySymbols(object)[0]]()
object['two words']()
object[0]()
object.x
object.x = 1
const { method } = object
method()
object.alias = object.method
object.alias()
