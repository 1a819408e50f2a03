// https://nodejs.org/docs/latest-v20.x/api/stream.html
'use strict'

const { Stream, highWaterMarks } = require('internal-streams-side')
const old = require('internal-streams-old')
const { compose } = require('internal-streams-compose')
const web = require('internal-streams-web')
const { validateInteger } = require('internal-validators')
const { Readable } = require('internal-streams-readable')
const { Writable } = require('internal-streams-writable')
const { Duplex, Transform, PassThrough } = require('internal-streams-duplex')
const { finished, finishedPromise, addAbortSignal, isStream } = require('internal-streams-finished')
const { pipeline, pipelinePromise } = require('internal-streams-pipeline')
require('internal-streams-operators').define(Readable)

const kPromisify = Symbol.for('nodejs.util.promisify.custom')
Object.defineProperty(pipeline, kPromisify, { enumerable: true, get: () => pipelinePromise })
Object.defineProperty(finished, kPromisify, { enumerable: true, get: () => finishedPromise })

const define = (target, methods) => {
  for (const name of Object.keys(methods))
    Object.defineProperty(target, name, { value: methods[name], writable: true, configurable: true })
}
define(Stream.prototype, { pipe: old.pipe })
define(Readable.prototype, {
  wrap: old.wrap,
  compose(stream) {
    return compose(this, stream)
  },
})
define(Readable, { toWeb: web.readableToWeb, fromWeb: web.readableFromWeb })
define(Writable, { toWeb: web.writableToWeb, fromWeb: web.writableFromWeb })

module.exports = Stream
Object.assign(Stream, {
  Readable,
  Writable,
  Duplex,
  Transform,
  PassThrough,
  duplexPair: require('internal-streams-pair').duplexPair,
  pipeline,
  addAbortSignal,
  finished,
  Stream,
  isReadable: (stream) => isStream(stream) && Boolean(stream.readable),
  isErrored: (stream) => Boolean(stream?.errored),
  isDisturbed: (stream) => Boolean(stream?.readableDidRead || stream?.readableAborted),
  compose,
  getDefaultHighWaterMark: (objectMode) => highWaterMarks[objectMode ? 'objects' : 'bytes'],
  setDefaultHighWaterMark(objectMode, value) {
    highWaterMarks[objectMode ? 'objects' : 'bytes'] = validateInteger(value, 'value', 0)
  },
})
Object.defineProperty(Stream, 'promises', {
  configurable: true,
  enumerable: true,
  get: () => require('stream/promises'),
})
