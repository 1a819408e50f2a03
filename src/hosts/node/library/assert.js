// https://nodejs.org/docs/latest-v20.x/api/assert.html
'use strict'

const { isDeepEqual } = require('internal-comparisons')
const { invalidArgument, nodeError } = binding

const show = (value) =>
  binding.inspect(value, {
    depth: 1000,
    maxArrayLength: null,
    breakLength: Number.POSITIVE_INFINITY,
    compact: false,
    sorted: true,
    getters: true,
    customInspect: false,
  })

class AssertionError extends Error {
  constructor(options) {
    if (typeof options !== 'object' || options === null)
      throw invalidArgument('options', 'of type object', options)
    const { message, actual, expected, operator, generated } = options
    super(message === undefined ? messageFor(operator, actual, expected) : String(message))
    this.generatedMessage = generated ?? message === undefined
    this.code = 'ERR_ASSERTION'
    this.actual = actual
    this.expected = expected
    this.operator = operator
    Object.defineProperty(this, 'name', {
      value: 'AssertionError [ERR_ASSERTION]',
      configurable: true,
      enumerable: false,
      writable: true,
    })
    Object.defineProperty(this, 'stack', {
      value: this.stack.replace(/^\w*Error(?: \[\w+\])?/, 'AssertionError [ERR_ASSERTION]'),
      configurable: true,
      enumerable: false,
      writable: true,
    })
    this.name = 'AssertionError'
  }

  toString() {
    return `${this.name} [${this.code}]: ${this.message}`
  }
}

const TITLES = {
  __proto__: null,
  strictEqual: 'Expected values to be strictly equal:',
  deepStrictEqual: 'Expected values to be strictly deep-equal:',
}

/** For who makes an error without a message. */
const messageFor = (operator, actual, expected) =>
  operator in TITLES
    ? difference(actual, expected, TITLES[operator])
    : `${show(actual)} ${operator} ${show(expected)}`

function fail(actual, expected, message, operator, generate, generated = message === undefined) {
  if (message instanceof Error) throw message
  // Where the difference is shown, a message stands in the place of its title.
  const isTitle = operator in TITLES
  throw new AssertionError({
    message: message === undefined || isTitle ? generate(message) : message,
    actual,
    expected,
    operator,
    generated,
  })
}

// Truth and identity

function assert(...args) {
  requireTruth(args, '==')
}

function ok(...args) {
  requireTruth(args, '==')
}

function requireTruth(args, operator) {
  const [value, message] = args
  if (value) return
  fail(value, true, message, operator, () =>
    args.length === 0
      ? 'No value argument passed to `assert.ok()`'
      : `The expression evaluated to a falsy value:\n\n  ${callText()}\n`,
  )
}

/** The call as it is written, up to its closing parenthesis. */
function callText() {
  const [file, line, column] = binding.place().split(':')
  if (!file) return 'assert()'
  const source = require('fs').readFileSync(`/${file}`, 'utf8').split('\n')
  let start = column - 1
  while (start > 0 && /[\w$.]/.test(source[line - 1][start - 1])) start--
  const text = [source[line - 1].slice(start), ...source.slice(line)].join('\n')
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') depth++
    if (text[i] === ')' && --depth === 0) return text.slice(0, i + 1)
  }
  return text.split('\n')[0]
}

const isText = (text) => text.includes('\n')

/** Two short values stand in one sentence; long ones line by line. */
function difference(actual, expected, title) {
  const [a, b] = [show(actual), show(expected)]
  const isSimple = (value) => typeof value !== 'object' || value === null
  if (
    isSimple(actual) &&
    isSimple(expected) &&
    typeof actual !== 'function' &&
    typeof expected !== 'function'
  ) {
    if (!isText(a) && !isText(b) && a.length + b.length <= 12 && (actual !== 0 || expected !== 0))
      return `${title}\n\n${a} !== ${b}\n`
  }
  if (a === b) return `Values have same structure but are not reference-equal:\n\n${a}\n`
  const { text, isShort } = lines(a.split('\n'), b.split('\n'))
  return `${title}\n+ actual - expected${isShort ? ' ... Lines skipped' : ''}\n\n${text}${mark(a, b)}`
}

/** Points to the first character that differs, unless it is one of the first. */
function mark(a, b) {
  if (isText(a) || isText(b)) return ''
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at > 2 && at < a.length ? `\n${' '.repeat(at + 2)}^` : ''
}

/** More equal lines than this are not all shown. */
const MAX_EQUAL = 5

const shortened = (equal, first, last) =>
  equal.length > MAX_EQUAL ? [...equal.slice(0, first), '...', ...equal.slice(-last)] : equal

