import { expect, test } from 'vitest'
import { play, simulate } from '../../src/library'
import { promiseNodes } from '../../src/trace/things/promises/chains'

/** Each promise with what waits for it: `P1 fulfilled: then P2 (J1 done)`. */
function drawn(source: string): string[] {
  const { trace } = simulate(source, { host: 'browser' })
  const nodes = promiseNodes(play(trace!).at(trace!.length - 1), { from: 0, count: 100 })
  const badge = (id: number | undefined) => nodes.find((node) => node.id === id)?.badge ?? ''
  return nodes.map(({ badge: name, state, edges }) => {
    const leads = edges.map(
      ({ kind, to, awaiting, job }) =>
        ` ${kind} ${awaiting ?? badge(to)} ${job ? `${job.badge} ${job.state}` : 'waits'}`,
    )
    return `${name} ${state}:${leads}`
  })
}

test('a chain, with what each link was registered by', () => {
  expect(drawn('Promise.reject(1).then(() => {}).catch(() => {}).finally(() => {})')).toEqual([
    'P1 rejected: then P2 J1 done',
    'P2 rejected: catch P3 J2 done',
    'P3 fulfilled: finally P4 J3 done',
    expect.stringMatching(/^P4 fulfilled/),
  ])
})

test('two callbacks of one promise, one of which is never settled', () => {
  expect(drawn('const p = new Promise(() => {}); p.then(() => {}); p.then(() => {})')).toEqual([
    'P1 pending: then P2 waits, then P3 waits',
    'P2 pending:',
    'P3 pending:',
  ])
})

test('an await leads into its function, and a returned promise is followed', () => {
  const chains = drawn('async function f() { await Promise.resolve(1) }\nPromise.resolve().then(() => f())')
  expect(chains).toContain('P1 fulfilled: then P2 J1 done')
  expect(chains).toContain('P4 fulfilled: await f J2 done')
  expect(chains).toContain('P3 fulfilled: adopts P2 J4 done')
})

test('what goes into a combinator leads to its promise', () => {
  expect(drawn('Promise.all([Promise.resolve(1), 2])')).toEqual([
    'P1 fulfilled: all P2 J1 done',
    'P2 fulfilled:',
    expect.stringMatching(/^P\d fulfilled: all P2 J2 done/),
  ])
})

test('each link of a chain over several lines knows its own line', () => {
  const { trace } = simulate('Promise.resolve(1)\n  .then(\n    () => {},\n  )\n  .finally(() => {})')
  const nodes = promiseNodes(play(trace!).at(trace!.length - 1), { from: 0, count: 100 })
  const spans = nodes.flatMap(({ edges }) => edges.map(({ span }) => span))
  expect(spans.map((span) => span?.line)).toEqual([2, 5])
  expect(spans.map((span) => trace!.source.slice(span?.start, span?.end))).toEqual([
    'then(\n    () => {},\n  )',
    'finally(() => {})',
  ])
})
