// sec-array – One number is a length, else the arguments are the elements.
try { new Array(1.5) } catch (error) { return error instanceof RangeError && Array(3).length === 3 && Array('3').length === 1 && !(0 in Array(3)) }

// sec-array.from – An iterable is preferred to a length; the iterator is closed if the function throws.
let closed = false
const iterable = { length: 5, [Symbol.iterator]: () => ({ next: () => ({ value: 1, done: false }), return: () => ((closed = true), {}) }) }
try { Array.from(iterable, () => { throw 'stop' }) } catch (error) { return error === 'stop' && closed && Array.from({ length: 2 }).join() === ',' }

// sec-array.from – this makes the list, with the length only where there is no iterator.
const given = []
function Own(...args) { given.push(args.length) }
const made = Array.from.call(Own, [1, 2])
Array.from.call(Own, { length: 2 })
return made instanceof Own && made.length === 2 && given.join() === '0,1'

// sec-arrayspeciescreate – The constructor's species makes the results of map, filter, slice, splice, concat and flat.
class Own extends Array { static get [Symbol.species]() { return Array } }
const own = Own.from([1, [2]])
return own instanceof Own && ['map', 'filter', 'slice', 'splice', 'concat', 'flat', 'flatMap'].every((name) => !(own[name]((x) => x) instanceof Own))

// sec-arrayspeciescreate – The copies of ES2023 are plain.
class Own extends Array {}
const own = Own.from([2, 1])
return [own.toSorted(), own.toReversed(), own.toSpliced(0, 1), own.with(0, 1)].every((copy) => !(copy instanceof Own))

// sec-array.prototype.concat – Symbol.isConcatSpreadable spreads, and keeps lists whole.
const o = { length: 2, 0: 'a', [Symbol.isConcatSpreadable]: true }
const whole = Object.assign([1], { [Symbol.isConcatSpreadable]: false })
const list = [].concat(o, whole, [, 2])
return list.length === 5 && list[2] === whole && !(1 in list) && !(3 in list)

// sec-array.prototype.map – Callbacks skip holes; find, includes and join do not.
let calls = 0
;[, 1].map(() => calls++); [, 1].forEach(() => calls++)
;[, 1].findIndex(() => calls++ < 0)
return calls === 4 && [, 1].includes(undefined) && [, 1].indexOf(undefined) === -1 && [, null, 1].join() === ',,1'

// sec-array.prototype.foreach – The length is read once, elements when it is their turn.
const list = [1, 2, 3]
const seen = []
list.forEach((x) => { seen.push(x); list.push(9); if (x === 1) { delete list[1]; list[2] = 'c' } })
return seen.join() === '1,c'

// sec-array.prototype.reduce – Without a first value an empty list is a TypeError, and the first element is not visited.
const indices = []
;[1, 2, 3].reduce((sum, x, i) => (indices.push(i), sum + x))
try { [].reduce(() => 1) } catch (error) { return error instanceof TypeError && indices.join() === '1,2' && [, 5].reduce(() => 0) === 5 }

// sec-array.prototype.sort – Elements are sorted as texts, undefined goes last and is not compared, holes go behind.
const list = [undefined, 10, , 9, 1]
let asked = 0
list.sort()
;[undefined, undefined, 1].sort(() => asked++)
return list.slice(0, 4).map(String).join() === '1,10,9,undefined' && !(4 in list) && asked === 0

// sec-array.prototype.sort – Sorting is stable, and the comparator must be a function or undefined.
const list = Array.from({ length: 40 }, (_, i) => ({ i, key: i % 2 }))
list.sort((a, b) => a.key - b.key)
try { [].sort(null) } catch (error) { return error instanceof TypeError && list.every(({ i, key }, at) => i === (at < 20 ? 2 * at : 2 * (at - 20) + 1)) }

// sec-array.prototype.splice – With no arguments nothing goes, with one all the rest, with undefined nothing.
const cut = (...args) => { const list = [1, 2, 3]; list.splice(...args); return list.length }
return cut() === 3 && cut(1) === 1 && cut(1, undefined) === 3 && cut(-1, 1, 'a', 'b') === 4

// sec-array.prototype.copywithin – A copy onto itself reads before it writes, and takes holes along.
const list = [1, , 3, 4, 5]
return [1, 2, 3, 4, 5].copyWithin(1, 0, 3).join() === '1,1,2,3,5' && !(0 in list.copyWithin(0, 1, 2))

// sec-array.prototype.fill – Indices are converted before anything is written.
const log = []
const list = [1, 2]
list.fill(0, { valueOf: () => (log.push(list.join()), 0) }, { valueOf: () => (log.push(list.join()), 1) })
return log.join(';') === '1,2;1,2' && list.join() === '0,2'

// sec-array.prototype.flat – flat leaves out holes and goes as deep as it is told.
return [1, , [2, [3, [4]]]].flat().length === 3 && [[[1]]].flat(Infinity)[0] === 1 && [[[1]]].flat(0)[0].length === 1

