// https://github.com/nodejs/node/blob/v20.x/lib/internal/streams/readable.js
'use strict'

const { Buffer } = require('buffer')
const { aggregateTwoErrors, AbortError } = require('internal-abort')
const { construct, destroy, destroyer, errorOrDestroy } = require('internal-streams-destroy')
const { Stream, StreamState } = require('internal-streams-legacy')
const { StringDecoder } = require('string_decoder')
const { invalidArgument, nextTick, nodeError } = binding

class ReadableState extends StreamState {
  constructor(options, isDuplex) {
    super(options, isDuplex, 'readable')
    this.buffer = []
    this.pipes = []
    this.flowing = null
    this.endEmitted = false
    this.reading = false
    this.needReadable = false
    this.emittedReadable = false
    this.readableListening = false
    this.dataListening = false
    this.resumeScheduled = false
    this.paused = null
    this.awaitDrainWriters = new Set()
    this.readingMore = false
    this.dataEmitted = false
    this.decoder = null
    this.encoding = null
    if (options?.encoding) {
      this.decoder = new StringDecoder(options.encoding)
      this.encoding = options.encoding
    }
  }
}

function Readable(options) {
  if (!(this instanceof Readable)) return new Readable(options)
  this._events ??= {
    close: undefined,
    error: undefined,
    data: undefined,
    end: undefined,
    readable: undefined,
  }
  this._readableState = new ReadableState(options, false)
  adoptReading(this, options)
  Stream.call(this, options)
  if (this._construct !== undefined && this._construct !== null)
    construct(this, () => constructedReading(this))
}
Object.setPrototypeOf(Readable.prototype, Stream.prototype)
Object.setPrototypeOf(Readable, Stream)

/** Takes over the methods that are given as options. */
function adoptReading(stream, options) {
  if (!options) return
  for (const name of ['read', 'destroy', 'construct'])
    if (typeof options[name] === 'function') stream[`_${name}`] = options[name]
  if (options.signal) require('internal-streams-finished').addAbortSignal(options.signal, stream)
}

function constructedReading(stream) {
  if (stream._readableState.needReadable) maybeReadMore(stream, stream._readableState)
}

Readable.prototype.destroy = destroy
Readable.prototype._destroy = (error, callback) => callback(error)
Readable.prototype[Symbol.for('nodejs.rejection')] = function (error) {
  this.destroy(error)
}
Readable.prototype[Symbol.asyncDispose ?? Symbol.for('nodejs.asyncDispose')] = function () {
  let error
  if (!this.destroyed) {
    error = this.readableEnded ? null : new AbortError()
    this.destroy(error)
  }
  const { finished } = require('internal-streams-finished')
  return new Promise((resolve, reject) =>
    finished(this, (failed) => (failed && failed !== error ? reject(failed) : resolve(null))),
  )
}

// Adding

const lengthOf = (state, chunk) => (state.objectMode ? 1 : chunk.length)
const canPushMore = (state) => !state.ended && (state.length < state.highWaterMark || state.length === 0)

/** The chunk as it is kept: bytes, or text in the stream's encoding. Undefined for what is no chunk. */
function convert(stream, state, chunk, encoding) {
  if (typeof chunk === 'string') {
    const given = encoding || state.defaultEncoding
    return state.encoding === given
      ? { chunk, isDecoded: true }
      : { chunk: Buffer.from(chunk, given), isDecoded: false }
  }
  if (chunk instanceof Buffer || chunk === undefined) return { chunk, isDecoded: false }
  if (ArrayBuffer.isView(chunk))
    return { chunk: Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength), isDecoded: false }
  errorOrDestroy(
    stream,
    invalidArgument('chunk', 'of type string or an instance of Buffer, TypedArray, or DataView', chunk),
  )
  return undefined
}

