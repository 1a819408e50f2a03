// sec-assignment-operators-runtime-semantics-evaluation – The object and the key are evaluated before the value.
const log = []
const see = (name, value) => (log.push(name), value)
see('o', {})[see('k', 'x')] = see('v', 1)
return log.join() === 'o,k,v'

// sec-assignment-operators-runtime-semantics-evaluation – Assigning to a property of null fails after the value is evaluated.
let evaluated = false
try { null.x = (evaluated = true) } catch (error) { return evaluated && error instanceof TypeError }

// sec-assignment-operators-runtime-semantics-evaluation – A logical assignment that is not needed calls no setter.
let writes = 0
const o = { get x() { return 1 }, set x(v) { writes++ } }
o.x ||= 2; o.x ??= 2
o.x &&= 2
return writes === 1

// sec-assignment-operators-runtime-semantics-evaluation – A logical assignment names an anonymous function.
let f
f ??= () => 1
let g = null
g ||= function () {}
return f.name === 'f' && g.name === 'g'

// sec-assignment-operators-runtime-semantics-evaluation – In parentheses the target names no function.
let f; (f) = function () {}
return f.name === ''

// sec-addition-operator-plus-runtime-semantics-evaluation – Both operands are evaluated before either is converted.
const log = []
const o = (name) => (log.push(name), { valueOf: () => (log.push('to ' + name), 1) })
o('a') + o('b')
return log.join() === 'a,b,to a,to b'

// sec-applystringornumericbinaryoperator – A text on either side makes a text.
return 1 + 2 + '3' === '33' && '1' + 2 + 3 === '123' && 1 + null === 1 && [] + {} === '[object Object]'

// sec-applystringornumericbinaryoperator – A number and a BigInt do not mix.
try { 1n + 1 } catch (error) { return error instanceof TypeError && 1n + 'x' === '1x' }

// sec-exp-operator – ** is right associative, and NaN ** 0 is 1.
return 2 ** 3 ** 2 === 512 && NaN ** 0 === 1 && Number.isNaN(1 ** Infinity)

// sec-multiplicative-operators – A remainder has the sign of the dividend.
return Object.is(-4 % 2, -0) && 5 % -3 === 2 && -5 % 3 === -2 && -5n % 3n === -2n

// sec-postfix-increment-operator – The old value of x++ is converted.
let x = '5'
const old = x++
return old === 5 && x === 6

// sec-postfix-increment-operator – A BigInt is incremented by a BigInt.
let x = 1n
return x++ === 1n && x === 2n

// sec-typeof-operator – typeof of a name that is nowhere is no error, of a name in its dead zone it is.
let error
try { typeof late; let late } catch (e) { error = e }
return typeof nowhere === 'undefined' && error instanceof ReferenceError

// sec-typeof-operator – A callable proxy is a function.
return typeof new Proxy(function () {}, {}) === 'function' && typeof new Proxy({}, {}) === 'object'

// sec-delete-operator – delete of what is no reference is true, of a fixed property false.
return delete 1 && delete {}.x && !delete Object.freeze([1])[0]

// sec-delete-operator – In strict code deleting a fixed property is a TypeError.
try { (function () { 'use strict'; delete Object.freeze([1])[0] })() } catch (error) { return error instanceof TypeError }

// sec-optional-chains – One missing link ends the whole chain.
let calls = 0
const o = null
return o?.a.b.c(calls++) === undefined && calls === 0 && delete o?.a

// sec-optional-chains – A call in a chain keeps its this.
const o = { x: 1, f() { return this?.x } }
return o?.f() === 1 && o.f?.() === 1 && (o?.f)() === 1

// sec-binary-logical-operators – ?? looks for null and undefined only.
return (0 ?? 1) === 0 && ('' ?? 1) === '' && (null ?? 1) === 1 && (undefined ?? null) === null

// sec-comma-operator – (0, o.f)() has no this.
const o = { f() { 'use strict'; return this } }
return (0, o.f)() === undefined && (o.f)() === o

// sec-relational-operators – a < b converts a before b; so does a > b.
const log = []
const o = (name) => ({ valueOf: () => (log.push(name), 1) })
o('a') > o('b'); o('c') <= o('d')
return log.join('') === 'abcd'

// sec-relational-operators – Texts compare by code units, NaN with nothing.
return '10' < '9' && '\ud83d' < '\uffff' && !(NaN < 1) && !(NaN >= 1) && '10' > 9

// sec-relational-operators – in needs an object on its right.
try { 'x' in 'text' } catch (error) { return error instanceof TypeError }

// sec-instanceofoperator – Symbol.hasInstance decides.
return 1 instanceof { [Symbol.hasInstance]: (value) => value === 1 }

// sec-ordinaryhasinstance – A bound function asks its target.
class C {}
return new C() instanceof C.bind() && !(Object.create(null) instanceof Object)

