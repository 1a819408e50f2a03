// What a program prints, and what it would print by each wrong rule.
import { expect, test } from 'vitest'
import { simulate } from '../../src/library'
import type { Belief } from '../../src/machine/running/beliefs'

type Host = 'browser' | 'node'

function printed(source: string, host: Host, belief?: Belief): string {
  const run = simulate(source, { host, record: 'output', ...(belief && { belief }) })
  expect(run.outcome.kind, JSON.stringify(run.outcome)).not.toBe('failed')
  return run.output.map(({ text }) => text).join(' ')
}

const LOG = 'const log = console.log;\n'

interface Case {
  readonly belief: Belief
  readonly program: string
  readonly real: string
  readonly believed: string
  readonly hosts?: readonly Host[]
}

const ORDER = `
  setTimeout(() => { log('T1'); Promise.resolve().then(() => log('M2')).then(() => log('M3')) }, 0)
  Promise.resolve().then(() => log('M'))
  setTimeout(() => log('T2'), 0)
  log('S')`

const CASES: readonly Case[] = [
  { belief: 'one-queue', program: ORDER, real: 'S M T1 M2 M3 T2', believed: 'S T1 M T2 M2 M3' },
  { belief: 'timers-first', program: ORDER, real: 'S M T1 M2 M3 T2', believed: 'S T1 T2 M M2 M3' },
  { belief: 'script-is-no-task', program: ORDER, real: 'S M T1 M2 M3 T2', believed: 'S T1 M M2 M3 T2' },
  { belief: 'one-job-per-task', program: ORDER, real: 'S M T1 M2 M3 T2', believed: 'S M T1 M2 T2 M3' },
  {
    belief: 'jobs-last',
    program: `setTimeout(() => log('late'), 50); Promise.resolve().then(() => log('M')); log('S')`,
    real: 'S M late',
    believed: 'S late M',
  },
  {
    belief: 'zero-is-now',
    program: `log('a'); setTimeout(() => log('b'), 0); log('c')`,
    real: 'a c b',
    believed: 'a b c',
  },
  {
    belief: 'exact-timers',
    program: `setTimeout(() => log('T'), 10)
      const end = Date.now() + 50
      while (Date.now() < end);
      log('loop done')`,
    real: 'loop done T',
    believed: 'T loop done',
  },
  {
    belief: 'timers-in-order',
    program: `setTimeout(() => log('Tom'), 50); setTimeout(() => log('Doggy'), 30)`,
    real: 'Doggy Tom',
    believed: 'Tom Doggy',
  },
  {
    belief: 'then-is-now',
    program: `Promise.resolve('M').then(log); log('S')`,
    real: 'S M',
    believed: 'M S',
  },
  {
    belief: 'executor-later',
    program: `new Promise((resolve) => { log('E'); resolve('R') }).then(log); log('S')`,
    real: 'E S R',
    believed: 'S E R',
  },
  {
    belief: 'chain-is-a-unit',
    program: `Promise.resolve().then(() => log('a1')).then(() => log('a2')).then(() => log('a3'))
      Promise.resolve().then(() => log('b1')).then(() => log('b2'))`,
    real: 'a1 b1 a2 b2 a3',
    believed: 'a1 a2 a3 b1 b2',
  },
  {
    belief: 'async-is-later',
    program: `async function f() { log('A'); await null; log('B') }
      f()
      log('C')`,
    real: 'A C B',
    believed: 'C A B',
  },
  {
    belief: 'await-blocks',
    program: `async function f() { log(1); await null; log(2) }
      f()
      log(3)`,
    real: '1 3 2',
    believed: '1 2 3',
  },
  {
    belief: 'await-blocks',
    program: `const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
      async function f(name) { log(name); await sleep(10); log(name + name) }
      f('a')
      f('b')`,
    real: 'a b aa bb',
    believed: 'a aa b bb',
  },
  {
    belief: 'async-is-atomic',
    program: `let count = 0
      const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
      async function inc() { const seen = count; await sleep(5); count = seen + 1 }
      Promise.all([inc(), inc()]).then(() => log(count))`,
    real: '1',
    believed: '2',
  },
  {
    belief: 'return-is-free',
    program: `Promise.resolve().then(() => Promise.resolve('X')).then(log)
      Promise.resolve().then(() => log(1)).then(() => log(2)).then(() => log(3)).then(() => log(4))`,
    real: '1 2 3 X 4',
    believed: '1 X 2 3 4',
  },
  {
    belief: 'tick-is-immediate',
    program: `process.nextTick(() => log('tick')); Promise.resolve().then(() => log('job')); log('S')`,
    real: 'S tick job',
    believed: 'S job tick',
    hosts: ['node'],
  },
  {
    belief: 'for-each-waits',
    program: `const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
      [2, 1].forEach(async (n) => { await sleep(n * 5); log(n) })
      log('done')`,
    real: 'done 1 2',
    believed: '2 1 done',
  },
  {
    belief: 'race-cancels',
    program: `const slow = new Promise((resolve) => setTimeout(() => { log('B'); resolve() }, 100))
      const limit = new Promise((_, reject) => setTimeout(() => reject('timed out'), 50))
      Promise.race([slow, limit]).catch(log)`,
    real: 'timed out B',
    believed: 'timed out',
  },
  {
    belief: 'race-cancels',
    program: `const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
      async function work() { await sleep(100); log('B') }
      Promise.race([work(), sleep(50)]).then(() => log('first'))`,
    real: 'first B',
    believed: 'first',
  },
  {
    belief: 'try-catches-later',
    program: `try { setTimeout(() => { throw 'x' }, 0); log('tried') } catch (error) { log('caught', error) }
      log('after')`,
    real: 'tried after Uncaught x',
    believed: 'tried after caught x',
  },
  {
    belief: 'calls-wait',
    program: `function f() { log('f'); g(); log('end of f') }
      function g() { log('g') }
      const sum = (a, b) => a + b
      f()
      log(sum(1, 2))`,
    real: 'f g end of f 3',
    believed: '3 f end of f g',
  },
  {
    belief: 'calls-wait',
    program: `const tom = { name: 'Tom', say() { log(this.name) } }
      tom.say(...[])
      tom.say()
      log('S')`,
    real: 'Tom Tom S',
    believed: 'S Tom Tom',
  },
  {
    belief: 'calls-end-in-order',
    program: `function f() { log('f'); g(); log('end of f') }
      function g() { log('g'); h(); log('end of g') }
      function h() { log('h') }
      Promise.resolve().then(() => log('M'))
      f()
      log('S')`,
    real: 'f g h end of g end of f S M',
    believed: 'f g h end of f end of g S M',
  },
  {
    belief: 'calls-end-in-order',
    program: `function f() { g(); return 1 }
      function g() { h(); throw 'x' }
      function h() { log('h') }
      const one = f.length + 1
      const two = () => { try { f() } catch (error) { log('caught', error) } log('end of two') }
      two()
      log(one)`,
    real: 'h caught x end of two 1',
    believed: 'h end of two Uncaught x',
  },
  {
    belief: 'catch-goes-back',
    program: `function f() { log('f'); throw 'x' }
      function g() { f(); log('end of g') }
      try { g(); log('end of try') } catch (error) { log('caught', error) }
      log('S')`,
    real: 'f caught x S',
    believed: 'f caught x end of g end of try S',
  },
  {
    belief: 'catch-goes-back',
    program: `let caught = 0
      async function main() {
        try { await Promise.reject('x'); log('after await') } catch { caught++; log('caught') } finally { log('finally') }
        try { try { throw 1 } catch (error) { throw error + 1 } finally { log('inner finally') } } catch (error) { log(error) }
        log(caught)
      }
      main()`,
    real: 'caught finally inner finally 2 1',
    believed: 'caught after await finally 2 inner finally 1',
  },
  {
    belief: 'catch-goes-back',
    program: `try { [1, 2].forEach((n) => { throw n }); log('on') } catch (error) { log(error) }
      new Promise(() => { throw 'in the executor' }).catch(log)
      try { JSON.parse('{'); log('parsed') } catch { log('no JSON') }`,
    real: '1 no JSON in the executor',
    believed: '1 on no JSON parsed in the executor',
  },
]

const all = CASES.flatMap(({ hosts = ['browser', 'node'], ...rest }) =>
  hosts.map((host) => ({ ...rest, host })),
)

test.each(all)('$belief on $host: $real becomes $believed', ({ belief, program, real, believed, host }) => {
  expect(printed(LOG + program, host)).toBe(real)
  expect(printed(LOG + program, host, belief)).toBe(believed)
})

test('a race goes on for who believes in anything else', () => {
  const { program, real } = CASES.find(({ belief }) => belief === 'race-cancels')!
  for (const belief of ['one-queue', 'zero-is-now', 'try-catches-later'] as const)
    expect(printed(LOG + program, 'browser', belief)).toBe(real)
})

test('what the library of a host does inside is nobody’s belief', () => {
  const program = `${LOG}
    require('node:stream').Readable.from(['a', 'b']).on('data', (text) => log(text)).on('end', () => log('end'))
    setImmediate(() => log('I'))
    process.nextTick(() => log('t'))`
  const real = printed(program, 'node')
  for (const belief of [
    'async-is-later',
    'async-is-atomic',
    'await-blocks',
    'executor-later',
    'then-is-now',
  ] as const)
    expect([belief, printed(program, 'node', belief)]).toEqual([belief, real])
})