Readable.prototype.push = function push(given, encoding) {
  const state = this._readableState
  if (given === null) {
    state.reading = false
    endOfFile(this, state)
    return false
  }
  const converted = state.objectMode
    ? { chunk: given, isDecoded: Boolean(encoding) }
    : convert(this, state, given, encoding)
  if (converted === undefined) return false
  let { chunk } = converted
  if (!state.objectMode && !(chunk?.length > 0)) {
    state.reading = false
    maybeReadMore(this, state)
    return canPushMore(state)
  }
  if (state.ended) {
    errorOrDestroy(this, nodeError('Error', 'ERR_STREAM_PUSH_AFTER_EOF', 'stream.push() after EOF'))
    return false
  }
  if (state.destroyed || state.errored) return false
  state.reading = false
  if (state.decoder && !converted.isDecoded) {
    chunk = state.decoder.write(chunk)
    if (!state.objectMode && chunk.length === 0) {
      maybeReadMore(this, state)
      return canPushMore(state)
    }
  }
  addChunk(this, state, chunk, false)
  return canPushMore(state)
}

Readable.prototype.unshift = function unshift(given, encoding) {
  const state = this._readableState
  if (given === null) {
    state.reading = false
    endOfFile(this, state)
    return false
  }
  const converted = state.objectMode
    ? { chunk: given, isDecoded: true }
    : convert(this, state, given, encoding)
  if (converted === undefined) return false
  if (!state.objectMode && !(converted.chunk?.length > 0)) return canPushMore(state)
  const chunk =
    state.encoding && !converted.isDecoded ? converted.chunk.toString(state.encoding) : converted.chunk
  if (state.endEmitted)
    errorOrDestroy(
      this,
      nodeError('Error', 'ERR_STREAM_UNSHIFT_AFTER_END_EVENT', 'stream.unshift() after end event'),
    )
  else if (state.destroyed || state.errored) return false
  else addChunk(this, state, chunk, true)
  return canPushMore(state)
}

function addChunk(stream, state, chunk, atFront) {
  if (state.flowing && state.length === 0 && !state.sync && state.dataListening) {
    state.awaitDrainWriters.clear()
    state.dataEmitted = true
    stream.emit('data', chunk)
  } else {
    state.length += lengthOf(state, chunk)
    if (atFront) state.buffer.unshift(chunk)
    else state.buffer.push(chunk)
    if (state.needReadable) emitReadable(stream)
  }
  maybeReadMore(stream, state)
}

function endOfFile(stream, state) {
  if (state.ended) return
  const rest = state.decoder?.end()
  if (rest) {
    state.buffer.push(rest)
    state.length += lengthOf(state, rest)
  }
  state.ended = true
  if (state.sync) emitReadable(stream)
  else {
    state.needReadable = false
    state.emittedReadable = true
    emitReadableNow(stream)
  }
}

Readable.prototype.setEncoding = function setEncoding(encoding) {
  const state = this._readableState
  state.decoder = new StringDecoder(encoding)
  state.encoding = state.decoder.encoding
  const content = state.buffer.map((chunk) => state.decoder.write(chunk)).join('')
  state.buffer = content === '' ? [] : [content]
  state.length = content.length
  return this
}

// Reading

function howMuchToRead(n, state) {
  if (n <= 0 || (state.length === 0 && state.ended)) return 0
  if (state.objectMode) return 1
  if (Number.isNaN(n)) return state.flowing && state.length > 0 ? state.buffer[0].length : state.length
  if (n <= state.length) return n
  return state.ended ? state.length : 0
}

/** The next power of two. */
const powerOfTwo = (n) => 2 ** Math.ceil(Math.log2(n))

