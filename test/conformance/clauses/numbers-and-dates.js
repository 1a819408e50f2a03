// sec-number.prototype.tofixed – toFixed rounds the exact value, keeps the sign of what becomes zero, and ends at 1e21.
try { (1).toFixed(101) } catch (error) { return error instanceof RangeError && (1.005).toFixed(2) === '1.00' && (2.5).toFixed(0) === '3' && (-0.0001).toFixed(2) === '-0.00' && (-0).toFixed(1) === '0.0' && (1e21).toFixed(2) === '1e+21' }

// sec-number.prototype.toprecision – toPrecision and toExponential have an exponent of two signs at least.
return (123.456).toPrecision(4) === '123.5' && (0.000001).toPrecision(2) === '0.0000010' && (1e21).toPrecision(3) === '1.00e+21' && (12345).toExponential(2) === '1.23e+4' && (0).toExponential() === '0e+0' && (NaN).toPrecision(200) === 'NaN'

// sec-number.prototype.tostring – A radix is 2 to 36.
try { (1).toString(37) } catch (error) { return error instanceof RangeError && (255).toString(16) === 'ff' && (-7).toString(2) === '-111' && (0.5).toString(2) === '0.1' && 255n.toString(36) === '73' }

// sec-parseint-string-radix – parseInt stops where the number ends, and knows hexadecimal.
return parseInt('12px') === 12 && parseInt('0x1f') === 31 && parseInt('0b1') === 0 && parseInt('z', 36) === 35 && Number.isNaN(parseInt('', 10)) && parseInt(1e21) === 1 && Number.isNaN(parseInt('1', 1)) && Object.is(parseInt('-0'), -0)

// sec-parsefloat-string – parseFloat knows neither hexadecimal nor BigInt.
return parseFloat('.5e1x') === 5 && parseFloat('0x1') === 0 && parseFloat('Infinityx') === Infinity && Number.isNaN(parseFloat('e1')) && parseFloat('1_0') === 1

// sec-number.issafeinteger – Number.isInteger and its like convert nothing, the global ones do.
return !Number.isNaN('x') && isNaN('x') && !Number.isInteger('1') && Number.isInteger(1.0) && !Number.isSafeInteger(2 ** 53) && isFinite('1') && !Number.isFinite('1')

// sec-math.round – round goes up at halves, and keeps -0.
return Math.round(2.5) === 3 && Math.round(-2.5) === -2 && Object.is(Math.round(-0.2), -0) && Math.round(0.49999999999999994) === 0

// sec-math.max – max converts every argument, without any it is -Infinity.
let conversions = 0
Math.max(NaN, { valueOf: () => conversions++ })
return conversions === 1 && Math.max() === -Infinity && Object.is(Math.max(-0, 0), 0) && Object.is(Math.min(0, -0), -0)

// sec-math.sign – Math has functions for bits and signs.
return Math.clz32(1) === 31 && Math.imul(0xffffffff, 5) === -5 && Math.fround(5.5) === 5.5 && Object.is(Math.sign(-0), -0) && Math.trunc(-1.9) === -1 && Math.hypot(3, 4) === 5 && Math.cbrt(27) === 3 && Math.hypot() === 0 && Math.hypot(NaN, Infinity) === Infinity

// sec-bigint-constructor – BigInt takes whole numbers and texts of them, and is not made by new.
const fails = (f, E) => { try { f() } catch (error) { return error instanceof E } }
return BigInt('0x10') === 16n && BigInt(' 7 ') === 7n && BigInt('') === 0n && fails(() => BigInt(1.5), RangeError) && fails(() => BigInt('1n'), SyntaxError) && fails(() => new BigInt(1), TypeError) && fails(() => BigInt(undefined), TypeError)

// sec-numeric-types-bigint-divide – Division of BigInts cuts, by zero it is a RangeError; negative exponents are too.
const fails = (f, E) => { try { f() } catch (error) { return error instanceof E } }
return -7n / 2n === -3n && fails(() => 1n / 0n, RangeError) && fails(() => 2n ** -1n, RangeError) && fails(() => 1n >>> 0n, TypeError) && -5n >> 1n === -3n && (-5n & 3n) === 3n && ~1n === -2n

