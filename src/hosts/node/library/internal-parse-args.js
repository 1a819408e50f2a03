// Arguments of a command as options and the rest. https://nodejs.org/docs/latest-v20.x/api/util.html#utilparseargsconfig
'use strict'

const process = require('process')
const { invalidValue, validateBoolean } = require('internal-validators')
const { invalidArgument, nodeError } = binding

const refused = (code, message) => nodeError('TypeError', `ERR_PARSE_ARGS_${code}`, message)

// The configuration

function requireDefault(value, name, { type, multiple }) {
  if (!multiple) {
    if (typeof value !== type) throw invalidArgument(name, `of type ${type}`, value)
    return
  }
  if (!Array.isArray(value)) throw invalidArgument(name, 'an instance of Array', value)
  for (const [i, one] of value.entries())
    if (typeof one !== type) throw invalidArgument(`${name}[${i}]`, `of type ${type}`, one)
}

function requireOption(name, option) {
  const place = `options.${name}`
  if (typeof option !== 'object' || option === null) throw invalidArgument(place, 'of type object', option)
  if (option.type !== 'string' && option.type !== 'boolean')
    throw invalidArgument(`${place}.type`, "('string|boolean')", option.type)
  if (Object.hasOwn(option, 'short')) {
    if (typeof option.short !== 'string')
      throw invalidArgument(`${place}.short`, 'of type string', option.short)
    if (option.short.length !== 1)
      throw invalidValue(`${place}.short`, option.short, 'must be a single character')
  }
  if (option.multiple !== undefined) validateBoolean(option.multiple, `${place}.multiple`)
  if (option.default !== undefined) requireDefault(option.default, `${place}.default`, option)
}

function configurationOf(given = {}) {
  const { strict = true, options = {} } = given
  const { args = process.argv.slice(2), tokens = false, allowNegative = false } = given
  const { allowPositionals = !strict } = given
  if (!Array.isArray(args)) throw invalidArgument('args', 'an instance of Array', args)
  for (const [name, flag] of Object.entries({ strict, allowPositionals, tokens, allowNegative }))
    validateBoolean(flag, name)
  if (typeof options !== 'object' || options === null)
    throw invalidArgument('options', 'of type object', options)
  for (const [name, option] of Object.entries(options)) requireOption(name, option)
  return { strict, options: new Map(Object.entries(options)), args, tokens, allowNegative, allowPositionals }
}

// Tokens

class Reader {
  tokens = []
  #at = 0

  constructor({ args, options }) {
    this.args = args
    this.options = options
  }

  /** Goes through all arguments. */
  read() {
    for (; this.#at < this.args.length; this.#at++) {
      const arg = this.args[this.#at]
      if (arg === '--') {
        this.#endOptions()
        return this.tokens
      }
      if (arg.startsWith('--')) this.#long(arg.slice(2))
      else if (arg.startsWith('-') && arg.length > 1) this.#short(arg.slice(1))
      else this.#positional(arg, this.#at)
    }
    return this.tokens
  }

  #positional(value, index) {
    this.tokens.push({ kind: 'positional', index, value })
  }

  #endOptions() {
    this.tokens.push({ kind: 'option-terminator', index: this.#at })
    for (let i = this.#at + 1; i < this.args.length; i++) this.#positional(this.args[i], i)
  }

  #option(name, rawName, value, inlineValue) {
    this.tokens.push({ kind: 'option', name, rawName, index: this.#at, value, inlineValue })
  }

  #long(text) {
    const equals = text.indexOf('=')
    const name = equals < 0 ? text : text.slice(0, equals)
    if (equals >= 0) this.#option(name, `--${name}`, text.slice(equals + 1), true)
    else this.#takeValue(name, `--${name}`)
  }

  /** Several may stand together; the first that takes a value takes the rest as such. */
  #short(letters) {
    for (const [i, letter] of [...letters].entries()) {
      const rest = letters.slice(i + 1)
      const name = this.#nameOf(letter)
      const takesValue = this.options.get(name)?.type === 'string'
      if (takesValue && rest !== '') {
        this.#option(name, `-${letter}`, rest, true)
        return
      }
      this.#takeValue(name, `-${letter}`)
    }
  }

  #nameOf(letter) {
    for (const [name, { short }] of this.options) if (short === letter) return name
    return letter
  }

