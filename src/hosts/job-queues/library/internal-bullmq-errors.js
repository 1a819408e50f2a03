// Errors that a processor throws to say what is to become of its job.
'use strict'

function define(name, message) {
  const defined = {
    [name]: class extends Error {
      constructor(text = message) {
        super(text)
        this.name = this.constructor.name
        Object.setPrototypeOf(this, new.target.prototype)
      }
    },
  }
  return defined[name]
}

const DELAYED_ERROR = 'bullmq:movedToDelayed'
const RATE_LIMIT_ERROR = 'bullmq:rateLimitExceeded'
const UNRECOVERABLE_ERROR = 'bullmq:unrecoverable'
const WAITING_CHILDREN_ERROR = 'bullmq:movedToWaitingChildren'
const WAITING_ERROR = 'bullmq:movedToWait'

module.exports = {
  DELAYED_ERROR,
  RATE_LIMIT_ERROR,
  UNRECOVERABLE_ERROR,
  WAITING_CHILDREN_ERROR,
  WAITING_ERROR,
  DelayedError: define('DelayedError', DELAYED_ERROR),
  RateLimitError: define('RateLimitError', RATE_LIMIT_ERROR),
  UnrecoverableError: define('UnrecoverableError', UNRECOVERABLE_ERROR),
  WaitingChildrenError: define('WaitingChildrenError', WAITING_CHILDREN_ERROR),
  WaitingError: define('WaitingError', WAITING_ERROR),
}
