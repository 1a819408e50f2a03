// https://github.com/nodejs/node/blob/v20.x/lib/events.js
'use strict'

const { nodeError, invalidArgument } = binding

const kCapture = Symbol('kCapture')
const kShapeMode = Symbol('shapeMode')
const kErrorMonitor = Symbol('events.errorMonitor')
const kRejection = Symbol.for('nodejs.rejection')

function EventEmitter(options) {
  EventEmitter.init.call(this, options)
}
module.exports = EventEmitter

EventEmitter.usingDomains = false
EventEmitter.captureRejectionSymbol = kRejection
EventEmitter.errorMonitor = kErrorMonitor
EventEmitter.EventEmitter = EventEmitter
EventEmitter.once = once
EventEmitter.on = on
EventEmitter.getEventListeners = getEventListeners
EventEmitter.getMaxListeners = (target) =>
  typeof target?.getMaxListeners === 'function' ? target.getMaxListeners() : defaultMaxListeners
EventEmitter.setMaxListeners = setMaxListeners
EventEmitter.addAbortListener = addAbortListener
EventEmitter.listenerCount = (emitter, type) => emitter.listenerCount(type)

EventEmitter.prototype._events = undefined
EventEmitter.prototype._eventsCount = 0
EventEmitter.prototype._maxListeners = undefined
Object.defineProperty(EventEmitter.prototype, kCapture, { value: false, writable: true })

let defaultMaxListeners = 10

Object.defineProperties(EventEmitter, {
  defaultMaxListeners: {
    enumerable: true,
    get: () => defaultMaxListeners,
    set(value) {
      requireLimit('defaultMaxListeners', value)
      defaultMaxListeners = value
    },
  },
  captureRejections: {
    enumerable: true,
    get: () => EventEmitter.prototype[kCapture],
    set(value) {
      EventEmitter.prototype[kCapture] = value
    },
  },
})

function requireLimit(name, value) {
  if (typeof value !== 'number') throw invalidArgument(name, 'of type number', value)
  if (value < 0 || Number.isNaN(value))
    throw nodeError(
      'RangeError',
      'ERR_OUT_OF_RANGE',
      `The value of "${name}" is out of range. It must be a non-negative number. Received ${value}`,
    )
}

function requireListener(listener) {
  if (typeof listener !== 'function') throw invalidArgument('listener', 'of type function', listener)
}

EventEmitter.init = function (options) {
  if (this._events === undefined || this._events === Object.getPrototypeOf(this)._events) {
    this[kShapeMode] = false
    this._events = { __proto__: null }
    this._eventsCount = 0
  } else this[kShapeMode] = true
  this._maxListeners = this._maxListeners || undefined
  if (options?.captureRejections) this[kCapture] = Boolean(options.captureRejections)
  else this[kCapture] = EventEmitter.prototype[kCapture]
}

EventEmitter.prototype.setMaxListeners = function setMaxListeners(n) {
  requireLimit('setMaxListeners', n)
  this._maxListeners = n
  return this
}

EventEmitter.prototype.getMaxListeners = function getMaxListeners() {
  return limitOf(this)
}

const limitOf = (emitter) =>
  emitter._maxListeners === undefined ? defaultMaxListeners : emitter._maxListeners

// emit

EventEmitter.prototype.emit = function emit(type, ...args) {
  const events = this._events
  if (type === 'error') {
    if (events !== undefined && events[kErrorMonitor] !== undefined) this.emit(kErrorMonitor, ...args)
    if (events === undefined || events.error === undefined) throwUnhandled(args)
  } else if (events === undefined) return false
  const handler = events[type]
  if (handler === undefined) return false
  if (typeof handler === 'function') {
    const result = handler.apply(this, args)
    if (result !== undefined && result !== null) addCatch(this, result, type, args)
    return true
  }
  for (const listener of [...handler]) {
    const result = listener.apply(this, args)
    if (result !== undefined && result !== null) addCatch(this, result, type, args)
  }
  return true
}

function throwUnhandled(args) {
  const [error] = args
  if (error instanceof Error) throw error
  let shown
  try {
    shown = binding.inspect(error)
  } catch {
    shown = error
  }
  const unhandled = nodeError('Error', 'ERR_UNHANDLED_ERROR', `Unhandled error. (${shown})`)
  unhandled.context = error
  throw unhandled
}

function addCatch(emitter, promise, type, args) {
  if (!emitter[kCapture]) return
  try {
    const { then } = promise
    if (typeof then !== 'function') return
    then.call(promise, undefined, (error) => binding.nextTick(emitRejection, emitter, error, type, args))
  } catch (error) {
    emitter.emit('error', error)
  }
}

function emitRejection(emitter, error, type, args) {
  if (typeof emitter[kRejection] === 'function') {
    emitter[kRejection](error, type, ...args)
    return
  }
  const before = emitter[kCapture]
  try {
    emitter[kCapture] = false
    emitter.emit('error', error)
  } finally {
    emitter[kCapture] = before
  }
}

// Adding and removing

