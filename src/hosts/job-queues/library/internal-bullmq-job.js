// A job as the program sees it: what it was when it came from the server, and what can be asked of it.
// https://docs.bullmq.io/guide/jobs
'use strict'

const { checkOptions, normalize } = require('internal-bullmq-options')
const { decide } = require('internal-bullmq-failing')
const { waitForEnd } = require('internal-bullmq-end')
const { bullBeginJob, bullNow } = binding

const parseAll = (values) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, JSON.parse(value)]))

/** Commands about a job name it. */
const ask = ({ queue, id }, command, ...args) => queue.ask(command, id, ...args)

const isIn = async (job, state) => (await job.getState()) === state

/** Fields, beside id, name and data. */
const KEPT_AS_IT_IS = [
  ...['opts', 'parent', 'parentKey', 'progress', 'attemptsMade', 'attemptsStarted', 'stalledCounter'],
  ...['finishedOn', 'processedOn', 'timestamp', 'deduplicationId', 'repeatJobKey'],
]
const KEPT_AS_JSON = ['failedReason', 'stacktrace', 'returnvalue']

// Pages of what a parent knows of its children

const PAGE = 20

function unprocessedPage(keys, { cursor = 0, count = PAGE }) {
  const end = cursor + count
  return { unprocessed: keys.slice(cursor, end), nextUnprocessedCursor: end < keys.length ? end : 0 }
}

function failedPage(keys, { cursor = 0, count = PAGE }) {
  return { failed: keys.slice(cursor, cursor + count), nextFailedCursor: cursor + count }
}

class Job {
  constructor(queue, name, data, opts = {}, id = undefined) {
    bullBeginJob(queue.handle, this, name, data, normalize(opts), id)
  }

  static async create(queue, name, data, opts) {
    const job = new Job(queue, name, data, opts, opts?.jobId)
    job.id = await queue.ask('add', ...job.sendBy([]))
    return job
  }

  static createBulk(queue, jobs) {
    return queue.addBulk(jobs)
  }

  static async fromId(queue, id) {
    if (id === undefined || id === null) return undefined
    return queue.ask('job', String(id))
  }

  static async addJobLog(queue, id, line, keepLogs) {
    return queue.ask('log', String(id), String(line), keepLogs)
  }

  /** Puts what the server is to know of it behind what else is sent. */
  sendBy(sent) {
    const { name, data, opts, timestamp } = this
    const text = JSON.stringify(data) ?? '{}'
    checkOptions(this, text)
    sent.push(String(name), text, JSON.stringify(opts), timestamp)
    return sent
  }

  get queueName() {
    return this.queue.name
  }

  get prefix() {
    return this.queue.opts.prefix
  }

  toJSON() {
    return { ...this }
  }

  /** What the server keeps of it. */
  asJSON() {
    const stored = { id: this.id, name: this.name, data: JSON.stringify(this.data) ?? '{}' }
    for (const field of KEPT_AS_IT_IS) stored[field] = this[field]
    for (const field of KEPT_AS_JSON) stored[field] = JSON.stringify(this[field])
    return stored
  }

  // States

  getState() {
    return ask(this, 'state')
  }

  isCompleted() {
    return isIn(this, 'completed')
  }

  isFailed() {
    return isIn(this, 'failed')
  }

  isDelayed() {
    return isIn(this, 'delayed')
  }

  isWaitingChildren() {
    return isIn(this, 'waiting-children')
  }

  isActive() {
    return isIn(this, 'active')
  }

  async isWaiting() {
    return ['waiting', 'prioritized'].includes(await this.getState())
  }

  // What it holds

  async updateData(data) {
    this.data = data
    await ask(this, 'updateData', JSON.stringify(data))
  }

  async updateProgress(progress) {
    this.progress = progress
    await ask(this, 'updateProgress', JSON.stringify(progress))
    this.queue.emit('progress', this, progress)
  }

  log(line) {
    return Job.addJobLog(this.queue, this.id, line, this.opts.keepLogs)
  }

  async clearLogs(keepLogs = 0) {
    await ask(this, 'clearLogs', keepLogs)
  }

  // Where it is

  async promote() {
    await ask(this, 'promote')
    this.delay = 0
  }

  async changeDelay(delay) {
    await ask(this, 'changeDelay', delay)
    this.delay = delay
  }

  async changePriority({ priority = 0, lifo = false }) {
    await ask(this, 'changePriority', await priorityOf(this, priority), lifo)
    this.priority = priority
  }

  async retry(state = 'failed', { resetAttemptsMade = false, resetAttemptsStarted = false } = {}) {
    await ask(this, 'revive', state, resetAttemptsMade, resetAttemptsStarted)
    this.failedReason = null
    this.finishedOn = null
    this.processedOn = null
    this.returnvalue = null
    if (resetAttemptsMade) this.attemptsMade = 0
    if (resetAttemptsStarted) this.attemptsStarted = 0
  }

