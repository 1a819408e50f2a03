import { expect, test } from 'vitest'
import { play, simulate } from '../../src/library'
import {
  type PlacedElement,
  type PromiseGraph,
  promiseGraph,
} from '../../src/trace/things/promises/graph/graph'
import type { Element } from '../../src/trace/things/promises/graph/links'
import { promiseInFocus } from '../../src/trace/things/promises/in-focus'

function graphOf(source: string, { open = [] as number[], from = 0, count = 100 } = {}): PromiseGraph {
  const { trace } = simulate(source, { host: 'browser' })
  return promiseGraph(trace!, { from, count }, new Set(open))
}

const nameOf = (element: Element): string => {
  if (element.kind === 'promise') return element.node.badge
  return element.kind === 'fold' ? `${element.by} × ${element.squares.length}` : element.edge.kind
}

/** Each column with what is in it, row by row. */
function drawn({ columns, elements }: PromiseGraph): string[] {
  return columns.map(({ turn }, column) => {
    const within = [...elements.values()].filter((placed) => placed.column === column)
    const isCircle = ({ element }: PlacedElement) => (element.kind === 'promise' ? 1 : 0)
    const inOrder = within.toSorted((a, b) => a.row - b.row || isCircle(a) - isCircle(b))
    const names = inOrder.map(({ element, row }) => `${row}:${nameOf(element)}`)
    return `${turn === undefined ? 'never' : turn.kind === 'script' ? 'script' : turn.badge} | ${names.join(' ')}`
  })
}

const linked = ({ links, elements }: PromiseGraph): string[] =>
  links.map(
    ({ kind, from, to }) =>
      `${nameOf(elements.get(from)!.element)} ${kind} ${nameOf(elements.get(to)!.element)}`,
  )

test('a chain stands in one row, each link where its job runs', () => {
  const graph = graphOf('Promise.resolve(1).then(() => {}).finally(() => {})')
  expect(drawn(graph)).toEqual(['script | 0:P1', 'J1 | 0:then 0:P2', 'J2 | 0:finally', 'J5 | 0:P3'])
})

test('two chains take turns in columns, each in its row', () => {
  const graph = graphOf('for (const c of "ab") Promise.resolve(c).then(() => {}).then(() => {})')
  expect(drawn(graph)).toEqual([
    'script | 0:P1 1:P4',
    'J1 | 0:then 0:P2',
    'J2 | 1:then 1:P5',
    'J3 | 0:then 0:P3',
    'J4 | 1:then 1:P6',
  ])
})

test('what throws, what settles and what only leads are told apart', () => {
  const graph = graphOf(`
    Promise.resolve(1).then(() => { throw 1 }).then(() => {}).catch(() => 2)
    Promise.resolve().then(() => new Promise(() => {}))`)
  expect(linked(graph)).toEqual(
    expect.arrayContaining([
      'then throws P2',
      'then settles P3',
      'catch settles P4',
      'then leads P6',
      'P7 adopts P6',
    ]),
  )
})

test('a returned promise is adopted by two jobs', () => {
  const { links, elements } = graphOf('Promise.resolve().then(() => Promise.resolve(4))')
  const adoption = links.find(({ kind }) => kind === 'adopts')!
  expect(adoption.by?.job?.badge).toBe('J3')
  expect(nameOf(elements.get(adoption.to)!.element)).toBe('P2')
})

test('an async function goes on from one await to the next, and its end settles its promise', () => {
  const graph = graphOf('async function f() { await 1; await 2; return 3 }\nf()')
  expect(linked(graph)).toEqual(
    expect.arrayContaining([
      'await goes-on await',
      'await settles P1',
      'P2 registers await',
      'P3 registers await',
    ]),
  )
  expect(drawn(graph)).toEqual(['script | 0:P2', 'J1 | 0:await 0:P3', 'J2 | 0:await 0:P1'])
})

