const { inspect } = require('node:util')
class Point {
  x = 1
  get y() {
    return 2
  }
}
const values = { a: 1n, s: Symbol('x'), f() {}, n: null, u: undefined, d: new Date(0), r: /x/g, p: new Promise(() => {}) }
values.me = values
console.log(inspect(values, { colors: true }))
console.log(inspect([1.5, 'text', [[[[]]]], , new Point()], { colors: true, depth: 1 }))
console.log(inspect(new Map([['key', { 'quoted key': true, [Symbol('k')]: 0 }]]), { colors: true }))
console.log(inspect([...'abcdefghijklmnopqrstuvwxyz'], { colors: true }))
