// Events as promises and as async iterators: `once` and `on` of the module events.
'use strict'

const { abortErrorOf, requireSignal } = require('internal-abort')
const { validateInteger } = require('internal-validators')
const { invalidArgument } = binding

/** What one waiter listens to, so that all of it ends together. Emitters and event targets have different words for it. */
class Attention {
  #endings = []

  pay(target, type, listener, { once = false } = {}) {
    if (typeof target.on === 'function') {
      if (once) target.once(type, listener)
      else target.on(type, listener)
      this.#endings.push(() => target.removeListener(type, listener))
    } else if (typeof target.addEventListener === 'function') {
      target.addEventListener(type, listener, { once })
      this.#endings.push(() => target.removeEventListener(type, listener))
    } else throw invalidArgument('emitter', 'an instance of EventEmitter', target)
  }

  end() {
    for (const stop of this.#endings.splice(0)) stop()
  }

  endLatestFirst() {
    this.#endings.reverse()
    this.end()
  }
}

const hasErrors = (emitter, type) => type !== 'error' && typeof emitter.on === 'function'

function signalOf(options) {
  const { signal } = options ?? {}
  requireSignal(signal, 'options.signal')
  if (signal?.aborted) throw abortErrorOf(signal)
  return signal
}

async function once(emitter, type, options = {}) {
  const signal = signalOf(options)
  return new Promise((resolve, reject) => awaitFirst(emitter, type, signal, { resolve, reject }))
}

/** The event, an error and an abort: whichever comes first ends the waiting for the others. */
function awaitFirst(emitter, type, signal, { resolve, reject }) {
  const attention = new Attention()
  const expect = (target, name, settle) => {
    const listener = (...args) => {
      attention.end()
      settle(args)
    }
    attention.pay(target, name, listener, { once: true })
  }
  expect(emitter, type, resolve)
  if (hasErrors(emitter, type)) expect(emitter, 'error', ([error]) => reject(error))
  if (signal) expect(signal, 'abort', () => reject(abortErrorOf(signal)))
}

const settledAs = (value, done = false) => Promise.resolve({ value, done })

/** Either events wait for readers, or readers for events. */
class EventQueue {
  #attention = new Attention()
  #events = []
  #readers = []
  #failure
  #isOver = false
  #emitter
  #bounds
  #isPaused = false

  constructor(emitter, bounds) {
    this.#emitter = emitter
    this.#bounds = bounds
  }

  listen(target, type, listener) {
    this.#attention.pay(target, type, listener)
  }

  add = (...args) => {
    const reader = this.#readers.shift()
    if (reader) reader.resolve({ value: args, done: false })
    else this.#events.push(args)
    this.restrain()
  }

  fail = (reason) => {
    const reader = this.#readers.shift()
    if (reader) reader.reject(reason)
    else this.#failure = { reason }
    this.close()
  }

  close = () => {
    this.#attention.endLatestFirst()
    this.#isOver = true
    for (const { resolve } of this.#readers.splice(0)) resolve({ value: undefined, done: true })
    return settledAs(undefined, true)
  }

  /** An emitter with a brake is held while too many events wait. */
  restrain() {
    const count = this.#events.length
    if (!this.#isPaused && count > this.#bounds.high) {
      this.#isPaused = true
      this.#emitter.pause()
    } else if (this.#isPaused && count < this.#bounds.low) {
      this.#isPaused = false
      this.#emitter.resume()
    }
  }

  read() {
    if (this.#events.length > 0) {
      const event = this.#events.shift()
      this.restrain()
      return settledAs(event)
    }
    if (this.#failure) {
      const { reason } = this.#failure
      this.#failure = undefined
      return Promise.reject(reason)
    }
    if (this.#isOver) return this.close()
    return new Promise((resolve, reject) => this.#readers.push({ resolve, reject }))
  }
}

const AsyncIteratorPrototype = Object.getPrototypeOf(Object.getPrototypeOf(async function* () {}).prototype)

function boundsOf(options) {
  const bound = (name, fallback) =>
    options[name] === undefined ? fallback : validateInteger(options[name], `options.${name}`, 1)
  return { high: bound('highWaterMark', Number.MAX_SAFE_INTEGER), low: bound('lowWaterMark', 1) }
}

function on(emitter, type, options = {}) {
  const signal = signalOf(options)
  const queue = new EventQueue(emitter, boundsOf(options))
  queue.listen(emitter, type, queue.add)
  if (hasErrors(emitter, type)) queue.listen(emitter, 'error', queue.fail)
  for (const name of options.close ?? []) queue.listen(emitter, name, queue.close)
  if (signal) queue.listen(signal, 'abort', () => queue.fail(abortErrorOf(signal)))
  const iterator = {
    next: () => queue.read(),
    return: () => queue.close(),
    throw(reason) {
      if (!(reason instanceof Error))
        throw invalidArgument('EventEmitter.AsyncIterator', 'an instance of Error', reason)
      queue.fail(reason)
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
  return Object.setPrototypeOf(iterator, AsyncIteratorPrototype)
}

module.exports = { once, on }
