// Readable.prototype.map and its siblings. https://nodejs.org/docs/latest-v20.x/api/stream.html#readablemapfn-options
'use strict'

const { AbortError, abortErrorOf } = require('internal-abort')
const { Bell } = require('internal-streams-iterate')
const { outOfRange, validateFunction } = require('internal-validators')
const { nodeError } = binding

/** What is kept for a chunk that gives nothing. */
const NOTHING = Symbol('nothing')
const END = Symbol('end')

const requireRunning = (options) => {
  if (options?.signal?.aborted) throw new AbortError()
}

/** Calls a function for several chunks at the same time, as `concurrency` allows; the results keep the order of the chunks. */
class Workshop {
  results = []
  #running = 0
  #isOver = false
  #hasResult = new Bell()
  #hasRoom = new Bell()

  constructor(fn, options) {
    this.fn = fn
    this.options = options
    this.concurrency = Math.floor(options?.concurrency ?? 1)
    this.most = Math.floor(options?.highWaterMark ?? this.concurrency - 1) + this.concurrency
  }

  async work(source) {
    try {
      for await (const chunk of source) {
        if (this.#isOver) return
        requireRunning(this.options)
        if (this.take(chunk) && !this.#isOver && this.isFull) await this.#hasRoom.heard()
      }
      this.results.push(END)
    } catch (error) {
      this.add(Promise.reject(error))
    } finally {
      this.#isOver = true
      this.#hasResult.ring()
    }
  }

  get isFull() {
    return this.results.length >= this.most || this.#running >= this.concurrency
  }

  /** False where the chunk gives nothing. */
  take(chunk) {
    const result = this.call(chunk)
    if (result === NOTHING) return false
    this.#running++
    this.add(result)
    this.#hasResult.ring()
    return true
  }

  call(chunk) {
    try {
      const value = this.fn(chunk, { signal: this.options?.signal })
      return value === NOTHING ? value : Promise.resolve(value)
    } catch (error) {
      return Promise.reject(error)
    }
  }

  add(result) {
    const settled = () => {
      this.#running--
      this.makeRoom()
    }
    const failed = () => {
      this.#isOver = true
      settled()
    }
    result.then(settled, failed)
    this.results.push(result)
  }

  makeRoom() {
    if (!this.#isOver && !this.isFull) this.#hasRoom.ring()
  }

  nextResult() {
    return this.#hasResult.heard()
  }

  close() {
    this.#isOver = true
    this.#hasRoom.ring()
  }
}

async function* resultsOf(workshop, source) {
  const { results, options } = workshop
  workshop.work(source)
  try {
    for (;;) {
      if (results.length === 0) {
        await workshop.nextResult()
        continue
      }
      const value = await results[0]
      if (value === END) return
      requireRunning(options)
      if (value !== NOTHING) yield value
      results.shift()
      workshop.makeRoom()
    }
  } finally {
    workshop.close()
  }
}

function map(source, fn, options) {
  return resultsOf(new Workshop(validateFunction(fn, 'fn'), options), source)
}

function filter(source, fn, options) {
  validateFunction(fn, 'fn')
  return map(source, async (chunk, given) => ((await fn(chunk, given)) ? chunk : NOTHING), options)
}

async function* flatten(lists) {
  for await (const list of lists) yield* list
}

function countOf(given) {
  const count = Number(given)
  if (count < 0) throw outOfRange('number', '>= 0', given)
  return count || 0
}

/** The chunks from one number up to, and without, another. */
async function* sliceOf(source, from, to, options) {
  requireRunning(options)
  let at = 0
  for await (const chunk of source) {
    requireRunning(options)
    if (at >= from && at < to) yield chunk
    at++
    if (at >= to) return
  }
}

/** Operators that give another stream. */
async function* indexed(source, options) {
  let index = 0
  for await (const chunk of source) {
    requireRunning(options)
    yield [index++, chunk]
  }
}

const STREAMING = {
  asIndexedPairs: indexed,
  map,
  filter,
  flatMap: (source, fn, options) => flatten(map(source, fn, options)),
  drop: (source, count, options) => sliceOf(source, countOf(count), Number.POSITIVE_INFINITY, options),
  take: (source, count, options) => sliceOf(source, 0, countOf(count), options),
}

/** What the first chunk gives that is kept, or else something else. */
async function firstOf(source, fn, options, found, otherwise) {
  for await (const chunk of filter(source, fn, options)) return found(chunk)
  return otherwise
}

async function reduce(source, fn, options, initial) {
  validateFunction(fn, 'fn')
  requireRunning(options)
  let reduced = initial
  for await (const chunk of source) {
    requireRunning(options)
    reduced = reduced === NOTHING ? chunk : await fn(reduced, chunk, { signal: options?.signal })
  }
  if (reduced !== NOTHING) return reduced
  throw nodeError('TypeError', 'ERR_MISSING_ARGS', 'Reduce of an empty stream requires an initial value')
}

/** Operators that give a promise. */
const COLLECTING = {
  async forEach(fn, options) {
    validateFunction(fn, 'fn')
    const call = async (...args) => {
      await fn(...args)
      return NOTHING
    }
    for await (const _ of map(this, call, options));
  },
  async toArray(options) {
    const chunks = []
    for await (const chunk of this) {
      if (options?.signal?.aborted) throw abortErrorOf(options.signal)
      chunks.push(chunk)
    }
    return chunks
  },
  some(fn, options) {
    return firstOf(this, fn, options, () => true, false)
  },
  async every(fn, options) {
    validateFunction(fn, 'fn')
    const fails = async (...args) => !(await fn(...args))
    return !(await COLLECTING.some.call(this, fails, options))
  },
  find(fn, options) {
    return firstOf(this, fn, options, (chunk) => chunk)
  },
  reduce(fn, ...rest) {
    return reduce(this, fn, rest[1], rest.length > 0 ? rest[0] : NOTHING)
  },
}

exports.define = (Readable) => {
  for (const [name, operator] of Object.entries(STREAMING))
    Readable.prototype[name] = {
      [name](...args) {
        return Readable.from(operator(this, ...args))
      },
    }[name]
  Object.assign(Readable.prototype, COLLECTING)
}
