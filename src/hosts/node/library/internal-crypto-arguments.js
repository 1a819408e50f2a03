// What functions of `crypto` take: texts, bytes, and how they refuse the rest.
'use strict'

const { Buffer } = require('buffer')
const { validateFunction } = require('internal-validators')
const { invalidArgument } = binding

const isBytes = (value) => value instanceof ArrayBuffer || ArrayBuffer.isView(value)

/** A function that refuses what is neither a text nor one of these. */
const requiringTextOr =
  (kinds, isOneOf = isBytes) =>
  (value, name) => {
    const isFine = typeof value === 'string' || isOneOf(value)
    if (!isFine) throw invalidArgument(name, `of type string or an instance of ${kinds}`, value)
  }

const requireInput = requiringTextOr('Buffer, TypedArray, or DataView', ArrayBuffer.isView)
const requireSecret = requiringTextOr('ArrayBuffer, Buffer, TypedArray, or DataView')
const requireKey = requiringTextOr('ArrayBuffer, Buffer, TypedArray, DataView, KeyObject, or CryptoKey')

function requireText(value, name) {
  if (typeof value !== 'string') throw invalidArgument(name, 'of type string', value)
}

const requireCallback = (callback) => validateFunction(callback, 'callback')

/** A text in an encoding that is not known is UTF-8. */
function bytesOfText(value, encoding) {
  if (typeof value === 'string') return Buffer.from(value, Buffer.isEncoding(encoding) ? encoding : 'utf8')
  return value instanceof ArrayBuffer ? new Uint8Array(value) : value
}

module.exports = {
  bytesOfText,
  isBytes,
  requireCallback,
  requireInput,
  requireKey,
  requireSecret,
  requireText,
}
