// Promises as the standard's algorithms use them. https://webidl.spec.whatwg.org/#es-promise
'use strict'

const { then } = Promise.prototype
const call = Function.prototype.call.bind(Function.prototype.call)

/** Reacts to a promise without anybody seeing what comes of that. https://webidl.spec.whatwg.org/#dfn-perform-steps-once-promise-is-settled */
const upon = (promise, fulfilled, rejected) =>
  void call(then, call(then, promise, fulfilled, rejected), undefined, report)
const report = (error) =>
  queueMicrotask(() => {
    throw error
  })
const quiet = (promise) => void call(then, promise, undefined, nothing)
const nothing = () => undefined

class Deferred {
  constructor() {
    this.promise = new Promise((resolve, reject) => {
      this.resolve = resolve
      this.reject = reject
    })
  }
}

const { resolve, reject } = Promise
const resolved = (value) => call(resolve, Promise, value)
const rejected = (reason) => call(reject, Promise, reason)

/** What a method of the underlying object gives, as a promise. */
const invoke = (object, method, ...args) => {
  try {
    return method === undefined ? resolved(undefined) : resolved(call(method, object, ...args))
  } catch (error) {
    return rejected(error)
  }
}

const methodOf = (object, name, kind) => {
  const method = object?.[name]
  if (method === undefined || typeof method === 'function') return method
  throw new TypeError(`Failed to construct '${kind}': ${name} is not a function`)
}
