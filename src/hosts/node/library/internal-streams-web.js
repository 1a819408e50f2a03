// Streams of Node as streams of the web, and back. https://nodejs.org/docs/latest-v20.x/api/stream.html#streamreadabletowebstreamreadable-options
'use strict'

const { Readable } = require('internal-streams-readable')
const { Writable } = require('internal-streams-writable')
const { finished } = require('internal-streams-finished')

const web = require('stream/web')

function readableToWeb(stream) {
  stream.pause()
  return new web.ReadableStream({
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
  return new web.WritableStream({
    write: (chunk) =>
      new Promise((resolve) => (stream.write(chunk) ? resolve() : stream.once('drain', resolve))),
    close: () => new Promise((resolve) => stream.end(resolve)),
    abort: (reason) => void stream.destroy(reason),
  })
}

function readableFromWeb(stream, options) {
  const reader = stream.getReader()
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

function writableFromWeb(stream, options) {
  const writer = stream.getWriter()
  const telling = (promise, callback) => promise.then(() => callback(), callback)
  return new Writable({
    ...options,
    write: (chunk, _encoding, callback) => telling(writer.write(chunk), callback),
    final: (callback) => telling(writer.close(), callback),
  })
}

module.exports = { readableFromWeb, readableToWeb, writableFromWeb, writableToWeb }
