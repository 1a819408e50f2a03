import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type SimulateOptions, simulate } from '../../src/library'
import { parseScenario } from '../../src/scenario/scenario'
import { explain } from '../../src/trace/explain'
import { plainText } from '../../src/trace/explain/phrases'
import { EVENT_KINDS, type EventKind } from '../../src/trace/formats'
import type { Sentence } from '../../src/trace/picture'
import { isStop } from '../../src/trace/stops'
import type { Trace } from '../../src/trace/trace'
import { usesQueues } from '../lab/uses-queues'

type Host = NonNullable<SimulateOptions['host']>

const record = (source: string, host: Host = 'browser', options: SimulateOptions = {}): Trace =>
  simulate(source, { host, ...options }).trace!

const scenarios = readdirSync('scenarios')
  .filter((name) => name.endsWith('.js'))
  .map((name) => parseScenario(name, readFileSync(`scenarios/${name}`, 'utf8')))
  .filter(({ source }) => !usesQueues(source))
  .flatMap(({ name, hosts, source }) =>
    hosts.map((host) => ({ name: `${name} (${host})`, trace: record(source, host) })),
  )

/** Programs for the kinds of event that no scenario has. */
const others = [
  { name: 'a limit', trace: record('for (;;) console.log(1)', 'browser', { limits: { output: 3 } }) },
  {
    name: 'the document',
    trace: record(`
      const list = document.createElement('ul')
      list.innerHTML = '<li>one</li><li><input value="1"></li>'
      document.body.append(list)
      list.id = 'list'
      list.removeAttribute('id')
      list.firstChild.firstChild.data = 'two'
      const [input] = list.getElementsByTagName('input')
      input.value = 'x'
      input.focus()
      input.blur()
      for (const phase of [true, false]) document.body.addEventListener('click', () => {}, phase)
      input.click()
      addEventListener('error', () => {})
      list.remove()
      missing`),
  },
  {
    name: 'a user',
    trace: record(`// page: <input id="a">
      // input: 5ms type #a Tom
      addEventListener('load', () => {})
      document.querySelector('#a').onchange = () => console.log(1)
      // input: 9ms key Enter`),
  },
  { name: 'a cleared immediate', trace: record('clearImmediate(setImmediate(() => {}))', 'node') },
  {
    name: 'a race',
    trace: record('setTimeout(() => {}, 0); setImmediate(() => {})', 'node', { choices: [1] }),
  },
  { name: 'a file', trace: record("require('fs').stat('/', () => {})", 'node') },
  { name: 'properties', trace: record('const point = { x: 1 }; point.x = 2') },
  {
    name: 'a promise that follows',
    trace: record('new Promise((r) => r(Promise.resolve(1))).then(3).finally(() => {})'),
  },
  { name: 'a generator', trace: record('function* g() { yield 1 } for (const v of g());') },
  {
    name: 'an async generator',
    trace: record(
      'async function* g() { yield 1; return 2 } (async () => { for await (const v of g()); })()',
    ),
  },
  {
    name: 'an await of a built-in',
    trace: record('Array.fromAsync([Promise.resolve(1), 2]).then(console.log)'),
  },
  { name: 'a handled error', trace: record("process.on('uncaughtException', () => {}); missing", 'node') },
  {
    name: 'a late handler',
    trace: record('const p = Promise.reject(1); setTimeout(() => p.catch(() => {}), 5)'),
  },
  {
    name: 'a module',
    trace: record('await 1; let n = 0; n++; const f = () => n; f()', 'node', { sourceType: 'module' }),
  },
  {
    name: 'jobs only',
    trace: record('Promise.resolve().then(() => { throw new Error("no") })', 'ecmascript'),
  },
  {
    name: 'odd names',
    trace: record(
      'class A { #p = 1; q = () => {}; get z() { return this.#p } } new A().z; [1].map(Number.bind(null))',
    ),
  },
  {
    name: 'frames and idle moments',
    trace: record(`
      requestAnimationFrame(() => cancelAnimationFrame(requestAnimationFrame(() => {})))
      requestIdleCallback(() => {})
      requestIdleCallback(() => {}, { timeout: 5 })
      setTimeout(() => { const end = performance.now() + 30; while (performance.now() < end); })`),
  },
  {
    name: 'messages and priorities',
    trace: record(`
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => port1.close()
      port2.postMessage(1)
      port2.postMessage(2)
      const controller = new TaskController()
      scheduler.postTask(() => {}, { delay: 5, signal: controller.signal }).catch(() => {})
      scheduler.postTask(() => scheduler.yield(), { delay: 2, priority: 'background' })
      AbortSignal.timeout(3).onabort = () => controller.abort()`),
  },
  {
    name: 'requests',
    trace: record(`
      // route: /slow 50ms
      const controller = new AbortController()
      fetch('/slow', { signal: controller.signal }).catch(() => {})
      fetch('/user').then((response) => response.json()).then(() => controller.abort())`),
  },
  {
    name: 'long values',
    trace: record('let s = "a b c d e f g h i j k l m n o p"; s = s + s; Promise.reject(new Error(s))'),
  },
]
const programs = [...scenarios, ...others]

