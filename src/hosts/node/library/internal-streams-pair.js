// Two streams, of which each reads what is written to the other.
// https://nodejs.org/docs/latest-v20.x/api/stream.html#streamduplexpairoptions
'use strict'

const { Duplex } = require('internal-streams-duplex')
const { nextTick } = binding

/** A side. Whoever writes to it waits until the other side wants more. */
class Side extends Duplex {
  other
  #goOn

  _read() {
    const goOn = this.#goOn
    this.#goOn = undefined
    goOn?.()
  }

  _write(chunk, _encoding, callback) {
    if (chunk.length === 0) nextTick(callback)
    else {
      this.other.push(chunk)
      this.other.#goOn = callback
    }
  }

  _final(callback) {
    this.other.on('end', callback)
    this.other.push(null)
  }
}

function duplexPair(options) {
  const [a, b] = [new Side(options), new Side(options)]
  a.other = b
  b.other = a
  return [a, b]
}

module.exports = { duplexPair }
