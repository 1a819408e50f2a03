const f = () => new Error('x').stack.split('\n')[2]
const o = { f, g: { f }, 'a b': f, catch: f, list: [f], get getter() { return f() } }
console.log(f())
console.log(o.f())
console.log(o.g.f())
console.log(o
  .g
  .f())
console.log(o['a b']())
console.log(o.catch())
console.log(o.list[0]())
console.log((f)())
console.log((0, f)())
console.log(o?.f())
console.log(o.f?.())
console.log(o?.['f']())
console.log(o.getter)
console.log(o['getter'])
console.log(f`x`)
console.log(o.f`x`)
console.log(f(
  1,
  2,
))
console.log(
  f /* comment */ (),
)
console.log(((() => f())()))
console.log((function () { return f() })())
console.log(f(...[1]))
console.log(o.f(...[1]))
function K() { this.s = f() }
console.log(new K().s)
console.log(new K(1, 2).s, new (K)().s)
console.log([f(), f()].join())
console.log(`${f()}`)
console.log(true && f())
console.log(f() || 1)
const g = (x = f()) => x
console.log(g())
const { h = f() } = {}
console.log(h)
for (const x of [1]) console.log(f())
if (f()) console.log(f())
let x; x = f(); console.log(x)
console.log({ a: f() }.a)
console.log(typeof f(), f() + f())
const later = function () { return f() }
console.log(later())
label: { console.log(f()) }
switch (f().length > 0) { case true: console.log(f()) }
console.log(o.f.call(o), o.f.apply(o, []), f.bind(null)())
