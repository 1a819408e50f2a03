// sec-string.prototype.at – Indices are code units; iteration goes by code points.
return '𝒳y'.length === 3 && [...'𝒳y'].length === 2 && '𝒳'.codePointAt(0) === 0x1d4b3 && '𝒳'.codePointAt(1) === 0xdcb3 && '𝒳'.charAt(0) === '\ud835'

// sec-string.prototype.substring – substring swaps its ends, slice counts from the end, substr takes a length.
return 'abc'.substring(2, 0) === 'ab' && 'abc'.slice(2, 0) === '' && 'abc'.slice(-2, -1) === 'b' && 'abc'.substr(-2, 1) === 'b' && 'abc'.substring(-1, NaN) === ''

// sec-string.prototype.split – A limit is cut to 32 bits, and the separator's method is asked.
return 'a,b'.split(',', -1).length === 2 && 'a,b'.split(',', 0).length === 0 && ''.split('').length === 0 && ''.split(',').length === 1 && 'ab'.split({ [Symbol.split]: (text, limit) => text + limit }, 7) === 'ab7' && 'a'.split().length === 1

// sec-string.prototype.replace – $ has meanings in a replacement, in the result of a function it has none.
return 'abc'.replace('b', "[$&$`$'$$$1]") === 'a[bac$$1]c' && 'abc'.replace('b', () => '$&') === 'a$&c' && 'abcb'.replaceAll('b', '') === 'ac'

// sec-getsubstitution – $10 is the tenth group only if there are ten, $<n> a named one.
return 'ab'.replace(/(a)(b)/, '$10$2') === 'a0b' && 'ab'.replace(/(?<x>a)/, '[$<x>$<y>]') === '[a]b' && 'ab'.replace(/(a)/, '$<x>') === '$<x>b'

// sec-string.prototype.replaceall – A pattern without g is a TypeError.
try { 'a'.replaceAll(/a/, '') } catch (error) { return error instanceof TypeError && 'aa'.replaceAll('', '-') === '-a-a-' }

// sec-string.prototype.includes – A pattern is a TypeError, unless its Symbol.match says otherwise.
const pattern = /a/
pattern[Symbol.match] = false
try { 'a'.includes(/a/) } catch (error) { return error instanceof TypeError && '/a/'.includes(pattern) && '/a/'.startsWith(pattern) }

// sec-string.prototype.repeat – A count is finite and not negative.
const fails = (n) => { try { 'a'.repeat(n) } catch (error) { return error instanceof RangeError } }
return fails(-1) && fails(Infinity) && 'ab'.repeat(2.9) === 'abab' && ''.repeat(2 ** 30) === ''

// sec-string.prototype.padstart – Padding is cut, and an empty filler fills nothing.
return 'x'.padStart(4, 'ab') === 'abax' && 'x'.padEnd(3) === 'x  ' && 'x'.padStart(5, '') === 'x' && 'xyz'.padEnd(2) === 'xyz'

// sec-string.prototype.trim – All white space goes, line ends and the byte order mark too.
return '\u2003\ufeff\u2028a\u00a0'.trim() === 'a' && ' a '.trimStart() === 'a ' && String.prototype.trimLeft.name === 'trimStart'

// sec-string.prototype.lastindexof – NaN means the end, undefined too.
return 'aba'.lastIndexOf('a', NaN) === 2 && 'aba'.lastIndexOf('a', 0) === 0 && 'aba'.lastIndexOf('') === 3 && 'aba'.indexOf('', 9) === 3

// sec-string.prototype.normalize – Forms compose and decompose; another form is a RangeError.
try { 'a'.normalize('x') } catch (error) { return error instanceof RangeError && '\u0041\u030a'.normalize() === '\u00c5' && '\ufb01'.normalize('NFKD') === 'fi' }

// sec-string.prototype.touppercase – Case may change the length, and sigma depends on its place.
return 'ß'.toUpperCase() === 'SS' && 'ΑΣ'.toLowerCase() === 'ας' && 'İ'.toLowerCase().length === 2

// sec-string.raw – raw takes what is between, and gives no more parts than there are.
return String.raw({ raw: ['a', 'b', 'c'] }, 1, 2, 3) === 'a1b2c' && String.raw`\n${1}` === '\\n1' && String.raw({ raw: [] }) === ''

