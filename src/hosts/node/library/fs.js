// https://nodejs.org/docs/latest-v20.x/api/fs.html – what takes several operations here takes as many in Node.
'use strict'

const process = require('process')
const promisified = require('internal-promisified')

const { Buffer } = require('buffer')
const { abortErrorOf, aggregateTwoErrors } = require('internal-abort')
const { invalidValue, outOfRange, validateInteger, validateView } = require('internal-validators')
const {
  constants,
  fdOf,
  modeOf,
  startOf,
  requireRange,
  flagsOf,
  pathOf,
  targetOf,
  optionsOf,
  requireCallback,
  bytesOf,
  Stats,
  Dirent,
  statsOf,
  namesOf,
} = require('internal-fs')
const { invalidArgument, nodeError } = binding

const fs = module.exports

function requireObject(value, name) {
  if (typeof value !== 'object' || value === null) throw invalidArgument(name, 'of type object', value)
}

const callbackOf = (...args) => requireCallback(args.find((arg) => typeof arg === 'function') ?? args[0])

/** How many arguments come before the callback, how many of them may be left out, and whether they are looked at before it. */
const FORMS = {
  access: { needed: 1, optional: 1, isLast: true },
  symlink: { needed: 2, optional: 1 },
  link: { needed: 2 },
  chmod: { needed: 2, isLast: true },
  copyFile: { needed: 2, optional: 1, isLast: true },
  ftruncate: { needed: 1, optional: 1 },
  rename: { needed: 2 },
  utimes: { needed: 3 },
  open: { needed: 1, optional: 2, isLast: true },
  ...Object.fromEntries(
    ['rmdir', 'stat', 'lstat', 'fstat', 'mkdtemp', 'mkdir', 'realpath', 'readlink'].map((name) => [
      name,
      { needed: 1, optional: 1 },
    ]),
  ),
}

/** Refuses what comes first in the order in which Node looks, and gives the callback and the converted arguments. */
function taken(name, args, convert) {
  const { needed, optional = 0, isLast = false } = FORMS[name] ?? { needed: 1 }
  const early = isLast ? convert(...args) : undefined
  const given = args.slice(needed, needed + optional + 1).find((arg) => typeof arg === 'function')
  const callback = requireCallback(given ?? args[needed + optional])
  return [callback, early ?? convert(...args)]
}

/** A callback that gets no more than an error or null. */
const settled = (callback) => (error) => callback(error ?? null)

/** Makes the callback's value of the operation's result. */
const mapped = (callback, map) => (error, result) => (error ? callback(error) : callback(null, map(result)))

// Simple operations, with a callback and at once

const SIMPLE = {
  close: [(fd) => [fdOf(fd)]],
  fsync: [(fd) => [fdOf(fd)]],
  fdatasync: [(fd) => [fdOf(fd)], 'fsync'],
  unlink: [(path) => [pathOf(path)]],
  rename: [(from, to) => [pathOf(from, 'oldPath'), pathOf(to, 'newPath')]],
  link: [(from, to) => [pathOf(from, 'existingPath'), pathOf(to, 'newPath')]],
  symlink: [(target, path) => [targetOf(target), pathOf(path)]],
  rmdir: [(path) => [pathOf(path)]],
  chmod: [(path, mode) => [pathOf(path), modeOf(mode)]],
  utimes: [(path, _atime, mtime) => [pathOf(path), timeOf(mtime)]],
  access: [(path, mode) => [pathOf(path), typeof mode === 'number' ? mode : 0]],
  copyFile: [
    (from, to, mode) => [pathOf(from, 'src'), pathOf(to, 'dest'), typeof mode === 'number' ? mode : 0],
  ],
  ftruncate: [(fd, length) => [fdOf(fd), typeof length === 'function' ? 0 : lengthOf(length)]],
}

const lengthOf = (length = 0) => Math.max(0, validateInteger(length, 'len'))

function timeOf(time) {
  if (time instanceof Date) return time.getTime()
  if (typeof time !== 'number' && Number.isNaN(Number.parseFloat(time)))
    throw invalidArgument('time', 'an instance of Date or an Time in seconds', time)
  return Number(time) * 1000
}

for (const [name, [convert, operation = name]] of Object.entries(SIMPLE)) {
  fs[name] = {
    [name](...args) {
      const isUntold = name === 'close' && args.length === 1
      const [callback, converted] = taken(name, isUntold ? [...args, () => {}] : args, convert)
      binding.fsRequest(settled(callback), operation, ...converted)
    },
  }[name]
  const sync = `${name}Sync`
  fs[sync] = { [sync]: (...args) => void binding.fs(operation, ...convert(...args)) }[sync]
}

