import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { simulate } from '../../src/library'

/** Programs whose lines are the same in Node, wherever they go. */
const programs = [
  `console.info(1); console.debug(2); console.warn(3); console.error(4); console.dirxml({ a: 1 }, 2); console.log()`,
  `console.group('one'); console.log('two\\nlines'); console.group(); console.warn({ a: 1 }); console.groupEnd(); console.groupEnd(); console.groupEnd(); console.log('out')`,
  `console.groupCollapsed('a %s', 'b'); console.table([[1, 2]]); console.groupEnd()`,
  `console.count(); console.count('default'); console.count('x'); console.countReset(); console.count(); console.count(null); console.count([1, 2])`,
  `console.assert(true, 'no'); console.assert(false); console.assert(0, 'a %s', 'b'); console.assert('', { a: 1 }, 2); console.assert()`,
  `console.dir({ a: { b: { c: { d: {} } } } }, { depth: 0 }); console.dir({ a: { b: { c: { d: { e: 1 } } } } }, { depth: null }); console.dir('text'); console.dir([1, 2, 3], { maxArrayLength: 1 }); console.dir([1], { showHidden: true })`,
  `console.dir({ a: 'x'.repeat(40), b: 'y'.repeat(60) }, { breakLength: 200 }); console.dir('long text', { maxStringLength: 4 })`,
  `console.table([{ a: 1, b: 'x' }, { a: 2, c: true }])`,
  `console.table([[1, 2], [3, 4, 5]])`,
  `console.table([1, 'two', { three: 3 }, null, undefined])`,
  `console.table({ first: { x: 1 }, second: { y: [1, 2, 3, 4] }, third: 3 })`,
  `console.table([{ a: 1, b: 2 }, { a: 3, b: 4 }], ['b']); console.table([1, { a: 2 }], ['a', 'z'])`,
  `console.table(new Map([['k', 1], [{ a: 1 }, { b: 1, c: 2, d: 3 }]])); console.table(new Set(['a', { b: { c: 1 } }]))`,
  `console.table([]); console.table({}); console.table(5); console.table('text'); console.table(null); console.table(); console.table(() => 1)`,
  `console.table([{ name: '日本', mark: '✓' }, { name: 'é', mark: '😀' }])`,
  `const { log } = console; log('detached'); [1, 2].forEach(console.log)`,
  `console.log(1); console.clear(); console.log(Object.keys(console).slice(0, 19))`,
  `console.log(Object.keys(console).includes('log'), console.log.name, console.log.length, String(console))`,
]

test.runIf(process.version.startsWith('v20.')).for(programs)('prints what Node prints: %s', (program) => {
  expect(linesOf(program).join('\n')).toBe(printedByNode(program))
})

test('each method prints at its level', () => {
  const program = `for (const level of ['log', 'info', 'debug', 'warn', 'error', 'dir', 'table', 'trace']) console[level]([])
    console.assert(false)`
  const levels = simulate(program, { host: 'node', record: 'output' }).output.map(({ level }) => level)
  expect(levels).toEqual(['log', 'info', 'debug', 'warn', 'error', 'log', 'log', 'error', 'warn'])
})

test('timers measure virtual time', () => {
  const program = `console.time('wait'); console.time()
    setTimeout(() => { console.timeLog('wait', { a: 1 }); console.timeEnd() }, 1500)
    setTimeout(() => { console.timeEnd('wait'); console.timeEnd('wait') }, 125_000)`
  expect(linesOf(program).map((line) => line.replace(/\.\d+/, '.*'))).toEqual([
    'wait: 1.*s { a: 1 }',
    'default: 1.*s',
    'wait: 2:05.* (m:ss.mmm)',
    "Warning: No such label 'wait' for console.timeEnd()",
  ])
})

test('a trace has the frames of the program', () => {
  const [text = ''] = linesOf(`function outer() { console.trace('here %d', 1) }\nouter()`)
  expect(text.split('\n')[0]).toBe('Trace: here 1')
  expect(text).toMatch(/\n {4}at outer \(.*1:\d+\)\n {4}at .*2:\d+/)
})

const linesOf = (program: string): string[] =>
  simulate(program, { host: 'node', record: 'output' }).output.map(({ text }) => text)

function printedByNode(program: string): string {
  const together = 'process.stderr.write = process.stdout.write.bind(process.stdout);'
  return execFileSync(process.execPath, ['-e', together + program])
    .toString()
    .slice(0, -1)
}
