// https://nodejs.org/docs/latest-v20.x/api/http.html#class-httpclientrequest
'use strict'

const { addAbortListener } = require('events')
const { abortErrorOf, requireSignal } = require('internal-abort')
const { callable } = require('internal-callable')
const { Buffer } = require('buffer')
const { IncomingMessage, OutgoingMessage, validateHeaderName } = require('internal-http-messages')
const { Socket, connect, hangUp, isLoopback } = require('internal-http-socket')
const { STATUS_CODES } = require('internal-http-names')
const { invalidArgument, nextTick, nodeError } = binding

/** Keeps connections that wait for another request, by host and port. */
const Agent = callable(
  class Agent {
    #free = new Map()

    constructor(options = {}) {
      this.options = { ...options }
      this.keepAlive = options.keepAlive ?? false
      this.maxSockets = options.maxSockets ?? Number.POSITIVE_INFINITY
      this.defaultPort = 80
      this.protocol = 'http:'
    }

    /** A connection that is there, or a new one. */
    take(host, port) {
      const name = `${host}:${port}`
      const found = this.#free.get(name)?.find((socket) => !socket.destroyed)
      this.#free.set(
        name,
        (this.#free.get(name) ?? []).filter((socket) => socket !== found && !socket.destroyed),
      )
      return found
    }

    give(host, port, socket) {
      const waiting = this.#free.get(`${host}:${port}`)
      if (this.keepAlive && waiting !== undefined) waiting.push(socket)
      else socket.destroy()
    }

    destroy() {
      for (const sockets of this.#free.values()) for (const socket of sockets) socket.destroy()
      this.#free.clear()
    }
  },
)

const globalAgent = new Agent({ keepAlive: true })

function requirePort(port) {
  if (!port) return
  const number = typeof port === 'string' ? Number(port.trim() || Number.NaN) : port
  if (Number.isInteger(number) && number >= 0 && number < 65_536) return
  const shown =
    typeof port === 'number' || typeof port === 'string'
      ? `type ${typeof port} (${binding.inspect(port)})`
      : binding.inspect(port)
  throw nodeError('RangeError', 'ERR_SOCKET_BAD_PORT', `Port should be >= 0 and < 65536. Received ${shown}.`)
}

const DEFAULT_PORTS = { 'http:': 80, 'https:': 443 }

function requireMethod(method) {
  if (method !== undefined && method !== null && typeof method !== 'string')
    throw invalidArgument('options.method', 'of type string', method)
  if (method) validateHeaderName(method, 'Method')
}

const ClientRequest = callable(
  class ClientRequest extends OutgoingMessage {
    #sent
    #timeout

    constructor(options, callback) {
      super({ autoDestroy: false })
      const { protocol = 'http:', method = 'GET', path = '/', headers = {} } = options
      if (!(protocol in DEFAULT_PORTS))
        throw nodeError(
          'TypeError',
          'ERR_INVALID_PROTOCOL',
          `Protocol "${protocol}" not supported. Expected "http:"`,
        )
      requireMethod(method)
      requirePort(options.port)
      if (/[^!-\xff]/.test(path))
        throw nodeError('TypeError', 'ERR_UNESCAPED_CHARACTERS', 'Request path contains unescaped characters')
      this.agent = options.agent === false ? new Agent() : (options.agent ?? globalAgent)
      this.method = String(method).toUpperCase()
      this.path = path
      this.protocol = protocol
      this.host = options.hostname ?? options.host ?? 'localhost'
      this.port = Number(options.port || DEFAULT_PORTS[protocol])
      this.res = null
      this.aborted = false
      this.reusedSocket = false
      if (callback) this.once('response', callback)
      for (const name of Object.keys(headers)) this.setHeader(name, headers[name])
      const port = this.port === DEFAULT_PORTS[protocol] ? '' : `:${this.port}`
      if (!this.hasHeader('host')) this.setHeader('Host', this.host + port)
      if (options.auth && !this.hasHeader('authorization'))
        this.setHeader('Authorization', `Basic ${Buffer.from(options.auth).toString('base64')}`)
      if (options.timeout) this.setTimeout(options.timeout)
      if (options.signal) this.#follow(options.signal)
      if (isLoopback(this.host) && protocol === 'http:') this.#open()
      else this.#askNetwork()
    }

    /** A signal ends the exchange as long as it goes on. */
    #follow(signal) {
      requireSignal(signal, 'options.signal')
      const abort = () => this.destroy(abortErrorOf(signal))
      if (signal.aborted) nextTick(abort)
      else {
        const listener = addAbortListener(signal, abort)
        this.once('close', () => listener[Symbol.dispose ?? Symbol.for('nodejs.dispose')]())
      }
    }

    get mayHaveBody() {
      return (
        !['GET', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT'].includes(this.method) ||
        this.writableLength > 0
      )
    }

    addHeaders(raw) {
      if (!this.hasHeader('connection')) raw.push('Connection', this.agent.keepAlive ? 'keep-alive' : 'close')
    }

    startLine() {
      return { label: `${this.method} ${this.path}`, method: this.method, url: this.path }
    }

    // Over the loopback

    #open() {
      const free = this.agent.take(this.host, this.port)
      this.reusedSocket = free !== undefined
      const socket = free ?? new Socket('127.0.0.1', this.port)
      if (free === undefined) connect(this.host, this.port, socket)
      nextTick(() => this.#begin(socket))
    }

    #begin(socket) {
      if (this.destroyed) {
        this.agent.give(this.host, this.port, socket)
        return
      }
      for (const type of ['part', 'connect', 'failed']) socket.removeAllListeners(type)
      socket.on('part', (part) => this.#receive(part))
      socket.once('connect', () => this.#sent?.())
      socket.once('failed', (error) => this.#fail(error))
      socket.once('close', () => this.#lose())
      this.attach(socket)
      socket.belongTo(binding.asyncContext())
      this.emit('socket', socket)
      if (!socket.connecting) this.#sent?.()
    }

    whenSent(callback) {
      if (this.socket !== null && !this.socket.connecting) callback()
      else this.#sent = callback
    }

    #receive(part) {
      if (part.statusCode === undefined) {
        this.res?.receive(part)
        return
      }
      const { statusCode, statusMessage, rawHeaders } = part
      this.#respond(
        Object.assign(new IncomingMessage(this.socket), { statusCode, statusMessage, rawHeaders }),
      )
    }

    #respond(response) {
      this.res = response
      response.req = this
      Object.defineProperty(response, 'req', { enumerable: false })
      response.once('end', () => nextTick(() => this.#release()))
      if (!this.emit('response', response)) response.dump()
    }

    #release() {
      clearTimeout(this.#timeout)
      if (this.destroyed) return
      this.destroyed = true
      const { socket, res } = this
      if (socket !== null) {
        socket.removeAllListeners('close')
        if (res.headers.connection === 'close') socket.destroy()
        else this.agent.give(this.host, this.port, socket)
      }
      this.emit('close')
    }

    #fail(error) {
      this.destroyed = true
      this.emit('error', error)
      binding.closing('socket', () => this.emit('close'))
    }

    /** The connection is gone. */
    #lose() {
      clearTimeout(this.#timeout)
      if (this.res === null) {
        const isUntold = !this.isGivenUp || this.errorGiven !== null
        if (isUntold && !this.isTold) this.emit('error', this.errorGiven ?? hangUp())
      } else if (!this.res.complete) {
        this.res.aborted = true
        this.res.emit('aborted')
        this.res.destroy(hangUp('aborted'))
      }
      this.destroyed = true
      this.emit('close')
    }

    // Over the simulated network

    #askNetwork() {
      this.socketOutside = new Socket(this.host, this.port)
      nextTick(() => this.emit('socket', this.socketOutside))
      const chunks = []
      this.post = ({ chunk, isEnd }) => {
        if (chunk !== undefined) chunks.push(chunk)
        if (isEnd) this.#ask(Buffer.concat(chunks).toString())
      }
      this.whenSent = (callback) => callback()
    }

    #ask(body) {
      const port = this.port === DEFAULT_PORTS[this.protocol] ? '' : `:${this.port}`
      const url = `${this.protocol}//${this.host}${port}${this.path}`
      this.cancel = binding.ask(this.method, url, body, (status, type, text) => {
        if (status === undefined) {
          this.#fail(hangUp())
          return
        }
        const chunk = Buffer.from(text)
        const rawHeaders = ['Content-Type', type, 'Content-Length', String(chunk.length)]
        const statusMessage = STATUS_CODES[status] ?? ''
        this.#respond(
          Object.assign(new IncomingMessage(this.socketOutside), {
            statusCode: status,
            statusMessage,
            rawHeaders,
          }),
        )
        this.res.receive({ chunk: chunk.length > 0 ? chunk : undefined, isEnd: true })
      })
    }

    // Giving up

    destroy(error) {
      if (this.destroyed) return this
      this.destroyed = true
      clearTimeout(this.#timeout)
      this.errorGiven = error ?? (this.res === null ? hangUp() : null)
      this.isGivenUp = true
      if (this.res !== null && !this.res.complete) this.res.aborted = true
      this.cancel?.()
      // An error of the program's own is told at once, what it makes of the connection when that is closed.
      if (error && this.res === null && this.socket !== null) {
        this.isTold = true
        nextTick(() => this.emit('error', error))
      }
      if (this.socket !== null) this.socket.destroy()
      else nextTick(() => this.#lose())
      return this
    }

    abort() {
      const isFirst = !this.aborted
      this.aborted = true
      if (isFirst) nextTick(() => this.emit('abort'))
      if (isFirst) this.destroy()
    }

    setTimeout(delay, callback) {
      clearTimeout(this.#timeout)
      if (callback) this.once('timeout', callback)
      this.#timeout = setTimeout(() => this.emit('timeout'), delay)
      this.#timeout.unref()
      return this
    }

    setNoDelay() {}

    setSocketKeepAlive() {}
  },
)

/** An address, options, or both, and perhaps what takes the response. */
function requestWith(protocol, [input, given, callback]) {
  const isAddress = typeof input === 'string' || input instanceof URL
  const options = isAddress ? { ...optionsOf(input), ...(typeof given === 'object' && given) } : { ...input }
  const listener = [given, callback].find((one) => typeof one === 'function')
  return new ClientRequest({ protocol, ...options }, listener)
}

function optionsOf(input) {
  const { protocol, hostname, port, pathname, search, username, password } = new URL(input)
  const auth = username === '' ? undefined : `${username}:${password}`
  return { protocol, hostname, port, path: pathname + search, auth }
}

/** What `fetch` says of itself, around the headers that the program gave: names and values in turn. */
function headersOfFetch(method, host, given, body) {
  const headers = { host, connection: method === 'HEAD' ? 'close' : 'keep-alive' }
  for (let i = 0; i < given.length; i += 2) headers[given[i]] = given[i + 1]
  const usual = { accept: '*/*', 'accept-language': '*', 'sec-fetch-mode': 'cors', 'user-agent': 'node' }
  const known = Object.keys(headers).map((name) => name.toLowerCase())
  for (const name of Object.keys(usual)) if (!known.includes(name)) headers[name] = usual[name]
  headers['accept-encoding'] = 'gzip, deflate'
  if (body !== undefined) headers['content-length'] = Buffer.byteLength(body)
  return headers
}

/** A whole exchange for `fetch`: the callback gets the status, the body and the head, or nothing. */
function ask(method, url, given, body, callback) {
  const headers = headersOfFetch(method, new URL(url).host, given, body)
  const asked = requestWith('http:', [url, { method, headers }])
  asked.on('error', () => callback())
  asked.on('response', async (response) => {
    let text = ''
    for await (const part of response.setEncoding('utf8')) text += part
    callback(response.statusCode, text, response.statusMessage, response.rawHeaders)
  })
  asked.end(body)
}

module.exports = { ask, Agent, ClientRequest, globalAgent, requestWith }
