// Writes programs that add, remove and call listeners of one emitter, from within listeners, too.

import { RandomWriter } from './random-writer'

const HELPERS = `
const EventEmitter = require('events')
const symbol = Symbol('symbol')
const controller = new AbortController()
const made = []
const nameOf = (listener) => (listener.listener ? 'once ' : '') + ((listener.listener ?? listener).title ?? 'theirs')
const shown = (value) => typeof value === 'function' ? nameOf(value) : String(value)
const listener = (title, inside) => {
  let calls = 0
  const called = function (...args) { console.log(title, this === emitter, ...args.map(shown)); if (calls++ < 2) inside?.() }
  made.push(Object.assign(called, { title }))
  return called
}
const one = (at) => made.length === 0 ? () => {} : made[at % made.length]
const attempt = (action) => { try { return action() } catch (error) { console.log('thrown', error.code, String(error)) } }
const told = (promise, title) => promise.then((value) => console.log(title, Array.isArray(value) ? value.map(shown) : value?.done), (error) => console.log(title, String(error)))
const table = () => console.log(emitter.eventNames().map((type) => [String(type), ...emitter.rawListeners(type).map(nameOf)].join(' ')), emitter._eventsCount)
process.on('uncaughtException', (error) => console.log('uncaught', String(error)))
process.on('unhandledRejection', (error) => console.log('unhandled', String(error)))
`

const TYPES = [
  "'a'",
  "'a'",
  "'b'",
  "'error'",
  "'newListener'",
  "'removeListener'",
  'symbol',
  'EventEmitter.errorMonitor',
  "'toString'",
  "'__proto__'",
  '1',
]

export const generateEmitter = (seed: number): string => new EmitterWriter(seed).program()

class EmitterWriter extends RandomWriter {
  program(): string {
    const options = this.chance(0.3) ? '{ captureRejections: true }' : ''
    const actions = Array.from({ length: 8 + this.int(14) }, (_, at) =>
      at < 5 ? this.action(3) : this.at(this.action(3)),
    )
    return `// seed ${this.seed}${HELPERS}const emitter = new EventEmitter(${options})\n${actions.join('\n')}\ntable()\n`
  }

  private at(code: string): string {
    return this.pick([
      code,
      `process.nextTick(() => { ${code} })`,
      `queueMicrotask(() => { ${code} })`,
      `Promise.resolve().then(() => {}).then(() => { ${code} })`,
      `setImmediate(() => { ${code} })`,
    ])
  }

  private action(depth: number): string {
    const kinds = [
      () => this.add(depth),
      () => this.add(depth),
      () => this.remove(),
      () => this.emit(),
      () => this.emit(),
      () => this.ask(),
      () => this.wait(),
      () => this.refused(),
    ]
    return this.pick(kinds)()
  }

  private type(): string {
    return this.pick(TYPES)
  }

  private listener(depth: number): string {
    const inside = depth > 0 && this.chance(0.6) ? `, () => { ${this.action(depth - 1)} }` : ''
    return this.chance(0.2) ? `one(${this.int(9)})` : `listener('${this.label()}'${inside})`
  }

  private add(depth: number): string {
    const method = this.pick(['on', 'once', 'addListener', 'prependListener', 'prependOnceListener'])
    const failing = `async () => { ${this.pick(['', 'await null; '])}throw new Error('${this.label()}') }`
    return this.chance(0.15)
      ? `emitter.on(${this.type()}, ${failing})`
      : `emitter.${method}(${this.type()}, ${this.listener(depth)})`
  }

  private remove(): string {
    return this.pick([
      `emitter.off(${this.type()}, one(${this.int(9)}))`,
      `emitter.removeListener(${this.type()}, one(${this.int(9)}))`,
      `emitter.removeAllListeners(${this.pick(['', this.type(), this.type()])})`,
    ])
  }

  private emit(): string {
    const args = this.pick(['', '1, 2', `'${this.label()}'`, `new Error('${this.label()}')`, 'undefined'])
    return this.chance(0.1)
      ? `attempt(() => emitter.rawListeners(${this.type()})[${this.int(2)}]?.(5))`
      : `attempt(() => console.log(emitter.emit(${[this.type(), args].filter(Boolean).join(', ')})))`
  }

  private ask(): string {
    return this.pick([
      'table()',
      `console.log(emitter.listeners(${this.type()}).map(nameOf), emitter.listenerCount(${this.type()}, one(${this.int(9)})))`,
      `console.log(EventEmitter.getEventListeners(emitter, ${this.type()}).map(nameOf), emitter.getMaxListeners())`,
    ])
  }

  private wait(): string {
    const name = this.name('events')
    const end = this.pick(['return()', "throw(new Error('over'))", 'next()'])
    const asked = Array.from({ length: 1 + this.int(3) }, () => `told(${name}.next(), '${this.label()}')`)
    return this.pick([
      `told(EventEmitter.once(emitter, ${this.type()}${this.pick(['', ', { signal: controller.signal }'])}), '${this.label()}')`,
      `attempt(() => { const ${name} = EventEmitter.on(emitter, ${this.type()}, { close: ['b'] }); ${asked.join('; ')}; ${this.at(`told(Promise.resolve(${name}.${end}), '${this.label()}')`)} })`,
      'controller.abort()',
      `EventEmitter.addAbortListener(controller.signal, () => console.log('${this.label()}'))`,
      `emitter[Symbol.for('nodejs.rejection')] = ${this.pick(['undefined', "(error) => console.log('rejection', String(error))"])}`,
    ])
  }

  private refused(): string {
    return this.pick([
      `attempt(() => emitter.on(${this.type()}, ${this.pick(['null', '{}', '1', 'undefined'])}))`,
      `attempt(() => emitter.setMaxListeners(${this.pick(['-1', 'NaN', "'x'"])}))`,
      `emitter.setMaxListeners(${this.pick(['0', '50'])})`,
    ])
  }
}
