// What the record says of promises and of functions that wait for them, at the moments that programs mark with `debugger`.
import { expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { Player } from '../../src/trace/player'
import { promiseCount, promiseDetailsOf, promises } from '../../src/trace/things/promises/read'
import { suspendedFunctions } from '../../src/trace/things/suspended/read'
import { pausesOf } from './pauses'

const ALL = { from: 0, count: 100 }

/** The moment of the only `debugger` of a program. */
function momentIn(source: string) {
  const { trace } = simulate(source)
  return new Player(trace!).at(pausesOf(trace!)[0]!)
}

test('a promise has its state, its value and who waits for it', () => {
  const at = momentIn(`const p = new Promise(() => {})
p.then(function first() {}, () => {})
p.catch(() => 1)
p.finally(() => 2)
;(async function reader() {
  await p
})()
debugger
`)
  const [p] = promises(at, ALL)
  const { badge, state, result, reactions } = promiseDetailsOf(at, p!.id)
  expect([badge, state, result]).toEqual(['P1', 'pending', undefined])
  expect(
    reactions.map(({ kind, label, handles, derived, span }) => [
      kind,
      label,
      handles,
      derived?.badge,
      span?.line,
    ]),
  ).toEqual([
    ['then', 'first', 'both', 'P2', 2],
    ['then', '() => 1', 'rejection', 'P3', 3],
    ['then', expect.anything(), 'both', 'P4', undefined],
    ['await', 'reader', 'neither', undefined, 6],
  ])
})

test('a promise tells what made it, and whom it follows', () => {
  const at = momentIn(`const slow = new Promise(() => {})
async function make() {
  return slow
}
make()
debugger
`)
  const details = promises(at, ALL).map(({ id }) => promiseDetailsOf(at, id))
  expect(
    details.map(({ badge, creator, follows }) => [badge, creator?.label, creator?.span?.line, follows?.text]),
  ).toEqual([
    ['P1', 'Promise', 1, undefined],
    ['P2', 'make', 2, 'Promise P1'],
  ])
})

test('what a combinator waits for settles its promise', () => {
  const at = momentIn(`const a = new Promise(() => {})
Promise.all([1, a])
Promise.race([a])
debugger
`)
  const [a] = promises(at, ALL)
  const { reactions } = promiseDetailsOf(at, a!.id)
  expect(reactions.map(({ settles }) => [settles?.badge, settles?.how, settles?.index])).toEqual([
    ['P2', 'all', 1],
    ['P6', 'resolve', 0],
  ])
})

test('promises are asked for by range, and later ones are not there yet', () => {
  const { trace } = simulate('for (let i = 0; i < 300; i++) Promise.resolve(i)')
  const player = new Player(trace!)
  const at = player.at(trace!.length - 1)
  expect(promiseCount(at)).toBe(300)
  expect(promises(at, { from: 298, count: 10 }).map(({ badge, result }) => [badge, result?.text])).toEqual([
    ['P299', '298'],
    ['P300', '299'],
  ])
  const created = promises(at, { from: 9, count: 1 })[0]!.createdAt
  expect(promiseCount(player.at(created))).toBe(10)
  expect(promiseCount(player.at(-1))).toBe(0)
})

test('a suspended function waits for a promise, at a place, with its variables', () => {
  const at = momentIn(`const slow = new Promise(() => {})
async function main(n) {
  for (const x of [1, 2]) {
    await x
    const y = x * n
    if (x === 2) await slow
  }
}
main(10)
setTimeout(() => {
  debugger
})
`)
  const [main] = suspendedFunctions(at, ALL)
  const { label, standing, waitsFor, scopes } = main!
  expect([label, standing?.line, waitsFor?.badge, waitsFor?.state]).toEqual(['main', 6, 'P1', 'pending'])
  const texts = scopes.map(({ kind, variables }) => [
    kind,
    ...variables.map(({ name, value }) => `${name} = ${value.text}`),
  ])
  expect(texts.slice(0, 3)).toEqual([
    ['block', 'y = 20'],
    ['block', 'x = 2'],
    ['function', 'n = 10'],
  ])
})
