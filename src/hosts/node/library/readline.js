// https://nodejs.org/docs/latest-v20.x/api/readline.html – for an input that is no terminal.
'use strict'

const { Buffer } = require('buffer')
const EventEmitter = require('events')
const { callable } = require('internal-callable')
const process = require('process')
const { ask } = require('internal-readline-answers')
const { StringDecoder } = require('string_decoder')
const { invalidArgument, nodeError } = binding

const LINE_END = /\r\n|[\n\r\u2028\u2029]/

/** Each event has a list of arguments; of a line there is one. */
class LineIterator {
  #events

  constructor(events) {
    this.#events = events
  }

  async next() {
    const { value, done } = await this.#events.next()
    return { value: done ? undefined : value[0], done }
  }

  return(value) {
    return this.#events.return(value)
  }

  [Symbol.asyncIterator]() {
    return this
  }
}
const Interface = callable(
  class Interface extends EventEmitter {
    #decoder = new StringDecoder('utf8')
    #rest = ''
    #prompt
    #usualPrompt
    #answer

    constructor(input, output) {
      super()
      const options =
        input !== null && typeof input === 'object' && 'input' in input ? input : { input, output }
      if (typeof options.input?.on !== 'function')
        throw invalidArgument('input', 'an instance of Stream', options.input)
      this.input = options.input
      this.output = options.output
      this.terminal = false
      this.line = ''
      this.closed = false
      this.#prompt = options.prompt ?? '> '
      this.input.on('data', this.#take)
      this.input.on('end', this.#end)
      this.once('close', () => {
        this.input.removeListener('data', this.#take)
        this.input.removeListener('end', this.#end)
      })
      this.input.resume()
      if (options.signal) this.#closeOn(options.signal)
    }

    #closeOn(signal) {
      if (signal.aborted) process.nextTick(() => this.close())
      else signal.addEventListener('abort', () => this.close(), { once: true })
    }

    #take = (data) => {
      const lines = (this.#rest + this.#decoder.write(data)).split(LINE_END)
      this.#rest = lines.pop()
      for (const line of lines) this.#tell(line)
    }

    #end = () => {
      const last = this.#rest + this.#decoder.end()
      this.#rest = ''
      if (last !== '') this.#tell(last)
      this.close()
    }

    #tell(line) {
      const answer = this.#answer
      this.#forget()
      if (answer === undefined) this.emit('line', line)
      else answer(line)
    }

    getPrompt() {
      return this.#prompt
    }

    setPrompt(prompt) {
      this.#prompt = String(prompt)
    }

    prompt() {
      if (this.paused) this.resume()
      this.output?.write(this.#prompt)
    }

    question(query, options, callback = options) {
      if (this.closed) throw nodeError('Error', 'ERR_USE_AFTER_CLOSE', 'readline was closed')
      if (typeof callback !== 'function') return
      const signal = options?.signal
      if (signal?.aborted) return
      signal?.addEventListener('abort', () => this.#forget(callback), { once: true })
      if (this.#answer === undefined) {
        this.#usualPrompt = this.#prompt
        this.#answer = callback
        this.setPrompt(query)
      }
      this.prompt()
    }

    /** Nobody waits for the answer any more; while one is awaited the question is the prompt. */
    #forget(callback = this.#answer) {
      if (this.#answer === undefined || this.#answer !== callback) return
      this.#answer = undefined
      this.#prompt = this.#usualPrompt
    }

    write(data) {
      this.#take(Buffer.from(String(data)))
    }

    pause() {
      return this.#become('pause', true)
    }

    resume() {
      return this.#become('resume', false)
    }

    /** Nobody is told of what is the case already. */
    #become(change, isPaused) {
      const isNew = isPaused !== Boolean(this.paused)
      this.paused = isPaused
      if (isNew) this.input[change]()
      if (isNew) this.emit(change)
      return this
    }

    close() {
      if (!this.closed) Object.assign(this.pause(), { closed: true }).emit('close')
    }

    [Symbol.asyncIterator]() {
      return new LineIterator(EventEmitter.on(this, 'line', { close: ['close'] }))
    }
  },
)

Interface.prototype.question[Symbol.for('nodejs.util.promisify.custom')] = function (query, options) {
  return ask(this, Interface.prototype.question, query, options)
}

module.exports = {
  Interface,
  createInterface: (input, output) => new Interface(input, output),
  clearLine: () => true,
  clearScreenDown: () => true,
  cursorTo: () => true,
  moveCursor: () => true,
  emitKeypressEvents: () => undefined,
}
Object.defineProperty(module.exports, 'promises', {
  enumerable: true,
  configurable: true,
  get: () => require('readline/promises'),
})