function add(target, type, listener, prepend) {
  requireListener(listener)
  let events = target._events
  if (events === undefined) {
    events = target._events = { __proto__: null }
    target._eventsCount = 0
  } else if (events.newListener !== undefined) {
    target.emit('newListener', type, listener.listener ?? listener)
    events = target._events
  }
  const existing = events[type]
  if (existing === undefined) {
    events[type] = listener
    ++target._eventsCount
    return target
  }
  if (typeof existing === 'function') events[type] = [existing]
  const list = events[type]
  if (prepend) list.unshift(listener)
  else list.push(listener)
  warnOfLeak(target, type, list)
  return target
}

function warnOfLeak(target, type, list) {
  const limit = limitOf(target)
  if (limit === 0 || list.length <= limit || list.warned) return
  list.warned = true
  const warning = new Error(
    `Possible EventEmitter memory leak detected. ${list.length} ${String(type)} listeners added to ` +
      `${binding.inspectName(target)}. Use emitter.setMaxListeners() to increase limit`,
  )
  warning.name = 'MaxListenersExceededWarning'
  warning.emitter = target
  warning.type = type
  warning.count = list.length
  require('process').emitWarning(warning)
}

EventEmitter.prototype.addListener = function addListener(type, listener) {
  return add(this, type, listener, false)
}
EventEmitter.prototype.on = EventEmitter.prototype.addListener

EventEmitter.prototype.prependListener = function prependListener(type, listener) {
  return add(this, type, listener, true)
}

function onceWrapper() {
  if (this.fired) return undefined
  this.target.removeListener(this.type, this.wrapFn)
  this.fired = true
  return this.listener.apply(this.target, arguments)
}

function wrapOnce(target, type, listener) {
  const state = { fired: false, wrapFn: undefined, target, type, listener }
  const wrapped = onceWrapper.bind(state)
  wrapped.listener = listener
  state.wrapFn = wrapped
  return wrapped
}

EventEmitter.prototype.once = function once(type, listener) {
  requireListener(listener)
  this.on(type, wrapOnce(this, type, listener))
  return this
}

EventEmitter.prototype.prependOnceListener = function prependOnceListener(type, listener) {
  requireListener(listener)
  this.prependListener(type, wrapOnce(this, type, listener))
  return this
}

EventEmitter.prototype.removeListener = function removeListener(type, listener) {
  requireListener(listener)
  const events = this._events
  const list = events?.[type]
  if (list === undefined) return this
  if (list === listener || list.listener === listener) removeLast(this, type, list.listener ?? listener)
  else if (typeof list !== 'function') removeFrom(this, list, type, listener)
  return this
}
EventEmitter.prototype.off = EventEmitter.prototype.removeListener

function removeLast(emitter, type, listener) {
  const events = emitter._events
  emitter._eventsCount -= 1
  if (emitter[kShapeMode]) events[type] = undefined
  else if (emitter._eventsCount === 0) emitter._events = { __proto__: null }
  else {
    delete events[type]
    if (events.removeListener) emitter.emit('removeListener', type, listener)
  }
}

function removeFrom(emitter, list, type, listener) {
  let position = -1
  for (let i = list.length - 1; i >= 0; i--) {
    if (list[i] !== listener && list[i].listener !== listener) continue
    position = i
    break
  }
  if (position < 0) return
  list.splice(position, 1)
  const events = emitter._events
  if (list.length === 1) events[type] = list[0]
  if (events.removeListener !== undefined) emitter.emit('removeListener', type, listener)
}

EventEmitter.prototype.removeAllListeners = function removeAllListeners(type) {
  const events = this._events
  if (events === undefined) return this
  if (events.removeListener === undefined) {
    removeSilently(this, events, arguments.length === 0, type)
    return this
  }
  if (arguments.length === 0) {
    for (const key of Reflect.ownKeys(events)) if (key !== 'removeListener') this.removeAllListeners(key)
    this.removeAllListeners('removeListener')
    this._events = { __proto__: null }
    this._eventsCount = 0
    return this
  }
  const listeners = events[type]
  if (typeof listeners === 'function') this.removeListener(type, listeners)
  else if (listeners !== undefined)
    for (let i = listeners.length - 1; i >= 0; i--) this.removeListener(type, listeners[i])
  return this
}

function removeSilently(emitter, events, all, type) {
  if (all) {
    emitter._events = { __proto__: null }
    emitter._eventsCount = 0
  } else if (events[type] !== undefined) {
    if (--emitter._eventsCount === 0) emitter._events = { __proto__: null }
    else delete events[type]
  }
}

// Asking

function listenersOf(emitter, type, unwrap) {
  const found = emitter._events?.[type]
  if (found === undefined) return []
  if (typeof found === 'function') return [unwrap ? (found.listener ?? found) : found]
  return unwrap ? found.map((listener) => listener.listener ?? listener) : [...found]
}

EventEmitter.prototype.listeners = function listeners(type) {
  return listenersOf(this, type, true)
}

EventEmitter.prototype.rawListeners = function rawListeners(type) {
  return listenersOf(this, type, false)
}

