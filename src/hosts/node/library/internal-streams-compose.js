// Several streams as one: what is written to it goes through all of them.
// https://nodejs.org/docs/latest-v20.x/api/stream.html#streamcomposestreams
'use strict'

const { Duplex } = require('internal-streams-duplex')
const { finished } = require('internal-streams-finished')
const { pipeline } = require('internal-streams-pipeline')
const { nodeError } = binding

const missing = () => nodeError('TypeError', 'ERR_MISSING_ARGS', 'The "streams" argument must be specified')

/** A function or an iterable is a stream, too. */
const streamOf = (given) => (typeof given?.on === 'function' ? given : Duplex.from(given))

function compose(...given) {
  if (given.length === 0) throw missing()
  const streams = given.map(streamOf)
  if (streams.length === 1) return streams[0]
  const { composed, settle } = join(streams)
  pipeline(streams, settle)
  return composed
}

/** Two streams that do not know of each other as one: what is written to it goes to the first, what is read comes from the last. */
function pair({ writable, readable }) {
  const { composed, settle } = join([writable, readable])
  if (writable) finished(writable, { readable: false }, settle)
  if (readable) finished(readable, { writable: false }, (error) => error && settle(error))
  return composed
}

/** `settle` is to be called when the last stream has ended, with the error if there was one. */
function join(streams) {
  const [first, last] = [streams[0], streams.at(-1)]
  const hasInput = typeof first?.write === 'function'
  const hasOutput = typeof last?.read === 'function'
  let finish
  const composed = new Duplex({
    readable: hasOutput,
    writable: hasInput,
    writableObjectMode: Boolean(first?.writableObjectMode),
    readableObjectMode: Boolean(last?.readableObjectMode),
    read: () => take(composed, last),
    write(chunk, encoding, callback) {
      if (first.write(chunk, encoding)) callback()
      else first.once('drain', callback)
    },
    final(callback) {
      finish = callback
      first.end()
    },
    destroy(error, callback) {
      for (const stream of streams) stream?.destroy(error ?? undefined)
      callback(error)
    },
  })
  const settle = (error) => {
    if (error) composed.destroy(error)
    else finish?.()
  }
  if (hasOutput) {
    last.on('readable', () => take(composed, last))
    last.on('end', () => composed.push(null))
  }
  return { composed, settle }
}

/** What is there goes on, as far as there is room. */
function take(composed, last) {
  for (let chunk = last.read(); chunk !== null; chunk = last.read()) if (!composed.push(chunk)) return
}

module.exports = { compose, pair }
