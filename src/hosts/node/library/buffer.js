// https://nodejs.org/docs/latest-v20.x/api/buffer.html
'use strict'

const { outOfRange, validateBytes, validateInteger } = require('internal-validators')
const { invalidArgument, nodeError } = binding

class FastBuffer extends Uint8Array {}

function Buffer(value, encodingOrOffset, length) {
  if (typeof value === 'number') return Buffer.alloc(value)
  return Buffer.from(value, encodingOrOffset, length)
}
Buffer.prototype = FastBuffer.prototype
Object.setPrototypeOf(Buffer, Uint8Array)
Object.defineProperty(FastBuffer.prototype, 'constructor', {
  value: Buffer,
  writable: true,
  configurable: true,
})
Object.defineProperty(Buffer, Symbol.species, { configurable: true, get: () => FastBuffer })
Buffer.poolSize = 8192

const MAX_LENGTH = 4_294_967_296

const ENCODINGS = {
  __proto__: null,
  utf8: 'utf8',
  'utf-8': 'utf8',
  hex: 'hex',
  base64: 'base64',
  base64url: 'base64url',
  latin1: 'latin1',
  binary: 'latin1',
  ascii: 'ascii',
  utf16le: 'utf16le',
  'utf-16le': 'utf16le',
  ucs2: 'utf16le',
  'ucs-2': 'utf16le',
}

function encodingOf(encoding) {
  if (encoding === undefined || encoding === null || encoding === '') return 'utf8'
  const found = ENCODINGS[String(encoding).toLowerCase()]
  if (found === undefined)
    throw nodeError('TypeError', 'ERR_UNKNOWN_ENCODING', `Unknown encoding: ${encoding}`)
  return found
}

Object.assign(Buffer, {
  isEncoding: (encoding) => typeof encoding === 'string' && ENCODINGS[encoding.toLowerCase()] !== undefined,
  isBuffer: (value) => value instanceof Buffer,
})

// Making

Buffer.from = function from(value, encodingOrOffset, length) {
  if (typeof value === 'string') return fromText(value, encodingOf(encodingOrOffset))
  if (typeof value === 'object' && value !== null) {
    if (value instanceof ArrayBuffer) return new FastBuffer(value, encodingOrOffset, length)
    const primitive = value.valueOf?.()
    if (primitive !== undefined && primitive !== null && primitive !== value)
      return Buffer.from(primitive, encodingOrOffset, length)
    if (value.length !== undefined) return new FastBuffer(value)
    if (value.type === 'Buffer' && Array.isArray(value.data)) return new FastBuffer(value.data)
  }
  throw nodeError(
    'TypeError',
    'ERR_INVALID_ARG_TYPE',
    'The first argument must be of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object. ' +
      `Received ${binding.describeReceived(value)}`,
  )
}

function fromText(text, encoding) {
  const buffer = new FastBuffer(binding.textLength(text, encoding))
  binding.writeText(buffer, text, encoding)
  return buffer
}

Buffer.alloc = function alloc(size, fill, encoding) {
  if (typeof size !== 'number') throw invalidArgument('size', 'of type number', size)
  if (!(size >= 0 && size <= MAX_LENGTH)) throw outOfRange('size', `>= 0 && <= ${MAX_LENGTH}`, size)
  const buffer = new FastBuffer(size)
  return fill === undefined || fill === 0 ? buffer : buffer.fill(fill, encoding)
}
Object.assign(Buffer, {
  allocUnsafe: (size) => Buffer.alloc(size),
  allocUnsafeSlow: (size) => Buffer.alloc(size),
  of: (...bytes) => new FastBuffer(bytes),
  copyBytesFrom(view, offset = 0, length = undefined) {
    if (!ArrayBuffer.isView(view)) throw invalidArgument('view', 'an instance of TypedArray', view)
    const part = view.slice(offset, length === undefined ? undefined : offset + length)
    return Buffer.from(new FastBuffer(part.buffer, part.byteOffset, part.byteLength))
  },
})

Buffer.concat = function concat(list, length) {
  if (!Array.isArray(list)) throw invalidArgument('list', 'an instance of Array', list)
  for (const [i, part] of list.entries()) validateBytes(part, `list[${i}]`)
  const total = length ?? list.reduce((sum, part) => sum + part.length, 0)
  const joined = Buffer.alloc(total)
  let at = 0
  for (const part of list) {
    if (at >= total) break
    joined.set(at + part.length > total ? part.subarray(0, total - at) : part, at)
    at += part.length
  }
  return joined
}

