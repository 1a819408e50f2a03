// Writes programs that make streams of all kinds and do to them, at random moments, whatever a stream can be asked to do. They use
// ticks, jobs and immediates only, so they print the same in every run of the real Node.

import { RandomWriter } from './random-writer'

const HELPERS = `
const { Readable, Writable, Duplex, Transform, PassThrough, pipeline, finished, addAbortSignal } = require('stream')
const promises = require('stream/promises')
const shown = (chunk) => typeof chunk === 'string' || chunk === null ? chunk : chunk instanceof Uint8Array ? 'bytes ' + Buffer.from(chunk) : JSON.stringify(chunk)
const failure = (error) => error ? [error.code, error.name, error.message].join(' ') : error
const attempt = (action) => { try { return action() } catch (error) { return failure(error) } }
const told = (promise, name) => promise.then((value) => console.log(name, value), (error) => console.log(name, failure(error)))
const counts = {}
const few = (name, action) => { counts[name] = (counts[name] ?? 0) + 1; if (counts[name] < 3) action() }
const PROPERTIES = 'readable readableFlowing readableLength readableEnded readableDidRead readableAborted readableEncoding writable writableLength writableNeedDrain writableEnded writableFinished writableCorked writableAborted destroyed closed'.split(' ')
const picture = (stream) => PROPERTIES.map((name) => String(stream[name])[0]).join('') + ' ' + failure(stream.errored)
process.on('uncaughtException', (error) => console.log('uncaught', failure(error)))
process.on('unhandledRejection', (error) => console.log('unhandled', failure(error)))
`

const EVENTS = ['end', 'close', 'finish', 'drain', 'pipe', 'unpipe', 'pause', 'resume', 'prefinish']

interface Stream {
  readonly name: string
  readonly ofObjects: boolean
  readonly isReadable: boolean
  readonly isWritable: boolean
}

export const generateStreams = (seed: number): string => new StreamWriter(seed).program()

class StreamWriter extends RandomWriter {
  private readonly streams: Stream[] = []
  private numbers = 0

  program(): string {
    const streams = Array.from({ length: 1 + this.int(3) }, () => this.create()).join('\n')
    const first = Array.from({ length: 2 + this.int(2) }, () => this.action(2))
    const later = Array.from({ length: 2 + this.int(8) }, () => this.at(this.action(2)))
    const pictures = this.streams.map(({ name }) => `console.log(picture(${name}))`).join('; ')
    const last = `setImmediate(() => setImmediate(() => { ${pictures} }))`
    return `// seed ${this.seed}${HELPERS}${streams}\n${[...first, ...later, last].join('\n')}\n`
  }

  /** The code, at some moment that comes soon. */
  private at(code: string): string {
    return this.pick([
      code,
      `process.nextTick(() => { ${code} })`,
      `queueMicrotask(() => { ${code} })`,
      `process.nextTick(() => process.nextTick(() => { ${code} }))`,
      `Promise.resolve().then(() => {}).then(() => { ${code} })`,
      `setImmediate(() => { ${code} })`,
      `process.nextTick(() => queueMicrotask(() => { ${code} }))`,
    ])
  }

  private say(...values: string[]): string {
    return `console.log(${[`'${this.label()}'`, ...values].join(', ')})`
  }

  // Making streams

  private create(): string {
    const kind = this.pick([
      'Readable',
      'Readable',
      'Writable',
      'Writable',
      'Transform',
      'PassThrough',
      'Duplex',
      'from',
    ])
    const name = this.name('stream')
    const ofObjects = kind === 'from' || this.chance(0.3)
    const options = this.options(kind, ofObjects)
    const made =
      kind === 'from' ? `Readable.from(${this.iterable()})` : `new ${kind}({ ${options.join(', ')} })`
    this.streams.push({
      name,
      ofObjects,
      isReadable: kind !== 'Writable',
      isWritable: !/Readable|from/.test(kind),
    })
    const listened = EVENTS.filter(() => this.chance(0.6))
    const listeners = listened.map((type) => `.on('${type}', () => console.log('${name} ${type}'))`).join('')
    const onError = this.chance(0.85) ? `.on('error', (error) => console.log('${name}', failure(error)))` : ''
    return `const ${name} = ${made}${onError}${listeners}`
  }

