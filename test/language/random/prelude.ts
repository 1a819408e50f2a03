// What a random program is given: a way to show any value, and things that tell when they are used.

const PRELUDE = `
globalThis.process?.on('unhandledRejection', () => undefined)
// Node 20 has no iterator helpers.
const IteratorPrototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()))
for (const key of Reflect.ownKeys(IteratorPrototype)) if (key !== Symbol.iterator) delete IteratorPrototype[key]
let fuel = 400
const spend = () => {
  if (--fuel < 0) throw new RangeError('out of fuel')
}
const KEY = Symbol('key')
const GIVEN = [Object, Function, Array, Error, Map, Set, Promise, String, Number, BigInt, Symbol, Proxy, Uint8Array]
const BUILT_IN = new Set(GIVEN.flatMap((built) => [built, built.prototype]))
const show = (value, depth = 0) => {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 60))
  if (typeof value === 'bigint') return value + 'n'
  if (Object.is(value, -0)) return '-0'
  if (value === globalThis) return 'global'
  if (Object(value) !== value) return String(value)
  if (BUILT_IN.has(value)) return 'built-in'
  if (value instanceof Error) return value.name
  const tag = Object.prototype.toString.call(value).slice(8, -1)
  if (depth > 2) return tag
  const keys = Reflect.ownKeys(value).filter((key) => !OF_CALLS.includes(key)).slice(0, 12)
  const own = keys.map((key) => showProperty(value, key, depth))
  const content = value instanceof Map || value instanceof Set ? ' ' + show([...value], depth + 1) : ''
  return tag + '{' + own.join(', ') + '}' + content
}
// In V8 they are not null during a call.
const OF_CALLS = ['arguments', 'caller']
const showProperty = (object, key, depth) => {
  const found = Reflect.getOwnPropertyDescriptor(object, key)
  if (found === undefined) return String(key) + ' gone'
  const flags = (found.writable ? 'w' : '') + (found.enumerable ? 'e' : '') + (found.configurable ? 'c' : '')
  const content = 'value' in found ? show(found.value, depth + 1) : (found.get ? 'get' : '') + (found.set ? 'set' : '')
  return String(key) + (flags === 'wec' ? '' : '/' + flags) + ': ' + content
}
const log = (...values) => console.log(values.map((value) => show(value)).join(' '))
const say = (name, value) => (log(name, value), value)
const noisy = (name, value) => ({
  [Symbol.toPrimitive](hint) {
    return log(name, hint), value
  },
})
const counted = (name, value) => ({
  valueOf: () => (log(name, 'valueOf'), value),
  toString: () => (log(name, 'toString'), '' + value),
})
const iterable = (name, ...values) => ({
  [Symbol.iterator]() {
    let i = 0
    log(name, 'begins')
    return {
      next: () => (log(name, 'next'), i < values.length ? { value: values[i++], done: false } : { done: true }),
      return: (value) => (log(name, 'return'), { value, done: true }),
    }
  },
})
const asyncIterable = (name, ...values) => ({
  [Symbol.asyncIterator]() {
    let i = 0
    log(name, 'begins')
    const answer = (result) => (i % 2 ? Promise.resolve(result) : result)
    return {
      next: (value) => (log(name, 'next', value), answer(i < values.length ? { value: values[i++], done: false } : { done: true })),
      return: (value) => (log(name, 'return', value), answer({ value, done: true })),
      throw: (value) => (log(name, 'throw', value), answer({ value, done: false })),
    }
  },
})
class Pledge extends Promise {
  static get [Symbol.species]() {
    return log('species'), fuel % 3 ? Pledge : Promise
  }
  then(...handlers) {
    return log('then', handlers.length), super.then(...handlers)
  }
}
const watched = (name, target) => typeof target === 'function' ? target : new Proxy(target, new Proxy({}, {
  get: (_, trap) => (...args) => {
    log(name, trap, typeof args[1] === 'function' ? 'function' : args[1])
    return Reflect[trap](...args)
  },
}))
const later = (name, value) => ({
  get then() {
    log(name, 'then')
    return (resolve) => resolve(value)
  },
})
const tag = (strings, ...values) => (log(strings.raw.join('|'), ...values), strings.length)
`

const DIRECTIVE = "'use strict'"

/** In a function, as a file of Node is. */
export const withPrelude = (program: string): string =>
  `(function () {${program.startsWith(DIRECTIVE) ? DIRECTIVE : ''}\n${PRELUDE}${program}\n})()`
