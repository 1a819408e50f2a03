// Texts in colours. https://nodejs.org/docs/latest-v20.x/api/util.html#utilstyletextformat-text
'use strict'

const { invalidArgument, inspect, nodeError } = binding

/** By name, the numbers that begin and end a style. https://en.wikipedia.org/wiki/ANSI_escape_code#SGR */
const colors = {
  __proto__: null,
  reset: [0, 0],
  bold: [1, 22],
  dim: [2, 22],
  italic: [3, 23],
  underline: [4, 24],
  blink: [5, 25],
  inverse: [7, 27],
  hidden: [8, 28],
  strikethrough: [9, 29],
  doubleunderline: [21, 24],
}
const NAMES = 'black red green yellow blue magenta cyan white'.split(' ')
const capitalised = (name) => name[0].toUpperCase() + name.slice(1)
for (const [i, name] of NAMES.entries()) colors[name] = [30 + i, 39]
for (const [i, name] of NAMES.entries()) colors[`bg${capitalised(name)}`] = [40 + i, 49]
Object.assign(colors, { framed: [51, 54], overlined: [53, 55], gray: [90, 39] })
for (const [i, name] of NAMES.slice(1).entries()) colors[`${name}Bright`] = [91 + i, 39]
colors.bgGray = [100, 49]
for (const [i, name] of NAMES.slice(1).entries()) colors[`bg${capitalised(name)}Bright`] = [101 + i, 49]

/** What kinds of values are printed in, where there are colours. */
const styles = {
  __proto__: null,
  special: 'cyan',
  number: 'yellow',
  bigint: 'yellow',
  boolean: 'yellow',
  undefined: 'grey',
  null: 'bold',
  string: 'green',
  symbol: 'green',
  date: 'magenta',
  regexp: 'red',
  module: 'underline',
}

const escapeOf = (number) => `\u001b[${number}m`

function styleText(format, text, { validateStream = true } = {}) {
  if (typeof text !== 'string') throw invalidArgument('text', 'of type string', text)
  const formats = Array.isArray(format) ? format : [format]
  for (const name of formats) {
    if (colors[name] !== undefined) continue
    const known = Object.keys(colors).map((one) => `'${one}'`)
    throw nodeError(
      'TypeError',
      'ERR_INVALID_ARG_VALUE',
      `The argument 'format' must be one of: ${known.join(', ')}. Received ${inspect(name)}`,
    )
  }
  // A stream that is no terminal gets no colours.
  if (validateStream && !Array.isArray(format)) return text
  return formats.reduceRight((inner, name) => {
    const [begin, end] = colors[name]
    return escapeOf(begin) + inner + escapeOf(end)
  }, text)
}

module.exports = { colors, styles, styleText }