  private options(kind: string, ofObjects: boolean): string[] {
    const options = ofObjects ? ['objectMode: true'] : []
    if (this.chance(0.5)) options.push(`highWaterMark: ${this.int(5)}`)
    if (this.chance(0.15))
      options.push(this.pick(['autoDestroy: false', 'emitClose: false', 'allowHalfOpen: false']))
    if (this.chance(0.15))
      options.push(`construct(done) { ${this.say("'construct'")}; ${this.answer('done')} }`)
    if (this.chance(0.2)) options.push(this.destroying())
    if (/Readable|Duplex/.test(kind)) options.push(this.reading(ofObjects))
    if (/Writable|Duplex/.test(kind)) options.push(...this.writing())
    if (kind === 'Transform') options.push(...this.transforming(ofObjects))
    return options
  }

  /** Calls back at once or later; now and then with an error, twice, or by throwing. */
  private answer(callback: string): string {
    const error = `new Error('${this.label()}')`
    const ways = ['DONE()', 'DONE()', 'process.nextTick(DONE)', 'queueMicrotask(DONE)', 'setImmediate(DONE)']
    const failing = [`DONE(${error})`, `process.nextTick(DONE, ${error})`, 'DONE(); DONE()', `throw ${error}`]
    return this.pick(this.chance(0.08) ? failing : ways).replaceAll('DONE', callback)
  }

  private destroying(): string {
    const ways = [
      'done(error)',
      'done(error)',
      'done()',
      'process.nextTick(done, error)',
      'setImmediate(done, error)',
    ]
    return `destroy(error, done) { ${this.say("'destroy'", 'failure(error)')}; ${this.pick(ways)} }`
  }

  private reading(ofObjects: boolean): string {
    const push = `if (this.count > ${this.int(4)}) this.push(null); else this.push(${this.chunk(ofObjects)})`
    const read = `this.count = (this.count ?? 0) + 1`
    const later = this.pick(['process.nextTick', 'queueMicrotask', 'setImmediate'])
    return this.pick([
      'read() {}',
      `read(size) { ${this.say('size')}; ${read}; ${push} }`,
      `read(size) { ${this.say('size')}; ${read}; ${later}(() => { ${push} }) }`,
      `read() { ${read}; if (this.count > 2) throw new Error('${this.label()}'); this.push(${this.chunk(ofObjects)}) }`,
    ])
  }

  private writing(): string[] {
    const methods = [
      `write(chunk, encoding, done) { ${this.say('shown(chunk)', 'encoding')}; ${this.answer('done')} }`,
    ]
    if (this.chance(0.3))
      methods.push(`writev(list, done) { ${this.say('list.length')}; ${this.answer('done')} }`)
    if (this.chance(0.3)) methods.push(`final(done) { ${this.say("'final'")}; ${this.answer('done')} }`)
    if (this.chance(0.15)) methods.push('decodeStrings: false')
    return methods
  }

  private transforming(ofObjects: boolean): string[] {
    const ways = [
      'done(null, chunk)',
      'this.push(chunk); done()',
      'process.nextTick(done, null, chunk)',
      'done()',
    ]
    const way = this.pick([
      ...ways,
      'this.push(chunk); this.push(chunk); done(null, chunk)',
      this.answer('done'),
    ])
    const transform = `transform(chunk, encoding, done) { ${this.say('shown(chunk)')}; ${way} }`
    const flush = `flush(done) { ${this.say("'flush'")}; ${this.pick(['done()', `done(null, ${this.chunk(ofObjects)})`])} }`
    return this.chance(0.3) ? [transform, flush] : [transform]
  }

