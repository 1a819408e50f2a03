// What BullMQ's client says to wrong options, in its words.
'use strict'

const { Buffer } = require('buffer')

const PRIORITY_LIMIT = 2 ** 21

/** Where an option has a short form. */
function normalize(opts) {
  const { backoff } = opts
  return {
    attempts: 0,
    ...opts,
    backoff: typeof backoff === 'number' ? { type: 'fixed', delay: backoff } : backoff,
  }
}

function checkOptions({ name, opts }, data) {
  const { sizeLimit, jobId, priority, backoff, deduplication } = opts
  if (sizeLimit && Buffer.byteLength(data) > sizeLimit)
    throw new Error(`The size of job ${name} exceeds the limit ${sizeLimit} bytes`)
  checkFailureOptions(opts)
  if (jobId) checkId(jobId)
  if (priority) checkPriority(priority)
  if (deduplication) {
    if (!deduplication.id) throw new Error('Deduplication id must be provided')
    if (opts.parent) throw new Error('Deduplication and parent options cannot be used together')
  }
  if (opts.debounce) throw new Error('Debounce option has been removed. Use deduplication option instead')
  if (
    typeof backoff === 'object' &&
    backoff?.jitter !== undefined &&
    !(backoff.jitter >= 0 && backoff.jitter <= 1)
  )
    throw new Error('Jitter should be between 0 and 1')
}

function checkFailureOptions({
  removeDependencyOnFailure: removes,
  failParentOnFailure: fails,
  continueParentOnFailure: continues,
  ignoreDependencyOnFailure: ignores,
}) {
  if (!removes && !fails && !continues && !ignores) return
  const all = {
    removeDependencyOnFailure: removes,
    failParentOnFailure: fails,
    continueParentOnFailure: continues,
    ignoreDependencyOnFailure: ignores,
  }
  const chosen = Object.keys(all).filter((option) => all[option])
  if (chosen.length > 1)
    throw new Error(`The following options cannot be used together: ${chosen.join(', ')}`)
}

function checkId(jobId) {
  if (`${Number.parseInt(jobId, 10)}` === jobId && jobId !== '0')
    throw new Error('Custom Id cannot be integers')
  if (jobId === '0' || jobId.startsWith('0:')) throw new Error("JobId cannot be '0' or start with '0:'")
  if (jobId.includes(':') && jobId.split(':').length !== 3) throw new Error('Custom Id cannot contain :')
}

function checkPriority(priority) {
  if (Math.trunc(priority) !== priority) throw new Error('Priority should not be float')
  if (priority > PRIORITY_LIMIT - 1) throw new Error(`Priority should be between 0 and ${PRIORITY_LIMIT - 1}`)
}

module.exports = { PRIORITY_LIMIT, checkOptions, checkPriority, normalize }
