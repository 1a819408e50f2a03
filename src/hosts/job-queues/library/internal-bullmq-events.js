// What anybody did to a queue, in order. https://docs.bullmq.io/guide/events
'use strict'

const { QueueBase } = require('internal-bullmq-base')
const { bullCancel, bullPosition, bullRead } = binding

/** Fields that are more than texts. */
const READ = {
  __proto__: null,
  completed: { returnvalue: JSON.parse },
  progress: { data: JSON.parse },
  delayed: { delay: Number },
}

class QueueEvents extends QueueBase {
  #stop
  #isRunning = false

  constructor(name, opts = {}) {
    super(name, opts, 'events')
    if (opts.autorun !== false) this.run().catch((error) => this.emit('error', error))
  }

  async run() {
    if (this.#isRunning) throw new Error('Queue Events is already running.')
    this.#isRunning = true
    await this.ask('ready')
    if (this.closing) return
    const { lastEventId } = this.opts
    const isNew = lastEventId === undefined || lastEventId === '$'
    this.#read(isNew ? undefined : bullPosition(this.handle, String(lastEventId)))
  }

  #read(after) {
    this.#stop = bullRead(this.handle, after, (events, end) => {
      if (this.closing) return
      for (const [id, name, fields] of events) this.#tell(id, name, fields)
      if (!this.closing) this.#read(end)
    })
  }

  #tell(id, name, fields) {
    if (name === 'drained') {
      this.emit('drained', id)
      return
    }
    const readers = READ[name]
    if (readers !== undefined)
      for (const field of Object.keys(readers)) fields[field] = readers[field](fields[field])
    this.emit(name, fields, id)
    if (fields.jobId !== undefined) this.emit(`${name}:${fields.jobId}`, fields, id)
  }

  close() {
    if (!this.closing) {
      bullCancel(this.#stop)
      this.closing = this.ask('quit').then(() => this.hangUp())
    }
    return this.closing
  }
}

module.exports = { QueueEvents }
