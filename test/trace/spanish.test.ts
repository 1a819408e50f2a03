// Sentences in Spanish say the same as those in English: the same things, values and numbers, of which no program here is left out.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { clockAt } from '../../src/trace/clock'
import { explain } from '../../src/trace/explain'
import { english, type Words } from '../../src/trace/explain/in-english'
import { spanish } from '../../src/trace/explain/in-spanish'
import { plainText } from '../../src/trace/explain/phrases'
import type { Phrase, Sentence } from '../../src/trace/picture'
import { stopsOf } from '../../src/trace/stops'
import type { Trace } from '../../src/trace/trace'
import { queuePrograms } from './sentences/programs'

type Options = NonNullable<Parameters<typeof simulate>[1]>

const fromFile = (name: string, host: 'browser' | 'node'): readonly [string, Options] => [
  readFileSync(`test/${name}.js`, 'utf8'),
  { host },
]

/** Between them they come to every sentence that there is. */
const programs: readonly (readonly [source: string, options: Options])[] = [
  fromFile('hosts/programs/message-of-atob', 'node'),
  fromFile('hosts/programs/signals-and-ports', 'node'),
  fromFile('hosts/programs/pipeline-of-three', 'node'),
  fromFile('hosts/programs/request-that-is-aborted', 'node'),
  fromFile('hosts/programs/links', 'node'),
  fromFile('hosts/programs/crypto-callbacks', 'node'),
  fromFile('language/programs/derived', 'node'),
  fromFile('hosts/document/module-that-imports-itself', 'browser'),
  fromFile('hosts/document/errors-of-all-kinds', 'browser'),
  fromFile('hosts/document/numbers-in-fields', 'browser'),
  fromFile('hosts/document/paths-of-closed-trees', 'browser'),
  fromFile('hosts/document/passive-and-toggle', 'browser'),
  fromFile('hosts/document/animations', 'browser'),
  fromFile('hosts/document/what-elements-load', 'browser'),
  fromFile('trace/programs/eval-with-let', 'browser'),
  fromFile('races/zeros-of-a-timer', 'browser'),
  ...[
    'node-28-timers-promises',
    'reject-17-node-throw-in-nexttick',
    'agen-15-sync-iter-close-node20',
    'timer-18-throw-exits-node',
  ].map((name) => fromFile(`oracle/programs/${name}`, 'node')),
  ...[
    'dom-22-intersection-observer',
    'promise-36-function-thenable',
    'sched-03-abort',
    'dom-28-xhr-sync-open',
    'dom-24-ric',
    'dom-15-port-start',
    'dispose-08-uncaught',
    'dom-19-raf-throw',
    'dom-18-cancel-raf-inside',
    'timer-05-huge-delay',
    'gen-01-sync-generator',
    'sched-05-delay',
    'promise-18-non-callable-handlers',
    'timer-16-clamp-order',
  ].map((name) => fromFile(`oracle/programs/${name}`, 'browser')),
  ['setInterval(() => {}, 1000)', {}],
  ["setTimeout('1'); class Cat { name = String(1) }; new Cat()", {}],
  ['for (;;) {}', { limits: { steps: 1000 } }],
  ['Promise.reject(1); throw 2', { host: 'ecmascript' }],
  ["addEventListener('beforeunload', () => {})", {}],
  [
    "requestIdleCallback(() => console.log('late'), { timeout: 1 }); setTimeout(() => { while (performance.now() < 20); })",
    {},
  ],
  [
    `setTimeout(() => console.log(1)); setTimeout(() => queueMicrotask(() => console.log(2)))
    queueMicrotask(() => queueMicrotask(() => {})); Promise.resolve().then(() => console.log(3))`,
    { belief: 'one-queue' },
  ],
  ["setTimeout(() => console.log('at once'))", { belief: 'zero-is-now' }],
  ['function a() { b(); c() } function b() { c() } function c() {} a()', { belief: 'calls-end-in-order' }],
  ['var a = 1; a = 2; let b; { function c() { return b } } const d = (e) => () => e; d(1); b = 3', {}],
]

const ofQueues = queuePrograms(false).map(({ source }): (typeof programs)[number] => [
  source,
  { host: 'node', record: 'queues' },
])

test('Spanish sentences have the facts of the English ones, and come to all templates', () => {
  const reached = new Set<string>()
  const watched = watching(spanish, reached)
  const faults: string[] = []
  for (const [source, options] of [...programs, ...ofQueues]) {
    const { trace } = simulate(source, options)
    for (let position = -1; position < trace!.length; position++)
      for (const clock of [undefined, betweenAt(trace!, position)])
        faults.push(...faultsAt(trace!, position, watched, clock))
  }
  expect(faults.slice(0, 20)).toEqual([])
  expect(templatesOf(spanish).filter((name) => !reached.has(name) && !UNUSUAL.has(name))).toEqual([])
})