EventEmitter.prototype.listenerCount = function listenerCount(type, listener) {
  const found = this._events?.[type]
  if (found === undefined) return 0
  const list = typeof found === 'function' ? [found] : found
  if (listener === undefined || listener === null) return list.length
  return list.filter((one) => one === listener || one.listener === listener).length
}

EventEmitter.prototype.eventNames = function eventNames() {
  return this._eventsCount > 0 ? Reflect.ownKeys(this._events) : []
}

function getEventListeners(target, type) {
  if (typeof target.listeners === 'function') return target.listeners(type)
  return binding.eventListeners(target, type)
}

function setMaxListeners(n = defaultMaxListeners, ...targets) {
  requireLimit('n', n)
  if (targets.length === 0) defaultMaxListeners = n
  for (const target of targets) if (typeof target.setMaxListeners === 'function') target.setMaxListeners(n)
}

// Promises and async iterators of events

const abortError = (signal) => {
  const error = new Error('The operation was aborted', { cause: signal?.reason })
  error.name = 'AbortError'
  error.code = 'ABORT_ERR'
  return error
}

function addAbortListener(signal, listener) {
  if (signal === undefined) throw invalidArgument('signal', 'an instance of AbortSignal', signal)
  let remove
  if (signal.aborted) queueMicrotask(() => listener())
  else {
    signal.addEventListener('abort', listener, { once: true })
    remove = () => signal.removeEventListener('abort', listener)
  }
  return { [Symbol.dispose ?? Symbol.for('nodejs.dispose')]: () => remove?.() }
}

function listen(emitter, name, listener, flags) {
  if (typeof emitter.on === 'function') {
    if (flags?.once) emitter.once(name, listener)
    else emitter.on(name, listener)
  } else if (typeof emitter.addEventListener === 'function') emitter.addEventListener(name, listener, flags)
  else throw invalidArgument('emitter', 'an instance of EventEmitter', emitter)
}

function unlisten(emitter, name, listener) {
  if (typeof emitter.removeListener === 'function') emitter.removeListener(name, listener)
  else emitter.removeEventListener(name, listener)
}

async function once(emitter, name, options = {}) {
  const signal = options?.signal
  if (signal?.aborted) throw abortError(signal)
  return new Promise((resolve, reject) => {
    const onError = (error) => {
      emitter.removeListener(name, onEvent)
      if (signal) unlisten(signal, 'abort', onAbort)
      reject(error)
    }
    const onEvent = (...args) => {
      emitter.removeListener?.('error', onError)
      if (signal) unlisten(signal, 'abort', onAbort)
      resolve(args)
    }
    function onAbort() {
      unlisten(emitter, name, onEvent)
      if (typeof emitter.removeListener === 'function') emitter.removeListener('error', onError)
      reject(abortError(signal))
    }
    listen(emitter, name, onEvent, { once: true })
    if (name !== 'error' && typeof emitter.once === 'function') emitter.once('error', onError)
    if (signal) listen(signal, 'abort', onAbort, { once: true })
  })
}

const AsyncIteratorPrototype = Object.getPrototypeOf(Object.getPrototypeOf(async function* () {}).prototype)

function on(emitter, event, options = {}) {
  const { signal } = options
  if (signal?.aborted) throw abortError(signal)
  const values = []
  const waiting = []
  let error = null
  let finished = false
  const onEvent = (...args) => {
    if (waiting.length > 0) waiting.shift().resolve({ value: args, done: false })
    else values.push(args)
  }
  const onError = (reason) => {
    if (waiting.length > 0) waiting.shift().reject(reason)
    else error = reason
    close()
  }
  const onAbort = () => onError(abortError(signal))
  const removals = []
  const listenTo = (target, name, listener) => {
    listen(target, name, listener)
    removals.push(() => unlisten(target, name, listener))
  }
  function close() {
    while (removals.length > 0) removals.pop()()
    finished = true
    while (waiting.length > 0) waiting.shift().resolve({ value: undefined, done: true })
    return Promise.resolve({ value: undefined, done: true })
  }
  listenTo(emitter, event, onEvent)
  if (event !== 'error' && typeof emitter.on === 'function') listenTo(emitter, 'error', onError)
  for (const name of options.close ?? []) listenTo(emitter, name, close)
  if (signal) listenTo(signal, 'abort', onAbort)
  return Object.setPrototypeOf(
    {
      next() {
        if (values.length > 0) return Promise.resolve({ value: values.shift(), done: false })
        if (error) {
          const rejected = Promise.reject(error)
          error = null
          return rejected
        }
        if (finished) return close()
        return new Promise((resolve, reject) => waiting.push({ resolve, reject }))
      },
      return: () => close(),
      throw(reason) {
        if (!(reason instanceof Error))
          throw invalidArgument('EventEmitter.AsyncIterator', 'an instance of Error', reason)
        onError(reason)
      },
      [Symbol.asyncIterator]() {
        return this
      },
    },
    AsyncIteratorPrototype,
  )
}
