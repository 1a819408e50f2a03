function f() {
  return arguments.length + ':' + [].slice.call(arguments).join()
}
console.log(f(1, 2, 3), f())
const g = (...a) => a.length
console.log(g(...[1, 2], 3, ...'ab'))
console.log(
  (function fact(n) {
    return n < 2 ? 1 : n * fact(n - 1)
  })(5),
)
const o = {
  m() {
    return this === o
  },
  a: () => typeof this,
  get x() {
    return 7
  },
  set x(v) {
    this._x = v
  },
  ['k' + 1]() {
    return 'k1'
  },
  async am() {},
  *gm() {},
}
o.x = 5
console.log(o.m(), o.x, o._x, o.k1(), o.m.name, o.k1.name, Object.getOwnPropertyDescriptor(o, 'x').get.name)
console.log(
  f.call(null, 1),
  f.apply(null, [1, 2]),
  f.bind(null, 9)(8),
  f.bind(null).name,
  f.length,
  ((a, b = 1, c) => 0).length,
)
function s() {
  'use strict'
  return this
}
function n() {
  return typeof this
}
console.log(s(), n(), s.call(5), n.call(5))
function N() {
  if (!new.target) return new N()
  this.v = 1
}
console.log(N().v, new N().v, new N() instanceof N)
var anon = function () {}
console.log(anon.name, (() => {}).name, class {}.name)
console.log(((a, b = a + 1, c = () => a + b) => c())(1))
function def(a = 1, { b = 2 } = {}, [c] = [3]) {
  var a
  return a + b + c
}
console.log(def(), def(undefined, { b: 5 }))
console.log(
  [1, 2, 3].map(String).join('|'),
  [3, 1, 2].sort().join(),
  ['b', 'a'].sort((x, y) => (x < y ? -1 : 1)).join(),
)
;(function () {
  'use strict'
  try {
    undefinedVar = 1
  } catch (e) {
    console.log(e.message)
  }
})()
sloppy = 5
console.log(sloppy, globalThis.sloppy)
console.log(
  function () {
    return typeof this
  }.call('x'),
)
const tag = (s, ...v) => s.raw.join('|') + v.join()
console.log(tag`a${1}b\n${2}c`)
try {
  o.nope()
} catch (e) {
  console.log(e.message)
}
try {
  let q
  q()
} catch (e) {
  console.log(e.message)
}
try {
  ;(void 0).x
} catch (e) {
  console.log(e.message)
}
try {
  ;new (() => {})()
} catch (e) {
  console.log(e.message)
}
try {
  undefined.foo = 1
} catch (e) {
  console.log(e.message)
}
