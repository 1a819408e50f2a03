// Random numbers, drawn from the run's seed. https://nodejs.org/docs/latest-v20.x/api/crypto.html#cryptorandombytessize-callback
'use strict'

const { Buffer } = require('buffer')
const { isBytes, requireCallback } = require('internal-crypto-arguments')
const { outOfRange } = require('internal-validators')
const { invalidArgument, nextTick, nodeError } = binding

const MAX_SIZE = 2 ** 31 - 1

function requireCount(value, name, max, scale = 1) {
  if (typeof value !== 'number') throw invalidArgument(name, 'of type number', value)
  if (!(value * scale >= 0 && value * scale <= max)) throw outOfRange(name, `>= 0 && <= ${max}`, value)
}

function randomBytes(size, callback) {
  requireCount(size, 'size', MAX_SIZE)
  if (callback !== undefined) requireCallback(callback)
  const bytes = Buffer.alloc(Math.trunc(size))
  if (callback === undefined) {
    binding.fillRandom(bytes)
    return bytes
  }
  binding.fillRandomLater(bytes, () => callback(null, bytes))
  return undefined
}

/** The part of a buffer that is to be filled; offset and size are in its elements. */
function partOf(buffer, offset = 0, size = undefined) {
  if (!isBytes(buffer)) throw invalidArgument('buf', 'an instance of ArrayBuffer or ArrayBufferView', buffer)
  const scale = buffer.BYTES_PER_ELEMENT ?? 1
  requireCount(offset, 'offset', buffer.byteLength, scale)
  const rest = buffer.byteLength - offset * scale
  if (size !== undefined) {
    requireCount(size, 'size', MAX_SIZE, scale)
    if (size * scale > rest)
      throw outOfRange('size + offset', `<= ${buffer.byteLength}`, (size + offset) * scale)
  }
  const whole = buffer instanceof ArrayBuffer ? buffer : buffer.buffer
  const start = (buffer.byteOffset ?? 0) + offset * scale
  return new Uint8Array(whole, start, size === undefined ? rest : size * scale)
}

function randomFillSync(buffer, offset, size) {
  binding.fillRandom(partOf(buffer, offset, size))
  return buffer
}

function randomFill(buffer, ...rest) {
  if (!isBytes(buffer)) throw invalidArgument('buf', 'an instance of ArrayBuffer or ArrayBufferView', buffer)
  const at = rest.findIndex((one) => typeof one === 'function')
  const callback = at < 0 ? rest[2] : rest[at]
  requireCallback(callback)
  const [offset, size] = rest.slice(0, at)
  binding.fillRandomLater(partOf(buffer, offset, size), () => callback(null, buffer))
}

const MAX_RANGE = 2 ** 48 - 1

function tooWide(name, range) {
  const shown = binding.inspect(range, { numericSeparator: true })
  const message = `The value of "${name}" is out of range. It must be <= ${MAX_RANGE}. Received ${shown}`
  return nodeError('RangeError', 'ERR_OUT_OF_RANGE', message)
}

function requireWhole(value, name) {
  if (!Number.isSafeInteger(value)) throw invalidArgument(name, 'a safe integer', value)
}

/** Numbers are drawn from random bytes that are fetched for many of them at once; whoever asks with a callback may have to wait. */
const PER_FETCH = 1024
let left = 0
let waiting = []

function later(callback) {
  if (left > 0 && waiting.length === 0) {
    nextTick(callback)
    return
  }
  waiting.push(callback)
  if (waiting.length > 1) return
  binding.fillRandomLater(new Uint8Array(6), () => {
    left = PER_FETCH
    const served = waiting
    waiting = []
    for (const callback of served) callback()
  })
}

/** From 0 to below a limit. The least significant bits of 48 are as likely as any. */
function draw(range) {
  const bytes = new Uint8Array(6)
  left = left > 0 ? left - 1 : PER_FETCH - 1
  binding.fillRandom(bytes)
  let drawn = 0
  for (const byte of bytes) drawn = drawn * 256 + byte
  return drawn % range
}

function randomInt(...given) {
  const hasMinimum = given.length > 1 && typeof given[1] !== 'function' && given[1] !== undefined
  const [min, max, callback] = hasMinimum ? given : [0, ...given]
  if (callback !== undefined) requireCallback(callback)
  if (hasMinimum) requireWhole(min, 'min')
  requireWhole(max, 'max')
  if (max <= min) throw outOfRange('max', `greater than the value of "min" (${min})`, max)
  if (max - min > MAX_RANGE) throw tooWide(hasMinimum ? 'max - min' : 'max', max - min)
  if (callback === undefined) return min + draw(max - min)
  later(() => callback(undefined, min + draw(max - min)))
  return undefined
}

function randomUUID(options) {
  if (options !== undefined && (typeof options !== 'object' || options === null))
    throw invalidArgument('options', 'of type object', options)
  const cached = options?.disableEntropyCache
  if (cached !== undefined && typeof cached !== 'boolean')
    throw invalidArgument('options.disableEntropyCache', 'of type boolean', cached)
  const bytes = randomBytes(16)
  bytes[6] = (bytes[6] & 0x0f) | 0x40
  bytes[8] = (bytes[8] & 0x3f) | 0x80
  return bytes.toString('hex').replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

module.exports = { randomBytes, randomFill, randomFillSync, randomInt, randomUUID }
