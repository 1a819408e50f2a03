// https://nodejs.org/docs/latest-v20.x/api/util.html#class-utilmimetype – read as https://mimesniff.spec.whatwg.org says.
'use strict'

const { nodeError } = binding

const NO_TOKEN = /[^!#$%&'*+\-.^_`|~A-Za-z0-9]/
const NO_VALUE = /[^\t\u0020-~\u0080-\u00ff]/

const trimmed = (text) => text.trim()

const invalid = (part, text) =>
  nodeError(
    'TypeError',
    'ERR_INVALID_MIME_SYNTAX',
    `The MIME syntax for a ${part} in ${JSON.stringify(text)} is invalid`,
  )

function tokenOf(part, text, whole = text) {
  if (text === '' || NO_TOKEN.test(text)) throw invalid(part, whole)
  return text.toLowerCase()
}

/** The parameters behind a type, the first of each name. */
function readParameters(text, into) {
  let at = 0
  while (at < text.length) {
    const equals = /[;=]/g
    equals.lastIndex = at
    const sign = equals.exec(text)
    const end = sign?.index ?? text.length
    const name = trimmed(text.slice(at, end)).toLowerCase()
    at = end + 1
    if (sign === null || sign[0] === ';') continue
    const [value, next] = text[at] === '"' ? quotedFrom(text, at + 1) : plainFrom(text, at)
    at = next
    if (name === '' || value === undefined || NO_TOKEN.test(name) || NO_VALUE.test(value) || into.has(name))
      continue
    into.set(name, value)
  }
}

function plainFrom(text, start) {
  const end = text.indexOf(';', start)
  const value = trimmed(text.slice(start, end < 0 ? text.length : end))
  return [value === '' ? undefined : value, end < 0 ? text.length : end + 1]
}

function quotedFrom(text, start) {
  let value = ''
  let at = start
  for (; at < text.length && text[at] !== '"'; at++) {
    if (text[at] === '\\' && at + 1 < text.length) at++
    value += text[at]
  }
  const end = text.indexOf(';', at)
  return [value, end < 0 ? text.length : end + 1]
}

const writtenValue = (value) =>
  value === '' || NO_TOKEN.test(value) ? `"${value.replaceAll(/["\\]/g, '\\$&')}"` : value

class MIMEParams {
  #map = new Map()

  static parse(text, params) {
    readParameters(text, params.#map)
  }

  delete(name) {
    this.#map.delete(`${name}`)
  }

  get(name) {
    return this.#map.get(`${name}`) ?? null
  }

  has(name) {
    return this.#map.has(`${name}`)
  }

  set(name, value) {
    const [key, text] = [`${name}`, `${value}`]
    if (key === '' || NO_TOKEN.test(key)) throw invalid('parameter name', key)
    if (NO_VALUE.test(text)) throw invalid(`parameter value`, text)
    this.#map.set(key, text)
  }

  *entries() {
    yield* this.#map.entries()
  }

  *keys() {
    yield* this.#map.keys()
  }

  *values() {
    yield* this.#map.values()
  }

  toString() {
    return [...this.#map].map(([name, value]) => `${name}=${writtenValue(value)}`).join(';')
  }
}
Object.defineProperty(MIMEParams.prototype, Symbol.iterator, {
  configurable: true,
  writable: true,
  value: MIMEParams.prototype.entries,
})
Object.defineProperty(MIMEParams.prototype, 'toJSON', {
  configurable: true,
  writable: true,
  value: MIMEParams.prototype.toString,
})

class MIMEType {
  #type
  #subtype
  #params = new MIMEParams()

  constructor(input) {
    const text = trimmed(`${input}`)
    const slash = text.indexOf('/')
    if (slash < 0) throw invalid('type', text)
    const end = text.indexOf(';', slash)
    this.#type = tokenOf('type', text.slice(0, slash), text)
    this.#subtype = tokenOf('subtype', trimmed(text.slice(slash + 1, end < 0 ? text.length : end)), text)
    if (end >= 0) MIMEParams.parse(text.slice(end + 1), this.#params)
  }

  get type() {
    return this.#type
  }

  set type(type) {
    this.#type = tokenOf('type', `${type}`)
  }

  get subtype() {
    return this.#subtype
  }

  set subtype(subtype) {
    this.#subtype = tokenOf('subtype', `${subtype}`)
  }

  get essence() {
    return `${this.#type}/${this.#subtype}`
  }

  get params() {
    return this.#params
  }

  toString() {
    const params = this.#params.toString()
    return params === '' ? this.essence : `${this.essence};${params}`
  }
}
Object.defineProperty(MIMEType.prototype, 'toJSON', {
  configurable: true,
  writable: true,
  value: MIMEType.prototype.toString,
})

module.exports = { MIMEType, MIMEParams }
