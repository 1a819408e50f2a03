// sec-validateandapplypropertydescriptor – A fixed property may be defined again as it is, and made read-only.
const o = Object.defineProperty({}, 'x', { value: NaN, writable: true })
Object.defineProperty(o, 'x', { value: NaN })
Object.defineProperty(o, 'x', { writable: false })
return Reflect.defineProperty(o, 'x', { value: NaN }) && !Reflect.defineProperty(o, 'x', { value: 1 }) && !Reflect.defineProperty(o, 'x', { writable: true })

// sec-validateandapplypropertydescriptor – A configurable data property may become an accessor and keeps its other attributes.
const o = { x: 1 }
Object.defineProperty(o, 'x', { get: () => 2 })
const { get, set, enumerable, configurable } = Object.getOwnPropertyDescriptor(o, 'x')
return get() === 2 && set === undefined && enumerable && configurable

// sec-topropertydescriptor – A descriptor is either of data or of an accessor; its fields may be inherited.
try { Object.defineProperty({}, 'x', { get: undefined, value: 1 }) } catch (error) { return error instanceof TypeError && Object.defineProperty({}, 'x', Object.create({ value: 7 })).x === 7 }

// sec-ordinarysetwithowndescriptor – A read-only property of the prototype stops an assignment, a setter gets it.
const parent = Object.freeze({ x: 1 })
const o = Object.create(parent)
o.x = 2
let got
const p = Object.create({ set y(v) { got = [this === p, v] } })
p.y = 3
return !Object.hasOwn(o, 'x') && got.join() === 'true,3' && !Object.hasOwn(p, 'y')

// sec-ordinarysetwithowndescriptor – In strict code a failed assignment is a TypeError.
const fails = (f) => { try { f() } catch (error) { return error instanceof TypeError } }
const strict = (f) => fails(f)
return strict(() => { 'use strict'; Object.freeze([1])[0] = 2 }) && strict(() => { 'use strict'; ({ get x() { return 1 } }).x = 2 }) && strict(() => { 'use strict'; 'text'.x = 1 }) && strict(() => { 'use strict'; 'text'.length = 1 })

// sec-ordinarysetprototypeof – A chain of prototypes has no circle, and a fixed object keeps its prototype.
const a = {}
const b = Object.create(a)
const fixed = Object.preventExtensions({})
return !Reflect.setPrototypeOf(a, b) && !Reflect.setPrototypeOf(fixed, a) && Reflect.setPrototypeOf(fixed, Object.prototype)

// sec-set-immutable-prototype – The prototype of Object.prototype cannot be set.
return !Reflect.setPrototypeOf(Object.prototype, {}) && Reflect.setPrototypeOf(Object.prototype, null)

// sec-object.freeze – freeze makes accessors fixed but not read-only, and a primitive is frozen.
const o = Object.freeze({ get x() { return 1 }, y: 2 })
return Object.isFrozen(o) && Object.isFrozen(1) && !('writable' in Object.getOwnPropertyDescriptor(o, 'x')) && Object.isFrozen(Object.preventExtensions({}))

// sec-object.assign – assign reads and writes, one property after the other.
const log = []
const from = { get a() { log.push('get a'); return 1 }, get b() { log.push('get b'); return 2 } }
Object.assign({ set a(v) { log.push('set a') }, set b(v) { log.push('set b') } }, null, from, 'x')
return log.join() === 'get a,set a,get b,set b'

// sec-object.entries – A property that is gone before its turn is left out.
const o = { get a() { delete this.b; return 1 }, b: 2, c: 3 }
return Object.entries(o).join(';') === 'a,1;c,3'

// sec-object.fromentries – Entries define, so that __proto__ is a property.
const o = Object.fromEntries([['__proto__', 1], ['x', 2]])
return Object.hasOwn(o, '__proto__') && o.x === 2

// sec-object.prototype.tostring – The tag is Symbol.toStringTag if that is a text, else what the object is.
const tag = (value) => Object.prototype.toString.call(value)
return [tag(null), tag(undefined), tag([]), tag(() => 1), tag(new Date(0)), tag(/a/), tag(new Error()), tag({ [Symbol.toStringTag]: 'Own' }), tag({ [Symbol.toStringTag]: 1 }), tag(new Proxy([], {}))].join() === '[object Null],[object Undefined],[object Array],[object Function],[object Date],[object RegExp],[object Error],[object Own],[object Object],[object Array]'

// sec-object.prototype.__proto__ – __proto__ takes objects and null, ignores the rest.
const o = {}
o.__proto__ = 1
return Object.getPrototypeOf(o) === Object.prototype && (1).__proto__ === Number.prototype

// sec-object.prototype.__lookupGetter__ – __lookupGetter__ stops at the first own property.
const o = Object.create({ get x() { return 1 } }, { x: { value: 1 } })
return o.__lookupGetter__('x') === undefined && Object.create({ get x() { return 1 } }).__lookupGetter__('x')() === 1

// sec-arraysetlength – A shorter length deletes from the end, up to what cannot be deleted.
const list = [1, 2, 3, 4]
Object.defineProperty(list, 1, { configurable: false })
list.length = 0
return list.length === 2 && list.join() === '1,2'

// sec-arraysetlength – A length is a whole number, or a RangeError; it is converted twice.
let conversions = 0
const list = []
list.length = { valueOf: () => (conversions++, 2) }
try { list.length = 1.5 } catch (error) { return error instanceof RangeError && conversions === 2 && list.length === 2 }