/** What differs, with what is equal before it and after it. */
function lines(a, b) {
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end++
  const equal = (from, to) => a.slice(from, to).map((line) => `  ${line}`)
  const text = [
    ...shortened(equal(0, start), 2, 2),
    ...a.slice(start, a.length - end).map((line) => `+ ${line}`),
    ...b.slice(start, b.length - end).map((line) => `- ${line}`),
    ...shortened(equal(a.length - end, a.length), 1, 3),
  ].join('\n')
  return { text, isShort: start > MAX_EQUAL || end > MAX_EQUAL }
}

assert.ok = ok
assert.fail = function (message = 'Failed') {
  if (message instanceof Error) throw message
  throw new AssertionError({ message, operator: 'fail', generated: arguments.length === 0 })
}

assert.equal = (actual, expected, message) => {
  // biome-ignore lint/suspicious/noDoubleEquals: that is what it compares
  if (actual == expected || (Number.isNaN(actual) && Number.isNaN(expected))) return
  fail(actual, expected, message, '==', () => `${show(actual)} == ${show(expected)}`)
}
assert.notEqual = (actual, expected, message) => {
  // biome-ignore lint/suspicious/noDoubleEquals: that is what it compares
  if (actual != expected && !(Number.isNaN(actual) && Number.isNaN(expected))) return
  fail(actual, expected, message, '!=', () => `${show(actual)} != ${show(expected)}`)
}
assert.strictEqual = (actual, expected, message) => {
  if (Object.is(actual, expected)) return
  fail(actual, expected, message, 'strictEqual', (title = TITLES.strictEqual) =>
    difference(actual, expected, title),
  )
}
assert.notStrictEqual = (actual, expected, message) => {
  if (!Object.is(actual, expected)) return
  fail(actual, expected, message, 'notStrictEqual', () => {
    const text = show(actual)
    const isLong = isText(text)
    return `Expected "actual" to be strictly unequal to:${isLong ? '\n\n' : ' '}${text}${isLong ? '\n' : ''}`
  })
}

const deep = (isStrict, operator, title) => (actual, expected, message) => {
  if (isDeepEqual(actual, expected, isStrict)) return
  fail(actual, expected, message, operator, (given = title) =>
    isStrict
      ? difference(actual, expected, given)
      : `${title}\n\n${show(actual)}\n\nshould loosely deep-equal\n\n${show(expected)}`,
  )
}
const notDeep = (isStrict, operator, title) => (actual, expected, message) => {
  if (!isDeepEqual(actual, expected, isStrict)) return
  fail(actual, expected, message, operator, () => {
    const text = show(actual)
    return isText(text) ? `${title}\n\n${text}\n` : `${title} ${text}`
  })
}
assert.deepEqual = deep(false, 'deepEqual', 'Expected values to be loosely deep-equal:')
assert.deepStrictEqual = deep(true, 'deepStrictEqual', TITLES.deepStrictEqual)
assert.notDeepEqual = notDeep(false, 'notDeepEqual', 'Expected "actual" not to be loosely deep-equal to:')
assert.notDeepStrictEqual = notDeep(
  true,
  'notDeepStrictEqual',
  'Expected "actual" not to be strictly deep-equal to:',
)

const COMPARING =
  'equal notEqual strictEqual notStrictEqual deepEqual notDeepEqual deepStrictEqual notDeepStrictEqual'

for (const name of COMPARING.split(' ')) {
  const compare = assert[name]
  assert[name] = {
    [name](...args) {
      if (args.length >= 2) return compare(...args)
      const message = 'The "actual" and "expected" arguments must be specified'
      throw nodeError('TypeError', 'ERR_MISSING_ARGS', message)
    },
  }[name]
}

function requirePattern(pattern) {
  if (!(pattern instanceof RegExp)) throw invalidArgument('regexp', 'an instance of RegExp', pattern)
}

assert.match = (text, pattern, message) => {
  requirePattern(pattern)
  if (typeof text === 'string' && pattern.test(text)) return
  fail(
    text,
    pattern,
    message,
    'match',
    () => `The input did not match the regular expression ${show(pattern)}. Input:\n\n${show(text)}\n`,
  )
}
assert.doesNotMatch = (text, pattern, message) => {
  requirePattern(pattern)
  if (typeof text !== 'string' || !pattern.test(text)) return
  fail(
    text,
    pattern,
    message,
    'doesNotMatch',
    () =>
      `The input was expected to not match the regular expression ${show(pattern)}. Input:\n\n${show(text)}\n`,
  )
}

// Errors

/** The properties that were compared. */
class Comparison {}

