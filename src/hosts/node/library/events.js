// https://nodejs.org/docs/latest-v20.x/api/events.html
// The listeners of a type are a list that never changes: whoever adds or removes one puts another list in its place, so that an
// event that is being emitted reaches those who listened when it began.
'use strict'

const { requireSignal } = require('internal-abort')
const { validateBoolean, validateFunction, validateNumber } = require('internal-validators')
const { nodeError, invalidArgument } = binding

const kCapture = Symbol('kCapture')
/** Whether the names of common events stand in the table from the beginning, and stay there. */
const kShapeMode = Symbol('shapeMode')
const errorMonitor = Symbol('events.errorMonitor')
const captureRejectionSymbol = Symbol.for('nodejs.rejection')

const adoption = require('internal-event-adoption')

const DEFAULTS = { maxListeners: 10, capturesRejections: false }
const NONE = []

/** Of event targets, which have no place for it. */
const limitsOfTargets = new WeakMap()

function EventEmitter(options) {
  EventEmitter.init.call(this, options)
}

const emptyTable = () => ({ __proto__: null })

EventEmitter.init = function (options) {
  const hasTable = Object.hasOwn(this, '_events') && this._events !== undefined
  if (!hasTable) Object.assign(this, { _events: emptyTable(), _eventsCount: 0 })
  this._maxListeners ||= undefined
  this[kShapeMode] = hasTable
  const captures = options?.captureRejections
  if (captures) validateBoolean(captures, 'options.captureRejections')
  this[kCapture] = captures || DEFAULTS.capturesRejections
  adoption.adopt?.(this)
}

// The table: a function where there is one listener, a list where there are more

function listOf(emitter, type) {
  const held = emitter._events?.[type]
  if (held === undefined) return NONE
  return typeof held === 'function' ? [held] : held
}

const hears = (emitter, type) => emitter._events?.[type] !== undefined

function hold(emitter, type, list) {
  if (list.length === 0) {
    forget(emitter, type)
    return
  }
  if (emitter._events === undefined) Object.assign(emitter, { _events: emptyTable(), _eventsCount: 0 })
  if (!hears(emitter, type)) emitter._eventsCount++
  emitter._events[type] = list.length === 1 ? list[0] : list
}

function forget(emitter, type) {
  if (!hears(emitter, type)) return
  emitter._eventsCount--
  if (emitter[kShapeMode]) emitter._events[type] = undefined
  else if (emitter._eventsCount === 0) emitter._events = emptyTable()
  else delete emitter._events[type]
}

function forgetAll(emitter) {
  emitter._events = emptyTable()
  emitter._eventsCount = 0
}

/** What was given to `once` stands behind the function that is called. */
const given = (listener) => listener.listener ?? listener

// Emitting

function emit(type, ...args) {
  if (type === 'error') {
    if (hears(this, errorMonitor)) this.emit(errorMonitor, ...args)
    if (!hears(this, type)) throw unhandled(args[0])
  }
  const held = this._events?.[type]
  const count = held === undefined ? 0 : typeof held === 'function' ? 1 : held.length
  for (let i = 0; i < count; i++) {
    const listener = typeof held === 'function' ? held : held[i]
    const result = listener.apply(this, args)
    if (result && this[kCapture]) catchLater(this, result, type, args)
  }
  return count > 0
}

function unhandled(reason) {
  if (reason instanceof Error) return reason
  let text
  try {
    text = binding.inspect(reason)
  } catch {
    text = reason
  }
  const error = nodeError('Error', 'ERR_UNHANDLED_ERROR', `Unhandled error. (${text})`)
  return Object.assign(error, { context: reason })
}

/** A listener that gave a promise fails when that is rejected. */
function catchLater(emitter, result, type, args) {
  const tell = (reason) => {
    if (typeof emitter[captureRejectionSymbol] === 'function')
      emitter[captureRejectionSymbol](reason, type, ...args)
    else emitUncaptured(emitter, reason)
  }
  try {
    const { then } = result
    if (typeof then === 'function')
      Reflect.apply(then, result, [undefined, (reason) => binding.nextTick(tell, reason)])
  } catch (reason) {
    emitter.emit('error', reason)
  }
}