const positionsOf = (trace: Trace): number[] => Array.from({ length: trace.length + 1 }, (_, i) => i - 1)

/** The sentence as it reads, without what is quoted from the program. */
const ownWords = ({ short, why }: Sentence): string =>
  [...short, ...why].map(({ text, isCode }) => (isCode ? 'it' : text)).join('')

const marked = ({ short }: Sentence): string =>
  short.map(({ text, isCode, target }) => (isCode ? `\`${text}\`` : target ? `[${text}]` : text)).join('')

/** The sentences of all events of a kind. */
const sentences = (trace: Trace, kind: EventKind): string[] =>
  positionsOf(trace)
    .filter((position) => position >= 0 && trace.kindAt(position) === kind)
    .map((position) => marked(explain(trace, position)))

test('the programs below have events of every kind', () => {
  const seen = new Set(
    programs.flatMap(({ trace }) =>
      positionsOf(trace)
        .slice(1)
        .map((at) => trace.kindAt(at)),
    ),
  )
  // Jobs of servers have programs of their own, in test/lab and test/trace/server-jobs.test.ts.
  const ofServers = (kind: string) => kind.startsWith('server-')
  expect(EVENT_KINDS.filter((kind) => !seen.has(kind) && !ofServers(kind))).toEqual([])
})

