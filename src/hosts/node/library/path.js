// https://nodejs.org/docs/latest-v20.x/api/path.html
'use strict'

const process = require('process')

const { invalidArgument } = binding

function requireString(value, name) {
  if (typeof value !== 'string') throw invalidArgument(name, 'of type string', value)
}

function withoutSlashes(path, least = 0) {
  let end = path.length
  while (end > least && path[end - 1] === '/') end--
  return path.slice(0, end)
}

/** Resolves "." and ".."; above the beginning, ".." stays where the path is not absolute. */
function normalizeParts(path, isAbsolute) {
  const parts = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (!isAbsolute) parts.push('..')
  }
  return parts.join('/')
}

const path = {
  sep: '/',
  delimiter: ':',

  resolve(...paths) {
    let resolved = ''
    for (let i = paths.length - 1; i >= 0 && !resolved.startsWith('/'); i--) {
      requireString(paths[i], `paths[${i}]`)
      if (paths[i] !== '') resolved = `${paths[i]}/${resolved}`
    }
    if (!resolved.startsWith('/')) resolved = `${process.cwd()}/${resolved}`
    return `/${normalizeParts(resolved, true)}`
  },

  normalize(path) {
    requireString(path, 'path')
    if (path === '') return '.'
    const isAbsolute = path.startsWith('/')
    let normal = normalizeParts(path, isAbsolute)
    if (normal === '') {
      if (isAbsolute) return '/'
      return path.endsWith('/') ? './' : '.'
    }
    if (path.endsWith('/')) normal += '/'
    return isAbsolute ? `/${normal}` : normal
  },

  isAbsolute(path) {
    requireString(path, 'path')
    return path.startsWith('/')
  },

  join(...paths) {
    for (const part of paths) requireString(part, 'path')
    return path.normalize(paths.filter((part) => part !== '').join('/') || '.')
  },

  relative(from, to) {
    requireString(from, 'from')
    requireString(to, 'to')
    const a = path.resolve(from).split('/').filter(Boolean)
    const b = path.resolve(to).split('/').filter(Boolean)
    let common = 0
    while (common < a.length && common < b.length && a[common] === b[common]) common++
    return [...a.slice(common).map(() => '..'), ...b.slice(common)].join('/')
  },

  toNamespacedPath: (path) => path,

  dirname(path) {
    requireString(path, 'path')
    if (path === '') return '.'
    const trimmed = withoutSlashes(path, 1)
    const end = trimmed.lastIndexOf('/')
    if (end < 0) return '.'
    return end === 0 ? '/' : withoutSlashes(trimmed.slice(0, end), 1)
  },

  basename(path, suffix) {
    requireString(path, 'path')
    if (suffix !== undefined) requireString(suffix, 'suffix')
    if (suffix === path) return ''
    const name = withoutSlashes(path).split('/').at(-1)
    return suffix && name !== suffix && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name
  },

  extname(path) {
    requireString(path, 'path')
    const name = module.exports.basename(path)
    const dot = name.lastIndexOf('.')
    return dot <= 0 || name === '..' ? '' : name.slice(dot)
  },

  format(parts) {
    if (typeof parts !== 'object' || parts === null || Array.isArray(parts))
      throw invalidArgument('pathObject', 'of type object', parts)
    const folder = parts.dir || parts.root
    const extension = parts.ext ? `${parts.ext.startsWith('.') ? '' : '.'}${parts.ext}` : ''
    const base = parts.base || `${parts.name || ''}${extension}`
    if (!folder) return base
    return folder === parts.root ? `${folder}${base}` : `${folder}/${base}`
  },

  parse(path) {
    requireString(path, 'path')
    const root = path.startsWith('/') ? '/' : ''
    const base = module.exports.basename(path)
    const ext = module.exports.extname(path)
    const hasFolder = withoutSlashes(path).includes('/')
    const dir = hasFolder ? module.exports.dirname(path) : root
    return { root, dir, base, ext, name: ext === '' ? base : base.slice(0, -ext.length) }
  },
}

path.posix = path
path._makeLong = path.toNamespacedPath
Object.defineProperty(path, 'win32', { enumerable: true, get: () => require('path/win32') })
module.exports = path
