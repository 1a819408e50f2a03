// https://nodejs.org/docs/latest-v20.x/api/fs.html#class-fsreadstream
'use strict'

const { Buffer } = require('buffer')
const fs = require('fs')
const { destroyedError } = require('internal-streams-life')
const { pathOf, optionsOf } = require('internal-fs')
const { outOfRange } = require('internal-validators')
const { Readable, Writable, finished } = require('stream')

/** Of each stream: its operation on the file, and what waits for the end of that. */
const operations = new WeakMap()

/** Of a stream on a file that is open: its handle. */
const handles = new WeakMap()

class Operation {
  #isRunning = false
  #then

  /** `run` gets a callback that is to be called when the operation has ended. */
  begin(run) {
    this.#isRunning = true
    run((error) => {
      this.#isRunning = false
      return () => this.#then?.(error)
    })
  }

  /** Calls back with the error of an operation that goes on, or at once. */
  whenIdle(callback) {
    if (this.#isRunning) this.#then = callback
    else callback()
  }
}

/** What both kinds of streams do with their file. */
const file = {
  _construct(callback) {
    if (typeof this.fd === 'number') callback()
    else
      fs.open(this.path, this.flags, this.mode, (error, fd) => {
        if (!error) this.fd = fd
        callback(...(error ? [error] : []))
        if (error) return
        this.emit('open', fd)
        this.emit('ready')
      })
  },
  /** A file is not closed while an operation on it goes on. */
  _destroy(error, callback) {
    operations.get(this).whenIdle((failure) => closeFile(this, error || failure, callback))
  },
}

function closeFile(stream, error, callback) {
  const { fd } = stream
  if (fd) {
    stream.fd = null
    const closed = (closeError) => callback(closeError || error)
    const handle = handles.get(stream)
    if (handle === undefined) fs.close(fd, closed)
    else handle.close().then(() => closed(), closed)
  } else callback(error)
}

function adopt(stream, path, options, flags) {
  operations.set(stream, new Operation())
  const { fd = null, start } = options
  const isGiven = fd !== null
  const isHandle = isGiven && typeof fd === 'object'
  if (isHandle) handles.set(stream, fd)
  stream.fd = isHandle ? fd.fd : fd
  if (!isGiven)
    Object.assign(stream, { path: pathOf(path), flags: options.flags ?? flags, mode: options.mode ?? 0o666 })
  Object.assign(stream, { start, pos: start })
  options.autoDestroy = options.autoClose ?? true
}

/** `autoClose` is a property of the state; without a file there is still something to wait for. */
function define(Class, Parent, side, methods) {
  Object.setPrototypeOf(Class.prototype, Parent.prototype)
  Object.setPrototypeOf(Class, Parent)
  Object.assign(Class.prototype, file, methods)
  Object.defineProperties(Class.prototype, {
    autoClose: {
      get() {
        return this[side].autoDestroy
      },
      set(closes) {
        this[side].autoDestroy = closes
      },
    },
    pending: {
      configurable: true,
      get() {
        return this.fd === null
      },
    },
  })
}

// Reading

function ReadStream(path, given) {
  if (!(this instanceof ReadStream)) return new ReadStream(path, given)
  const options = { highWaterMark: 64 * 1024, ...optionsOf(given, {}) }
  adopt(this, path, options, 'r')
  this.end = options.end ?? Number.POSITIVE_INFINITY
  this.bytesRead = 0
  if (this.start > this.end) throw outOfRange('start', `<= "end" (here: ${this.end})`, this.start)
  Readable.call(this, options)
}

define(ReadStream, Readable, '_readableState', {
  _read(most) {
    const at = this.pos ?? this.bytesRead
    const wanted = Math.min(most, this.end + 1 - at)
    if (wanted > 0) operations.get(this).begin((ended) => readBytes(this, wanted, ended))
    else this.push(null)
  },
  close(callback) {
    if (typeof callback === 'function') finished(this, callback)
    this.destroy()
  },
})

function readBytes(stream, wanted, ended) {
  fs.read(stream.fd, Buffer.alloc(wanted), 0, wanted, stream.pos, (error, count, bytes) => {
    const goOn = ended(error)
    if (stream.destroyed) goOn()
    else if (error) stream._readableState.life.fail(error)
    else pushBytes(stream, count, bytes)
  })
}

function pushBytes(stream, count, bytes) {
  if (count > 0) {
    stream.bytesRead += count
    if (stream.pos !== undefined) stream.pos += count
  }
  if (count === 0) stream.push(null)
  else stream.push(count < bytes.length ? Buffer.from(bytes.subarray(0, count)) : bytes)
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

define(WriteStream, Writable, '_writableState', {
  _write(bytes, _encoding, callback) {
    operations.get(this).begin((ended) => writeBytes(this, bytes, ended, callback))
    if (this.pos !== undefined) this.pos += bytes.length
  },
  _writev(requests, callback) {
    const parts = requests.map(({ chunk }) => chunk)
    this._write(Buffer.concat(parts), 'buffer', callback)
  },
  close(callback) {
    if (callback && this.closed) binding.nextTick(callback)
    else endAndClose(this, callback)
  },
})
function endAndClose(stream, callback) {
  const then = stream.autoClose ? { close: callback } : { close: callback, finish: stream.destroy }
  for (const [type, listener] of Object.entries(then)) if (listener) stream.on(type, listener)
  stream.end()
}
WriteStream.prototype.destroySoon = WriteStream.prototype.end

function writeBytes(stream, bytes, ended, callback) {
  fs.write(stream.fd, bytes, 0, bytes.length, stream.pos, (error, count) => {
    const { destroyed } = stream
    const failure = error || (destroyed ? destroyedError('write') : undefined)
    const goOn = ended(failure)
    if (!failure) stream.bytesWritten += count
    callback(failure)
    if (destroyed) goOn()
  })
}

module.exports = { ReadStream, WriteStream }
