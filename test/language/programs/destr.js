const { a, b: { c = 5, ...r } = {}, ...rest } = { a: 1, b: { d: 2, e: 3 }, f: 4, g: 5 }
console.log(a, c, JSON.stringify(r), JSON.stringify(rest))
const [x, , y = 3, ...z] = [1, 2, undefined, 4, 5]
console.log(x, y, z.join())
let p = 1,
  q = 2
;[p, q] = [q, p]
console.log(p, q)
const o = {}
;({ k: o.m, ['l' + 1]: o['n'] } = { k: 1, l1: 2 })
console.log(JSON.stringify(o))
function f({ a = 1, b } = {}, [c2, d2] = [7, 8], ...others) {
  return [a, b, c2, d2, others.length].join()
}
console.log(f(), f({ b: 2 }, 'xy', 1, 2), f.length)
for (const [k, v] of Object.entries({ a: 1, b: 2 })) console.log(k, v)
try {
  const { zz } = null
} catch (e) {
  console.log(e.message)
}
try {
  const [q1] = {}
} catch (e) {
  console.log(e.constructor.name)
}
