// file: main.js
var x = 10
function foo() {
  return [this === globalThis, this.x]
}
console.log(foo(), this === module.exports, typeof globalThis.foo, arguments.length, __filename.endsWith('main.js'))
console.log(typeof globalThis.require, (0, eval)('typeof require'), eval('typeof require'))
const { tom } = require('./tom.js')
console.log(tom(), require('./tom').n, require('./tom.js') === require('./tom'))
try {
  require('./nope')
} catch (error) {
  console.log(error.code, error.message.split('\n')[0])
}
try {
  require('./broken.js')
} catch (error) {
  console.log(error.message)
}
console.log(require('./data.json'), require('./cycle.js').done)
if (x) return console.log('returned')
console.log('not here')
// file: tom.js
console.log('tom runs', module.id !== '.', require.main !== module)
exports.n = 1
exports.tom = () => 'Tom'
// file: broken.js
throw new Error('broken')
// file: data.json
{ "a": [1, 2] }
// file: cycle.js
exports.done = false
console.log(require('./cycle-back.js').seen)
exports.done = true
// file: cycle-back.js
exports.seen = require('./cycle.js').done
