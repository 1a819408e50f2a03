// An emitter whose listeners run in the context in which it was made.
// https://nodejs.org/docs/latest-v20.x/api/events.html#class-eventseventemitterasyncresource-extends-eventemitter
'use strict'

const { AsyncResource } = require('async_hooks')
const EventEmitter = require('events')
const { invalidArgument } = binding

class EventEmitterReferencingAsyncResource extends AsyncResource {
  #emitter

  constructor(emitter, type, options) {
    super(type, options)
    this.#emitter = emitter
  }

  get eventEmitter() {
    return this.#emitter
  }
}

class EventEmitterAsyncResource extends EventEmitter {
  #resource

  constructor(options) {
    const isNamed = typeof options === 'string'
    const name = isNamed ? options : (options?.name ?? new.target.name)
    if (typeof name !== 'string') throw invalidArgument('options.name', 'of type string', name)
    super(isNamed ? undefined : options)
    this.#resource = new EventEmitterReferencingAsyncResource(this, name, isNamed ? undefined : options)
  }

  emit(...args) {
    return this.#resource.runInAsyncScope(super.emit, this, ...args)
  }

  emitDestroy() {
    this.#resource.emitDestroy()
  }

  get asyncId() {
    return this.#resource.asyncId()
  }

  get triggerAsyncId() {
    return this.#resource.triggerAsyncId()
  }

  get asyncResource() {
    return this.#resource
  }
}

module.exports = { EventEmitterAsyncResource }
