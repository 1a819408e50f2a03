// What functions of `crypto` take: texts, bytes, and how they refuse the rest.
'use strict'

const { Buffer } = require('buffer')
const { invalidArgument } = binding

const isBytes = (value) => value instanceof ArrayBuffer || ArrayBuffer.isView(value)

function requireText(value, name) {
  if (typeof value !== 'string') throw invalidArgument(name, 'of type string', value)
}

function requireInput(value, name) {
  if (typeof value !== 'string' && !ArrayBuffer.isView(value))
    throw invalidArgument(name, 'of type string or an instance of Buffer, TypedArray, or DataView', value)
}

const SECRET = 'of type string or an instance of ArrayBuffer, Buffer, TypedArray, or DataView'
const KEY =
  'of type string or an instance of ArrayBuffer, Buffer, TypedArray, DataView, KeyObject, or CryptoKey'

function requireSecret(value, name) {
  if (typeof value !== 'string' && !isBytes(value)) throw invalidArgument(name, SECRET, value)
}

function requireKey(value, name) {
  if (typeof value !== 'string' && !isBytes(value)) throw invalidArgument(name, KEY, value)
}

function requireCallback(callback) {
  if (typeof callback !== 'function') throw invalidArgument('callback', 'of type function', callback)
}

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
