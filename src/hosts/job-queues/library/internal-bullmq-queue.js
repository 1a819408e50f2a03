// https://docs.bullmq.io/guide/queues
'use strict'

const { QueueBase } = require('internal-bullmq-base')
const { Job } = require('internal-bullmq-job')

/** All states that are counted when none is named. */
const STATES = ['active', 'completed', 'delayed', 'failed', 'prioritized', 'waiting', 'waiting-children']

class Queue extends QueueBase {
  constructor(name, opts) {
    super(name, opts, 'queue')
    this.jobsOpts = opts?.defaultJobOptions ?? {}
  }

  get defaultJobOptions() {
    return { ...this.jobsOpts }
  }

  /** The options of a job go over the queue's; its id is its own. */
  optionsFor(opts) {
    return { ...this.jobsOpts, ...opts, jobId: opts?.jobId }
  }

  async add(name, data, opts) {
    const job = await Job.create(this, name, data, this.optionsFor(opts))
    this.emit('waiting', job)
    return job
  }

  async addBulk(jobs) {
    const made = jobs.map(({ name, data, opts }) => new Job(this, name, data, this.optionsFor(opts)))
    const ids = await this.ask(
      'addBulk',
      made.flatMap((job) => job.forServer()),
    )
    made.forEach((job, i) => {
      job.id = ids[i]
    })
    return made
  }

  getJob(id) {
    return Job.fromId(this, id)
  }

  async getJobCounts(...types) {
    const counts = {}
    const wanted = types.flat()
    for (const type of wanted.length === 0 ? STATES : wanted) counts[type] = 0
    const found = await this.ask('counts', Object.keys(counts))
    Object.keys(counts).forEach((type, i) => {
      counts[type] = found[i]
    })
    return counts
  }
}

module.exports = { Queue }
