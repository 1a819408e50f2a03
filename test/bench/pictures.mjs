// node --max-old-space-size=4096 pictures.mjs – what it costs to go to any position of a long run and to get its picture. Prints JSON.

import { play, simulate } from 'loopscope'
import { quantile } from './cpu-time.mjs'

const limits = { events: 20_000_000, steps: 1e9, virtualTime: 1e9, output: 2_000_000, memory: 8192 }
const busy = 'let sum = 0; for (let i = 0; ; i++) { const next = { i }; sum = sum + next.i }'
const nested = 'async function f(n) { if (n > 0) await f(n - 1) } f(50);'

/** @type {Record<string, { source: string, events?: number }>} */
const runs = {
  '1,000 events': { source: busy, events: 1_000 },
  '100,000 events': { source: busy, events: 100_000 },
  '1,000,000 events': { source: busy, events: 1_000_000 },
  '40,000 promises': {
    source: `${nested} const all = []; for (let i = 0; i < 40000; i++) all.push(Promise.resolve(i))`,
  },
  '16,000 waiting jobs': { source: `${nested} for (let i = 0; i < 16000; i++) queueMicrotask(() => {}); 0` },
  '16,000 waiting timers': {
    source: `${nested} for (let i = 0; i < 16000; i++) setTimeout(() => {}, i % 100); 0`,
  },
  '1,000,000 lines printed': { source: 'for (let i = 0; i < 1000000; i++) console.log(i)' },
}

/** @param {{ source: string, events?: number }} run */
function measure({ source, events = limits.events }) {
  const { trace } = simulate(source, { host: 'browser', limits: { ...limits, events } })
  if (!trace) throw new Error('Nothing was recorded.')
  const player = play(trace)
  const end = trace.length - 1
  player.snapshotAt(end)
  const fullest = fullestOf(player)
  const anywhere = Array.from({ length: 300 }, () => Math.floor(Math.random() * trace.length))
  const lines = player.snapshotAt(end).counts.console
  return {
    events: trace.length,
    anywhereMs: quantile(
      anywhere.map((position) => best(() => player.snapshotAt(position), 3)),
      0.99,
    ),
    endMs: best(() => player.snapshotAt(end)),
    fullestMs: best(() => player.snapshotAt(fullest)),
    framesMs: best(() => player.framesAt(fullest)),
    promisesMs: best(() => player.promisesAt(end, 100, 39_900)),
    linesMs: best(() => player.linesAt(end, lines >> 1)),
  }
}

/** Of some positions all over a trace the one at which most waits. @param {ReturnType<typeof play>} player */
function fullestOf(player) {
  const { length } = player.trace
  const somewhere = Array.from({ length: 100 }, (_, i) => Math.floor(((i + 1) * length) / 101))
  const waiting = somewhere.map((position) => {
    const { jobs, tasks, timers } = player.snapshotAt(position, 1).counts
    return jobs + tasks + timers
  })
  return somewhere[waiting.indexOf(Math.max(...waiting))] ?? length - 1
}

/** Of some times the median, as others use the machine, too. @param {() => unknown} work */
const best = (work, times = 20) =>
  quantile(
    Array.from({ length: times }, () => time(work)),
    0.5,
  )

/** @param {() => unknown} work */
function time(work) {
  const start = performance.now()
  work()
  return performance.now() - start
}

console.log(JSON.stringify(Object.entries(runs).map(([name, run]) => ({ name, ...measure(run) }))))