  /** The next argument is the value, if the option has one. */
  #takeValue(name, rawName) {
    const index = this.#at
    const next = this.args[index + 1]
    if (this.options.get(name)?.type !== 'string' || next === undefined) {
      this.#option(name, rawName, undefined, undefined)
      return
    }
    this.tokens.push({ kind: 'option', name, rawName, index, value: next, inlineValue: false })
    this.#at++
  }
}

// What is refused in a strict reading

function shownName(name, { short, type }) {
  const names = short ? `-${short}, --${name}` : `--${name}`
  return type === 'string' ? `${names} <value>` : names
}

function requireFitting({ name, rawName, value, inlineValue }, { options, allowPositionals }) {
  const option = options.get(name)
  if (option === undefined) {
    const hint = allowPositionals
      ? `. To specify a positional argument starting with a '-', place it at the end of the command after '--', as in '-- "${rawName}"`
      : ''
    throw refused('UNKNOWN_OPTION', `Unknown option '${rawName}'${hint}`)
  }
  const shown = shownName(name, option)
  if (option.type === 'string' && typeof value !== 'string')
    throw refused('INVALID_OPTION_VALUE', `Option '${shown}' argument missing`)
  if (option.type === 'boolean' && value !== undefined)
    throw refused('INVALID_OPTION_VALUE', `Option '${shown}' does not take an argument`)
  if (inlineValue === false && value.length > 1 && value.startsWith('-')) throw ambiguous(name, rawName)
}

function ambiguous(name, rawName) {
  const ways = rawName.startsWith('--') ? `'${rawName}=-XYZ'` : `'--${name}=-XYZ' or '${rawName}-XYZ'`
  return refused(
    'INVALID_OPTION_VALUE',
    `Option '${rawName}' argument is ambiguous.\nDid you forget to specify the option argument for '${rawName}'?\n` +
      `To specify an option argument starting with a dash use ${ways}.`,
  )
}

// The result

/** `--no-color` is the option "color", switched off. */
function withoutNegation(token, { options, allowNegative }) {
  const [, positive] = /^no-(.+)/.exec(token.name) ?? []
  const isNegated = allowNegative && token.value === undefined && options.get(positive)?.type === 'boolean'
  return isNegated ? { ...token, name: positive, isNegated } : token
}

function store(values, { name, value, isNegated }, options) {
  if (name === '__proto__') return
  const stored = value ?? !isNegated
  if (!options.get(name)?.multiple) values[name] = stored
  else if (Array.isArray(values[name])) values[name].push(stored)
  else values[name] = [stored]
}

function parseArgs(given) {
  const configuration = configurationOf(given)
  const { strict, options, allowPositionals } = configuration
  const tokens = new Reader(configuration).read()
  const values = { __proto__: null }
  const positionals = []
  for (const token of tokens) {
    if (token.kind === 'option') {
      const option = withoutNegation(token, configuration)
      if (strict) requireFitting(option, configuration)
      store(values, option, options)
    } else if (token.kind === 'positional') {
      if (!allowPositionals)
        throw refused(
          'UNEXPECTED_POSITIONAL',
          `Unexpected argument '${token.value}'. This command does not take positional arguments`,
        )
      positionals.push(token.value)
    }
  }
  for (const [name, option] of options)
    if (option.default !== undefined && !(name in values)) values[name] = option.default
  return { values, positionals, ...(configuration.tokens && { tokens }) }
}

module.exports = { parseArgs }
