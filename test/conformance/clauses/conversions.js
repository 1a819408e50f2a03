// sec-toprimitive – Symbol.toPrimitive is asked first, and told what is wanted.
const hints = []
const o = { [Symbol.toPrimitive]: (hint) => (hints.push(hint), 1) }
o + 1; o * 1; `${o}`; o == 1; o < 2; [][o]
return hints.join() === 'default,number,string,default,number,string'

// sec-ordinarytoprimitive – For a number valueOf is asked before toString, for a string after it.
const asked = []
const o = { valueOf: () => (asked.push('v'), {}), toString: () => (asked.push('s'), '1') }
o * 1; `${o}`
return asked.join('') === 'vss'

// sec-ordinarytoprimitive – If both give objects, it is a TypeError.
try { `${{ toString: () => ({}), valueOf: () => ({}) }}` } catch (error) { return error instanceof TypeError }

// sec-toprimitive – A Symbol.toPrimitive that gives an object is a TypeError, and valueOf is not asked.
let asked = false
try { +{ [Symbol.toPrimitive]: () => ({}), valueOf: () => (asked = true) } } catch (error) { return error instanceof TypeError && !asked }

// sec-date.prototype-%symbol.toprimitive% – A date is a text by default.
const date = new Date(0)
return date + 1 === date.toString() + '1' && date - 1 === -1

// sec-stringtonumber – Space around a number does not count, letters do.
return Number(' \n\u00a0\ufeff12 ') === 12 && Number('') === 0 && Number.isNaN(Number('12px'))

// sec-stringtonumber – Hexadecimal, octal and binary have no sign; separators are for source text only.
return Number('0x1F') === 31 && Number('0b11') === 3 && Number.isNaN(Number('-0x1')) && Number.isNaN(Number('1_0'))

// sec-tonumber – undefined is NaN, null is 0, a symbol a TypeError.
let error
try { +Symbol() } catch (e) { error = e }
return Number.isNaN(+undefined) && +null === 0 && error instanceof TypeError

// sec-tonumber – A BigInt does not become a number by an operator, only by Number.
let error
try { +1n } catch (e) { error = e }
return Number(1n) === 1 && error instanceof TypeError

// sec-toint32 – Bit operators take the lower 32 bits, with a sign.
return (2 ** 32 + 5 | 0) === 5 && (2 ** 31 | 0) === -(2 ** 31) && (NaN | 0) === 0 && (-1 >>> 0) === 4294967295

// sec-numeric-types-number-leftShift – Only five bits of a shift count.
return 1 << 33 === 2 && -1 >> 31 === -1 && 1 >>> -1 === 0

// sec-numeric-types-number-tostring – Numbers from 1e21 and below 1e-6 have an exponent.
return String(1e21) === '1e+21' && String(123456789012345680000) === '123456789012345680000' && String(1e-7) === '1e-7' && String(0.000001) === '0.000001'

// sec-numeric-types-number-tostring – Minus zero is "0".
return String(-0) === '0' && `${[-0]}` === '0' && JSON.stringify(-0) === '0'

// sec-islooselyequal – null equals undefined and nothing else.
return null == undefined && !(null == 0) && !(undefined == false) && !(null == '')

// sec-islooselyequal – A BigInt equals the number and the text of the same value.
return 1n == 1 && 1n == '1' && !(1n == 1.5) && !(1n == 'x') && 2n > 1 && 1n < 1.5

// sec-islooselyequal – A boolean becomes a number before it is compared.
return '1' == true && !('true' == true) && [] == false && ![] == false

// sec-samevaluezero – includes finds NaN, indexOf does not.
return [NaN].includes(NaN) && [NaN].indexOf(NaN) === -1 && [-0].includes(0)

// sec-samevalue – Object.is tells zeros apart.
return Object.is(NaN, NaN) && !Object.is(0, -0)

// sec-topropertykey – A key is converted before the value is read.
const log = []
const key = { toString: () => (log.push('key'), 'x') }
const o = { get x() { log.push('get'); return 1 } }
o[key]
return log.join() === 'key,get'

// sec-tolength – A length is cut to 0 … 2^53 - 1.
return Array.prototype.indexOf.call({ length: -1, 0: 'a' }, 'a') === -1 && Array.prototype.lastIndexOf.call({ length: Infinity, 9007199254740990: 'a' }, 'a') === 9007199254740990

// sec-toobject – A primitive is wrapped by Object, null becomes a new object.
return typeof Object(1) === 'object' && Object(1).valueOf() === 1 && typeof Object(null) === 'object'

// sec-requireobjectcoercible – Destructuring null is a TypeError, a number may be destructured.
const { toFixed } = 1
try { const {} = null } catch (error) { return error instanceof TypeError && toFixed === Number.prototype.toFixed }

// sec-toindex – An index of a buffer is a whole number or a RangeError.
try { new ArrayBuffer(-1) } catch (error) { return error instanceof RangeError && new ArrayBuffer('1.9').byteLength === 1 }

// sec-touint8clamp – Clamping rounds halves to even.
return [...new Uint8ClampedArray([0.5, 1.5, 2.5, -1, 300, NaN])].join() === '0,2,2,0,255,0'

// sec-tobigint – A number does not become a BigInt where one is asked for.
try { BigInt.asIntN(8, 1) } catch (error) { return error instanceof TypeError && BigInt.asIntN(8, '255') === -1n && BigInt.asUintN(8, -1n) === 255n }

// sec-canonicalnumericindexstring – A typed array has no property "-0", and takes none.
const list = new Uint8Array(1)
list['-0'] = 1; list['1.5'] = 1; list[7] = 1; list['01'] = 2
return Object.keys(list).join() === '0,01' && !('-0' in list)
