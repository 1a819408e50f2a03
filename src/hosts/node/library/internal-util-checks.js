// Old questions about values, all deprecated, and the newer ones of `util.types`.
// https://nodejs.org/docs/latest-v20.x/api/util.html#deprecated-apis and #utiltypes
'use strict'

const { Buffer } = require('buffer')
const { typeName } = binding

const isPrimitive = (value) => value === null || (typeof value !== 'object' && typeof value !== 'function')
const isOf = (name) => (value) => typeof value === 'object' && value !== null && typeName(value) === name
const isTyped = (type) => (value) => ArrayBuffer.isView(value) && typeName(value) === type
const never = () => false

const TYPED_ARRAYS =
  'Int8Array Uint8ClampedArray Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array BigInt64Array BigUint64Array'
const BOXED = ['Number', 'String', 'Boolean', 'Symbol', 'BigInt']

const types = {
  ...Object.fromEntries(TYPED_ARRAYS.split(' ').map((name) => [`is${name}`, isTyped(name)])),
  isBoxedPrimitive: (value) => !isPrimitive(value) && BOXED.includes(typeName(value)),
  isMapIterator: isOf('Map Iterator'),
  isSetIterator: isOf('Set Iterator'),
  isModuleNamespaceObject: isOf('Module'),
  isSharedArrayBuffer: never,
  isExternal: never,
  isCryptoKey: never,
  isKeyObject: never,
}

const checks = {
  isArray: Array.isArray,
  isBoolean: (value) => typeof value === 'boolean',
  isBuffer: Buffer.isBuffer,
  isDate: isOf('Date'),
  isError: (value) => isOf('Error')(value) || value instanceof Error,
  isFunction: (value) => typeof value === 'function',
  isNull: (value) => value === null,
  isNullOrUndefined: (value) => value === null || value === undefined,
  isNumber: (value) => typeof value === 'number',
  isObject: (value) => typeof value === 'object' && value !== null,
  isPrimitive,
  isRegExp: isOf('RegExp'),
  isString: (value) => typeof value === 'string',
  isSymbol: (value) => typeof value === 'symbol',
  isUndefined: (value) => value === undefined,
}

module.exports = { checks, types }
