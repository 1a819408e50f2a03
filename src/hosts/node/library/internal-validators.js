// https://github.com/nodejs/node/blob/v20.x/lib/internal/validators.js
'use strict'

const { inspect, invalidArgument, nodeError } = binding

const MAX_INT32 = 2 ** 31 - 1

const outOfRange = (name, range, value) =>
  nodeError(
    'RangeError',
    'ERR_OUT_OF_RANGE',
    `The value of "${name}" is out of range. It must be ${range}. Received ${inspect(value)}`,
  )

const invalidValue = (name, value, reason = 'is invalid') =>
  nodeError(
    'TypeError',
    'ERR_INVALID_ARG_VALUE',
    `The ${name.includes('.') ? 'property' : 'argument'} '${name}' ${reason}. Received ${inspect(value)}`,
  )

function validateInteger(value, name, min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER) {
  if (typeof value !== 'number') throw invalidArgument(name, 'of type number', value)
  if (!Number.isInteger(value)) throw outOfRange(name, 'an integer', value)
  if (value < min || value > max) throw outOfRange(name, `>= ${min} && <= ${max}`, value)
  return value
}

const validateInt32 = (value, name, min = -MAX_INT32 - 1) => validateInteger(value, name, min, MAX_INT32)

function validateFunction(value, name) {
  if (typeof value !== 'function') throw invalidArgument(name, 'of type function', value)
  return value
}

function validateView(view, name) {
  if (!ArrayBuffer.isView(view))
    throw invalidArgument(name, 'an instance of Buffer, TypedArray, or DataView', view)
  return view
}

function validateBytes(bytes, name) {
  if (!(bytes instanceof Uint8Array))
    throw invalidArgument(name, 'an instance of Buffer or Uint8Array', bytes)
  return bytes
}

module.exports = {
  outOfRange,
  invalidValue,
  validateBytes,
  validateFunction,
  validateInt32,
  validateInteger,
  validateView,
}
