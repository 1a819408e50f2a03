// When a stream has come to its end. https://nodejs.org/docs/latest-v20.x/api/stream.html#streamfinishedstream-options-callback
'use strict'

const { AbortError, abortErrorOf, requireSignal } = require('internal-abort')
const { addAbortListener } = require('events')
const { validateFunction } = require('internal-validators')
const { invalidArgument, nextTick, nodeError } = binding

const dispose = Symbol.dispose ?? Symbol.for('nodejs.dispose')

const isEmitter = (value) => typeof value?.on === 'function'

/** What is to be known of reading, and of writing. Streams of other makes have no state; they are judged by their methods. */
class Side {
  constructor({ name, event, state, other, method }) {
    Object.assign(this, { name, event, state, other, method })
  }

  isOf(stream) {
    if (typeof stream?.[this.method] !== 'function' || !isEmitter(stream)) return false
    const own = stream[this.state]
    return own ? own.exists !== false : !stream[this.other]
  }

  /** Null where the stream does not say. */
  isOpen(stream) {
    if (typeof stream?.[this.name] !== 'boolean') return null
    return !stream.destroyed && this.isOf(stream) && stream[this.name] && !this.hasEnded(stream)
  }

  isFinished(stream) {
    if (!this.isOf(stream)) return false
    if (this.hasFinished(stream)) return true
    const state = stream[this.state]
    return Boolean(state) && !state.errored && (state.isThrough || (state.ended && state.length === 0))
  }
}

class ReadSide extends Side {
  hasEnded(stream) {
    return stream._readableState?.endEmitted
  }

  hasFinished() {
    return false
  }

  /** Who wants to read what cannot be read is not told of an error, other than who wants to write. */
  mayEndEarly(stream) {
    return this.isOf(stream)
  }
}

class WriteSide extends Side {
  hasEnded(stream) {
    return stream.writableEnded
  }

  hasFinished(stream) {
    return stream.writableFinished === true
  }

  mayEndEarly() {
    return true
  }
}

const READ = new ReadSide({
  name: 'readable',
  event: 'end',
  method: 'pipe',
  state: '_readableState',
  other: '_writableState',
})
const WRITE = new WriteSide({
  name: 'writable',
  event: 'finish',
  method: 'write',
  state: '_writableState',
  other: '_readableState',
})

const isStream = (value) =>
  Boolean(value?._readableState || value?._writableState) ||
  (isEmitter(value) && [READ, WRITE].some(({ method }) => typeof value[method] === 'function'))

const prematureClose = () => nodeError('Error', 'ERR_STREAM_PREMATURE_CLOSE', 'Premature close')

/** Waits for the ends of those sides that somebody wants to know of. */
class Watch {
  #stream
  #callback
  #isOver = false
  #sides
  /** Whether 'close' will come after all, so that nothing is said before. */
  #closes
  #isClosed
  #listeners = new Map()
  #legacyListener
  #abortListener

