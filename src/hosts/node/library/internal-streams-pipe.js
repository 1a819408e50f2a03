// One pipe from a stream to another.
'use strict'

const { lifeOf } = require('internal-streams-life')
const { nextTick } = binding

class Pipe {
  #source
  #target
  #subscriptions = []
  #isOver = false
  #waitsForDrain = false

  /** Their names show when a stream is printed. */
  #listeners = {
    onend: () => this.#target.end(),
    unpipe: () => this.#source.unpipe(this.#target),
    onunpipe: (source, info) => this.unpiped(source, info),
    ondata: (chunk) => this.#target.write(chunk) === false && this.hold(),
    onerror: (error) => this.failed(error),
    onclose: () => this.targetEnded('finish'),
    onfinish: () => this.targetEnded('close'),
    ondrain: () => this.goOn(),
  }

  constructor(source, target) {
    this.#source = source
    this.#target = target
  }

  open(endsTarget) {
    const source = this.#source
    const target = this.#target
    const state = source._readableState
    state.pipes.push(target)
    const atEnd = endsTarget ? 'onend' : 'unpipe'
    if (state.endEmitted) nextTick(this.#listeners[atEnd])
    else this.listen(source, 'end', atEnd, 'once')
    this.listen(target, 'unpipe')
    this.listen(source, 'data')
    this.listen(target, 'error', 'onerror', 'prependListener')
    this.listen(target, 'close', 'onclose', 'once')
    this.listen(target, 'finish', 'onfinish', 'once')
    target.emit('pipe', source)
    if (target.writableNeedDrain === true) this.hold()
    else if (!state.flowing) source.resume()
  }

  listen(emitter, type, name = `on${type}`, method = 'on') {
    const listener = this.#listeners[name]
    emitter[method](type, listener)
    this.#subscriptions.push({ emitter, type, listener })
  }

  stopListening(type) {
    const going = this.#subscriptions.filter((subscription) => subscription.type === type)
    for (const { emitter, listener } of going) emitter.removeListener(type, listener)
  }

  /** A target closes or finishes; the one makes the other uninteresting. */
  targetEnded(other) {
    this.stopListening(other)
    this.#listeners.unpipe()
  }

  /** The source waits until every target that is full has room again. */
  hold() {
    if (!this.#isOver) {
      if (this.#source._readableState.pipes.includes(this.#target)) this.full.add(this.#target)
      this.#source.pause()
    }
    if (this.#waitsForDrain) return
    this.#waitsForDrain = true
    this.listen(this.#target, 'drain')
  }

  get full() {
    const state = this.#source._readableState
    state.awaitDrainWriters ??= new Set()
    return state.awaitDrainWriters
  }

  goOn() {
    this.full.delete(this.#target)
    if (this.full.size === 0 && this.#source._readableState.hasConsumers) this.#source.resume()
  }

  failed(error) {
    const target = this.#target
    this.#listeners.unpipe()
    this.stopListening('error')
    if (target.listenerCount('error') > 0) return
    const life = lifeOf(target)
    if (!life || life.hasToldError) target.emit('error', error)
    else life.fail(error)
  }

  unpiped(source, info) {
    if (source !== this.#source || info?.hasUnpiped !== false) return
    info.hasUnpiped = true
    for (const type of ['close', 'finish', 'drain', 'error', 'unpipe', 'end', 'data'])
      this.stopListening(type)
    this.#isOver = true
    const sink = this.#target._writableState
    if (this.#waitsForDrain && this.full.size > 0 && (!sink || sink.needDrain)) this.goOn()
  }
}

/** No target: all of them. */
function unpipe(source, target) {
  const state = source._readableState
  const going = target ? state.pipes.filter((pipe) => pipe === target).slice(0, 1) : state.pipes
  if (going.length === 0) return
  if (target) state.pipes.splice(state.pipes.indexOf(target), 1)
  else state.pipes = []
  if (state.pipes.length === 0) source.pause()
  for (const one of going) one.emit('unpipe', source, { hasUnpiped: false })
}

module.exports = { Pipe, unpipe }
