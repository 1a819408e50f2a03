// The base of all streams. https://github.com/nodejs/node/blob/v20.x/lib/internal/streams/legacy.js
'use strict'

const EventEmitter = require('events')

function Stream(options) {
  EventEmitter.call(this, options)
}
Object.setPrototypeOf(Stream.prototype, EventEmitter.prototype)
Object.setPrototypeOf(Stream, EventEmitter)

Stream.prototype.eventNames = function eventNames() {
  return Reflect.ownKeys(this._events).filter((name) => {
    const listeners = this._events[name]
    return typeof listeners === 'function' || (Array.isArray(listeners) && listeners.length > 0)
  })
}

/** Of a given size in objects or bytes; `name` is the option of one side of a duplex stream. */
function highWaterMarkOf(options, name, isDuplex, objectMode) {
  const given = options?.highWaterMark ?? (isDuplex ? options?.[name] : null) ?? null
  if (given === null) return objectMode ? 16 : 16 * 1024
  if (!Number.isInteger(given) || given < 0)
    throw binding.nodeError(
      'TypeError',
      'ERR_INVALID_ARG_VALUE',
      `The property 'options.${isDuplex && options.highWaterMark === undefined ? name : 'highWaterMark'}' is invalid. Received ${binding.inspect(given)}`,
    )
  return Math.floor(given)
}

/** What both sides know of themselves. */
class StreamState {
  constructor(options, isDuplex, side) {
    this.objectMode = Boolean(options?.objectMode || (isDuplex && options?.[`${side}ObjectMode`]))
    this.highWaterMark = highWaterMarkOf(options, `${side}HighWaterMark`, isDuplex, this.objectMode)
    this.length = 0
    this.sync = true
    this.ended = false
    this.constructed = true
    this.destroyed = false
    this.errored = null
    this.errorEmitted = false
    this.closed = false
    this.closeEmitted = false
    this.emitClose = options?.emitClose !== false
    this.autoDestroy = options?.autoDestroy !== false
    this.defaultEncoding = options?.defaultEncoding ?? 'utf8'
  }
}

module.exports = { Stream, StreamState }
