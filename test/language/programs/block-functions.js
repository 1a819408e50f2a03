// Functions declared in blocks of sloppy code, and what a sloppy eval declares.
const programs = [
  'typeof f; { function f() {} } typeof f',
  '(function () { const before = typeof f; { function f() {} } return [before, typeof f] })()',
  '(function () { { f = 1; function f() {} f = 2 } return f })()',
  '(function () { let f = 1; { function f() {} } return f })()',
  '(function () { { let f = 1; { function f() {} } } return typeof f })()',
  '(function () { for (let f = 0; f < 1; f++) { { function f() {} } } return typeof f })()',
  '(function () { for (const f of [1]) { function f() {} } return typeof f })()',
  '(function () { switch (1) { case 1: let f; { function f() {} } } return typeof f })()',
  '(function () { switch (1) { default: function f() {} } return typeof f })()',
  '(function () { try { throw 1 } catch (f) { { function f() {} } } return typeof f })()',
  '(function () { try { throw [1] } catch ([f]) { { function f() {} } } return typeof f })()',
  '(function (f) { { function f() {} } return f })(1)',
  '(function ({ f }) { { function f() {} } return f })({ f: 1 })',
  '(function (f = 1) { { function f() {} } return f })()',
  '(function () { { function arguments() {} } return typeof arguments })()',
  '(function () { { function f() { return 1 } { function f() { return 2 } } } return f() })()',
  '(function () { { async function f() {} function* g() {} } return typeof f + typeof g })()',
  '(function () { { async function f() {} { function f() {} } } return typeof f })()',
  '(function () { async function f() {} { function f() { return 1 } } return f() })()',
  '(function () { { here: function f() {} } return typeof f })()',
  '(function () { if (0) function f() { return 1 } else function f() { return 2 } return f() })()',
  '(function () { "use strict"; { function f() {} } return typeof f })()',
  '(function () { const o = { f: 1 }; with (o) { function f() {} } return typeof f + typeof o.f })()',
  'let f = 1; { function f() {} } f',
  'let f = 1; eval("{ function f() {} }"); f',
  'eval("const before = typeof f; { function f() {} } [before, typeof f, delete f, typeof f]")',
  '(function () { eval("{ function f() {} }"); return [typeof f, delete f, typeof f] })()',
  '(function () { { let f = 1; eval("{ function f() {} }") } return typeof f })()',
  '(function () { { function f() {} eval("{ function f() { return 1 } }") } return f() })()',
  '(function () { { function f() {} eval("var f") } })()',
  '(function () { switch (1) { case 1: function f() {} eval("var f") } })()',
  '(function () { try { throw 1 } catch (f) { eval("{ function f() {} }") } return typeof f })()',
  '(function () { try { throw 1 } catch (f) { eval("function f() {}") } return typeof f })()',
  '(function () { try { throw [1] } catch ([f]) { eval("var f") } return typeof f })()',
  '(function () { { let f; eval("function f() {}") } })()',
  'let f; eval("function f() {}")',
  '(function (f) { eval("{ function f() {} }"); return typeof f })()',
  '(function (f = 1, g = () => f) { eval("var f = 2"); return [f, g()] })()',
  '(function (f = 1, g = () => f) { eval("function f() {}"); return [typeof f, g()] })()',
  '((f = 1) => eval("var f; f"))()',
  '(function () { const o = { f: 1 }; with (o) eval("{ function f() {} }"); return typeof f + typeof o.f })()',
  'Object.defineProperty(globalThis, "f", { value: 1 }); { function f() {} } f',
  'Object.defineProperty(globalThis, "f", { value: 1 }); eval("{ function f() {} }"); f',
  'try { throw {} } catch ({ f = g, g }) {}',
  'f() = g',
  'f() += g',
  'function f() { return 1 } f() = g()',
  'function f() { return 1 } f()++',
  'function f() { return 1 } --f()',
  'function f() { return 1 } for (f() of [1]);',
  'function f() { return 1 } for (f() in []); "no item"',
  'for (var f = 1 in {}); f',
  'var g; for (var f = 1 in ((g = f), {})); g',
  '"use strict"; var undefined = 1',
]

programs.forEach((program, i) => {
  const source = program.replaceAll(/\b[fg]\b/g, (name) => `${name}${i}`)
  let result
  try {
    result = (0, eval)(source)
  } catch (error) {
    result = `${error.name}: ${error.message}`
  }
  console.log(program, '=>', String(result))
})