/** Were listeners of 'error' captured, too, they could fail for ever. */
function emitUncaptured(emitter, reason) {
  const captures = emitter[kCapture]
  emitter[kCapture] = false
  try {
    emitter.emit('error', reason)
  } finally {
    emitter[kCapture] = captures
  }
}

// Adding and removing

function add(emitter, type, listener, arrange) {
  validateFunction(listener, 'listener')
  if (hears(emitter, 'newListener')) emitter.emit('newListener', type, given(listener))
  const before = listOf(emitter, type)
  const list = before === NONE ? [listener] : arrange(before, listener)
  if (before.warned) list.warned = true
  hold(emitter, type, list)
  if (list.length > 1 && !list.warned) warnOfLeak(emitter, type, list)
  return emitter
}

const last = (list, listener) => [...list, listener]
const first = (list, listener) => [listener, ...list]

function warnOfLeak(emitter, type, list) {
  const limit = emitter._maxListeners ?? DEFAULTS.maxListeners
  if (limit === 0 || list.length <= limit) return
  list.warned = true
  const text =
    `Possible EventEmitter memory leak detected. ${list.length} ${String(type)} listeners added to ` +
    `${binding.inspectName(emitter)}. MaxListeners is ${limit}. Use emitter.setMaxListeners() to increase limit`
  const warning = Object.assign(new Error(text), { name: 'MaxListenersExceededWarning' })
  require('process').emitWarning(Object.assign(warning, { emitter, type, count: list.length }))
}

/** The listener that is called once has a name that programs see when they print an emitter. */
function callOnce(emitter, type, listener) {
  validateFunction(listener, 'listener')
  let isOver = false
  function onceWrapper(...args) {
    if (isOver) return undefined
    emitter.removeListener(type, raw)
    isOver = true
    return Reflect.apply(listener, emitter, args)
  }
  const raw = Object.assign(onceWrapper.bind(undefined), { listener })
  return raw
}

function remove(emitter, type, listener) {
  validateFunction(listener, 'listener')
  const list = listOf(emitter, type)
  let at = list.length - 1
  while (at >= 0 && list[at] !== listener && list[at].listener !== listener) at--
  if (at < 0) return emitter
  const rest = list.length === 1 ? NONE : list.toSpliced(at, 1)
  if (list.warned) rest.warned = true
  hold(emitter, type, rest)
  const isSilent = rest.length === 0 && emitter[kShapeMode]
  if (!isSilent && hears(emitter, 'removeListener'))
    emitter.emit('removeListener', type, rest.length === 0 ? given(list[0]) : listener)
  return emitter
}

/** Each is told of its end, the latest first. */
function removeEach(emitter, type) {
  for (const listener of listOf(emitter, type).toReversed()) emitter.removeListener(type, listener)
}

function removeAllListeners(...types) {
  if (this._events === undefined) return this
  const isTold = hears(this, 'removeListener')
  if (types.length === 0) {
    if (isTold) {
      for (const type of Reflect.ownKeys(this._events))
        if (type !== 'removeListener') this.removeAllListeners(type)
      this.removeAllListeners('removeListener')
    }
    forgetAll(this)
  } else if (isTold) removeEach(this, types[0])
  else if (this._eventsCount === 1 && hears(this, types[0])) forgetAll(this)
  else if (hears(this, types[0])) {
    this._eventsCount--
    delete this._events[types[0]]
  }
  return this
}

// What every emitter has, in the order in which Node lists it

function countOf(emitter, type, listener) {
  const list = listOf(emitter, type)
  if (listener === undefined || listener === null) return list.length
  return list.filter((one) => one === listener || one.listener === listener).length
}

