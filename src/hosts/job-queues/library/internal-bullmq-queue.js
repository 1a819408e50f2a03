// https://docs.bullmq.io/guide/queues
'use strict'

const { QueueBase } = require('internal-bullmq-base')
const { Job } = require('internal-bullmq-job')
const { asMade, checkRepeat, templateOf } = require('internal-bullmq-schedulers')
const { bullNow } = binding

/** All states that are counted when none is named. */
const STATES = ['active', 'completed', 'delayed', 'failed', 'prioritized', 'waiting', 'waiting-children']

const MOST_AT_ONCE = 1000

/** A type may be named twice, or as a list. */
const typesOf = (types) => {
  const wanted = [...new Set([types].flat().filter((type) => type !== undefined))]
  return wanted.length === 0 ? STATES : wanted
}

class Queue extends QueueBase {
  constructor(name, opts) {
    super(name, opts, 'queue', { defaultJobOptions: opts?.defaultJobOptions })
    this.jobsOpts = opts?.defaultJobOptions ?? {}
  }

  get defaultJobOptions() {
    return { ...this.jobsOpts }
  }

  // Adding

  /** The options of a job go over the queue's; its id is its own. */
  #optionsFor(opts) {
    return { ...this.jobsOpts, ...opts, jobId: opts?.jobId }
  }

  async add(name, data, opts) {
    const job = await Job.create(this, name, data, this.#optionsFor(opts))
    this.emit('waiting', job)
    return job
  }

  async addBulk(jobs) {
    const made = jobs.map(({ name, data, opts }) => new Job(this, name, data, this.#optionsFor(opts)))
    const sent = []
    for (const job of made) job.sendBy(sent)
    const ids = await this.ask('addBulk', sent)
    for (let i = 0; i < made.length; i++) made[i].id = ids[i]
    return made
  }

  // Stopping, and limits

  async pause() {
    await this.ask('pause')
    this.emit('paused')
  }

  async resume() {
    await this.ask('resume')
    this.emit('resumed')
  }

  async isPaused() {
    return (await this.ask('meta')).paused
  }

  async isMaxed() {
    return (await this.ask('meta')).maxed
  }

  async getVersion() {
    const { version } = await this.getMeta()
    return version
  }

  async getMeta() {
    const { paused, concurrency, max, duration } = await this.ask('meta')
    const meta = { version: 'bullmq:6.7.0' }
    if (concurrency !== undefined) meta.concurrency = concurrency
    if (max !== undefined) Object.assign(meta, { max, duration })
    return { ...meta, maxLenEvents: 10_000, paused }
  }

  async setGlobalConcurrency(concurrency) {
    await this.ask('setConcurrency', concurrency)
    return 1
  }

  async getGlobalConcurrency() {
    return (await this.ask('meta')).concurrency ?? null
  }

  async removeGlobalConcurrency() {
    const { concurrency } = await this.ask('meta')
    await this.ask('setConcurrency', undefined)
    return concurrency === undefined ? 0 : 1
  }

  async setGlobalRateLimit(max, duration) {
    await this.ask('setLimit', max, duration)
    return 2
  }

  async getGlobalRateLimit() {
    const { max, duration } = await this.ask('meta')
    return max === undefined ? null : { max, duration }
  }

  async removeGlobalRateLimit() {
    const { max } = await this.ask('meta')
    await this.ask('setLimit', undefined)
    return max === undefined ? 0 : 2
  }

  async rateLimit(expireTimeMs) {
    await this.ask('rateLimit', expireTimeMs)
  }

  getRateLimitTtl(maxJobs) {
    return this.ask('limitLeft', maxJobs)
  }

  removeRateLimitKey() {
    return this.ask('removeLimit')
  }

  // Looking

  getJob(id) {
    return Job.fromId(this, id)
  }

  getJobState(id) {
    return this.ask('state', String(id))
  }

  async getJobCounts(...types) {
    const wanted = typesOf(types)
    const found = await this.ask('counts', wanted)
    const counts = {}
    wanted.forEach((type, i) => {
      counts[type] = found[i]
    })
    return counts
  }

  async getJobCountByTypes(...types) {
    const counts = await this.getJobCounts(...types)
    return Object.values(counts).reduce((sum, count) => sum + count, 0)
  }

  count() {
    return this.getJobCountByTypes('waiting', 'delayed', 'prioritized', 'waiting-children')
  }

  getWaitingCount() {
    return this.getJobCountByTypes('waiting')
  }

  getActiveCount() {
    return this.getJobCountByTypes('active')
  }

  getDelayedCount() {
    return this.getJobCountByTypes('delayed')
  }

  getCompletedCount() {
    return this.getJobCountByTypes('completed')
  }

  getFailedCount() {
    return this.getJobCountByTypes('failed')
  }

  getPrioritizedCount() {
    return this.getJobCountByTypes('prioritized')
  }

  getWaitingChildrenCount() {
    return this.getJobCountByTypes('waiting-children')
  }

  async getCountsPerPriority(priorities) {
    const wanted = [...new Set(priorities)]
    const found = await this.ask('countsPerPriority', wanted)
    const counts = {}
    wanted.forEach((priority, i) => {
      counts[priority] = found[i]
    })
    return counts
  }

  getJobs(types, start = 0, end = -1, asc = false) {
    return this.ask('jobs', typesOf(types), start, end, asc)
  }

  async getRanges(types, start = 0, end = -1, asc = false) {
    return (await this.ask('jobs', typesOf(types), start, end, asc)).map(({ id }) => id)
  }

  getWaiting(start = 0, end = -1) {
    return this.getJobs(['waiting'], start, end, true)
  }

  getWaitingChildren(start = 0, end = -1) {
    return this.getJobs(['waiting-children'], start, end, true)
  }

  getActive(start = 0, end = -1) {
    return this.getJobs(['active'], start, end, true)
  }

  getDelayed(start = 0, end = -1) {
    return this.getJobs(['delayed'], start, end, true)
  }

  getPrioritized(start = 0, end = -1) {
    return this.getJobs(['prioritized'], start, end, true)
  }

  getCompleted(start = 0, end = -1) {
    return this.getJobs(['completed'], start, end, false)
  }

  getFailed(start = 0, end = -1) {
    return this.getJobs(['failed'], start, end, false)
  }

  getJobLogs(id, start = 0, end = -1, asc = true) {
    return this.ask('logs', String(id), start, end, asc)
  }

  async getWorkers() {
    return (await this.ask('workers')).map((name) => ({ name }))
  }

  async getWorkersCount() {
    return (await this.ask('workers')).length
  }

  getMetrics() {
    return Promise.reject(new Error('Not simulated: metrics. The picture of the queue has the figures.'))
  }

  exportPrometheusMetrics() {
    return Promise.reject(new Error('Not simulated: Prometheus. The picture of the queue has the figures.'))
  }

  // Jobs by their id

  async remove(id, { removeChildren = true } = {}) {
    const removed = await this.ask('remove', String(id), removeChildren)
    if (removed === 1) this.emit('removed', id)
    return removed
  }

  async updateJobProgress(id, progress) {
    await this.ask('updateProgress', String(id), JSON.stringify(progress))
    this.emit('progress', id, progress)
  }

  addJobLog(id, line, keepLogs) {
    return Job.addJobLog(this, id, line, keepLogs)
  }

  // Many jobs

  async drain(delayed = false) {
    await this.ask('drain', delayed)
  }

  async clean(grace, limit, type = 'completed') {
    const ids = await this.ask('clean', grace, limit || 0, type === 'waiting' ? 'wait' : type)
    this.emit('cleaned', ids, type)
    return ids
  }

  async obliterate({ force = false } = {}) {
    await this.pause()
    await this.ask('obliterate', force)
  }

  async retryJobs({ count = MOST_AT_ONCE, state = 'failed', timestamp = bullNow() } = {}) {
    let before = -1
    for (
      let left = await this.#countOf(state);
      left > 0 && left !== before;
      left = await this.#countOf(state)
    ) {
      before = left
      await this.ask('reviveAll', state, count, timestamp)
    }
  }

  async #countOf(state) {
    const [count] = await this.ask('counts', [state])
    return count
  }

  async promoteJobs({ count = MOST_AT_ONCE } = {}) {
    while ((await this.#countOf('delayed')) > 0) await this.ask('promoteAll', count)
  }

  trimEvents(maxLength) {
    return this.ask('trimEvents', maxLength)
  }

  // Deduplication

  getDeduplicationJobId(id) {
    return this.ask('holder', id)
  }

  removeDeduplicationKey(id) {
    return this.ask('removeHolder', id)
  }

  // Schedulers

  async upsertJobScheduler(id, repeat, template = {}) {
    checkRepeat(repeat)
    const { name, data, opts } = templateOf(id, template, this.jobsOpts)
    const job = await this.ask('upsertScheduler', id, JSON.stringify(repeat), name, data, opts)
    return job && asMade(job, repeat)
  }

  removeJobScheduler(id) {
    return this.ask('removeScheduler', id)
  }

  async getJobScheduler(id) {
    return schedulerOf(await this.ask('scheduler', id))
  }

  async getJobSchedulers(start = 0, end = -1, asc = false) {
    const all = (await this.ask('schedulers')).map(schedulerOf)
    if (!asc) all.reverse()
    return all.slice(start, end < 0 ? all.length + end + 1 : end + 1)
  }

  async getJobSchedulersCount() {
    return (await this.ask('schedulers')).length
  }
}

/** Only what was given. */
function schedulerOf(raw) {
  if (raw === undefined) return undefined
  const { templateData, templateOptions, ...fields } = raw
  const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  const template = {}
  if (templateData !== undefined) template.data = JSON.parse(templateData)
  if (templateOptions !== undefined) template.opts = JSON.parse(templateOptions)
  return Object.keys(template).length > 0 ? { ...known, template } : known
}

module.exports = { Queue }
