// Paths of Windows, wherever the program runs. https://nodejs.org/docs/latest-v20.x/api/path.html#windows-vs-posix
'use strict'

const { invalidArgument } = binding

function requireString(value, name) {
  if (typeof value !== 'string') throw invalidArgument(name, 'of type string', value)
}

const SHARE = /^[\\/]{2}([^\\/]+)[\\/]+([^\\/]+)/
const DRIVE = /^[a-z]:/i

/** A path as the drive or share that it is on, whether it begins at its root, and its names. */
function analyse(path) {
  const share = SHARE.exec(path)
  const device = share?.[0] ?? DRIVE.exec(path)?.[0] ?? ''
  const rest = path.slice(device.length)
  const isRooted = share !== null || /^[\\/]/.test(rest)
  return {
    device: share === null ? device : `\\\\${share[1]}\\${share[2]}`,
    isRooted,
    names: rest.split(/[\\/]+/).filter((name) => name !== ''),
    endsInSlash: /[\\/]$/.test(rest),
    /** How many characters come before the first name. */
    rootLength: device.length + (/^[\\/]+/.exec(rest)?.[0].length ?? 0),
  }
}

/** Without "." and with ".." resolved as far as that goes. */
function shortened(names, isRooted) {
  const kept = []
  for (const name of names) {
    if (name === '.') continue
    if (name !== '..') kept.push(name)
    else if (kept.length > 0 && kept.at(-1) !== '..') kept.pop()
    else if (!isRooted) kept.push(name)
  }
  return kept
}

const isSameName = (a, b) => a.toLowerCase() === b.toLowerCase()

const isSeparator = (character) => character === '/' || character === '\\'

/** Where a path ends without the separators at its end, or without its last name. */
function endWithout(path, end, separators) {
  while (end > 0 && isSeparator(path[end - 1]) === separators) end--
  return end
}

const path = {
  /** From the last path to the first, until drive and root are known. */
  resolve(...paths) {
    let device = ''
    let isRooted = false
    let names = []
    for (let i = paths.length - 1; i >= -1 && !(isRooted && device !== ''); i--) {
      if (i >= 0) requireString(paths[i], `paths[${i}]`)
      const one = analyse(i >= 0 ? paths[i] : require('process').cwd())
      if (one.device !== '' && device !== '' && !isSameName(one.device, device)) continue
      if (device === '') device = one.device
      if (isRooted) continue
      names = [...one.names, ...names]
      isRooted = one.isRooted
    }
    return `${device}${isRooted ? '\\' : ''}${shortened(names, isRooted).join('\\')}` || '.'
  },

  normalize(given) {
    requireString(given, 'path')
    if (given === '') return '.'
    const { device, isRooted, names, endsInSlash } = analyse(given)
    const kept = shortened(names, isRooted).join('\\') || (isRooted ? '' : '.')
    const end = endsInSlash && kept !== '' ? '\\' : ''
    return `${device}${isRooted ? '\\' : ''}${kept}${end}`
  },

  isAbsolute(given) {
    requireString(given, 'path')
    return analyse(given).isRooted
  },

  join(...paths) {
    for (const part of paths) requireString(part, 'path')
    const parts = paths.filter((part) => part !== '')
    if (parts.length === 0) return '.'
    // Only a first part that begins so itself is on a share.
    const joined = parts.join('\\')
    return path.normalize(SHARE.test(parts[0]) ? joined : joined.replace(/^[\\/]{2,}/, '\\'))
  },

  relative(from, to) {
    requireString(from, 'from')
    requireString(to, 'to')
    const target = path.resolve(to)
    const [a, b] = [analyse(path.resolve(from)), analyse(target)]
    if (!isSameName(a.device, b.device)) return target
    let common = 0
    while (common < a.names.length && common < b.names.length && isSameName(a.names[common], b.names[common]))
      common++
    return [...a.names.slice(common).map(() => '..'), ...b.names.slice(common)].join('\\')
  },

  toNamespacedPath(given) {
    if (typeof given !== 'string' || given === '') return given
    const resolved = path.resolve(given)
    if (/^\\\\[^?.]/.test(resolved)) return `\\\\?\\UNC\\${resolved.slice(2)}`
    return DRIVE.test(resolved) ? `\\\\?\\${resolved}` : given
  },

  dirname(given) {
    requireString(given, 'path')
    const { rootLength } = analyse(given)
    const rest = given.slice(rootLength)
    const nameEnd = endWithout(rest, rest.length, true)
    const above = rest.slice(0, endWithout(rest, endWithout(rest, nameEnd, false), true))
    return given.slice(0, rootLength) + above || '.'
  },

  basename(given, suffix) {
    requireString(given, 'path')
    if (suffix !== undefined) requireString(suffix, 'suffix')
    if (suffix === given) return ''
    const name = lastName(given)
    return suffix && name !== suffix && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name
  },

  extname(given) {
    requireString(given, 'path')
    return extensionOf(lastName(given))
  },

  format(parts) {
    if (typeof parts !== 'object' || parts === null || Array.isArray(parts))
      throw invalidArgument('pathObject', 'of type object', parts)
    const { root, dir, base, name = '', ext = '' } = parts
    const dot = ext === '' || ext.startsWith('.') ? '' : '.'
    const file = base || `${name}${dot}${ext}`
    const folder = dir || root
    if (!folder) return file
    return folder === root ? `${folder}${file}` : `${folder}\\${file}`
  },

  parse(given) {
    requireString(given, 'path')
    const root = given.slice(0, analyse(given).rootLength)
    const base = lastName(given)
    const ext = extensionOf(base)
    const above = path.dirname(given)
    const dir = root === '' && above === '.' ? '' : above
    return { root, dir, base, ext, name: ext === '' ? base : base.slice(0, -ext.length) }
  },

  sep: '\\',
  delimiter: ';',
}

/** After the drive and the last slash that has something behind it. */
const lastName = (path) => path.replace(DRIVE, '').split(/[\\/]/).filter(Boolean).at(-1) ?? ''

function extensionOf(name) {
  const dot = name.lastIndexOf('.')
  return dot <= 0 || name === '..' ? '' : name.slice(dot)
}

path.win32 = path
path._makeLong = path.toNamespacedPath
Object.defineProperty(path, 'posix', { enumerable: true, get: () => require('path') })

module.exports = path