  constructor(stream, options, callback) {
    this.#stream = stream
    this.#callback = callback
    this.#sides = [READ, WRITE].map((side) => ({
      side,
      isWanted: options?.[side.name] ?? side.isOf(stream),
      isDone: side.isFinished(stream),
    }))
    this.#closes = this.willClose()
    this.#isClosed = Boolean(stream.closed)
    this.listen(options)
    this.lookAtPast()
    if (options?.signal && !this.#isClosed) this.listenTo(options.signal)
  }

  willClose() {
    const life = (this.#stream._writableState ?? this.#stream._readableState)?.life
    if (!life?.endsItself || !life.tellsClose || life.isClosed) return false
    return this.#sides.every(({ side, isWanted }) => side.isOf(this.#stream) === isWanted)
  }

  listen(options) {
    const [read, write] = this.#sides
    const listeners = this.#listeners
    listeners.set('end', () => this.sideEnded(read, write))
    listeners.set('finish', () => this.sideEnded(write, read))
    if (options?.error !== false) listeners.set('error', (error) => this.end(error))
    listeners.set('close', () => this.closed())
    if (write.isWanted && !this.#stream._writableState) this.listenToLegacy(write, read)
    for (const [type, listener] of listeners) this.#stream.on(type, listener)
  }

  /** A stream of another make tells by 'end' or 'close' that nothing is written any more. */
  listenToLegacy(write, read) {
    const listener = () => {
      if (!this.#stream.writable) this.sideEnded(write, read)
    }
    for (const type of ['end', 'close']) this.#stream.on(type, listener)
    this.#legacyListener = listener
  }

  sideEnded(own, other) {
    const stream = this.#stream
    own.isDone = true
    if (stream.destroyed) this.#closes = false
    const waitsForClose = this.#closes && (other.isWanted || !stream[other.side.name])
    if (!waitsForClose && (other.isDone || !other.isWanted)) this.end()
  }

  get error() {
    return this.#stream._writableState?.errored || this.#stream._readableState?.errored
  }

  closed() {
    this.#isClosed = true
    const isPremature = ({ side, isWanted, isDone }) =>
      isWanted && !isDone && side.mayEndEarly(this.#stream) && !side.isFinished(this.#stream)
    const error = this.error || (this.#sides.some(isPremature) && prematureClose())
    this.end(...(error ? [error] : []))
  }

  /** Nothing will be told any more by a stream that came to its end before. */
  lookAtPast() {
    const life = (this.#stream._writableState ?? this.#stream._readableState)?.life
    if (this.#isClosed) nextTick(closed, () => this.closed())
    else if (life?.hasToldError) {
      if (!this.#closes) this.endSoon()
    } else if (this.hasPassed()) this.endSoon()
  }

  hasPassed() {
    const [read, write] = this.#sides
    const stream = this.#stream
    const onlyOther = (own, other) => {
      const wantsNone = !own.isWanted && (!this.#closes || own.side.isOpen(stream))
      return wantsNone && (other.isDone || other.side.isOpen(stream) === false)
    }
    const isWritten = !stream._writableState?.pendingcb
    return (onlyOther(read, write) && isWritten) || onlyOther(write, read)
  }

  endSoon() {
    nextTick(closed, () => {
      const error = this.error
      this.#isClosed = true
      this.end(...(error ? [error] : []))
    })
  }

  end(...result) {
    if (this.#isOver) return
    this.#isOver = true
    this.#abortListener?.[dispose]()
    Reflect.apply(this.#callback, this.#stream, result)
  }

  listenTo(signal) {
    const abort = () => {
      const isLate = this.#isOver
      this.stop()
      if (!isLate) Reflect.apply(this.#callback, this.#stream, [abortErrorOf(signal)])
    }
    if (signal.aborted) nextTick(abort)
    else this.#abortListener = addAbortListener(signal, abort)
  }

  stop() {
    this.#isOver = true
    if (this.#legacyListener)
      for (const type of ['end', 'close']) this.#stream.removeListener(type, this.#legacyListener)
    for (const type of ['finish', 'end', 'error', 'close'])
      if (this.#listeners.has(type)) this.#stream.removeListener(type, this.#listeners.get(type))
  }
}

/** A tick, which shows under this name where it waits. */
const closed = (tell) => tell()

function finished(stream, options, callback) {
  if (callback === undefined) return finished(stream, {}, options)
  validateFunction(callback, 'callback')
  requireSignal(options?.signal, 'options.signal')
  if (!isStream(stream))
    throw invalidArgument('stream', 'an instance of ReadableStream, WritableStream, or Stream', stream)
  const watch = new Watch(stream, options, callback)
  return () => watch.stop()
}

function addAbortSignal(signal, stream) {
  requireSignal(signal, 'signal')
  const abort = () => stream.destroy(abortErrorOf(signal))
  if (signal.aborted) abort()
  else {
    const listener = addAbortListener(signal, abort)
    finished(stream, () => listener[dispose]())
  }
  return stream
}

/** Destroys a stream and waits for its end. That it was aborted is no failure of that; a stream that is only written forgives each abort. */
function disposed(stream, hasEnded, forgives = (error, reason) => error === reason) {
  const reason = stream.destroyed || hasEnded ? null : new AbortError()
  if (!stream.destroyed) stream.destroy(reason)
  return new Promise((resolve, reject) => {
    finished(stream, (error) => {
      if (error && !forgives(error, reason)) reject(error)
      else resolve(null)
    })
  })
}

function finishedPromise(stream, options = {}) {
  return new Promise((resolve, reject) => {
    const stop = finished(stream, options, (error) => {
      if (options.cleanup) stop()
      const settle = error ? reject : resolve
      settle(error || undefined)
    })
  })
}

module.exports = {
  READ,
  WRITE,
  finished,
  finishedPromise,
  disposed,
  addAbortSignal,
  isStream,
  prematureClose,
}
