// https://nodejs.org/docs/latest-v20.x/api/stream.html
'use strict'

const { Stream } = require('internal-streams-side')
const { Readable } = require('internal-streams-readable')
const { Writable } = require('internal-streams-writable')
const { Duplex, Transform, PassThrough } = require('internal-streams-duplex')
const { finished, finishedPromise, addAbortSignal, isStream } = require('internal-streams-finished')
const { pipeline, pipelinePromise } = require('internal-streams-pipeline')
require('internal-streams-operators').define(Readable)

const kPromisify = Symbol.for('nodejs.util.promisify.custom')
Object.defineProperty(pipeline, kPromisify, { enumerable: true, get: () => pipelinePromise })
Object.defineProperty(finished, kPromisify, { enumerable: true, get: () => finishedPromise })

module.exports = Stream
Object.assign(Stream, {
  Readable,
  Writable,
  Duplex,
  Transform,
  PassThrough,
  pipeline,
  addAbortSignal,
  finished,
  Stream,
  isReadable: (stream) => isStream(stream) && Boolean(stream.readable),
  isErrored: (stream) => Boolean(stream?.errored),
  isDisturbed: (stream) => Boolean(stream?.readableDidRead || stream?.readableAborted),
  getDefaultHighWaterMark: (objectMode) => (objectMode ? 16 : 16 * 1024),
})
Object.defineProperty(Stream, 'promises', {
  configurable: true,
  enumerable: true,
  get: () => require('stream/promises'),
})
