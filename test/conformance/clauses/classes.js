// sec-runtime-semantics-classdefinitionevaluation – Heritage, then keys in order, then static fields and blocks in order.
const log = []
const see = (name) => (log.push(name), name)
class C extends (see('heritage'), Object) {
  [see('method')]() {}
  static [see('static')] = see('static value');
  [see('field')] = see('field value')
  static { see('block') }
}
const before = log.join()
new C()
return before === 'heritage,method,static,field,static value,block' && log.at(-1) === 'field value'

// sec-runtime-semantics-classdefinitionevaluation – A class is in its dead zone in its own heritage.
try { class C extends C {} } catch (error) { return error instanceof ReferenceError }

// sec-runtime-semantics-classdefinitionevaluation – The inner name of a class cannot be changed, the outer can.
class C { static inner() { return C } static change() { C = 1 } }
const D = C
let error
try { D.change() } catch (e) { error = e }
C = 1
return error instanceof TypeError && D.inner() === D

// sec-runtime-semantics-classdefinitionevaluation – extends null has no parent prototype, and Function.prototype for itself.
class C extends null { static make() { return Object.create(C.prototype) } }
return Object.getPrototypeOf(C.prototype) === null && Object.getPrototypeOf(C) === Function.prototype && !(C.make() instanceof Object)

// sec-runtime-semantics-classdefinitionevaluation – A parent must be a constructor with a prototype that is an object or null.
const fails = (make) => { try { make() } catch (error) { return error instanceof TypeError } }
function F() {}
F.prototype = 1
return fails(() => class extends (() => 1) {}) && fails(() => class extends F {}) && fails(() => class extends 1 {})

// sec-ecmascript-function-objects-call-thisargument-argumentslist – A class is not called without new.
try { (class {})() } catch (error) { return error instanceof TypeError }

// sec-runtime-semantics-definemethod – Methods are not enumerable, and not constructors.
class C { m() {} static s() {} get g() { return 1 } }
return Object.keys(C.prototype).length === 0 && Object.keys(C).length === 0 && Object.getOwnPropertyDescriptor(C.prototype, 'm').writable

// sec-definefield – Fields are defined, not assigned.
let writes = 0
class A { set x(v) { writes++ } }
class B extends A { x = 1 }
return writes === 0 && new B().x === 1

// sec-super-keyword-runtime-semantics-evaluation – Fields of a class come to be right after its super().
const log = []
class A { constructor() { log.push('A', 'x' in this) } }
class B extends A { x = log.push('field'); constructor() { log.push('before'); super(); log.push('after') } }
new B()
return log.join() === 'before,A,false,field,after'

// sec-super-keyword-runtime-semantics-evaluation – this before super() is a ReferenceError, super() twice too.
const fails = (C) => { try { new C() } catch (error) { return error instanceof ReferenceError } }
return fails(class extends Object { constructor() { this.x = 1 } }) && fails(class extends Object { constructor() { super(); super() } }) && fails(class extends Object { constructor() {} })

// sec-super-keyword-runtime-semantics-evaluation – The arguments of super() are evaluated before the parent is checked.
let evaluated = false
class C extends Object { constructor() { super((evaluated = true)) } }
Object.setPrototypeOf(C, parseInt)
try { new C() } catch (error) { return evaluated && error instanceof TypeError }

// sec-ecmascript-function-objects-construct-argumentslist-newtarget – A derived constructor may give an object or undefined, else it is a TypeError.
const make = (value) => new (class extends Object { constructor() { super(); return value } })()
const own = {}
try { make(1) } catch (error) { return error instanceof TypeError && make(own) === own && typeof make() === 'object' }

// sec-makesuperpropertyreference – super finds by the home object, and keeps this.
class A { get x() { return this.y } m() { return 'A' } }
class B extends A { y = 7; m() { return super.x + super.m() } }
const borrowed = { m: B.prototype.m, y: 8 }
return new B().m() === '7A' && borrowed.m() === '8A'

// sec-super-keyword – super.x = v writes to this.
class A {}
class B extends A { m() { super.x = 1; return Object.hasOwn(this, 'x') && !('x' in A.prototype) } }
return new B().m()

// sec-super-keyword – An object's methods have super too.
const parent = { m() { return 'parent' } }
const o = { __proto__: parent, m() { return super.m() + '!' } }
return o.m() === 'parent!'

// sec-private-names – A private name of another class is a TypeError, and #x in o asks without one.
class A { #x = 1; static read(o) { return o.#x } static has(o) { return #x in o } }
try { A.read({}) } catch (error) { return error instanceof TypeError && A.read(new A()) === 1 && A.has(new A()) && !A.has({}) }

// sec-private-names – Each evaluation of a class has private names of its own.
const make = () => class { #x = 1; static has(o) { return #x in o } }
const [A, B] = [make(), make()]
return A.has(new A()) && !A.has(new B())

// sec-privateset – A private method and a getter without setter cannot be written.
class C { #m() {} get #g() { return 1 } method() { this.#m = 1 } getter() { this.#g = 1 } }
const fails = (f) => { try { f() } catch (error) { return error instanceof TypeError } }
return fails(() => new C().method()) && fails(() => new C().getter())

// sec-privatefieldadd – An object gets a private field once.
class Give { constructor(o) { return o } }
class C extends Give { #x = 1 }
const o = {}
new C(o)
try { new C(o) } catch (error) { return error instanceof TypeError }

// sec-privatemethodoraccessoradd – Private methods are there before the fields.
class C { x = this.#m(); #m() { return 1 } }
return new C().x === 1

// sec-proxy-object-internal-methods-and-internal-slots – A proxy has no private names of its target.
class C { #x = 1; static has(o) { return #x in o } }
return !C.has(new Proxy(new C(), {}))

// sec-runtime-semantics-classfielddefinitionevaluation – this of a static field is the class, arguments are not there.
class C { static self = this; static f = () => this }
return C.self === C && C.f() === C

// sec-runtime-semantics-classfielddefinitionevaluation – A computed key is converted once, when the class is made.
let conversions = 0
const key = { toString: () => (conversions++, 'k') }
class C { [key] = 1 }
new C(); new C()
return conversions === 1 && new C().k === 1

// sec-function.prototype.tostring – A class's text is its source.
return (class   A  { x=1 }).toString() === 'class   A  { x=1 }'

// sec-meta-properties – new.target is the class that new was said of.
class A { constructor() { this.target = new.target } }
class B extends A {}
return new B().target === B && (function () { return new.target })() === undefined

// sec-getprototypefromconstructor – A class that extends Array makes arrays, with a length that works.
class List extends Array { last() { return this.at(-1) } }
const list = new List()
list[2] = 'x'
return list.length === 3 && list.last() === 'x' && Array.isArray(list) && list.map((x) => x) instanceof List && List.of(1) instanceof List

// sec-error-constructor – A class that extends Error has a name of its parent, a message and a cause of its own.
class Own extends Error {}
const error = new Own('text', { cause: 1 })
return error.name === 'Error' && Object.hasOwn(error, 'message') && error.cause === 1 && !('cause' in new Own()) && Object.keys(error).length === 0
