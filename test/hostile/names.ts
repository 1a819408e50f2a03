// Names that every object knows, and values that no function expects.

export const NAMES = [
  'constructor',
  '__proto__',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  'toLocaleString',
  'propertyIsEnumerable',
  '__defineGetter__',
  '__lookupSetter__',
] as const

/** Values, as expressions of a program. One answers every question with a name, as options do that nobody thought of. */
const VALUES = [
  "'constructor'",
  "'__proto__'",
  'Symbol()',
  '1n',
  'Object.create(null)',
  "({ toString() { throw 'toString' }, valueOf() { throw 'valueOf' } })",
  "new Proxy({}, { get: () => 'constructor', has: () => true })",
  "new Proxy(function () {}, { get() { throw 'get' }, has() { throw 'has' } })",
  "['constructor', ['constructor', '__proto__']]",
]

/** A statement that leaves a list of them. */
export const HOSTILE = `globalThis.hostile = [${VALUES.join(', ')}]`
