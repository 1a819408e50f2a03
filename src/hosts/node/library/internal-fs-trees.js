// Folders that are gone through, and trees that are copied.
'use strict'

const { Dirent, pathOf, requireCallback } = require('internal-fs')
const { invalidArgument, nodeError } = binding

// Folders

const closedError = () => nodeError('Error', 'ERR_DIR_CLOSED', 'Directory handle was closed')

class Dir {
  #path
  #entries
  #isClosed = false

  constructor(path, entries) {
    this.#path = path
    this.#entries = entries
  }

  get path() {
    return this.#path
  }

  #take() {
    const entry = this.#entries.shift()
    return entry === undefined ? null : new Dirent(entry[0], this.#path, entry[1], entry[2])
  }

  readSync() {
    if (this.#isClosed) throw closedError()
    return this.#take()
  }

  read(callback) {
    if (callback === undefined) return promised((done) => this.read(done))
    requireCallback(callback)
    if (this.#isClosed) throw closedError()
    binding.fsRequest(() => callback(null, this.#take()), 'lstat', '/')
  }

  closeSync() {
    if (this.#isClosed) throw closedError()
    this.#isClosed = true
  }

  close(callback) {
    if (callback === undefined)
      return this.#isClosed ? Promise.reject(closedError()) : promised((done) => this.close(done))
    requireCallback(callback)
    if (this.#isClosed) {
      require('process').nextTick(callback, closedError())
      return
    }
    this.#isClosed = true
    binding.fsRequest(() => callback(null), 'lstat', '/')
  }

  async *entries() {
    try {
      for (;;) {
        const entry = await this.read()
        if (entry === null) break
        yield entry
      }
    } finally {
      await this.close()
    }
  }
}
Dir.prototype[Symbol.asyncIterator] = Dir.prototype.entries

const promised = (start) =>
  new Promise((resolve, reject) => {
    start((error, result) => (error ? reject(error) : resolve(result)))
  })

/** The system opens a folder under this name. */
const asOpening = (error) => {
  error.message = error.message.replace('scandir', 'opendir')
  error.stack = error.stack.replace('scandir', 'opendir')
  error.syscall = 'opendir'
  return error
}

function opendirSync(path) {
  const folder = pathOf(path)
  try {
    return new Dir(folder, binding.fs('readdir', folder))
  } catch (error) {
    throw asOpening(error)
  }
}

function opendir(path, options, callback) {
  const done = requireCallback(typeof options === 'function' ? options : callback)
  const folder = pathOf(path)
  binding.fsRequest(
    (error, entries) => (error ? done(asOpening(error)) : done(null, new Dir(folder, entries))),
    'readdir',
    folder,
  )
}

// Trees

function optionsOf(options) {
  if (options === undefined) return {}
  if (options === null || typeof options !== 'object')
    throw invalidArgument('options', 'of type object', options)
  return options
}

const isFolder = (path) => {
  try {
    return binding.fs('stat', path)[0]
  } catch {
    return false
  }
}

const isThere = (path) => {
  try {
    return binding.fs('lstat', path) !== undefined
  } catch {
    return false
  }
}

function copyTree(from, to, options) {
  if (options.filter !== undefined && !options.filter(from, to)) return
  const facts = binding.fs(options.dereference ? 'stat' : 'lstat', from)
  if (facts[0]) copyFolder(from, to, options)
  else if ((facts[1] & 61440) === 40960) binding.fs('symlink', binding.fs('readlink', from), to)
  else copyOne(from, to, options)
}

function copyFolder(from, to, options) {
  if (!options.recursive) {
    const error = nodeError(
      'Error',
      'ERR_FS_EISDIR',
      `Recursive option not enabled, cannot copy a directory: cp returned EISDIR (${from} is a directory (not copied)) ${from}`,
    )
    error.name = 'SystemError'
    throw error
  }
  if (!isFolder(to)) binding.fs('mkdir', to, true)
  for (const [name] of binding.fs('readdir', from)) copyTree(`${from}/${name}`, `${to}/${name}`, options)
}

function copyOne(from, to, { force = true, errorOnExist = false }) {
  if (isThere(to) && !force) {
    if (errorOnExist)
      throw nodeError(
        'Error',
        'ERR_FS_CP_EEXIST',
        `Target already exists: cp returned EEXIST (${to} already exists) ${to}`,
      )
    return
  }
  const parent = to.slice(0, Math.max(to.lastIndexOf('/'), 0))
  if (parent !== '' && !isFolder(parent)) binding.fs('mkdir', parent, true)
  binding.fs('copyFile', from, to, 0)
}

/** The system is asked twice about each file, and about both ends before. */
function callsFor(path) {
  const isTree = binding.fs('lstat', path)[0]
  const entries = isTree ? binding.fs('readdir', path) : []
  return 2 + entries.reduce((calls, [name]) => calls + callsFor(`${path}/${name}`), 0)
}

function lookAround(calls, done) {
  if (calls === 0) done()
  else binding.fsRequest(() => lookAround(calls - 1, done), 'lstat', '/')
}

function cpSync(from, to, options) {
  copyTree(pathOf(from, 'src'), pathOf(to, 'dest'), optionsOf(options))
}

function cp(from, to, options, callback) {
  const done = requireCallback(typeof options === 'function' ? options : callback)
  const chosen = typeof options === 'function' ? {} : optionsOf(options)
  const [source, target] = [pathOf(from, 'src'), pathOf(to, 'dest')]
  binding.fsRequest(
    (error) => {
      if (error) {
        done(error)
        return
      }
      lookAround(callsFor(source), () => {
        try {
          copyTree(source, target, chosen)
        } catch (failed) {
          done(failed)
          return
        }
        done(null)
      })
    },
    chosen.dereference ? 'stat' : 'lstat',
    source,
  )
}

module.exports = { Dir, opendir, opendirSync, cp, cpSync }