  async remove({ removeChildren = true } = {}) {
    if ((await ask(this, 'remove', removeChildren)) === 0)
      throw new Error(`Job ${this.id} could not be removed because it is locked by another worker`)
    this.queue.emit('removed', this)
  }

  // In a worker's hands

  extendLock(token, duration) {
    return ask(this, 'extendLock', token, duration)
  }

  async moveToCompleted(returnValue, token, fetchNext = true) {
    this.returnvalue = returnValue === undefined ? undefined : returnValue
    const text = JSON.stringify(returnValue === undefined ? null : returnValue)
    const next = await ask(this, 'complete', token, text, fetchNext ? token : undefined)
    this.attemptsMade++
    this.finishedOn = bullNow()
    return nextJob(next) ?? []
  }

  async moveToFailed(error, token, fetchNext = false) {
    const { command, facts, apply } = await decide(this, error, this.queue.opts)
    const next = await ask(this, command, token, fetchNext ? token : undefined, ...facts)
    apply()
    return nextJob(next) ?? (command === 'retryNow' ? undefined : [])
  }

  async moveToDelayed(timestamp, token) {
    await ask(this, 'putOff', token, timestamp)
    this.delay = Math.max(timestamp - bullNow(), 0)
  }

  moveToWait(token) {
    return ask(this, 'giveBack', token, 'it asked for it')
  }

  moveToWaitingChildren(token, { child } = {}) {
    return ask(this, 'park', token, child && `${child.queue}:${child.id}`)
  }

  waitUntilFinished(queueEvents, ttl) {
    return waitForEnd(this, queueEvents, ttl)
  }

  // Family

  async getDependencies(opts) {
    const { open, processed, ignored, failed } = await ask(this, 'dependencies')
    const all = { processed: parseAll(processed), unprocessed: open, failed, ignored: { ...ignored } }
    if (opts === undefined || Object.keys(opts).length === 0) return all
    const found = {}
    if (opts.processed) Object.assign(found, { processed: all.processed, nextProcessedCursor: 0 })
    if (opts.unprocessed) Object.assign(found, unprocessedPage(open, opts.unprocessed))
    if (opts.failed) Object.assign(found, failedPage(failed, opts.failed))
    if (opts.ignored) Object.assign(found, { ignored: all.ignored, nextIgnoredCursor: 0 })
    return found
  }

  async getDependenciesCount(opts) {
    const { open, processed, ignored, failed } = await ask(this, 'dependencies')
    const all = {
      processed: Object.keys(processed).length,
      unprocessed: open.length,
      ignored: Object.keys(ignored).length,
      failed: failed.length,
    }
    if (opts === undefined || Object.keys(opts).length === 0) return all
    return Object.fromEntries(Object.entries(all).filter(([name]) => opts[name]))
  }

  async getChildrenValues() {
    return parseAll((await ask(this, 'dependencies')).processed)
  }

  async getIgnoredChildrenFailures() {
    return { ...(await ask(this, 'dependencies')).ignored }
  }

  getFailedChildrenValues() {
    return this.getIgnoredChildrenFailures()
  }

  async removeChildDependency() {
    const isRemoved = await ask(this, 'leaveParent')
    if (isRemoved) {
      this.parent = undefined
      this.parentKey = undefined
    }
    return isRemoved
  }

  async removeUnprocessedChildren() {
    await ask(this, 'removeUnprocessed')
  }

  async removeDeduplicationKey() {
    if (!this.deduplicationId) return false
    return ask(this, 'releaseKey', this.deduplicationId)
  }
}

/** What Redis says where a script of BullMQ 6.7 cannot reckon with a priority. */
class ReplyError extends Error {
  get name() {
    return 'ReplyError'
  }
}

const SCRIPT = 'script: 35fbc2569911c2b95dd1f91d11f517607623ca02, on @user_script'

/** Redis gets a priority as text, and takes what is a number; any number will do, though `add` refuses some. */
async function priorityOf({ queue }, priority) {
  const text = priority === null ? '' : String(priority).trim()
  const number = text === '' ? undefined : Number(text)
  if (number !== undefined && !Number.isNaN(number)) return number
  await queue.ask('ready')
  throw new ReplyError(
    text === 'NaN'
      ? `ERR value is not a valid float ${SCRIPT}:54.`
      : `ERR user_script:49: attempt to perform arithmetic on local 'priority' (a nil value) ${SCRIPT}:49.`,
  )
}

/** What BullMQ answers with the next job: its fields, its id, and two times to wait. */
function nextJob(next) {
  if (next === undefined) return undefined
  const { job, limitedFor, nextDue } = next
  if (job === undefined) return [undefined, 0, limitedFor, nextDue]
  return [job, job.id, 0, 0]
}

module.exports = { Job }
