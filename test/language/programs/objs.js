const o = { b: 1, a: 2, 2: 'x', 1: 'y', [Symbol('s')]: 3, ...{ c: 4 }, ...'hi', ...null }
console.log(Object.keys(o).join(), JSON.stringify(o))
const f = Object.freeze({ x: 1, n: { y: 1 } })
f.x = 2
f.n.y = 2
console.log(f.x, f.n.y, Object.isFrozen(f))
;('use strict')
Object.defineProperty(o, 'h', { value: 1, enumerable: false })
console.log(Object.keys(o).includes('h'), o.h, delete o.h)
const proto = {
  hi() {
    return 'hi ' + this.n
  },
}
const c = Object.create(proto, { n: { value: 'N' } })
console.log(c.hi(), Object.getPrototypeOf(c) === proto, c.hasOwnProperty('hi'), 'hi' in c)
const l = { __proto__: proto, n: 'lit' }
console.log(l.hi(), Object.entries({ a: 1 }).join(), Object.assign({}, { a: 1 }, null, { b: 2 }).b)
const m = new Map([
  [1, 'a'],
  ['1', 'b'],
  [NaN, 'n'],
])
console.log(m.get(1), m.get('1'), m.get(NaN), m.size, [...m.keys()].join())
const s = new Set([1, 1, 2])
s.delete(1)
s.add(3)
console.log([...s].join(), s.has(2))
for (const [k, v] of m) console.log(k, v)
m.forEach((v, k) => {
  if (k === 1) m.delete('1')
  console.log(k, v)
})
const arr = [1, , 3]
console.log(
  arr.length,
  1 in arr,
  arr.indexOf(undefined),
  arr.includes(undefined),
  arr.map((x) => x * 2).length,
  JSON.stringify(arr),
)
arr.length = 1
arr[5] = 9
console.log(arr.length, arr.join('-'))
console.log(
  [1, [2, [3, [4]]]].flat(Infinity).join(),
  [...'abc'].reverse().join(''),
  Array.from({ length: 3 }, (_, i) => i * i).join(),
  [1, 2, 3].at(-1),
  [5, 1, 10].sort().join(),
  [5, 1, 10].toSorted((a, b) => a - b).join(),
  [1, 2, 3, 4].findLast((x) => x % 2),
  [3, 4].entries().next().value.join(),
)
console.log(
  typeof Symbol.iterator,
  Symbol('d').toString(),
  Symbol.for('k') === Symbol.for('k'),
  Symbol('q').description,
)
console.log(
  JSON.stringify({
    u: undefined,
    f() {},
    d: new Date(0),
    n: NaN,
    nest: [undefined, () => 1],
    t: {
      toJSON() {
        return 'tj'
      },
    },
  }),
  JSON.parse('{"a":[1,{"b":null}]}', (k, v) => (Array.isArray(v) ? v.length : v)).a,
  JSON.stringify([1, { a: 2 }], null, 2),
)
console.log(
  'abc'.padStart(5, '*'),
  'a-b-c'.split('-').join('+'),
  'abc'.at(-1),
  ' x '.trim() + '|',
  'abcabc'.lastIndexOf('b'),
  'x'.repeat(3),
  'aXbX'.replaceAll('X', '_'),
  'abc'.slice(-2),
  'abc'.substring(2, 0),
  'ß'.toUpperCase(),
  'á'.normalize().length,
  'abc' < 'abd',
  'z'.codePointAt(0),
  String.raw`\n`,
)
console.log(
  parseInt('12px'),
  parseFloat('1.5e3x'),
  Number('0x1f'),
  (255).toString(16),
  (0.5).toString(2),
  (1234.5678).toFixed(2),
  Number.MAX_SAFE_INTEGER,
  (25).toString(36),
  isNaN('x'),
  Math.max(),
  Math.hypot(3, 4),
  Math.sign(-3),
  Math.trunc(-1.5),
)
var getset = {
  get v() {
    return 1
  },
}
getset.v = 3
console.log(getset.v)
;(function () {
  'use strict'
  try {
    getset.v = 3
  } catch (e) {
    console.log(e.message)
  }
  try {
    f.x = 1
  } catch (e) {
    console.log(e.message)
  }
  try {
    delete f.x
  } catch (e) {
    console.log(e.message)
  }
})()