/** Whether an error is what was expected: by class, pattern, properties, or a function that says so. */
function compare(error, expected, message, fn) {
  if (typeof expected === 'function') {
    if (expected.prototype !== undefined && error instanceof expected) return
    if (Error.isPrototypeOf?.call(Error, expected) || expected === Error)
      fail(error, expected, message, fn.name, () => {
        const name = error?.constructor?.name
        return `The error is expected to be an instance of "${expected.name}". Received ${name ? `"${name}"` : show(error)}${error?.message ? `\n\nError message:\n\n${error.message}` : ''}`
      })
    if (Reflect.apply(expected, {}, [error]) === true) return
    fail(error, expected, message, fn.name, () => {
      const name = expected.name ? `"${expected.name}" ` : ''
      return `The ${name}validation function is expected to return "true". Received ${show(Reflect.apply(expected, {}, [error]))}${error instanceof Error ? `\n\nCaught error:\n\n${error}` : ''}`
    })
  }
  if (binding.typeName(expected) === 'RegExp') {
    if (expected.test(String(error))) return
    fail(
      error,
      expected,
      message,
      fn.name,
      () =>
        `The input did not match the regular expression ${show(expected)}. Input:\n\n${show(String(error))}\n`,
    )
  }
  const keys = Object.keys(expected)
  if (expected instanceof Error) keys.push('name', 'message')
  for (const key of keys) {
    const isMatch =
      typeof error?.[key] === 'string' &&
      binding.typeName(expected[key]) === 'RegExp' &&
      expected[key].test(error[key])
    if (isMatch || (key in Object(error) && isDeepEqual(error[key], expected[key], true))) continue
    const pick = (object) =>
      Object.assign(
        new Comparison(),
        Object.fromEntries(keys.filter((one) => one in Object(object)).map((one) => [one, object[one]])),
      )
    fail(error, expected, message, fn.name, () =>
      difference(pick(error), pick(expected), 'Expected values to be strictly deep-equal:'),
    )
  }
}

const NOTHING = {}

function caught(fn) {
  if (typeof fn !== 'function') throw invalidArgument('fn', 'of type function', fn)
  try {
    fn()
  } catch (error) {
    return error
  }
  return NOTHING
}

async function rejection(given) {
  if (typeof given === 'function') {
    const promise = given()
    if (typeof promise?.then !== 'function')
      throw nodeError(
        'TypeError',
        'ERR_INVALID_RETURN_VALUE',
        `Expected instance of Promise to be returned from the "promiseFn" function but got ${binding.describeReceived(promise)}.`,
      )
    return await settled(promise)
  }
  if (typeof given?.then !== 'function')
    throw invalidArgument('promiseFn', 'of type function or an instance of Promise', given)
  return await settled(given)
}

async function settled(promise) {
  try {
    await promise
  } catch (error) {
    return error
  }
  return NOTHING
}

function expectError(fn, error, expected, message) {
  const isMessage = typeof expected === 'string'
  const text = isMessage ? expected : message
  if (error === NOTHING) {
    const kind = fn.name === 'rejects' ? 'rejection' : 'exception'
    const name = !isMessage && expected?.name ? ` (${expected.name})` : ''
    fail(
      undefined,
      isMessage ? undefined : expected,
      undefined,
      fn.name,
      () => `Missing expected ${kind}${name}${text ? `: ${text}` : '.'}`,
      false,
    )
  }
  if (expected !== undefined && !isMessage) compare(error, expected, message, fn)
}

function expectNone(fn, error, expected, message) {
  if (error === NOTHING) return
  const text = typeof expected === 'string' ? expected : message
  const kind = fn.name === 'doesNotReject' ? 'rejection' : 'exception'
  fail(
    error,
    expected,
    undefined,
    fn.name,
    () => `Got unwanted ${kind}${text ? `: ${text}` : '.'}\nActual message: "${error?.message}"`,
    false,
  )
}

assert.throws = function throws(fn, expected, message) {
  expectError(throws, caught(fn), expected, message)
}
assert.doesNotThrow = function doesNotThrow(fn, expected, message) {
  expectNone(doesNotThrow, caught(fn), expected, message)
}
assert.rejects = async function rejects(promise, expected, message) {
  expectError(rejects, await rejection(promise), expected, message)
}
assert.doesNotReject = async function doesNotReject(promise, expected, message) {
  expectNone(doesNotReject, await rejection(promise), expected, message)
}
assert.ifError = (error) => {
  if (error !== null && error !== undefined) {
    const text = error?.message ?? show(error)
    throw new AssertionError({
      message: `ifError got unwanted exception: ${text}`,
      actual: error,
      expected: null,
      operator: 'ifError',
    })
  }
}

assert.AssertionError = AssertionError
assert.strict = Object.assign(
  function strict(...args) {
    requireTruth(args, '==')
  },
  assert,
  {
    equal: assert.strictEqual,
    deepEqual: assert.deepStrictEqual,
    notEqual: assert.notStrictEqual,
    notDeepEqual: assert.notDeepStrictEqual,
  },
)
assert.strict.strict = assert.strict

module.exports = assert
