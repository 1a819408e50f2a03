// CommonJS modules that are files. https://nodejs.org/docs/latest-v20.x/api/modules.html
'use strict'

const fs = require('fs')
const path = require('path')
const { invalidArgument } = binding

function Module(id = '', parent = undefined) {
  this.id = id
  this.path = path.dirname(id)
  this.exports = {}
  this.filename = null
  this.loaded = false
  this.children = []
  this.paths = []
  parent?.children?.push(this)
}
Module.builtinModules = binding.builtinNames()
Module._cache = binding.requireCache()
Module.Module = Module
Module.isBuiltin = (name) => Module.builtinModules.includes(String(name).replace(/^node:/, ''))
Module.createRequire = (from) => {
  const isFile =
    typeof from === 'string' ? /^(\/|file:)/.test(from) : from instanceof URL && from.protocol === 'file:'
  if (!isFile)
    throw binding.nodeError(
      'TypeError',
      'ERR_INVALID_ARG_VALUE',
      `The argument 'filename' must be a file URL object, file URL string, or absolute path string. Received ${binding.inspect(from)}`,
    )
  return binding.createRequire(String(from))
}
Module._extensions = {
  __proto__: null,
  '.js': (module, filename) => module._compile(fs.readFileSync(filename, 'utf8'), filename),
  '.json': (module, filename) => {
    module.exports = JSON.parse(fs.readFileSync(filename, 'utf8'))
  },
}

const isFile = (filename) => fs.statSync(filename, { throwIfNoEntry: false })?.isFile() === true

function requireString(id) {
  if (typeof id !== 'string') throw invalidArgument('id', 'of type string', id)
}

function resolve(id, parent) {
  requireString(id)
  const folder = path.dirname(parent?.filename ?? parent?.id ?? '/')
  if (/^\.{0,2}\//.test(id) || id === '.' || id === '..') {
    const base = path.resolve(folder, id)
    const found = [base, `${base}.js`, `${base}.json`, `${base}/index.js`].find(isFile)
    if (found !== undefined) return found
  }
  const stack = [parent?.filename ?? parent?.id].filter(Boolean)
  const error = new Error(
    `Cannot find module '${id}'${stack.length > 0 ? `\nRequire stack:\n- ${stack.join('\n- ')}` : ''}`,
  )
  error.code = 'MODULE_NOT_FOUND'
  error.requireStack = stack
  throw error
}

Module._resolveFilename = resolve

Module._load = function (id, parent) {
  requireString(id)
  const builtin = binding.builtin(id)
  if (builtin !== undefined) return builtin
  const filename = resolve(id, parent)
  const known = Module._cache[filename]
  if (known !== undefined) return known.exports
  const module = new Module(filename, parent)
  Module._cache[filename] = module
  let hasFailed = true
  try {
    module.load(filename)
    hasFailed = false
  } finally {
    if (hasFailed) delete Module._cache[filename]
  }
  return module.exports
}

Module.prototype.load = function (filename) {
  this.filename = filename
  const load = Module._extensions[path.extname(filename)] ?? Module._extensions['.js']
  load(this, filename)
  this.loaded = true
}

Module.prototype.require = function (id) {
  requireString(id)
  return Module._load(id, this)
}

Module.prototype._compile = function (text, filename) {
  this.filename ??= filename
  const run = binding.compileFunction(String(text), 'exports, require, module, __filename, __dirname')
  return Reflect.apply(run, this.exports, [
    this.exports,
    requireOf(this),
    this,
    filename,
    path.dirname(filename),
  ])
}

function requireOf(module) {
  const require = (id) => module.require(id)
  require.resolve = (id) => (Module.isBuiltin(id) ? id : resolve(id, module))
  require.cache = Module._cache
  return require
}

module.exports = Module
