// https://nodejs.org/docs/latest-v20.x/api/http.html#class-httpincomingmessage and #class-httpoutgoingmessage
'use strict'

const { callable } = require('internal-callable')
const { Buffer } = require('buffer')
const { Readable, Writable } = require('stream')
const { invalidArgument, nextTick, nodeError } = binding

const joinable = (name, known, value) => (name === 'cookie' ? `${known}; ${value}` : `${known}, ${value}`)

/** Of some headers only the first counts. */
const SINGLE = new Set([
  'age',
  'authorization',
  'content-length',
  'content-type',
  'date',
  'host',
  'location',
  'user-agent',
])

function headersOf(rawHeaders) {
  const headers = {}
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i].toLowerCase()
    const value = rawHeaders[i + 1]
    if (name === 'set-cookie') headers[name] = [...(headers[name] ?? []), value]
    else if (!(name in headers)) headers[name] = value
    else if (!SINGLE.has(name)) headers[name] = joinable(name, headers[name], value)
  }
  return headers
}

const IncomingMessage = callable(
  class IncomingMessage extends Readable {
    constructor(socket) {
      super()
      this.socket = socket
      this.httpVersionMajor = 1
      this.httpVersionMinor = 1
      this.httpVersion = '1.1'
      this.complete = false
      this.rawHeaders = []
      this.aborted = false
      this.url = ''
      this.method = null
      this.statusCode = null
      this.statusMessage = null
      this.isDumped = false
      for (const name of ['socket', 'isDumped']) Object.defineProperty(this, name, { enumerable: false })
    }

    get headers() {
      return headersOf(this.rawHeaders)
    }

    get connection() {
      return this.socket
    }

    _read() {}

    _destroy(error, callback) {
      if (!this.readableEnded || !this.complete) this.aborted = true
      if (!this.complete && this.socket && !this.socket.destroyed) this.socket.destroy(error)
      callback(error)
    }

    /** A part of the body, or its end. */
    receive({ chunk, isEnd }) {
      if (chunk !== undefined && !this.isDumped) this.push(chunk)
      if (!isEnd) return
      this.complete = true
      this.push(null)
    }

    /** Nobody reads it. */
    dump() {
      this.isDumped = true
      this.resume()
    }

    setTimeout(delay, callback) {
      setTimeout(() => this.emit('timeout'), delay).unref()
      if (callback) this.on('timeout', callback)
      return this
    }
  },
)