/** Operations with a result: the arguments, and what the result becomes. */
const ASKING = {
  stat: [(path) => [pathOf(path)], statsOf],
  lstat: [(path) => [pathOf(path)], statsOf],
  fstat: [(fd) => [fdOf(fd)], statsOf],
  open: [(path, flags) => [pathOf(path), flagsOf(typeof flags === 'function' ? 'r' : flags)], (fd) => fd],
  mkdtemp: [(prefix) => [pathOf(prefix, 'prefix')], (path) => path],
  mkdir: [(path, options) => [pathOf(path), Boolean(options?.recursive)], (path) => path],
  readlink: [(path) => [pathOf(path)], (target) => target],
  realpath: [(path) => [require('path').resolve(pathOf(path))], (path) => path],
}

for (const [name, [convert, map]] of Object.entries(ASKING)) {
  fs[name] = {
    [name](...args) {
      const [callback, converted] = taken(name, args, convert)
      binding.fsRequest(mapped(callback, map), name, ...converted)
    },
  }[name]
  const sync = `${name}Sync`
  fs[sync] = {
    [sync](...args) {
      const wantsNoError = args[1]?.throwIfNoEntry === false
      try {
        return map(binding.fs(name, ...convert(...args)))
      } catch (error) {
        if (wantsNoError && error.code === 'ENOENT') return undefined
        throw error
      }
    },
  }[sync]
}

/** One call of the system after the other, up to one that fails. */
function afterCalls(calls, done) {
  const [call, ...rest] = calls
  if (call === undefined) done()
  else binding.fsRequest((error) => (error ? done(error) : afterCalls(rest, done)), ...call)
}

/** The folder itself and those it is in, from the root. */
const foldersTo = (path) =>
  [...path.matchAll(/[^/]+/g)].map(({ 0: name, index }) => path.slice(0, index + name.length))

const mkdirAtOnce = fs.mkdir

/** Each folder that is missing is made by a call of its own. */
fs.mkdir = function mkdir(path, options, callback) {
  if (!options?.recursive || typeof callback !== 'function') return mkdirAtOnce(...arguments)
  const missing = foldersTo(pathOf(path)).filter((folder) => !fs.existsSync(folder))
  const calls = missing.slice(0, -1).map((folder) => ['mkdir', folder, false])
  const [first] = missing
  afterCalls(calls, () =>
    mkdirAtOnce(path, options, (error, made) =>
      callback(error, error ? undefined : calls.length > 0 ? first : made),
    ),
  )
}

const realpathAtOnce = fs.realpath

/** Looks at each folder on the way; `native` leaves that to the system. */
fs.realpath = function realpath(path, options, callback) {
  const folders = foldersTo(require('path').resolve(pathOf(path))).slice(0, -1)
  const done = requireCallback(typeof options === 'function' ? options : callback)
  afterCalls(
    folders.map((folder) => ['lstat', folder]),
    (error) => (error ? done(error) : realpathAtOnce(path, done)),
  )
}
fs.realpath.native = realpathAtOnce

fs.readdir = function readdir(path, options, callback) {
  const done = callbackOf(callback ?? options)
  const chosen = optionsOf(options, {})
  const folder = pathOf(path)
  binding.fsRequest(
    mapped(done, (entries) => namesOf(entries, folder, chosen)),
    'readdir',
    folder,
  )
}
fs.readdirSync = function readdirSync(path, options) {
  const folder = pathOf(path)
  return namesOf(binding.fs('readdir', folder), folder, optionsOf(options, {}))
}

fs.exists = function exists(path, callback) {
  requireCallback(callback)
  try {
    fs.access(path, constants.F_OK, (error) => callback(!error))
  } catch {
    callback(false)
  }
}
fs.existsSync = function existsSync(path) {
  try {
    fs.accessSync(path)
    return true
  } catch {
    return false
  }
}

// Reading and writing with descriptors

function positionOf(position) {
  if (position === undefined || position === null) return -1
  if (typeof position !== 'number' && typeof position !== 'bigint')
    throw invalidArgument('position', 'of type bigint or integer', position)
  if (position < -1 || position > Number.MAX_SAFE_INTEGER)
    throw outOfRange('position', `>= -1 && <= ${Number.MAX_SAFE_INTEGER}`, position)
  return Number(position)
}