Buffer.byteLength = function byteLength(value, encoding) {
  if (typeof value === 'string') return binding.textLength(value, encodingOf(encoding))
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return value.byteLength
  throw invalidArgument('string', 'of type string or an instance of Buffer or ArrayBuffer', value)
}

Buffer.compare = function compare(a, b) {
  validateBytes(a, 'buf1')
  validateBytes(b, 'buf2')
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i] < b[i] ? -1 : 1
  return Math.sign(a.length - b.length)
}

// Methods

const define = (methods) => {
  for (const name of Object.keys(methods))
    Object.defineProperty(Buffer.prototype, name, {
      value: methods[name],
      writable: true,
      configurable: true,
      enumerable: true,
    })
}

/** Turns the bytes of each group around. */
function swap(buffer, size) {
  if (buffer.length % size !== 0)
    throw nodeError(
      'RangeError',
      'ERR_INVALID_BUFFER_SIZE',
      `Buffer size must be a multiple of ${size * 8}-bits`,
    )
  for (let i = 0; i < buffer.length; i += size) buffer.subarray(i, i + size).reverse()
  return buffer
}

const asBytes = (value, encoding) =>
  typeof value === 'string'
    ? Buffer.from(value, encoding)
    : typeof value === 'number'
      ? Buffer.of(value)
      : value

define({
  toString(encoding, start = 0, end = this.length) {
    return binding.readText(this.subarray(start, end), encodingOf(encoding))
  },
  toLocaleString(encoding, start, end) {
    return this.toString(encoding, start, end)
  },
  toJSON() {
    return { type: 'Buffer', data: [...this] }
  },
  equals(other) {
    return Buffer.compare(this, validateBytes(other, 'otherBuffer')) === 0
  },
  compare(other) {
    return Buffer.compare(this, validateBytes(other, 'target'))
  },
  slice(start, end) {
    return this.subarray(start, end)
  },
  write(text, offset, length, encoding) {
    if (typeof offset === 'string') return this.write(text, 0, undefined, offset)
    if (typeof length === 'string') return this.write(text, offset, undefined, length)
    if (typeof text !== 'string')
      throw nodeError('TypeError', 'ERR_INVALID_ARG_TYPE', 'argument must be a string')
    const start = offset ?? 0
    const end = length === undefined ? this.length : start + length
    return binding.writeText(this.subarray(start, end), text, encodingOf(encoding))
  },
  copy(target, targetStart = 0, start = 0, end = this.length) {
    validateBytes(target, 'target')
    const part = this.subarray(start, Math.min(end, start + target.length - targetStart))
    target.set(part, targetStart)
    return part.length
  },
  fill(value, offset, end, encoding) {
    if (typeof offset === 'string') return this.fill(value, 0, this.length, offset)
    const bytes = typeof value === 'string' ? Buffer.from(value, encoding) : asBytes(value)
    for (let i = offset ?? 0; i < (end ?? this.length); i++)
      this[i] = bytes.length === 0 ? 0 : bytes[(i - (offset ?? 0)) % bytes.length]
    return this
  },
  indexOf(value, from = 0, encoding = undefined) {
    const wanted = asBytes(value, encoding)
    if (!(wanted instanceof Uint8Array))
      throw invalidArgument(
        'value',
        'one of type number or string or an instance of Buffer or Uint8Array',
        value,
      )
    for (let i = from < 0 ? Math.max(0, this.length + from) : from; i + wanted.length <= this.length; i++)
      if (wanted.every((byte, j) => this[i + j] === byte)) return i
    return -1
  },
  lastIndexOf(value, from = this.length, encoding = undefined) {
    const wanted = asBytes(value, encoding)
    const last = from < 0 ? this.length + from : from
    for (let i = Math.min(last, this.length - wanted.length); i >= 0; i--)
      if (wanted.every((byte, j) => this[i + j] === byte)) return i
    return -1
  },
  swap16() {
    return swap(this, 2)
  },
  swap32() {
    return swap(this, 4)
  },
  swap64() {
    return swap(this, 8)
  },
  includes(value, from, encoding) {
    return this.indexOf(value, from, encoding) >= 0
  },
})

// Numbers

const view = (buffer) => new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength)

function defineNumber(name, method, bytes, littleEndian) {
  define({
    [`read${name}`]: function (offset = 0) {
      requireRoom(this, offset, bytes)
      return view(this)[`get${method}`](offset, littleEndian)
    },
    [`write${name}`]: function (value, offset = 0) {
      requireFit(name, value, bytes)
      requireRoom(this, offset, bytes)
      view(this)[`set${method}`](offset, value, littleEndian)
      return offset + bytes
    },
  })
}

