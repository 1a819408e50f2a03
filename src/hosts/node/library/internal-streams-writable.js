// https://github.com/nodejs/node/blob/v20.x/lib/internal/streams/writable.js
'use strict'

const { Buffer } = require('buffer')
const {
  construct,
  destroy,
  errorOrDestroy,
  destroyedError,
  calledTwice,
} = require('internal-streams-destroy')
const { Stream, StreamState } = require('internal-streams-legacy')
const { invalidArgument, nextTick, nodeError } = binding

const nothing = () => {}

class WritableState extends StreamState {
  constructor(options, stream, isDuplex) {
    super(options, isDuplex, 'writable')
    this.finalCalled = false
    this.needDrain = false
    this.ending = false
    this.finished = false
    this.prefinished = false
    this.decodeStrings = options?.decodeStrings !== false
    this.writing = false
    this.corked = 0
    this.bufferProcessing = false
    this.onwrite = (error) => onwrite(stream, error)
    this.writecb = null
    this.writelen = 0
    this.afterWriteTickInfo = null
    this.afterWritePending = false
    this.expectsCallback = false
    this.buffered = []
    this.pendingcb = 0
    this.onFinished = []
  }

  getBuffer() {
    return [...this.buffered]
  }

  get bufferedRequestCount() {
    return this.buffered.length
  }
}

function Writable(options) {
  if (!(this instanceof Writable)) return new Writable(options)
  this._events ??= {
    close: undefined,
    error: undefined,
    prefinish: undefined,
    finish: undefined,
    drain: undefined,
  }
  this._writableState = new WritableState(options, this, false)
  adoptWriting(this, options)
  Stream.call(this, options)
  if (this._construct !== undefined && this._construct !== null)
    construct(this, () => constructedWriting(this))
}
Object.setPrototypeOf(Writable.prototype, Stream.prototype)
Object.setPrototypeOf(Writable, Stream)
Object.defineProperty(Writable, Symbol.hasInstance, {
  value(object) {
    if (Function.prototype[Symbol.hasInstance].call(this, object)) return true
    return this === Writable && object?._writableState instanceof WritableState
  },
})

/** Takes over the methods that are given as options. */
function adoptWriting(stream, options) {
  if (!options) return
  for (const name of ['write', 'writev', 'destroy', 'final', 'construct'])
    if (typeof options[name] === 'function') stream[`_${name}`] = options[name]
  if (options.signal) require('internal-streams-finished').addAbortSignal(options.signal, stream)
}

function constructedWriting(stream) {
  const state = stream._writableState
  if (!state.writing) clearBuffer(stream, state)
  if (state.ending) finishMaybe(stream, state)
}

Writable.prototype.pipe = function pipe() {
  errorOrDestroy(this, nodeError('Error', 'ERR_STREAM_CANNOT_PIPE', 'Cannot pipe, not readable'))
}

// Writing

function write(stream, given, givenEncoding, callback) {
  const state = stream._writableState
  const done = typeof callback === 'function' ? callback : nothing
  if (given === null)
    throw nodeError('TypeError', 'ERR_STREAM_NULL_VALUES', 'May not write null values to stream')
  const [chunk, encoding] = state.objectMode ? [given, givenEncoding] : encode(state, given, givenEncoding)
  const error = state.ending
    ? nodeError('Error', 'ERR_STREAM_WRITE_AFTER_END', 'write after end')
    : state.destroyed
      ? destroyedError('write')
      : undefined
  if (error) {
    nextTick(done, error)
    errorOrDestroy(stream, error, true)
    return error
  }
  state.pendingcb++
  return writeOrBuffer(stream, state, chunk, encoding, done)
}

