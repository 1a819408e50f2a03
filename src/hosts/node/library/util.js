// https://nodejs.org/docs/latest-v20.x/api/util.html
'use strict'

const { requireSignal } = require('internal-abort')
const { outOfRange } = require('internal-validators')
const { isDeepEqual } = require('internal-comparisons')
const { parseEnv } = require('internal-environment-text')
const { parseArgs } = require('internal-parse-args')
const { resultOf } = require('internal-promisified')
const { colors, styles, styleText } = require('internal-terminal-styles')
const checks = require('internal-util-checks')
const { invalidArgument, nextTick, nodeError, typeName } = binding

const kCustom = Symbol.for('nodejs.util.promisify.custom')

function requireFunction(value, name) {
  if (typeof value !== 'function') throw invalidArgument(name, 'of type function', value)
}

// Callbacks and promises

function promisify(original) {
  requireFunction(original, 'original')
  const custom = original[kCustom]
  if (custom) {
    requireFunction(custom, 'util.promisify.custom')
    return Object.defineProperty(custom, kCustom, { value: custom, configurable: true })
  }
  function fn(...args) {
    return new Promise((resolve, reject) => {
      const settle = (error, ...values) => (error ? reject(error) : resolve(resultOf(original, values)))
      Reflect.apply(original, this, [...args, settle])
    })
  }
  Object.setPrototypeOf(fn, Object.getPrototypeOf(original))
  Object.defineProperty(fn, kCustom, { value: fn, configurable: true })
  return Object.defineProperties(fn, Object.getOwnPropertyDescriptors(original))
}
promisify.custom = kCustom

function callbackify(original) {
  requireFunction(original, 'original')
  function callbackified(...args) {
    const callback = args.pop()
    requireFunction(callback, 'last argument')
    Reflect.apply(original, this, args).then(
      (value) => nextTick(callback.bind(this), null, value),
      (reason) => nextTick(fail, callback.bind(this), reason),
    )
  }
  const descriptors = Object.getOwnPropertyDescriptors(original)
  descriptors.length.value++
  descriptors.name.value += 'Callbackified'
  return Object.defineProperties(callbackified, descriptors)
}

function fail(callback, reason) {
  if (reason) {
    callback(reason)
    return
  }
  const error = nodeError('Error', 'ERR_FALSY_VALUE_REJECTION', 'Promise was rejected with falsy value')
  error.reason = reason
  callback(error)
}

// Old classes and warnings

function inherits(constructor, parent) {
  if (constructor === undefined || constructor === null)
    throw invalidArgument('ctor', 'of type function', constructor)
  if (parent === undefined || parent === null) throw invalidArgument('superCtor', 'of type function', parent)
  if (parent.prototype === undefined)
    throw invalidArgument('superCtor.prototype', 'of type object', parent.prototype)
  Object.defineProperty(constructor, 'super_', { value: parent, writable: true, configurable: true })
  Object.setPrototypeOf(constructor.prototype, parent.prototype)
}

const codesWarned = new Set()

function deprecate(fn, message, code) {
  let isWarned = false
  function deprecated(...args) {
    if (!isWarned) {
      isWarned = true
      if (code === undefined || !codesWarned.has(code))
        require('process').emitWarning(message, 'DeprecationWarning', code)
      if (code !== undefined) codesWarned.add(code)
    }
    return new.target ? Reflect.construct(fn, args, new.target) : Reflect.apply(fn, this, args)
  }
  Object.setPrototypeOf(deprecated, fn)
  if (fn.prototype) deprecated.prototype = fn.prototype
  return deprecated
}

// Text

function inspect(value, options) {
  const chosen =
    typeof options === 'boolean'
      ? { showHidden: options, ...(arguments[2] !== undefined && { depth: arguments[2] }) }
      : options
  return binding.inspect(value, chosen)
}
inspect.custom = Symbol.for('nodejs.util.inspect.custom')
Object.assign(inspect, { colors, styles })
inspect.defaultOptions = {
  showHidden: false,
  depth: 2,
  colors: false,
  customInspect: true,
  showProxy: false,
  maxArrayLength: 100,
  maxStringLength: 10000,
  breakLength: 128,
  compact: 3,
  sorted: false,
  getters: false,
  numericSeparator: false,
}