/** Buffer, offset, length and position of `read`; the last three may be one object. */
function readRange(buffer, offset, length, position) {
  validateView(buffer, 'buffer')
  if (typeof offset === 'object' && offset !== null)
    return readRange(buffer, offset.offset, offset.length, offset.position)
  const start = startOf(offset)
  const size = length === undefined ? buffer.byteLength - start : length | 0
  if (size !== 0 && buffer.byteLength === 0)
    throw invalidValue('buffer', buffer, 'is empty and cannot be written')
  requireRange(start, size, buffer.byteLength)
  return [buffer, start, size, positionOf(position)]
}

/** What `write` writes: bytes with a range, or a text with its position and encoding. */
function writeRange(data, offset, length, position) {
  if (typeof data === 'string') {
    const bytes = Buffer.from(data, typeof length === 'string' ? length : 'utf8')
    return [bytes, 0, bytes.length, typeof offset === 'number' ? offset : -1]
  }
  if (!ArrayBuffer.isView(data))
    throw invalidArgument('buffer', 'of type string or an instance of Buffer, TypedArray, or DataView', data)
  if (typeof offset === 'object' && offset !== null)
    return writeRange(data, offset.offset, offset.length, offset.position)
  const start = startOf(typeof offset === 'function' ? 0 : offset)
  if (start > data.byteLength) throw outOfRange('offset', `<= ${data.byteLength}`, start)
  const size = typeof length === 'number' ? length : data.byteLength - start
  requireRange(start, size, data.byteLength)
  return [data, start, size, typeof position === 'number' ? position : -1]
}

fs.read = function read(fd, buffer, offset, length, position, callback) {
  if (typeof buffer === 'function' || (typeof offset === 'function' && !ArrayBuffer.isView(buffer))) {
    const options = typeof buffer === 'function' ? {} : buffer
    if (typeof options !== 'object') throw invalidArgument('options', 'of type object', options)
    const { buffer: into = Buffer.alloc(16384) } = options ?? {}
    fs.read(fd, into, options ?? {}, callbackOf(buffer, offset))
    return
  }
  const descriptor = fdOf(fd)
  const isShort = typeof offset === 'function' || typeof length === 'function'
  const done = callbackOf(callback, length, offset)
  const args = isShort
    ? readRange(buffer, typeof offset === 'function' ? {} : offset)
    : readRange(buffer, offset, length, position)
  if (args[2] === 0) process.nextTick(() => done(null, 0, buffer))
  else binding.fsRequest((error, count) => done(error, count || 0, buffer), 'read', descriptor, ...args)
}
fs.readSync = function readSync(fd, ...args) {
  const descriptor = fdOf(fd)
  const range = readRange(...args)
  return range[2] === 0 ? 0 : binding.fs('read', descriptor, ...range)
}

fs.write = function write(fd, data, offset, length, position, callback) {
  const descriptor = fdOf(fd)
  const args = writeRange(data, offset, length, position)
  const done = callbackOf(callback, position, length, offset)
  binding.fsRequest((error, count) => done(error, count || 0, data), 'write', descriptor, ...args)
}
fs.writeSync = function writeSync(fd, data, offset, length, position) {
  const descriptor = fdOf(fd)
  const args = writeRange(data, offset, length, position)
  if (descriptor !== 1 && descriptor !== 2) return binding.fs('write', descriptor, ...args)
  const [view, start, size] = args
  const bytes = Buffer.from(view.buffer, view.byteOffset + start, size)
  binding.write(descriptor, bytes.toString())
  return size
}

// Several buffers

function viewsOf(buffers) {
  const isRight = Array.isArray(buffers) && buffers.every((buffer) => ArrayBuffer.isView(buffer))
  if (!isRight) throw invalidArgument('buffers', 'of type ArrayBufferView[]', buffers)
  return buffers
}

/** One after the other into or out of the file, up to one that is not done as a whole. */
function eachView(operation, fd, buffers, position) {
  let total = 0
  for (const view of buffers) {
    const place = position < 0 ? position : position + total
    const count = view.byteLength === 0 ? 0 : binding.fs(operation, fd, view, 0, view.byteLength, place)
    total += count
    if (count < view.byteLength) break
  }
  return total
}