/** What records may say, but those of no program do: parameters and dead zones, for one, are written without an event. Labels of chips. */
const UNUSUAL: ReadonlySet<string> = new Set([
  'nouns.shown',
  'nouns.theProgram',
  'nouns.theEngine',
  'shelves.hasCome',
  'console.byHost',
  'loop.timeGoesOn',
  'variables.exists',
  'variables.parameter',
  'variables.assigned',
  'variables.assignedFirst',
  'objects.hoistedFunction',
])

/** A virtual time between an event and the next one, where some passes. */
const betweenAt = (trace: Trace, position: number): number | undefined =>
  clockAt(
    trace,
    position,
    (trace.timeAt(position) + trace.timeAt(Math.min(position + 1, trace.length - 1))) / 2,
  )

function faultsAt(trace: Trace, position: number, words: Words, clock: number | undefined): string[] {
  const told = explain(trace, position, english, clock)
  const said = explain(trace, position, words, clock)
  const text = plainText(said.short)
  const faults: string[] = []
  if (factsOf(told).join() !== factsOf(said).join()) faults.push(`${plainText(told.short)} | ${text}`)
  if (ENGLISH.test(own(said.short)) || ENGLISH.test(own(said.why))) faults.push(`English: ${text}`)
  if (/^[a-zñáéíóú]/.test(text) && !said.short[0]?.isCode) faults.push(`no capital: ${text}`)
  if (/(?<!\p{L})(?:de|a) el\b|\b1 (?!ms\b)\w+s\b|undefined|\s[.,;:]| {2}/u.test(own(said.short)))
    faults.push(`form: ${text}`)
  return faults
}

/** Links with where they lead, code, and numbers. Names in words, as of a place, differ by language. */
function factsOf({ short }: Sentence): string[] {
  const phrases = short.map(({ text, isCode, target }) => {
    const number = /\d[\d.]*/.exec(text)?.[0]
    if (target?.kind === 'position') return `${target.position} ${number ?? ''}`
    if (target?.kind === 'span') return `${target.span.start} ${isCode ? text : (number ?? '')}`
    return isCode ? '' : numbersIn(text)
  })
  return [...phrases, ...short.filter(isUntranslated).map(({ text }) => text)].filter(Boolean).sort()
}

/** The program's own words; what the record calls a task may be put into another language. */
const isUntranslated = ({ isCode, target }: Phrase): boolean => isCode === true && target !== undefined

const numbersIn = (text: string): string =>
  [...text.matchAll(/\d[\d.]*\d|\d/g)]
    .map(([number]) => number)
    .sort()
    .join(' ')

/** What a sentence says itself, without what it quotes and names of modules. */
const own = (phrases: readonly Phrase[]): string =>
  phrases
    .map(({ text, isCode, target }) => (isCode || target ? 'ello' : text))
    .join('')
    .replaceAll('el ayudante de queue', 'ello')
    .replaceAll('al ayudante de queue', 'a ello')
    .replaceAll('del ayudante de queue', 'de ello')

const ENGLISH =
  /\b(the|of|and|is|are|was|that|this|with|to|from|it|its|job|queue|stack|waits?|task|timer|at|by|runs?|called?)\b/i

/** Notes each template that is asked for. */
function watching(words: Words, reached: Set<string>): Words {
  const noting = <T extends object>(thing: string, templates: T): T =>
    new Proxy(templates, {
      get(target, name, receiver) {
        reached.add(`${thing}.${String(name)}`)
        return Reflect.get(target, name, receiver)
      },
    })
  return Object.fromEntries(
    Object.entries(words).map(([thing, templates]) => [thing, noting(thing, templates)]),
  ) as unknown as Words
}

const templatesOf = (words: Words): string[] =>
  Object.entries(words).flatMap(([thing, templates]) =>
    Object.keys(templates).map((name) => `${thing}.${name}`),
  )

test('a text of the program that looks like a word of ours is left alone', () => {
  const { trace } = simulate("const frame = () => console.log('frame'); setTimeout(frame)")
  const said = stopsOf(trace!, 'line').map((stop) => plainText(explain(trace!, stop, spanish).short))
  expect(said.join('\n')).toContain('frame')
  expect(said.join('\n')).not.toContain('fotograma')
})