// sec-string.fromcodepoint – A code point is a whole number up to 0x10ffff, a code unit is cut to 16 bits.
try { String.fromCodePoint(1.5) } catch (error) { return error instanceof RangeError && String.fromCodePoint(0x1d4b3) === '𝒳' && String.fromCharCode(0x10041) === 'A' }

// sec-string.prototype.iswellformed – A lone surrogate is not well formed, and is replaced.
return !'a\ud800'.isWellFormed() && '𝒳'.isWellFormed() && 'a\ud800'.toWellFormed() === 'a\ufffd'

// sec-string-constructor – String of a symbol is its description, new String is an object.
return String(Symbol('a')) === 'Symbol(a)' && typeof new String('a') === 'object' && new String('a') != new String('a') && String() === ''

// sec-regexpbuiltinexec – lastIndex moves with g and y only, and is reset by a failure.
const g = /a/g
const plain = /a/
plain.lastIndex = 5
const ways = [g.test('xa'), g.lastIndex, g.test('xa'), g.lastIndex, plain.test('a'), plain.lastIndex]
return ways.join() === 'true,2,false,0,true,5'

// sec-regexpbuiltinexec – A sticky pattern matches at lastIndex only.
const y = /a/y
return !y.test('xa') && ((y.lastIndex = 1), y.test('xa')) && y.lastIndex === 2

// sec-regexpbuiltinexec – lastIndex is converted even where it is not used, and a read-only one is a TypeError with g.
let conversions = 0
const plain = /a/
plain.lastIndex = { valueOf: () => (conversions++, 0) }
plain.exec('a')
const fixed = Object.freeze(/a/g)
try { fixed.exec('a') } catch (error) { return error instanceof TypeError && conversions === 1 }

// sec-regexpbuiltinexec – A match has index, input and groups, in this order; a group that did not match is undefined.
const match = /(?<x>a)|(b)/.exec('-a')
return Object.keys(match).join() === '0,1,2,index,input,groups' && match.index === 1 && match[2] === undefined && Object.getPrototypeOf(match.groups) === null && /a/.exec('a').groups === undefined

// sec-regexpbuiltinexec – A group in a repetition forgets what it had the turn before.
return /(?:(a)|b)*/.exec('ab')[1] === undefined && /(z)((a+)?(b+)?(c))*/.exec('zaacbbbcac').join() === 'zaacbbbcac,z,ac,a,,c'

// sec-makematchindicesindexpairarray – With d there are the places of all groups.
const { indices } = /a(?<x>b)?(c)?/d.exec('-ab')
return indices[0].join() === '1,3' && indices.groups.x.join() === '2,3' && indices[2] === undefined

// sec-regexp.prototype-%symbol.replace% – Empty matches move on, by code points with u.
return 'abc'.replace(/x*/g, '-') === '-a-b-c-' && '𝒳'.replace(/(?:)/gu, '-') === '-𝒳-' && '𝒳'.replace(/(?:)/g, '-').length === 5

// sec-regexp.prototype-%symbol.replace% – Groups, place, text and named groups are given to the function.
let given
'xab'.replace(/(?<n>a)(z)?/, (...args) => ((given = args), ''))
return given.length === 6 && given[0] === 'a' && given[2] === undefined && given[3] === 1 && given[4] === 'xab' && given[5].n === 'a'

// sec-regexp.prototype-%symbol.split% – Captures stand between the parts, an empty pattern does not split at the ends.
return 'a1b2c'.split(/(\d)/).join() === 'a,1,b,2,c' && 'abc'.split(/(?:)/).join() === 'a,b,c' && 'A<B>b</B>'.split(/<(\/)?([^<>]+)>/).length === 7

// sec-regexp-prototype-matchall – matchAll needs g and works on a copy.
const g = /a/g
g.lastIndex = 1
const found = [...'aaa'.matchAll(g)].length
try { 'a'.matchAll(/a/) } catch (error) { return error instanceof TypeError && found === 2 && g.lastIndex === 1 }

// sec-regexpexec – An own exec is used; it gives an object or null.
const pattern = /a/
pattern.exec = () => 1
try { pattern.test('a') } catch (error) { return error instanceof TypeError && ((pattern.exec = () => ({})), pattern.test('b')) }

