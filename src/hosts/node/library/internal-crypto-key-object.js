// Keys as objects. https://nodejs.org/docs/latest-v20.x/api/crypto.html#class-keyobject
'use strict'

const { Buffer } = require('buffer')
const { bytesOfText, requireKey } = require('internal-crypto-arguments')
const { invalidValue } = require('internal-validators')
const { invalidArgument } = binding

const kKeyType = Symbol('kKeyType')

class KeyObject {
  constructor(type) {
    this[kKeyType] = type
  }

  get type() {
    return this[kKeyType]
  }

  static from(key) {
    throw invalidArgument('key', 'an instance of CryptoKey', key)
  }
}
Object.defineProperty(KeyObject.prototype, Symbol.toStringTag, { configurable: true, value: 'KeyObject' })

class SecretKeyObject extends KeyObject {
  #bytes

  constructor(bytes) {
    super('secret')
    this.#bytes = bytes
  }

  static bytesOf(key) {
    return key.#bytes
  }

  get symmetricKeySize() {
    return this.#bytes.length
  }

  export(options) {
    const format = options?.format
    if (format === 'jwk') return { kty: 'oct', k: this.#bytes.toString('base64url') }
    if (format !== undefined && format !== 'buffer')
      throw invalidValue('options.format', format, "must be one of: undefined, 'buffer', 'jwk'")
    return Buffer.from(this.#bytes)
  }

  equals(other) {
    if (!(other instanceof KeyObject))
      throw invalidArgument('otherKeyObject', 'an instance of KeyObject', other)
    return other instanceof SecretKeyObject && this.#bytes.equals(other.#bytes)
  }
}

function createSecretKey(key, encoding) {
  requireKey(key, 'key')
  return new SecretKeyObject(Buffer.from(bytesOfText(key, encoding)))
}

/** A key as bytes, if it is an object. */
const plainKey = (key) => (key instanceof SecretKeyObject ? SecretKeyObject.bytesOf(key) : key)

module.exports = { KeyObject, createSecretKey, plainKey }
