// node --expose-gc record.mjs – what a realm, a puzzle and a recorded event cost. Prints JSON.

import { readFileSync } from 'node:fs'
import { play, simulate } from 'loopscope'
import { median, millisecondsOf, quantile } from './cpu-time.mjs'

const puzzle = readFileSync('scenarios/tom-and-jerry-puzzle.js', 'utf8')
const busy = 'let sum = 0; for (let i = 0; ; i++) { const next = { i }; sum = sum + next.i }'
const limits = { events: 1_000_000, steps: 1e9, virtualTime: 1e9 }

console.log(
  JSON.stringify({
    realmMs: await warm(() => simulate('', { host: 'browser', record: 'output' })),
    puzzleMs: await warm(() => simulate(puzzle, { host: 'browser' })),
    ...measureRecord(),
  }),
)

/** @param {() => unknown} work */
async function warm(work) {
  const times = []
  for (let round = 0; round < 7; round++) times.push(await millisecondsOf(work))
  return median(times.slice(2))
}

function measureRecord() {
  const before = memory()
  const { trace } = simulate(busy, { host: 'ecmascript', limits })
  if (!trace) throw new Error('Nothing was recorded.')
  const bytesPerEvent = (memory() - before) / trace.length
  const player = play(trace)
  player.snapshotAt(trace.length - 1)
  const times = Array.from({ length: 500 }, () => seekTime(player, Math.floor(Math.random() * trace.length)))
  return { events: trace.length, bytesPerEvent, seekP99Ms: quantile(times, 0.99) }
}

/** @param {ReturnType<typeof play>} player @param {number} position */
function seekTime(player, position) {
  const start = performance.now()
  player.snapshotAt(position)
  return performance.now() - start
}

function memory() {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
