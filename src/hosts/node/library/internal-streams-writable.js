// https://nodejs.org/docs/latest-v20.x/api/stream.html#writable-streams
'use strict'

const { Life, _destroy, destroy, failOnRejection } = require('internal-streams-life')
const {
  Stream,
  adopt,
  defineAnswers,
  reserveEvents,
  setDestroyed,
  setExists,
} = require('internal-streams-side')
const { WritableState } = require('internal-streams-writable-state')
const { nextTick, nodeError } = binding

const asyncDispose = Symbol.asyncDispose ?? Symbol.for('nodejs.asyncDispose')

const METHODS = ['write', 'writev', 'destroy', 'final', 'construct']

function Writable(options) {
  if (!(this instanceof Writable)) return new Writable(options)
  reserveEvents(this, ['close', 'error', 'prefinish', 'finish', 'drain'])
  const life = new Life(this, options)
  this._writableState = new WritableState(this, life, options)
  adopt(this, options, METHODS)
  Stream.call(this, options)
  if (this._construct) life.construct(() => this._writableState.beginWriting())
}
Object.setPrototypeOf(Writable.prototype, Stream.prototype)
Object.setPrototypeOf(Writable, Stream)
Writable.WritableState = WritableState

/** Duplex streams are writable, too, though they inherit from Readable. */
const isInstance = Function.prototype[Symbol.hasInstance]
Object.defineProperty(Writable, Symbol.hasInstance, {
  value(object) {
    const isDuplex = this === Writable && object?._writableState instanceof WritableState
    return isDuplex || isInstance.call(this, object)
  },
})

/** Methods that Duplex has, too. */
const writing = {
  write(chunk, encoding, callback) {
    const [name, done] = typeof encoding === 'function' ? [null, encoding] : [encoding, callback]
    return this._writableState.write(chunk, name, done) === true
  },
  cork() {
    this._writableState.corked++
  },
  uncork() {
    this._writableState.uncork()
  },
  setDefaultEncoding(encoding) {
    this._writableState.setDefaultEncoding(encoding)
    return this
  },
  _write(chunk, encoding, callback) {
    if (!this._writev)
      throw nodeError('Error', 'ERR_METHOD_NOT_IMPLEMENTED', 'The _write() method is not implemented')
    this._writev([{ chunk, encoding }], callback)
  },
  _writev: null,
  end(...args) {
    const at = args.findIndex((arg) => typeof arg === 'function')
    const [chunk, encoding] = at < 0 ? args : [...args.slice(0, at), null, null]
    this._writableState.end(chunk, encoding, args[at])
    return this
  },
  destroy(error, callback) {
    const state = this._writableState
    if (!state.destroyed && state.hasWaiting) nextTick(dropWaiting, state)
    return destroy.call(this, error, callback)
  },
}

const dropWaiting = (state) => state.dropWaiting()

Object.assign(Writable.prototype, writing, {
  pipe() {
    const error = nodeError('Error', 'ERR_STREAM_CANNOT_PIPE', 'Cannot pipe, not readable')
    this._writableState.life.fail(error)
  },
  _destroy,
  [Symbol.for('nodejs.rejection')]: failOnRejection,
  [asyncDispose]() {
    return require('internal-streams-finished').disposed(
      this,
      this.writableFinished,
      ({ name }) => name === 'AbortError',
    )
  },
})

// Asking

const isWritable = ({ exists, life, ending }) => exists && !life.isDestroyed && !life.error && !ending

const answers = {
  writable: isWritable,
  writableHighWaterMark: (state) => state.highWaterMark,
  writableObjectMode: (state) => state.objectMode,
  writableBuffer: (state) => state.getBuffer(),
  writableLength: (state) => state.length,
  writableFinished: (state) => state.finished,
  writableCorked: (state) => state.corked,
  writableEnded: (state) => state.ending,
  writableNeedDrain: ({ life, ending, needDrain }) => !life.isDestroyed && !ending && needDrain,
}
const ownAnswers = {
  closed: (state) => state.life.isClosed,
  destroyed: (state) => state.life.isDestroyed,
  errored: (state) => state.life.error,
  writableAborted: ({ exists, life, finished }) =>
    exists && (life.isDestroyed || life.error !== null) && !finished,
}
const setters = { writable: setExists, destroyed: setDestroyed }
defineAnswers(Writable.prototype, '_writableState', { ...answers, ...ownAnswers }, setters)

module.exports = { Writable, WritableState, METHODS, writing, answers, setters }
