import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { parseScenario } from '../../src/scenario/scenario'
import { Player } from '../../src/trace/player'
import { printMoment } from '../../src/trace/print'
import { stopsOf } from '../../src/trace/stops'

const file = 'scenarios/tom-and-jerry-puzzle.js'
const puzzle = simulate(parseScenario(file, readFileSync(file, 'utf8')).source).trace!
const player = new Player(puzzle)
const callbacks = stopsOf(puzzle, 'callback')

const draw = (position: number) => printMoment(puzzle, player.snapshotAt(position))

test('before the program runs', () => {
  expect(draw(-1)).toMatchInlineSnapshot(`
    "start  t=0 ms
    Your program has not started: the stack and all queues are empty, and the clock
    stands at 0 ms.
    stack   –"
  `)
})

test('while the script runs, jobs and timers wait', () => {
  const jerry = stopsOf(puzzle, 'output')[2]!
  expect(draw(jerry)).toMatchInlineSnapshot(`
    "#59  t=0 ms  line 2  script runs
    Your script prints this itself, so it comes before anything that jobs or timers
    print.
    stack   (script) ▸ cartoon ▸ jerry ▸ console.log
    jobs    J1 resolve => console.log(resolve) ◂ J2 resolve => console.log(resolve)
    timers  T2 doggy in 30 ms, T1 tom in 50 ms
    console Cartoon | Jerry"
  `)
})

test('the first job begins', () => {
  expect(draw(callbacks[2]!)).toMatchInlineSnapshot(`
    "#66  t=0 ms  line 10  J1 runs
    J1, queued at line 8, calls the function of line 10 with "I am a…", the value of
    P1.
    stack   –
    jobs    J2 resolve => console.log(resolve)
    timers  T2 doggy in 30 ms, T1 tom in 50 ms
    console Cartoon | Jerry"
  `)
})

test('Doggy becomes a task', () => {
  expect(draw(callbacks[4]! - 1)).toMatchInlineSnapshot(`
    "#87  t=30 ms
    T2 waits in the task queue for an empty stack and an empty job queue.
    stack   –
    tasks   T2 doggy
    timers  T1 tom in 20 ms
    console …ise, right after tom and doggy! Really? | I am a Promise after Promise!"
  `)
})

test('the end', () => {
  expect(draw(puzzle.length - 1)).toMatchInlineSnapshot(`
    "#110  t=50 ms
    No job is left, no task waits and no timer runs: your program has nothing more
    to do.
    stack   –
    console …er tom and doggy! Really? | I am a Promise after Promise! | Doggy | Tom"
  `)
})

test('ticks and paused functions have rows of their own', () => {
  const source = 'async function main() { await null }\nmain()\nprocess.nextTick(main)'
  const trace = simulate(source, { host: 'node' }).trace!
  const paused = new Player(trace).snapshotAt(stopsOf(trace, 'callback')[2]! - 1)
  expect(printMoment(trace, paused)).toMatchInlineSnapshot(`
    "#19  t=0 ms
    After a callback, Node runs all ticks and then all jobs before the next one: 1
    tick and 1 job wait.
    stack   –
    paused  main
    ticks   J2 main
    jobs    J1 resume main"
  `)
})

test('no line is longer than 80 columns', () => {
  for (let position = -1; position < puzzle.length; position++) {
    for (const line of draw(position).split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  }
})
