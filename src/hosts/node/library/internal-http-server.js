// https://nodejs.org/docs/latest-v20.x/api/http.html#class-httpserver
'use strict'

const { callable } = require('internal-callable')
const EventEmitter = require('events')
const { IncomingMessage, OutgoingMessage } = require('internal-http-messages')
const { freePort, hangUp, servers, systemError } = require('internal-http-socket')
const { STATUS_CODES } = require('internal-http-names')
const { invalidArgument, nextTick, nodeError } = binding

const WITHOUT_BODY = [204, 304]

const ServerResponse = callable(
  class ServerResponse extends OutgoingMessage {
    constructor(req) {
      super()
      this.req = req
      this.statusCode = 200
      this.statusMessage = undefined
      Object.defineProperty(this, 'req', { enumerable: false })
    }

    get mayHaveBody() {
      return this.req.method !== 'HEAD' && !WITHOUT_BODY.includes(this.statusCode) && this.statusCode >= 200
    }

    writeHead(statusCode, reason, given) {
      if (this.headersSent)
        throw nodeError(
          'Error',
          'ERR_HTTP_HEADERS_SENT',
          'Cannot write headers after they are sent to the client',
        )
      const status = statusCode | 0
      if (status < 100 || status > 999)
        throw nodeError('RangeError', 'ERR_HTTP_INVALID_STATUS_CODE', `Invalid status code: ${statusCode}`)
      this.statusCode = status
      if (typeof reason === 'string') this.statusMessage = reason
      const headers = (typeof reason === 'string' ? given : reason) ?? {}
      if (Array.isArray(headers))
        for (let i = 0; i < headers.length; i += 2) this.setHeader(headers[i], headers[i + 1])
      else for (const name of Object.keys(headers)) this.setHeader(name, headers[name])
      this.writeOutHead()
      return this
    }

    addHeaders(raw) {
      if (this.sendDate && !this.hasHeader('date')) raw.push('Date', new Date().toUTCString())
      if (!this.hasHeader('connection')) raw.push('Connection', 'keep-alive', 'Keep-Alive', 'timeout=5')
    }

    startLine() {
      this.statusMessage ||= STATUS_CODES[this.statusCode] ?? 'unknown'
      return {
        label: `response ${this.statusCode}`,
        statusCode: this.statusCode,
        statusMessage: this.statusMessage,
      }
    }

    whenSent(callback) {
      callback()
    }

    writeContinue() {}

    _destroy(error, callback) {
      if (!this.writableFinished) this.socket?.destroy(error)
      callback(error)
    }
  },
)