Readable.prototype.read = function read(given) {
  const state = this._readableState
  const asked =
    given === undefined ? Number.NaN : Number.isInteger(given) ? given : Number.parseInt(given, 10)
  if (asked > state.highWaterMark) state.highWaterMark = powerOfTwo(asked)
  if (asked !== 0) state.emittedReadable = false
  const isFull = state.highWaterMark !== 0 ? state.length >= state.highWaterMark : state.length > 0
  if (asked === 0 && state.needReadable && (isFull || state.ended)) {
    if (state.length === 0 && state.ended) endReadable(this)
    else emitReadable(this)
    return null
  }
  let n = howMuchToRead(asked, state)
  if (n === 0 && state.ended) {
    if (state.length === 0) endReadable(this)
    return null
  }
  const wantsMore = state.needReadable || state.length === 0 || state.length - n < state.highWaterMark
  const isFree = !state.ended && !state.reading && !state.destroyed && !state.errored && state.constructed
  if (wantsMore && isFree) {
    state.reading = true
    state.sync = true
    if (state.length === 0) state.needReadable = true
    try {
      this._read(state.highWaterMark)
    } catch (error) {
      errorOrDestroy(this, error)
    }
    state.sync = false
    if (!state.reading) n = howMuchToRead(asked, state)
  }
  const result = n > 0 ? takeFrom(state, n) : null
  if (result === null) {
    if (state.length <= state.highWaterMark) state.needReadable = true
    n = 0
  } else {
    state.length -= n
    state.awaitDrainWriters.clear()
  }
  if (state.length === 0) {
    if (!state.ended) state.needReadable = true
    if (asked !== n && state.ended) endReadable(this)
  }
  if (result !== null && !state.errorEmitted && !state.closeEmitted) {
    state.dataEmitted = true
    this.emit('data', result)
  }
  return result
}

const join = (state, chunks) => (state.decoder ? chunks.join('') : Buffer.concat(chunks))

function takeFrom(state, n) {
  if (state.length === 0) return null
  const { buffer } = state
  if (state.objectMode) return buffer.shift()
  if (n >= state.length) {
    state.buffer = []
    return buffer.length === 1 ? buffer[0] : join(state, buffer)
  }
  if (n === buffer[0].length) return buffer.shift()
  const whole = join(state, buffer)
  state.buffer = [whole.slice(n)]
  return whole.slice(0, n)
}

Readable.prototype._read = () => {
  throw nodeError('Error', 'ERR_METHOD_NOT_IMPLEMENTED', 'The _read() method is not implemented')
}

function emitReadable(stream) {
  const state = stream._readableState
  state.needReadable = false
  if (state.emittedReadable) return
  state.emittedReadable = true
  nextTick(emitReadableNow, stream)
}

function emitReadableNow(stream) {
  const state = stream._readableState
  if (!state.destroyed && !state.errored && (state.length > 0 || state.ended)) {
    stream.emit('readable')
    state.emittedReadable = false
  }
  if (!state.flowing && !state.ended && state.length <= state.highWaterMark) state.needReadable = true
  flow(stream)
}

function maybeReadMore(stream, state) {
  if (state.readingMore || !state.constructed) return
  state.readingMore = true
  nextTick(readMore, stream, state)
}

function readMore(stream, state) {
  while (
    !state.reading &&
    !state.ended &&
    (state.length < state.highWaterMark || (state.flowing && state.length === 0))
  ) {
    const before = state.length
    stream.read(0)
    if (before === state.length) break
  }
  state.readingMore = false
}

function endReadable(stream) {
  const state = stream._readableState
  if (state.endEmitted) return
  state.ended = true
  nextTick(endReadableNow, state, stream)
}

function endReadableNow(state, stream) {
  if (state.errored || state.closeEmitted || state.endEmitted || state.length > 0) return
  state.endEmitted = true
  stream.emit('end')
  if (stream.writable && stream.allowHalfOpen === false) nextTick(endWriting, stream)
  else if (state.autoDestroy) {
    const w = stream._writableState
    if (!w || (w.autoDestroy && (w.finished || w.writable === false))) stream.destroy()
  }
}

function endWriting(stream) {
  if (stream.writable && !stream.writableEnded && !stream.destroyed) stream.end()
}

// Flowing

Readable.prototype.isPaused = function isPaused() {
  return this._readableState.paused === true || this._readableState.flowing === false
}

Readable.prototype.resume = function resume() {
  const state = this._readableState
  if (!state.flowing) {
    state.flowing = !state.readableListening
    if (!state.resumeScheduled) {
      state.resumeScheduled = true
      nextTick(resumeNow, this, state)
    }
  }
  state.paused = false
  return this
}

