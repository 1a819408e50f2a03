import { describe, expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { sameAsHost } from './same-as-host'

const PRELUDE = `
  const TypedArray = Object.getPrototypeOf(Uint8Array)
  const all = [Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, BigInt64Array, BigUint64Array, Float32Array, Float64Array]
  const numeric = all.filter((type) => !type.name.startsWith('Big'))
  const list = (values) => [...values].map((value) => (Object.is(value, -0) ? '-0' : String(value)))
  const described = (object) => Reflect.ownKeys(object).map((key) => {
    const { value, get, ...flags } = Object.getOwnPropertyDescriptor(object, key)
    const f = typeof value === 'function' ? value : get
    return [String(key), f ? f.name + f.length : typeof value, Object.values(flags).map(Number)].join(':')
  })
  const growing = (length, max) => new ArrayBuffer(length, { maxByteLength: max })
  const species = (type) => class extends Uint8Array { static get [Symbol.species]() { return type } }
`

describe('what there is', () => {
  sameAsHost(PRELUDE, [
    `described(TypedArray).sort()`,
    `described(TypedArray.prototype).filter((line) => !/sort/.test(line)).sort()`,
    `all.map((type) => described(type).sort().join())`,
    `all.map((type) => described(type.prototype).sort().join())`,
    `described(DataView.prototype).filter((line) => !/Float16/.test(line)).sort()`,
    `described(ArrayBuffer).sort()`,
    `described(ArrayBuffer.prototype).filter((line) => !/transfer|detached/.test(line)).sort()`,
    `TypedArray.prototype.toString === Array.prototype.toString`,
    `TypedArray.prototype[Symbol.iterator] === TypedArray.prototype.values`,
    `all.map((type) => Object.getPrototypeOf(type) === TypedArray)`,
    `all.map((type) => Object.prototype.toString.call(new type(1)))`,
  ])
})

describe('how they are made', () => {
  sameAsHost(PRELUDE, [
    `all.map((type) => list(new type(2)))`,
    `numeric.map((type) => list(new type([300, -1, 1.5, -0, NaN, Infinity, 2 ** 40, '7', null])))`,
    `[BigInt64Array, BigUint64Array].map((type) => list(new type([-1n, 2n ** 65n + 3n, '5', true])))`,
    `list(new Uint8Array({ length: 2, 0: 5, 1: 6 }))`,
    `list(new Uint8Array(new Set([1, 2])))`,
    `list(new Uint8Array(new Float32Array([1.5, 257])))`,
    `list(new Float64Array(new ArrayBuffer(16)))`,
    `list(new Uint16Array(new Uint8Array([1, 2, 3, 4, 5, 6]).buffer, 2))`,
    `list(new Uint16Array(new Uint8Array([1, 2, 3, 4, 5, 6]).buffer, 2, 1))`,
    `list(Uint8Array.from([1, 2, 3], (x, i) => x * i))`,
    `list(Uint8Array.from({ length: 3 }, (_, i) => i))`,
    `list(Int8Array.of(1, 200, '3'))`,
    `TypedArray()`,
    `new TypedArray()`,
    `Uint8Array(1)`,
    `new Uint8Array(-1)`,
    `new Uint8Array(2 ** 53)`,
    `new Uint8Array(Symbol('s'))`,
    `new Uint16Array(new ArrayBuffer(3))`,
    `new Uint16Array(new ArrayBuffer(4), 1)`,
    `new Uint16Array(new ArrayBuffer(4), 6)`,
    `new Uint16Array(new ArrayBuffer(4), 2, 5)`,
    `new Uint8Array(new BigInt64Array(1))`,
    `new BigInt64Array([1])`,
    `new Uint8Array([1n])`,
    `Uint8Array.from(null)`,
    `Uint8Array.from.call({}, [])`,
    `Uint8Array.from.call(Array, [])`,
    `Uint8Array.from([], 1)`,
    `Uint8Array.of.call({}, [])`,
    `Reflect.construct(Uint8Array, [2], Object.assign(function () {}, { prototype: null })) instanceof Uint8Array`,
    `Object.getPrototypeOf(Reflect.construct(Uint8Array, [2], Object)) === Object.prototype`,
  ])
})

describe('an index', () => {
  sameAsHost(PRELUDE, [
    `(() => { const a = new Uint8Array(2); a[0] = 257; a[5] = 1; a['-0'] = 1; a[-1] = 1; a['1.5'] = 1; a.NaN = 1; a.x = 9; return Reflect.ownKeys(a) })()`,
    `(() => { const a = new Uint8Array(1); a[0.5] = 1; a['0.001'] = 2; return ['0.5' in a, Reflect.ownKeys(a), Reflect.ownKeys(Object.assign([], { 1.5: 1 }))] })()`,
    `(() => { const a = new Uint8Array(1); a['1e3'] = 1; a['01'] = 2; a['+1'] = 3; a['4294967295'] = 4; return Reflect.ownKeys(a) })()`,
    `(() => { Object.prototype[7] = 'inherited'; try { return [new Uint8Array(1)[7], 7 in new Uint8Array(1), 7 in new Uint8Array(8)] } finally { delete Object.prototype[7] } })()`,
    `[0, '0', 1, -1, '-0', 1.5, 'Infinity', 'NaN', 'x', Symbol.iterator].map((key) => Reflect.has(new Uint8Array(1), key))`,
    `[0, 1, '-0', 'x'].map((key) => JSON.stringify(Object.getOwnPropertyDescriptor(new Uint8Array(1), key)))`,
    `[{ value: 8 }, { value: 8, writable: false }, { value: 8, configurable: false }, { enumerable: false }, { get() {} }, {}].map((d) => Reflect.defineProperty(new Uint8Array(1), 0, d))`,
    `[0, 1, '-0', 'x'].map((key) => Reflect.deleteProperty(new Uint8Array(1), key))`,
    `[0, 1, '-0', 'x'].map((key) => Reflect.set(new Uint8Array(1), key, 5))`,
    `[0, 1].map((key) => { const o = {}; return [Reflect.set(new Uint8Array(1), key, 5, o), JSON.stringify(o)] })`,
    `[0, 1].map((key) => { const o = Object.create(new Uint8Array(1)); o[key] = 5; return JSON.stringify(o) })`,
    `(() => { const log = []; new Uint8Array(1)[5] = { valueOf() { log.push('converted'); return 1 } }; return log })()`,
    `(() => { const a = new Uint8Array(1); a[0] = { valueOf: () => 7 }; return a[0]++ + a[0] })()`,
    `(() => { const a = new BigInt64Array(1); a[0] = '12'; return a[0]++ })()`,
    `{ new Uint8Array(1)[0] = 1n }`,
    `{ new BigInt64Array(1)[0] = 1 }`,
    `{ new BigInt64Array(1)[0] = 'x' }`,
    `{ new BigInt64Array(1)[0] = undefined }`,
    `{ new Uint8Array(1)[0] = Symbol('s') }`,
    `Object.defineProperty(new Uint8Array(1), 1, { value: 1 })`,
    `Object.defineProperty(new Uint8Array(1), 0, { value: 1, writable: false })`,
    `(() => { 'use strict'; delete new Uint8Array(1)[0] })()`,
    `(() => { 'use strict'; new Uint8Array(1)[2] = 1; return delete new Uint8Array(1)[1] })()`,
    `Object.freeze(new Uint8Array(1))`,
    `[Object.isFrozen(Object.freeze(new Uint8Array(0))), Object.isExtensible(Object.preventExtensions(new Uint8Array(1)))]`,
    `(() => { const keys = []; for (const key in Object.assign(new Uint8Array(2), { x: 1 })) keys.push(key); return keys })()`,
    `[Object.keys(new Uint8Array(2)), Object.entries(new Uint8Array(2)), JSON.stringify(new Uint8Array(2)), JSON.stringify({ ...new Uint8Array(2) })]`,
    `(() => { const get = (o) => o[0]; return [[1], new Uint8Array([2]), 'x', { 0: 3 }, new Float32Array([4])].map(get) })()`,
  ])
})

describe('methods', () => {
  const numbers = `new Float64Array([3, -0, 1, NaN, 0, 2])`
  sameAsHost(PRELUDE, [
    `[-1, 0, 9].map((i) => new Uint8Array([1, 2]).at(i))`,
    `list(${numbers}.sort())`,
    `list(${numbers}.toSorted((a, b) => b - a))`,
    `(() => { const log = []; new Uint8Array([4, 2, 9, 1, 5]).sort((a, b) => { log.push(a + '' + b); return a - b }); return log })()`,
    `list(new BigInt64Array([3n, -1n, 2n]).sort())`,
    `list(${numbers}.reverse())`,
    `list(${numbers}.toReversed())`,
    `list(${numbers}.with(-1, '9'))`,
    `${numbers}.with(6, 1)`,
    `[NaN, 0, -0, 1, '1', undefined].map((x) => [${numbers}.includes(x), ${numbers}.indexOf(x), ${numbers}.lastIndexOf(x)])`,
    `[${numbers}.join(), ${numbers}.join('-'), String(${numbers}), ${numbers}.toLocaleString()]`,
    `list(${numbers}.slice(1, -1))`,
    `list(${numbers}.subarray(1, -1))`,
    `((a) => [a.byteOffset, a.length, a.buffer.byteLength])(${numbers}.subarray(2))`,
    `list(${numbers}.map((x, i) => i))`,
    `list(${numbers}.filter((x) => x > 0))`,
    `[${numbers}.find((x) => x > 1), ${numbers}.findIndex((x) => x > 1), ${numbers}.findLast((x) => x > 1), ${numbers}.findLastIndex((x) => x > 9)]`,
    `[${numbers}.every(Number), ${numbers}.some(Number), ${numbers}.reduce((a, b) => a + ' ' + b), ${numbers}.reduceRight((a, b) => a + ' ' + b, '')]`,
    `(() => { const log = []; new Uint8Array([5, 6]).forEach(function (...args) { log.push(this.me, args.length, args[0], args[1]) }, { me: 1 }); return log })()`,
    `list(new Uint8Array([1, 2, 3, 4, 5]).copyWithin(1, 0, 3))`,
    `list(new Uint16Array(4).fill(7, 1, -1))`,
    `(() => { const a = new Uint8Array(5); a.set([1, 2], 1); a.set(new Float32Array([9.5]), 4); a.set('12', 0); return list(a) })()`,
    `(() => { const a = new Uint8Array([1, 2, 3, 4]); a.set(a.subarray(0, 3), 1); return list(a) })()`,
    `[...new Uint8Array([1, 2]).entries()].join(' ') + [...new Uint8Array(2).keys()] + [...new Uint8Array([5]).values()]`,
    `Array.prototype.concat.call([], new Uint8Array([1, 2])).length`,
    `[Array.from(new Uint8Array([1, 2])), Array.prototype.slice.call(new Uint8Array([1, 2])), Math.max(...new Uint8Array([1, 2]))]`,
    `Uint8Array.prototype.fill.call([])`,
    `new Uint8Array(2).set([1, 2, 3])`,
    `new Uint8Array(2).set([1], -1)`,
    `new Uint8Array(2).set(null)`,
    `new Uint8Array(2).set(new BigInt64Array(1))`,
    `new Uint8Array(2).map()`,
    `new Uint8Array(0).reduce((a) => a)`,
    `new Uint8Array(2).sort(1)`,
    `list(new (species(Float32Array))([1, 2]).map((x) => x / 4))`,
    `new (species(BigInt64Array))(2).slice()`,
    `new (species(Array))(2).map((x) => x)`,
    `new (species(class extends Uint8Array { constructor() { super(1) } }))(2).slice()`,
  ])
})

describe('buffers', () => {
  sameAsHost(PRELUDE, [
    `(() => { const b = growing(4, 8); const a = new Uint8Array(b), f = new Uint8Array(b, 1, 2); const log = []; for (const n of [8, 2, 3, 0]) { b.resize(n); log.push(a.length, f.length, f.byteOffset, f.byteLength, f[0]) } return log })()`,
    `(() => { const b = growing(4, 8); const a = new Uint8Array(b); a[3] = 5; b.resize(3); b.resize(4); return [a[3], b.maxByteLength, b.resizable, b.byteLength] })()`,
    `(() => { const b = growing(8, 16); const a = new Uint16Array(b, 2); b.resize(7); return [a.length, a.subarray(1, 2).length] })()`,
    `(() => { const b = growing(4, 8); const a = new Uint8Array(b); const log = []; for (const x of a) { log.push(x); if (log.length === 2) b.resize(6) } return log })()`,
    `(() => { const b = growing(4, 8); const a = new Uint8Array(b); return list(a.map((x, i) => { b.resize(2); return i })) })()`,
    `(() => { const b = growing(4, 8); const a = new Uint8Array(b, 0, 4); b.resize(2); return [0 in a, Object.keys(a)] })()`,
    `(() => { const b = growing(4, 8); const a = new Uint8Array(b, 0, 4); b.resize(2); a.fill(1) })()`,
    `(() => { const b = growing(4, 8); const d = new DataView(b, 2, 2); b.resize(2); d.getInt8(0) })()`,
    `(() => { const b = growing(4, 8); const d = new DataView(b, 1); b.resize(6); return d.byteLength })()`,
    `list(new Uint8Array(new Uint8Array([1, 2, 3, 4]).buffer.slice(1, -1)))`,
    `[ArrayBuffer.isView(new Uint8Array()), ArrayBuffer.isView(new DataView(new ArrayBuffer(1))), ArrayBuffer.isView([])]`,
    `ArrayBuffer(1)`,
    `new ArrayBuffer(-1)`,
    `new ArrayBuffer(5, { maxByteLength: 3 })`,
    `new ArrayBuffer(1).resize(2)`,
    `growing(1, 3).resize(4)`,
    `ArrayBuffer.prototype.slice.call({})`,
    `ArrayBuffer.prototype.byteLength`,
    `(() => { const b = new ArrayBuffer(4); b.constructor = { [Symbol.species]: function () { return b } }; b.slice() })()`,
    `(() => { const b = new ArrayBuffer(4); b.constructor = { [Symbol.species]: function () { return new ArrayBuffer(1) } }; b.slice() })()`,
    ...['Int8', 'Uint8', 'Int16', 'Uint16', 'Int32', 'Uint32', 'Float32', 'Float64'].map(
      (type) =>
        `(() => { const d = new DataView(new ArrayBuffer(8)); d.set${type}(0, -1.5); const little = d.get${type}(0, true); d.set${type}(0, 258, true); return [little, d.get${type}(0), d.get${type}(0, true), list(new Uint8Array(d.buffer))] })()`,
    ),
    `(() => { const d = new DataView(new ArrayBuffer(8)); d.setBigInt64(0, -2n); return [d.getBigInt64(0), d.getBigUint64(0), d.getBigInt64(0, true)] })()`,
    `new DataView(new ArrayBuffer(8)).setBigInt64(0, 1)`,
    `DataView(1)`,
    `new DataView({})`,
    `new DataView(new ArrayBuffer(1), 2)`,
    `new DataView(new ArrayBuffer(1), 0, 2)`,
    `new DataView(new ArrayBuffer(1)).getInt16(0)`,
    `new DataView(new ArrayBuffer(1)).getInt8(-1)`,
  ])
})

const printed = (source: string): string[] =>
  simulate(source, { host: 'node', record: 'output' }).output.map(({ text }) => text)

test('a buffer that was transferred is detached, and its bytes are in the new one', () => {
  const source = `const buffer = Uint8Array.of(1, 2, 3).buffer
    const array = new Uint8Array(buffer)
    const view = new DataView(buffer)
    const moved = buffer.transfer(4)
    console.log(buffer, moved, array, array.byteOffset, array[0], 0 in array)
    for (const use of [() => array.fill(1), () => view.byteLength, () => new Uint8Array(buffer), () => buffer.slice(), () => buffer.transfer()])
      try { use() } catch (error) { console.log(error.message) }`
  expect(printed(source)).toEqual([
    'ArrayBuffer { (detached), byteLength: 0 } ArrayBuffer { [Uint8Contents]: <01 02 03 00>, byteLength: 4 } Uint8Array(0) [] 0 undefined false',
    'Cannot perform %TypedArray%.prototype.fill on a detached ArrayBuffer',
    'Cannot perform DataView.prototype.byteLength on a detached ArrayBuffer',
    'Cannot perform Construct on a detached ArrayBuffer',
    'Cannot perform ArrayBuffer.prototype.slice on a detached ArrayBuffer',
    'Cannot perform ArrayBuffer.prototype.transfer on a detached ArrayBuffer',
  ])
})

test('numbers of 16 bits are rounded to the nearest, halfway to the even one', () => {
  const source = `const numbers = [0, -0, 1, 1 + 2 ** -11, 65504, 65519, 65520, 1e9, 5.960464477539063e-8, 2 ** -25, 2 ** -25 * 1.01, 2049, 2051, NaN]
    console.log(new Float16Array(numbers).join())
    console.log(numbers.map(Math.f16round).join())
    const view = new DataView(new ArrayBuffer(2))
    view.setFloat16(0, -1.5)
    console.log(view.getFloat16(0), view.getUint16(0).toString(16), new Float16Array(1).fill(0.1))`
  const expected =
    '0,0,1,1,65504,65504,Infinity,Infinity,5.960464477539063e-8,0,5.960464477539063e-8,2048,2052,NaN'
  expect(printed(source)).toEqual([expected, expected, '-1.5 be00 Float16Array(1) [ 0.0999755859375 ]'])
})
