// How streams begin, fail and end. https://github.com/nodejs/node/blob/v20.x/lib/internal/streams/destroy.js
'use strict'

const { AbortError, aggregateTwoErrors } = require('internal-abort')
const { nextTick, nodeError } = binding

const kDestroy = Symbol('kDestroy')
const kConstruct = Symbol('kConstruct')

const statesOf = (stream) => [stream._readableState, stream._writableState].filter(Boolean)

const destroyedError = (operation) =>
  nodeError('Error', 'ERR_STREAM_DESTROYED', `Cannot call ${operation} after a stream was destroyed`)

const calledTwice = () => nodeError('Error', 'ERR_MULTIPLE_CALLBACK', 'Callback called multiple times')

function noteError(stream, error) {
  if (error) for (const state of statesOf(stream)) state.errored ??= error
}

function destroy(error, callback) {
  const states = statesOf(this)
  if (states.some(({ destroyed }) => destroyed)) {
    if (typeof callback === 'function') callback()
    return this
  }
  noteError(this, error)
  for (const state of states) state.destroyed = true
  if ((this._writableState || this._readableState).constructed) destroyNow(this, error, callback)
  else this.once(kDestroy, (failed) => destroyNow(this, aggregateTwoErrors(failed, error), callback))
  return this
}

function destroyNow(stream, error, callback) {
  let isCalled = false
  const done = (failed) => {
    if (isCalled) return
    isCalled = true
    noteError(stream, failed)
    for (const state of statesOf(stream)) state.closed = true
    if (typeof callback === 'function') callback(failed)
    if (failed) nextTick(emitErrorAndClose, stream, failed)
    else nextTick(emitClose, stream)
  }
  try {
    stream._destroy(error || null, done)
  } catch (failed) {
    done(failed)
  }
}

function emitErrorAndClose(stream, error) {
  emitError(stream, error)
  emitClose(stream)
}

function emitClose(stream) {
  const states = statesOf(stream)
  for (const state of states) state.closeEmitted = true
  if (states.some(({ emitClose }) => emitClose)) stream.emit('close')
}

function emitError(stream, error) {
  const states = statesOf(stream)
  if (states.some(({ errorEmitted }) => errorEmitted)) return
  for (const state of states) state.errorEmitted = true
  stream.emit('error', error)
}

/** An error ends a stream that destroys itself; another one only tells of it. */
function errorOrDestroy(stream, error, isSync) {
  const states = statesOf(stream)
  if (states.some(({ destroyed }) => destroyed)) return
  if (states.some(({ autoDestroy }) => autoDestroy)) stream.destroy(error)
  else if (error) {
    noteError(stream, error)
    if (isSync) nextTick(emitError, stream, error)
    else emitError(stream, error)
  }
}

function construct(stream, callback) {
  if (typeof stream._construct !== 'function') return
  for (const state of statesOf(stream)) state.constructed = false
  stream.once(kConstruct, callback)
  if (stream.listenerCount(kConstruct) === 1) nextTick(constructNow, stream)
}

function constructNow(stream) {
  let isCalled = false
  const done = (error) => {
    if (isCalled) {
      errorOrDestroy(stream, error ?? calledTwice())
      return
    }
    isCalled = true
    const states = statesOf(stream)
    for (const state of states) state.constructed = true
    if (states.at(-1).destroyed) stream.emit(kDestroy, error)
    else if (error) errorOrDestroy(stream, error, true)
    else stream.emit(kConstruct)
  }
  try {
    stream._construct((error) => nextTick(done, error))
  } catch (error) {
    nextTick(done, error)
  }
}

/** Whether reading or writing, as far as the stream does that, has come to its end. */
function isFinished(stream) {
  const { _readableState: r, _writableState: w } = stream
  const readIsDone = !r || r.readable === false || r.endEmitted
  const writeIsDone = !w || w.writable === false || w.finished
  return Boolean(stream.destroyed) || (readIsDone && writeIsDone)
}

/** Destroys any kind of stream; what has not come to its end is aborted. */
function destroyer(stream, error) {
  if (!stream || stream.destroyed) return
  const reason = error || (isFinished(stream) ? error : new AbortError())
  if (typeof stream.destroy === 'function') stream.destroy(reason)
  else if (typeof stream.close === 'function') stream.close()
}

module.exports = { construct, destroy, destroyer, errorOrDestroy, destroyedError, calledTwice }
