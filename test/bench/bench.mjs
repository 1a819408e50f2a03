// npm run bench [-- --engine NAME --program NAME --rounds N] – times of this machine, and ratios beside the goals.
// Read the ratios: they hold on another machine too.

import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { engines } from './engines.mjs'
import { programs } from './programs.mjs'
import { engineWithoutParser, firstLoad } from './sizes.mjs'

/** @typedef {Record<string, Record<string, number>>} Times Milliseconds by engine and program. */

const off = 'Loopscope, recording off'
const on = 'Loopscope, recording on'
const goalColumns = ['', 'measured', 'must', 'stretch', '']

const { values: chosen } = parseArgs({
  options: {
    engine: { type: 'string', multiple: true, default: Object.keys(engines) },
    program: { type: 'string', multiple: true, default: Object.keys(programs) },
    rounds: { type: 'string', default: '5' },
  },
})

/** Each goal compares two engines on some programs: `faster` wants a large ratio of theirs to ours, `time` a small one of ours to theirs. */
const speedGoals = [
  {
    what: 'faster than engine262, recording on',
    ours: on,
    theirs: 'engine262',
    on: ['loop', 'fib', 'data'],
    faster: [50, 100],
  },
  {
    what: 'faster than engine262, recording on',
    ours: on,
    theirs: 'engine262',
    on: ['then', 'await'],
    faster: [20, 50],
  },
  {
    what: 'faster than JS-Interpreter, recording on',
    ours: on,
    theirs: 'JS-Interpreter',
    on: ['loop', 'fib'],
    faster: [3, 6],
  },
  { what: "sval's time, recording off", ours: off, theirs: 'sval', on: ['loop', 'fib'], time: [1.2, 0.6] },
  {
    what: "sval's time, recording off",
    ours: off,
    theirs: 'sval',
    on: ['then', 'await', 'gen'],
    time: [1, 0.6],
  },
  { what: "QuickJS's time, recording off", ours: off, theirs: 'QuickJS', on: ['loop', 'fib'], time: [12, 8] },
  {
    what: "QuickJS's time, recording off",
    ours: off,
    theirs: 'QuickJS',
    on: ['then', 'await'],
    time: [2, 1],
  },
  { what: 'the time without recording', ours: on, theirs: off, on: Object.keys(programs), time: [2, 1.5] },
]

const times = measureAll()
printTimes(times)
printSpeed(times)
if (chosen.engine.includes(on)) {
  await printFigures()
  printPictures()
}

/** @returns {Times} */
function measureAll() {
  return Object.fromEntries(
    chosen.engine.map((engine) => [
      engine,
      Object.fromEntries(chosen.program.map((program) => [program, measure(engine, program)])),
    ]),
  )
}

/** @param {string} engine @param {string} program */
function measure(engine, program) {
  const result = runNode('one.mjs', engine, program, chosen.rounds)
  console.error(`${engine}, ${program}: ${result ? `${result.milliseconds.toFixed(2)} ms` : 'failed'}`)
  return result?.milliseconds ?? Number.NaN
}

/** A process of its own keeps one engine's garbage and optimised code away from the next. @param {string[]} args */
function runNode(/** @type {string} */ file, ...args) {
  const script = fileURLToPath(new URL(file, import.meta.url))
  try {
    const printed = execFileSync(
      process.execPath,
      ['--expose-gc', '--stack-size=3900', '--max-old-space-size=4096', script, ...args],
      {
        encoding: 'utf8',
        timeout: 200_000,
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    )
    return JSON.parse(printed)
  } catch {
    return undefined
  }
}

/** @param {Times} times */
function printTimes(times) {
  const rows = Object.entries(times).map(([engine, ofEngine]) => [
    engine,
    ...chosen.program.map((program) => rounded(ofEngine[program])),
  ])
  printTable(['CPU ms, median', ...chosen.program], rows)
}

/** @param {Times} times */
function printSpeed(times) {
  const rows = speedGoals.flatMap((goal) =>
    goal.on.map((program) => {
      const ratio = Number(times[goal.ours]?.[program]) / Number(times[goal.theirs]?.[program])
      const value = goal.faster ? 1 / ratio : ratio
      return [
        `${program}: × ${goal.what}`,
        ...againstGoal(value, goal.faster ?? goal.time, goal.faster ? '≥' : '≤'),
      ]
    }),
  )
  printTable(
    goalColumns,
    rows.filter(([, value]) => value !== '–'),
  )
}

async function printFigures() {
  const record = runNode('record.mjs')
  printTable(goalColumns, [
    ['bytes per recorded event', ...againstGoal(record?.bytesPerEvent, [32, 16], '≤')],
    [`ms to seek in ${record?.events} events, p99`, ...againstGoal(record?.seekP99Ms, [10, 3], '≤')],
    ['ms from text to trace, the Tom and Jerry puzzle', ...againstGoal(record?.puzzleMs, [3, 1], '≤')],
    ['ms to create a realm', ...againstGoal(record?.realmMs, [3, 1], '≤')],
    ['KB of engine without parser, gzipped', ...againstGoal(await engineWithoutParser(), [60, 40], '≤')],
    ["KB of the page's first load, gzipped", ...againstGoal(firstLoad(), [150, 100], '≤')],
  ])
}

/** What it costs to go to a position and to get what is shown there, in ms; 2 are the most that each may take. */
function printPictures() {
  /** @type {Record<string, number>[]} */
  const runs = runNode('pictures.mjs') ?? []
  const columns = ['anywhereMs', 'endMs', 'fullestMs', 'framesMs', 'promisesMs', 'linesMs']
  printTable(
    [
      'ms for the picture',
      'events',
      'anywhere, p99',
      'at the end',
      'most waiting',
      'frames',
      'promises',
      'lines',
    ],
    runs.map((run) => [
      String(run.name),
      Number(run.events).toLocaleString('en'),
      ...columns.map((column) => Number(run[column]).toFixed(3)),
    ]),
  )
}

/** @param {number | undefined} value @param {number[]} goal @param {'≥' | '≤'} sign */
function againstGoal(value = Number.NaN, [must = 0, stretch = 0] = [], sign = '≤') {
  const meets = (/** @type {number} */ bound) => (sign === '≥' ? value >= bound : value <= bound)
  const verdict = meets(stretch) ? 'stretch' : meets(must) ? 'met' : 'missed'
  return [rounded(value), `${sign} ${must}`, `${sign} ${stretch}`, Number.isNaN(value) ? '' : verdict]
}

function rounded(value = Number.NaN) {
  return Number.isNaN(value) ? '–' : value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)
}

/** @param {string[]} head @param {string[][]} rows */
function printTable(head, rows) {
  if (rows.length === 0) return
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`
  console.log(['', line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n'))
}