const format = (...args) => binding.format(...args)
function formatWithOptions(options, ...args) {
  if (typeof options !== 'object' || options === null)
    throw invalidArgument('inspectOptions', 'of type object', options)
  return binding.formatWith(options, ...args)
}

const debuglog = () => Object.assign(() => {}, { enabled: false })
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the control characters
const ESCAPES = /\u001b\[[0-9;]*[A-Za-z]/g
function stripVTControlCharacters(text) {
  if (typeof text !== 'string') throw invalidArgument('str', 'of type string', text)
  return text.replace(ESCAPES, '')
}

// Kinds of values

const isOf = (name) => (value) => typeof value === 'object' && value !== null && typeName(value) === name
const types = {
  isPromise: isOf('Promise'),
  isDate: isOf('Date'),
  isRegExp: isOf('RegExp'),
  isMap: isOf('Map'),
  isSet: isOf('Set'),
  isWeakMap: isOf('WeakMap'),
  isWeakSet: isOf('WeakSet'),
  isNativeError: isOf('Error'),
  isArrayBuffer: isOf('ArrayBuffer'),
  isAnyArrayBuffer: isOf('ArrayBuffer'),
  isDataView: isOf('DataView'),
  isArgumentsObject: isOf('Arguments'),
  isNumberObject: isOf('Number'),
  isStringObject: isOf('String'),
  isBooleanObject: isOf('Boolean'),
  isSymbolObject: isOf('Symbol'),
  isBigIntObject: isOf('BigInt'),
  isGeneratorObject: isOf('Generator'),
  isArrayBufferView: ArrayBuffer.isView,
  isTypedArray: (value) => ArrayBuffer.isView(value) && typeName(value) !== 'DataView',
  isUint8Array: isOf('Uint8Array'),
  ...checks.types,
  isProxy: binding.isProxy,
  isAsyncFunction: (value) => typeof value === 'function' && binding.functionKind(value).startsWith('async'),
  isGeneratorFunction: (value) =>
    typeof value === 'function' && binding.functionKind(value).endsWith('generator'),
}

function getSystemErrorName(number) {
  if (typeof number !== 'number') throw invalidArgument('err', 'of type number', number)
  if (!(Number.isSafeInteger(number) && number < 0)) throw outOfRange('err', 'a negative integer', number)
  return binding.systemErrors().get(number)?.[0] ?? `Unknown system error ${number}`
}

async function aborted(signal, resource) {
  if (signal === undefined) throw invalidArgument('signal', 'an instance of AbortSignal', signal)
  requireSignal(signal, 'signal')
  if (typeof resource !== 'object' || resource === null)
    throw invalidArgument('resource', 'of type object', resource)
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
}

const { MIMEParams, MIMEType } = require('internal-mime')

module.exports = {
  aborted,
  callbackify,
  debug: debuglog,
  debuglog,
  deprecate,
  format,
  formatWithOptions,
  inherits,
  inspect,
  ...checks.checks,
  getSystemErrorMap: binding.systemErrors,
  getSystemErrorName,
  isDeepStrictEqual: (a, b) => isDeepEqual(a, b, true),
  parseArgs,
  parseEnv,
  promisify,
  stripVTControlCharacters,
  styleText,
  transferableAbortController: () => new AbortController(),
  transferableAbortSignal(signal) {
    if (!(signal instanceof AbortSignal))
      throw invalidArgument('signal', 'an instance of AbortSignal', signal)
    return signal
  },
  MIMEParams,
  MIMEType,
  _extend: (target, source) =>
    source === null || typeof source !== 'object' ? target : Object.assign(target, source),
  toUSVString: (text) => String(text).toWellFormed(),
  TextDecoder,
  TextEncoder,
  types,
}