for (const [name, operation] of [
  ['readv', 'read'],
  ['writev', 'write'],
]) {
  fs[name] = {
    [name](fd, buffers, position, callback) {
      const done = requireCallback(typeof position === 'function' ? position : callback)
      const views = viewsOf(buffers)
      const start = typeof position === 'number' ? position : -1
      binding.fsRequest(
        (error) => {
          if (error) done(error)
          else done(null, eachView(operation, fd, views, start), views)
        },
        'fstat',
        fdOf(fd),
      )
    },
  }[name]
  const sync = `${name}Sync`
  fs[sync] = {
    [sync]: (fd, buffers, position) =>
      eachView(operation, fdOf(fd), viewsOf(buffers), typeof position === 'number' ? position : -1),
  }[sync]
  promisified.named(fs[name], name === 'readv' ? 'bytesRead' : 'bytesWritten', 'buffers')
}

// Whole files

const MAX_READ = 512 * 1024

/** Open, look at the size, read, close: a round trip each. */
fs.readFile = function readFile(path, options, callback) {
  const done = requireCallback(callback ?? options)
  const { flag, encoding, signal } = optionsOf(options, { flag: 'r' })
  const isOpen = typeof path === 'number'
  const reading = new FileReading(isOpen, encoding, signal, done)
  if (isOpen) process.nextTick(() => reading.opened(null, path))
  else if (signal?.aborted) done(abortErrorOf(signal))
  else binding.fsRequest((error, fd) => reading.opened(error, fd), 'open', pathOf(path), flagsOf(flag))
}

/** Of a file whose size is not known. */
const PART_OF_UNKNOWN = 65536

/** A file is read operation by operation. */
class FileReading {
  constructor(isOpen, encoding, signal, done) {
    this.isOpen = isOpen
    this.encoding = encoding
    this.signal = signal
    this.done = done
    this.parts = []
    this.total = 0
  }

  opened(error, fd) {
    if (error) {
      this.done(error)
      return
    }
    this.fd = fd
    binding.fsRequest(
      (failure, facts) => {
        if (failure) this.close(failure)
        else this.readAll(facts[0] ? 0 : facts[2])
      },
      'fstat',
      fd,
    )
  }

  readAll(size) {
    this.size = size
    this.readPart()
  }

  readPart() {
    const { signal, size, total } = this
    if (signal?.aborted) {
      this.close(abortErrorOf(signal))
      return
    }
    const length = size === 0 ? PART_OF_UNKNOWN : Math.min(MAX_READ, size - total)
    const part = Buffer.alloc(length)
    const received = (error, count) => this.received(error, part, count)
    binding.fsRequest(received, 'read', this.fd, part, 0, length, -1)
  }

  received(error, part, count) {
    if (error) {
      this.close(error)
      return
    }
    this.total += count
    this.parts.push(part.subarray(0, count))
    if (this.total === this.size || count === 0) this.close(null)
    else this.readPart()
  }

  close(readError) {
    const closed = (closeError) => this.finish(readError, closeError)
    if (this.isOpen) process.nextTick(closed)
    else binding.fsRequest(closed, 'close', this.fd)
  }

  finish(readError, closeError) {
    const { parts, encoding, done } = this
    if (readError || closeError) {
      done(aggregateTwoErrors(closeError, readError))
      return
    }
    const whole = parts.length === 1 ? parts[0] : Buffer.concat(parts)
    done(null, encoding && encoding !== 'buffer' ? whole.toString(encoding) : whole)
  }
}

fs.readFileSync = function readFileSync(path, options) {
  const { flag, encoding } = optionsOf(options, { flag: 'r' })
  const fd = typeof path === 'number' ? path : binding.fs('open', pathOf(path), flagsOf(flag))
  try {
    const size = binding.fs('fstat', fd)[2]
    const whole = Buffer.alloc(size)
    const count = binding.fs('read', fd, whole, 0, size, -1)
    const bytes = whole.subarray(0, count)
    return encoding && encoding !== 'buffer' ? bytes.toString(encoding) : bytes
  } finally {
    if (fd !== path) binding.fs('close', fd)
  }
}

fs.writeFile = function writeFile(path, data, options, callback) {
  const done = requireCallback(callback ?? options)
  const { flag, encoding, signal, mode } = optionsOf(options, { encoding: 'utf8', mode: 0o666, flag: 'w' })
  const bytes = bytesOf(data, encoding)
  if (typeof path === 'number') {
    fs.write(path, bytes, 0, bytes.byteLength, null, settled(done))
    return
  }
  if (signal?.aborted) {
    done(abortErrorOf(signal))
    return
  }
  fs.open(path, flag || 'w', mode, (openError, fd) => {
    if (openError) {
      done(openError)
      return
    }
    if (signal?.aborted) {
      const error = abortErrorOf(signal)
      fs.close(fd, (closeError) => done(aggregateTwoErrors(closeError, error)))
      return
    }
    fs.write(fd, bytes, 0, bytes.byteLength, null, (writeError) => {
      if (writeError) fs.close(fd, (closeError) => done(aggregateTwoErrors(closeError, writeError)))
      else fs.close(fd, done)
    })
  })
}

