// Every expression has the same value here and in the engine that runs this test.
import { formatWithOptions } from 'node:util'
import { describe, expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { runTogether } from '../one-run'

/** Gives what an expression throws as its value. */
const ATTEMPT = `const attempt = (run) => { try { return run() } catch (e) { return e.name + ': ' + e.message } }`

const literals = [
  `/a/g`,
  String.raw`[/a/, /[/]\//dgimsuy, /x/v, new RegExp('')]`,
  `[0, 1].map(() => /a/).map((r, i, all) => r === all[0])`,
  `/a/ instanceof RegExp && Object.prototype.toString.call(/a/)`,
  String.raw`String(/a\/b/gi) + /\n/ + JSON.stringify(/a/) + typeof /a/`,
  `{ r: /a/, nested: [[/b/]] }`,
  `Object.assign(/a/, { x: 1 })`,
  `Object.setPrototypeOf(/a/, null)`,
  `[[[[/a/]]]]`,
  `new (class Pattern extends RegExp {})('a', 'g')`,
  `Object.getOwnPropertyNames(/a/)`,
  `Object.getOwnPropertyDescriptor(/a/, 'lastIndex')`,
  `'' + /a/ + [/b/, /c/g]`,
]

const constructing = [
  `new RegExp('a/b', 'yg')`,
  `new RegExp('\\n\\r\\u2028').source`,
  `new RegExp('[/]/').source`,
  `RegExp('a') === RegExp`,
  `(r => [RegExp(r) === r, new RegExp(r) === r, RegExp(r, 'i'), RegExp(r, undefined) === r])(/a/g)`,
  `(r => { r.constructor = Object; return RegExp(r) === r })(/a/)`,
  `new RegExp(undefined, undefined)`,
  `new RegExp(null)`,
  `new RegExp({ toString: () => 'x+' }, { toString: () => 'g' })`,
  `new RegExp({ [Symbol.match]: true, source: 'like', flags: 'i' })`,
  `(o => RegExp(o) === o)({ [Symbol.match]: true, constructor: RegExp })`,
  `Object.assign(/a/, { [Symbol.match]: false }) && '/a/'.includes(Object.assign(/a/, { [Symbol.match]: false }))`,
  `new RegExp('(')`,
  `new RegExp('(', 'u')`,
  `new RegExp('[')`,
  `new RegExp('a**')`,
  `new RegExp('\\\\', '')`,
  `new RegExp('(?<a>.)(?<a>.)')`,
  `new RegExp('\\\\k<b>', 'u')`,
  `new RegExp('{1}', 'u')`,
  `new RegExp('a', 'gg')`,
  `new RegExp('a', 'uv')`,
  `new RegExp('a', null)`,
  `new RegExp(Symbol('s'))`,
  `RegExp('[').x`,
  `'x'.match('(')`,
  `Reflect.construct(RegExp, ['a'], Array) instanceof Array`,
  `(r => [r.compile('b', 'g'), r.lastIndex, r.test('ab'), r])(/a/)`,
  `/a/.compile(/b/, 'g')`,
]

const flags = [
  `['hasIndices', 'global', 'ignoreCase', 'multiline', 'dotAll', 'unicode', 'unicodeSets', 'sticky'].map((f) => [/a/dgimsuy[f], /a/v[f]])`,
  `RegExp.prototype.flags + RegExp.prototype.source + RegExp.prototype.global + RegExp.prototype`,
  `Object.getOwnPropertyDescriptor(RegExp.prototype, 'flags').get.call({ global: 1, sticky: 'y', hasIndices: 0, dotAll: true })`,
  `Object.getOwnPropertyDescriptor(RegExp.prototype, 'flags').get.call(1)`,
  `Object.getOwnPropertyDescriptor(RegExp.prototype, 'global').get.call({})`,
  `Object.getOwnPropertyDescriptor(RegExp.prototype, 'source').get.call('a')`,
  `Object.defineProperty(/a/, 'global', { value: true }).flags`,
  `RegExp.prototype.toString.call({ source: 's', flags: 'f' })`,
  `RegExp.prototype.toString.call(1)`,
  `RegExp[Symbol.species] === RegExp`,
  `'use strict'; /a/g.flags`,
]

const matching = [
  `/b(c)?(d)?/.exec('abc')`,
  `/x/.exec('abc')`,
  `/(?<year>\\d{4})-(?<month>\\d\\d)?/.exec('on 2024-')`,
  `/(?<year>\\d{4})-(?<month>\\d\\d)?/d.exec('on 2024-').indices`,
  `/a(?<Z>bc(?<Y>d))?/dg.exec('xabcd').indices.groups`,
  `(m => m.indices[1] === m.indices.groups.a)(/(?<a>x)/d.exec('x'))`,
  `Object.keys(/(?<a>x)/d.exec('x'))`,
  `/undefined/.exec()`,
  `/null/.test(null)`,
  `/1,2/.test([1, 2])`,
  `/a/.exec(Symbol())`,
  `/(?<=\\$)\\d+/.exec('cost $42')`,
  `/(?<!\\$)\\b\\d+/.exec('cost $42 or 17')`,
  `/(?=(a+))a*b\\1/.exec('baaabac')`,
  `/(z)((a+)?(b+)?(c))*/.exec('zaacbbbcac')`,
  `/^b.c$/ms.exec('a\\nb\\nc')`,
  `/É/i.test('é') + /\\u{1F600}/u.test('😀') + /^.$/.test('😀') + /^.$/u.test('😀')`,
  `/\\p{Lu}/u.exec('aBc')`,
  `/[\\p{L}--[a-z]]/v.exec('abC')`,
  `/(?:)/.exec('')`,
  `/(a)|(b)/.exec('b')`,
  `RegExp.prototype.exec.call({}, 'a')`,
  `RegExp.prototype.exec.call(1, 'a')`,
  `RegExp.prototype.test.call({}, 'a')`,
  `RegExp.prototype.test.call({ exec: () => ({}) }, 'a')`,
  `RegExp.prototype.test.call({ exec: () => 1 }, 'a')`,
  `RegExp.prototype.test.call(Object.assign(/a/, { exec: null }), 'a')`,
]

const lastIndices = [
  `(r => [r.test('aba'), r.lastIndex, r.test('aba'), r.lastIndex, r.test('aba'), r.lastIndex])(/a/g)`,
  `(r => [r.test('aab'), r.lastIndex, r.test('aab'), r.lastIndex, r.test('aab'), r.lastIndex])(/a/y)`,
  `(r => { r.lastIndex = 2; return [r.exec('aba'), r.lastIndex] })(/a/)`,
  `(r => { r.lastIndex = 2; return [r.exec('aba')?.index, r.lastIndex] })(/a/g)`,
  `(r => { r.lastIndex = 9; return [r.exec('aba'), r.lastIndex] })(/a/g)`,
  `(r => { r.lastIndex = 9; return [r.exec('aba')?.index, r.lastIndex] })(/a/)`,
  `(r => { r.lastIndex = -1; return [r.exec('aba')?.index, r.lastIndex] })(/a/g)`,
  `(r => { r.lastIndex = '1'; return [r.exec('aba')?.index, r.lastIndex] })(/a/g)`,
  `(r => { r.lastIndex = 1.9; return [r.exec('aba')?.index, r.lastIndex] })(/a/g)`,
  `(r => { r.lastIndex = NaN; return [r.exec('aba')?.index, r.lastIndex] })(/a/g)`,
  `(r => { r.lastIndex = { valueOf: () => 2 }; return [r.exec('aba')?.index, r.lastIndex] })(/a/g)`,
  `(r => { r.lastIndex = { valueOf() { throw new Error('read') } }; return r.test('a') })(/a/)`,
  `(r => { r.lastIndex = 1; return [r.exec('\\u{1F600}')?.index, r.lastIndex] })(/\\udE00/gu)`,
  `(r => { r.lastIndex = 1; return [r.exec('\\u{1F600}')?.index, r.lastIndex] })(/./gu)`,
  `(r => { r.lastIndex = 1; return [r.exec('\\u{1F600}')?.index, r.lastIndex] })(/./g)`,
  `Object.freeze(/a/g).exec('a')`,
  `Object.freeze(/a/y).test('b')`,
  `Object.freeze(/a/).exec('a').index`,
  `'a'.replace(Object.freeze(/a/g), 'b')`,
  `'a'.replace(Object.freeze(/a/), 'b')`,
  `'a'.match(Object.freeze(/a/g))`,
  `(() => { 'use strict'; Object.freeze(/a/).lastIndex = 1 })()`,
  `delete /a/.lastIndex`,
  `(r => { r.lastIndex = 2; return ['aba'.search(r), r.lastIndex] })(/a/g)`,
  `(r => { r.lastIndex = -0; return ['aba'.search(r), r.lastIndex] })(/a/y)`,
  `(r => { r.lastIndex = 1; return ['aba'.match(r), r.lastIndex] })(/a/g)`,
  `(r => { r.lastIndex = 1; return ['aba'.replace(r, 'x'), r.lastIndex] })(/a/g)`,
  `(r => { r.lastIndex = 1; return ['aba'.replace(r, 'x'), r.lastIndex] })(/a/y)`,
  `(r => { r.lastIndex = 1; return ['aba'.replace(r, 'x'), r.lastIndex] })(/b/y)`,
  `(r => { r.lastIndex = 1; return [[...'aba'.matchAll(r)].length, r.lastIndex] })(/a/g)`,
  `(r => { r.lastIndex = 1; return ['a,b'.split(r), r.lastIndex] })(/,/g)`,
]

const collecting = [
  `'abcabc'.match(/b./g)`,
  `'abc'.match(/x/g)`,
  `'abc'.match(/(b)(?<c>c)/)`,
  `'abc'.match()`,
  `'a.c'.match('.c')`,
  `'abc'.match(null)`,
  `'aXbX'.match({ [Symbol.match]: (s) => 'own ' + s })`,
  `''.match(/(?:)/g)`,
  `'abc'.match(/(?:)/g)`,
  `'😀😀'.match(/(?:)/g).length + ' ' + '😀😀'.match(/(?:)/gu).length + ' ' + '😀😀'.match(/(?:)/gv).length`,
  `'aab'.match(/a/gy)`,
  `'baa'.match(/a/gy)`,
  `'one two'.search(/t/)`,
  `'one two'.search('w')`,
  `'one two'.search(/x/)`,
  `'abc'.search()`,
  `[...'a1b2'.matchAll(/[a-z](?<digit>\\d)/g)]`,
  `'a1b2'.matchAll(/\\d/g)`,
  `[...'abc'.matchAll('b')]`,
  `[...'abc'.matchAll(/(?:)/g)].map((m) => m.index)`,
  `[...'😀'.matchAll(/(?:)/gu)].map((m) => m.index)`,
  `'abc'.matchAll(/b/)`,
  `[...RegExp.prototype[Symbol.matchAll].call(/b/, 'bb')].length`,
  `(i => [i.next(), i.next(), i.next(), i[Symbol.iterator]() === i])('a'.matchAll(/a/g))`,
  `Object.getPrototypeOf('a'.matchAll(/a/g)).next.call({})`,
  `Object.prototype.toString.call('a'.matchAll(/a/g))`,
  `RegExp.prototype[Symbol.match].call(1)`,
  `RegExp.prototype[Symbol.matchAll].call(1)`,
  `RegExp.prototype[Symbol.search].call(1)`,
  `RegExp.prototype[Symbol.match].call({}, 'a')`,
  `RegExp.prototype[Symbol.matchAll].call({}, 'a')`,
]

const replacing = [
  `'abcabc'.replace(/b/, 'X') + 'abcabc'.replace(/b/g, 'X') + 'abcabc'.replaceAll(/b/g, 'X')`,
  `'abc'.replaceAll(/b/, 'X')`,
  `'a-b-c'.replace(/(\\w)-(\\w)/, '[$2$1$$$&$\`$\\'$3$0$01$10]')`,
  `'2024-05'.replace(/(?<y>\\d+)-(?<m>\\d+)/, '$<m>/$<y>/$<none>/$<m')`,
  `'ab'.replace(/(a)/, '[$<$1>][$<x>]')`,
  `'ab'.replace(/(?<x>z)?b/, '[$<x>$1]')`,
  `'aBc'.replace(/[A-Z]/g, (c) => '_' + c.toLowerCase())`,
  `'abc'.replace(/(b)(x)?/, (...args) => JSON.stringify(args))`,
  `'abc'.replace(/(?<letter>b)/, (...args) => JSON.stringify(args))`,
  `'abc'.replace(/(?<letter>b)/, (...args) => Object.getPrototypeOf(args.at(-1)))`,
  `'abc'.replace(/b/g, () => undefined)`,
  `'abc'.replace(/b/g, { toString: () => '$&$&' })`,
  `'abc'.replace(/(?:)/g, '-')`,
  `'😀a'.replace(/(?:)/g, '-').length + ' ' + '😀a'.replace(/(?:)/gu, '-')`,
  `'aaa'.replace(/a/gy, 'b') + 'aca'.replace(/a/gy, 'b')`,
  `'abc'.replace(/b/, () => { throw new Error('inside') })`,
  `'x'.repeat(5).replace(/x/g, (_, at) => at)`,
  `'abc'.replace({ [Symbol.replace]: (s, r) => s + r }, '!')`,
  `(log => ['ab'.replace(Object.assign(/./g, { exec(s) { log.push(this.lastIndex); return RegExp.prototype.exec.call(this, s) } }), 'x'), log])([])`,
  `(n => 'abcdef'.replace({ __proto__: RegExp.prototype, flags: 'g', global: true, unicode: false, lastIndex: 0, exec: () => n-- > 0 ? { 0: 'xy', length: 3, 1: 7, index: n * 2 } : null }, '<$1$2>'))(3)`,
  `'abc'.replace({ __proto__: RegExp.prototype, flags: '', global: false, exec: () => ({ 0: 'b', index: 1, groups: { get n() { return { toString: () => 'named' } } } }) }, '$<n>$<m>')`,
  `'abc'.replace({ __proto__: RegExp.prototype, flags: '', global: false, exec: () => ({ 0: 'b', index: 99, length: -1 }) }, '!')`,
  `RegExp.prototype[Symbol.replace].call({}, 'a', 'b')`,
  `'abc'.replace(/b/, (b) => 'abc'.replace(/c/, b))`,
  `((r) => { r.lastIndex = 5; return 'aa'.replace(r, () => r.lastIndex) })(/a/g)`,
]

const splitting = [
  `'a, b,c'.split(/,\\s*/)`,
  `'a1b2c'.split(/(\\d)/)`,
  `'a1b2c'.split(/(\\d)/, 2)`,
  `'a1b2c'.split(/(\\d)(x)?/, 4)`,
  `'abc'.split(/(?:)/)`,
  `'😀a'.split(/(?:)/u)`,
  `'😀a'.split(/(?:)/).length`,
  `''.split(/(?:)/)`,
  `''.split(/x/)`,
  `'abc'.split(/x/)`,
  `'abc'.split(/b/, 0)`,
  `'abc'.split(/b/, -1)`,
  `'a,b,c'.split(/,/, 2 ** 32 + 1)`,
  `'a,b,c'.split(/,/, { valueOf: () => 2 })`,
  `'A<B>bold</B>and<CODE>coded</CODE>'.split(/<(\\/)?([^<>]+)>/)`,
  `'aXbxc'.split(/x/i)`,
  `'aab'.split(/a/y)`,
  `'a\\nb\\r\\nc'.split(/\\r?\\n/)`,
  `'test'.split(/(?=s)/)`,
  `'abc'.split({ [Symbol.split]: (s, n) => [s, n] }, 7)`,
  `(r => ['a,b'.split(r), r.lastIndex])(Object.assign(/,/, { exec: RegExp.prototype.exec }))`,
  `'a-b'.split(Object.defineProperty(/-/, 'flags', { value: 'i' }))`,
  `RegExp.prototype[Symbol.split].call(1, 'a')`,
  `RegExp.prototype[Symbol.split].call({}, 'a')`,
]

const subclasses = [
  `(() => { class R extends RegExp { exec(s) { const m = super.exec(s); if (m) m[0] = '<' + m[0] + '>'; return m } } return ['abab'.match(new R('a')), 'abc'.replace(new R('b'), '[$&]'), new R('c').test('c'), 'a,b'.split(new R(','))] })()`,
  `(() => { const made = []; class R extends RegExp { constructor(...a) { super(...a); made.push(a.map(String)) } } 'a,b'.split(new R(',', 'i')); return made })()`,
  `(() => { const made = []; class R extends RegExp { constructor(...a) { super(...a); made.push(a.map(String)) } } return [[...'a,a'.matchAll(new R('a', 'g'))].length, made] })()`,
  `(() => { class R extends RegExp { static get [Symbol.species]() { return RegExp } } return 'a-b'.split(new R('-')) })()`,
  `(() => { const r = /,/; r.constructor = { [Symbol.species]: function (p, f) { this.exec = () => null; this.said = String(p) + f } }; return 'a,b'.split(r) })()`,
  `(() => { const r = /,/; r.constructor = 1; return 'a,b'.split(r) })()`,
  `(() => { const r = /,/; r.constructor = { [Symbol.species]: 1 }; return 'a,b'.split(r) })()`,
  `(() => { class R extends RegExp { [Symbol.replace](s, r) { return super[Symbol.replace](s, '<' + r + '>') } } return 'abc'.replace(new R('b'), 'x') })()`,
  `(() => { class R extends RegExp { get [Symbol.match]() { return undefined } } return 'R'.startsWith(new R('R')) })()`,
]

const changedPrototype = [
  `(() => { const { exec } = RegExp.prototype; try { RegExp.prototype.exec = () => null; return ['a'.match(/a/), /a/.test('a'), 'a'.replace(/a/, 'b'), 'a'.search(/a/), 'a,b'.split(/,/)] } finally { RegExp.prototype.exec = exec } })()`,
  `(() => { const own = Object.getOwnPropertyDescriptor(RegExp.prototype, 'global'); try { Object.defineProperty(RegExp.prototype, 'global', { get: () => false, configurable: true }); return [/a/g.flags, 'aa'.replace(/a/g, 'b')] } finally { Object.defineProperty(RegExp.prototype, 'global', own) } })()`,
  `(() => { const own = RegExp.prototype[Symbol.match]; try { RegExp.prototype[Symbol.match] = () => 'mine'; return ['a'.match(/a/), 'a'.match('a')] } finally { RegExp.prototype[Symbol.match] = own } })()`,
  `(() => { const own = RegExp.prototype[Symbol.search]; try { delete RegExp.prototype[Symbol.search]; return 'a'.search('a') } finally { Object.defineProperty(RegExp.prototype, Symbol.search, { value: own, writable: true, configurable: true }) } })()`,
]

const groups = {
  literals,
  constructing,
  flags,
  matching,
  lastIndices,
  collecting,
  replacing,
  splitting,
  subclasses,
  changedPrototype,
}

for (const [name, expressions] of Object.entries(groups))
  describe(name, () => {
    const printed = runTogether(
      expressions.map((one) => `(() => { ${ATTEMPT}; console.log(${attempted(one)}) })()`),
    )
    test.for([...expressions.entries()])('%i: %s', ([i, expression]) => {
      expect(printed(i)).toBe(formatWithOptions({}, evaluate(expression)))
    })
  })

const attempted = (expression: string) =>
  expression.startsWith("'use strict'")
    ? `attempt(() => { ${expression} })`
    : `attempt(() => (${expression}))`

function evaluate(expression: string): unknown {
  return new Function(`${ATTEMPT}; return ${attempted(expression)}`)()
}

test('a literal that is no regular expression is a problem with its place', () => {
  const { outcome } = simulate(`const fine = /a/\nconst wrong = /(/`)
  expect(outcome).toMatchObject({
    kind: 'problems',
    problems: [
      {
        message: 'Invalid regular expression: /(/: Unterminated group',
        span: { line: 2, column: 15, start: 31, end: 34 },
      },
    ],
  })
  expect(simulate('/a/gg').outcome.kind).toBe('problems')
  expect(simulate('/a/uv').outcome.kind).toBe('problems')
})

test('a search that never gets on ends at a limit', () => {
  const source = `class R extends RegExp { get flags() { return 'g' } }\n'a'.match(new R('a'))`
  expect(simulate(source, { limits: { steps: 100_000 } }).outcome.kind).toBe('limit')
})

test('no method that a string hands over to is on the recorded stack', () => {
  const { trace } = simulate(`'abc'.replace(/b/g, () => 'x')`)
  const names = trace!.data.details.map((detail) => JSON.stringify(detail)).join()
  expect(names).not.toContain('Symbol.replace')
})
