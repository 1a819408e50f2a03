// Deep equality. https://nodejs.org/docs/latest-v20.x/api/assert.html#comparison-details_1
'use strict'

const { typeName } = binding
const isObject = (value) => typeof value === 'object' && value !== null

function isDeepEqual(a, b, isStrict) {
  return equal(a, b, isStrict, new Map())
}

/** `seen` has what is being compared, and with what: around a circle it is taken for equal. */
function equal(a, b, isStrict, seen) {
  if (a === b) return a !== 0 || !isStrict || Object.is(a, b)
  if (!isObject(a) || !isObject(b)) {
    if (isObject(a) || isObject(b) || typeof a === 'function' || typeof b === 'function') return false
    // biome-ignore lint/suspicious/noDoubleEquals: that is what the loose comparison means
    return isStrict ? Object.is(a, b) : a == b || (Number.isNaN(a) && Number.isNaN(b))
  }
  if (isStrict && Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false
  const type = typeName(a)
  if (type !== typeName(b) || Array.isArray(a) !== Array.isArray(b)) return false
  const compared = seen.get(a) ?? new Set()
  if (compared.has(b)) return true
  seen.set(a, compared.add(b))
  const isSame = sameContent(type, a, b, isStrict, seen) && sameProperties(a, b, isStrict, seen)
  compared.delete(b)
  return isSame
}

function sameContent(type, a, b, isStrict, seen) {
  switch (type) {
    case 'Date':
      return a.getTime() === b.getTime()
    case 'RegExp':
      return String(a) === String(b) && a.lastIndex === b.lastIndex
    case 'Error':
      return a.message === b.message && a.name === b.name
    case 'Number':
    case 'String':
    case 'Boolean':
    case 'Symbol':
    case 'BigInt':
      return Object.is(a.valueOf(), b.valueOf())
    case 'Array':
      return a.length === b.length
    case 'Map':
      return a.size === b.size && sameEntries([...a], [...b], isStrict, seen)
    case 'Set':
      return a.size === b.size && sameEntries([...a], [...b], isStrict, seen)
    case 'Promise':
    case 'WeakMap':
    case 'WeakSet':
      return false
    default:
      return true
  }
}

/** Each of the one has an equal of its own in the other. */
function sameEntries(a, b, isStrict, seen) {
  const left = [...b]
  return a.every((entry) => {
    const at = left.findIndex((other) => equal(entry, other, isStrict, seen))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

function sameProperties(a, b, isStrict, seen) {
  const keys = keysOf(a, isStrict)
  const others = keysOf(b, isStrict)
  if (keys.length !== others.length) return false
  return keys.every((key) => Object.hasOwn(b, key) && equal(a[key], b[key], isStrict, seen))
}

const keysOf = (object, isStrict) => [
  ...Object.keys(object),
  ...(isStrict
    ? Object.getOwnPropertySymbols(object).filter((key) =>
        Object.prototype.propertyIsEnumerable.call(object, key),
      )
    : []),
]

module.exports = { isDeepEqual }
