// Classes that are functions in Node, so that they may be called without `new`.
'use strict'

exports.callable = (Class) => {
  const made = function (...args) {
    return Reflect.construct(Class, args, new.target ?? made)
  }
  Object.defineProperties(made, {
    name: { value: Class.name, configurable: true },
    length: { value: Class.length, configurable: true },
    prototype: { value: Class.prototype },
  })
  Object.defineProperty(Class.prototype, 'constructor', { value: made, writable: true, configurable: true })
  for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(Class)))
    if (!(name in made)) Object.defineProperty(made, name, descriptor)
  return Object.setPrototypeOf(made, Object.getPrototypeOf(Class))
}
