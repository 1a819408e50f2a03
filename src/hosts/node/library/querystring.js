// https://nodejs.org/docs/latest-v20.x/api/querystring.html
'use strict'

const escape = (value) => encodeURIComponent(value)
const unescape = (text) => decodeURIComponent(String(text).replaceAll('+', ' '))
const textOf = (value) =>
  ['string', 'number', 'bigint', 'boolean'].includes(typeof value) ? String(value) : ''

function stringify(object, separator = '&', equals = '=') {
  if (typeof object !== 'object' || object === null) return ''
  return Object.entries(object)
    .flatMap(([key, value]) =>
      (Array.isArray(value) ? value : [value]).map((one) => `${escape(key)}${equals}${escape(textOf(one))}`),
    )
    .join(separator)
}

function parse(text, separator = '&', equals = '=') {
  const parsed = { __proto__: null }
  if (typeof text !== 'string' || text === '') return parsed
  for (const pair of text.split(separator)) {
    const [name, ...rest] = pair.split(equals)
    const key = unescape(name)
    const value = unescape(rest.join(equals))
    if (!(key in parsed)) parsed[key] = value
    else if (Array.isArray(parsed[key])) parsed[key].push(value)
    else parsed[key] = [parsed[key], value]
  }
  return parsed
}

module.exports = { escape, unescape, stringify, encode: stringify, parse, decode: parse }