// sec-array-exotic-objects-defineownproperty-p-desc – An index beyond a fixed length is refused.
const list = Object.defineProperty([1], 'length', { writable: false })
list[1] = 2
return list.length === 1 && !Reflect.defineProperty(list, 1, { value: 2 })

// sec-string-exotic-objects – A text's characters are own, enumerable and fixed.
const text = Object('ab')
const { value, writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(text, 0)
text[5] = 'x'
return value === 'a' && !writable && enumerable && !configurable && Reflect.ownKeys(text).join() === '0,1,5,length'

// sec-proxy-object-internal-methods-and-internal-slots-get-p-receiver – A trap may not lie about a fixed property.
const fixed = Object.freeze({ x: 1 })
const fails = (f) => { try { f() } catch (error) { return error instanceof TypeError } }
const proxy = new Proxy(fixed, { get: () => 2, has: () => false, ownKeys: () => [], getOwnPropertyDescriptor: () => undefined, deleteProperty: () => true })
return fails(() => proxy.x) && fails(() => 'x' in proxy) && fails(() => Object.keys(proxy)) && fails(() => Object.getOwnPropertyDescriptor(proxy, 'x')) && fails(() => delete proxy.x)

// sec-proxy-object-internal-methods-and-internal-slots-ownpropertykeys – ownKeys gives texts and symbols, none twice.
const fails = (keys) => { try { Reflect.ownKeys(new Proxy({}, { ownKeys: () => keys })) } catch (error) { return error instanceof TypeError } }
return fails([1]) && fails(['a', 'a']) && Reflect.ownKeys(new Proxy({}, { ownKeys: () => ['a'] })).length === 1

// sec-proxy-object-internal-methods-and-internal-slots-set-p-v-receiver – A set trap that gives false is a TypeError in strict code only.
const proxy = new Proxy({}, { set: () => false })
proxy.x = 1
try { (() => { 'use strict'; proxy.x = 1 })() } catch (error) { return error instanceof TypeError && !Reflect.set(proxy, 'x', 1) }

// sec-proxy-object-internal-methods-and-internal-slots-set-p-v-receiver – Without a trap, an assignment defines on the receiver.
const log = []
const proxy = new Proxy({}, { getOwnPropertyDescriptor: (t, k) => (log.push('own'), Reflect.getOwnPropertyDescriptor(t, k)), defineProperty: (t, k, d) => (log.push(Object.keys(d).join('+')), Reflect.defineProperty(t, k, d)) })
proxy.x = 1; proxy.x = 2
return log.join() === 'own,value+writable+enumerable+configurable,own,value'

// sec-proxy-object-internal-methods-and-internal-slots-construct-argumentslist-newtarget – A construct trap must give an object.
const P = new Proxy(class {}, { construct: () => 1 })
try { new P() } catch (error) { return error instanceof TypeError }

// sec-proxy.revocable – A revoked proxy throws, but its typeof stays.
const { proxy, revoke } = Proxy.revocable(() => 1, {})
revoke(); revoke()
try { proxy() } catch (error) { return error instanceof TypeError && typeof proxy === 'function' }

// sec-proxy-object-internal-methods-and-internal-slots – Spread asks for keys, then for each its descriptor and its value.
const log = []
const handler = new Proxy({}, { get: (_, trap) => (...args) => (log.push(trap), Reflect[trap](...args)) })
;({ ...new Proxy({ a: 1, b: 2 }, handler) })
return log.join() === 'ownKeys,getOwnPropertyDescriptor,get,getOwnPropertyDescriptor,get'

// sec-reflect.construct – The third argument is new.target, and gives the prototype.
const made = Reflect.construct(function () { this.target = new.target }, [], Array)
return made.target === Array && made instanceof Array && !Array.isArray(made)

// sec-reflect.ownkeys – Reflect asks for objects.
try { Reflect.ownKeys(1) } catch (error) { return error instanceof TypeError && Object.keys(1).length === 0 }

// sec-error-constructor – message and cause are hidden own properties, and there is no message for undefined.
const error = new Error('a', { cause: undefined })
return Object.keys(error).length === 0 && Object.hasOwn(error, 'cause') && !Object.hasOwn(new Error(undefined), 'message') && Error('a') instanceof Error

// sec-error.prototype.tostring – Name and message are joined by a colon where both are there.
const text = (o) => Error.prototype.toString.call(o)
return text({}) === 'Error' && text({ name: 'A', message: '' }) === 'A' && text({ name: '', message: 'b' }) === 'b' && text({ name: 'A', message: 'b' }) === 'A: b'

// sec-aggregate-error – An AggregateError takes the errors first, in a list of its own.
const given = [1]
const error = new AggregateError(given, 'text')
return error.errors !== given && error.errors[0] === 1 && error.message === 'text' && !Object.keys(error).length

// sec-symbol.for – Symbol.for gives the same symbol for the same text; a symbol of its own has no key.
return Symbol.for('a') === Symbol.for('a') && Symbol.keyFor(Symbol.for('a')) === 'a' && Symbol.keyFor(Symbol('a')) === undefined && Symbol().description === undefined

// sec-symbol-constructor – A symbol is not made by new, and becomes no text by itself.
const fails = (f) => { try { f() } catch (error) { return error instanceof TypeError } }
return fails(() => new Symbol()) && fails(() => Symbol() + '') && String(Symbol('a')) === 'Symbol(a)'

// sec-globalthis – globalThis is hidden, writable and configurable; undefined, NaN and Infinity are fixed.
const of = (name) => Object.getOwnPropertyDescriptor(globalThis, name)
return !of('globalThis').enumerable && of('globalThis').writable && !of('undefined').writable && !of('NaN').configurable
