// https://nodejs.org/docs/latest-v20.x/api/stream.html#readable-streams
'use strict'

const { iterate } = require('internal-streams-iterate')
const { Life, _destroy, destroy, failOnRejection } = require('internal-streams-life')
const { Pipe, unpipe } = require('internal-streams-pipe')
const { ReadableState } = require('internal-streams-readable-state')
const {
  Stream,
  adopt,
  defineAnswers,
  reserveEvents,
  setDestroyed,
  setExists,
} = require('internal-streams-side')
const { nodeError } = binding

function Readable(options) {
  if (!(this instanceof Readable)) return new Readable(options)
  reserveEvents(this, ['close', 'error', 'data', 'end', 'readable'])
  const life = new Life(this, options)
  this._readableState = new ReadableState(this, life, options)
  adopt(this, options, ['read', 'destroy', 'construct'])
  Stream.call(this, options)
  if (this._construct) life.construct(() => this._readableState.beginReading())
}
Object.setPrototypeOf(Readable.prototype, Stream.prototype)
Object.setPrototypeOf(Readable, Stream)
Readable.ReadableState = ReadableState

/** A method that also tells the state which listeners there are. */
const telling = (name, method, typeOf) =>
  ({
    [name](...args) {
      const result = Stream.prototype[name].apply(this, args)
      this._readableState[method](typeOf(args))
      return result
    },
  })[name]

Object.assign(Readable.prototype, {
  destroy,
  _destroy,
  push(chunk, encoding) {
    return this._readableState.push(chunk, encoding)
  },
  unshift(chunk, encoding) {
    return this._readableState.unshift(chunk, encoding)
  },
  isPaused() {
    return this._readableState.isPaused
  },
  setEncoding(encoding) {
    this._readableState.setEncoding(encoding)
    return this
  },
  read(size) {
    return this._readableState.read(size)
  },
  _read() {
    throw nodeError('Error', 'ERR_METHOD_NOT_IMPLEMENTED', 'The _read() method is not implemented')
  },
  pipe(target, options) {
    new Pipe(this, target).open(options?.end !== false && !target._isStdio)
    return target
  },
  unpipe(target) {
    unpipe(this, target)
    return this
  },
  on: telling('on', 'listenerCame', ([type]) => type),
  removeListener: telling('removeListener', 'listenerWent', ([type]) => type),
  removeAllListeners: telling('removeAllListeners', 'listenersWent', ([type]) => type),
  resume() {
    this._readableState.resume()
    return this
  },
  pause() {
    this._readableState.pause()
    return this
  },
  iterator(options) {
    return iteratorOf(this, options)
  },
  [Symbol.for('nodejs.rejection')]: failOnRejection,
  [Symbol.asyncIterator]() {
    return iteratorOf(this)
  },
  [Symbol.asyncDispose ?? Symbol.for('nodejs.asyncDispose')]() {
    return require('internal-streams-finished').disposed(this, this.readableEnded)
  },
})
Readable.prototype.addListener = Readable.prototype.on
Readable.prototype.off = Readable.prototype.removeListener

const iteratorOf = (stream, options) => Object.assign(iterate(stream, options), { stream })

// Asking

const isReadable = ({ exists, life, endEmitted }) =>
  exists && !life.isDestroyed && !life.hasToldError && !endEmitted

const answers = {
  readable: isReadable,
  readableDidRead: (state) => state.dataEmitted,
  readableAborted: ({ exists, life, endEmitted }) =>
    exists && (life.isDestroyed || life.error !== null) && !endEmitted,
  readableHighWaterMark: (state) => state.highWaterMark,
  readableBuffer: (state) => state.buffer,
  readableFlowing: (state) => state.flowing,
  readableLength: (state) => state.length,
  readableObjectMode: (state) => state.objectMode,
  readableEncoding: (state) => state.encoding,
  errored: (state) => state.life.error,
  closed: (state) => state.life.isClosed,
  destroyed: (state) => state.life.isDestroyed,
  readableEnded: (state) => state.endEmitted,
}
defineAnswers(Readable.prototype, '_readableState', answers, {
  readable: setExists,
  destroyed: setDestroyed,
  readableFlowing(state, isFlowing) {
    state.flowing = isFlowing
  },
})

Readable.from = (iterable, options) => require('internal-streams-from')(Readable, iterable, options)

module.exports = { Readable }
