// sec-let-and-const-declarations – A name is in its dead zone until its declaration, for closures too.
const read = () => x
let error
try { read() } catch (e) { error = e }
let x = 1
return error instanceof ReferenceError && read() === 1

// sec-let-and-const-declarations – let x = x reads the inner x.
let x = 1
try { { let x = x } } catch (error) { return error instanceof ReferenceError }

// sec-let-and-const-declarations – Assigning to a constant is a TypeError, after the value is evaluated.
const c = 1
let evaluated = false
try { c = (evaluated = true) } catch (error) { return error instanceof TypeError && evaluated && c === 1 }

// sec-variable-statement – var is there from the start, and var x; changes nothing.
const before = typeof v
var v = 1
var v
return before === 'undefined' && v === 1

// sec-functiondeclarationinstantiation – A function declaration beats a var of the same name; the last one wins.
const kind = typeof f
var f = 1
function f() { return 'a' }
function f() { return 'b' }
return kind === 'function' && f === 1

// sec-createperiterationenvironment – Each turn of a for loop has its own let.
const reads = []
for (let i = 0; i < 3; i++) reads.push(() => i)
return reads.map((read) => read()).join() === '0,1,2'

// sec-createperiterationenvironment – A closure in the head keeps the variable of the first turn.
let read
for (let i = 0, get = () => i; i < 2; i++) read = get
return read() === 0

// sec-createperiterationenvironment – The update works on the next turn's variable.
const reads = []
for (let i = 0; i < 2; reads.push(() => i), i++);
return reads.map((read) => read()).join() === '1,2'

// sec-runtime-semantics-forinofheadevaluation – The names of for-of are in their dead zone while the list is evaluated.
try { for (let x of [x]); } catch (error) { return error instanceof ReferenceError }

// sec-enumerate-object-properties – for-in gives each name once, own ones first, no symbols, nothing hidden.
const o = Object.create({ b: 1, a: 1, hidden: 1 }, { a: { value: 1, enumerable: true }, hidden: { value: 1 }, [Symbol.iterator]: { value: 1, enumerable: true } })
const names = []
for (const name in o) names.push(name)
return names.join() === 'a,b'

// sec-enumerate-object-properties – A property that is deleted before its turn is left out.
const o = { a: 1, b: 1, c: 1 }
const names = []
for (const name in o) { names.push(name); delete o.b }
return names.join() === 'a,c'

// sec-runtime-semantics-forinofheadevaluation – for-in over null or undefined does nothing.
for (const x in null) return false
for (const x in undefined) return false
return true

// sec-runtime-semantics-forin-div-ofbodyevaluation-lhs-stmt-iterator-lhskind-labelset – break, return and throw close the iterator, its end does not.
let closed = 0
const iterable = (turns) => ({ [Symbol.iterator]: () => ({ next: () => ({ done: turns-- <= 0 }), return: () => (closed++, {}) }) })
for (const x of iterable(2)) break
;(() => { for (const x of iterable(2)) return })()
try { for (const x of iterable(2)) throw 1 } catch {}
outer: for (const y of [1]) for (const x of iterable(2)) continue outer
for (const x of iterable(2));
return closed === 4

// sec-iteratorclose – What the body throws wins over what return throws.
const iterable = { [Symbol.iterator]: () => ({ next: () => ({ done: false }), return: () => { throw 'return' } }) }
try { for (const x of iterable) throw 'body' } catch (error) { return error === 'body' }

// sec-iteratorclose – After break, what return throws is thrown, and what it gives must be an object.
const iterable = (result) => ({ [Symbol.iterator]: () => ({ next: () => ({ done: false }), return: result }) })
let thrown
try { for (const x of iterable(() => { throw 'return' })) break } catch (error) { thrown = error }
try { for (const x of iterable(() => 1)) break } catch (error) { return thrown === 'return' && error instanceof TypeError }

