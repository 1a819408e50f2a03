// `import { createQueue } from 'queue'`: queues by the rules of many systems. The server is simulated; this is its client.
'use strict'

const EventEmitter = require('events')
const { asyncContext, setAsyncContext } = binding

binding.queueBegin()

/** Options go to the server as JSON, in which nothing is infinite. */
const optionsText = (options) =>
  JSON.stringify(options ?? {}, (_key, value) => (value === Infinity ? 'never' : value))

const textOf = (value) => (value === undefined ? 'null' : JSON.stringify(value))

const messageOf = (error) => (error instanceof Error ? error.message : String(error))

/** What becomes of a job when its processor is at its end; and whether nobody has answered for it yet. */
let endOf
let isOpen

class Job {
  /** Its queue, what the server knows it by, and whether it was answered for by hand. */
  #held

  /** `text` and `deaths` are JSON. */
  constructor(queue, delivery, id, text, attempt, attempts, redelivered, deaths) {
    this.#held = { queue, delivery, isAnswered: false }
    this.id = id
    this.data = JSON.parse(text)
    this.attempt = attempt
    this.attempts = attempts
    this.redelivered = redelivered
    this.deaths = deaths === undefined ? [] : JSON.parse(deaths)
  }

  get queue() {
    return this.#held.queue
  }

  /** Answers for it: true if the server still waited for that. */
  #answer(how, text) {
    const held = this.#held
    if (held.isAnswered || held.delivery === undefined) return Promise.resolve(false)
    held.isAnswered = true
    return binding.queueAnswer(held.delivery, how, text)
  }

  /** It is done, whatever the processor does later. */
  ack(value) {
    return this.#answer('done', textOf(value))
  }

  /** This attempt failed; the queue's rules say what follows. */
  fail(error) {
    return this.#answer('failed', messageOf(error))
  }

  /** Back to where it was, at once. */
  release() {
    return this.#answer('released', '')
  }

  /** To the dead letters, or away. */
  reject() {
    return this.#answer('rejected', '')
  }

  /** Tells how far it is. */
  progress(value) {
    const { delivery } = this.#held
    return delivery === undefined ? Promise.resolve() : binding.queueProgress(delivery, textOf(value))
  }

  /** Its hold lasts for so many ms from now on; 0: it is back at once. */
  extend(ms) {
    const { delivery } = this.#held
    return delivery === undefined ? Promise.resolve(false) : binding.queueExtend(delivery, ms)
  }

  static {
    isOpen = (job) => !job.#held.isAnswered
    endOf = (job, isDone, text) => {
      const held = job.#held
      if (held.isAnswered) return
      held.isAnswered = true
      binding.queueEnd(held.delivery, isDone, text)
    }
  }
}

class Worker extends EventEmitter {
  #handle

  constructor(queue, handle, name) {
    super()
    this.queue = queue
    this.#handle = handle
    this.name = name
    this.isPaused = false
    Object.defineProperty(this, 'queue', { enumerable: false })
  }

