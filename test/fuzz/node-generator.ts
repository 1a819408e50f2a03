// Writes programs that use the queues of Node, and that print the same in every run of the real one: ticks, jobs, emitters and
// streams are mixed freely; timers, immediates and files would race with each other, so each slot of time has one of them.

import { RandomWriter } from './random-writer'

/** From the beginning of one slot to the next, in ms; each sets the next, so that a late one does not meet it. */
const SLOT_IN_MS = 50
const SLOTS = 4

const HELPERS = `
const fs = require('fs')
const EventEmitter = require('events')
const { PassThrough, Readable, Writable, Transform, pipeline } = require('stream')
const later = require('timers/promises')
const emitter = new EventEmitter();
`

type Queue = 'none' | 'timers' | 'immediates' | 'files'

interface Place {
  readonly depth: number
  readonly isAsync: boolean
  /** What besides ticks and jobs may be used. */
  readonly queue: Queue
}

type Make = (place: Place) => string

export const generateForNode = (seed: number): string => new Writer(seed).program()

class Writer extends RandomWriter {
  private budget = 24

  program(): string {
    const body = this.statements({ depth: 0, isAsync: false, queue: 'none' }, 7)
    return `// seed ${this.seed}${HELPERS}${body}\n${this.slots(SLOTS)}\n`
  }

  private slots(count: number): string {
    if (count === 0) return ''
    this.budget = 16
    const queue = this.pick<Queue>(['timers', 'immediates', 'files', 'none'])
    const place: Place = { depth: 1, isAsync: false, queue }
    const files = queue === 'files' ? this.files(place, 3) : ''
    return `setTimeout(() => {\n${this.statements(place, 4)}\n${files}\n${this.slots(count - 1)}\n}, ${SLOT_IN_MS})`
  }

  private statements(place: Place, count: number): string {
    const lines: string[] = []
    for (let i = 0; i < count && this.budget > 0; i++) lines.push(this.statement(place))
    return lines.length === 0 ? this.log() : lines.join('\n')
  }

  private statement(place: Place): string {
    this.budget--
    if (place.depth > 4) return this.log()
    const kinds: Make[] = [
      () => this.log(),
      (p) => `process.nextTick(() => { ${this.inside(p)} });`,
      (p) => `queueMicrotask(() => { ${this.inside(p)} });`,
      (p) => this.chain(p),
      (p) => this.asyncFunction(p),
      (p) => this.emitting(p),
      (p) => this.stream(p),
      (p) => this.generator(p),
    ]
    if (place.queue === 'timers') kinds.push(...this.timers(), ...this.timers())
    if (place.queue === 'immediates') kinds.push(...this.immediates(), ...this.immediates())
    if (place.isAsync)
      kinds.push(
        () => `await null; ${this.log()}`,
        (p) => this.awaiting(p),
      )
    return this.pick(kinds)(place)
  }

  // Queues of the loop

  private timers(): Make[] {
    return [
      (p) => `setTimeout(() => { ${this.inside(p)} }, 1);`,
      (p) =>
        `later.setTimeout(1, '${this.label()}').then((value) => { console.log(value); ${this.inside(p)} });`,
      (p) => {
        const name = this.name('timer')
        return `const ${name} = setTimeout(() => ${this.log(')')}; ${this.pick(['queueMicrotask', 'process.nextTick'])}(() => { clearTimeout(${name}); ${this.inside(p)} });`
      },
    ]
  }

  private immediates(): Make[] {
    return [
      (p) => `setImmediate(() => { ${this.inside(p)} });`,
      (p) =>
        `later.setImmediate('${this.label()}').then((value) => { console.log(value); ${this.inside(p)} });`,
      (p) => {
        const name = this.name('immediate')
        return `const ${name} = setImmediate(() => ${this.log(')')}; setImmediate(() => { clearImmediate(${name}); ${this.inside(p)} });`
      },
    ]
  }

  /** One operation after the other; an immediate comes before the next is done. */
  private files(place: Place, count: number): string {
    const quiet: Place = { depth: place.depth + 2, isAsync: false, queue: 'none' }
    const next = count > 0 ? this.files(place, count - 1) : this.log()
    const immediate = this.chance(0.5) ? `setImmediate(() => { ${this.statements(quiet, 2)} });` : ''
    const inside = `${this.statements(quiet, 2)} ${immediate} ${next}`
    return this.pick([
      () =>
        `fs.stat('/', (error, facts) => { console.log('${this.label()}', error, facts.isDirectory()); ${inside} });`,
      () => `fs.readFile('/nowhere', (error) => { console.log('${this.label()}', error.code); ${inside} });`,
      () => `fs.promises.stat('/').then(() => { ${inside} });`,
      () => `fs.access('/nowhere', (error) => { console.log('${this.label()}', error.code); ${inside} });`,
    ])()
  }

