// Streams from before there were states: they only emit, and are paused and resumed.
// https://nodejs.org/docs/latest-v20.x/api/stream.html#compatibility-with-older-nodejs-versions
'use strict'

/** From a stream that emits chunks to one that is written to. */
class OldPipe {
  #source
  #target
  #listening = []
  #isEnded = false

  constructor(source, target, ends) {
    this.#source = source
    this.#target = target
    this.#on(source, 'data', (chunk) => this.#pass(chunk))
    this.#on(target, 'drain', () => this.#flow())
    if (ends && !target._isStdio) {
      this.#on(source, 'end', () => this.#finish(() => target.end()))
      this.#on(source, 'close', () => this.#finish(() => target.destroy?.()))
    }
    for (const emitter of [source, target]) this.#on(emitter, 'error', (error) => this.#fail(emitter, error))
    for (const [emitter, event] of [
      [source, 'end'],
      [source, 'close'],
      [target, 'close'],
    ])
      this.#on(emitter, event, () => this.#leave())
    target.emit('pipe', source)
  }

  #on(emitter, event, listener) {
    emitter.on(event, listener)
    this.#listening.push([emitter, event, listener])
  }

  #pass(chunk) {
    if (this.#target.writable && this.#target.write(chunk) === false) this.#source.pause?.()
  }

  #flow() {
    if (this.#source.readable) this.#source.resume?.()
  }

  #finish(act) {
    if (this.#isEnded) return
    this.#isEnded = true
    act()
  }

  /** An error for which nobody else listens is thrown, as ever. */
  #fail(emitter, error) {
    this.#leave()
    if (emitter.listenerCount('error') === 0) emitter.emit('error', error)
  }

  #leave() {
    for (const [emitter, event, listener] of this.#listening.splice(0))
      emitter.removeListener(event, listener)
  }
}

function pipe(target, options) {
  new OldPipe(this, target, options?.end !== false)
  return target
}

/** Reads from an old stream. */
function wrap(old) {
  const isWaiting = () => old.pause?.()
  old.on('data', (chunk) => {
    if (!this.push(chunk)) isWaiting()
  })
  old.on('end', () => this.push(null))
  old.on('error', (error) => this.destroy(error))
  old.on('close', () => this.destroy())
  old.on('destroy', () => this.destroy())
  this._read = () => old.resume?.()
  for (const name of Object.keys(old))
    if (this[name] === undefined && typeof old[name] === 'function') this[name] = old[name].bind(old)
  return this
}

module.exports = { pipe, wrap }
