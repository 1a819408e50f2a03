// Streams of what can be iterated. https://nodejs.org/docs/latest-v20.x/api/stream.html#streamreadablefromiterable-options
'use strict'

const { Buffer } = require('buffer')
const { invalidArgument, nextTick, nodeError } = binding

const isThenable = (value) => typeof value?.then === 'function'
const noNull = () => nodeError('TypeError', 'ERR_STREAM_NULL_VALUES', 'May not write null values to stream')

/** Reads from an iterator, one value after the other, while the stream has room. */
class Source {
  #isFeeding = false

  constructor(iterator, isAsync) {
    this.iterator = iterator
    this.isAsync = isAsync
  }

  async feed(readable) {
    if (this.#isFeeding) return
    this.#isFeeding = true
    try {
      for (;;) {
        const result = this.isAsync ? await this.iterator.next() : this.iterator.next()
        const waits = !this.isAsync && !result.done && isThenable(result.value)
        const chunk = waits ? await result.value : result.value
        if (!this.give(readable, chunk, result.done)) return
      }
    } catch (error) {
      readable.destroy(error)
    }
  }

  /** False where there is no room for more at the moment, and at the end. */
  give(readable, chunk, isEnd) {
    if (isEnd) {
      readable.push(null)
      return false
    }
    const hasRoom = chunk !== null && readable.push(chunk)
    this.#isFeeding = hasRoom
    if (chunk === null) throw noNull()
    return hasRoom
  }

  /** A generator hears of an error; if it goes on all the same, it is asked to return. */
  async close(error) {
    const isFailure = error !== undefined && error !== null
    for (const [method, ...args] of isFailure ? [['throw', error], ['return']] : [['return']]) {
      if (typeof this.iterator[method] !== 'function') continue
      const { value, done } = await this.iterator[method](...args)
      await value
      if (done) return
    }
  }
}

function sourceOf(iterable) {
  for (const key of [Symbol.asyncIterator, Symbol.iterator])
    if (iterable?.[key]) return new Source(iterable[key](), key === Symbol.asyncIterator)
  throw invalidArgument('iterable', 'an instance of Iterable', iterable)
}

function from(Readable, iterable, options) {
  if (typeof iterable === 'string' || iterable instanceof Buffer) return whole(Readable, iterable, options)
  const source = sourceOf(iterable)
  const readable = new Readable({ objectMode: true, highWaterMark: 1, ...options })
  readable._read = () => {
    source.feed(readable)
  }
  readable._destroy = (error, callback) => {
    const answer = (failure) => nextTick(callback, failure || error)
    source.close(error).then(() => answer(), answer)
  }
  return readable
}

/** A text is one chunk, though it can be iterated. */
function whole(Readable, chunk, options) {
  const readable = new Readable({ objectMode: true, ...options })
  readable._read = () => {
    for (const part of [chunk, null]) readable.push(part)
  }
  return readable
}

/** What is written to a function that takes an iterable: one chunk at a time, each taken when it is asked for. */
class Input {
  #given
  #wake

  give(given) {
    this.#given = given
    this.#wake?.()
  }

  async *chunks() {
    for (;;) {
      if (this.#given === undefined)
        await new Promise((resolve) => {
          this.#wake = resolve
        })
      const { chunk, isEnd, callback } = this.#given
      this.#given = undefined
      nextTick(callback)
      if (isEnd) return
      yield chunk
    }
  }
}

/** A generator function transforms; another one only takes what is written, and gives a promise. */
function duplexOfFunction(Duplex, body) {
  const input = new Input()
  const controller = new AbortController()
  const result = body(input.chunks(), { signal: controller.signal })
  const options = {
    objectMode: true,
    write: (chunk, _encoding, callback) => input.give({ chunk, callback }),
    final: (callback) => input.give({ isEnd: true, callback }),
  }
  if (result?.[Symbol.asyncIterator]) return from(Duplex, result, options)
  if (!isThenable(result)) throw badResult('Iterable, AsyncIterable or AsyncFunction', result)
  const done = Promise.resolve(result).then((value) => {
    if (value !== undefined && value !== null) throw badResult('nully', value)
  })
  const duplex = new Duplex({
    ...options,
    readable: false,
    final: (callback) =>
      input.give({ isEnd: true, callback: () => done.then(() => nextTick(callback), callback) }),
    destroy(error, callback) {
      controller.abort()
      callback(error)
    },
  })
  done.catch((error) => duplex.destroy(error))
  return duplex
}

const badResult = (wanted, given) =>
  nodeError(
    'TypeError',
    'ERR_INVALID_RETURN_VALUE',
    `Expected ${wanted} to be returned from the "body" function but got ${binding.describeReceived(given)}.`,
  )

function duplexOfPromise(Duplex, promise) {
  const duplex = new Duplex({ objectMode: true, writable: false, read() {} })
  promise.then(
    (value) => {
      if (value !== undefined && value !== null) duplex.push(value)
      duplex.push(null)
    },
    (error) => duplex.destroy(error),
  )
  return duplex
}

function duplexFrom(Duplex, body) {
  if (body instanceof Duplex) return body
  const { pair } = require('internal-streams-compose')
  if (typeof body === 'function') return duplexOfFunction(Duplex, body)
  if (typeof body?.write === 'function') return pair({ writable: body })
  if (body?.readable instanceof Object || body?.writable instanceof Object) return pair(body)
  if (isThenable(body)) return duplexOfPromise(Duplex, body)
  function ReadingDuplex(options) {
    return new Duplex({ ...options, writable: false })
  }
  return from(ReadingDuplex, body)
}

module.exports = from
module.exports.duplexFrom = duplexFrom
