// What the three faces of fs share: paths, flags, options, facts about files.
'use strict'

const { Buffer } = require('buffer')
const { invalidValue, outOfRange, validateInt32, validateInteger } = require('internal-validators')
const { invalidArgument } = binding

const constants = {
  UV_FS_SYMLINK_DIR: 1,
  O_RDONLY: 0,
  O_WRONLY: 1,
  O_RDWR: 2,
  O_CREAT: 64,
  O_EXCL: 128,
  O_TRUNC: 512,
  O_APPEND: 1024,
  O_DIRECTORY: 65536,
  O_SYNC: 1052672,
  S_IFMT: 61440,
  S_IFREG: 32768,
  S_IFDIR: 16384,
  S_IFLNK: 40960,
  F_OK: 0,
  R_OK: 4,
  W_OK: 2,
  X_OK: 1,
  COPYFILE_EXCL: 1,
}

const { O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND, O_SYNC } = constants

const FLAGS = {
  __proto__: null,
  r: O_RDONLY,
  rs: O_RDONLY | O_SYNC,
  'r+': O_RDWR,
  'rs+': O_RDWR | O_SYNC,
  w: O_TRUNC | O_CREAT | O_WRONLY,
  wx: O_TRUNC | O_CREAT | O_WRONLY | O_EXCL,
  'w+': O_TRUNC | O_CREAT | O_RDWR,
  'wx+': O_TRUNC | O_CREAT | O_RDWR | O_EXCL,
  a: O_APPEND | O_CREAT | O_WRONLY,
  ax: O_APPEND | O_CREAT | O_WRONLY | O_EXCL,
  as: O_APPEND | O_CREAT | O_WRONLY | O_SYNC,
  'a+': O_APPEND | O_CREAT | O_RDWR,
  'ax+': O_APPEND | O_CREAT | O_RDWR | O_EXCL,
}

function flagsOf(flags) {
  if (typeof flags === 'number') return validateInt32(flags, 'flags')
  if (flags === undefined || flags === null) return O_RDONLY
  const found = FLAGS[flags]
  if (found === undefined) throw invalidValue('flags', flags)
  return found
}

function pathOf(path, name = 'path') {
  if (typeof path === 'string') {
    if (!path.includes('\u0000')) return path
    throw invalidValue(name, path, 'must be a string, Uint8Array, or URL without null bytes')
  }
  if (path instanceof Uint8Array) return Buffer.from(path).toString()
  if (typeof URL === 'function' && path instanceof URL) return decodeURIComponent(path.pathname)
  throw invalidArgument(name, 'of type string or an instance of Buffer or URL', path)
}

function optionsOf(options, defaults) {
  if (options === undefined || options === null || typeof options === 'function') return defaults
  if (typeof options === 'string') return { ...defaults, encoding: encodingOf(options) }
  if (typeof options !== 'object') throw invalidArgument('options', 'one of type string or object', options)
  if (options.encoding !== undefined && options.encoding !== null && options.encoding !== 'buffer')
    encodingOf(options.encoding)
  return { ...defaults, ...options }
}

function encodingOf(encoding) {
  if (encoding === 'buffer') return undefined
  if (Buffer.isEncoding(encoding)) return encoding
  throw invalidValue('encoding', encoding, 'is invalid encoding')
}

function requireCallback(callback) {
  if (typeof callback !== 'function') throw invalidArgument('cb', 'of type function', callback)
  return callback
}

function bytesOf(data, encoding) {
  if (ArrayBuffer.isView(data)) return data
  if (typeof data !== 'string')
    throw invalidArgument('data', 'of type string or an instance of Buffer, TypedArray, or DataView', data)
  return Buffer.from(data, encoding || 'utf8')
}

// Descriptors, and parts of buffers

const fdOf = (fd) => validateInt32(fd, 'fd', 0)

/** An octal text or a number. */
function modeOf(mode) {
  if (typeof mode !== 'string') return validateInteger(mode, 'mode', 0, 2 ** 32 - 1)
  if (!/^[0-7]+$/.test(mode))
    throw invalidValue('mode', mode, 'must be a 32-bit unsigned integer or an octal string')
  return Number.parseInt(mode, 8)
}

const startOf = (offset) =>
  offset === undefined || offset === null ? 0 : validateInteger(offset, 'offset', 0)

function requireRange(offset, length, size) {
  if (length < 0) throw outOfRange('length', '>= 0', length)
  if (offset + length > size) throw outOfRange('length', `<= ${size - offset}`, length)
}

// Facts

function Stats(size, mode, ino, mtimeMs, birthtimeMs, nlink) {
  this.dev = 1
  this.mode = mode
  this.nlink = nlink
  this.uid = 0
  this.gid = 0
  this.rdev = 0
  this.blksize = 4096
  this.ino = ino
  this.size = size
  this.blocks = Math.ceil(size / 512)
  this.atimeMs = mtimeMs
  this.mtimeMs = mtimeMs
  this.ctimeMs = mtimeMs
  this.birthtimeMs = birthtimeMs
  this.atime = new Date(mtimeMs)
  this.mtime = new Date(mtimeMs)
  this.ctime = new Date(mtimeMs)
  this.birthtime = new Date(birthtimeMs)
}
const isOfKind = (kind) =>
  function () {
    return (this.mode & constants.S_IFMT) === kind
  }
Stats.prototype.isDirectory = isOfKind(constants.S_IFDIR)
Stats.prototype.isFile = isOfKind(constants.S_IFREG)
Stats.prototype.isSymbolicLink = isOfKind(constants.S_IFLNK)
for (const name of ['BlockDevice', 'CharacterDevice', 'FIFO', 'Socket'])
  Stats.prototype[`is${name}`] = () => false

const statsOf = ([, mode, size, ino, mtime, birthtime, links]) =>
  new Stats(size, mode, ino, mtime, birthtime, links)

class Dirent {
  #isDirectory
  #isLink

  constructor(name, path, isDirectory, isLink) {
    Object.assign(this, { name, parentPath: path, path })
    this.#isDirectory = isDirectory
    this.#isLink = isLink
  }

  isDirectory() {
    return this.#isDirectory
  }

  isFile() {
    return !this.#isDirectory && !this.#isLink
  }

  isSymbolicLink() {
    return this.#isLink
  }
}

const namesOf = (entries, path, options) =>
  entries.map(([name, isDirectory, isLink]) =>
    options.withFileTypes
      ? new Dirent(name, path, isDirectory, isLink)
      : options.encoding === 'buffer'
        ? Buffer.from(name)
        : name,
  )

/** The target of a link is no path to be looked at. */
const targetOf = (target) => pathOf(target, 'target')

module.exports = {
  targetOf,
  constants,
  fdOf,
  modeOf,
  startOf,
  requireRange,
  flagsOf,
  pathOf,
  optionsOf,
  requireCallback,
  bytesOf,
  Stats,
  Dirent,
  statsOf,
  namesOf,
}
