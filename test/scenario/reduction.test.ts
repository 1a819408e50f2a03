// What the search leaves out changes nothing: the outputs are those of all orders. REDUCTION_SEEDS=1-500 tries more programs.
import { describe, expect, test } from 'vitest'
import { createHost } from '../../src/hosts/create-host'
import type { HostName } from '../../src/hosts/host-options'
import { searchRuns } from '../../src/scenario/exploration'
import { runOn } from '../../src/scenario/run-program'
import { races } from '../races'
import { isThorough } from '../thorough'
import { BrowserTaskWriter, ChainWriter, NodeTaskWriter } from './random-tasks'

/** Of all orders, so many are compared. */
const MAX_RUNS = isThorough ? 30 : 8

function outputsOf(source: string, host: HostName, reduces: boolean, maxRuns = MAX_RUNS) {
  const run = (options: object) => runOn((given) => createHost(host, given), source, options)
  const search = searchRuns(run, { maxRuns, reduces })
  let step = search.next()
  while (!step.done) step = search.next()
  const { found, isComplete, runs } = step.value
  const outputs = found.map(({ result }) => result.output.map(({ text }) => text).join('\n')).sort()
  return { runs, outputs, isComplete }
}

const [first, last] = (process.env.REDUCTION_SEEDS ?? (isThorough ? '1-30' : '1-4'))
  .split('-')
  .map(Number) as [number, number]
const seeds = Array.from({ length: last - first + 1 }, (_, i) => first + i)
const randomPrograms = seeds.flatMap((seed) => [
  { name: `random program ${seed}`, host: 'node' as const, source: new NodeTaskWriter(seed).program() },
  { name: `random chains ${seed}`, host: 'node' as const, source: new ChainWriter(seed).program() },
  { name: `random program ${seed}`, host: 'browser' as const, source: new BrowserTaskWriter(seed).program() },
])

describe('the outputs that are found are those of all orders', () => {
  test.each([...races(), ...randomPrograms])('$name in $host', ({ source, host }) => {
    const all = outputsOf(source, host, false)
    const found = outputsOf(source, host, true)
    if (found.isComplete) expect(found.outputs).toEqual(expect.arrayContaining(all.outputs))
    if (all.isComplete) expect(found.outputs).toEqual(all.outputs)
    if (all.isComplete) expect(found.runs).toBeLessThanOrEqual(all.runs)
  })
})

/** A task had to be delayed twice: by itself, and by what it comes of. */
test.for([1306, 1385])('random program %i has all outputs of its first 60 runs', (seed) => {
  const source = new NodeTaskWriter(seed).program()
  const found = outputsOf(source, 'node', true, 500)
  expect(found.isComplete).toBe(true)
  expect(found.outputs).toEqual(expect.arrayContaining(outputsOf(source, 'node', false, 60).outputs))
})

const clearedFrame = `let n = 0; const id = requestAnimationFrame(() => n++)
  setTimeout(() => cancelAnimationFrame(id), 0); setTimeout(() => console.log(n), 50)`

/**
 * Who prints first takes time, by which a timer may be due; a timer or frame may have run when it is cleared; and what keeps
 * nothing alive does not run where the others are done.
 */
test.for([
  { source: new ChainWriter(21018).program(), host: 'node' as const, outcomes: 2 },
  { source: new BrowserTaskWriter(21048).program(), host: 'browser' as const, outcomes: 2 },
  { source: clearedFrame, host: 'browser' as const, outcomes: 2 },
  { source: new NodeTaskWriter(22052).program(), host: 'node' as const, outcomes: 5 },
])('what changes only the time, or the end, counts: %#', ({ source, host, outcomes }) => {
  const { outputs, isComplete } = outputsOf(source, host, true, 100)
  expect({ outcomes: outputs.length, isComplete }).toEqual({ outcomes, isComplete: true })
})

const twoMessages = (before: string, one: string, other: string) => `${before}
  const channel = new MessageChannel(); channel.port2.onmessage = () => { ${one} }
  onmessage = () => { ${other} }
  postMessage(0); channel.port1.postMessage(0)`