const methods = {
  _events: undefined,
  _eventsCount: 0,
  _maxListeners: undefined,
  setMaxListeners(n) {
    this._maxListeners = validateNumber(n, 'setMaxListeners', 0)
    return this
  },
  getMaxListeners() {
    return this._maxListeners ?? DEFAULTS.maxListeners
  },
  emit,
  addListener(type, listener) {
    return add(this, type, listener, last)
  },
  on: undefined,
  prependListener(type, listener) {
    return add(this, type, listener, first)
  },
  once(type, listener) {
    return this.on(type, callOnce(this, type, listener))
  },
  prependOnceListener(type, listener) {
    return this.prependListener(type, callOnce(this, type, listener))
  },
  removeListener(type, listener) {
    return remove(this, type, listener)
  },
  off: undefined,
  removeAllListeners,
  listeners(type) {
    return listOf(this, type).map(given)
  },
  rawListeners(type) {
    return [...listOf(this, type)]
  },
  listenerCount(type, listener) {
    return countOf(this, type, listener)
  },
  eventNames() {
    return this._eventsCount > 0 ? Reflect.ownKeys(this._events) : []
  },
}
Object.assign(EventEmitter.prototype, methods, { on: methods.addListener, off: methods.removeListener })
Object.defineProperty(EventEmitter.prototype, kCapture, { value: false, writable: true })

// What the module has

/** Calls the answer of an emitter, or that of an event target; anything else is refused under `name`. */
function ofKind(target, name, ofEmitter, ofTarget) {
  if (typeof target?.on === 'function') return ofEmitter(target)
  if (target instanceof EventTarget) return ofTarget(target)
  throw invalidArgument(name, 'an instance of EventEmitter or EventTarget', target)
}

const getEventListeners = (target, type) =>
  ofKind(
    target,
    'emitter',
    (emitter) => emitter.listeners(type),
    () => binding.eventListeners(target, type),
  )

const getMaxListeners = (target) =>
  ofKind(
    target,
    'emitter',
    (emitter) => emitter.getMaxListeners(),
    () => limitsOfTargets.get(target) ?? DEFAULTS.maxListeners,
  )

function setMaxListeners(n = DEFAULTS.maxListeners, ...targets) {
  validateNumber(n, 'setMaxListeners', 0)
  if (targets.length === 0) DEFAULTS.maxListeners = n
  for (const target of targets)
    ofKind(
      target,
      'eventTargets',
      (emitter) => emitter.setMaxListeners(n),
      () => limitsOfTargets.set(target, n),
    )
}

const listenerCount = (emitter, type) =>
  typeof emitter.listenerCount === 'function' ? emitter.listenerCount(type) : countOf(emitter, type)

function addAbortListener(signal, listener) {
  if (signal === undefined) throw invalidArgument('signal', 'an instance of AbortSignal', signal)
  requireSignal(signal, 'signal')
  validateFunction(listener, 'listener')
  const end = Symbol.dispose ?? Symbol.for('nodejs.dispose')
  if (signal.aborted) {
    queueMicrotask(() => listener())
    return { [end]() {} }
  }
  signal.addEventListener('abort', listener, { once: true })
  return { [end]: () => signal.removeEventListener('abort', listener) }
}

const { once, on } = require('internal-event-waiting')

module.exports = Object.assign(EventEmitter, {
  addAbortListener,
  once,
  on,
  getEventListeners,
  getMaxListeners,
  EventEmitter,
  usingDomains: false,
  captureRejectionSymbol,
  errorMonitor,
  setMaxListeners,
  listenerCount,
})

Object.defineProperties(EventEmitter, {
  EventEmitterAsyncResource: {
    enumerable: true,
    get: () => require('internal-event-resource').EventEmitterAsyncResource,
  },
  captureRejections: {
    enumerable: true,
    get: () => DEFAULTS.capturesRejections,
    set(value) {
      DEFAULTS.capturesRejections = validateBoolean(value, 'EventEmitter.captureRejections')
    },
  },
  defaultMaxListeners: {
    enumerable: true,
    get: () => DEFAULTS.maxListeners,
    set(value) {
      DEFAULTS.maxListeners = validateNumber(value, 'defaultMaxListeners', 0)
    },
  },
})
