// https://nodejs.org/docs/latest-v20.x/api/stream.html#streampipelinesource-transforms-destination-callback
'use strict'

const { abortErrorOf, aggregateTwoErrors, requireSignal } = require('internal-abort')
const { addAbortListener } = require('events')
const { PassThrough, Duplex } = require('internal-streams-duplex')
const { READ, finished, isStream, prematureClose } = require('internal-streams-finished')
const { abandon, destroyedError } = require('internal-streams-life')
const { validateFunction } = require('internal-validators')
const { Readable } = require('internal-streams-readable')
const { invalidArgument, nextTick, nodeError } = binding

const PREMATURE = 'ERR_STREAM_PREMATURE_CLOSE'
const dispose = Symbol.dispose ?? Symbol.for('nodejs.dispose')

const isAsyncIterable = (value) => typeof value?.[Symbol.asyncIterator] === 'function'
const isIterable = (value) => isAsyncIterable(value) || typeof value?.[Symbol.iterator] === 'function'
const isThenable = (value) => typeof value?.then === 'function'

function asIterable(value) {
  if (isIterable(value)) return value
  if (READ.isOf(value)) return Readable.prototype[Symbol.asyncIterator].call(value)
  throw invalidArgument('val', 'an instance of Readable, Iterable, or AsyncIterable', value)
}

/** A writer waits at the gate until the stream has room again, has finished or has failed. */
class Gate {
  #writable
  #stopWatching
  #error
  #passes = null

  constructor(writable) {
    this.#writable = writable
    writable.on('drain', this.#open)
    this.#stopWatching = finished(writable, { readable: false }, this.#open)
  }

  #open = (error) => {
    if (error) this.#error = error
    const passes = this.#passes
    this.#passes = null
    passes?.()
  }