const TOKEN = /^[\^_`a-zA-Z\-0-9!#$%&'*+.|~]+$/

function validateHeaderName(name, label = 'Header name') {
  if (typeof name === 'string' && TOKEN.test(name)) return
  const message = `${label || 'Header name'} must be a valid HTTP token ["${String(name)}"]`
  throw nodeError('TypeError', 'ERR_INVALID_HTTP_TOKEN', message)
}

/** Control characters, and what is no byte. */
const BAD_VALUE = /[^\t\x20-\x7e\x80-\xff]/

function validateHeaderValue(name, value) {
  if (value === undefined) {
    const message = `Invalid value "${value}" for header "${name}"`
    throw nodeError('TypeError', 'ERR_HTTP_INVALID_HEADER_VALUE', message)
  }
  if ([value].flat().some((one) => BAD_VALUE.test(String(one))))
    throw nodeError('TypeError', 'ERR_INVALID_CHAR', `Invalid character in header content ["${name}"]`)
}

function requireHeader(name, value) {
  validateHeaderName(name)
  validateHeaderValue(name, value)
}

const HIGH_WATER_MARK = 16 * 1024

const OutgoingMessage = callable(
  class OutgoingMessage extends Writable {
    /** Names as given and values, by name in lower case. */
    #headers = new Map()
    /** Bytes that were written and have not left yet. */
    #unsent = 0
    #needsDrain = false
    /** What is said before the body. It leaves with the first part of that. */
    #head

    constructor(options) {
      // It counts by itself what has not left, as a part that is written goes on at once.
      super({ ...options, decodeStrings: true, highWaterMark: Number.MAX_SAFE_INTEGER })
      this.headersSent = false
      this.sendDate = true
      this.socket = null
      this.chunked = false
      this.waiting = []
      for (const name of ['socket', 'waiting']) Object.defineProperty(this, name, { enumerable: false })
    }

    get connection() {
      return this.socket
    }

    get writableHighWaterMark() {
      return HIGH_WATER_MARK
    }

    get writableLength() {
      return this.#unsent
    }

    get writableNeedDrain() {
      return this.#needsDrain
    }

    get finished() {
      return this.writableEnded
    }

    setHeader(name, value) {
      this.#requireUnsent('set')
      requireHeader(name, value)
      this.#headers.set(name.toLowerCase(), [name, value])
      return this
    }

    appendHeader(name, value) {
      const known = this.getHeader(name)
      return this.setHeader(name, known === undefined ? value : [known, value].flat())
    }

    setHeaders(headers) {
      for (const [name, value] of headers) this.setHeader(name, value)
      return this
    }

    getHeader(name) {
      return this.#headers.get(String(name).toLowerCase())?.[1]
    }

    hasHeader(name) {
      return this.#headers.has(String(name).toLowerCase())
    }

    removeHeader(name) {
      this.#requireUnsent('remove')
      this.#headers.delete(String(name).toLowerCase())
    }

    getHeaderNames() {
      return [...this.#headers.keys()]
    }

    getRawHeaderNames() {
      return [...this.#headers.values()].map(([name]) => name)
    }

    getHeaders() {
      const headers = { __proto__: null }
      for (const [name, [, value]] of this.#headers) headers[name] = value
      return headers
    }

    #requireUnsent(action) {
      if (this.headersSent)
        throw nodeError(
          'Error',
          'ERR_HTTP_HEADERS_SENT',
          `Cannot ${action} headers after they are sent to the client`,
        )
    }

    /** Headers of the program, then those that every message has. */
    rawHeaders(bodyLength) {
      const raw = []
      for (const [name, value] of this.#headers.values())
        for (const one of [value].flat()) raw.push(name, String(one))
      this.addHeaders(raw)
      if (this.hasHeader('content-length') || this.hasHeader('transfer-encoding') || !this.mayHaveBody)
        return raw
      if (bodyLength !== undefined) raw.push('Content-Length', String(bodyLength))
      else {
        this.chunked = true
        raw.push('Transfer-Encoding', 'chunked')
      }
      return raw
    }

    /** From now on no header changes. */
    writeOutHead(bodyLength) {
      this.headersSent = true
      this.#head = { ...this.startLine(), rawHeaders: this.rawHeaders(bodyLength) }
    }

    /** The head goes with the first part of the body, or alone. */
    sendHead(bodyLength) {
      if (!this.headersSent) this.writeOutHead(bodyLength)
      if (this.#head !== undefined) this.post(this.#head)
      this.#head = undefined
    }

    flushHeaders() {
      this.sendHead(undefined)
    }

    post(part) {
      if (this.socket === null) this.waiting.push(part)
      else this.socket.send(part)
    }

    attach(socket) {
      this.socket = socket
      for (const part of this.waiting.splice(0)) socket.send(part)
    }

    write(chunk, encoding, callback) {
      if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array) && chunk !== null)
        throw invalidArgument('chunk', 'of type string or an instance of Buffer or Uint8Array', chunk)
      if (this.writableEnded) return this.#refuse(typeof encoding === 'function' ? encoding : callback)
      super.write(chunk, encoding, callback)
      this.#needsDrain ||= this.#unsent >= HIGH_WATER_MARK
      return this.#unsent < HIGH_WATER_MARK
    }

    /** What comes after the end is an error, but what was written before is sent all the same. */
    #refuse(callback) {
      const error = nodeError('Error', 'ERR_STREAM_WRITE_AFTER_END', 'write after end')
      nextTick(() => {
        callback?.(error)
        this.emit('error', error)
      })
      return false
    }

    #sent(length) {
      this.#unsent -= length
      if (this.#unsent > 0 || !this.#needsDrain) return
      this.#needsDrain = false
      if (!this.writableEnded) this.emit('drain')
    }

    /** A body that is given whole has a known length. */
    end(chunk, encoding, callback) {
      const isGiven = chunk !== undefined && chunk !== null && typeof chunk !== 'function'
      if (!this.headersSent && !this.writableEnded && this.writableLength === 0)
        this.sendHead(
          isGiven ? Buffer.byteLength(chunk, typeof encoding === 'string' ? encoding : undefined) : 0,
        )
      super.end(chunk, encoding, callback)
      return this
    }

    _write(chunk, _encoding, callback) {
      this.sendHead(undefined)
      if (this.mayHaveBody && chunk.length > 0) {
        this.#unsent += chunk.length
        this.post({ chunk, sent: () => this.#sent(chunk.length) })
      }
      callback()
    }

    _final(callback) {
      this.sendHead(0)
      this.post({ isEnd: true })
      this.socket?.flush()
      this.whenSent(callback)
    }
  },
)

module.exports = { IncomingMessage, OutgoingMessage, validateHeaderName, validateHeaderValue }
