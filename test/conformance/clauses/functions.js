// sec-functiondeclarationinstantiation – A default sees the parameters before it, and those after it in their dead zone.
const f = (a, b = a) => b
let error
try { ((a = b, b) => 1)() } catch (e) { error = e }
return f(1) === 1 && error instanceof ReferenceError

// sec-functiondeclarationinstantiation – A parameter's default does not see a var of the body.
let x = 'outer'
function f(a = () => x) { var x = 'inner'; return a() }
return f() === 'outer'

// sec-functiondeclarationinstantiation – A var named like a parameter begins with its value, and is another variable.
function f(x, read = () => x) { var x; const before = x; x = 2; return [before, read()].join() }
return f(1) === '1,1'

// sec-functiondeclarationinstantiation – A default of undefined is used, of null it is not.
const f = (x = 1) => x
return f(undefined) === 1 && f(null) === null && f.length === 0

// sec-createmappedargumentsobject – Sloppy arguments and simple parameters are one.
function f(a) { arguments[0] = 2; const first = a; a = 3; return first === 2 && arguments[0] === 3 }
return f(1)

// sec-createmappedargumentsobject – A missing argument is not mapped, a deleted one no more.
function f(a, b) { b = 1; delete arguments[0]; arguments[0] = 5; return a === 0 && arguments[1] === undefined && arguments.length === 1 }
return f(0)

// sec-arguments-exotic-objects-defineownproperty-p-desc – A read-only argument is cut off with its last value.
function f(a) { Object.defineProperty(arguments, 0, { writable: false, value: 2 }); const now = a; a = 3; return now === 2 && arguments[0] === 2 }
return f(1)

// sec-createunmappedargumentsobject – With a default, or in strict code, arguments are a copy.
function f(a, b = 1) { a = 2; return arguments[0] }
function g(a) { 'use strict'; a = 2; return arguments[0] }
return f(1) === 1 && g(1) === 1

// sec-createunmappedargumentsobject – Strict arguments have no callee.
try { (function () { 'use strict'; return arguments.callee })() } catch (error) { return error instanceof TypeError }

// sec-createmappedargumentsobject – arguments are no array, but iterable.
return (function () { return !Array.isArray(arguments) && [...arguments].join() === '1,2' && Object.prototype.toString.call(arguments) === '[object Arguments]' })(1, 2)

// sec-arrow-function-definitions – An arrow has the this, arguments and new.target of the function around it.
function F() { return [() => this, () => arguments[0], () => new.target] }
const made = Reflect.construct(F, [7])
return made[0]() instanceof F && made[1]() === 7 && made[2]() === F

// sec-arrow-function-definitions – Arrows and methods are no constructors and have no prototype.
const made = [() => 1, { m() {} }.m, async function () {}, { get x() { return 1 } } && Object.getOwnPropertyDescriptor({ get x() { return 1 } }, 'x').get]
return made.every((f) => { try { new f() } catch (error) { return error instanceof TypeError && !('prototype' in f) } })

// sec-generator-function-definitions – A generator function is no constructor, and has a prototype without constructor.
function* g() {}
try { new g() } catch (error) { return error instanceof TypeError && !Object.hasOwn(g.prototype, 'constructor') && Object.getPrototypeOf(g()) === g.prototype }

// sec-setfunctionname – Anonymous functions get the names of their places.
const f = () => 1, { g = () => 1 } = {}, [h = class {}] = []
const o = { m() {}, p: function () {}, ['c' + 1]: () => 1, [Symbol('s')]: () => 1 }
return [f.name, g.name, h.name, o.m.name, o.p.name, o.c1.name, o[Object.getOwnPropertySymbols(o)[0]].name].join() === 'f,g,h,m,p,c1,[s]'

// sec-setfunctionname – Accessors are called "get x", bound functions "bound f".
const { get, set } = Object.getOwnPropertyDescriptor({ get x() { return 1 }, set x(v) {} }, 'x')
return get.name === 'get x' && set.name === 'set x' && function f() {}.bind().bind().name === 'bound bound f'

// sec-setfunctionname – A class with a static name keeps it; an anonymous one gets its name before its static fields.
const A = class { static name = 'own' }
const B = class { static seen = this.name }
const C = class { static name() {} }
return A.name === 'own' && B.seen === 'B' && typeof C.name === 'function'