const twoFiles = (before: string, one: string, other: string) => `const fs = require('fs'); ${before}
  fs.readFile('/a', () => { ${one} })
  fs.readFile('/b', () => { ${other} })`

/** In each, two tasks touch something of the host, or one thing by two names. */
describe('what is shared without being a variable counts', () => {
  test.for([
    [
      'a frame tells what is observed by then',
      'browser',
      twoMessages(
        'const seen = new IntersectionObserver(() => console.log(1)); seen.observe(document.body)',
        'seen.disconnect()',
        '',
      ),
    ],
    [
      'an event finds the listeners that are there by then',
      'browser',
      `const channel = new MessageChannel(); postMessage(0); channel.port1.postMessage(0)
       channel.port2.onmessage = () => addEventListener('message', () => console.log(1))`,
    ],
    [
      'a rejection may be handled before it is told',
      'browser',
      `const channel = new MessageChannel(), failed = Promise.reject(1); channel.port1.postMessage(0)
       channel.port2.onmessage = () => failed.catch(() => {})
       addEventListener('unhandledrejection', (event) => { event.preventDefault(); console.log(1) })`,
    ],
    [
      'an address and its parameters are one thing',
      'browser',
      twoMessages(
        "const url = new URL('http://a/?x=1'), all = url.searchParams",
        "all.set('x', 2)",
        'console.log(url.href)',
      ),
    ],
    [
      'parameters change with their address',
      'node',
      twoFiles(
        "const url = new URL('http://a/?x=1'), all = url.searchParams",
        "url.search = 'x=2'",
        "console.log(all.get('x'))",
      ),
    ],
    [
      'two views show one buffer',
      'node',
      twoFiles(
        "const bytes = Buffer.from('abc'), part = bytes.subarray(1)",
        "part.write('z')",
        'console.log(String(bytes))',
      ),
    ],
    [
      'an element of one view, too',
      'node',
      twoFiles(
        'const bytes = Buffer.from([1]), view = new DataView(bytes.buffer)',
        'view.setInt8(0, 2)',
        'console.log(bytes[0])',
      ),
    ],
    [
      'an argument is its parameter',
      'node',
      twoFiles(
        'let given, read; (function (a) { given = arguments; read = () => a })(1)',
        'given[0] = 2',
        'console.log(read())',
      ),
    ],
    [
      'an iterator looks at its collection',
      'node',
      twoFiles(
        'const map = new Map([[1, 2]]), keys = map.keys()',
        'map.delete(1)',
        'console.log(keys.next().done)',
      ),
    ],
    [
      'the last exit code stays',
      'node',
      twoFiles("process.on('exit', console.log)", 'process.exitCode = 1', 'process.exitCode = 2'),
    ],
    [
      'a message is taken after it was sent',
      'node',
      twoFiles(
        "const { port1, port2 } = new MessageChannel(), { receiveMessageOnPort } = require('worker_threads')",
        'port1.postMessage(1)',
        'console.log(receiveMessageOnPort(port2))',
      ),
    ],
    [
      'what the library keeps is kept for all',
      'node',
      twoFiles(
        "const Emitter = require('events')",
        'Emitter.defaultMaxListeners = 1',
        'console.log(new Emitter().getMaxListeners())',
      ),
    ],
    [
      'a key that is asked for may come',
      'node',
      twoFiles('const o = {}', 'o.key = 1', "console.log('key' in o)"),
    ],
    [
      'a message goes to the channels that are open',
      'browser',
      twoMessages(
        "const a = new BroadcastChannel('x'), b = new BroadcastChannel('x'); b.onmessage = () => console.log(1)",
        'b.close()',
        'a.postMessage(1)',
      ),
    ],
    [
      'data of a form are those of its fields',
      'browser',
      twoMessages(
        "document.body.innerHTML = '<form><input name=a></form>'; const form = document.forms[0]",
        'form.a.value = 1',
        "console.log(new FormData(form).get('a'))",
      ),
    ],
    [
      'what nobody observes any more is not told',
      'browser',
      twoMessages(
        'const seen = new MutationObserver(() => console.log(1)); seen.observe(document.body, { childList: true })',
        'seen.disconnect()',
        "document.body.append('x')",
      ),
    ],
    [
      'a timer keeps nothing alive once it is unreferenced',
      'node',
      `let n = 0; setTimeout(() => {}, 1); process.on('exit', () => console.log(n))
       setImmediate(() => setTimeout(() => n++, 1).unref())`,
    ],
  ] as const)('%s', ([, host, source]) => {
    const all = outputsOf(source, host, false, 50)
    expect({ outcomes: all.outputs.length, isComplete: all.isComplete }).toEqual({
      outcomes: 2,
      isComplete: true,
    })
    expect(outputsOf(source, host, true, 50)).toMatchObject({ isComplete: true, outputs: all.outputs })
  })
})