function encode(state, chunk, given) {
  const encoding = given || state.defaultEncoding
  if (encoding !== 'buffer' && !Buffer.isEncoding(encoding))
    throw nodeError('TypeError', 'ERR_UNKNOWN_ENCODING', `Unknown encoding: ${encoding}`)
  if (typeof chunk === 'string')
    return state.decodeStrings ? [Buffer.from(chunk, encoding), 'buffer'] : [chunk, encoding]
  if (chunk instanceof Buffer) return [chunk, 'buffer']
  if (ArrayBuffer.isView(chunk))
    return [Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength), 'buffer']
  throw invalidArgument('chunk', 'of type string or an instance of Buffer, TypedArray, or DataView', chunk)
}

Writable.prototype.write = function (chunk, encoding, callback) {
  if (typeof encoding === 'function') return write(this, chunk, null, encoding) === true
  return write(this, chunk, encoding, callback) === true
}

const lengthOf = (state, chunk) => (state.objectMode ? 1 : chunk.length)

function writeOrBuffer(stream, state, chunk, encoding, callback) {
  const length = lengthOf(state, chunk)
  state.length += length
  if (state.writing || state.errored || state.corked > 0 || !state.constructed)
    state.buffered.push({ chunk, encoding, callback })
  else hand(stream, state, length, callback, () => stream._write(chunk, encoding, state.onwrite))
  const hasRoom = state.length < state.highWaterMark || state.length === 0
  if (!hasRoom) state.needDrain = true
  return hasRoom && !state.destroyed && !state.errored
}

/** Hands something to the sink. */
function hand(_stream, state, length, callback, give) {
  state.writelen = length
  state.writecb = callback
  state.writing = true
  state.sync = true
  state.expectsCallback = true
  give()
  state.sync = false
}

function handBuffered(stream, state, length, callback, give) {
  hand(stream, state, length, callback, () => {
    if (state.destroyed) state.onwrite(destroyedError('write'))
    else give()
  })
}

function onwrite(stream, error) {
  const state = stream._writableState
  if (!state.expectsCallback) {
    errorOrDestroy(stream, calledTwice())
    return
  }
  const { sync } = state
  const callback = state.writecb ?? nothing
  state.writecb = null
  state.writing = false
  state.expectsCallback = false
  state.length -= state.writelen
  state.writelen = 0
  if (error) {
    state.errored ??= error
    if (stream._readableState) stream._readableState.errored ??= error
    if (sync) nextTick(failed, stream, state, error, callback)
    else failed(stream, state, error, callback)
    return
  }
  if (state.buffered.length > 0) clearBuffer(stream, state)
  if (sync) scheduleAfterWrite(stream, state, callback)
  else afterWrite(stream, state, 1, callback)
}

function failed(stream, state, error, callback) {
  --state.pendingcb
  callback(error)
  errorBuffer(state)
  errorOrDestroy(stream, error)
}

/** Callbacks of a sink that answers at once are called in a tick: one tick for several writes with the same callback. */
function scheduleAfterWrite(stream, state, callback) {
  const needsTick = (state.needDrain && state.length === 0) || state.destroyed || callback !== nothing
  const info = state.afterWriteTickInfo
  if (
    callback === nothing ? !state.afterWritePending && needsTick : needsTick && info?.callback !== callback
  ) {
    state.afterWritePending = true
    if (callback === nothing) nextTick(afterWrite, stream, state, 1, callback)
    else {
      state.afterWriteTickInfo = { count: 1, callback }
      nextTick(afterWriteTick, stream, state, state.afterWriteTickInfo)
    }
  } else if (callback !== nothing && info !== null) info.count++
  else {
    state.pendingcb--
    if (state.ending) finishMaybe(stream, state, true)
  }
}

function afterWriteTick(stream, state, { count, callback }) {
  state.afterWriteTickInfo = null
  afterWrite(stream, state, count, callback)
}

function afterWrite(stream, state, count, callback) {
  state.afterWritePending = false
  if (state.needDrain && !state.ending && !state.destroyed && state.length === 0) {
    state.needDrain = false
    stream.emit('drain')
  }
  for (let i = 0; i < count; i++) {
    state.pendingcb--
    callback(null)
  }
  if (state.destroyed) errorBuffer(state)
  if (state.ending) finishMaybe(stream, state, true)
}

