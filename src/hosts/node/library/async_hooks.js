// https://nodejs.org/docs/latest-v20.x/api/async_context.html – a store per storage, in a map that every continuation keeps.
'use strict'

const { asyncContext, setAsyncContext, invalidArgument } = binding

/** Calls a function in another context, and comes back to this one. */
function runIn(context, fn, thisValue, args) {
  const before = asyncContext()
  setAsyncContext(context)
  try {
    return Reflect.apply(fn, thisValue, args)
  } finally {
    setAsyncContext(before)
  }
}

/** What calls a function for another one, and takes as many arguments. */
const standIn = (fn, caller) =>
  Object.defineProperty(caller, 'length', { value: fn.length, configurable: true })

function bind(fn) {
  const context = asyncContext()
  return standIn(fn, function (...args) {
    return runIn(context, fn, this, args)
  })
}

class AsyncLocalStorage {
  /** A storage that is disabled knows nothing, until something is stored again. */
  #isEnabled = false

  static bind(fn) {
    if (typeof fn !== 'function') throw invalidArgument('fn', 'of type function', fn)
    return bind(fn)
  }

  static snapshot() {
    return bind((fn, ...args) => fn(...args))
  }

  #with(store) {
    this.#isEnabled = true
    return new Map(asyncContext()).set(this, store)
  }

  run(store, fn, ...args) {
    return runIn(this.#with(store), fn, null, args)
  }

  exit(fn, ...args) {
    return this.run(undefined, fn, ...args)
  }

  getStore() {
    return this.#isEnabled ? asyncContext()?.get(this) : undefined
  }

  enterWith(store) {
    setAsyncContext(this.#with(store))
  }

  disable() {
    this.#isEnabled = false
  }
}

let lastId = 1

/** What the program runs in: a resource whose scope it entered, or its main code. Simplified: callbacks have no ids of their own. */
const topLevel = { asyncId: () => 1, triggerAsyncId: () => 0 }
let scope = topLevel

class AsyncResource {
  #context = asyncContext()
  #id = ++lastId

  constructor(type) {
    if (typeof type !== 'string') throw invalidArgument('type', 'of type string', type)
    this.type = type
    Object.defineProperty(this, 'type', { enumerable: false })
  }

  static bind(fn, type, thisValue) {
    return new AsyncResource(type || fn.name || 'bound-anonymous-fn').bind(fn, thisValue)
  }

  runInAsyncScope(fn, thisValue, ...args) {
    const outer = scope
    scope = this
    try {
      return runIn(this.#context, fn, thisValue, args)
    } finally {
      scope = outer
    }
  }

  bind(fn, thisValue) {
    const resource = this
    return standIn(fn, function (...args) {
      return resource.runInAsyncScope(fn, thisValue ?? this, ...args)
    })
  }

  asyncId() {
    return this.#id
  }

  triggerAsyncId() {
    return 1
  }

  emitDestroy() {
    return this
  }
}

const HOOKS = ['init', 'before', 'after', 'destroy', 'promiseResolve']
let hasTold = false

/** Simplified: hooks are accepted, and never called, which is said once. */
function createHook(callbacks) {
  for (const name of HOOKS)
    if (callbacks[name] !== undefined && typeof callbacks[name] !== 'function')
      throw binding.nodeError('TypeError', 'ERR_ASYNC_CALLBACK', `hook.${name} must be a function`)
  const hook = {
    enable() {
      if (!hasTold)
        binding.print(
          'warn',
          'async_hooks.createHook is not simulated: its callbacks are never called. AsyncLocalStorage and AsyncResource are there.',
        )
      hasTold = true
      return hook
    },
    disable: () => hook,
  }
  return hook
}

const outside = {}

module.exports = {
  AsyncLocalStorage,
  AsyncResource,
  createHook,
  executionAsyncId: () => scope.asyncId(),
  executionAsyncResource: () => (scope === topLevel ? outside : scope),
  triggerAsyncId: () => scope.triggerAsyncId(),
}