// sec-iteratornext – An error of next closes nothing.
let closed = false
try { for (const x of { [Symbol.iterator]: () => ({ next() { throw 1 }, return: () => ((closed = true), {}) }) }); } catch (error) { return error === 1 && !closed }

// sec-getiterator – next is read once.
let reads = 0
let turns = 3
const iterator = { get next() { reads++; return () => ({ done: turns-- === 0 }) } }
for (const x of { [Symbol.iterator]: () => iterator });
return reads === 1

// sec-iteratorcomplete – done is read before value, and a value of the last result is not read.
const log = []
for (const x of { [Symbol.iterator]: () => ({ next: () => ({ get done() { log.push('done'); return log.length > 2 }, get value() { log.push('value') } }) }) });
return log.join() === 'done,value,done'

// sec-switch-statement-runtime-semantics-evaluation – Cases are compared strictly and in order, default comes last wherever it stands.
const log = []
const see = (x) => (log.push(x), x)
let way = ''
switch (3) { case see(1): way += 1; default: way += 'd'; case see('3'): way += 's'; break; case see(4): way += 4 }
return log.join() === '1,3,4' && way === 'ds'

// sec-switch-statement-runtime-semantics-evaluation – The block of a switch is one scope.
try { switch (1) { case 0: let x; case 1: x } } catch (error) { return error instanceof ReferenceError }

// sec-try-statement-runtime-semantics-evaluation – A return of finally wins over a return and a throw.
const f = () => { try { return 1 } finally { return 2 } }
const g = () => { try { throw 1 } finally { return 2 } }
return f() === 2 && g() === 2

// sec-try-statement-runtime-semantics-evaluation – The value of return is evaluated before finally runs.
let x = 1
const f = () => { try { return x } finally { x = 2 } }
return f() === 1 && x === 2

// sec-try-statement-runtime-semantics-evaluation – A break of finally takes back a throw.
outer: { try { throw 1 } finally { break outer } }
return true

// sec-try-statement-runtime-semantics-evaluation – continue in finally goes on with the loop.
let turns = 0
for (let i = 0; i < 3; i++) { try { throw 1 } finally { turns++; continue } }
return turns === 3

// sec-runtime-semantics-catchclauseevaluation – The parameter of catch is a scope of its own, var e inside writes to it.
var e = 'outer'
try { throw 'inner' } catch (e) { var e = 'changed' }
return e === 'outer'

// sec-labelled-statements – break leaves a labelled block.
let x = 1
block: { x = 2; break block; x = 3 }
return x === 2

// sec-block-runtime-semantics-evaluation – The value of a block is that of its last statement that has one.
return eval('1; {}') === 1 && eval('2; var x = 3') === 2 && eval('3; if (false) 4') === undefined && eval('do { 5; break } while (1)') === 5

// sec-with-statement-runtime-semantics-evaluation – Symbol.unscopables hides a name.
const x = 'outer'
return new Function('o', 'x', 'with (o) return x')({ x: 'inner', [Symbol.unscopables]: { x: true } }, x) === 'outer' && new Function('values', 'with ([]) return values')(1) === 1

// sec-block-level-function-declarations-web-legacy-compatibility-semantics – A sloppy function in a block is there before in the block, and outside after it.
const before = typeof f
let inside
{ inside = typeof f; function f() {} }
return before === 'undefined' && inside === 'function' && typeof f === 'function'

// sec-block-level-function-declarations-web-legacy-compatibility-semantics – In strict code it stays in its block.
return (function () { 'use strict'; { function f() {} } return typeof f })() === 'undefined'

// sec-globaldeclarationinstantiation – A var of a direct eval may be deleted, a declared one may not.
eval('var made = 1')
var declared = 1
return delete made && typeof made === 'undefined' && !delete declared

// sec-performeval – An indirect eval does not see the function's variables.
let local = 1
return (0, eval)('typeof local') === 'undefined' && eval('local') === 1
