// Operations of libuv's thread pool, as the record shows them.
import { expect, test } from 'vitest'
import { play, simulate } from '../../src/library'
import { printMoment } from '../../src/trace/print'

const FIVE = `const crypto = require('crypto')
for (let i = 1; i <= 5; i++) crypto.pbkdf2('secret', 'salt', 100_000, 64, 'sha512', () => console.log(i, Date.now() - start))
const start = Date.now()`

/** Labels and whether they wait for a thread, at the first moment at which so many stand there. */
function momentWith(source: string, count: number): string[] {
  const trace = simulate(source, { host: 'node' }).trace!
  const player = play(trace)
  for (let at = 0; at < trace.length; at++) {
    const snapshot = player.snapshotAt(at)
    if (snapshot.shelves.length < count) continue
    return snapshot.shelves.map(({ label, begins }) =>
      begins !== undefined && begins > snapshot.time ? `${label} waits` : `${label} runs`,
    )
  }
  return []
}

test('of five derivations four run at once, and the fifth waits for a thread', () => {
  const runs = new Array(4).fill('pbkdf2 runs')
  expect(momentWith(FIVE, 5)).toEqual([...runs, 'pbkdf2 waits'])
  const times = simulate(FIVE, { host: 'node' }).output.map(({ text }) => Number(text.split(' ')[1]))
  // The first line that is printed takes a millisecond.
  expect(times.slice(1, 4)).toEqual(new Array(3).fill(times[0]! + 1))
  expect(times[4]).toBeGreaterThan(1.9 * times[0]!)
})

test('UV_THREADPOOL_SIZE says how many threads there are, and files share them', () => {
  const source = `process.env.UV_THREADPOOL_SIZE = '1'
    const crypto = require('crypto')
    crypto.pbkdf2('secret', 'salt', 100_000, 64, 'sha512', () => console.log('key'))
    require('fs').stat('/', () => console.log('stat'))`
  expect(momentWith(source, 2)).toEqual(['pbkdf2 runs', 'stat / waits'])
  expect(simulate(source, { host: 'node' }).output.map(({ text }) => text)).toEqual(['key', 'stat'])
})

test('a drawing of the moment says who waits for a thread, and the sentence says why', () => {
  const trace = simulate(FIVE, { host: 'node' }).trace!
  const fifth = Array.from({ length: trace.length }, (_, at) => at).filter(
    (at) => trace.kindAt(at) === 'entry-shelved',
  )[4]!
  const drawn = printMoment(trace, play(trace).snapshotAt(fifth))
  expect(drawn.replaceAll(/\s+/g, ' ')).toContain(
    'Every thread is busy: T5 waits until one is free at 50 ms, and will be done at 100 ms.',
  )
})

test('a thread that is free does what is short while the other derivations still go on', () => {
  const source = `for (const x of '1234') require('crypto').pbkdf2(x, 'b', 100_000, 64, 'sha512', () => console.log('key'))
    require('fs').stat('/', () => console.log('stat'))`
  const printed = simulate(source, { host: 'node' }).output.map(({ text }) => text)
  expect(printed).toEqual(['key', 'stat', 'key', 'key', 'key'])
})
