// Readable.prototype.map and its siblings. https://github.com/nodejs/node/blob/v20.x/lib/internal/streams/operators.js
'use strict'

const { AbortError, abortErrorOf } = require('internal-abort')
const { invalidArgument, nodeError } = binding

const EMPTY = Symbol('kEmpty')
const END = Symbol('kEof')

function requireFunction(fn) {
  if (typeof fn !== 'function') throw invalidArgument('fn', 'of type function', fn)
}

const requireRunning = (options) => {
  if (options?.signal?.aborted) throw new AbortError()
}

/** Calls the function for several chunks at the same time, as `concurrency` allows, and keeps their order. */
function map(fn, options) {
  requireFunction(fn)
  const concurrency = Math.floor(options?.concurrency ?? 1)
  const most = Math.floor(options?.highWaterMark ?? concurrency - 1) + concurrency
  return mapped.call(this, fn, options, concurrency, most)
}

async function* mapped(fn, options, concurrency, most) {
  const source = this
  const queue = []
  let next
  let resume
  let isDone = false
  let running = 0

  const onSettled = () => {
    running -= 1
    maybeResume()
  }
  const onFailed = () => {
    isDone = true
    onSettled()
  }
  function maybeResume() {
    if (!resume || isDone || running >= concurrency || queue.length >= most) return
    resume()
    resume = null
  }
  function wake() {
    next?.()
    next = null
  }
  function call(chunk) {
    try {
      const value = fn(chunk, { signal: options?.signal })
      return value === EMPTY ? EMPTY : Promise.resolve(value)
    } catch (error) {
      return Promise.reject(error)
    }
  }

  async function pump() {
    try {
      for await (const chunk of source) {
        if (isDone) return
        requireRunning(options)
        const value = call(chunk)
        if (value === EMPTY) continue
        running += 1
        value.then(onSettled, onFailed)
        queue.push(value)
        wake()
        if (!isDone && (queue.length >= most || running >= concurrency)) {
          await new Promise((resolve) => {
            resume = resolve
          })
        }
      }
      queue.push(END)
    } catch (error) {
      const failed = Promise.reject(error)
      failed.then(onSettled, onFailed)
      queue.push(failed)
    } finally {
      isDone = true
      wake()
    }
  }

  pump()
  try {
    for (;;) {
      while (queue.length > 0) {
        const value = await queue[0]
        if (value === END) return
        requireRunning(options)
        if (value !== EMPTY) yield value
        queue.shift()
        maybeResume()
      }
      await new Promise((resolve) => {
        next = resolve
      })
    }
  } finally {
    isDone = true
    resume?.()
    resume = null
  }
}

function filter(fn, options) {
  requireFunction(fn)
  const keep = async (chunk, given) => ((await fn(chunk, given)) ? chunk : EMPTY)
  return map.call(this, keep, options)
}

async function* flatMap(fn, options) {
  for await (const values of map.call(this, fn, options)) yield* values
}

function countOf(given) {
  const count = Number(given)
  if (Number.isNaN(count)) return 0
  if (count >= 0) return count
  throw nodeError(
    'RangeError',
    'ERR_OUT_OF_RANGE',
    `The value of "number" is out of range. It must be >= 0. Received ${given}`,
  )
}

async function* drop(count, options) {
  let left = count
  requireRunning(options)
  for await (const chunk of this) {
    requireRunning(options)
    if (left-- <= 0) yield chunk
  }
}

async function* take(count, options) {
  let left = count
  requireRunning(options)
  for await (const chunk of this) {
    requireRunning(options)
    if (left-- > 0) yield chunk
    if (left <= 0) return
  }
}

/** Operators that give another stream. */
const STREAMING = {
  map,
  filter,
  flatMap(fn, options) {
    requireFunction(fn)
    return flatMap.call(this, fn, options)
  },
  drop(count, options) {
    return drop.call(this, countOf(count), options)
  },
  take(count, options) {
    return take.call(this, countOf(count), options)
  },
}

/** Operators that give a promise. */
const COLLECTING = {
  async forEach(fn, options) {
    requireFunction(fn)
    const each = async (chunk, given) => {
      await fn(chunk, given)
      return EMPTY
    }
    for await (const _ of map.call(this, each, options));
  },
  async toArray(options) {
    const list = []
    for await (const chunk of this) {
      if (options?.signal?.aborted) throw abortErrorOf(options.signal)
      list.push(chunk)
    }
    return list
  },
  async some(fn, options) {
    for await (const _ of filter.call(this, fn, options)) return true
    return false
  },
  async every(fn, options) {
    requireFunction(fn)
    return !(await COLLECTING.some.call(this, async (...args) => !(await fn(...args)), options))
  },
  async find(fn, options) {
    for await (const chunk of filter.call(this, fn, options)) return chunk
    return undefined
  },
  async reduce(fn, ...rest) {
    requireFunction(fn)
    let hasResult = rest.length > 0
    const options = rest[1]
    let result = rest[0]
    requireRunning(options)
    for await (const chunk of this) {
      requireRunning(options)
      result = hasResult ? await fn(result, chunk, { signal: options?.signal }) : chunk
      hasResult = true
    }
    if (hasResult) return result
    throw nodeError('TypeError', 'ERR_MISSING_ARGS', 'Reduce of an empty stream requires an initial value')
  },
}

exports.define = (Readable) => {
  for (const [name, operator] of Object.entries(STREAMING))
    Readable.prototype[name] = {
      [name](...args) {
        return Readable.from(operator.apply(this, args))
      },
    }[name]
  Object.assign(Readable.prototype, COLLECTING)
}
