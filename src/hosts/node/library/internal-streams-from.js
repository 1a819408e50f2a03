// https://github.com/nodejs/node/blob/v20.x/lib/internal/streams/from.js
'use strict'

const { Buffer } = require('buffer')
const { invalidArgument, nextTick, nodeError } = binding

const isThenable = (value) => Boolean(value) && typeof value.then === 'function'
const noNull = () => nodeError('TypeError', 'ERR_STREAM_NULL_VALUES', 'May not write null values to stream')

function from(Readable, iterable, options) {
  if (typeof iterable === 'string' || iterable instanceof Buffer)
    return new Readable({
      objectMode: true,
      ...options,
      read() {
        this.push(iterable)
        this.push(null)
      },
    })
  const isAsync = Boolean(iterable?.[Symbol.asyncIterator])
  if (!isAsync && !iterable?.[Symbol.iterator])
    throw invalidArgument('iterable', 'an instance of Iterable', iterable)
  const iterator = isAsync ? iterable[Symbol.asyncIterator]() : iterable[Symbol.iterator]()
  const readable = new Readable({ objectMode: true, highWaterMark: 1, ...options })
  let isReading = false
  let hasPromises = false

  readable._read = () => {
    if (isReading) return
    isReading = true
    if (isAsync) nextOfAsync()
    else if (hasPromises) nextOfPromises()
    else nextOfSync()
  }

  readable._destroy = (error, callback) => {
    close(error).then(
      () => nextTick(callback, error),
      (failed) => nextTick(callback, failed || error),
    )
  }

  async function close(error) {
    if (error !== undefined && error !== null && typeof iterator.throw === 'function') {
      const { value, done } = await iterator.throw(error)
      await value
      if (done) return
    }
    if (typeof iterator.return === 'function') {
      const { value } = await iterator.return()
      await value
    }
  }

  /** False where there is no room for more at the moment. */
  function give(value) {
    if (value === null) {
      isReading = false
      throw noNull()
    }
    if (readable.push(value)) return true
    isReading = false
    return false
  }

  function nextOfSync() {
    try {
      for (;;) {
        const { value, done } = iterator.next()
        if (done) {
          readable.push(null)
          return
        }
        if (isThenable(value)) {
          changeToPromises(value)
          return
        }
        if (!give(value)) return
      }
    } catch (error) {
      readable.destroy(error)
    }
  }

  async function changeToPromises(first) {
    hasPromises = true
    try {
      if (give(await first)) nextOfPromises()
    } catch (error) {
      readable.destroy(error)
    }
  }

  async function nextOfPromises() {
    try {
      for (;;) {
        const { value, done } = iterator.next()
        if (done) {
          readable.push(null)
          return
        }
        if (!give(isThenable(value) ? await value : value)) return
      }
    } catch (error) {
      readable.destroy(error)
    }
  }

  async function nextOfAsync() {
    try {
      for (;;) {
        const { value, done } = await iterator.next()
        if (done) {
          readable.push(null)
          return
        }
        if (!give(value)) return
      }
    } catch (error) {
      readable.destroy(error)
    }
  }
  return readable
}

/** Simplified: of all that Node makes a duplex stream of, only iterables and streams. */
function duplexFrom(Duplex, body) {
  if (body instanceof Duplex) return body
  function ReadingDuplex(options) {
    return new Duplex({ ...options, writable: false })
  }
  return from(ReadingDuplex, body)
}

module.exports = from
module.exports.duplexFrom = duplexFrom