  // Jobs

  private chain(place: Place): string {
    const links = Array.from({ length: 1 + this.int(3) }, () => this.link(place))
    const start = this.pick([
      'Promise.resolve()',
      `Promise.reject('${this.label()}').catch(() => ${this.log(')')}`,
    ])
    return `${start}${links.join('')};`
  }

  private link(place: Place): string {
    const inner = this.inside(place)
    return this.pick([
      `.then(() => { ${inner} })`,
      `.then(() => { ${inner} return Promise.resolve() })`,
      `.finally(() => { ${inner} })`,
    ])
  }

  private asyncFunction(place: Place): string {
    const body = this.statements({ ...place, depth: place.depth + 1, isAsync: true }, 2 + this.int(3))
    return `(async () => { ${body} })();`
  }

  private awaiting(place: Place): string {
    const type = this.name('type')
    return this.pick([
      () => `await Promise.all([null, Promise.resolve()]); ${this.log()}`,
      () =>
        `process.nextTick(() => emitter.emit('${type}', 1)); console.log('${this.label()}', await EventEmitter.once(emitter, '${type}'));`,
      () =>
        `for await (const part of Readable.from(['${this.label()}', '${this.label()}'])) { console.log(part); ${this.inside({ ...place, depth: 4 }, true)} }`,
    ])()
  }

  /** An async generator that is left early, is thrown into, or comes to its end. */
  private generator(place: Place): string {
    const name = this.name('generator')
    const body = `try { yield 1; ${this.inside(place, true)} yield 2 } catch (error) { console.log(error); yield 3 } finally { ${this.inside(place, true)} }`
    const tell = (call: string) =>
      `${name}.${call}.then(({ value, done }) => console.log('${this.label()}', value, done), (error) => console.log('${this.label()}', error));`
    const calls = Array.from({ length: 3 }, () =>
      tell(this.pick(['next()', 'next()', `return('${this.label()}')`, `throw('${this.label()}')`])),
    )
    return `const ${name} = (async function* () { ${body} })(); ${calls.join(' ')}`
  }

  // Emitters and streams

  private emitting(place: Place): string {
    const type = this.name('type')
    const method = () => this.pick(['on', 'once', 'prependListener', 'prependOnceListener'])
    const listeners = [0, 1, 2].map(() => `emitter.${method()}('${type}', () => { ${this.inside(place)} });`)
    const emit = `emitter.emit('${type}');`
    return `${listeners.join(' ')} ${emit} ${this.chance(0.5) ? emit : ''}`
  }

  private stream(place: Place): string {
    const name = this.name('stream')
    const listen = (types: readonly string[]) =>
      types.map((type) => `.on('${type}', () => ${this.log(')')}`).join('')
    const parts = `['${this.label()}', '${this.label()}']`
    return this.pick([
      () =>
        `Readable.from(${parts}).on('data', (part) => { console.log(part); ${this.inside(place)} })${listen(['end', 'close'])};`,
      () =>
        `const ${name} = new PassThrough(); ${name}.on('data', (part) => console.log(String(part)))${listen(['end', 'finish', 'close'])}; ${name}.write('${this.label()}'); ${this.statement(place)} ${name}.end('${this.label()}', () => ${this.log(')')};`,
      () =>
        `const ${name} = new Writable({ highWaterMark: 1, write(part, encoding, done) { console.log(String(part)); ${this.pick(['done()', 'process.nextTick(done)', 'queueMicrotask(done)'])} } }); ${name}${listen(['drain', 'finish', 'close'])}; ${name}.write('${this.label()}'); ${name}.write('${this.label()}', () => ${this.log(')')}; ${name}.end();`,
      () =>
        `pipeline(Readable.from(${parts}), new Transform({ transform(part, encoding, done) { ${this.log()} done(null, part) } }), async function* (source) { for await (const part of source) { console.log(String(part)); yield part } }, new PassThrough().resume(), (error) => { console.log('${this.label()}', error); ${this.inside(place)} });`,
      () =>
        `const ${name} = new Readable({ read() {} }); ${name}${listen(['readable', 'end', 'close', 'error'])}; ${name}.push('${this.label()}'); ${this.pick([`${name}.resume(); ${name}.push(null);`, `${name}.destroy();`, `${name}.destroy(new Error('${this.label()}'));`])}`,
    ])()
  }

  /** The body of a function, which is async only where it says so. */
  private inside(place: Place, isAsync = false): string {
    return this.statements({ ...place, depth: place.depth + 1, isAsync }, 1 + this.int(2))
  }
}
