// https://nodejs.org/docs/latest-v20.x/api/timers.html#timers-promises-api
'use strict'

const { invalidArgument } = binding
const { abortErrorOf, requireSignal } = require('internal-abort')

function requireOptions(options, delay) {
  if (delay !== undefined && typeof delay !== 'number')
    throw invalidArgument('delay', 'of type number', delay)
  if (typeof options !== 'object' || options === null)
    throw invalidArgument('options', 'of type object', options)
  requireSignal(options.signal, 'options.signal')
  if (options.ref !== undefined && typeof options.ref !== 'boolean')
    throw invalidArgument('options.ref', 'of type boolean', options.ref)
}

/** A promise of one callback; `start` gives the timer, `clear` takes it back. */
function promised(options, delay, start, clear) {
  try {
    requireOptions(options, delay)
  } catch (error) {
    return Promise.reject(error)
  }
  const { signal, ref = true } = options
  if (signal?.aborted) return Promise.reject(abortErrorOf(signal))
  let onAbort
  let isDone = false
  const promise = new Promise((resolve, reject) => {
    const timer = start((value) => {
      isDone = true
      resolve(value)
    })
    if (!ref) timer.unref()
    if (!signal) return
    onAbort = () => {
      if (isDone) return
      clear(timer)
      reject(abortErrorOf(signal))
    }
    signal.addEventListener('abort', onAbort)
  })
  return onAbort === undefined
    ? promise
    : finallySafely(promise, () => signal.removeEventListener('abort', onAbort))
}

/** As Node's SafePromisePrototypeFinally: a promise more, and the reaction in it. */
const finallySafely = (promise, onFinally) =>
  new Promise((resolve, reject) => promise.finally(onFinally).then(resolve, reject))

const wait = (delay, value, options = {}) =>
  promised(options, delay, (callback) => setTimeout(callback, delay, value), clearTimeout)

const waitForCheck = (value, options = {}) =>
  promised(options, undefined, (callback) => setImmediate(callback, value), clearImmediate)

async function* repeat(delay, value, options = {}) {
  requireOptions(options, delay)
  const { signal, ref = true } = options
  if (signal?.aborted) throw abortErrorOf(signal)
  let onAbort
  let interval
  try {
    let notYielded = 0
    let wake
    interval = setInterval(() => {
      notYielded++
      wake?.()
      wake = undefined
    }, delay)
    if (!ref) interval.unref()
    if (signal) {
      onAbort = () => {
        clearInterval(interval)
        wake?.(Promise.reject(abortErrorOf(signal)))
        wake = undefined
      }
      signal.addEventListener('abort', onAbort, { once: true })
    }
    while (!signal?.aborted) {
      if (notYielded === 0) {
        await new Promise((resolve) => {
          wake = resolve
        })
      }
      for (; notYielded > 0; notYielded--) yield value
    }
    throw abortErrorOf(signal)
  } finally {
    clearInterval(interval)
    signal?.removeEventListener('abort', onAbort)
  }
}

const scheduler = {
  yield: () => waitForCheck(),
  wait: (delay, options) => wait(delay, undefined, options),
}

module.exports = { setTimeout: wait, setImmediate: waitForCheck, setInterval: repeat, scheduler }
