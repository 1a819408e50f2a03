// The virtual loopback: servers by their ports, and the two ends of a connection.
// Simplified: an end is no stream. It sends parts of messages, which arrive together if they were sent together.
'use strict'

const EventEmitter = require('events')
const { asyncContext, nextTick, setAsyncContext } = binding

/** Servers that listen, by port. */
const servers = new Map()

const FIRST_FREE_PORT = 49152

function freePort() {
  let port = FIRST_FREE_PORT
  while (servers.has(port)) port++
  return port
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|::1?|0\.0\.0\.0|\[::1?\])$/
const isLoopback = (host) => LOOPBACK.test(host)

/** What a system call of the network says. */
function systemError(syscall, code, errno, address, port, words = code) {
  const error = new Error(`${syscall} ${words} ${address}:${port}`)
  return Object.assign(error, { code, errno, syscall, address, port })
}

const hangUp = (message = 'socket hang up') => Object.assign(new Error(message), { code: 'ECONNRESET' })

class Socket extends EventEmitter {
  /** Parts that leave with the next tick. */
  #parts = []

  constructor(address, port) {
    super()
    this.connecting = true
    this.destroyed = false
    this.peer = null
    this.remoteAddress = address
    this.remoteFamily = 'IPv4'
    this.remotePort = port
    this.timeout = 0
    this.belongTo(asyncContext())
  }

  /** What arrives here runs in this context of the program's asynchronous storage, not in that of the sender. */
  belongTo(context) {
    Object.defineProperty(this, 'context', { value: context, writable: true, configurable: true })
  }

  /** What the program makes of the context stays with the connection. */
  receive(callback) {
    const sender = asyncContext()
    setAsyncContext(this.context)
    try {
      callback()
    } finally {
      this.context = asyncContext()
      setAsyncContext(sender)
    }
  }

  /** Both ends' arrivals stay in order. */
  join(peer) {
    this.peer = peer
    peer.peer = this
    this.wire = peer.wire = {}
  }

  connected() {
    this.connecting = false
    this.emit('connect')
    this.emit('ready')
    this.flush()
  }

  send(part) {
    if (this.#parts.length === 0) nextTick(() => this.flush())
    this.#parts.push(part)
  }

  flush() {
    if (this.connecting || this.destroyed || this.#parts.length === 0) return
    const parts = this.#parts
    this.#parts = []
    const { peer } = this
    binding.arrive(parts[0].label ?? 'data', this.wire, () => {
      peer.receive(() => {
        for (const part of parts) if (!peer.destroyed) peer.emit('part', part)
      })
    })
    for (const { sent } of parts) sent?.()
  }

  destroy(error) {
    if (this.destroyed) return this
    this.destroyed = true
    this.emit('destroying')
    const { peer, wire } = this
    if (peer !== null && !peer.destroyed)
      binding.arrive('end of connection', wire, () => peer.receive(() => peer.destroy()), true)
    binding.closing('socket', () => {
      if (error) this.emit('error', error)
      this.emit('close', Boolean(error))
    })
    return this
  }

  setNoDelay() {
    return this
  }

  setKeepAlive() {
    return this
  }

  ref() {
    return this
  }

  unref() {
    return this
  }
}

/** A connection to a server that listens, or an error. */
function connect(host, port, socket) {
  const open = () => {
    const address = host === 'localhost' ? '127.0.0.1' : host
    const server = servers.get(port)
    if (server === undefined) {
      binding.arrive(`connect ${host}:${port}`, socket, () =>
        socket.emit('failed', systemError('connect', 'ECONNREFUSED', -111, address, port)),
      )
      return
    }
    const other = new Socket('127.0.0.1', FIRST_FREE_PORT)
    other.belongTo(server.context)
    socket.join(other)
    binding.arrive(`connection to ${port}`, socket.wire, () => other.receive(() => server.accept(other)))
    binding.arrive(`connect ${host}:${port}`, socket.wire, () => socket.receive(() => socket.connected()))
  }
  if (host === 'localhost') binding.lookUp(`getaddrinfo ${host}`, open)
  else nextTick(open)
}

module.exports = { Socket, connect, freePort, hangUp, isLoopback, servers, systemError }
