// What an evaluated text declares has its names in the record, too.
eval('let a = 1; console.log(a)')
function outer() {
  let b = 1
  eval('const c = b + 1; { let d = c; d++ } class E {}; function f(g) { let h = g; h = 2 } f(1)')
  eval('eval("let i = 1; i++"); let j = 2; j++')
  b++
}
outer()
const k = 1
eval('"use strict"; var l = k; l = 2')
