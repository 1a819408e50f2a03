console.log(
  typeof f,
  typeof v,
  (function () {
    return typeof g
    function g() {}
  })(),
)
var v = 1
function f() {}
{
  function inner() {
    return 1
  }
}
console.log(inner())
try {
  x
  let x = 1
} catch (e) {
  console.log(e.message)
}
try {
  ;(() => {
    y = 2
    let y
  })()
} catch (e) {
  console.log(e.name, e.message)
}
const c = 1
try {
  c = 2
} catch (e) {
  console.log(e.message)
}
console.log(typeof undeclared)
try {
  undeclared
} catch (e) {
  console.log(e.message)
}
if (true) function inIf() {}
else function inElse() {}
console.log(typeof inIf, typeof inElse)