test('a callback that is asked for before a frame is run in it, and after it in the next', () => {
  const source = `onmessage = () => requestAnimationFrame(() => console.log('second')); postMessage(0)
    setTimeout(() => console.log('timer'), 1); requestAnimationFrame(() => console.log('first'))`
  const { outputs, isComplete } = outputsOf(source, 'browser', true, 50)
  const [first, second, timer] = ['first', 'second', 'timer']
  const all = [
    [first, second, timer],
    [first, timer, second],
    [timer, first, second],
  ]
  expect({ outputs, isComplete }).toEqual({ outputs: all.map((lines) => lines.join('\n')), isComplete: true })
})

test('of what is late, only the whole delay counts', () => {
  const { source, host } = races().find(({ name }) => name === 'read-against-forty-immediates')!
  const { outputs, runs, isComplete } = outputsOf(source, host, true, 100)
  expect({ outputs, isComplete }).toEqual({ outputs: ['40\nread', 'read\n40'], isComplete: true })
  expect(runs).toBeLessThan(40)
})

/** Four files; `done` says what is done with each, and `end` what follows. */
const filesWith = (done: string, end = '') => `
  const fs = require('fs')
  const sizes = {}
  let count = 0
  for (const name of 'abcd') fs.writeFileSync('/' + name, name)
  for (const name of 'abcd') fs.readFile('/' + name, (error, data) => { ${done} })
  ${end}`

const filesWaitedFor = `
  const { readFile, writeFile } = require('fs/promises')
  Promise.all([...'abcd'].map((name) => writeFile('/' + name, name).then(() => readFile('/' + name, 'utf8'))))
    .then((texts) => console.log(texts.join()))`

describe('tasks that touch nothing in common are run in one order', () => {
  test.for([
    ['each writes a property of its own', filesWith('sizes[name] = data.length'), 1],
    ['each only asks', filesWith('if (sizes.x) console.log(name)'), 1],
    [
      'what is printed at the end is the same',
      filesWith('sizes[name] = data.length', "process.on('exit', () => console.log(sizes.a))"),
      1,
    ],
    ['one of them prints', filesWith("if (name === 'b') console.log(name)"), 1],
    ['two of them print', filesWith("if (name < 'c') console.log(name)"), 2],
    [
      'each adds to the same list',
      filesWith(
        "sizes.list = (sizes.list ?? '') + name",
        "process.on('exit', () => console.log(sizes.list))",
      ),
      24,
    ],
  ] as const)('%s', ([, source, outcomes]) => {
    const { outputs, runs, isComplete } = outputsOf(source, 'node', true, 500)
    expect({ outcomes: outputs.length, isComplete }).toEqual({ outcomes, isComplete: true })
    expect(runs).toBeLessThan(outcomes * 2 + 2)
  })

  test('what is waited for together comes in one order, if nothing else is done with it', () => {
    const { outputs, runs } = outputsOf(filesWaitedFor, 'node', true, 100)
    expect({ outputs, runs }).toEqual({ outputs: ['a,b,c,d'], runs: 1 })
  })

  test('answers of the network, too', () => {
    const source =
      "const sizes = {}; for (const name of 'abcd') fetch('/' + name).then((r) => r.text()).then((t) => { sizes[name] = t.length })"
    expect(outputsOf(source, 'browser', true)).toMatchObject({ runs: 1, isComplete: true })
  })
})
