function f() {}
console.log(Object.getOwnPropertyNames(f), Object.getOwnPropertyDescriptors(f), f.arguments, f.caller)
const others = [
  () => 1,
  function* () {},
  async function () {},
  { m() {} }.m,
  class {},
  function () {
    'use strict'
  },
  f.bind(),
  Math.max,
]
for (const g of others) console.log(Object.getOwnPropertyNames(g))
console.log(Object.getOwnPropertyNames(Function('return 1')), Object.getOwnPropertyNames(function () {}))
f.arguments = 1
console.log(f.arguments, delete f.caller, Object.isFrozen(f), { ...f }, f)
try {
  others[5].caller
} catch (error) {
  console.log(error.message)
}