  private iterable(): string {
    const leave = this.chance(0.3) ? `throw new Error('${this.label()}')` : 'yield 3'
    return this.pick([
      `['x', 'y', 'z']`,
      `'text'`,
      '[Promise.resolve(1), 2]',
      '[1, null]',
      `(function* () { try { yield 1; yield Promise.resolve(2); ${leave} } finally { ${this.say()} } })()`,
      `(async function* () { try { yield 1; await null; yield 2; ${leave} } finally { ${this.say()} } })()`,
    ])
  }

  private chunk(ofObjects: boolean): string {
    const number = ++this.numbers
    if (ofObjects) return this.pick([`'${number}'`, `{ n: ${number} }`, `[${number}]`])
    return this.pick([
      `'c${number}'`,
      `Buffer.from('b${number}')`,
      `'long chunk ${number}'`,
      "''",
      'new Uint8Array([65, 66])',
    ])
  }

  // Doing something to them

  private action(depth: number): string {
    const readable = this.streams.filter(({ isReadable }) => isReadable)
    const writable = this.streams.filter(({ isWritable }) => isWritable)
    const kinds = [() => this.anything(this.pick(this.streams), depth)]
    if (readable.length > 0)
      kinds.push(
        () => this.read(this.pick(readable), depth),
        () => this.take(this.pick(readable)),
      )
    if (writable.length > 0)
      kinds.push(
        () => this.write(this.pick(writable)),
        () => this.write(this.pick(writable)),
      )
    if (readable.length > 0 && writable.length > 0)
      kinds.push(() => this.connect(this.pick(readable), this.pick(writable), depth))
    return this.pick(kinds)()
  }

  /** Something else that a listener does, the first times that it is called. */
  private inside(depth: number): string {
    return depth > 0 && this.chance(0.4) ? `few('${this.label()}', () => { ${this.action(depth - 1)} })` : ''
  }

  private anything({ name }: Stream, depth: number): string {
    const sides = `{ readable: ${this.chance(0.5)}, writable: ${this.chance(0.5)} }, `
    const type = this.pick(['error', 'close', 'end', 'finish', 'drain', 'resume', 'pause'])
    return this.pick([
      `console.log(picture(${name}))`,
      `${name}.destroy(${this.chance(0.5) ? `new Error('${this.label()}')` : ''})`,
      `finished(${name}, ${this.chance(0.3) ? sides : ''}(error) => { ${this.say('failure(error)')}; ${this.inside(depth)} })`,
      `told(promises.finished(${name}), '${this.label()}')`,
      `${name}.on('${type}', () => { ${this.say()}; ${this.inside(depth)} })`,
      `{ const controller = new AbortController(); addAbortSignal(controller.signal, ${name}); ${this.at('controller.abort()')} }`,
      `${name}.removeAllListeners('${this.pick(['data', 'readable', 'end', 'drain', 'unpipe'])}')`,
      `told(${name}[Symbol.asyncDispose ?? Symbol.for('nodejs.asyncDispose')](), '${this.label()}')`,
    ])
  }

  private read({ name, ofObjects, isWritable }: Stream, depth: number): string {
    const listener = `() => ${this.say()}`
    const type = this.pick(['data', 'readable'])
    const size = this.pick(['', '', '0', '1', '3', '100'])
    const push = /from/.test(name) || isWritable ? 'unshift' : 'push'
    const leave = this.pick(['', '', 'break', "throw new Error('left')"])
    return this.pick([
      `${name}.on('data', (chunk) => { ${this.say('shown(chunk)')}; ${this.inside(depth)} })`,
      `${name}.on('data', (chunk) => { ${this.say('shown(chunk)')}; ${this.inside(depth)} })`,
      `${name}.on('readable', () => { ${this.say(`shown(${name}.read(${size}))`)}; ${this.inside(depth)} })`,
      `${name}.on('readable', () => { for (let chunk; (chunk = ${name}.read(${size || 1})) !== null; ) ${this.say('shown(chunk)')} })`,
      `${this.say(`shown(${name}.read(${size}))`)}`,
      `${name}.pause()`,
      `${name}.resume()`,
      `{ const listener = ${listener}; ${name}.on('${type}', listener); ${this.at(`${name}.off('${type}', listener)`)} }`,
      `${this.say(`attempt(() => ${name}.${push}(${this.chance(0.15) ? 'null' : this.chunk(ofObjects)}))`)}`,
      `${this.say(`attempt(() => ${name}.unshift(${this.chunk(ofObjects)}))`)}`,
      `${name}.setEncoding('${this.pick(['utf8', 'hex'])}')`,
      `told((async () => { for await (const chunk of ${name}) { ${this.say('shown(chunk)')}; ${this.inside(depth)}; ${leave} } })(), '${this.label()}')`,
    ])
  }

