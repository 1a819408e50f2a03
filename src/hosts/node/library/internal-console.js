// Consoles that write to streams of the program. https://nodejs.org/docs/latest-v20.x/api/console.html#class-console
'use strict'

const { invalidValue, validateInteger } = require('internal-validators')
const { invalidArgument, nodeError } = binding

const MAX_INDENTATION = 1000

const made = new WeakSet()

function requireStream(stream, name) {
  if (typeof stream?.write === 'function') return
  const message = `Console expects a writable stream instance for ${name}`
  throw nodeError('TypeError', 'ERR_CONSOLE_WRITABLE_STREAM', message)
}

/** Two streams, or options that have them. */
function optionsOf(given, stderr, ignoreErrors) {
  const isStream = typeof given !== 'object' || given === null || typeof given.write === 'function'
  const options = isStream ? { stdout: given, stderr, ignoreErrors } : given
  return { ignoreErrors: true, groupIndentation: 2, ...options, stderr: options.stderr ?? options.stdout }
}

function requireColorMode(colorMode, inspectOptions) {
  if (colorMode !== 'auto' && typeof colorMode !== 'boolean')
    throw invalidValue('colorMode', colorMode, "must be one of: 'auto', true, false")
  if (inspectOptions?.colors !== undefined && colorMode !== 'auto')
    throw nodeError(
      'TypeError',
      'ERR_INCOMPATIBLE_OPTION_PAIR',
      'Option "options.inspectOptions.color" cannot be used in combination with option "colorMode"',
    )
}

/** May be called without `new`. */
function Console(...given) {
  const { stdout, stderr, groupIndentation, inspectOptions, colorMode = 'auto' } = optionsOf(...given)
  requireStream(stdout, 'stdout')
  requireStream(stderr, 'stderr')
  validateInteger(groupIndentation, 'groupIndentation', 0, MAX_INDENTATION)
  if (inspectOptions !== undefined && (typeof inspectOptions !== 'object' || inspectOptions === null))
    throw invalidArgument('options.inspectOptions', 'of type object', inspectOptions)
  requireColorMode(colorMode, inspectOptions)
  const coloured = colorMode === true ? { ...inspectOptions, colors: true } : inspectOptions
  const console = Object.create(new.target?.prototype ?? Console.prototype)
  binding.consoleMethods(
    console,
    // The host calls it with whether the line is an error's as `this`.
    function (text, onError) {
      const stream = this.valueOf() ? stderr : stdout
      stream.once?.('error', onError)
      stream.write(text, onError)
      stream.removeListener?.('error', onError)
    },
    groupIndentation,
    coloured,
  )
  made.add(console)
  return console
}
Object.defineProperty(Console, Symbol.hasInstance, {
  value: (object) => made.has(object) || object === console,
})

module.exports = { Console }
