// Streams with two sides. https://github.com/nodejs/node/blob/v20.x/lib/internal/streams/transform.js
'use strict'

const { construct } = require('internal-streams-destroy')
const { Stream } = require('internal-streams-legacy')
const { Readable, ReadableState, adoptReading, constructedReading } = require('internal-streams-readable')
const { Writable, WritableState, adoptWriting, constructedWriting } = require('internal-streams-writable')
const { nextTick, nodeError } = binding

function Duplex(options) {
  if (!(this instanceof Duplex)) return new Duplex(options)
  this._events ??= {
    close: undefined,
    error: undefined,
    prefinish: undefined,
    finish: undefined,
    drain: undefined,
    data: undefined,
    end: undefined,
    readable: undefined,
  }
  this._readableState = new ReadableState(options, true)
  this._writableState = new WritableState(options, this, true)
  this.allowHalfOpen = options?.allowHalfOpen !== false
  if (options?.readable === false)
    Object.assign(this._readableState, { readable: false, ended: true, endEmitted: true })
  if (options?.writable === false)
    Object.assign(this._writableState, { writable: false, ending: true, ended: true, finished: true })
  adoptReading(this, options && { ...options, signal: undefined })
  adoptWriting(this, options)
  Stream.call(this, options)
  if (this._construct === undefined || this._construct === null) return
  construct(this, () => {
    constructedReading(this)
    constructedWriting(this)
  })
}
Object.setPrototypeOf(Duplex.prototype, Readable.prototype)
Object.setPrototypeOf(Duplex, Readable)

for (const name of Reflect.ownKeys(Writable.prototype)) {
  if (name in Duplex.prototype && name !== 'destroy') continue
  Object.defineProperty(Duplex.prototype, name, Object.getOwnPropertyDescriptor(Writable.prototype, name))
}
Object.defineProperty(Duplex.prototype, 'destroyed', {
  configurable: true,
  get() {
    return Boolean(this._readableState?.destroyed && this._writableState?.destroyed)
  },
  set(value) {
    if (!this._readableState || !this._writableState) return
    this._readableState.destroyed = value
    this._writableState.destroyed = value
  },
})

Duplex.from = (body) => require('internal-streams-from').duplexFrom(Duplex, body)

// Transforming

const kCallback = Symbol('kCallback')

function Transform(options) {
  if (!(this instanceof Transform)) return new Transform(options)
  const isUnbuffered = options && (options.highWaterMark ?? options.readableHighWaterMark) === 0
  Duplex.call(
    this,
    isUnbuffered
      ? {
          ...options,
          highWaterMark: null,
          readableHighWaterMark: 0,
          writableHighWaterMark: options.writableHighWaterMark || 0,
        }
      : options,
  )
  this._readableState.sync = false
  this[kCallback] = null
  if (typeof options?.transform === 'function') this._transform = options.transform
  if (typeof options?.flush === 'function') this._flush = options.flush
  this.on('prefinish', prefinish)
}
Object.setPrototypeOf(Transform.prototype, Duplex.prototype)
Object.setPrototypeOf(Transform, Duplex)

function final(callback) {
  if (typeof this._flush !== 'function' || this.destroyed) {
    this.push(null)
    callback?.()
    return
  }
  this._flush((error, data) => {
    if (error) {
      if (callback) callback(error)
      else this.destroy(error)
      return
    }
    if (data !== undefined && data !== null) this.push(data)
    this.push(null)
    callback?.()
  })
}
Transform.prototype._final = final

function prefinish() {
  if (this._final !== final) final.call(this)
}

Transform.prototype._transform = () => {
  throw nodeError('Error', 'ERR_METHOD_NOT_IMPLEMENTED', 'The _transform() method is not implemented')
}

Transform.prototype._write = function (chunk, encoding, callback) {
  const { _readableState: r, _writableState: w } = this
  const before = r.length
  this._transform(chunk, encoding, (error, value) => {
    if (error) {
      callback(error)
      return
    }
    if (value !== undefined && value !== null) this.push(value)
    if (r.ended) nextTick(callback)
    else if (w.ended || before === r.length || r.length < r.highWaterMark) callback()
    else this[kCallback] = callback
  })
}

Transform.prototype._read = function () {
  const callback = this[kCallback]
  if (!callback) return
  this[kCallback] = null
  callback()
}

function PassThrough(options) {
  if (!(this instanceof PassThrough)) return new PassThrough(options)
  Transform.call(this, options)
}
Object.setPrototypeOf(PassThrough.prototype, Transform.prototype)
Object.setPrototypeOf(PassThrough, Transform)
PassThrough.prototype._transform = (chunk, _encoding, callback) => callback(null, chunk)

module.exports = { Duplex, Transform, PassThrough }