// sec-date-constructor – A date is of its parts in local time, of a number, of a text or of a date.
const date = new Date(2020, 0, 31, 12)
return date.getMonth() === 0 && new Date(date).getTime() === date.getTime() && new Date(99, 0).getFullYear() === 1999 && new Date(2020, 12).getFullYear() === 2021 && Number.isNaN(new Date(NaN).getTime()) && Number.isNaN(new Date(undefined).getTime()) && new Date(null).getTime() === 0

// sec-date.utc – Parts run over, and a missing one is the first.
return Date.UTC(2020, 1, 30) === Date.UTC(2020, 2, 1) && Date.UTC(2020) === 1577836800000 && Number.isNaN(Date.UTC()) && Date.UTC(1970, 0, 1, 0, 0, 0, 0.9) === 0

// sec-timeclip – A time is at most 8.64e15, and without a sign at zero.
return new Date(8.64e15).getTime() === 8.64e15 && Number.isNaN(new Date(8.64e15 + 1).getTime()) && Object.is(new Date(-0).getTime(), 0) && new Date(1.9).getTime() === 1 && new Date(-1.9).getTime() === -1

// sec-date.parse – A date alone is UTC, with a time it is local; an offset is taken; other fields are NaN.
return Date.parse('1970-01-01') === 0 && Date.parse('1970-01-01T00:00') === new Date(1970, 0, 1).getTime() && Date.parse('1970-01-01T01:00+01:00') === 0 && Date.parse('1970') === 0 && Number.isNaN(Date.parse('1970-13-01')) && Number.isNaN(Date.parse('1970-01-01T25:00')) && Date.parse('+001970-01-01') === 0 && Date.parse('1970-01-01T24:00Z') === 86400000

// sec-date.prototype.toisostring – Years beyond 9999 have six digits and a sign; an invalid date is a RangeError.
try { new Date(NaN).toISOString() } catch (error) { return error instanceof RangeError && new Date(0).toISOString() === '1970-01-01T00:00:00.000Z' && new Date(8.64e15).toISOString() === '+275760-09-13T00:00:00.000Z' && new Date(-62198755200000).toISOString() === '-000001-01-01T00:00:00.000Z' }

// sec-date.prototype.tojson – toJSON of an invalid date is null, and it calls toISOString.
return new Date(NaN).toJSON() === null && Date.prototype.toJSON.call({ toISOString: () => 'own' }) === 'own' && JSON.stringify({ d: new Date(0) }) === '{"d":"1970-01-01T00:00:00.000Z"}'

// sec-date.prototype.setutcmonth – A setter takes later parts too, and a date that was invalid stays so, but for setFullYear.
const date = new Date(0)
date.setUTCHours(1, 2, 3, 4)
const invalid = new Date(NaN)
return date.getTime() === 3723004 && date.setUTCMonth(1, 31) === Date.UTC(1970, 2, 3, 1, 2, 3, 4) && Number.isNaN(invalid.setUTCMonth(1)) && !Number.isNaN(invalid.setFullYear(2020))

// sec-date.prototype.tostring – The texts of a date have fixed forms.
return new Date(0).toUTCString() === 'Thu, 01 Jan 1970 00:00:00 GMT' && String(new Date(NaN)) === 'Invalid Date' && /^[A-Z][a-z]{2} [A-Z][a-z]{2} \d\d \d{4} \d\d:\d\d:\d\d GMT[+-]\d{4}/.test(new Date(0).toString()) && typeof Date() === 'string' && Date.length === 7

// sec-date.prototype.getday – Days of the week, before 1970 too.
return new Date(Date.UTC(1969, 11, 31)).getUTCDay() === 3 && new Date(-1).getUTCMilliseconds() === 999 && new Date(Date.UTC(2000, 1, 29)).getUTCDate() === 29 && new Date(Date.UTC(1900, 1, 29)).getUTCMonth() === 2
