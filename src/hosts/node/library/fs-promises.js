// https://nodejs.org/docs/latest-v20.x/api/fs.html#promises-api
'use strict'

const EventEmitter = require('events')
const { Buffer } = require('buffer')
const { abortErrorOf, aggregateTwoErrors } = require('internal-abort')
const { constants, flagsOf, pathOf, optionsOf, bytesOf, statsOf, namesOf, targetOf } = require('internal-fs')

/** A promise that is settled in the poll phase, when the operation is done, and the reaction that Node puts behind each. */
const request = (...args) =>
  new Promise((resolve, reject) => {
    binding.fsRequest((error, result) => (error ? reject(error) : resolve(result)), ...args)
  }).then(undefined, (error) => {
    Error.captureStackTrace(error)
    return Promise.reject(error)
  })

const checkAborted = (signal) => {
  if (signal?.aborted) throw abortErrorOf(signal)
}

class FileHandle extends EventEmitter {
  #fd
  #references = 1
  #closing
  #settleClose

  constructor(fd) {
    super()
    this.#fd = fd
  }

  get fd() {
    return this.#fd
  }

  /** Keeps the file open until an operation on it has ended. */
  async #use(operation, ...args) {
    if (this.#fd === -1) {
      const error = new Error('file closed')
      error.code = 'EBADF'
      error.syscall = operation.name
      throw error
    }
    try {
      this.#references++
      return await operation(this, ...args)
    } finally {
      this.#release()
    }
  }

  #release() {
    this.#references--
    if (this.#references > 0) return
    const fd = this.#fd
    this.#fd = -1
    closeDescriptor(fd).then(...this.#settleClose)
  }

  close = () => {
    if (this.#fd === -1) return Promise.resolve()
    if (this.#closing) return this.#closing
    this.#references--
    const fd = this.#fd
    let closed
    if (this.#references === 0) {
      this.#fd = -1
      closed = closeDescriptor(fd)
    } else {
      closed = new Promise((resolve, reject) => {
        this.#settleClose = [resolve, reject]
      })
    }
    this.#closing = new Promise((resolve, reject) =>
      closed
        .finally(() => {
          this.#closing = undefined
        })
        .then(resolve, reject),
    )
    this.emit('close')
    return this.#closing
  }

  async [Symbol.asyncDispose ?? Symbol.for('nodejs.asyncDispose')]() {
    return this.close()
  }

  appendFile(data, options) {
    return this.#use(writeFile, data, options)
  }
  createReadStream(options) {
    return new (require('internal-fs-streams').ReadStream)(undefined, { ...options, fd: this })
  }
  createWriteStream(options) {
    return new (require('internal-fs-streams').WriteStream)(undefined, { ...options, fd: this })
  }
  datasync() {
    return this.#use(fsync)
  }
  sync() {
    return this.#use(fsync)
  }
  read(...args) {
    return this.#use(read, ...args)
  }
  /** The lines of the file, which is closed behind the last of them. */
  readLines(options) {
    const input = this.createReadStream(options)
    return require('readline').createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  }
  readFile(options) {
    return this.#use(readFile, options)
  }
  stat() {
    return this.#use(fstat)
  }
  truncate(length = 0) {
    return this.#use(ftruncate, length)
  }
  write(...args) {
    return this.#use(write, ...args)
  }
  writeFile(data, options) {
    return this.#use(writeFile, data, options)
  }
}

/** As the handle's own close does: no reaction behind it. */
const closeDescriptor = (fd) =>
  new Promise((resolve, reject) => {
    binding.fsRequest((error) => (error ? reject(error) : resolve(undefined)), 'close', fd)
  })

async function closeAfter(operation, close) {
  return operation.then(
    (result) => close().then(() => result),
    (error) =>
      close().then(
        () => Promise.reject(error),
        (closeError) => Promise.reject(aggregateTwoErrors(closeError, error)),
      ),
  )
}

// Handles

async function open(path, flags, _mode) {
  return new FileHandle(await request('open', pathOf(path), flagsOf(flags)))
}

async function fsync(handle) {
  return await request('fsync', handle.fd)
}

async function fstat(handle) {
  return statsOf(await request('fstat', handle.fd))
}

async function ftruncate(handle, length = 0) {
  return await request('ftruncate', handle.fd, Math.max(0, length))
}

/** For one operation a file is opened and closed. */
async function withFile(path, flags, operate) {
  const handle = await open(path, flags)
  return closeAfter(operate(handle), handle.close)
}

const truncate = (path, length = 0) => withFile(path, 'r+', (handle) => ftruncate(handle, length))

/** Buffer, offset, length and position, given one by one or as an object. */
function rangeOf(buffer, offset, length, position) {
  if (typeof offset === 'object' && offset !== null)
    return rangeOf(buffer, offset.offset, offset.length, offset.position)
  const start = offset ?? 0
  return [start, length ?? buffer.byteLength - start, Number.isSafeInteger(position) ? position : -1]
}

async function read(handle, bufferOrOptions, ...rest) {
  const isBuffer = ArrayBuffer.isView(bufferOrOptions)
  const buffer = isBuffer ? bufferOrOptions : (bufferOrOptions?.buffer ?? Buffer.alloc(16384))
  const range = isBuffer ? rangeOf(buffer, ...rest) : rangeOf(buffer, bufferOrOptions ?? {})
  if (range[1] === 0) return { __proto__: null, bytesRead: 0, buffer }
  const bytesRead = (await request('read', handle.fd, buffer, ...range)) || 0
  return { __proto__: null, bytesRead, buffer }
}

async function write(handle, data, ...rest) {
  if (data?.byteLength === 0) return { __proto__: null, bytesWritten: 0, buffer: data }
  const isText = typeof data === 'string'
  const bytes = isText ? Buffer.from(data, rest[1]) : data
  const range = isText ? rangeOf(bytes, 0, undefined, rest[0]) : rangeOf(bytes, ...rest)
  const bytesWritten = (await request('write', handle.fd, bytes, ...range)) || 0
  return { __proto__: null, bytesWritten, buffer: data }
}

async function writeHandle(handle, data, signal, encoding) {
  checkAborted(signal)
  if (typeof data !== 'string' && !ArrayBuffer.isView(data)) {
    for await (const chunk of data) {
      checkAborted(signal)
      const bytes = ArrayBuffer.isView(chunk) ? chunk : Buffer.from(chunk, encoding || 'utf8')
      if (bytes.byteLength > 0) await write(handle, bytes, 0, bytes.byteLength)
      checkAborted(signal)
    }
    return
  }
  if (data.byteLength === 0) return
  checkAborted(signal)
  await write(handle, data, 0, data.byteLength)
}

const MAX_READ = 512 * 1024

async function readHandle(handle, options) {
  const { signal, encoding } = options
  checkAborted(signal)
  const facts = await request('fstat', handle.fd)
  checkAborted(signal)
  const size = facts[0] ? 0 : facts[2]
  const parts = []
  let total = 0
  for (;;) {
    checkAborted(signal)
    const part = Buffer.alloc(size === 0 ? 65536 : Math.min(MAX_READ, size - total))
    const count = (await request('read', handle.fd, part, 0, part.length, -1)) ?? 0
    total += count
    parts.push(part.subarray(0, count))
    if (count === 0 || total === size || (count !== part.length && size !== 0)) break
  }
  const whole = parts.length === 1 ? parts[0] : Buffer.concat(parts)
  return encoding && encoding !== 'buffer' ? whole.toString(encoding) : whole
}

// Paths

async function access(path, mode = 0) {
  return await request('access', pathOf(path), mode)
}

async function stat(path) {
  const facts = await request('stat', pathOf(path))
  return statsOf(facts)
}

async function lstat(path) {
  const facts = await request('lstat', pathOf(path))
  return statsOf(facts)
}

async function readdir(path, options) {
  const chosen = optionsOf(options, {})
  const folder = pathOf(path)
  return namesOf(await request('readdir', folder), folder, chosen)
}

async function mkdir(path, options) {
  const folder = pathOf(path)
  if (!options?.recursive) return await request('mkdir', folder, false)
  return await new Promise((resolve, reject) => {
    require('fs').mkdir(folder, options, (error, made) => (error ? reject(error) : resolve(made)))
  })
}

async function mkdtemp(prefix) {
  return await request('mkdtemp', pathOf(prefix, 'prefix'))
}

async function rmdir(path) {
  return await request('rmdir', pathOf(path))
}

async function unlink(path) {
  return await request('unlink', pathOf(path))
}

async function rename(from, to) {
  return await request('rename', pathOf(from, 'oldPath'), pathOf(to, 'newPath'))
}

async function copyFile(from, to, mode = 0) {
  return await request('copyFile', pathOf(from, 'src'), pathOf(to, 'dest'), mode)
}

async function chmod(path, mode) {
  return await request('chmod', pathOf(path), mode)
}

async function utimes(path, _atime, mtime) {
  return await request('utimes', pathOf(path), mtime instanceof Date ? mtime.getTime() : Number(mtime) * 1000)
}

async function readlink(path) {
  return await request('readlink', pathOf(path))
}

async function symlink(target, path) {
  return await request('symlink', targetOf(target), pathOf(path))
}

async function link(from, to) {
  return await request('link', pathOf(from, 'existingPath'), pathOf(to, 'newPath'))
}

async function opendir(path, options) {
  return await new Promise((resolve, reject) => {
    require('fs').opendir(path, options, (error, folder) => (error ? reject(error) : resolve(folder)))
  })
}

async function cp(from, to, options) {
  return await new Promise((resolve, reject) => {
    require('fs').cp(from, to, options ?? {}, (error) => (error ? reject(error) : resolve()))
  })
}

async function realpath(path) {
  return await request('realpath', require('path').resolve(pathOf(path)))
}

async function rm(path, options) {
  const target = pathOf(path)
  return await new Promise((resolve, reject) => {
    require('fs').rm(target, options ?? {}, (error) => (error ? reject(error) : resolve()))
  })
}

async function writeFile(path, data, options) {
  const { flag, encoding, signal } = optionsOf(options, { encoding: 'utf8', flag: 'w' })
  const isIterable = typeof data === 'object' && (Symbol.iterator in data || Symbol.asyncIterator in data)
  const content = isIterable && !ArrayBuffer.isView(data) ? data : bytesOf(data, encoding)
  if (path instanceof FileHandle) return writeHandle(path, content, signal, encoding)
  checkAborted(signal)
  const handle = await open(path, flag || 'w')
  return closeAfter(writeHandle(handle, content, signal, encoding), handle.close)
}

async function appendFile(path, data, options) {
  const chosen = optionsOf(options, { encoding: 'utf8', flag: 'a' })
  return writeFile(path, data, chosen)
}

async function readFile(path, options) {
  const chosen = optionsOf(options, { flag: 'r' })
  if (path instanceof FileHandle) return readHandle(path, chosen)
  checkAborted(chosen.signal)
  const handle = await open(path, chosen.flag || 'r')
  return closeAfter(readHandle(handle, chosen), handle.close)
}

module.exports = {
  access,
  appendFile,
  chmod,
  constants,
  copyFile,
  cp,
  link,
  lstat,
  mkdir,
  mkdtemp,
  open,
  opendir,
  readFile,
  readdir,
  readlink,
  realpath,
  rename,
  rm,
  rmdir,
  stat,
  symlink,
  truncate,
  unlink,
  utimes,
  writeFile,
}
