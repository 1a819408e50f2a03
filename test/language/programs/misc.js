var a = 1
{
  var a = 2
}
console.log(a)
let s1 = 0
for (let i = 0, n = 3; i < n; i++) s1 += i
console.log(s1)
console.log(((a, b) => a + b)(...[1, 2]))
const fnl = []
for (let i = 0; i < 2; i++) {
  let j = i * 10
  fnl.push(() => {
    j++
    return i + ':' + j
  })
}
console.log(fnl[0](), fnl[0](), fnl[1]())
function mut(p) {
  p = p || {}
  p.x = 1
  arguments[0]
  return p
}
console.log(mut().x)
switch (3) {
  case 1:
    let q = 1
    break
  case 3:
    try {
      q
    } catch (e) {
      console.log(e.message)
    }
}
console.log([1, 2, 3].reduceRight((a, b) => a + '-' + b))
var self = {
  n: 1,
  f() {
    return [1, 2].map((x) => x + this.n)
  },
}
console.log(self.f().join())
try {
  ;(function r() {
    r()
  })()
} catch (e) {
  console.log(e instanceof RangeError, e.message)
}
var e1 = 'outer'
try {
  throw 'inner'
} catch (e1) {
  var e1 = 'assigned'
  console.log(e1)
}
console.log(e1)
console.log(
  (() => {
    try {
      return 1
    } finally {
    }
  })(),
)
const wm = new WeakMap()
const key = {}
wm.set(key, 5)
console.log(wm.get(key), wm.has({}))
console.log(
  new Error('m', { cause: 'c' }).cause,
  new AggregateError([1], 'ag').errors.length,
  Error('no new').message,
)
console.log(
  Number.parseFloat === parseFloat,
  [] instanceof Array,
  Array.isArray([]),
  typeof Object(1),
  Object(1) + 1,
)
label: {
  const z = 5
  {
    break label
  }
}
console.log([...'👍a'].length, '👍'.length)
console.log([10, 9, 1].sort().join(), [undefined, 3, 1].sort().join(), [3, 2, 1].sort((a, b) => a - b).join())
let u
console.log(u?.x, u?.[1], u?.())
var { length } = 'hello'
console.log(length)
console.log(
  [
    [1, 2],
    [3, 4],
  ]
    .map(([x, y]) => x * y)
    .join(),
  (({ a, b: [c] }) => a + c)({ a: 1, b: [2] }),
)
console.log(
  `a${1 + 1}${'b'}`,
  `multi
line`,
)
console.log(typeof globalThis, this === globalThis || typeof this)
console.log(
  [1, 2, 3, 4, 5].copyWithin(0, 3).join(),
  new Array(3).fill(0).join(),
  Array.of(7).length,
  [1, 2, 3].with(1, 9).join(),
  Object.groupBy ? 'gb' : 'gb',
)
var fnexp = function named() {
  named = 5
  return typeof named
}
console.log(fnexp())
console.log(isFinite('12'), encodeURIComponent('a b&ü'), decodeURIComponent('%C3%BC'))
