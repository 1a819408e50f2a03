// Errors and helpers around abort signals.
'use strict'

class AbortError extends Error {
  constructor(message = 'The operation was aborted', options = undefined) {
    super(message, options)
    this.code = 'ABORT_ERR'
    this.name = 'AbortError'
  }
}

const abortErrorOf = (signal) => new AbortError(undefined, { cause: signal.reason })

function requireSignal(signal, name) {
  if (signal !== undefined && (typeof signal !== 'object' || signal === null || !('aborted' in signal)))
    throw binding.invalidArgument(name, 'an instance of AbortSignal', signal)
}

/** Of two errors of one operation. */
function aggregateTwoErrors(inner, outer) {
  if (!inner || !outer || inner === outer) return inner || outer
  if (Array.isArray(outer.errors)) {
    outer.errors.push(inner)
    return outer
  }
  const error = new AggregateError([outer, inner], outer.message)
  error.code = outer.code
  return error
}

module.exports = { AbortError, abortErrorOf, requireSignal, aggregateTwoErrors }
