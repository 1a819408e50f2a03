// What `util.promisify` knows of functions whose callbacks get more than one value.
// https://nodejs.org/docs/latest-v20.x/api/util.html#utilpromisifyoriginal
'use strict'

/** Where a function keeps what its callback's values are called. */
const NAMES = Symbol('promisified values')
const CUSTOM = Symbol.for('nodejs.util.promisify.custom')

/** One value stands for itself, several are an object. */
function resultOf(original, values) {
  const names = original[NAMES]
  if (names === undefined) return values[0]
  return Object.fromEntries(names.map((name, i) => [name, values[i]]))
}

function named(original, ...names) {
  Object.defineProperty(original, NAMES, { value: names })
}

function custom(original, promised) {
  Object.defineProperty(promised, 'name', { value: original.name })
  Object.defineProperty(original, CUSTOM, { value: promised })
}

module.exports = { custom, named, resultOf }
