var g = 1; function f(a) { let l = 2; eval('var ev = 3; a = 5; l++'); return [a, l, ev, eval('this === undefined'), eval('arguments.length'), typeof nothere].join() } console.log(f(1, 2));
console.log(eval('1 + 1'), eval('var x = 5; if (x) { "yes" } else { "no" }'), x, eval('({a: 1})').a, eval('for (var i = 0; i < 3; i++) i'), delete x);
(0, eval)('var indirect = 9'); console.log(indirect); const geval = eval; (function () { var local = 1; console.log(typeof geval('typeof local')) ; console.log(geval('typeof local'), eval('typeof local')) })();
function s() { 'use strict'; eval('var hidden = 1'); return typeof hidden } console.log(s());
try { eval('let 1') } catch (e) { console.log(e.name) }
with ({ p: 1, m() { return this.p }, get q() { return 7 } }) { console.log(p, m(), q); p = 2; console.log(p); var nw = 3; (() => console.log(p))() } console.log(nw);
var o = { k: 1 }; with (o) { k = 5; var k2 = 1; var fnw = () => k } console.log(o.k, fnw(), 'k2' in o);
const add = (() => { const n = 10; return eval('(x => x + n)') })(); console.log(add(5));
function outer() { var v = 1; function inner() { return eval('v') } return inner() } console.log(outer());
console.log(((a, b = eval('a + 1')) => b)(1)); class C { m() { return eval('super.toString') === Object.prototype.toString } f = eval('this instanceof C') } console.log(new C().m(), new C().f);
function nt() { return eval('new.target') === nt } console.log(new nt() instanceof nt);
with ([1, 2]) { console.log(length, typeof values, join('-')) }
var r = eval('switch (1) { case 1: 5; break }'); console.log(r, eval('do { 3; break } while (0)'), eval('{}'), eval('1;;;'), eval('2; var z'), eval('try { 4 } finally { 5 }'));
function sh() { var q = 1; { let q = 2; eval('var w = q') } return w } console.log(sh()); function dl() { eval('var d1 = 1'); const before = typeof d1; delete d1; return before + typeof d1 } console.log(dl());
console.log((0, eval)('this') === globalThis, (0, eval)('(() => this)()') === globalThis, eval('this') === this)
