// The base of all streams, and what both sides of them know.
'use strict'

const EventEmitter = require('events')
const { invalidValue } = require('internal-validators')

function Stream(options) {
  EventEmitter.call(this, options)
}
Object.setPrototypeOf(Stream.prototype, EventEmitter.prototype)
Object.setPrototypeOf(Stream, EventEmitter)

/** The names of common events stand in the table of a stream from the beginning. */
Stream.prototype.eventNames = function eventNames() {
  return Reflect.ownKeys(this._events).filter((type) => this.listenerCount(type) > 0)
}

const highWaterMarks = { bytes: 16 * 1024, objects: 16 }

/** One side of a stream. Its own properties are those that Node shows when it prints a stream. */
class StreamSide {
  constructor(life, options, name) {
    const own =
      name === undefined
        ? {}
        : { mark: options?.[`${name}HighWaterMark`], mode: options?.[`${name}ObjectMode`] }
    const objectMode = Boolean(options?.objectMode || own.mode)
    // `exists` is false for the side of a duplex stream that was said not to exist.
    Object.defineProperties(this, {
      life: { value: life },
      objectMode: { value: objectMode },
      exists: { value: true, writable: true },
    })
    this.highWaterMark = this.markOf(options?.highWaterMark, own.mark, name)
    this.length = 0
  }

  markOf(general, own, name) {
    const mark = general ?? own ?? highWaterMarks[this.objectMode ? 'objects' : 'bytes']
    if (Number.isInteger(mark) && mark >= 0) return mark
    throw invalidValue(`options.${general === undefined ? `${name}HighWaterMark` : 'highWaterMark'}`, mark)
  }

  weightOf(chunk) {
    return this.objectMode ? 1 : chunk.length
  }
}

/** The names that Node has for what the life of a stream knows. */
const OF_LIFE = {
  constructed: 'isConstructed',
  destroyed: 'isDestroyed',
  errored: 'error',
  errorEmitted: 'hasToldError',
  closed: 'isClosed',
  closeEmitted: 'hasToldClose',
  emitClose: 'tellsClose',
  autoDestroy: 'endsItself',
}
for (const [name, own] of Object.entries(OF_LIFE))
  Object.defineProperty(StreamSide.prototype, name, {
    configurable: true,
    get() {
      return this.life[own]
    },
    set(value) {
      this.life[own] = value
    },
  })

/** Properties of streams that tell about one side, undefined where there is none; some can be set. */
function defineAnswers(prototype, side, answers, setters = {}) {
  for (const [name, answer] of Object.entries(answers))
    Object.defineProperty(prototype, name, {
      configurable: true,
      get() {
        return this[side] && answer(this[side])
      },
      set:
        setters[name] &&
        function (value) {
          if (this[side]) setters[name](this[side], value)
        },
    })
}

/** Setters of both kinds of streams. */
const setDestroyed = (state, isDestroyed) => {
  state.destroyed = isDestroyed
}
const setExists = (state, exists) => {
  state.exists = Boolean(exists)
}

/** Methods that are given as options. */
function adopt(stream, options, names) {
  for (const name of names) if (typeof options?.[name] === 'function') stream[`_${name}`] = options[name]
  if (options?.signal) require('internal-streams-finished').addAbortSignal(options.signal, stream)
}

/** The events that the table of a stream begins with, in this order. */
function reserveEvents(stream, types) {
  stream._events ??= Object.fromEntries(types.map((type) => [type, undefined]))
}

module.exports = {
  Stream,
  StreamSide,
  highWaterMarks,
  defineAnswers,
  setDestroyed,
  setExists,
  adopt,
  reserveEvents,
}