function resumeNow(stream, state) {
  if (!state.reading) stream.read(0)
  state.resumeScheduled = false
  stream.emit('resume')
  flow(stream)
  if (state.flowing && !state.reading) stream.read(0)
}

Readable.prototype.pause = function pause() {
  const state = this._readableState
  if (state.flowing !== false) {
    state.flowing = false
    this.emit('pause')
  }
  state.paused = true
  return this
}

function flow(stream) {
  const state = stream._readableState
  while (state.flowing && stream.read() !== null);
}

// Listening

Readable.prototype.on = function on(type, listener) {
  const result = Stream.prototype.on.call(this, type, listener)
  const state = this._readableState
  if (type === 'data') {
    state.dataListening = true
    state.readableListening ||= this.listenerCount('readable') > 0
    if (state.flowing !== false) this.resume()
  } else if (type === 'readable' && !state.endEmitted && !state.readableListening) {
    state.readableListening = true
    state.needReadable = true
    state.flowing = false
    state.emittedReadable = false
    if (state.length > 0) emitReadable(this)
    else if (!state.reading) nextTick(readNothing, this)
  }
  return result
}
Readable.prototype.addListener = Readable.prototype.on

const readNothing = (stream) => stream.read(0)

Readable.prototype.removeListener = function removeListener(type, listener) {
  const result = Stream.prototype.removeListener.call(this, type, listener)
  if (type === 'readable') nextTick(updateListening, this)
  else if (type === 'data' && this.listenerCount('data') === 0) this._readableState.dataListening = false
  return result
}
Readable.prototype.off = Readable.prototype.removeListener

Readable.prototype.removeAllListeners = function removeAllListeners(...args) {
  const result = Stream.prototype.removeAllListeners.apply(this, args)
  if (args[0] === 'readable' || args[0] === undefined) nextTick(updateListening, this)
  return result
}

function updateListening(stream) {
  const state = stream._readableState
  state.readableListening = stream.listenerCount('readable') > 0
  if (state.resumeScheduled && state.paused === false) state.flowing = true
  else if (state.dataListening) stream.resume()
  else if (!state.readableListening) state.flowing = null
}

// Pipes

Readable.prototype.pipe = function pipe(target, options) {
  const source = this
  const state = this._readableState
  state.pipes.push(target)
  const isStdio = target._isStdio === true
  const onSourceEnd = options?.end !== false && !isStdio ? onend : unpipe
  if (state.endEmitted) nextTick(onSourceEnd)
  else source.once('end', onSourceEnd)

  target.on('unpipe', onunpipe)
  function onunpipe(readable, info) {
    if (readable !== source || info?.hasUnpiped !== false) return
    info.hasUnpiped = true
    cleanup()
  }

  function onend() {
    target.end()
  }

  let ondrain
  let isCleanedUp = false
  function cleanup() {
    target.removeListener('close', onclose)
    target.removeListener('finish', onfinish)
    if (ondrain) target.removeListener('drain', ondrain)
    target.removeListener('error', onerror)
    target.removeListener('unpipe', onunpipe)
    source.removeListener('end', onend)
    source.removeListener('end', unpipe)
    source.removeListener('data', ondata)
    isCleanedUp = true
    if (
      ondrain &&
      state.awaitDrainWriters.size > 0 &&
      (!target._writableState || target._writableState.needDrain)
    )
      ondrain()
  }

  function pause() {
    if (!isCleanedUp) {
      if (state.pipes.includes(target)) state.awaitDrainWriters.add(target)
      source.pause()
    }
    if (ondrain) return
    ondrain = () => {
      state.awaitDrainWriters.delete(target)
      if (state.awaitDrainWriters.size === 0 && state.dataListening) source.resume()
    }
    target.on('drain', ondrain)
  }

  source.on('data', ondata)
  function ondata(chunk) {
    if (target.write(chunk) === false) pause()
  }

  function onerror(error) {
    unpipe()
    target.removeListener('error', onerror)
    if (target.listenerCount('error') > 0) return
    const sink = target._writableState || target._readableState
    if (sink && !sink.errorEmitted) errorOrDestroy(target, error)
    else target.emit('error', error)
  }
  target.prependListener('error', onerror)

  function onclose() {
    target.removeListener('finish', onfinish)
    unpipe()
  }
  target.once('close', onclose)
  function onfinish() {
    target.removeListener('close', onclose)
    unpipe()
  }
  target.once('finish', onfinish)

  function unpipe() {
    source.unpipe(target)
  }

  target.emit('pipe', source)
  if (target.writableNeedDrain === true) pause()
  else if (!state.flowing) source.resume()
  return target
}