// sec-array.prototype.at – Negative indices count from the end.
return [1, 2].at(-1) === 2 && [1].at(-2) === undefined && [1].at(NaN) === 1 && 'ab'.at(-1) === 'b'

// sec-array.prototype.with – with takes an index that is there, or it is a RangeError.
try { [1].with(1, 2) } catch (error) { return error instanceof RangeError && [1, 2].with(-1, 3).join() === '1,3' }

// sec-array.prototype.tosorted – The copies read holes as undefined.
return 0 in [, 1].toReversed() && 1 in [2, , 1].toSorted() && 1 in [1, , 2].toSpliced(0, 0)

// sec-array.prototype.push – Methods work on anything with a length.
const o = { length: 2 ** 53 - 1 }
try { Array.prototype.push.call(o, 1) } catch (error) { return error instanceof TypeError && Array.prototype.push.call({ length: 1 }, 'x') === 2 }

// sec-array.prototype.unshift – Holes move as holes.
const list = [, 1]
list.unshift(0)
return list.length === 3 && !(1 in list) && list[2] === 1

// sec-array.prototype-%symbol.unscopables% – What came to arrays later is hidden under with.
const { flat, toSorted, at } = Array.prototype[Symbol.unscopables]
return flat && toSorted && at && Object.getPrototypeOf(Array.prototype[Symbol.unscopables]) === null

// sec-createarrayiterator – An array iterator reads the length each time, and once done stays done.
const list = [1]
const it = list[Symbol.iterator]()
const first = it.next().value
list.push(2)
const second = it.next().value
const end = it.next().done
list.push(3)
return first === 1 && second === 2 && end && it.next().done

// sec-%arrayiteratorprototype%-object – Array.prototype.values is the iterator method, and iterators iterate themselves.
const it = [].keys()
return Array.prototype[Symbol.iterator] === Array.prototype.values && it[Symbol.iterator]() === it && String(it) === '[object Array Iterator]'

// sec-typedarray-constructors – Numbers are cut to their type.
return new Uint8Array([257, -1, 1.9, '7', NaN]).join() === '1,255,1,7,0' && new Int8Array([128])[0] === -128 && new Float32Array([0.1])[0] !== 0.1 && new BigInt64Array([2n ** 63n])[0] === -(2n ** 63n)

// sec-typedarray-constructors – A view must begin at a multiple of its size, and a constructor needs new.
const fails = (f, E) => { try { f() } catch (error) { return error instanceof E } }
return fails(() => new Int16Array(new ArrayBuffer(4), 1), RangeError) && fails(() => new Int16Array(new ArrayBuffer(3)), RangeError) && fails(() => Uint8Array(1), TypeError) && fails(() => new (Object.getPrototypeOf(Uint8Array))(), TypeError)

// sec-typedarraysetelement – A write out of bounds is forgotten, but its value is converted.
let converted = false
const list = new Uint8Array(1)
list[1] = { valueOf: () => ((converted = true), 1) }
return converted && list.length === 1 && !(1 in list) && list[-1] === undefined

// sec-typedarray-defineownproperty – Elements are writable, enumerable and configurable; others are refused.
const list = new Uint8Array(1)
const { writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(list, 0)
return writable && enumerable && configurable && !Reflect.defineProperty(list, 0, { value: 1, configurable: false }) && !Reflect.defineProperty(list, 1, { value: 1 }) && !(delete list[0])

// sec-%typedarray%.prototype.set – set takes care of views on the same buffer.
const list = new Uint8Array([1, 2, 3, 4])
list.set(list.subarray(0, 3), 1)
try { list.set([1], 4) } catch (error) { return error instanceof RangeError && list.join() === '1,1,2,3' }

// sec-%typedarray%.prototype.subarray – subarray is a view, slice a copy.
const list = new Uint8Array([1, 2])
list.subarray(1)[0] = 7
list.slice(1)[0] = 9
return list.join() === '1,7'

// sec-%typedarray%.prototype.sort – Numbers are sorted as numbers, -0 before 0, NaN last.
return [...new Float64Array([NaN, 0, -0, -1, 10, 9]).sort()].map((x) => (Object.is(x, -0) ? '-0' : String(x))).join() === '-1,-0,0,9,10,NaN'

// sec-dataview.prototype.getint16 – A DataView is big-endian unless it is told.
const view = new DataView(new ArrayBuffer(4), 1)
view.setUint16(0, 0x0102)
try { view.getInt32(0) } catch (error) { return error instanceof RangeError && view.getUint8(0) === 1 && view.getUint16(0, true) === 0x0201 }

// sec-arraybuffer.prototype.slice – slice copies bytes; isView knows views.
const buffer = new Uint8Array([1, 2, 3]).buffer
const copy = buffer.slice(-2)
new Uint8Array(copy)[0] = 9
return copy.byteLength === 2 && new Uint8Array(buffer)[1] === 2 && ArrayBuffer.isView(new DataView(buffer)) && !ArrayBuffer.isView(buffer)