// sec-setfunctionlength – length counts the parameters before a default or rest, and is not writable but configurable.
const f = (a, b, c = 1, d) => 1
const { writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(f, 'length')
return f.length === 2 && ((...rest) => 1).length === 0 && !writable && !enumerable && configurable

// sec-function-instances-prototype – prototype of a function is writable, of a class it is not; neither is configurable.
const of = (f) => Object.getOwnPropertyDescriptor(f, 'prototype')
return of(function () {}).writable && !of(class {}).writable && !of(function () {}).configurable && !of(class {}).enumerable

// sec-function-definitions-runtime-semantics-evaluation – The own name of a function expression cannot be changed; strict code says so.
const f = function me() { me = 1; return typeof me }
const g = function me() { 'use strict'; try { me = 1 } catch (error) { return error instanceof TypeError } }
return f() === 'function' && g()

// sec-ordinarycallbindthis – A constructor that gives an object gives that.
function F() { return [] }
function G() { return 1 }
return Array.isArray(new F()) && new G() instanceof G

// sec-getprototypefromconstructor – If prototype is no object, it is Object.prototype.
function F() {}
F.prototype = 1
return Object.getPrototypeOf(new F()) === Object.prototype

// sec-function.prototype.bind – A bound function takes the length that is left, and passes new on to its target.
function F(a, b, c) { this.sum = a + b + c; this.target = new.target }
const bound = F.bind({}, 1)
const made = new bound(2, 3)
return bound.length === 2 && made.sum === 6 && made.target === F && !('prototype' in bound)

// sec-function.prototype.apply – The list may be anything with a length; null is none; a number is a TypeError.
const count = function () { return arguments.length }
try { count.apply(null, 1) } catch (error) { return error instanceof TypeError && count.apply(null, { length: 2 }) === 2 && count.apply(null, null) === 0 }

// sec-function.prototype.tostring – A function's text is its source, to the letter.
const f = function  /* a */ name ( a,b ) { return  a }
const o = { async  *  m ( ) { }, get  x ( ) { return 1 } }
return f.toString() === 'function  /* a */ name ( a,b ) { return  a }' && o.m.toString() === 'async  *  m ( ) { }' && Object.getOwnPropertyDescriptor(o, 'x').get.toString() === 'get  x ( ) { return 1 }'

// sec-function.prototype.tostring – A built-in says that it is native, a made function how it was made.
return /^function push\(\) \{\s*\[native code\]\s*\}$/.test([].push.toString()) && new Function('a', 'b', 'return a').toString() === 'function anonymous(a,b\n) {\nreturn a\n}'

// sec-createdynamicfunction – A made function sees global names only, and may not break out of its parameters.
let local = 1
try { new Function('/*', '*/) {') } catch (error) { return error instanceof SyntaxError && new Function('return typeof local')() === 'undefined' }

// sec-generatorresume – What next is given is what yield gives; the first is lost.
const got = []
function* g() { got.push(yield 1); got.push(yield 2) }
const it = g()
it.next('a'); it.next('b'); it.next('c')
return got.join() === 'b,c'

// sec-generator.prototype.return – return runs finally, which may yield and return otherwise.
function* g() { try { yield 1 } finally { yield 2; return 3 } }
const it = g()
it.next()
const way = [it.return(9), it.next(), it.next()]
return way.map(({ value, done }) => `${value}${done}`).join() === '2false,3true,undefinedtrue'

// sec-generator.prototype.return – A generator that has not begun ends at once, without running.
let ran = false
function* g() { ran = true }
const it = g()
const { value, done } = it.return(5)
return value === 5 && done && it.next().done && !ran

// sec-generator.prototype.throw – An error is thrown at the yield, and ends a generator that does not catch it.
function* g() { try { yield 1 } catch (error) { yield error } }
const it = g()
it.next()
const caught = it.throw('a').value
try { it.throw('b') } catch (error) { return caught === 'a' && error === 'b' && it.next().done }

// sec-generatorvalidate – A running generator cannot be resumed.
let it
function* g() { it.next() }
it = g()
try { it.next() } catch (error) { return error instanceof TypeError }

// sec-generator-function-definitions-runtime-semantics-evaluation – yield* passes results on as they are, and gives the last value.
const result = { value: 1, done: false, extra: true }
let turns = 0
const inner = { [Symbol.iterator]: () => ({ next: () => (turns++ ? { value: 'end', done: true } : result) }) }
function* g() { return yield* inner }
const it = g()
return it.next() === result && it.next().value === 'end'

// sec-generator-function-definitions-runtime-semantics-evaluation – yield* closes an iterator without throw, and then throws a TypeError.
let closed = false
function* g() { yield* { [Symbol.iterator]: () => ({ next: () => ({ done: false }), return: () => ((closed = true), {}) }) } }
const it = g()
it.next()
try { it.throw(1) } catch (error) { return error instanceof TypeError && closed }

// sec-runtime-semantics-evaluategeneratorbody – Parameters are evaluated when a generator is made, not when it begins.
let evaluated = false
function* g(x = (evaluated = true)) {}
g()
return evaluated

// sec-async-function-definitions – An error in a parameter of an async function is a rejection.
const f = async (x = (() => { throw 1 })()) => x
return f().then(() => false, (error) => error === 1)

// sec-async-generator-function-definitions – Of an async generator function it is thrown.
async function* g(x = (() => { throw 1 })()) {}
try { g() } catch (error) { return error === 1 }