function requireRoom(buffer, offset, bytes) {
  validateInteger(offset, 'offset')
  if (offset >= 0 && offset + bytes <= buffer.length) return
  if (buffer.length < bytes)
    throw nodeError(
      'RangeError',
      'ERR_BUFFER_OUT_OF_BOUNDS',
      'Attempt to access memory outside buffer bounds',
    )
  throw outOfRange('offset', `>= 0 and <= ${buffer.length - bytes}`, offset)
}

/** Whether a whole number is one of so many bytes, with a sign or without. */
function requireFit(name, value, bytes) {
  if (name.startsWith('Float') || name.startsWith('Double')) return
  const isSigned = !name.includes('UInt')
  const isBig = name.startsWith('Big')
  const bits = BigInt(bytes * 8 - (isSigned ? 1 : 0))
  const end = 2n ** bits
  const start = isSigned ? -end : 0n
  const number = isBig ? value : Number(value)
  if (Number.isNaN(number) || (number >= start && number < end)) return
  const mark = isBig ? 'n' : ''
  const power = `2${mark} ** ${bits}${mark}`
  const range =
    bytes > 4
      ? `>= ${isSigned ? `-(${power})` : `0${mark}`} and < ${power}`
      : `>= ${start} and <= ${end - 1n}`
  throw outOfRange('value', range, value)
}

/** Numbers of one to six bytes. */
function defineSized(name, isLittle, isSigned) {
  const order = (buffer, offset, size) => {
    requireSize(size)
    requireRoom(buffer, offset, size)
    const bytes = buffer.subarray(offset, offset + size)
    return isLittle ? bytes : bytes.toReversed()
  }
  define({
    [`read${name}`]: function (offset, size) {
      const number = order(this, offset, size).reduceRight((sum, byte) => sum * 256 + byte, 0)
      return isSigned && number >= 2 ** (size * 8 - 1) ? number - 2 ** (size * 8) : number
    },
    [`write${name}`]: function (value, offset, size) {
      requireSize(size)
      requireFit(name, value, size)
      requireRoom(this, offset, size)
      let rest = BigInt(Math.trunc(Number(value) || 0))
      for (let i = 0; i < size; i++, rest >>= 8n)
        this[offset + (isLittle ? i : size - 1 - i)] = Number(rest & 0xffn)
      return offset + size
    },
  })
}

function requireSize(size) {
  if (typeof size !== 'number') throw invalidArgument('byteLength', 'of type number', size)
  if (!(size >= 1 && size <= 6)) throw outOfRange('byteLength', '>= 1 and <= 6', size)
}

defineSized('UIntLE', true, false)
defineSized('UIntBE', false, false)
defineSized('IntLE', true, true)
defineSized('IntBE', false, true)

for (const [name, method, bytes] of [
  ['UInt16', 'Uint16', 2],
  ['UInt32', 'Uint32', 4],
  ['Int16', 'Int16', 2],
  ['Int32', 'Int32', 4],
  ['Float', 'Float32', 4],
  ['Double', 'Float64', 8],
  ['BigInt64', 'BigInt64', 8],
  ['BigUInt64', 'BigUint64', 8],
]) {
  defineNumber(`${name}LE`, method, bytes, true)
  defineNumber(`${name}BE`, method, bytes, false)
}
defineNumber('UInt8', 'Uint8', 1)
defineNumber('Int8', 'Int8', 1)
for (const name of ['UInt8', 'UInt16LE', 'UInt16BE', 'UInt32LE', 'UInt32BE', 'UIntLE', 'UIntBE'])
  for (const action of ['read', 'write'])
    define({ [`${action}${name.replace('UI', 'Ui')}`]: Buffer.prototype[`${action}${name}`] })

// Questions about bytes

function inputOf(input) {
  if (input instanceof ArrayBuffer) return new FastBuffer(input)
  if (ArrayBuffer.isView(input) && !(input instanceof DataView)) return input
  throw invalidArgument('input', 'an instance of ArrayBuffer, Buffer, or TypedArray', input)
}

const isAscii = (input) => new FastBuffer(inputOf(input)).every((byte) => byte < 0x80)

function isUtf8(input) {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(inputOf(input))
    return true
  } catch (error) {
    if (error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false
    throw error
  }
}

const transcode = (source, from, to) => Buffer.from(validateBytes(source, 'source').toString(from), to)

module.exports = {
  Buffer,
  atob,
  btoa,
  isAscii,
  isUtf8,
  transcode,
  SlowBuffer: Buffer,
  kMaxLength: MAX_LENGTH,
  constants: { MAX_LENGTH, MAX_STRING_LENGTH: 536_870_888 },
  encodingOf,
}
Object.defineProperty(module.exports, 'encodingOf', { enumerable: false })