// sec-get-regexp.prototype.flags – flags are in the order of the alphabet, and the prototype is no pattern.
return /a/yusigmd.flags === 'dgimsuy' && RegExp.prototype.flags === '' && RegExp.prototype.source === '(?:)' && RegExp.prototype.global === undefined

// sec-escaperegexppattern – The source of a pattern can be written again.
return new RegExp('/').source === '\\/' && new RegExp('').source === '(?:)' && new RegExp('\n').source === '\\n' && String(new RegExp('[/]', 'g')) === '/[/]/g'

// sec-regexp-pattern-flags – RegExp called with a pattern gives that, new makes another; a flag may stand once.
const pattern = /a/g
try { new RegExp('a', 'gg') } catch (error) { return error instanceof SyntaxError && RegExp(pattern) === pattern && new RegExp(pattern) !== pattern && new RegExp(pattern, 'i').flags === 'i' && RegExp({ [Symbol.match]: true, source: 'b', flags: 'y', constructor: 1 }).source === 'b' }

// sec-patterns – Lookbehind, named references, dot and properties.
return /(?<=\$)\d+/.exec('a$42')[0] === '42' && /(?<q>['"]).*\k<q>/.test('"a"') && !/./.test('\u2028') && /./s.test('\n') && /\p{Lu}/u.test('Ä') && /^.$/u.test('𝒳') && !/^.$/.test('𝒳')

// sec-encodeuricomponent-uricomponent – Half a character is a URIError; reserved characters stay in encodeURI.
try { encodeURIComponent('\ud800') } catch (error) { return error instanceof URIError && encodeURIComponent('ä/') === '%C3%A4%2F' && encodeURI('ä/') === '%C3%A4/' && decodeURI('%2F') === '%2F' && escape('ä') === '%E4' }

// sec-json.stringify – undefined, functions and symbols go; in lists they are null; NaN is null.
return JSON.stringify({ a: undefined, b: () => 1, c: [undefined, Symbol(), NaN, -0] }) === '{"c":[null,null,null,0]}' && JSON.stringify(undefined) === undefined && JSON.stringify({ [Symbol('a')]: 1 }) === '{}'

// sec-json.stringify – toJSON comes before the replacer; a list of names chooses and orders.
const text = JSON.stringify({ a: { toJSON: (key) => key + '!' }, b: 1 }, (key, value) => (key === 'a' ? value + '?' : value))
return text === '{"a":"a!?","b":1}' && JSON.stringify({ b: 1, a: 2, c: 3 }, ['a', 'b', 'a', 7]) === '{"a":2,"b":1}'

// sec-json.stringify – Indents are cut to ten; a wrapped primitive is unwrapped; a circle and a BigInt are TypeErrors.
const fails = (value) => { try { JSON.stringify(value) } catch (error) { return error instanceof TypeError } }
const circle = []
circle.push(circle)
return JSON.stringify([1], null, 99) === '[\n          1\n]' && JSON.stringify({ a: [] , b: {} }, null, '-') === '{\n-"a": [],\n-"b": {}\n}' && JSON.stringify(Object('a')) === '"a"' && fails(circle) && fails(1n)

// sec-quotejsonstring – Lone surrogates are escaped, line separators are not.
return JSON.stringify('\ud800\u2028\u0007"') === '"\\ud800\u2028\\u0007\\""'

// sec-json.parse – The reviver goes from the inside out, and may leave out.
const keys = []
const value = JSON.parse('{"a":[1,2],"b":3}', (key, value) => (keys.push(key), key === '0' ? undefined : value))
return keys.join() === '0,1,a,b,' && !(0 in value.a) && value.a.length === 2

// sec-json.parse – __proto__ is a property, the last of equal names counts, and the grammar is strict.
const fails = (text) => { try { JSON.parse(text) } catch (error) { return error instanceof SyntaxError } }
return Object.hasOwn(JSON.parse('{"__proto__":1}'), '__proto__') && JSON.parse('{"a":1,"a":2}').a === 2 && ['01', '[1,]', "'a'", '1.', '+1', '\u00a01', '', '"\n"', 'undefined'].every(fails) && Object.is(JSON.parse('-0'), -0)
