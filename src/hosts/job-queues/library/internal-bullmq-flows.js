// Trees of jobs, added in one step. https://docs.bullmq.io/guide/flows
'use strict'

const { QueueBase, adopt } = require('internal-bullmq-base')
const { Job } = require('internal-bullmq-job')
const { bullHome, bullRandom } = binding

const HEX = '0123456789abcdef'

/** A random UUID, of version 4. */
const uuid = () =>
  'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (letter) => {
    const digit = Math.floor(bullRandom() * 16)
    return HEX[letter === 'x' ? digit : (digit & 3) | 8]
  })

/** The queue of a node, as far as its jobs need one. */
class NodeQueue {
  constructor(flows, name, prefix) {
    this.name = name
    this.opts = { ...flows.opts, prefix }
    this.qualifiedName = `${prefix}:${name}`
    Object.defineProperty(this, 'handle', { value: bullHome(flows.handle, prefix, name) })
    adopt(this.handle, this)
    this.ask = flows.ask
    this.emit = () => false
    this.toKey = (type) => `${this.qualifiedName}:${type}`
  }
}

class FlowProducer extends QueueBase {
  constructor(opts = {}) {
    super('flows', opts, 'flows')
  }

  async add(flow, opts) {
    if (this.closing) return undefined
    const sent = []
    const node = this.#arrange(flow, undefined, opts?.queuesOptions, sent)
    await this.ask('addFlow', sent)
    return node
  }

  async addBulk(flows) {
    if (this.closing) return undefined
    const sent = []
    const nodes = flows.map((flow) => this.#arrange(flow, undefined, undefined, sent))
    await this.ask('addFlow', sent)
    return nodes
  }

  /** A parent comes before its children. */
  #arrange(
    { name, queueName, data, prefix = this.opts.prefix, opts, children },
    parent,
    queuesOptions,
    sent,
  ) {
    const queue = new NodeQueue(this, queueName, prefix)
    const defaults = queuesOptions?.[queueName]?.defaultJobOptions ?? {}
    const job = new Job(queue, name, data, { ...defaults, ...opts, jobId: opts?.jobId || uuid(), parent })
    job.id = job.opts.jobId
    const isParent = children !== undefined && children.length > 0
    sent.push(queue.qualifiedName, isParent)
    job.sendBy(sent)
    if (!isParent) return { job }
    const own = { id: job.id, queue: queue.qualifiedName }
    return { job, children: children.map((child) => this.#arrange(child, own, queuesOptions, sent)) }
  }

  async getFlow({ id, queueName, prefix = this.opts.prefix, depth = 10, maxChildren = 20 }) {
    const queue = new NodeQueue(this, queueName, prefix)
    const job = await Job.fromId(queue, id)
    return job && this.#node(job, depth, maxChildren)
  }

  async #node(job, depth, maxChildren) {
    const { processed, unprocessed, failed, ignored } = await job.getDependencies()
    const keys = [...Object.keys(processed), ...unprocessed, ...failed, ...Object.keys(ignored)]
    if (keys.length === 0 || depth <= 1) return { job }
    const children = []
    for (const key of keys.slice(0, maxChildren)) {
      const [prefix, name, ...id] = key.split(':')
      const child = await Job.fromId(new NodeQueue(this, name, prefix), id.join(':'))
      if (child !== undefined) children.push(await this.#node(child, depth - 1, maxChildren))
    }
    return { job, children }
  }
}

module.exports = { FlowProducer }
