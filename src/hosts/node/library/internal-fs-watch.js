// Being told of changes. https://nodejs.org/docs/latest-v20.x/api/fs.html#class-fsfswatcher
'use strict'

const { Buffer } = require('buffer')
const EventEmitter = require('events')
const { pathOf } = require('internal-fs')
const { validateFunction } = require('internal-validators')
const { nextTick } = binding

class FSWatcher extends EventEmitter {
  #stop

  constructor(path, { persistent, encoding }) {
    super()
    const tell = (type, name) => {
      if (this.#stop !== undefined)
        this.emit('change', type, encoding === 'buffer' ? Buffer.from(name) : name)
    }
    this.#stop = binding.fsWatch(pathOf(path), tell)
    if (persistent) this.ref()
  }

  close() {
    if (this.#stop === undefined) return
    this.#stop()
    this.#stop = undefined
    binding.release(this)
    nextTick(() => this.emit('close'))
  }

  ref() {
    if (this.#stop !== undefined) binding.hold(this)
    return this
  }

  unref() {
    binding.release(this)
    return this
  }
}

function watch(path, ...rest) {
  const given = typeof rest[0] === 'function' ? {} : rest[0]
  const listener = rest[0] === given ? rest[1] : rest[0]
  const options = typeof given === 'string' ? { encoding: given } : (given ?? {})
  const watched = pathOf(path)
  if (listener !== undefined) validateFunction(listener, 'listener')
  const watcher = new FSWatcher(watched, { persistent: true, ...options })
  if (listener !== undefined) watcher.on('change', listener)
  if (options.signal) {
    if (options.signal.aborted) nextTick(() => watcher.close())
    else options.signal.addEventListener('abort', () => watcher.close(), { once: true })
  }
  return watcher
}

module.exports = { FSWatcher, watch }