test('what stays pending stands at the end, one wait behind the other', () => {
  const graph = graphOf('const p = new Promise(() => {}); p.then(() => {}).then(() => {}); Promise.resolve()')
  expect(drawn(graph)).toEqual([
    'script | 0:P4',
    'never | 0:P1',
    'never | 0:then 0:P2',
    'never | 0:then 0:P3',
  ])
})

test('elements of a combinator count, and the last one settles', () => {
  const graph = graphOf('Promise.all([Promise.resolve(1), Promise.resolve(2)])')
  expect(linked(graph)).toEqual(expect.arrayContaining(['all counts P3', 'all settles P3']))
})

test('no line ever leads back', () => {
  const sources = [
    'for (const c of "abc") Promise.resolve(c).then(() => Promise.resolve()).then(() => {})',
    'Promise.race([new Promise((r) => setTimeout(r, 9)), new Promise((r) => setTimeout(r, 5))]).then(() => {})',
    'async function f(n) { for (let i = 0; i < n; i++) await i }\nPromise.all([f(3), f(9), f(1)]).catch(() => {})',
    'Promise.allSettled([Promise.reject(1), 2]).then(() => { throw 1 }).finally(() => {})',
  ]
  for (const { links, elements } of sources.map((source) => graphOf(source)))
    for (const { from, to } of links)
      expect(elements.get(to)!.column).toBeGreaterThanOrEqual(elements.get(from)!.column)
})

const long = 'let p = Promise.resolve()\nfor (let i = 0; i < 14; i++) p = p.then(() => {})'

test('a straight chain folds to a count, and unfolds', () => {
  const graph = graphOf(long)
  expect(drawn(graph)).toEqual([
    'script | 0:P1',
    'J1 | 0:then 0:P2',
    'J2 | 0:then × 12',
    'J14 | 0:then 0:P15',
  ])
  const fold = [...graph.elements.values()].find(({ element }) => element.kind === 'fold')!
  expect(graphOf(long, { open: [fold.element.id] }).columns).toHaveLength(15)
})

test('a function that awaits again and again folds, too', () => {
  const graph = graphOf('async function f() { for (let i = 0; i < 20; i++) await i }\nf()')
  expect(drawn(graph).join()).toContain('await × 18')
})

test('of very many promises only those of a window are looked at, around the one that an event is about', () => {
  const { trace } = simulate(
    'let p = Promise.resolve()\nfor (let i = 0; i < 4000; i++) p = p.then(() => {})',
    {
      host: 'browser',
    },
  )
  const player = play(trace!)
  const middle = player.at(Math.floor(trace!.length * 0.9))
  const index = promiseInFocus(middle)
  expect(index).toBeGreaterThan(1000)
  const graph = promiseGraph(trace!, { from: index, count: 80 }, new Set())
  expect(graph.elements.size).toBeLessThan(10)
  expect(drawn(graph).join()).toContain('then × 7')
})

test('of forty promises whose jobs wait, the one whose job is next is looked at, then the one whose job runs', () => {
  const source = 'for (let i = 0; i < 40; i++) Promise.resolve(i).then((v) => console.log(v))'
  const { trace } = simulate(source, { host: 'browser' })
  const player = play(trace!)
  const inFocus = (position: number) => {
    const at = player.at(position)
    return at.relations.promiseAt(promiseInFocus(at))
  }
  const all = Array.from({ length: trace!.length }, (_, position) => player.at(position))
  const waited = all.filter(({ kind }) => kind === 'job-started').map(({ position }) => inFocus(position))
  expect(new Set(waited).size).toBe(40)
  const [checkpoint] = all.filter((at) => at.frame() === undefined && at.list('jobs').count === 40)
  expect(inFocus(checkpoint!.position)).toBe(waited[0])
  const lines = all.filter(({ kind }) => kind === 'line-printed').map(({ position }) => inFocus(position))
  expect(lines).toEqual(waited)
})
