// When a place is found, and what may be declared where
const printError = (f) => {
  try {
    console.log(f())
  } catch (e) {
    console.log(e.name)
  }
}
const o = { k: 1 }
printError(() => {
  let x = [1]
  for (let x of x) return x
})
const early = []
for (let i = 0, first = () => i; i < 2; i++) early.push(first())
console.log(early.join())
class Derived extends class {} {
  constructor() {
    super()
    try {
      return 0
    } catch {
      return
    }
  }
}
printError(() => new Derived())
class Home {
  m() {
    delete super.x
  }
}
printError(() => new Home().m())
function twice(a, a) {
  return a
}
console.log(twice(1, 2))
function hoisted() {
  return typeof arguments
  var arguments
}
console.log(hoisted(), (o?.valueOf)() === o, Object.keys({ ['__proto__']: 1 }).join())
printError(() => eval('super.x'))
console.log(eval('"directive"'), eval('do { try { 1 } finally { 2; break } } while (0)'), eval(...['1 + 1', '3']))
class Secret {
  #hidden = 'seen'
  read() {
    return eval('this.#hidden')
  }
}
console.log(new Secret().read())
