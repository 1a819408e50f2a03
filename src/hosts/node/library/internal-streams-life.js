// How a stream begins, fails and ends. Both sides of a duplex stream share one life.
'use strict'

const { AbortError, aggregateTwoErrors } = require('internal-abort')
const { nextTick, nodeError } = binding

const destroyedError = (operation) =>
  nodeError('Error', 'ERR_STREAM_DESTROYED', `Cannot call ${operation} after a stream was destroyed`)

const calledTwice = () => nodeError('Error', 'ERR_MULTIPLE_CALLBACK', 'Callback called multiple times')

class Life {
  isConstructed = true
  isDestroyed = false
  isClosed = false
  error = null
  hasToldError = false
  hasToldClose = false
  #stream
  /** What waits for the end of `_construct`: the sides, or else the one who destroyed the stream meanwhile. */
  #sidesBegin
  #destroyAfter

  constructor(stream, options) {
    this.#stream = stream
    this.endsItself = options?.autoDestroy !== false
    this.tellsClose = options?.emitClose !== false
  }

  /** The first error counts. */
  note(error) {
    if (error) this.error ??= error
  }

  // Beginning

  construct(sidesBegin) {
    this.isConstructed = false
    this.#sidesBegin = sidesBegin
    nextTick(callConstruct, this)
  }

  callConstruct() {
    const answer = (error) => nextTick(constructed, this, error)
    try {
      this.#stream._construct(answer)
    } catch (error) {
      answer(error)
    }
  }

  constructed(error) {
    if (this.isConstructed) {
      this.fail(error ?? calledTwice())
      return
    }
    this.isConstructed = true
    if (this.isDestroyed) this.#destroyAfter?.(error)
    else if (error) this.fail(error, true)
    else this.#sidesBegin()
  }

  // Ending

  destroy(error, callback) {
    if (this.isDestroyed) {
      if (typeof callback === 'function') callback()
      return
    }
    this.note(error)
    this.isDestroyed = true
    const end = (failure) => this.callDestroy(aggregateTwoErrors(failure, error), callback)
    if (this.isConstructed) end()
    else this.#destroyAfter = end
  }

  callDestroy(error, callback) {
    let hasAnswered = false
    const answer = (failure) => {
      if (hasAnswered) return
      hasAnswered = true
      this.note(failure)
      this.isClosed = true
      if (typeof callback === 'function') callback(failure)
      nextTick(tellEnd, this, failure)
    }
    try {
      this.#stream._destroy(error || null, answer)
    } catch (failure) {
      answer(failure)
    }
  }

  tellEnd(failure) {
    if (failure) this.tellError(failure)
    this.hasToldClose = true
    if (this.tellsClose) this.#stream.emit('close')
  }

  tellError(error) {
    if (this.hasToldError) return
    this.hasToldError = true
    this.#stream.emit('error', error)
  }

  /** An error ends a stream that ends itself; another stream only tells of it. */
  fail(error, isSync = false) {
    if (this.isDestroyed) return
    if (this.endsItself) this.#stream.destroy(error)
    else if (error) {
      this.note(error)
      if (isSync) nextTick(tellError, this, error)
      else this.tellError(error)
    }
  }
}

// Ticks, which show under these names where they wait

const callConstruct = (life) => life.callConstruct()
const constructed = (life, error) => life.constructed(error)
const tellEnd = (life, failure) => life.tellEnd(failure)
const tellError = (life, error) => life.tellError(error)

const sidesOf = ({ _readableState, _writableState }) => [_writableState, _readableState].filter(Boolean)

/** Undefined for what only looks like a stream. */
const lifeOf = (stream) => sidesOf(stream)[0]?.life

const destroy = {
  destroy(error, callback) {
    lifeOf(this).destroy(error, callback)
    return this
  },
}.destroy

const _destroy = (error, callback) => callback(error)

function failOnRejection(error) {
  this.destroy(error)
}

/** All was read, and nothing more will be written, as far as the stream does that. */
const isServed = ({ _readableState: read, _writableState: write }) =>
  (!read || read.isThrough) && (!write || write.isThrough || write.ending)

/** Ends any kind of stream that nobody needs any more. What was not served is aborted. */
function abandon(stream, error) {
  if (!stream || stream.destroyed) return
  const reason = error || (isServed(stream) ? error : new AbortError())
  if (stream.destroy) stream.destroy(reason)
  else stream.close?.()
}

module.exports = { Life, lifeOf, abandon, destroy, _destroy, failOnRejection, destroyedError, calledTwice }
