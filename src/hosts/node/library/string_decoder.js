// https://nodejs.org/docs/latest-v20.x/api/string_decoder.html
'use strict'

const { Buffer, encodingOf } = require('buffer')
const { validateView } = require('internal-validators')

/** Bytes at the end that are the beginning of a character. */
const UNFINISHED = {
  utf8(bytes) {
    for (let back = 1; back <= Math.min(3, bytes.length); back++) {
      const byte = bytes[bytes.length - back]
      if ((byte & 0xc0) === 0x80) continue
      const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
      return size > back ? back : 0
    }
    return 0
  },
  utf16le: (bytes) => bytes.length % 2,
  base64: (bytes) => bytes.length % 3,
  base64url: (bytes) => bytes.length % 3,
}

/** By decoder, the bytes that it has not understood yet. */
const rests = new WeakMap()
const NOTHING = Buffer.alloc(0)

/** Other constructors call it for what they make. */
function StringDecoder(encoding) {
  this.encoding = encodingOf(encoding)
  rests.set(this, NOTHING)
}

StringDecoder.prototype.write = function write(bytes) {
  if (typeof bytes === 'string') return bytes
  validateView(bytes, 'buf')
  const rest = rests.get(this)
  const all = rest.length === 0 ? bytes : Buffer.concat([rest, bytes])
  const left = UNFINISHED[this.encoding]?.(all) ?? 0
  const whole = all.subarray(0, all.length - left)
  rests.set(this, Buffer.from(all.subarray(all.length - left)))
  return binding.readText(whole, this.encoding)
}

StringDecoder.prototype.end = function end(bytes) {
  const text = bytes === undefined ? '' : this.write(bytes)
  const rest = rests.get(this)
  rests.set(this, NOTHING)
  return rest.length === 0 ? text : text + binding.readText(rest, this.encoding)
}

module.exports = { StringDecoder }