  private take({ name }: Stream): string {
    const each = this.pick([
      `async (chunk) => { ${this.say('shown(chunk)')}; await null; return [chunk] }`,
      '(chunk) => [chunk]',
      '() => false',
      "() => { throw new Error('operator') }",
    ])
    const options = this.chance(0.3) ? `, { concurrency: ${1 + this.int(3)} }` : ''
    const operator = this.pick(['map', 'filter', 'flatMap', 'some', 'every', 'find', 'forEach'])
    const collect = /map|filter/i.test(operator) ? '.toArray()' : ''
    const result = this.pick([
      `${name}.${operator}(${each}${options})${collect}.then(JSON.stringify)`,
      `${name}.${this.pick(['take', 'drop'])}(${this.int(3)}).toArray().then((list) => list.length)`,
      `${name}.reduce((sum, chunk) => sum + shown(chunk)${this.pick(['', ", ''"])}).then(shown)`,
    ])
    return `told(${result}, '${this.label()}')`
  }

  private write({ name, ofObjects }: Stream): string {
    const chunk = () => this.chunk(ofObjects)
    const callback = () => (this.chance(0.4) ? `, (error) => ${this.say('failure(error)')}` : '')
    const write = () => `${this.say(`attempt(() => ${name}.write(${chunk()}${callback()}))`)}`
    const both = `${name}.write(${chunk()}, same); ${name}.write(${chunk()}, same)`
    return this.pick([
      write(),
      write(),
      write(),
      `{ const same = () => ${this.say()}; attempt(() => { ${both} }) }`,
      `attempt(() => ${name}.end(${this.chance(0.5) ? chunk() + callback() : ''}))`,
      `attempt(() => ${name}.end(() => ${this.say()}))`,
      `${name}.${this.pick(['cork', 'uncork'])}()`,
      `${name}.cork(); ${write()}; ${write()}; ${this.at(`${name}.uncork()`)}`,
      `${this.say(`attempt(() => ${name}.write(${this.pick(['null', '5', 'undefined', "'x', 'bogus'"])}))`)}`,
    ])
  }

  /** Only from an earlier to a later stream: what goes in a circle never ends. */
  private connect(source: Stream, target: Stream, depth: number): string {
    if (this.streams.indexOf(source) >= this.streams.indexOf(target))
      return `console.log(picture(${source.name}))`
    const between = this.pick([
      '',
      'new PassThrough({ objectMode: true }), ',
      'async function* (all) { yield* all }, ',
    ])
    const sink = `async (all) => { for await (const chunk of all) ${this.say('shown(chunk)')}; return 'all' }`
    const end = this.chance(0.3) ? ', { end: false }' : ''
    const { name } = source
    return this.pick([
      `${name}.pipe(${target.name}${end})`,
      `${name}.pipe(${target.name})`,
      `${name}.unpipe(${this.pick(['', target.name])})`,
      `pipeline(${name}, ${between}${this.chance(0.8) ? target.name : sink}, (error, value) => { ${this.say('failure(error)', 'value')}; ${this.inside(depth)} })`,
      `told(promises.pipeline(${name}, ${target.name}${end}), '${this.label()}')`,
    ])
  }
}
