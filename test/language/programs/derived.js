// Derived constructors that never call super, in functions whose own this is captured.
function F() {
  const self = this
  try { new (class extends Object { constructor() {} })() } catch (error) { console.log(error.name) }
  try { new (class extends Object { constructor() { return } })() } catch (error) { console.log(error.name) }
  console.log(new (class extends Object { constructor() { (() => super())() ; this.x = 1 } })().x)
  console.log(new (class extends Object { constructor() { eval('super()'); this.x = 1 } })().x)
  console.log(typeof new (class extends Object { constructor() { super() } })())
  console.log(typeof new (class extends Object { constructor() { super(); return undefined } })())
  return self
}
new F()
eval('1')
