// Errors and helpers around abort signals.
'use strict'

class AbortError extends Error {
  code = 'ABORT_ERR'
  name = 'AbortError'

  constructor(...given) {
    super(...(given.length > 0 ? given : ['The operation was aborted']))
  }
}

const abortErrorOf = ({ reason }) => new AbortError('The operation was aborted', { cause: reason })

const looksLikeSignal = (value) => typeof value === 'object' && value !== null && 'aborted' in value

function requireSignal(signal, name) {
  if (signal === undefined || looksLikeSignal(signal)) return
  throw binding.invalidArgument(name, 'an instance of AbortSignal', signal)
}

/** An operation failed, and so did what came after it: one error says both, the later first. */
function aggregateTwoErrors(earlier, later) {
  const both = new Set([later, earlier].filter(Boolean))
  if (both.size < 2) return both.size === 0 ? later : [...both][0]
  if (Array.isArray(later.errors)) {
    later.errors.push(earlier)
    return later
  }
  return Object.assign(new AggregateError(both, later.message), { code: later.code })
}

module.exports = { AbortError, abortErrorOf, requireSignal, aggregateTwoErrors }
