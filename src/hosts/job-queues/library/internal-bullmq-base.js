// What queues, workers and the others have in common: a connection, listeners, a name.
'use strict'

const EventEmitter = require('events')
const { bullAdopt, bullAsk, bullClose, bullOpen } = binding

function requireName(name) {
  if (!name) throw new Error('Queue name must be provided')
  if (name.includes(':')) throw new Error('Queue name cannot contain :')
}

/** Jobs of this connection will be made for an object of the program. */
function adopt(handle, owner) {
  const [toKey] = [(type) => owner.toKey(type)]
  bullAdopt(handle, owner, require('internal-bullmq-job').Job.prototype, toKey.bind(owner))
}

class QueueBase extends EventEmitter {
  constructor(name, opts, kind, settings) {
    super()
    this.name = name
    this.opts = { prefix: 'bull', ...opts }
    this.closing = undefined
    this.closed = false
    requireName(name)
    if (kind === 'worker' && !opts?.connection) throw new Error('Worker requires a connection')
    const handle = bullOpen(String(this.opts.prefix), String(name), kind, JSON.stringify(settings ?? {}))
    Object.defineProperty(this, 'handle', { value: handle })
    adopt(handle, this)
  }

  get qualifiedName() {
    return `${this.opts.prefix}:${this.name}`
  }

  toKey(type) {
    return `${this.qualifiedName}:${type}`
  }

  /** A promise of the server's answer. */
  ask(command, ...args) {
    return bullAsk(this.handle, command, ...args)
  }

  async waitUntilReady() {
    await this.ask('ready')
    return {}
  }

  /** An exception in a listener is an 'error', and an error that nobody listens to is printed. */
  emit(type, ...args) {
    if (this._events[type] === undefined && type !== 'error') return false
    try {
      return super.emit(type, ...args)
    } catch (error) {
      try {
        return super.emit('error', error)
      } catch (unheard) {
        console.error(unheard)
        return false
      }
    }
  }

  hangUp() {
    this.closed = true
    bullClose(this.handle)
  }

  close() {
    if (!this.closing) this.closing = this.ask('quit').then(() => this.hangUp())
    return this.closing
  }

  async disconnect() {
    this.hangUp()
  }
}

module.exports = { QueueBase, adopt, requireName }