// sec-array-initializer – A hole is no property, and counts for the length.
const list = [, 1, , ]
return list.length === 3 && !(0 in list) && 1 in list && !(2 in list)

// sec-runtime-semantics-arrayaccumulation – Spread reads holes as undefined.
const list = [...[, 1]]
return 0 in list && list.length === 2

// sec-object-initializer – Keys and values alternate.
const log = []
const see = (name) => (log.push(name), name)
;({ [see('a')]: see(1), [see('b')]: see(2) })
return log.join() === 'a,1,b,2'

// sec-object-initializer – A computed __proto__ is a property like any other.
return Object.getPrototypeOf({ ['__proto__']: null }) === Object.prototype && Object.getPrototypeOf({ __proto__: null }) === null

// sec-object-initializer – A shorthand __proto__ sets no prototype.
const __proto__ = null
return Object.getPrototypeOf({ __proto__ }) === Object.prototype

// sec-copydataproperties – Spread copies own enumerable properties, symbols too, and calls getters.
const from = Object.create({ inherited: 1 }, { hidden: { value: 1 }, [Symbol.for('s')]: { value: 2, enumerable: true } })
const copy = { ...Object.defineProperty(from, 'x', { get: () => 3, enumerable: true }) }
return Reflect.ownKeys(copy).length === 2 && copy.x === 3 && Object.getOwnPropertyDescriptor(copy, 'x').writable && { ...'ab', ...null, ...1 }[1] === 'b'

// sec-object-initializer – Spread defines, it does not assign.
let writes = 0
const o = { set x(v) { writes++ }, ...{ x: 1 } }
return writes === 0 && o.x === 1

// sec-ordinaryownpropertykeys – Indices come first in ascending order, then texts in the order of creation, then symbols.
const o = { b: 1, [Symbol.iterator]: 1, 2: 1, a: 1, 1: 1, '-1': 1, '01': 1, 4294967295: 1 }
return Reflect.ownKeys(o).map(String).join() === '1,2,4294967295,b,a,-1,01,Symbol(Symbol.iterator)' || Reflect.ownKeys(o).map(String).join() === '1,2,b,a,-1,01,4294967295,Symbol(Symbol.iterator)'

// sec-gettemplateobject – A place in the code has one template object.
const tag = (strings) => strings
const make = () => tag`a${1}b`
return make() === make() && make() !== tag`a${1}b` && Object.isFrozen(make()) && Object.isFrozen(make().raw)

// sec-gettemplateobject – A wrong escape is undefined in a tagged template, and stays in raw.
const { 0: cooked, raw } = ((strings) => strings)`\u`
return cooked === undefined && raw[0] === '\\u'

// sec-template-literals-runtime-semantics-evaluation – Each part is converted before the next is evaluated.
const log = []
const part = (name) => (log.push(name), { toString: () => (log.push('to ' + name), '') });
`${part('a')}${part('b')}`
return log.join() === 'a,to a,b,to b'

// sec-runtime-semantics-argumentlistevaluation – The callee is evaluated before the arguments, and is called only after them.
let evaluated = false
try { undefined?.x; (void 0)((evaluated = true)) } catch (error) { return evaluated && error instanceof TypeError }

// sec-new-operator – new takes the first call as its arguments.
function F() { this.x = () => 1 }
const o = { F }
return new F().x() === 1 && new o.F().x() === 1 && new ((() => F)())().x() === 1

// sec-destructuring-assignment – A default is evaluated only where there is undefined.
let calls = 0
const [a = calls++, b = calls++] = [null, undefined]
return calls === 1 && a === null && b === 0

// sec-runtime-semantics-destructuringassignmentevaluation – The target's object is evaluated before the value is read.
const log = []
const target = () => (log.push('target'), {})
;({ x: target().y } = { get x() { log.push('value') } })
return log.join() === 'target,value'

// sec-runtime-semantics-destructuringassignmentevaluation – An object pattern's rest leaves out what was taken.
const { a, ['b']: taken, ...rest } = { a: 1, b: 2, c: 3, 4: 4 }
return Object.keys(rest).join() === '4,c'

// sec-destructuring-binding-patterns – A list pattern that does not take all closes the iterator.
let closed = 0
const iterable = { [Symbol.iterator]: () => ({ next: () => ({ done: false }), return: () => (closed++, {}) }) }
const [a] = iterable
const [] = iterable
return closed === 2

// sec-destructuring-binding-patterns – One that takes all does not.
let closed = 0
let i = 0
const iterable = { [Symbol.iterator]: () => ({ next: () => ({ done: i++ > 0 }), return: () => (closed++, {}) }) }
const [a, b] = iterable
return closed === 0

// sec-this-keyword – Sloppy functions get an object for this, strict ones what was given.
const sloppy = function () { return typeof this }
const strict = function () { 'use strict'; return typeof this }
return sloppy.call(1) === 'object' && strict.call(1) === 'number' && sloppy.call(null) === 'object' && strict.call() === 'undefined'
