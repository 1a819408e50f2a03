// A worker takes jobs and calls its processor for them. https://docs.bullmq.io/guide/workers
'use strict'

const { QueueBase, requireName } = require('internal-bullmq-base')
const { RateLimitError } = require('internal-bullmq-errors')
const { Run } = require('internal-bullmq-run')
const { bullAlarm, bullAskThen, bullCancel, bullNow, bullRoom, bullWait, bullWorker, bullWorkerChanged } =
  binding

/** In BullMQ's order. */
const DEFAULTS = {
  drainDelay: 5,
  concurrency: 1,
  lockDuration: 30_000,
  maximumRateLimitDelay: 30_000,
  maxStalledCount: 1,
  stalledInterval: 30_000,
  autorun: true,
  runRetryDelay: 15_000,
}

/** Who pauses while it waits for a job breaks its connection and makes another: measured. */
const RECONNECTION_IN_MS = 100

/** Longest wait for a job, in seconds. */
const LONGEST_WAIT = 10

/** Reactions that BullMQ takes between the news of a job and its processor, after a look. */
const HOPS_AFTER_LOOK = 5

function checkOptions({ stalledInterval, maxStalledCount, maxStartedAttempts, drainDelay }) {
  if (stalledInterval <= 0) throw new Error('stalledInterval must be greater than 0')
  if (drainDelay <= 0) throw new Error('drainDelay must be greater than 0')
  if (maxStalledCount < 0) throw new Error('maxStalledCount must be greater or equal than 0')
  if (maxStartedAttempts < 0) throw new Error('maxStartedAttempts must be greater or equal than 0')
}

function requireConcurrency(concurrency) {
  if (typeof concurrency !== 'number' || concurrency < 1 || !Number.isFinite(concurrency))
    throw new Error('concurrency must be a finite number greater than 0')
}

function refuse({ useWorkerThreads, telemetry, metrics }, processor) {
  if (typeof processor === 'string' || processor instanceof URL)
    throw new Error('Not simulated: a processor in a file of its own. Give the function itself.')
  if (useWorkerThreads) throw new Error('Not simulated: useWorkerThreads. The processor runs in this thread.')
  if (telemetry) throw new Error('Not simulated: telemetry.')
  if (metrics) throw new Error('Not simulated: metrics. The picture of the queue has the figures.')
}

let workers = 0

class Worker extends QueueBase {
  static RateLimitError() {
    return new RateLimitError()
  }

  #concurrency
  #room
  #loopEnded
  /** Looks that are under way, and jobs that run. */
  #inHand = 0
  /** What is ready: runs of jobs, or undefined where a look or the end of a job brought none. */
  #arrived = []
  /** The loop waits for something to arrive. */
  #isIdle = false
  /** Ends a wait for a job, or for the end of a limit. */
  #stopWaiting
  #tokens = 0
  /** Each knows its place. A map of what comes and goes would be slow to collect. */
  #runs = []
  #onEnd = []

  constructor(name, processor, opts) {
    requireName(name)
    const all = { ...DEFAULTS, ...opts }
    all.blockingConnection = true
    all.lockRenewTime ??= all.lockDuration / 2
    checkOptions(all)
    requireConcurrency(all.concurrency)
    refuse(all, processor)
    super(name, opts && all, 'worker', {
      name: all.name,
      limiter: all.limiter,
      lockDuration: all.lockDuration,
      lockRenewTime: all.skipLockRenewal ? 0 : all.lockRenewTime,
      stalledInterval: all.skipStalledCheck ? 0 : all.stalledInterval,
      maxStalledCount: all.maxStalledCount,
      removeOnComplete: all.removeOnComplete,
      removeOnFail: all.removeOnFail,
    })
    this.id = `worker-${++workers}`
    this.concurrency = all.concurrency
    this.running = false
    this.paused = false
    /** How often it has died. */
    this.life = 0
    this.drained = false
    this.waiting = false
    this.limitUntil = 0
    this.blockUntil = 0
    this.ask('ready').then(() => this.emit('ready'))
    if (!processor) return
    this.processFn = processor
    if (all.autorun) this.run().catch((error) => this.emit('error', error))
  }

  get concurrency() {
    return this.#concurrency
  }

  set concurrency(concurrency) {
    requireConcurrency(concurrency)
    this.#concurrency = concurrency
    this.#room = bullRoom(concurrency)
  }

