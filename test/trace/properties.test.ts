// Sentences say what the properties hold that a step reads, as far as that is known without running the program.
import { expect, test } from 'vitest'
import { type Simulation, simulate } from '../../src/library'
import { explain } from '../../src/trace/explain'
import { isThorough } from '../thorough'
import { corpus } from '../verify/corpus'
import { plain } from './sentences/form'

/** What is said of the steps that the program's text marks with a comment before them, in their order. */
function saidOf(source: string): string[] {
  const { trace } = simulate(source)
  const positions = Array.from({ length: trace!.length }, (_, position) => position).filter(
    (position) =>
      trace!.kindAt(position) === 'step-reached' &&
      source.slice(0, trace!.spanAt(position)!.start).trimEnd().endsWith('*/'),
  )
  return positions.map((position) => plain(explain(trace!, position).short))
}

test('a condition, a computed value, a return and arguments are told with the properties that they read', () => {
  expect(
    saidOf(`const user = { name: 'Tom', isActive: true, friend: null }, cart = { total: 12, items: [3, 4] }, i = 1
if (/**/user.isActive) user.seen = true
/**/const free = cart.total > 10
for (; /**/cart.items.length > 2;);
const last = () => { /**/return cart.items[i] * 2 }
/**/console.log(user.name)
last()
/**/cart.items.push(user?.friend?.name)
/**/cart.total += cart.items[1]
switch (/**/cart['items'][0]) {}`),
  ).toEqual([
    'Your script tests user.isActive: user.isActive is true, so that is true.',
    'Your script declares free: cart.total is 12, so it gets true.',
    'Your script tests cart.items.length >…: cart.items.length is 2, so that is false.',
    'Your script calls console.log: user.name is "Tom".',
    'last returns cart.items[i] * 2: cart.items[i] is 4, i is 1, so that is 8.',
    'Your script calls cart.items.push: cart.items is Array(2), user?.friend?.name is undefined.',
    'Your script assigns to cart.total: cart.total is 12, cart.items[1] is 4, so it gets 16.',
  ])
})

test('what is not evaluated, as another part decides, is not told', () => {
  expect(
    saidOf(`const a = { n: 0 }, b = { n: 2 }, i = 0, list = [b, a]
const either = () => { /**/return b.n || a.n }
either()
/**/const x = a.n || b.n
/**/const y = b.n > 1 ? b.n : list[i].n
/**/const z = a.n ?? b.n
if (/**/a.n > 0 && b.n > 0) ;
if (/**/!(a.n > 0 && list[i].n > 0)) ;`),
  ).toEqual([
    'either returns b.n || a.n: b.n is 2, so that is 2.',
    'Your script declares x: a.n is 0, b.n is 2, so it gets 2.',
    'Your script declares y: b.n is 2, so it gets 2.',
    'Your script declares z: a.n is 0, so it gets 0.',
    'Your script tests a.n > 0 && b.n…: a.n is 0, so that is false.',
    'Your script tests !(a.n > 0 && list[i…: a.n is 0, so that is true.',
  ])
})

test('`this`, private fields, inherited properties and those of classes are told', () => {
  expect(
    saidOf(`class Counter { static most = 2; step = 1; #count = 0
  up() { if (/**/this.#count < Counter.most) /**/this.#count += this.step; /**/return this.label }
}
Counter.prototype.label = 'counter'
new Counter().up()`),
  ).toEqual([
    'up tests this.#count < Count…: this.#count is 0, Counter.most is 2, so that is true.',
    'up assigns to this.#count: this.#count is 0, this.step is 1, so it gets 1.',
    'up returns this.label: this.label is "counter".',
  ])
})

test('a getter, a trap and a conversion are not run, and nothing is said of what they would give', () => {
  const source = `let runs = 0
const get = { get x() { runs++; return 1 } }, proxy = new Proxy({ x: 1 }, { get() { runs++; return 1 } })
const key = { toString() { runs++; return 'x' } }, plain = { x: 1 }
if (/**/get.x) runs += 10
if (/**/proxy.x) runs += 10
if (/**/plain[key]) runs += 10
/**/console.log(runs)`
  expect(saidOf(source)).toEqual([
    'Your script tests get.x: get is Object.',
    'Your script tests proxy.x: proxy is Object.',
    'Your script tests plain[key]: plain is Object, key is Object.',
    'Your script calls console.log: runs is 33.',
  ])
})