describe.for(programs)('$name', ({ trace }) => {
  let told: (readonly [position: number, sentence: Sentence])[] | undefined
  const explained = () =>
    (told ??= positionsOf(trace).map((position) => [position, explain(trace, position)]))

  test('every sentence is short, gives its rule, and says where that stands', () => {
    for (const [, sentence] of explained()) {
      const text = plainText(sentence.short)
      expect(text.split(/\s+/).length, text).toBeLessThanOrEqual(22)
      expect(text).toMatch(/^\S.*\S$/s)
      expect(plainText(sentence.why)).toMatch(/^\S.*\.$/)
      expect(sentence.source.label).not.toBe('')
      expect(sentence.source.href).toMatch(/^https:\/\/.+#\S+$|^https:\/\/nodejs\.org\/en\/learn\/\S+$/)
    }
  })

  test('no sentence shows what is missing', () => {
    for (const [, sentence] of explained())
      expect(ownWords(sentence)).not.toMatch(/undefined|NaN|null|\(built-in\)|\(script\)/)
  })

  test('every link leads into the trace', () => {
    for (const [position, { short }] of explained()) {
      for (const { target } of short) {
        if (target?.kind === 'position') expect(target.position).toBeLessThanOrEqual(Math.max(position, 0))
        if (target?.kind === 'span') expect(target.span.end).toBeLessThanOrEqual(trace.source.length)
      }
    }
  })
})

test('sentences do not depend on the order in which they are asked for', () => {
  const { trace } = programs[0]!
  const upwards = positionsOf(trace).map((position) => marked(explain(trace, position)))
  const downwards = positionsOf(trace)
    .reverse()
    .map((position) => marked(explain(trace, position)))
  expect(downwards.reverse()).toEqual(upwards)
})

test('a timer only takes note', () => {
  const trace = record('const tom = () => {}\nsetTimeout(tom, 50)')
  expect(sentences(trace, 'timer-registered')).toEqual([
    '`setTimeout` hands [T1] to the timer, due at 50 ms. Nothing runs yet.',
  ])
  expect(sentences(trace, 'timer-due')).toEqual([
    '[T1] has waited its 50 ms. That does not run `tom`: it only becomes a task.',
  ])
  expect(sentences(trace, 'task-started')).toContain(
    'No job waits, so the loop takes the oldest task, [T1]. It was set [at line 2].',
  )
})

test('delays that hosts change are named', () => {
  expect(sentences(record('setTimeout(() => {}, 0)', 'node'), 'timer-registered')).toEqual([
    '[T1] asked for 0 ms and waits 1 ms: Node has no shorter delay.',
  ])
  const nested = record('(function again(n) { if (n) setTimeout(() => again(n - 1), 0) })(8)')
  expect(sentences(nested, 'timer-registered').at(-1)).toBe(
    '[T8] asked for 0 ms and waits 4 ms: browsers slow down timers that are nested deeply.',
  )
})

test('other delays that a host changes say why', () => {
  const changed = (delay: string, host: Host) =>
    sentences(record(`setTimeout(() => {}, ${delay})`, host), 'timer-registered')
  expect(changed('2 ** 31', 'node')).toEqual([
    '[T1] asked for 2147483648 ms and waits 1 ms: that is more than 32 bits hold.',
  ])
  expect(changed('"soon"', 'browser')).toEqual(['[T1] asked for `NaN` and waits 0 ms: a delay is a number.'])
  expect(changed('1.5', 'browser')).toEqual(['[T1] asked for 1.5 ms and waits 1 ms: fractions are dropped.'])
  expect(changed('-5', 'browser')).toEqual(['[T1] asked for -5 ms and waits 0 ms: no delay is below zero.'])
})

test('an empty stack lets jobs in first', () => {
  const trace = record("Promise.resolve('a').then(String)\nPromise.resolve('b').then(String)")
  expect(sentences(trace, 'context-popped')).toContain(
    'Your script is done and the stack is empty. 2 jobs wait.',
  )
  expect(sentences(trace, 'job-enqueued')).toEqual([
    '[P1] is fulfilled, so `String` becomes job [J1].',
    '[P3] is fulfilled, so `String` becomes job [J2], behind 1 other.',
  ])
})

test('await pauses a function, whether it has to wait or not', () => {
  const waiting = record('async function main() {\n  await new Promise(() => {})\n}\nmain()')
  expect(sentences(waiting, 'context-suspended')).toEqual([
    '`await` pauses `main` and returns to its caller; the rest becomes a job when [P2] settles.',
  ])
  const settled = record('async function main() {\n  await null\n}\nmain()')
  expect(sentences(settled, 'context-suspended')).toEqual([
    '[P2] has settled already, but `await` pauses `main` all the same: the rest is job [J1].',
  ])
  expect(sentences(settled, 'job-started')).toEqual([
    '[J1], queued [at line 2]: `main` goes on after its `await` with `null`, the value of [P2].',
  ])
})

test('returning a promise is an extra job', () => {
  const trace = record('async function f() { return Promise.resolve(1) }\nf()')
  expect(sentences(trace, 'job-enqueued')[0]).toBe(
    '[P1] follows [P2], and that takes an extra job: [J1] only asks [P2] for its outcome.',
  )
  expect(sentences(trace, 'job-started')).toEqual([
    '[J1] calls `then` of [P2], which [P1] follows: the extra job that following a promise costs.',
    '[J2] hands the value of [P2], `1`, to [P1], which follows it.',
  ])
})

test('an object with a then is no promise', () => {
  const trace = record('Promise.resolve({ then(resolve) { resolve(1) } })')
  expect(sentences(trace, 'job-enqueued')).toEqual([
    '`Object` has a `then` method, so [J1] will call it. [P1] follows what comes of that.',
  ])
})

test('an outcome without a callback is told with its reason', () => {
  const trace = record("Promise.reject(new TypeError('no id')).then(() => {}).catch(() => {})")
  expect(sentences(trace, 'job-enqueued')[0]).toBe(
    '[P1] is rejected with `TypeError: no id`. No callback is for that, so [J1] passes it on to [P2].',
  )
})

test('a step says what the line does with its values', () => {
  const steps = (source: string) => sentences(record(source), 'step-reached')
  expect(
    steps('const n = 1\nif (n === 3) throw n\nfor (const fruit of ["kiwi"]) console.log(fruit, n)'),
  ).toEqual([
    'Your script declares `n`.',
    'Your script tests `n === 3`: `n` is `1`, so that is false.',
    'Your script goes through `["kiwi"]`.',
    'Your script takes the next `fruit` of `["kiwi"]`.',
    'Your script calls `console.log`: `fruit` is `"kiwi"`, `n` is `1`.',
  ])
  expect(steps('let a = 1, b = 2\na += b\nb ??= 3\nconst sum = a > b ? a + b : a * b')).toEqual([
    'Your script declares `a, b`.',
    'Your script assigns to `a`: `a` is `1`, `b` is `2`, so it gets `3`.',
    'Your script assigns to `b`, if that is `null` or `undefined`: `b` is `2`.',
    'Your script declares `sum`: `a` is `3`, `b` is `2`, so it gets `5`.',
  ])
  expect(steps('const f = (n) => (n < 1 ? 0 : n + f(n - 1))\nf(1)')).toEqual([
    'Your script declares `f`.',
    'Your script calls `f`.',
    '`f` returns `n < 1 ? 0…`: `n` is `1`, so `n < 1` is false.',
    '`f` returns `n < 1 ? 0…`: `n` is `0`, so that is `0`.',
  ])
})

test('a step says which way the program goes', () => {
  const trace = record(`
    const list = [1, 2]
    outer: for (const x in list) {
      switch (x) { case '0': break; default: break outer }
      continue
    }
    for (;;) break
    list.missing?.()
    list.map((x) => x).filter(Boolean)
    ;(() => {})()
    class Box { size = 1 + list.length }
    new Box()
    ;(async () => { const y = await list })()`)
  expect(sentences(trace, 'step-reached')).toEqual([
    'Your script declares `list`.',
    'Your script goes through the keys of `list`: `list` is `Array(2)`.',
    'Your script takes the next `x` of `list`.',
    'Your script looks for the case of `x`: `x` is `"0"`.',
    'Your script leaves its `switch`.',
    'Your script goes on with the next round of its loop.',
    'Your script takes the next `x` of `list`.',
    'Your script looks for the case of `x`: `x` is `"1"`.',
    'Your script leaves `outer`.',
    'Your script begins a round of its loop.',
    'Your script leaves its loop.',
    'Your script calls `list.missing`, if there is one: `list` is `Array(2)`.',
    'Your script calls `list.map(…).filter`: `list` is `Array(2)`.',
    'This function returns `x`: `x` is `1`.',
    'This function returns `x`: `x` is `2`.',
    'Your script calls the function that is written there.',
    'Your script declares `Box`.',
    'Your script makes a new `Box`.',
    "A class's field initializer makes the field `size`: `list.length` is `2`, so it gets `3`.",
    'Your script calls the function that is written there.',
    'This function awaits `list` for `y`: `list` is `Array(2)`.',
  ])
})

test('what the program is told by is named, whatever queued it', () => {
  const frames = record('requestAnimationFrame(() => console.log(1))')
  expect(sentences(frames, 'line-printed')).toEqual([
    'Frame callback [T1] prints this; `requestAnimationFrame` asked for it [at line 1].',
  ])
  const request = record("fetch('/a').then(console.log)\nsetTimeout(() => {}, 500)")
  expect(sentences(request, 'clock-moved')[0]).toBe(
    'Nothing can run, so the clock jumps 10 ms ahead, to 10 ms, when [GET /a] is answered.',
  )
  expect(sentences(request, 'job-started')[0]).toBe(
    '[J1], queued when [GET /a] was answered, calls `console.log` with `Response`, the value of [P1].',
  )
  const file = record("require('fs').readFile('/x', () => console.log(1))", 'node')
  expect(sentences(file, 'line-printed')).toEqual(['[T1] (`open /x`, asked for [at line 1]) prints this.'])
})

test('a process ends with a reason and a code', () => {
  expect(sentences(record('1', 'node'), 'process-ended')).toEqual([
    'Nothing is left to do: Node exits with code 0.',
  ])
  expect(sentences(record('process.exit(3)', 'node'), 'process-ended')).toEqual([
    'Your program ends its process: Node exits with code 3.',
  ])
  expect(sentences(record('missing', 'node'), 'process-ended')).toEqual([
    'Nobody caught the error: Node exits with code 1.',
  ])
})

test('one fact is one stop: a function that goes on has been told of with its job', () => {
  const trace = record('(async () => { await null })()')
  const resumed = positionsOf(trace).find((at) => at >= 0 && trace.kindAt(at) === 'context-resumed')!
  expect(isStop(trace, resumed - 1, 'line')).toBe(true)
  expect(isStop(trace, resumed, 'line')).toBe(false)
})

test('a link with a cause jumps to the moment of the cause', () => {
  const trace = record('setTimeout(() => {}, 5)\nPromise.resolve().then(() => {})')
  const started = positionsOf(trace).find((at) => at >= 0 && trace.kindAt(at) === 'job-started')!
  const queued = positionsOf(trace).find((at) => at >= 0 && trace.kindAt(at) === 'job-enqueued')!
  const link = explain(trace, started).short.find(({ text }) => text === 'at line 2')
  expect(link?.target).toEqual({ kind: 'position', position: queued })
})

test('in Node, ticks go before jobs', () => {
  const trace = record('queueMicrotask(() => {})\nprocess.nextTick(() => {})', 'node')
  expect(sentences(trace, 'checkpoint-begun')).toEqual([
    'After a callback, Node runs all ticks and then all jobs before the next one: 1 tick and 1 job wait.',
  ])
  expect(sentences(trace, 'job-started')[0]).toBe(
    'Ticks go before jobs, so [J2], queued [at line 2], runs the function of [line 2].',
  )
})

test('before the program runs there is a sentence, too', () => {
  expect(marked(explain(record(''), -1))).toBe(
    'Your program has not started: the stack and all queues are empty, and the clock stands at 0 ms.',
  )
})
