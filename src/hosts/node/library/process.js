// https://nodejs.org/docs/latest-v20.x/api/process.html
'use strict'

const EventEmitter = require('events')
const { invalidArgument, nodeError } = binding

const prototype = Object.create(EventEmitter.prototype, {
  constructor: { value: function process() {}, writable: true, configurable: true },
})
prototype.constructor.prototype = prototype
const process = Object.create(prototype, {
  [Symbol.toStringTag]: { value: 'process', configurable: true },
})
module.exports = process

process.version = 'v20.20.2'
process.versions = { node: '20.20.2', v8: '11.3.244.8-node.38', uv: '1.46.0', modules: '115' }
process.arch = 'x64'
process.platform = 'linux'
process.release = { name: 'node', lts: 'Iron' }
process.title = 'node'
process.pid = 1
process.ppid = 0
process.execPath = '/usr/bin/node'
process.execArgv = []
process.argv0 = 'node'
process.argv = ['/usr/bin/node', binding.mainFile]
/** Every variable is a text. */
process.env = new Proxy(
  { HOME: '/', PATH: '/usr/bin', PWD: '/' },
  {
    set(variables, name, value) {
      variables[name] = `${value}`
      return true
    },
  },
)
process.features = {}
process.config = {}
EventEmitter.call(process)
process._exiting = false

// The end

Object.defineProperty(process, 'exitCode', {
  enumerable: true,
  configurable: true,
  get: binding.exitCode,
  set(code) {
    if (code !== undefined && code !== null) {
      const number = typeof code === 'string' && code !== '' ? Number(code) : code
      if (typeof number !== 'number' || Number.isNaN(number))
        throw invalidArgument('code', 'of type number', code)
      require('internal-validators').validateInteger(number, 'code')
    }
    binding.setExitCode(code)
  },
})

process.exit = function exit(code) {
  if (code !== undefined) process.exitCode = code
  if (!process._exiting) {
    process._exiting = true
    process.emit('exit', process.exitCode || 0)
  }
  process.reallyExit()
}
process.reallyExit = binding.halt
process.abort = () => process.kill(process.pid, 'SIGABRT')
process.kill = (pid, signal) => require('internal-signals').kill(process, pid, signal)

// Queues, time and memory

process.nextTick = binding.nextTick
process.uptime = () => binding.now() / 1000

process.hrtime = function hrtime(since) {
  if (since !== undefined && !Array.isArray(since))
    throw invalidArgument('time', 'an instance of Array', since)
  if (since !== undefined && since.length !== 2)
    throw require('internal-validators').outOfRange('time', '2', since.length)
  const now = binding.now()
  const time = [Math.floor(now / 1000), Math.round((now % 1000) * 1e6)]
  if (since === undefined) return time
  const nanoseconds = time[1] - since[1]
  const seconds = time[0] - since[0]
  return nanoseconds < 0 ? [seconds - 1, nanoseconds + 1e9] : [seconds, nanoseconds]
}
process.hrtime.bigint = () => BigInt(Math.round(binding.now() * 1e6))

process.memoryUsage = () => ({
  rss: 45_000_000,
  heapTotal: 6_000_000,
  heapUsed: 4_500_000,
  external: 1_500_000,
  arrayBuffers: 10_000,
})
process.memoryUsage.rss = () => 45_000_000
process.cpuUsage = () => ({ user: Math.round(binding.now() * 1000), system: 0 })
process.getActiveResourcesInfo = () => binding.activeResources()
process.cwd = () => binding.currentFolder()
process.chdir = function chdir(directory) {
  require('internal-validators').validateString(directory, 'directory')
  binding.changeFolder(directory)
}
process.umask = () => 0o22
process.getuid = () => 0
process.getBuiltinModule = (id) => {
  if (typeof id !== 'string') throw invalidArgument('id', 'of type string', id)
  return binding.builtin(id)
}

// Warnings

process.emitWarning = function emitWarning(warning, type, code) {
  const options = typeof type === 'object' && type !== null ? type : { type, code }
  const emitted = typeof warning === 'string' ? warningOf(warning, options) : warning
  if (!(emitted instanceof Error))
    throw invalidArgument('warning', 'of type string or an instance of Error', warning)
  process.nextTick(emitTheWarning, emitted)
}

function warningOf(message, { type = 'Warning', code, detail }) {
  const warning = new Error(message)
  warning.name = String(type)
  if (code !== undefined) warning.code = code
  if (detail !== undefined) warning.detail = detail
  return warning
}

const emitTheWarning = (warning) => process.emit('warning', warning)

// Simplified: as with --no-warnings, a delay that is too long is told to listeners only.
const UNTOLD = 'TimeoutOverflowWarning'

let hasToldHow = false
process.on('warning', function onWarning(warning) {
  if (warning.name === UNTOLD) return
  const isDeprecation = warning.name === 'DeprecationWarning'
  const code = warning.code ? `[${warning.code}] ` : ''
  let text = `(node:${process.pid}) ${code}${warning.name}: ${warning.message}`
  if (typeof warning.detail === 'string') text += `\n${warning.detail}`
  if (!hasToldHow) {
    const flag = isDeprecation ? '--trace-deprecation' : '--trace-warnings'
    text += `\n(Use \`node ${flag} ...\` to show where the warning was created)`
    hasToldHow = true
  }
  binding.print('warn', text)
})

// Uncaught errors

let capture = null
function setCapture(callback) {
  capture = callback
  binding.setCapture(callback)
}

process.setUncaughtExceptionCaptureCallback = function setUncaughtExceptionCaptureCallback(callback) {
  if (callback === null) {
    setCapture(null)
    return
  }
  if (typeof callback !== 'function') throw invalidArgument('fn', 'of type function or null', callback)
  if (capture !== null)
    throw nodeError(
      'Error',
      'ERR_UNCAUGHT_EXCEPTION_CAPTURE_ALREADY_SET',
      '`process.setupUncaughtExceptionCapture()` was called while a capture callback was already active',
    )
  setCapture(callback)
}
process.hasUncaughtExceptionCaptureCallback = () => capture !== null

// Output

for (const [fd, name] of ['stdin', 'stdout', 'stderr'].entries()) {
  let stream
  Object.defineProperty(process, name, {
    enumerable: true,
    configurable: true,
    get() {
      stream ??= require('internal-stdio').open(fd)
      return stream
    },
  })
}