  opening() {
    return new Promise((resolve, reject) => {
      const pass = () => (this.#error ? reject(this.#error) : resolve())
      if (this.#error) pass()
      else this.#passes = pass
    })
  }

  /** What is told when writing fails: if the stream had failed before, both errors. */
  failureAfter(error) {
    return error === this.#error ? error : aggregateTwoErrors(this.#error, error)
  }

  leave() {
    this.#stopWatching()
    this.#writable.off('drain', this.#open)
  }
}

async function writeAll(iterable, writable, tell, endsTarget) {
  const gate = new Gate(writable)
  try {
    if (writable.writableNeedDrain) await gate.opening()
    for await (const chunk of iterable) if (!writable.write(chunk)) await gate.opening()
    if (endsTarget) {
      writable.end()
      await gate.opening()
    }
    tell()
  } catch (error) {
    tell(gate.failureAfter(error))
  } finally {
    gate.leave()
  }
}

/** The target of a pipe that must not close before it was ended. */
function pipeInto(source, target, tell, endsTarget) {
  let wasEnded = false
  target.on('close', () => wasEnded || tell(prematureClose()))
  source.pipe(target, { end: false })
  const end = () => {
    wasEnded = true
    target.end()
  }
  if (!endsTarget) tell()
  else if (READ.isFinished(source) && READ.hasEnded(source)) nextTick(end)
  else source.once('end', end)
}

/** A source that was closed after its last chunk came may still tell of its end. */
function watchSource(source, tell) {
  finished(source, { readable: true, writable: false }, (error) => {
    const state = source._readableState
    const mayEnd = error?.code === PREMATURE && state?.ended && !state.errored && !state.errorEmitted
    if (!mayEnd) tell(error)
    else for (const type of ['end', 'error']) source.once(type, tell)
  })
}

class Pipeline {
  #callback
  #endsLast
  /** How each stream is destroyed; what is cleaned up where the last stream can be read on. */
  #destroys = []
  #cleanups = []
  #controller = new AbortController()
  #outerListener
  #pending = 0
  #error
  #value

  constructor(callback, options) {
    this.#callback = callback
    this.#endsLast = options?.end !== false
    this.signal = options?.signal
    requireSignal(this.signal, 'options.signal')
  }

  run(streams) {
    if (this.signal) this.#outerListener = addAbortListener(this.signal, this.#abort)
    let current
    for (const [at, stream] of streams.entries()) {
      const place = { isFirst: at === 0, isLast: at === streams.length - 1 }
      place.ends = !place.isLast || this.#endsLast
      if (isStream(stream)) this.watch(stream, place)
      current = place.isFirst ? this.begin(stream) : this.append(current, stream, place)
    }
    if (this.signal?.aborted) nextTick(this.#abort)
    return current
  }

  #abort = () => this.conclude(abortErrorOf(this.signal))

  #tell = (error) => {
    this.#pending--
    this.conclude(error, this.#pending === 0)
  }

  conclude(error, isLast = false) {
    const isBetter = !this.#error || this.#error.code === PREMATURE
    if (error && isBetter) this.#error = error
    if (!isLast && !this.#error) return
    for (const destroy of this.#destroys.splice(0)) destroy(this.#error)
    this.#outerListener?.[dispose]()
    this.#controller.abort()
    if (isLast) this.end()
  }

  end() {
    if (!this.#error) for (const cleanUp of this.#cleanups) cleanUp()
    nextTick(this.#callback, this.#error, this.#value)
  }

  watch(stream, place) {
    const staysOpen = place.isLast && READ.isOpen(stream)
    const onError = (error) => {
      if (error && error.name !== 'AbortError' && error.code !== PREMATURE) this.#tell(error)
    }
    if (place.ends) {
      const cleanUp = this.destroyAtEnd(stream, !place.isLast, !place.isFirst)
      if (staysOpen) this.#cleanups.push(cleanUp)
    }
    stream.on('error', onError)
    if (staysOpen) this.#cleanups.push(() => stream.removeListener('error', onError))
  }

  /** A stream is destroyed when the pipeline ends, unless it has come to its end by itself. */
  destroyAtEnd(stream, readable, writable) {
    let isThrough = false
    stream.on('close', () => {
      isThrough = true
    })
    this.#destroys.push((error) => {
      const wasThrough = isThrough
      isThrough = true
      if (!wasThrough) abandon(stream, error || destroyedError('pipe'))
    })
    return finished(stream, { readable, writable }, (error) => {
      isThrough = !error
    })
  }

  begin(first) {
    const source = typeof first === 'function' ? first({ signal: this.#controller.signal }) : first
    return isIterable(source) || READ.isOf(source) ? source : Duplex.from(source)
  }

  append(source, next, place) {
    if (typeof next === 'function') {
      const result = next(asIterable(source), { signal: this.#controller.signal })
      return place.isLast ? this.collect(result, place.ends) : result
    }
    if (READ.isOf(source)) this.connect(source, next, place)
    else this.write(asIterable(source), next, place.ends)
    return next
  }

  write(iterable, target, endsTarget) {
    this.#pending++
    writeAll(iterable, target, this.#tell, endsTarget)
  }

  connect(source, target, { isLast, ends }) {
    this.#pending += 2
    pipeInto(source, target, this.#tell, ends)
    watchSource(source, this.#tell)
    const cleanUp = finished(target, { readable: false, writable: true }, this.#tell)
    if (isLast && READ.isOpen(target)) this.#cleanups.push(cleanUp)
  }

  /** What a function at the end gives is written to a stream that nobody sees. */
  collect(result, ends) {
    const through = new PassThrough({ objectMode: true })
    if (isThenable(result)) this.collectLast(result, through, ends)
    else if (isAsyncIterable(result)) this.write(result, through, ends)
    else {
      const received = binding.describeReceived(result)
      const text = `Expected AsyncIterable or Promise to be returned from the "destination" function but got ${received}.`
      throw nodeError('TypeError', 'ERR_INVALID_RETURN_VALUE', text)
    }
    this.#cleanups.push(this.destroyAtEnd(through, false, true))
    return through
  }

  collectLast(result, through, ends) {
    const fulfilled = (value) => {
      this.#value = value
      if (value !== undefined && value !== null) through.write(value)
      if (ends) through.end()
      nextTick(this.#tell)
    }
    const rejected = (error) => {
      through.destroy(error)
      nextTick(this.#tell, error)
    }
    this.#pending++
    result.then(fulfilled, rejected)
  }
}

function run(given, callback, options) {
  const streams = given.length === 1 && Array.isArray(given[0]) ? given[0] : given
  if (streams.length < 2)
    throw nodeError('TypeError', 'ERR_MISSING_ARGS', 'The "streams" argument must be specified')
  return new Pipeline(callback, options).run(streams)
}

function pipeline(...streams) {
  let callback = validateFunction(streams.pop(), 'streams[stream.length - 1]')
  return run(streams, (...result) => {
    const tell = callback
    callback = undefined
    tell?.(...result)
  })
}

/** Options may come last. */
function pipelinePromise(...streams) {
  const last = streams.at(-1)
  const isOptions = typeof last === 'object' && last !== null && !isStream(last) && !isIterable(last)
  return new Promise((resolve, reject) => {
    const options = isOptions ? streams.pop() : undefined
    run(streams, (error, value) => (error ? reject(error) : resolve(value)), options)
  })
}

module.exports = { pipeline, pipelinePromise }
