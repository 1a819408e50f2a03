// A job as the program sees it: what it was when it came from the server, and what can be asked of it.
'use strict'

const { bullNow } = binding
const { checkOptions, normalize } = require('internal-bullmq-options')

const parse = (text, otherwise) => (text === undefined ? otherwise : JSON.parse(text))

class Job {
  constructor(queue, name, data, opts = {}, id = undefined) {
    Object.defineProperty(this, 'queue', { value: queue, writable: true })
    this.name = name
    this.data = data
    this.opts = normalize(opts)
    this.id = id
    this.progress = 0
    this.returnvalue = null
    this.stacktrace = null
    this.delay = this.opts.delay
    this.priority = this.opts.priority ?? 0
    this.attemptsStarted = 0
    this.attemptsMade = 0
    this.stalledCounter = 0
    this.timestamp = opts.timestamp ?? bullNow()
    this.parentKey = opts.parent && `${opts.parent.queue}:${opts.parent.id}`
    this.parent = opts.parent
    this.deduplicationId = opts.deduplication?.id
  }

  /** What the server says of a job. */
  static fromServer(queue, raw) {
    const job = Object.create(Job.prototype)
    Object.defineProperty(job, 'queue', { value: queue, writable: true })
    job.name = raw.name
    job.data = JSON.parse(raw.data)
    job.opts = JSON.parse(raw.opts)
    job.id = raw.id
    job.progress = JSON.parse(raw.progress)
    job.returnvalue = parse(raw.returnvalue, null)
    job.stacktrace = raw.stacktrace
    job.delay = raw.delay
    job.priority = raw.priority
    job.attemptsStarted = raw.attemptsStarted
    job.attemptsMade = raw.attemptsMade
    job.stalledCounter = raw.stalledCounter
    job.repeatJobKey = raw.repeatJobKey
    job.timestamp = raw.timestamp
    job.deduplicationId = job.opts.deduplication?.id
    job.parentKey = raw.parentKey
    if (raw.parentKey !== undefined) job.parent = job.opts.parent
    if (raw.finishedOn !== undefined) job.finishedOn = raw.finishedOn
    if (raw.processedOn !== undefined) job.processedOn = raw.processedOn
    if (raw.processedBy !== undefined) job.processedBy = raw.processedBy
    if (raw.failedReason !== undefined) job.failedReason = raw.failedReason
    if (raw.deferredFailure !== undefined) job.deferredFailure = raw.deferredFailure
    return job
  }

  /** Adds it; `isBulk` adds it together with others. */
  static async create(queue, name, data, opts) {
    const job = new Job(queue, name, data, opts)
    job.id = await queue.ask('add', ...job.forServer())
    return job
  }

  static async fromId(queue, id) {
    const raw = await queue.ask('job', String(id))
    return raw && Job.fromServer(queue, raw)
  }

  forServer() {
    const data = JSON.stringify(this.data === undefined ? {} : this.data)
    checkOptions(this, data)
    return [this.name, data, JSON.stringify(this.opts), this.timestamp]
  }

  get queueName() {
    return this.queue.name
  }

  get prefix() {
    return this.queue.opts.prefix
  }

  get queueQualifiedName() {
    return this.queue.qualifiedName
  }

  get attemptsLeft() {
    return Math.max((this.opts.attempts ?? 1) - this.attemptsMade, 0)
  }

  getState() {
    return this.queue.ask('state', this.id)
  }
}

module.exports = { Job }