fs.writeFileSync = function writeFileSync(path, data, options) {
  const { flag, encoding } = optionsOf(options, { encoding: 'utf8', flag: 'w' })
  const bytes = bytesOf(data, encoding)
  const fd = typeof path === 'number' ? path : binding.fs('open', pathOf(path), flagsOf(flag))
  try {
    binding.fs('write', fd, bytes, 0, bytes.byteLength, -1)
  } finally {
    if (fd !== path) binding.fs('close', fd)
  }
}

fs.appendFile = function appendFile(path, data, options, callback) {
  const done = requireCallback(callback ?? options)
  fs.writeFile(path, data, { ...optionsOf(options, { encoding: 'utf8', mode: 0o666 }), flag: 'a' }, done)
}
fs.appendFileSync = function appendFileSync(path, data, options) {
  fs.writeFileSync(path, data, { ...optionsOf(options, { encoding: 'utf8' }), flag: 'a' })
}

fs.truncate = function truncate(path, length, callback) {
  const done = callbackOf(callback ?? length)
  fs.open(path, 'r+', (error, fd) => {
    if (error) done(error)
    else
      fs.ftruncate(fd, typeof length === 'number' ? length : 0, (failed) =>
        fs.close(fd, (closeError) => done(aggregateTwoErrors(closeError, failed))),
      )
  })
}
fs.truncateSync = function truncateSync(path, length = 0) {
  const fd = fs.openSync(path, 'r+')
  fs.ftruncateSync(fd, length)
  fs.closeSync(fd)
}

// Trees

function removeTree(path, options) {
  let facts
  try {
    facts = binding.fs('lstat', path)
  } catch (error) {
    if (options.force && error.code === 'ENOENT') return
    throw error
  }
  if (!facts[0]) {
    binding.fs('unlink', path)
    return
  }
  if (!options.recursive)
    throw nodeError(
      'Error',
      'ERR_FS_EISDIR',
      `Path is a directory: rm returned EISDIR (is a directory) ${path}`,
    )
  for (const [name] of binding.fs('readdir', path)) removeTree(`${path}/${name}`, options)
  binding.fs('rmdir', path)
}

fs.rmSync = (path, options = {}) => {
  const target = pathOf(path)
  requireObject(options, 'options')
  removeTree(target, options)
}
fs.rm = function rm(path, options, callback) {
  const target = pathOf(path)
  if (typeof options !== 'function' && options !== undefined) requireObject(options, 'options')
  const done = requireCallback(typeof options === 'function' ? options : callback)
  const lookAgain = (then) =>
    binding.fsRequest(() => binding.fsRequest(then, 'lstat', target), 'lstat', target)
  lookAgain((error) => {
    if (error && !(options?.force && error.code === 'ENOENT')) {
      done(error)
      return
    }
    try {
      if (!error) removeTree(target, typeof options === 'object' ? options : {})
      done(null)
    } catch (failed) {
      done(failed)
    }
  })
}

Object.assign(fs, require('internal-fs-trees'))

// Streams and promises

fs.createReadStream = (path, options) => new (require('internal-fs-streams').ReadStream)(path, options)
fs.createWriteStream = (path, options) => new (require('internal-fs-streams').WriteStream)(path, options)

for (const name of ['ReadStream', 'WriteStream'])
  Object.defineProperty(fs, name, {
    enumerable: true,
    configurable: true,
    get: () => require('internal-fs-streams')[name],
  })

Object.defineProperty(fs, 'promises', {
  enumerable: true,
  configurable: true,
  get: () => require('fs/promises'),
})

Object.assign(fs, { constants, Stats, Dirent, F_OK: 0, R_OK: 4, W_OK: 2, X_OK: 1 })

// Watching, and what `util.promisify` makes of functions with unusual callbacks

fs.watch = require('internal-fs-watch').watch
fs.FSWatcher = require('internal-fs-watch').FSWatcher

promisified.named(fs.read, 'bytesRead', 'buffer')
promisified.named(fs.write, 'bytesWritten', 'buffer')
promisified.custom(fs.exists, (path) => new Promise((resolve) => fs.exists(path, resolve)))
