// What becomes of a job that has failed. https://docs.bullmq.io/guide/retrying-failing-jobs
'use strict'

const { UnrecoverableError } = require('internal-bullmq-errors')
const { bullNow, bullRandom } = binding

/** With jitter j it is a whole number between the pause × (1 − j) and the pause. */
function shortened(pause, jitter) {
  if (!jitter) return pause
  const least = pause * (1 - jitter)
  return Math.floor(bullRandom() * pause * jitter + least)
}

const STRATEGIES = {
  __proto__: null,
  fixed: ({ delay, jitter }) => shortened(delay, jitter),
  exponential: ({ delay, jitter }, attempt) => shortened(Math.round(2 ** (attempt - 1) * delay), jitter),
}

/** ms until the next attempt; -1 gives up. */
async function pauseBefore(job, error, { settings }) {
  const { backoff } = job.opts
  if (!backoff) return 0
  const attempt = job.attemptsMade + 1
  const strategy = STRATEGIES[backoff.type]
  if (strategy) return strategy(backoff, attempt)
  if (!settings?.backoffStrategy)
    throw new Error(
      `Unknown backoff strategy ${backoff.type}.\n      If a custom backoff strategy is used, specify it when the queue is created.`,
    )
  return settings.backoffStrategy(attempt, backoff.type, error, job)
}

function mayRetry(job, error, { maxStartedAttempts }) {
  if (error instanceof UnrecoverableError || error?.name === 'UnrecoverableError') return false
  if (maxStartedAttempts && job.attemptsStarted >= maxStartedAttempts) return false
  return job.attemptsMade + 1 < job.opts.attempts
}

/** The last so many stack traces, the newest at the end. */
function stacksWith(job, error) {
  const stacks = [...(job.stacktrace ?? [])]
  if (error?.stack) stacks.push(error.stack)
  const { stackTraceLimit } = job.opts
  if (stackTraceLimit === 0) return []
  return stackTraceLimit ? stacks.slice(-stackTraceLimit) : stacks
}

/** Which command says so, with what, and what is then true of the job. */
async function decide(job, error, options) {
  // Where nothing was thrown this fails, and the job stays with its worker.
  const reason = error.message
  const stacktrace = stacksWith(job, error)
  const stored = [reason === undefined ? 'null' : String(reason), JSON.stringify(stacktrace)]
  const pause = mayRetry(job, error, options) ? await pauseBefore(job, error, options) : -1
  const apply = () => {
    job.failedReason = reason
    job.stacktrace = stacktrace
    job.attemptsMade++
    if (pause < 0) job.finishedOn = bullNow()
    else if (pause > 0) job.delay = pause
  }
  if (pause < 0) return { command: 'fail', facts: stored, apply }
  if (pause === 0) return { command: 'retryNow', facts: stored, apply }
  return { command: 'retryLater', facts: [...stored, pause], apply }
}

module.exports = { decide }
