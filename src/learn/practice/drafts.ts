// Short random programs about a topic. Whether one is worth asking is decided in practice.ts.
import type { ScenarioHost } from '../../scenario/scenario'
import type { RandomChoices } from './random-choices'

export const TOPICS = ['timers', 'jobs', 'promises', 'async', 'errors', 'node'] as const

export type Topic = (typeof TOPICS)[number]

export const PRACTICE_LEVELS = [1, 2, 3] as const

export type PracticeLevel = (typeof PRACTICE_LEVELS)[number]

export const hostOf = (topic: Topic): ScenarioHost => (topic === 'node' ? 'node' : 'browser')

/** What a program about a topic says at least. */
export const SAYS: { readonly [T in Topic]: RegExp } = {
  timers: /setTimeout/,
  jobs: /queueMicrotask|\.then\(/,
  promises: /new Promise|\.then\(/,
  async: /async function/,
  errors: /throw|reject/,
  node: /nextTick|setImmediate/,
}

/** Statements, a text each line. */
type Lines = readonly string[]

type Piece = (draft: Draft) => Lines

/** Names for what is not named by its letter. */
const NAMES = ['tom', 'jerry', 'spike', 'nibbles']

/** A program while it is written. */
class Draft {
  private letters = 0
  private names = 0
  /** How deep callbacks may still be nested. */
  private depth: number
  /** How many callbacks it is nested in at the moment. */
  private nesting = 0
  /** When the callback that is being written runs, in ms after the script. */
  private time = 0
  /** When timers of more than 0 ms are due. */
  private readonly due: number[] = []
  /** When callbacks set timers of 0 ms. */
  private readonly zeroTimers = new Set<number>()

  constructor(
    readonly topic: Topic,
    readonly level: PracticeLevel,
    readonly random: RandomChoices,
  ) {
    this.depth = level - 1
  }

  /** Prints the next letter. */
  print(): string {
    return `console.log('${String.fromCharCode(65 + this.letters++)}')`
  }

  name(): string {
    return NAMES[this.names++]!
  }

  /** So that no two timers are due together that were not set together, on a busy machine either. */
  delay(): number {
    return this.random.pick(DELAYS[this.nesting] ?? [0])
  }

  /** The callback of a timer, which `write` writes. */
  after(delay: number, write: () => Lines): Lines {
    if (delay === 0) this.zeroTimers.add(this.time)
    else this.due.push(this.time + delay)
    this.time += delay
    const lines = write()
    this.time -= delay
    return lines
  }

  /**
   * Two timers are due in the same ms, and a callback sets one of 0 ms there. A browser counts time in parts of a ms: the
   * second of the two may be due before the first sets its timer, or after that.
   */
  get hasRace(): boolean {
    return this.due.some((time, i) => this.zeroTimers.has(time) && this.due.indexOf(time) !== i)
  }

  chance(percent: number): boolean {
    return this.random.below(100) < percent
  }

  /** A callback's body: it prints, and may do something more. */
  body(): Lines {
    const first = this.print()
    if (this.depth === 0 || !this.chance(45)) return [first]
    this.depth--
    this.nesting++
    const nested = this.random.pick(INNER[this.topic])(this)
    this.nesting--
    this.depth++
    return this.chance(70) ? [first, ...nested] : [...nested, first]
  }
}

const indented = (lines: Lines): Lines => lines.map((line) => `  ${line}`)

/** `before() => {` body `}after`, in one line where it is one. */
function callback(before: string, body: Lines, after: string): Lines {
  const [only] = body
  if (body.length === 1 && only !== undefined && !only.startsWith('throw'))
    return [`${before}${only}${after}`]
  return [`${before}{`, ...indented(body), `}${after}`]
}

/** In ms, by how deep a timer is nested. */
const DELAYS = [
  [0, 0, 60, 120, 180],
  [0, 30],
]

const print: Piece = (draft) => [draft.print()]

function timerOf(draft: Draft, delay: number): Lines {
  const body = draft.after(delay, () => draft.body())
  return callback('setTimeout(() => ', body, `, ${delay})`)
}

const timer: Piece = (draft) => timerOf(draft, draft.delay())

const zeroTimer: Piece = (draft) => timerOf(draft, 0)

/** A timer that another one may call off in time. */
const clearedTimer: Piece = (draft) => {
  const name = draft.name()
  const late = draft.after(120, () => [draft.print()])
  const early = draft.after(60, () => [draft.print(), `clearTimeout(${name})`])
  return [
    ...callback(`const ${name} = setTimeout(() => `, late, ', 120)'),
    ...callback('setTimeout(() => ', early, ', 60)'),
  ]
}

const microtask: Piece = (draft) => callback('queueMicrotask(() => ', draft.body(), ')')

const reaction: Piece = (draft) => callback('Promise.resolve().then(() => ', draft.body(), ')')

/** A chain of two or three callbacks, one of which may be silent, or return a promise. */
const chain: Piece = (draft) => {
  const length = 1 + draft.level
  const links = Array.from({ length }, (_, i): Lines => {
    if (i === 0 || i === length - 1 || !draft.chance(30)) return link(draft.body())
    return [`  .then(() => ${draft.level === 3 && draft.chance(50) ? 'Promise.resolve()' : '{}'})`]
  })
  return ['Promise.resolve()', ...links.flat()]
}

const link = (body: Lines): Lines => indented(callback('.then(() => ', body, ')'))

const executor: Piece = (draft) => [
  'new Promise((resolve) => {',
  `  ${draft.print()}`,
  '  resolve()',
  ...(draft.chance(40) ? [`  ${draft.print()}`] : []),
  ...callback('}).then(() => ', draft.body(), ')'),
]

/** Resolves with a promise, which costs two jobs more. */
const returned: Piece = (draft) => [
  'Promise.resolve()',
  '  .then(() => Promise.resolve())',
  ...link(draft.body()),
]

const asyncFunction: Piece = (draft) => {
  const name = draft.name()
  const awaits = draft.level === 3 && draft.chance(50) ? 2 : 1
  return [
    `async function ${name}() {`,
    `  ${draft.print()}`,
    ...Array.from({ length: awaits }, () => '  await null'),
    ...indented(draft.body()),
    '}',
    draft.chance(35) ? `${name}().then(() => ${draft.print()})` : `${name}()`,
  ]
}

/** One async function waits for another one. */
const awaitingFunction: Piece = (draft) => {
  const inner = draft.name()
  const outer = draft.name()
  return [
    `async function ${inner}() {`,
    `  ${draft.print()}`,
    ...(draft.chance(50) ? ['  await null', `  ${draft.print()}`] : []),
    '}',
    `async function ${outer}() {`,
    `  await ${inner}()`,
    `  ${draft.print()}`,
    '}',
    `${outer}()`,
  ]
}

const rejection: Piece = (draft) => [
  'Promise.reject()',
  `  .then(() => ${draft.print()})`,
  ...indented(callback('.catch(() => ', draft.body(), ')')),
]

const thrown: Piece = (draft) => [
  'Promise.resolve()',
  ...link([draft.print(), "throw new Error('no cheese')"]),
  ...(draft.chance(50) ? [`  .then(() => ${draft.print()})`] : []),
  `  .catch(() => ${draft.print()})`,
  ...(draft.chance(50) ? [`  .finally(() => ${draft.print()})`] : []),
]

const caughtAwait: Piece = (draft) => {
  const name = draft.name()
  return [
    `async function ${name}() {`,
    '  try {',
    '    await Promise.reject()',
    `    ${draft.print()}`,
    '  } catch {',
    `    ${draft.print()}`,
    '  }',
    '}',
    `${name}()`,
  ]
}

const tick: Piece = (draft) => callback('process.nextTick(() => ', draft.body(), ')')

const immediate: Piece = (draft) => callback('setImmediate(() => ', draft.body(), ')')

/** Pieces for the script. */
const OUTER: { readonly [T in Topic]: readonly Piece[] } = {
  timers: [timer, timer, timer, zeroTimer, clearedTimer, microtask],
  jobs: [zeroTimer, microtask, reaction, reaction],
  promises: [executor, chain, chain, reaction, zeroTimer, returned],
  async: [asyncFunction, asyncFunction, awaitingFunction, reaction, zeroTimer],
  errors: [rejection, thrown, caughtAwait, reaction, chain],
  node: [tick, tick, reaction, reaction, immediate],
}

/** Pieces for callbacks. */
const INNER: { readonly [T in Topic]: readonly Piece[] } = {
  timers: [zeroTimer, timer, microtask],
  jobs: [microtask, reaction, zeroTimer],
  promises: [reaction, microtask, zeroTimer],
  async: [reaction, microtask, zeroTimer],
  errors: [reaction, microtask],
  node: [tick, reaction, immediate],
}

const PIECES: { readonly [L in PracticeLevel]: readonly [fewest: number, more: number] } = {
  1: [2, 2],
  2: [2, 2],
  3: [3, 2],
}

/** Some program about a topic; undefined where its timers race. */
export function draftOf(
  topic: Topic,
  level: PracticeLevel,
  random: RandomChoices,
): readonly string[] | undefined {
  const draft = new Draft(topic, level, random)
  const [fewest, more] = PIECES[level]
  const count = fewest + random.below(more)
  const pieces = Array.from({ length: count }, () => random.pick(OUTER[topic]))
  const prints = draft.chance(70) ? [print] : []
  const lines = random.shuffled([...pieces, ...prints]).flatMap((piece) => piece(draft))
  return draft.hasRace ? undefined : lines
}
