// https://github.com/nodejs/node/blob/v20.x/lib/internal/streams/pipeline.js
'use strict'

const { abortErrorOf, aggregateTwoErrors, requireSignal } = require('internal-abort')
const { addAbortListener } = require('events')
const { destroyer, destroyedError } = require('internal-streams-destroy')
const { PassThrough, Duplex } = require('internal-streams-duplex')
const {
  finished,
  isReadableStream,
  isStream,
  canRead,
  readIsFinished,
  prematureClose,
} = require('internal-streams-finished')
const { Readable } = require('internal-streams-readable')
const { invalidArgument, nextTick, nodeError } = binding

const isIterable = (value, mustBeAsync) =>
  value !== undefined &&
  value !== null &&
  (typeof value[Symbol.asyncIterator] === 'function' ||
    (!mustBeAsync && typeof value[Symbol.iterator] === 'function'))

/** Destroys a stream of the pipeline unless that has come to its end. */
function endingOf(stream, reading, writing) {
  let isFinished = false
  stream.on('close', () => {
    isFinished = true
  })
  const cleanup = finished(stream, { readable: reading, writable: writing }, (error) => {
    isFinished = !error
  })
  const destroy = (error) => {
    if (isFinished) return
    isFinished = true
    destroyer(stream, error || destroyedError('pipe'))
  }
  return { destroy, cleanup }
}

function asIterable(value) {
  if (isIterable(value)) return value
  if (isReadableStream(value)) return Readable.prototype[Symbol.asyncIterator].call(value)
  throw invalidArgument('val', 'an instance of Readable, Iterable, or AsyncIterable', value)
}

/** Writes what an iterable yields. */
async function pump(iterable, writable, finish, { end }) {
  let error
  let wake = null
  const resume = (failed) => {
    if (failed) error = failed
    const callback = wake
    wake = null
    callback?.()
  }
  const wait = () =>
    new Promise((resolve, reject) => {
      if (error) reject(error)
      else
        wake = () => {
          if (error) reject(error)
          else resolve()
        }
    })
  writable.on('drain', resume)
  const cleanup = finished(writable, { readable: false }, resume)
  try {
    if (writable.writableNeedDrain) await wait()
    for await (const chunk of iterable) if (!writable.write(chunk)) await wait()
    if (end) {
      writable.end()
      await wait()
    }
    finish()
  } catch (failed) {
    finish(error !== failed ? aggregateTwoErrors(error, failed) : failed)
  } finally {
    cleanup()
    writable.off('drain', resume)
  }
}

/** Connects two streams. */
function connect(source, target, finish, { end }) {
  let isEnded = false
  target.on('close', () => {
    if (!isEnded) finish(prematureClose())
  })
  source.pipe(target, { end: false })
  const endTarget = () => {
    isEnded = true
    target.end()
  }
  if (!end) finish()
  else if (readIsFinished(source) && source._readableState?.endEmitted) nextTick(endTarget)
  else source.once('end', endTarget)
  finished(source, { readable: true, writable: false }, (error) => {
    const state = source._readableState
    const isOnlyClosed =
      error?.code === 'ERR_STREAM_PREMATURE_CLOSE' && state?.ended && !state.errored && !state.errorEmitted
    if (isOnlyClosed) source.once('end', finish).once('error', finish)
    else finish(error)
  })
  return finished(target, { readable: false, writable: true }, finish)
}

function pipeline(...streams) {
  const callback = streams.pop()
  if (typeof callback !== 'function')
    throw invalidArgument('streams[stream.length - 1]', 'of type function', callback)
  let isCalled = false
  return run(streams, (...args) => {
    if (isCalled) return
    isCalled = true
    callback(...args)
  })
}

function run(given, callback, options) {
  const streams = given.length === 1 && Array.isArray(given[0]) ? given[0] : given
  if (streams.length < 2)
    throw nodeError('TypeError', 'ERR_MISSING_ARGS', 'The "streams" argument must be specified')
  const controller = typeof AbortController === 'function' ? new AbortController() : undefined
  const outer = options?.signal
  requireSignal(outer, 'options.signal')
  const cleanups = []
  const destroys = []
  let error
  let value
  let count = 0
  const abort = () => conclude(abortErrorOf(outer))
  const disposable = outer && addAbortListener(outer, abort)
  const finish = (failed) => conclude(failed, --count === 0)

  function conclude(failed, isLast) {
    if (failed && (!error || error.code === 'ERR_STREAM_PREMATURE_CLOSE')) error = failed
    if (!error && !isLast) return
    while (destroys.length > 0) destroys.shift()(error)
    disposable?.[Symbol.dispose ?? Symbol.for('nodejs.dispose')]()
    controller?.abort()
    if (!isLast) return
    if (!error) for (const cleanup of cleanups) cleanup()
    nextTick(callback, error, value)
  }

  /** What a function at the end gives is written to a stream that nobody sees. */
  function collect(result, end) {
    const through = new PassThrough({ objectMode: true })
    if (typeof result?.then === 'function') {
      count++
      result.then(
        (last) => {
          value = last
          if (last !== undefined && last !== null) through.write(last)
          if (end) through.end()
          nextTick(finish)
        },
        (failed) => {
          through.destroy(failed)
          nextTick(finish, failed)
        },
      )
    } else if (isIterable(result, true)) {
      count++
      pump(result, through, finish, { end })
    } else
      throw nodeError(
        'TypeError',
        'ERR_INVALID_RETURN_VALUE',
        `Expected AsyncIterable or Promise to be returned from the "destination" function but got ${binding.describeReceived(result)}.`,
      )
    return through
  }

  let current
  streams.forEach((stream, i) => {
    const reading = i < streams.length - 1
    const writing = i > 0
    const end = reading || options?.end !== false
    const isLast = !reading
    if (isStream(stream)) {
      if (end) {
        const { destroy, cleanup } = endingOf(stream, reading, writing)
        destroys.push(destroy)
        if (canRead(stream) && isLast) cleanups.push(cleanup)
      }
      const onError = (failed) => {
        if (failed && failed.name !== 'AbortError' && failed.code !== 'ERR_STREAM_PREMATURE_CLOSE')
          finish(failed)
      }
      stream.on('error', onError)
      if (canRead(stream) && isLast) cleanups.push(() => stream.removeListener('error', onError))
    }
    if (i === 0) {
      current = typeof stream === 'function' ? stream({ signal: controller?.signal }) : stream
      if (!isIterable(current) && !isReadableStream(current)) current = Duplex.from(current)
    } else if (typeof stream === 'function') {
      current = stream(asIterable(current), { signal: controller?.signal })
      if (isLast) {
        current = collect(current, end)
        const { destroy, cleanup } = endingOf(current, false, true)
        destroys.push(destroy)
        cleanups.push(cleanup)
      }
    } else {
      if (isReadableStream(current)) {
        count += 2
        const cleanup = connect(current, stream, finish, { end })
        if (canRead(stream) && isLast) cleanups.push(cleanup)
      } else {
        count++
        pump(asIterable(current), stream, finish, { end })
      }
      current = stream
    }
  })
  if (outer?.aborted) nextTick(abort)
  return current
}

/** Options may come last. */
const pipelinePromise = (...streams) =>
  new Promise((resolve, reject) => {
    const last = streams.at(-1)
    const isOptions = typeof last === 'object' && last !== null && !isStream(last) && !isIterable(last)
    const { signal, end } = isOptions ? streams.pop() : {}
    run(streams, (error, value) => (error ? reject(error) : resolve(value)), { signal, end })
  })

module.exports = { pipeline, pipelinePromise }
