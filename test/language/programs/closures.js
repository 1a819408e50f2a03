var fs = []
for (let i = 0; i < 3; i++) fs.push(() => i)
console.log(fs.map((f) => f()).join())
fs = []
for (var j = 0; j < 3; j++) fs.push(() => j)
console.log(fs.map((f) => f()).join())
fs = []
for (let k = 0; k < 3; k++) {
  fs.push(() => k)
  k++
}
console.log(fs.map((f) => f()).join())
fs = []
for (const x of [1, 2, 3]) fs.push(() => x)
for (const x in { a: 1, b: 2 }) fs.push(() => x)
console.log(fs.map((f) => f()).join())
function counter() {
  let n = 0
  return { inc: () => ++n, get: () => n }
}
const a = counter(),
  b = counter()
a.inc()
a.inc()
b.inc()
console.log(a.get(), b.get())