  /** What has been in somebody's hands for as long as a hold lasts, without an answer. */
  claim() {
    return binding
      .queueClaim(this.#handle)
      .then((deliveries) => deliveries.map((parts) => new Job(this.queue, ...parts)))
  }

  pause() {
    this.isPaused = true
    return binding.queuePauseWorker(this.#handle, true)
  }

  resume() {
    this.isPaused = false
    return binding.queuePauseWorker(this.#handle, false)
  }

  /** Takes no more jobs; the promise is fulfilled when those in hand are done. */
  close() {
    return binding.queueCloseWorker(this.#handle)
  }

  /** Up to `count` jobs, by hand; waits for the first one up to `wait` ms. */
  take(count = 1, { wait = 0 } = {}) {
    return binding
      .queueTake(this.#handle, count, wait)
      .then((deliveries) => deliveries.map((parts) => new Job(this.queue, ...parts)))
  }
}

/** Calls a processor, with all that comes of it in a context that ends with its worker. Gives a promise of its result. */
function callFor(worker, fn, argument, isMortal) {
  const outer = isMortal ? enterContextOf(worker) : undefined
  try {
    return Promise.resolve(fn(argument))
  } catch (error) {
    return Promise.reject(error)
  } finally {
    if (isMortal) setAsyncContext(outer)
  }
}

function enterContextOf(worker) {
  const outer = asyncContext()
  const context = new Map(outer)
  binding.queueRunsIn(worker, context)
  setAsyncContext(context)
  return outer
}

/** What the server calls with one job. A fault may be in store for it: "hang", or the message of an error. */
function oneByOne(queue, fn) {
  return (worker, isMortal, fate, delivery, id, text, attempt, attempts, redelivered, deaths) => {
    const job = new Job(queue, delivery, id, text, attempt, attempts, redelivered, deaths)
    if (fate === 'hang') return
    const end = (isDone, said) => {
      endOf(job, isDone, said)
      binding.queueFreed(worker)
    }
    callFor(worker, fn, job, isMortal).then(
      (value) => (fate === undefined ? end(true, textOf(value)) : end(false, fate)),
      (error) => end(false, messageOf(error)),
    )
  }
}

/** The same with a batch: where one job fails, all come back that nobody has acknowledged. */
function inBatches(queue, fn) {
  return (worker, isMortal, fate, list) => {
    const jobs = list.map((parts) => new Job(queue, ...parts))
    if (fate === 'hang') return
    const all = async () => {
      for (const job of jobs) await fn(job)
      if (fate !== undefined) throw new Error(fate)
    }
    const end = (isDone, said) => {
      for (const job of jobs) if (isOpen(job)) endOf(job, isDone, said)
      binding.queueFreed(worker)
    }
    callFor(worker, all, undefined, isMortal).then(
      () => end(true, 'null'),
      (error) => end(false, messageOf(error)),
    )
  }
}

class Queue extends EventEmitter {
  #handle
  #consumer

  constructor(name, options) {
    super()
    if (typeof name !== 'string' || name === '')
      throw new TypeError('createQueue: the name of a queue is a text.')
    this.name = name
    const given = typeof options === 'string' ? { like: options } : options
    this.#handle = binding.queueOpen(name, optionsText(given))
    Object.assign(this, JSON.parse(binding.queueRules(this.#handle)))
    this.attempts ??= Infinity
    this.isPaused = false
    this.on('newListener', () => binding.queueListen(this.#handle, this.#hear))
  }

  #hear = (event, id, text, attempt, attempts, said) => {
    if (id === undefined) return void this.emit(event)
    const job = new Job(this, undefined, id, text, attempt, attempts, false)
    if (event === 'completed' || event === 'progress') this.emit(event, job, JSON.parse(said))
    else if (event === 'failed' || event === 'retrying') this.emit(event, job, new Error(said))
    else if (said === '') this.emit(event, job)
    else this.emit(event, job, said)
  }

  /** Gives the job; null where the server has one with this id already. */
  add(data, options) {
    return binding
      .queueAdd(this.#handle, textOf(data), optionsText(options))
      .then((id) => (id === null ? null : new Job(this, undefined, id, textOf(data), 0, 0, false)))
  }

  /** Many jobs in one command; gives how many were added. */
  addAll(list, options) {
    return binding.queueAdd(this.#handle, Array.from(list, textOf), optionsText(options))
  }

  /** Starts a worker: what the function returns acknowledges the job, what it throws fails the attempt. */
  process(fn, options) {
    if (typeof fn !== 'function') throw new TypeError('process: a worker needs a function.')
    const handle = binding.queueWork(
      this.#handle,
      optionsText(options),
      this.batch === undefined ? oneByOne(this, fn) : inBatches(this, fn),
    )
    return new Worker(this, handle, binding.queueWorkerName(handle))
  }

  /** A worker that takes its jobs by hand. */
  consumer(options) {
    const handle = binding.queueWork(this.#handle, optionsText(options), undefined)
    return new Worker(this, handle, binding.queueWorkerName(handle))
  }

  /** Jobs by hand, for whoever needs no consumer of its own. */
  take(count, options) {
    this.#consumer ??= this.consumer()
    return this.#consumer.take(count, options)
  }

  /** How many jobs are in each state. */
  counts() {
    return binding.queueCounts(this.#handle).then(JSON.parse)
  }

  /** What follows failure `n` by its rules, in ms. */
  pauseAfter(n) {
    return binding.queuePauseAfter(this.#handle, n)
  }

  pause() {
    this.isPaused = true
    return binding.queuePause(this.#handle, true)
  }

  resume() {
    this.isPaused = false
    return binding.queuePause(this.#handle, false)
  }

  /** Closes all its workers. */
  close() {
    return Promise.all(binding.queueWorkers(this.#handle).map(binding.queueCloseWorker)).then(() => {})
  }
}

/** Of one name there is one queue. */
const queues = new Map()

function createQueue(name, options) {
  const known = queues.get(name)
  if (known !== undefined && options === undefined) return known
  if (known !== undefined)
    throw new TypeError(`createQueue: the queue ${name} is there already, with its own rules.`)
  const queue = new Queue(name, options)
  queues.set(name, queue)
  return queue
}

/** Takes so many ms, to the fraction; a timer counts in whole ones. */
const work = (ms) => binding.queueWait(ms)

module.exports = { createQueue, work }
