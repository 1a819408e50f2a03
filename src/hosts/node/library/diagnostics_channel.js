// Named channels to which anybody can listen. https://nodejs.org/docs/latest-v20.x/api/diagnostics_channel.html
'use strict'

const { validateFunction } = require('internal-validators')
const { invalidArgument, nextTick } = binding

const channels = new Map()

/** What is thrown here is thrown in a tick, so that the others are told all the same; then there is no result. */
function attempt(call) {
  try {
    return { result: call() }
  } catch (error) {
    nextTick(() => {
      throw error
    })
    return undefined
  }
}

class Channel {
  #subscribers = []
  /** By storage, what a message is stored as. */
  #stores = new Map()

  constructor(name) {
    // Node shows these two, which are empty until something is subscribed.
    this._subscribers = undefined
    this._stores = undefined
    this.name = name
  }

  get hasSubscribers() {
    return this.#subscribers.length > 0 || this.#stores.size > 0
  }

  subscribe(subscription) {
    validateFunction(subscription, 'subscription')
    this.#subscribers = [...this.#subscribers, subscription]
  }

  unsubscribe(subscription) {
    const at = this.#subscribers.indexOf(subscription)
    if (at < 0) return false
    this.#subscribers = this.#subscribers.toSpliced(at, 1)
    return true
  }

  publish(message) {
    for (const subscriber of this.#subscribers) attempt(() => subscriber(message, this.name))
  }

  bindStore(store, transform) {
    this.#stores.set(store, transform)
  }

  unbindStore(store) {
    return this.#stores.delete(store)
  }

  /** Publishes, and calls a function in whose course the bound stores hold the message. */
  runStores(message, fn, thisValue, ...args) {
    const publishing = () => {
      this.publish(message)
      return Reflect.apply(fn, thisValue, args)
    }
    const run = [...this.#stores].reduce((inner, [store, transform]) => {
      const stored = () => attempt(() => (transform ? transform(message) : message))
      return () => {
        const found = stored()
        return found === undefined ? inner() : store.run(found.result, inner)
      }
    }, publishing)
    return run()
  }
}

function channel(name) {
  if (typeof name !== 'string' && typeof name !== 'symbol')
    throw invalidArgument('channel', 'one of type string or symbol', name)
  if (!channels.has(name)) channels.set(name, new Channel(name))
  return channels.get(name)
}

const EVENTS = ['start', 'end', 'asyncStart', 'asyncEnd', 'error']

class TracingChannel {
  constructor(given) {
    for (const event of EVENTS)
      this[event] = typeof given === 'string' ? channel(`tracing:${given}:${event}`) : given[event]
  }

  get hasSubscribers() {
    return EVENTS.some((event) => this[event]?.hasSubscribers)
  }

  /** Channels for which there is a handler, each with it. */
  #handled(handlers) {
    return EVENTS.filter((event) => handlers[event]).map((event) => [this[event], handlers[event]])
  }

  subscribe(handlers) {
    for (const [channel, handler] of this.#handled(handlers)) channel.subscribe(handler)
  }

  unsubscribe(handlers) {
    return this.#handled(handlers).every(([channel, handler]) => channel.unsubscribe(handler))
  }

  /** Between start and end; what is thrown is told, too. */
  #around(context, call, finish = (result) => result) {
    return this.start.runStores(context, () => {
      try {
        const result = call()
        return finish(result)
      } catch (error) {
        context.error = error
        this.error.publish(context)
        throw error
      } finally {
        this.end.publish(context)
      }
    })
  }

  traceSync(fn, context = {}, thisValue = undefined, ...args) {
    const keep = (result) => {
      context.result = result
      return result
    }
    return this.#around(context, () => Reflect.apply(fn, thisValue, args), keep)
  }

  tracePromise(fn, context = {}, thisValue = undefined, ...args) {
    const settled = (name, value) => {
      context[name] = value
      if (name === 'error') this.error.publish(context)
      this.asyncStart.publish(context)
      this.asyncEnd.publish(context)
    }
    const follow = (result) =>
      Promise.resolve(result).then(
        (value) => {
          settled('result', value)
          return value
        },
        (error) => {
          settled('error', error)
          throw error
        },
      )
    return this.#around(context, () => Reflect.apply(fn, thisValue, args), follow)
  }

  traceCallback(fn, position = -1, context = {}, thisValue = undefined, ...args) {
    const callback = args.at(position)
    validateFunction(callback, 'callback')
    const traced = (...results) => {
      const [error, result] = results
      if (error) context.error = error
      else context.result = result
      if (error) this.error.publish(context)
      this.asyncStart.runStores(context, () => {
        try {
          return callback(...results)
        } finally {
          this.asyncEnd.publish(context)
        }
      })
    }
    const given = args.with(position < 0 ? args.length + position : position, traced)
    return this.#around(context, () => Reflect.apply(fn, thisValue, given))
  }
}

module.exports = {
  Channel,
  channel,
  hasSubscribers: (name) => channels.get(name)?.hasSubscribers ?? false,
  subscribe: (name, subscription) => channel(name).subscribe(subscription),
  unsubscribe: (name, subscription) => channel(name).unsubscribe(subscription),
  tracingChannel: (given) => new TracingChannel(given),
}
