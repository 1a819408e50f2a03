// Streams with two sides. https://nodejs.org/docs/latest-v20.x/api/stream.html#duplex-and-transform-streams
'use strict'

const { Life } = require('internal-streams-life')
const { Readable } = require('internal-streams-readable')
const { ReadableState } = require('internal-streams-readable-state')
const { Stream, adopt, defineAnswers, reserveEvents } = require('internal-streams-side')
const { METHODS, WritableState, answers, setters, writing } = require('internal-streams-writable')
const { nextTick, nodeError } = binding

const EVENTS = ['close', 'error', 'prefinish', 'finish', 'drain', 'data', 'end', 'readable']

function Duplex(options) {
  if (!(this instanceof Duplex)) return new Duplex(options)
  reserveEvents(this, EVENTS)
  const life = new Life(this, options)
  this._readableState = new ReadableState(this, life, options, 'readable')
  this._writableState = new WritableState(this, life, options, 'writable')
  this.allowHalfOpen = options?.allowHalfOpen !== false
  if (options?.readable === false) this._readableState.close()
  if (options?.writable === false) this._writableState.close()
  adopt(this, options, ['read', ...METHODS])
  Stream.call(this, options)
  if (this._construct) life.construct(() => beginBoth(this))
}
Object.setPrototypeOf(Duplex.prototype, Readable.prototype)
Object.setPrototypeOf(Duplex, Readable)
Object.assign(Duplex.prototype, writing)
defineAnswers(Duplex.prototype, '_writableState', answers, { writable: setters.writable })

function beginBoth({ _readableState, _writableState }) {
  _readableState.beginReading()
  _writableState.beginWriting()
}

Duplex.from = (body) => require('internal-streams-from').duplexFrom(Duplex, body)

// Transforming

/** The writer who waits until what he wrote is read. */
const kCallback = Symbol('kCallback')

/** A mark of 0 for reading means that a chunk is transformed when it is asked for; the writing side has its own mark then. */
function marksOf(options) {
  const mark = options?.highWaterMark ?? options?.readableHighWaterMark
  if (mark !== 0) return options
  const writableHighWaterMark = options.writableHighWaterMark || 0
  return { ...options, highWaterMark: null, readableHighWaterMark: 0, writableHighWaterMark }
}

function Transform(options) {
  if (!(this instanceof Transform)) return new Transform(options)
  Duplex.call(this, marksOf(options))
  this._readableState.letOthersFetch()
  this[kCallback] = null
  adopt(this, options && { transform: options.transform, flush: options.flush }, ['transform', 'flush'])
  this.on('prefinish', prefinish)
}
Object.setPrototypeOf(Transform.prototype, Duplex.prototype)
Object.setPrototypeOf(Transform, Duplex)

const isSomething = (value) => value !== undefined && value !== null

/** What `_flush` still gives is the last that is read. */
function flush(stream, callback) {
  const end = (error, last) => {
    if (error) {
      callback(error)
      return
    }
    if (isSomething(last)) stream.push(last)
    stream.push(null)
    callback()
  }
  if (typeof stream._flush === 'function' && !stream.destroyed) stream._flush(end)
  else end()
}

function _final(callback) {
  flush(this, callback)
}

/** A stream with a `_final` of its own has not flushed yet. */
function prefinish() {
  if (this._final !== _final) flush(this, (error) => error && this.destroy(error))
}

Object.assign(Transform.prototype, {
  _final,
  _transform() {
    throw nodeError('Error', 'ERR_METHOD_NOT_IMPLEMENTED', 'The _transform() method is not implemented')
  },
  _write(chunk, encoding, callback) {
    const before = this._readableState.length
    this._transform(chunk, encoding, (error, result) => {
      if (error) callback(error)
      else {
        if (isSomething(result)) this.push(result)
        goOnWriting(this, before, callback)
      }
    })
  },
  _read() {
    const callback = this[kCallback]
    this[kCallback] = null
    callback?.()
  },
})

/** The next chunk is written when there is room for what becomes of it. */
function goOnWriting(stream, before, callback) {
  const { ended, length, highWaterMark } = stream._readableState
  if (ended) nextTick(callback)
  else if (stream._writableState.ended || length === before || length < highWaterMark) callback()
  else stream[kCallback] = callback
}

function PassThrough(options) {
  if (!(this instanceof PassThrough)) return new PassThrough(options)
  Transform.call(this, options)
}
Object.setPrototypeOf(PassThrough.prototype, Transform.prototype)
Object.setPrototypeOf(PassThrough, Transform)
PassThrough.prototype._transform = (chunk, _encoding, callback) => callback(null, chunk)

module.exports = { Duplex, Transform, PassThrough }
