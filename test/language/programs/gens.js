function* g(n) {
  try {
    for (let i = 0; i < n; i++) {
      const r = yield i
      if (r) console.log('got', r)
    }
    return 'end'
  } finally {
    console.log('fin')
  }
}
const it = g(3)
console.log(
  JSON.stringify(it.next()),
  JSON.stringify(it.next('x')),
  JSON.stringify(it.return(9)),
  JSON.stringify(it.next()),
)
for (const x of g(2)) {
  console.log(x)
  if (x === 0) continue
}
for (const x of g(5)) {
  if (x == 1) break
}
console.log([...g(2)].join(), Math.max(...g(3)))
function* d() {
  const r = yield* g(1)
  console.log('r', r)
  yield* [10, 20]
}
console.log([...d()].join())
const o = {
  *[Symbol.iterator]() {
    yield 1
    yield 2
  },
}
console.log([...o].join())
const it2 = g(2)
it2.next()
try {
  it2.throw(new Error('t'))
} catch (e) {
  console.log(e.message)
}
function* fib() {
  let [a, b] = [0, 1]
  while (true) {
    yield a
    ;[a, b] = [b, a + b]
  }
}
const out = []
for (const v of fib()) {
  if (v > 50) break
  out.push(v)
}
console.log(out.join())
const [h1, h2] = fib()
console.log(h1, h2)
function* inner() {
  try {
    yield 1
  } finally {
    yield 'cleanup'
  }
}
const i3 = inner()
i3.next()
console.log(JSON.stringify(i3.return(5)), JSON.stringify(i3.next()))
