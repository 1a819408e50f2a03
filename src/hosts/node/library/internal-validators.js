// What an argument has to be, in the words in which Node refuses it. Each gives the argument back.
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

/** A validator: it refuses what `isFine` says no to. */
const requiring = (expected, isFine) => (value, name) => {
  if (isFine(value)) return value
  throw invalidArgument(name, expected, value)
}
const ofType = (type) => requiring(`of type ${type}`, (value) => typeof value === type)

const validateFunction = ofType('function')
const validateBoolean = ofType('boolean')
const validateString = ofType('string')
const requireNumber = ofType('number')
const validateView = requiring('an instance of Buffer, TypedArray, or DataView', ArrayBuffer.isView)
const validateBytes = requiring('an instance of Buffer or Uint8Array', (value) => value instanceof Uint8Array)

function validateNumber(value, name, min) {
  if (requireNumber(value, name) >= min) return value
  throw outOfRange(name, `>= ${min}`, value)
}

function validateInteger(value, name, min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER) {
  const isInteger = Number.isInteger(requireNumber(value, name))
  if (isInteger && min <= value && value <= max) return value
  throw outOfRange(name, isInteger ? `>= ${min} && <= ${max}` : 'an integer', value)
}

const validateInt32 = (value, name, min = -MAX_INT32 - 1) => validateInteger(value, name, min, MAX_INT32)

module.exports = {
  outOfRange,
  invalidValue,
  validateBoolean,
  validateBytes,
  validateFunction,
  validateInt32,
  validateInteger,
  validateNumber,
  validateString,
  validateView,
}
