// One run of a job: the processor is called, and the server is told how it ended.
'use strict'

const { UnrecoverableError, WaitingError, DelayedError, WaitingChildrenError, RateLimitError } =
  require('internal-bullmq-errors')
const { decide } = require('internal-bullmq-failing')
const {
  asyncContext,
  bullAfterHops,
  bullAskThen,
  bullFate,
  bullNow,
  bullRunsIn,
  bullSettled,
  bullTrack,
  bullUntrack,
  setAsyncContext,
} = binding

/** Reactions that BullMQ takes between the news of the next job and its processor, after the end of another one. */
const HOPS_AFTER_FINISH = 18

/** What a worker hears that wants no other job. */
const NOTHING = { job: undefined, limitedFor: 0, nextDue: 0 }

const is = (error, type, name) => error instanceof type || error?.name === name

/** The processor has moved the job itself. */
const isMoved = (error) =>
  is(error, DelayedError, 'DelayedError') ||
  is(error, WaitingError, 'WaitingError') ||
  is(error, WaitingChildrenError, 'WaitingChildrenError')

class Run {
  constructor(worker, job, token, hops) {
    this.controller = undefined
    this.life = worker.life
    this.worker = worker
    this.job = job
    this.token = token
    this.hops = hops
    this.place = -1
  }

  start(onStarted) {
    if (this.hops > 0 && bullAfterHops(this.hops, () => this.go(onStarted))) return
    this.go(onStarted)
  }

  go(onStarted) {
    const { worker, job } = this
    worker.began(this)
    bullTrack(worker.handle, job.id, this.token)
    if (job.repeatJobKey === undefined) this.process()
    else this.makeNext()
    onStarted()
  }

  /** A scheduler's job first makes its successor. */
  makeNext() {
    const goOn = () => this.process()
    const failed = (error) => {
      this.worker.emit('error', error)
      goOn()
    }
    bullAskThen(this.worker.handle, goOn, failed, 'makeNext', this.job.id)
  }

  process() {
    const refusal = this.refusal()
    if (refusal !== undefined) {
      this.failed(new UnrecoverableError(refusal))
      return
    }
    let result
    try {
      result = this.call()
    } catch (error) {
      this.failed(error)
      return
    }
    bullSettled(
      result,
      (value) => this.completed(value),
      (error) => this.failed(error),
    )
  }

  /** Why the processor is not called. */
  refusal() {
    const { deferredFailure, attemptsStarted } = this.job
    const { maxStartedAttempts } = this.worker.opts
    if (deferredFailure !== undefined) return deferredFailure
    if (maxStartedAttempts && maxStartedAttempts < attemptsStarted)
      return 'job started more than allowable limit'
    return undefined
  }

  call() {
    const fate = bullFate(this.worker.handle)
    if (fate === true) return new Promise(() => {})
    if (fate !== undefined) throw new Error(fate)
    if (!this.worker.isMortal) return this.callProcessor()
    const outer = asyncContext()
    const context = new Map(outer)
    bullRunsIn(this.worker.handle, context)
    setAsyncContext(context)
    try {
      return this.callProcessor()
    } finally {
      setAsyncContext(outer)
    }
  }

  callProcessor() {
    const { processFn } = this.worker
    if (processFn.length < 3) return processFn(this.job, this.token)
    this.controller = new AbortController()
    return processFn(this.job, this.token, this.controller.signal)
  }

  cancel(reason) {
    if (this.controller === undefined) return false
    this.controller.abort(reason)
    return true
  }

  /** Its worker is gone, or has died meanwhile. */
  get isLost() {
    return this.worker.closed || this.life !== this.worker.life
  }

  // The end

  send(answered, failed, ...command) {
    const { worker } = this
    if (this.isLost) return
    bullUntrack(worker.handle, this.job.id)
    bullAskThen(worker.handle, answered, failed, ...command)
  }

  get nextToken() {
    return this.worker.wantsNext ? this.token : undefined
  }

  completed(value) {
    const { worker, job, token } = this
    const refused = (error) => {
      worker.emit('error', error)
      this.failed(error)
    }
    let text
    try {
      text = JSON.stringify(value === undefined ? null : value) ?? 'null'
    } catch (error) {
      refused(error)
      return
    }
    const answered = (next) => {
      job.returnvalue = value
      job.attemptsMade++
      job.finishedOn = bullNow()
      worker.emit('completed', job, value, 'active')
      this.end(next ?? NOTHING)
    }
    this.send(answered, refused, 'complete', job.id, token, text, this.nextToken)
  }

  failed(error) {
    const { worker, job } = this
    if (isMoved(error)) {
      bullUntrack(worker.handle, job.id)
      this.end(undefined)
    } else if (is(error, RateLimitError, 'RateLimitError')) this.limited()
    else
      decide(job, error, worker.opts).then(
        (decision) => this.fail(error, decision),
        (problem) => this.stuck(problem),
      )
  }

  /** It goes back, and the worker waits. */
  limited() {
    const { worker, job, token } = this
    const answered = (rest) => {
      worker.limitUntil = rest > 0 ? bullNow() + rest : 0
      this.end(undefined)
    }
    this.send(answered, (problem) => this.stuck(problem), 'giveBack', job.id, token, 'a limit was met')
  }

  fail(error, { command, facts, apply }) {
    const { worker, job, token } = this
    const answered = (next) => {
      apply()
      worker.emit('failed', job, error, 'active')
      this.end(command === 'retryNow' ? undefined : (next ?? NOTHING))
    }
    this.send(answered, (problem) => this.stuck(problem), command, job.id, token, this.nextToken, ...facts)
  }

  /** The server did not take it. */
  stuck(problem) {
    this.worker.emit('error', problem)
    bullUntrack(this.worker.handle, this.job.id)
    this.end(undefined)
  }

  end(next) {
    if (this.life !== this.worker.life) return
    const { worker } = this
    worker.ended(this, next && worker.takeIn(next, this.token, HOPS_AFTER_FINISH))
  }
}

module.exports = { Run }
