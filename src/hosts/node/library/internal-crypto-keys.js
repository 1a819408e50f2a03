// Keys derived from secrets: at once, or in the thread pool.
// https://nodejs.org/docs/latest-v20.x/api/crypto.html#cryptopbkdf2password-salt-iterations-keylen-digest-callback
'use strict'

const { Buffer } = require('buffer')
const {
  bytesOfText,
  requireCallback,
  requireKey,
  requireSecret,
  requireText,
} = require('internal-crypto-arguments')
const { validateInteger } = require('internal-validators')
const { derive, deriveLater, nodeError } = binding

const MAX_INT32 = 2 ** 31 - 1

function requireDigest(digest) {
  if (!binding.knowsDigest(digest))
    throw nodeError('TypeError', 'ERR_CRYPTO_INVALID_DIGEST', `Invalid digest: ${digest}`)
}

const giveTo = (callback) => (bytes) => callback(null, Buffer.from(bytes))

// PBKDF2

function pbkdf2Arguments(password, salt, iterations, length, digest) {
  requireText(digest, 'digest')
  requireSecret(password, 'password')
  requireSecret(salt, 'salt')
  validateInteger(iterations, 'iterations', 1, MAX_INT32)
  validateInteger(length, 'keylen', 0, MAX_INT32)
  requireDigest(digest)
  return ['pbkdf2', bytesOfText(password), bytesOfText(salt), iterations, length, digest]
}

const pbkdf2Sync = (...given) => Buffer.from(derive(...pbkdf2Arguments(...given)))

function pbkdf2(password, salt, iterations, length, digest, callback) {
  const isLeftOut = typeof digest === 'function'
  const args = pbkdf2Arguments(password, salt, iterations, length, isLeftOut ? undefined : digest)
  requireCallback(callback)
  deriveLater(giveTo(callback), ...args)
}

// Scrypt

const DEFAULTS = { N: 16_384, r: 8, p: 1, maxmem: 32 * 1024 * 1024 }

/** Each cost has a long name, too; not both may be given. */
function costOf(options, name, longName) {
  const [short, long] = [options[name], options[longName]]
  if (short !== undefined && long !== undefined)
    throw nodeError('Error', 'ERR_CRYPTO_SCRYPT_INVALID_PARAMETER', 'Invalid scrypt parameter')
  return short ?? long ?? DEFAULTS[name]
}

const invalidScrypt = (reason = '') =>
  nodeError('RangeError', 'ERR_CRYPTO_INVALID_SCRYPT_PARAMS', `Invalid scrypt params${reason}`)

function scryptArguments(password, salt, length, options = {}) {
  requireSecret(password, 'password')
  requireSecret(salt, 'salt')
  validateInteger(length, 'keylen', 0, MAX_INT32)
  const N = costOf(options, 'N', 'cost')
  const r = costOf(options, 'r', 'blockSize')
  const p = costOf(options, 'p', 'parallelization')
  const maxmem = options.maxmem ?? DEFAULTS.maxmem
  if (!(N > 1) || !Number.isInteger(Math.log2(N))) throw invalidScrypt()
  if (128 * r * (N + p + 2) > maxmem)
    throw invalidScrypt(': error:030000AC:digital envelope routines::memory limit exceeded')
  return ['scrypt', bytesOfText(password), bytesOfText(salt), length, N, r, p]
}

const scryptSync = (...given) => Buffer.from(derive(...scryptArguments(...given)))

function scrypt(password, salt, length, ...rest) {
  const [options, callback] = typeof rest[0] === 'function' ? [undefined, rest[0]] : rest
  const args = scryptArguments(password, salt, length, options)
  requireCallback(callback)
  deriveLater(giveTo(callback), ...args)
}

// HKDF

function hkdfArguments(digest, key, salt, info, length) {
  requireText(digest, 'digest')
  requireKey(key, 'ikm')
  requireSecret(salt, 'salt')
  requireSecret(info, 'info')
  validateInteger(length, 'length', 0, MAX_INT32)
  requireDigest(digest)
  const longest = 255 * binding.digestLength(binding.beginDigest(digest))
  if (length > longest) throw nodeError('RangeError', 'ERR_CRYPTO_INVALID_KEYLEN', 'Invalid key length')
  return ['hkdf', digest, bytesOfText(key), bytesOfText(salt), bytesOfText(info), length]
}

const hkdfSync = (...given) => derive(...hkdfArguments(...given))

function hkdf(digest, key, salt, info, length, callback) {
  const args = hkdfArguments(digest, key, salt, info, length)
  requireCallback(callback)
  deriveLater((bytes) => callback(null, bytes), ...args)
}

/** Simplified: it takes no time at all, so there is no time to measure. */
function timingSafeEqual(a, b) {
  for (const [name, value] of [
    ['buf1', a],
    ['buf2', b],
  ])
    if (!ArrayBuffer.isView(value) && !(value instanceof ArrayBuffer))
      throw nodeError(
        'TypeError',
        'ERR_INVALID_ARG_TYPE',
        `The "${name}" argument must be an instance of ArrayBuffer, Buffer, TypedArray, or DataView.`,
      )
  if (a.byteLength !== b.byteLength)
    throw nodeError(
      'RangeError',
      'ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH',
      'Input buffers must have the same byte length',
    )
  const asBuffer = (view) =>
    view instanceof ArrayBuffer
      ? Buffer.from(view)
      : Buffer.from(view.buffer, view.byteOffset, view.byteLength)
  return asBuffer(a).equals(asBuffer(b))
}

module.exports = { hkdf, hkdfSync, pbkdf2, pbkdf2Sync, scrypt, scryptSync, timingSafeEqual }
