// https://github.com/nodejs/node/blob/v20.x/lib/internal/fs/streams.js
'use strict'

const { Buffer } = require('buffer')
const fs = require('fs')
const { errorOrDestroy, destroyedError } = require('internal-streams-destroy')
const { pathOf, optionsOf } = require('internal-fs')
const { Readable, Writable, finished } = require('stream')
const { nodeError } = binding

const kIsBusy = Symbol('kIsPerformingIO')
const kDone = Symbol('kIoDone')

function open(callback) {
  if (typeof this.fd === 'number') {
    callback()
    return
  }
  fs.open(this.path, this.flags, this.mode, (error, fd) => {
    if (error) {
      callback(error)
      return
    }
    this.fd = fd
    callback()
    this.emit('open', fd)
    this.emit('ready')
  })
}

/** A file is not closed while an operation on it goes on. */
function destroy(error, callback) {
  if (this[kIsBusy]) this.once(kDone, (failed) => close(this, error || failed, callback))
  else close(this, error, callback)
}

function close(stream, error, callback) {
  if (!stream.fd) {
    callback(error)
    return
  }
  fs.close(stream.fd, (failed) => callback(failed || error))
  stream.fd = null
}

function adopt(stream, path, options, flags) {
  stream.fd = options.fd ?? null
  if (stream.fd === null) {
    stream.path = pathOf(path)
    stream.flags = options.flags ?? flags
    stream.mode = options.mode ?? 0o666
  } else if (typeof stream.fd === 'object') stream.fd = stream.fd.fd
  options.autoDestroy = options.autoClose ?? true
  stream.start = options.start
  stream.pos = options.start
  stream[kIsBusy] = false
}

// Reading

function ReadStream(path, given) {
  if (!(this instanceof ReadStream)) return new ReadStream(path, given)
  const options = { highWaterMark: 64 * 1024, ...optionsOf(given, {}) }
  adopt(this, path, options, 'r')
  this.end = options.end ?? Number.POSITIVE_INFINITY
  this.bytesRead = 0
  if (this.start !== undefined && this.start > this.end)
    throw nodeError(
      'RangeError',
      'ERR_OUT_OF_RANGE',
      `The value of "start" is out of range. It must be <= "end" (here: ${this.end}). Received ${this.start}`,
    )
  Readable.call(this, options)
}
Object.setPrototypeOf(ReadStream.prototype, Readable.prototype)
Object.setPrototypeOf(ReadStream, Readable)
ReadStream.prototype._construct = open
ReadStream.prototype._destroy = destroy

ReadStream.prototype._read = function (size) {
  const n = Math.min(this.end - (this.pos ?? this.bytesRead) + 1, size)
  if (n <= 0) {
    this.push(null)
    return
  }
  this[kIsBusy] = true
  fs.read(this.fd, Buffer.alloc(n), 0, n, this.pos, (error, count, buffer) => {
    this[kIsBusy] = false
    if (this.destroyed) {
      this.emit(kDone, error)
      return
    }
    if (error) errorOrDestroy(this, error)
    else if (count === 0) this.push(null)
    else {
      if (this.pos !== undefined) this.pos += count
      this.bytesRead += count
      this.push(count === buffer.length ? buffer : Buffer.from(buffer.subarray(0, count)))
    }
  })
}

ReadStream.prototype.close = function (callback) {
  if (typeof callback === 'function') finished(this, callback)
  this.destroy()
}

// Writing

function WriteStream(path, given) {
  if (!(this instanceof WriteStream)) return new WriteStream(path, given)
  const options = { ...optionsOf(given, {}), decodeStrings: true }
  adopt(this, path, options, 'w')
  this.bytesWritten = 0
  Writable.call(this, options)
  if (options.encoding) this.setDefaultEncoding(options.encoding)
}
Object.setPrototypeOf(WriteStream.prototype, Writable.prototype)
Object.setPrototypeOf(WriteStream, Writable)
WriteStream.prototype._construct = open
WriteStream.prototype._destroy = destroy

WriteStream.prototype._write = function (data, _encoding, callback) {
  const position = this.pos
  this[kIsBusy] = true
  fs.write(this.fd, data, 0, data.length, position, (error, count) => {
    this[kIsBusy] = false
    const isDestroyed = this.destroyed
    if (!isDestroyed && !error) this.bytesWritten += count
    const failed = error || (isDestroyed ? destroyedError('write') : undefined)
    callback(failed)
    if (isDestroyed) this.emit(kDone, failed)
  })
  if (this.pos !== undefined) this.pos += data.length
}

WriteStream.prototype._writev = function (entries, callback) {
  this._write(Buffer.concat(entries.map(({ chunk }) => chunk)), 'buffer', callback)
}

WriteStream.prototype.close = function (callback) {
  if (callback) {
    if (this.closed) {
      binding.nextTick(callback)
      return
    }
    this.on('close', callback)
  }
  if (!this.autoClose) this.on('finish', this.destroy)
  this.end()
}
WriteStream.prototype.destroySoon = WriteStream.prototype.end

for (const Class of [ReadStream, WriteStream]) {
  const side = Class === ReadStream ? '_readableState' : '_writableState'
  Object.defineProperty(Class.prototype, 'autoClose', {
    get() {
      return this[side].autoDestroy
    },
    set(value) {
      this[side].autoDestroy = value
    },
  })
  Object.defineProperty(Class.prototype, 'pending', {
    configurable: true,
    get() {
      return this.fd === null
    },
  })
}

module.exports = { ReadStream, WriteStream }