const Server = callable(
  class Server extends EventEmitter {
    #connections = new Set()
    #port

    constructor(options, listener) {
      super()
      if (
        typeof options !== 'function' &&
        options !== undefined &&
        options !== null &&
        typeof options !== 'object'
      )
        throw invalidArgument('options', 'of type object', options)
      if (typeof options === 'function') this.on('request', options)
      else if (typeof listener === 'function') this.on('request', listener)
      this.listening = false
      this.keepAliveTimeout = 5000
      this.requestTimeout = 300_000
      this.headersTimeout = 60_000
      this.timeout = 0
      this.maxHeadersCount = null
    }

    listen(...args) {
      Object.defineProperty(this, 'context', {
        value: binding.asyncContext(),
        writable: true,
        configurable: true,
      })
      const callback = args.find((arg) => typeof arg === 'function')
      if (callback) this.once('listening', callback)
      if (this.listening)
        throw nodeError(
          'Error',
          'ERR_SERVER_ALREADY_LISTEN',
          'Listen method has been called more than once without closing.',
        )
      const [first] = args
      const options = typeof first === 'object' && first !== null ? first : { port: first, host: args[1] }
      const host = typeof options.host === 'string' ? options.host : '::'
      this.#bind(portOf(options.port), host, host === '::' ? 1 : 2)
      return this
    }

    /** The callback comes some ticks later: one more where a name of a host is to be understood. */
    #bind(wanted, host, ticks) {
      if (ticks > 1) {
        nextTick(() => this.#bind(wanted, host, ticks - 1))
        return
      }
      if (servers.has(wanted)) {
        const words = 'EADDRINUSE: address already in use'
        const error = systemError('listen', 'EADDRINUSE', -98, host, wanted, words)
        nextTick(() => this.emit('error', error))
        return
      }
      this.#port = wanted === 0 ? freePort() : wanted
      this.host = host
      this.listening = true
      Object.defineProperty(this, 'host', { enumerable: false })
      servers.set(this.#port, this)
      binding.hold(this)
      nextTick(() => this.listening && this.emit('listening'))
    }

    address() {
      if (!this.listening) return null
      return { address: this.host, family: this.host.includes(':') ? 'IPv6' : 'IPv4', port: this.#port }
    }

    ref() {
      if (this.listening) binding.hold(this)
      return this
    }

    unref() {
      binding.release(this)
      return this
    }

    setTimeout() {
      return this
    }

    getConnections(callback) {
      nextTick(callback, null, this.#connections.size)
      return this
    }

    close(callback) {
      if (typeof callback === 'function') {
        if (this.listening) this.once('close', callback)
        else
          this.once('close', () =>
            callback(nodeError('Error', 'ERR_SERVER_NOT_RUNNING', 'Server is not running.')),
          )
      }
      if (this.listening) servers.delete(this.#port)
      this.closeIdleConnections()
      this.listening = false
      binding.release(this)
      this.#emitCloseIfDrained()
      return this
    }

    async [Symbol.asyncDispose]() {
      await new Promise((resolve) => this.close(resolve))
    }

    closeIdleConnections() {
      for (const socket of this.#connections) if (socket.isIdle) socket.destroy()
    }

    closeAllConnections() {
      for (const socket of this.#connections) socket.destroy()
    }

    #emitCloseIfDrained() {
      if (!this.listening && this.#connections.size === 0) nextTick(() => this.emit('close'))
    }

    accept(socket) {
      this.#connections.add(socket)
      socket.isIdle = true
      socket.connecting = false
      let request
      let response
      socket.on('part', (part) => {
        if (part.method === undefined) {
          request.receive(part)
          return
        }
        socket.isIdle = false
        request = requestOf(socket, part)
        response = new ServerResponse(request)
        response.attach(socket)
        this.#serve(socket, request, response)
      })
      socket.on('destroying', () => {
        this.#connections.delete(socket)
        this.#emitCloseIfDrained()
      })
      socket.on('close', () => {
        if (response === undefined || response.writableFinished) return
        response.destroy()
        abort(request)
      })
      this.emit('connection', socket)
    }

    #serve(socket, request, response) {
      response.on('finish', () => {
        socket.isIdle = true
        if (!request.readableFlowing && !request.readableDidRead) request.dump()
        if (!this.listening || response.getHeader('connection') === 'close') socket.destroy()
      })
      const hasListener = this.emit('request', request, response)
      if (!hasListener) request.resume()
    }
  },
)

function requestOf(socket, { method, url, rawHeaders }) {
  const request = new IncomingMessage(socket)
  return Object.assign(request, { method, url, rawHeaders })
}

function abort(request) {
  request.aborted = true
  request.emit('aborted')
  request.destroy(request.listenerCount('error') > 0 ? hangUp('aborted') : undefined)
}

function portOf(port) {
  if (port === undefined || port === null || typeof port === 'function') return 0
  const number = Number(port)
  if (Number.isInteger(number) && number >= 0 && number < 65_536) return number
  if (typeof port !== 'number' && typeof port !== 'string')
    throw invalidArgument('options', 'of type object', port)
  throw nodeError(
    'RangeError',
    'ERR_SOCKET_BAD_PORT',
    `options.port should be >= 0 and < 65536. Received ${binding.describeReceived(port)}.`,
  )
}

module.exports = { Server, ServerResponse }
