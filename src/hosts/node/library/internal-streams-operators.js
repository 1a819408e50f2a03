// Readable.prototype.map and its siblings. https://nodejs.org/docs/latest-v20.x/api/stream.html#readablemapfn-options
// Simplified: one chunk after the other, without concurrency.
'use strict'

const { abortErrorOf } = require('internal-abort')
const { invalidArgument, nodeError } = binding

function requireFunction(fn) {
  if (typeof fn !== 'function') throw invalidArgument('fn', 'of type function', fn)
}

const checked = (options) => {
  if (options?.signal?.aborted) throw abortErrorOf(options.signal)
}

/** Operators that give another stream. */
const streaming = {
  async *map(fn, options) {
    for await (const chunk of this) {
      checked(options)
      yield await fn(chunk, options ?? {})
    }
  },
  async *filter(fn, options) {
    for await (const chunk of this) {
      checked(options)
      if (await fn(chunk, options ?? {})) yield chunk
    }
  },
  async *flatMap(fn, options) {
    for await (const chunk of this) {
      checked(options)
      yield* await fn(chunk, options ?? {})
    }
  },
  async *drop(count) {
    let left = count
    for await (const chunk of this) if (left-- <= 0) yield chunk
  },
  async *take(count) {
    let left = count
    for await (const chunk of this) {
      if (left-- > 0) yield chunk
      if (left <= 0) return
    }
  },
}

/** Operators that give a promise. */
const collecting = {
  async forEach(fn, options) {
    requireFunction(fn)
    for await (const chunk of this) {
      checked(options)
      await fn(chunk, options ?? {})
    }
  },
  async toArray(options) {
    const list = []
    for await (const chunk of this) {
      checked(options)
      list.push(chunk)
    }
    return list
  },
  async some(fn) {
    requireFunction(fn)
    for await (const chunk of this) if (await fn(chunk)) return true
    return false
  },
  async every(fn) {
    requireFunction(fn)
    for await (const chunk of this) if (!(await fn(chunk))) return false
    return true
  },
  async find(fn) {
    requireFunction(fn)
    for await (const chunk of this) if (await fn(chunk)) return chunk
    return undefined
  },
  async reduce(fn, ...initial) {
    requireFunction(fn)
    let [result] = initial
    let isEmpty = initial.length === 0
    for await (const chunk of this) {
      result = isEmpty ? chunk : await fn(result, chunk)
      isEmpty = false
    }
    if (isEmpty)
      throw nodeError('TypeError', 'ERR_MISSING_ARGS', 'Reduce of an empty stream requires an initial value')
    return result
  },
}

exports.define = (Readable) => {
  for (const [name, generate] of Object.entries(streaming))
    Readable.prototype[name] = function (fn, options) {
      if (name !== 'take' && name !== 'drop') requireFunction(fn)
      return Readable.from(generate.call(this, fn, options))
    }
  Object.assign(Readable.prototype, collecting)
}