Readable.prototype.unpipe = function unpipe(target) {
  const state = this._readableState
  if (state.pipes.length === 0) return this
  if (!target) {
    const targets = state.pipes
    state.pipes = []
    this.pause()
    for (const one of targets) one.emit('unpipe', this, { hasUnpiped: false })
    return this
  }
  const index = state.pipes.indexOf(target)
  if (index < 0) return this
  state.pipes.splice(index, 1)
  if (state.pipes.length === 0) this.pause()
  target.emit('unpipe', this, { hasUnpiped: false })
  return this
}

// Iterating

Readable.prototype[Symbol.asyncIterator] = function () {
  return iteratorOf(this)
}

Readable.prototype.iterator = function iterator(options) {
  return iteratorOf(this, options)
}

function iteratorOf(stream, options) {
  const iterator = iterate(stream, options)
  iterator.stream = stream
  return iterator
}

async function* iterate(stream, options) {
  const { finished } = require('internal-streams-finished')
  let wake = () => {}
  function next(resolve) {
    if (this === stream) {
      wake()
      wake = () => {}
    } else wake = resolve
  }
  stream.on('readable', next)
  let error
  const cleanup = finished(stream, { writable: false }, (failed) => {
    error = failed ? aggregateTwoErrors(error, failed) : null
    wake()
    wake = () => {}
  })
  try {
    while (true) {
      const chunk = stream.destroyed ? null : stream.read()
      if (chunk !== null) yield chunk
      else if (error) throw error
      else if (error === null) return
      else await new Promise(next)
    }
  } catch (failed) {
    error = aggregateTwoErrors(error, failed)
    throw error
  } finally {
    if (
      (error || options?.destroyOnReturn !== false) &&
      (error === undefined || stream._readableState.autoDestroy)
    )
      destroyer(stream, null)
    else {
      stream.off('readable', next)
      cleanup()
    }
  }
}

// Asking

const getters = {
  readableDidRead: (state) => state.dataEmitted,
  readableAborted: (state) =>
    state.readable !== false && (state.destroyed || state.errored !== null) && !state.endEmitted,
  readableHighWaterMark: (state) => state.highWaterMark,
  readableBuffer: (state) => state.buffer,
  readableLength: (state) => state.length,
  readableObjectMode: (state) => state.objectMode,
  readableEncoding: (state) => state.encoding,
  readableEnded: (state) => state.endEmitted,
  errored: (state) => state.errored,
  closed: (state) => state.closed,
}
for (const [name, read] of Object.entries(getters))
  Object.defineProperty(Readable.prototype, name, {
    configurable: true,
    get() {
      return this._readableState && read(this._readableState)
    },
  })

Object.defineProperties(Readable.prototype, {
  readable: {
    configurable: true,
    get() {
      const state = this._readableState
      return (
        Boolean(state) &&
        state.readable !== false &&
        !state.destroyed &&
        !state.errorEmitted &&
        !state.endEmitted
      )
    },
    set(value) {
      if (this._readableState) this._readableState.readable = Boolean(value)
    },
  },
  readableFlowing: {
    configurable: true,
    get() {
      return this._readableState.flowing
    },
    set(value) {
      this._readableState.flowing = value
    },
  },
  destroyed: {
    configurable: true,
    get() {
      return this._readableState?.destroyed ?? false
    },
    set(value) {
      if (this._readableState) this._readableState.destroyed = value
    },
  },
})

Readable.from = (iterable, options) => require('internal-streams-from')(Readable, iterable, options)

module.exports = { Readable, ReadableState, adoptReading, constructedReading }