/** Nothing that is buffered will be written any more. */
function errorBuffer(state) {
  if (state.writing) return
  const { buffered } = state
  for (const { chunk, callback } of buffered) {
    state.length -= lengthOf(state, chunk)
    callback(state.errored ?? destroyedError('write'))
  }
  callFinished(state, state.errored ?? destroyedError('end'))
  state.buffered = []
}

function clearBuffer(stream, state) {
  if (state.corked > 0 || state.bufferProcessing || state.destroyed || !state.constructed) return
  if (state.buffered.length === 0) return
  state.bufferProcessing = true
  if (state.buffered.length > 1 && stream._writev) {
    const chunks = state.buffered
    state.pendingcb -= chunks.length - 1
    const isSilent = chunks.every(({ callback }) => callback === nothing)
    const callAll = (error) => {
      for (const entry of chunks) entry.callback(error)
    }
    const callback = isSilent ? nothing : callAll
    chunks.allBuffers = chunks.every(({ encoding }) => encoding === 'buffer')
    handBuffered(stream, state, state.length, callback, () => stream._writev(chunks, state.onwrite))
    state.buffered = []
  } else {
    do {
      const { chunk, encoding, callback } = state.buffered.shift()
      handBuffered(stream, state, lengthOf(state, chunk), callback, () =>
        stream._write(chunk, encoding, state.onwrite),
      )
    } while (state.buffered.length > 0 && !state.writing)
  }
  state.bufferProcessing = false
}

Writable.prototype.cork = function cork() {
  this._writableState.corked++
}

Writable.prototype.uncork = function uncork() {
  const state = this._writableState
  if (state.corked === 0) return
  state.corked--
  if (!state.writing) clearBuffer(this, state)
}

Writable.prototype.setDefaultEncoding = function setDefaultEncoding(encoding) {
  if (!Buffer.isEncoding(encoding))
    throw nodeError('TypeError', 'ERR_UNKNOWN_ENCODING', `Unknown encoding: ${encoding}`)
  this._writableState.defaultEncoding = encoding.toLowerCase()
  return this
}

Writable.prototype._write = function (chunk, encoding, callback) {
  if (this._writev) this._writev([{ chunk, encoding }], callback)
  else throw nodeError('Error', 'ERR_METHOD_NOT_IMPLEMENTED', 'The _write() method is not implemented')
}
Writable.prototype._writev = null

// Ending

Writable.prototype.end = function end(chunk, encoding, callback) {
  if (typeof chunk === 'function') return this.end(null, null, chunk)
  if (typeof encoding === 'function') return this.end(chunk, null, encoding)
  const state = this._writableState
  let error
  if (chunk !== undefined && chunk !== null) {
    const written = write(this, chunk, encoding)
    if (written instanceof Error) error = written
  }
  if (state.corked > 0) {
    state.corked = 1
    this.uncork()
  }
  if (error) {
    // The write has told of it.
  } else if (!state.errored && !state.ending) {
    state.ending = true
    finishMaybe(this, state, true)
    state.ended = true
  } else if (state.finished)
    error = nodeError('Error', 'ERR_STREAM_ALREADY_FINISHED', 'Cannot call end after a stream was finished')
  else if (state.destroyed) error = destroyedError('end')
  if (typeof callback === 'function') {
    if (error) nextTick(callback, error)
    else if (state.errored) nextTick(callback, state.errored)
    else if (state.finished) nextTick(callback, null)
    else state.onFinished.push(callback)
  }
  return this
}

const needsFinish = (state) =>
  state.ending &&
  !state.destroyed &&
  state.constructed &&
  state.length === 0 &&
  !state.errored &&
  state.buffered.length === 0 &&
  !state.finished &&
  !state.writing &&
  !state.errorEmitted &&
  !state.closeEmitted

