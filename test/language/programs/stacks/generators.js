function* numbers() {
  console.log(new Error('first').stack)
  yield 1
  console.log(new Error('second').stack)
  try { yield 2 } catch { console.log(new Error('caught').stack) }
  try { yield 3 } finally { console.log(new Error('finally').stack) }
}
const iterator = numbers()
iterator.next()
iterator.next()
iterator.throw(1)
iterator.return(2)
for (const n of (function* () { console.log(new Error('loop').stack); yield 1 })());
const object = { *method() { console.log(new Error('method').stack) } }
;[...object.method()]
function* delegates() { yield* numbers() }
delegates().next()
const custom = { [Symbol.iterator]() { console.log(new Error('iterator').stack); return { next() { console.log(new Error('next').stack); return { done: true } } } } }
for (const n of custom);
;[...custom]
const [a] = custom
