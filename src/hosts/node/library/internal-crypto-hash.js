// Digests and keyed digests. https://nodejs.org/docs/latest-v20.x/api/crypto.html#class-hash
'use strict'

const { Buffer } = require('buffer')
const { inspect } = require('util')
const { Transform } = require('stream')
const { bytesOfText, requireInput, requireKey, requireText } = require('internal-crypto-arguments')
const { plainKey } = require('internal-crypto-key-object')
const { invalidArgument, nodeError } = binding

const alreadyDone = () => nodeError('Error', 'ERR_CRYPTO_HASH_FINALIZED', 'Digest already called')

/** Bytes as a Buffer, or as text where an encoding is known. */
function inEncoding(bytes, encoding) {
  return encoding !== undefined && Buffer.isEncoding(encoding) ? bytes.toString(encoding) : bytes
}

/** A stream whose input is digested, and that has one chunk of output. */
class Digesting extends Transform {
  #running
  #options
  #isDone = false
  /** The output, once there is one: as a stream it may be asked for again. */
  #output

  constructor(running, options) {
    super(options)
    this.#running = running
    this.#options = options
  }

  _transform(chunk, encoding, callback) {
    this.update(chunk, encoding)
    callback()
  }

  _flush(callback) {
    this.push(this.#finish())
    callback()
  }

  update(data, encoding) {
    if (this.#isDone) throw alreadyDone()
    requireInput(data, 'data')
    if (this.#output === undefined) binding.updateDigest(this.#running, bytesOfText(data, encoding))
    return this
  }

  /** Streams do not show that they are streams before somebody uses them as such. */
  [inspect.custom]() {
    const { name } = this.constructor
    return Object.create(Object.getPrototypeOf(this), {
      [inspect.custom]: { value: undefined },
      _options: { value: this.#options, enumerable: true },
      [Symbol('kHandle')]: { value: new { [name]: class {} }[name](), enumerable: true },
      [Symbol('kState')]: { value: { [Symbol('kFinalized')]: this.#isDone }, enumerable: true },
    })
  }

  get isDone() {
    return this.#isDone
  }

  /** What it goes on with. */
  fork() {
    if (this.#isDone || this.#output !== undefined) throw alreadyDone()
    return binding.copyDigest(this.#running)
  }

  #finish() {
    this.#output ??= Buffer.from(binding.finishDigest(this.#running))
    return this.#output
  }

  finish() {
    this.#isDone = true
    return this.#finish()
  }
}

class HashStream extends Digesting {
  copy(options) {
    const copied = new HashStream(this.fork(), options)
    return Object.setPrototypeOf(copied, Hash.prototype)
  }

  digest(encoding) {
    if (this.isDone) throw alreadyDone()
    return inEncoding(this.finish(), encoding)
  }
}

class HmacStream extends Digesting {
  digest(encoding) {
    return inEncoding(this.isDone ? Buffer.alloc(0) : this.finish(), encoding)
  }
}

function beginDigest(algorithm, length) {
  if (!binding.knowsDigest(algorithm)) throw new Error('Digest method not supported')
  const running = binding.beginDigest(algorithm, length)
  if (length === undefined || binding.isExtendable(algorithm) || length === binding.digestLength(running))
    return running
  const error = new Error('error:030000B2:digital envelope routines::not XOF or invalid length')
  throw Object.assign(error, { code: 'ERR_OSSL_EVP_NOT_XOF_OR_INVALID_LENGTH' })
}

/** Both may be called without `new`. */
function Hash(algorithm, options) {
  requireText(algorithm, 'algorithm')
  const running = beginDigest(algorithm, options?.outputLength)
  return Object.setPrototypeOf(new HashStream(running, options), Hash.prototype)
}
Hash.prototype = Object.create(HashStream.prototype, {
  constructor: { value: Hash, writable: true, configurable: true },
})
Object.setPrototypeOf(Hash, Transform)

function Hmac(algorithm, givenKey, options) {
  const key = plainKey(givenKey)
  requireText(algorithm, 'hmac')
  requireKey(key, 'key')
  if (!binding.knowsDigest(algorithm))
    throw nodeError('TypeError', 'ERR_CRYPTO_INVALID_DIGEST', `Invalid digest: ${algorithm}`)
  const running = binding.beginHmac(algorithm, bytesOfText(key, options?.encoding))
  return Object.setPrototypeOf(new HmacStream(running, options), Hmac.prototype)
}
Hmac.prototype = Object.create(HmacStream.prototype, {
  constructor: { value: Hmac, writable: true, configurable: true },
})
Object.setPrototypeOf(Hmac, Transform)

/** A digest of one text, at once. */
function hash(algorithm, input, encoding = 'hex') {
  requireText(algorithm, 'algorithm')
  requireInput(input, 'input')
  if (typeof encoding !== 'string') throw invalidArgument('outputEncoding', 'of type string', encoding)
  if (!binding.knowsDigest(algorithm)) throw new Error(`Digest method ${algorithm} is not supported`)
  return Hash(algorithm).update(input).digest(encoding)
}

module.exports = { Hash, Hmac, hash }
