// Streams of Node as streams of the web, and back. https://nodejs.org/docs/latest-v20.x/api/stream.html#streamreadabletowebstreamreadable-options
'use strict'

const { Readable } = require('internal-streams-readable')
const { Writable } = require('internal-streams-writable')
const { finished } = require('internal-streams-finished')

/** The class of the web, or a sentence that there is none. */
function classOf(name) {
  const found = globalThis[name]
  if (found === undefined)
    throw new Error(`${name} is not simulated: streams of Node have no counterpart here.`)
  return found
}

function readableToWeb(stream) {
  const ReadableStream = classOf('ReadableStream')
  stream.pause()
  return new ReadableStream({
    start(controller) {
      stream.on('data', (chunk) => {
        controller.enqueue(typeof chunk === 'string' ? chunk : new Uint8Array(chunk))
        if (controller.desiredSize <= 0) stream.pause()
      })
      finished(stream, (error) => (error ? controller.error(error) : controller.close()))
    },
    pull: () => void stream.resume(),
    cancel: (reason) => void stream.destroy(reason),
  })
}

function writableToWeb(stream) {
  const WritableStream = classOf('WritableStream')
  return new WritableStream({
    write: (chunk) =>
      new Promise((resolve) => (stream.write(chunk) ? resolve() : stream.once('drain', resolve))),
    close: () => new Promise((resolve) => stream.end(resolve)),
    abort: (reason) => void stream.destroy(reason),
  })
}

function readableFromWeb(web, options) {
  const reader = web.getReader()
  return new Readable({
    ...options,
    read() {
      reader.read().then(
        ({ done, value }) => this.push(done ? null : value),
        (error) => this.destroy(error),
      )
    },
    destroy(error, callback) {
      reader.cancel(error ?? undefined).then(
        () => callback(error),
        () => callback(error),
      )
    },
  })
}

function writableFromWeb(web, options) {
  const writer = web.getWriter()
  const telling = (promise, callback) => promise.then(() => callback(), callback)
  return new Writable({
    ...options,
    write: (chunk, _encoding, callback) => telling(writer.write(chunk), callback),
    final: (callback) => telling(writer.close(), callback),
  })
}

module.exports = { readableFromWeb, readableToWeb, writableFromWeb, writableToWeb }