  async run() {
    if (!this.processFn) throw new Error('No process function is defined.')
    if (this.closing) return
    if (this.running) throw new Error('Worker is already running.')
    this.running = true
    await this.ask('ready')
    if (this.closing || this.paused) {
      this.running = false
      return
    }
    this.isMortal = bullWorker(this.handle, (kind, ids) => this.#hear(kind, ids))
    await new Promise((resolve) => {
      this.#loopEnded = () => {
        this.running = false
        for (const end of this.#onEnd.splice(0)) end()
        resolve()
      }
      this.#goOn()
    })
  }

  // The loop

  get #mayTake() {
    return !this.closing && !this.paused && !this.closed
  }

  /** Looks for jobs as long as there is room for one, and then takes up what has arrived. */
  #goOn() {
    const hasRoom = this.#mayTake && !this.waiting && this.#inHand < this.#room
    if (!hasRoom) this.#takeUp()
    else if (this.limitUntil > 0) this.#sleep()
    else if (this.drained) this.#wait()
    else this.#fetch()
  }

  #fetch() {
    this.#inHand++
    this.#look((run) => {
      this.#arrived.push(run)
      if (run === undefined) this.#takeUp()
      else this.#goOn()
    })
  }

  /** Nothing was there: a marker says when to look again. */
  #wait() {
    this.#inHand++
    this.waiting = true
    const wake = (due) => {
      this.#stopWaiting = undefined
      if (due > bullNow() && this.#mayTake) {
        this.blockUntil = due
        this.#stopWaiting = bullWait(this.handle, this.#waitTime(), false, wake)
        return
      }
      this.waiting = false
      this.#lookAndArrive()
    }
    this.#stopWaiting = bullWait(this.handle, this.#waitTime(), false, wake)
    this.#takeUp()
  }

  #waitTime() {
    if (this.blockUntil === 0) return this.opts.drainDelay * 1000
    return Math.min(Math.max(this.blockUntil - bullNow(), 1), LONGEST_WAIT * 1000)
  }

  /** Until the window of the limit is over. */
  #sleep() {
    this.#inHand++
    this.waiting = true
    const rest = Math.min(this.limitUntil - bullNow(), this.opts.maximumRateLimitDelay)
    this.#stopWaiting = bullAlarm(this.handle, bullNow() + rest, `limit of ${this.name}`, () => {
      this.#stopWaiting = undefined
      this.waiting = false
      this.limitUntil = 0
      this.drained = false
      this.#lookAndArrive()
    })
    this.#takeUp()
  }

  #lookAndArrive() {
    if (this.#mayTake) this.#look((run) => this.#arrive(run))
    else this.#arrive(undefined)
  }

  #arrive(run) {
    this.#arrived.push(run)
    if (this.#isIdle) this.#takeUp()
  }

  #takeUp() {
    this.#isIdle = this.#arrived.length === 0 && this.#inHand > 0
    if (this.#isIdle) return
    if (this.#inHand === 0) {
      this.#loopEnded()
      return
    }
    const run = this.#arrived.shift()
    if (run === undefined) {
      this.#inHand--
      this.#goOn()
    } else run.start(() => this.#goOn())
  }

  // Asking for jobs

  /** One look; `found` gets a run of a job, or undefined. */
  #look(found) {
    const token = `${this.id}:${this.#tokens++}`
    const { life } = this
    const answered = (answer) => {
      if (life === this.life) found(this.takeIn(answer, token, HOPS_AFTER_LOOK))
    }
    const failed = (error) => {
      if (life !== this.life) return
      this.emit('error', error)
      found(undefined)
    }
    bullAskThen(this.handle, answered, failed, 'take', token)
  }

  /** What a look, or the end of a job, has brought: a run of the next job, or undefined. */
  takeIn({ job, limitedFor, nextDue }, token, hops) {
    if (job !== undefined) {
      this.drained = false
      job.token = token
      const run = new Run(this, job, token, hops)
      this.emit('active', job, 'waiting')
      return run
    }
    this.limitUntil = limitedFor > 0 ? bullNow() + limitedFor : 0
    this.blockUntil = nextDue
    if (!this.drained) {
      this.drained = true
      this.emit('drained')
    }
    return undefined
  }

  /** More than it may have in hand: no other job is wanted. */
  get wantsNext() {
    return this.#mayTake && this.#inHand <= this.#room
  }

  began(run) {
    run.place = this.#runs.push(run) - 1
  }

  /** A run is over; `next` is the one that its end brought. */
  ended(run, next) {
    this.#forget(run)
    this.#arrive(next)
  }

  /** The last one takes its place. */
  #forget(run) {
    const { place } = run
    if (this.#runs[place] !== run) return
    const last = this.#runs.pop()
    if (last === run) return
    last.place = place
    this.#runs[place] = last
  }

  /** What the server's clock does: locks were renewed, jobs have stalled. */
  #hear(kind, ids) {
    if (kind === 'died') this.#die()
    else if (kind === 'back') this.#comeBack()
    else if (kind === 'stalled') for (const id of ids) this.emit('stalled', id, 'active')
    else if (kind === 'renewed') this.emit('locksRenewed', { count: ids.length, jobIds: ids })
    else {
      this.emit('lockRenewalFailed', ids)
      for (const id of ids) this.emit('error', new Error(`could not renew lock for job ${id}`))
    }
  }

  // Its process dies, and somebody starts it again: what it had in hand is lost

  #die() {
    bullCancel(this.#stopWaiting)
    this.#stopWaiting = undefined
    this.closed = true
    this.running = false
    this.life++
  }

  #comeBack() {
    this.#inHand = 0
    this.#arrived = []
    this.#runs = []
    Object.assign(this, { closed: false, drained: false, waiting: false, limitUntil: 0, blockUntil: 0 })
    this.run().catch((error) => this.emit('error', error))
  }

  // Stopping

  /** Ends a wait for a job, or for the end of a limit, at once or after some ms. */
  #wake(delay = 0) {
    const stop = this.#stopWaiting
    if (stop === undefined) return
    this.#stopWaiting = undefined
    bullCancel(stop)
    const ended = () => {
      this.waiting = false
      this.#arrive(undefined)
    }
    if (delay === 0) ended()
    else bullAlarm(this.handle, bullNow() + delay, `connection of ${this.name}`, ended, true)
  }

  /** Nothing is in hand any more. */
  async #finished() {
    if (!this.running) return
    await new Promise((resolve) => this.#onEnd.push(resolve))
  }

  async pause(doNotWaitActive = false) {
    if (this.paused) return
    this.paused = true
    bullWorkerChanged(this.handle, 'paused')
    this.#wake(this.limitUntil > 0 ? 0 : RECONNECTION_IN_MS)
    if (!doNotWaitActive) await this.#finished()
    this.emit('paused')
  }

  /** Where the loop still waits for old jobs it goes on; else it begins anew. */
  async resume() {
    if (!this.paused) return
    this.paused = false
    bullWorkerChanged(this.handle, 'resumed')
    if (this.running) {
      if (this.#isIdle) this.#goOn()
    } else if (this.processFn) this.run().catch((error) => this.emit('error', error))
    this.emit('resumed')
  }

  isPaused() {
    return this.paused
  }

  isRunning() {
    return this.running
  }

  close(force = false) {
    this.closing ??= this.#close(force)
    return this.closing
  }

  async #close(force) {
    this.emit('closing', 'closing queue')
    bullWorkerChanged(this.handle, 'closing')
    // The rest comes when `closing` is set.
    await null
    this.#wake()
    if (!force) await this.#finished()
    bullWorkerChanged(this.handle, force && this.#runs.length > 0 ? 'died' : 'closed')
    this.hangUp()
    this.emit('closed')
  }

  // What can be done with the jobs in hand

  cancelJob(id, reason) {
    return this.#runs.find(({ job }) => job.id === id)?.cancel(reason) ?? false
  }

  cancelAllJobs(reason) {
    for (const run of [...this.#runs]) run.cancel(reason)
  }

  /** One look, or one wait and one look. What becomes of the job is up to the caller. */
  async getNextJob(token, { block = true } = {}) {
    if (this.paused || this.closing || this.limitUntil > bullNow()) return undefined
    if (block && this.drained && !this.limitUntil) await this.#waitOnce()
    if (this.closing) return undefined
    const run = this.takeIn(await this.ask('take', token), token, 0)
    return run?.job
  }

  #waitOnce() {
    return new Promise((resolve) => {
      bullWait(this.handle, this.#waitTime(), true, resolve)
    })
  }

  async startStalledCheckTimer() {
    bullWorker(this.handle, (kind, ids) => this.#hear(kind, ids))
  }

  async rateLimit(expireTimeMs) {
    await this.ask('rateLimit', expireTimeMs)
  }
}

module.exports = { Worker }