test('an assignment that comes to nothing, or to a setter, is not told as one that changed something', () => {
  const source = `const frozen = Object.freeze({ n: 1 }), two = 2, o = { set n(n) {} }
/**/frozen.n = two + 1
/**/frozen.n++
/**/o.n = two + 1;
(function f() { /**/f = two + 1 })()`
  expect(saidOf(source)).toEqual([
    'Your script assigns to frozen.n: frozen is Object, two is 2.',
    'Your script assigns to frozen.n: frozen.n is 1.',
    'Your script assigns to o.n: o is Object, two is 2.',
    'f assigns to f: two is 2.',
  ])
  const { trace } = simulate(source)
  const kinds = Array.from({ length: trace!.length }, (_, position) => trace!.kindAt(position))
  expect(kinds).not.toContain('property-assigned')
})

/** `cart.total is 12` in a sentence, if the value is whole. */
const SAID =
  /(?:: |, )((?:this|[\w$]+)(?:\??\.#?[\w$]+|(?:\?\.)?\[[^\]]*\])+) is ("(?:[^"\\…]|\\.)*"|-?[\d.]+|true|false|null|undefined)(?=[,.])/g

function* propertiesSaid({ trace }: Simulation) {
  for (let position = 0; position < trace!.length; position++) {
    if (trace!.kindAt(position) !== 'step-reached') continue
    const sentence = plain(explain(trace!, position).short)
    for (const [, place, value] of sentence.matchAll(SAID)) yield { position, place: place!, value: value! }
  }
}

const SHOWN = "(v => typeof v === 'string' ? JSON.stringify(v) : Object.is(v, -0) ? '-0' : String(v))"

/** Variables where the record may find them in all ways: in registers, closures, modules, loops, generators, after an await. */
const WAYS = `// file: main.mjs
import { shared } from './shared.mjs'
const totals = [], box = { n: 0, deep: { er: ['x', { y: 1n }] } }
for (let i = 0, at = { i: 0 }; i < 3; i++, at.i += 2) { totals.push(() => at.i); if (at.i > 1 && shared.on) box.n -= at.i }
class Base { kind = 'base'; static #made = 0; static make() { Base.#made++; return Base.#made } }
class Derived extends Base { constructor() { super(); if (this.kind === 'base') this.kind = 'derived' } }
function* steps(list) { for (const one of list) { if (one.deep.er[0] + 1 !== '') yield one.n } }
async function later({ o = box } = {}) { await null; if (o.n < 0) o.n = -0; await null; return o.n === 0 }
const arrow = function () { return (() => this.n + 1)() }
const odd = { 'a b': 1, 7: 'seven', __proto__: { inherited: null }, [Symbol.iterator]: 2 }, key = 7
delete box.gone
Object.defineProperty(box, 'hidden', { value: 3 })
if (box.hidden === 3 && odd['a b']) console.log(odd[key], odd.inherited, box.gone)
if (totals.length === 3 && Base.make() && new Derived().kind) arrow.call(box)
console.log([...steps([box])].length, await later(), box.deep.er[1].y)
{ const box = [1, , 3]; if (box[1] === undefined && box.at) console.log(box[2], 'text'.length) }
// file: shared.mjs
export const shared = { on: true }
`

test('what is said of a property is what a copy of the run finds there', () => {
  const ways = { name: 'ways', source: WAYS, hosts: ['node'] } as const
  const programs = isThorough ? [ways, ...corpus()] : [ways]
  let count = 0
  for (const { name, source, hosts } of programs) {
    const run = simulate(source, { host: hosts[0]! })
    if (run.trace === undefined) continue
    for (const { position, place, value } of propertiesSaid(run)) {
      const copy = run.evaluate(position, `${SHOWN}(${place}) === ${JSON.stringify(value)}`)
      expect([name, position, place, value, copy]).toEqual([
        name,
        position,
        place,
        value,
        { kind: 'value', text: 'true' },
      ])
      count++
    }
  }
  expect(count).toBeGreaterThan(20)
})
