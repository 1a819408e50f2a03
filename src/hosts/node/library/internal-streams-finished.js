// When a stream has come to its end. https://github.com/nodejs/node/blob/v20.x/lib/internal/streams/end-of-stream.js
'use strict'

const { abortErrorOf, requireSignal } = require('internal-abort')
const { addAbortListener } = require('events')
const { invalidArgument, nextTick, nodeError } = binding

const isReadableStream = (stream) =>
  typeof stream?.pipe === 'function' &&
  typeof stream.on === 'function' &&
  (!stream._writableState || (Boolean(stream._readableState) && stream._readableState.readable !== false))

const isWritableStream = (stream) =>
  typeof stream?.write === 'function' &&
  typeof stream.on === 'function' &&
  (!stream._readableState || (Boolean(stream._writableState) && stream._writableState.writable !== false))

const isStream = (value) =>
  Boolean(value) &&
  (Boolean(value._readableState) ||
    Boolean(value._writableState) ||
    (typeof value.write === 'function' && typeof value.on === 'function') ||
    (typeof value.pipe === 'function' && typeof value.on === 'function'))

/** All was read, or nothing is left to be read. */
function readIsFinished(stream) {
  const state = stream._readableState
  if (!isReadableStream(stream) || state?.errored || !state) return false
  return state.endEmitted || (state.ended && state.length === 0)
}

function writeIsFinished(stream) {
  const state = stream._writableState
  if (!isWritableStream(stream)) return false
  if (stream.writableFinished === true) return true
  if (state?.errored || !state) return false
  return state.finished || (state.ended && state.length === 0)
}

const canRead = (stream) =>
  typeof stream?.readable === 'boolean'
    ? !stream.destroyed && isReadableStream(stream) && stream.readable && !stream._readableState?.endEmitted
    : null

const canWrite = (stream) =>
  typeof stream?.writable === 'boolean'
    ? !stream.destroyed && isWritableStream(stream) && stream.writable && !stream.writableEnded
    : null

function willEmitClose(stream) {
  const state = stream._writableState ?? stream._readableState
  return Boolean(state?.autoDestroy && state.emitClose && state.closed === false)
}

const prematureClose = () => nodeError('Error', 'ERR_STREAM_PREMATURE_CLOSE', 'Premature close')

function finished(stream, options, callback) {
  if (callback === undefined) return finished(stream, {}, options)
  const { signal, error: wantsErrors } = options ?? {}
  if (typeof callback !== 'function') throw invalidArgument('callback', 'of type function', callback)
  requireSignal(signal, 'options.signal')
  if (!isStream(stream))
    throw invalidArgument('stream', 'an instance of ReadableStream, WritableStream, or Stream', stream)
  const readable = options?.readable ?? isReadableStream(stream)
  const writable = options?.writable ?? isWritableStream(stream)
  const { _readableState: r, _writableState: w } = stream
  let isDone = false
  const done = (...args) => {
    if (isDone) return
    isDone = true
    disposable?.[Symbol.dispose ?? Symbol.for('nodejs.dispose')]()
    callback.apply(stream, args)
  }
  let disposable
  let closes =
    willEmitClose(stream) && isReadableStream(stream) === readable && isWritableStream(stream) === writable
  let readDone = readIsFinished(stream)
  let writeDone = writeIsFinished(stream)

  const onfinish = () => {
    writeDone = true
    if (stream.destroyed) closes = false
    if (closes && (!stream.readable || readable)) return
    if (!readable || readDone) done()
  }
  const onend = () => {
    readDone = true
    if (stream.destroyed) closes = false
    if (closes && (!stream.writable || writable)) return
    if (!writable || writeDone) done()
  }
  const onerror = (error) => done(error)
  const errored = () => w?.errored || r?.errored
  const onclose = () => {
    isClosed = true
    const error = errored()
    if (error) done(error)
    else if (readable && !readDone && isReadableStream(stream) && !readIsFinished(stream))
      done(prematureClose())
    else if (writable && !writeDone && !writeIsFinished(stream)) done(prematureClose())
    else done()
  }
  const onclosed = () => {
    isClosed = true
    const error = errored()
    if (error) done(error)
    else done()
  }
  let isClosed = stream.closed ?? w?.closed ?? r?.closed ?? false

  stream.on('end', onend)
  stream.on('finish', onfinish)
  if (wantsErrors !== false) stream.on('error', onerror)
  stream.on('close', onclose)

  if (isClosed) nextTick(onclose)
  else if (w?.errorEmitted || r?.errorEmitted) {
    if (!closes) nextTick(onclosed)
  } else if (
    !readable &&
    (!closes || canRead(stream)) &&
    (writeDone || canWrite(stream) === false) &&
    (w === undefined || w === null || w.pendingcb === undefined || w.pendingcb === 0)
  )
    nextTick(onclosed)
  else if (!writable && (!closes || canWrite(stream)) && (readDone || canRead(stream) === false))
    nextTick(onclosed)

  const cleanup = () => {
    isDone = true
    stream.removeListener('finish', onfinish)
    stream.removeListener('end', onend)
    stream.removeListener('error', onerror)
    stream.removeListener('close', onclose)
  }

  if (signal && !isClosed) {
    const abort = () => {
      if (isDone) return
      cleanup()
      callback.call(stream, abortErrorOf(signal))
    }
    if (signal.aborted) nextTick(abort)
    else disposable = addAbortListener(signal, abort)
  }
  return cleanup
}

function addAbortSignal(signal, stream) {
  requireSignal(signal, 'signal')
  const onAbort = () => stream.destroy(abortErrorOf(signal))
  if (signal.aborted) onAbort()
  else {
    const disposable = addAbortListener(signal, onAbort)
    finished(stream, () => disposable[Symbol.dispose ?? Symbol.for('nodejs.dispose')]())
  }
  return stream
}

const finishedPromise = (stream, options = {}) =>
  new Promise((resolve, reject) => {
    const cleanup = finished(stream, options, (error) => {
      if (options.cleanup) cleanup()
      if (error) reject(error)
      else resolve()
    })
  })

module.exports = {
  finished,
  finishedPromise,
  addAbortSignal,
  isReadableStream,
  isStream,
  canRead,
  readIsFinished,
  prematureClose,
}