function finishMaybe(stream, state, isSync) {
  if (!needsFinish(state)) return
  prefinish(stream, state)
  if (state.pendingcb !== 0) return
  if (isSync) {
    state.pendingcb++
    nextTick(finishIfStill, stream, state)
  } else if (needsFinish(state)) {
    state.pendingcb++
    finish(stream, state)
  }
}

function finishIfStill(stream, state) {
  if (needsFinish(state)) finish(stream, state)
  else state.pendingcb--
}

function prefinish(stream, state) {
  if (state.prefinished || state.finalCalled) return
  state.finalCalled = true
  if (typeof stream._final !== 'function' || state.destroyed) {
    state.prefinished = true
    stream.emit('prefinish')
    return
  }
  state.sync = true
  state.pendingcb++
  try {
    stream._final((error) => afterFinal(stream, state, error))
  } catch (error) {
    afterFinal(stream, state, error)
  }
  state.sync = false
}

function afterFinal(stream, state, error) {
  if (state.prefinished) {
    errorOrDestroy(stream, error ?? calledTwice())
    return
  }
  state.pendingcb--
  if (error) {
    callFinished(state, error)
    errorOrDestroy(stream, error, state.sync)
  } else if (needsFinish(state)) {
    state.prefinished = true
    stream.emit('prefinish')
    state.pendingcb++
    nextTick(finish, stream, state)
  }
}

function finish(stream, state) {
  state.pendingcb--
  state.finished = true
  callFinished(state, null)
  stream.emit('finish')
  if (!state.autoDestroy) return
  const r = stream._readableState
  if (!r || (r.autoDestroy && (r.endEmitted || r.readable === false))) stream.destroy()
}

function callFinished(state, error) {
  const callbacks = state.onFinished
  state.onFinished = []
  for (const callback of callbacks) callback(error)
}

Writable.prototype.destroy = function (error, callback) {
  const state = this._writableState
  if (!state.destroyed && (state.buffered.length > 0 || state.onFinished.length > 0))
    nextTick(errorBuffer, state)
  destroy.call(this, error, callback)
  return this
}
Writable.prototype._destroy = (error, callback) => callback(error)
Writable.prototype[Symbol.for('nodejs.rejection')] = function (error) {
  this.destroy(error)
}

// Asking

const getters = {
  closed: (state) => state.closed,
  writableFinished: (state) => state.finished,
  writableObjectMode: (state) => state.objectMode,
  writableBuffer: (state) => state.getBuffer(),
  writableEnded: (state) => state.ending,
  writableNeedDrain: (state) => !state.destroyed && !state.ending && state.needDrain,
  writableHighWaterMark: (state) => state.highWaterMark,
  writableCorked: (state) => state.corked,
  writableLength: (state) => state.length,
  errored: (state) => state.errored,
  writableAborted: (state) =>
    state.writable !== false && (state.destroyed || state.errored !== null) && !state.finished,
}
for (const [name, read] of Object.entries(getters))
  Object.defineProperty(Writable.prototype, name, {
    configurable: true,
    get() {
      return this._writableState && read(this._writableState)
    },
  })

Object.defineProperties(Writable.prototype, {
  destroyed: {
    configurable: true,
    get() {
      return this._writableState?.destroyed ?? false
    },
    set(value) {
      if (this._writableState) this._writableState.destroyed = value
    },
  },
  writable: {
    configurable: true,
    get() {
      const state = this._writableState
      return (
        Boolean(state) &&
        state.writable !== false &&
        !state.destroyed &&
        !state.errored &&
        !state.ending &&
        !state.ended
      )
    },
    set(value) {
      if (this._writableState) this._writableState.writable = Boolean(value)
    },
  },
})

module.exports = { Writable, WritableState, adoptWriting, constructedWriting }
