// Addresses as objects of their parts. https://nodejs.org/docs/latest-v20.x/api/url.html#legacy-url-api
'use strict'

const { callable } = require('internal-callable')
const querystring = require('querystring')
const { invalidArgument, nodeError, punycode } = binding

/** Their addresses have a host after two slashes. */
const SLASHED = new Set(['http:', 'https:', 'ftp:', 'gopher:', 'file:', 'ws:', 'wss:'])
const WITHOUT_HOST = new Set(['javascript:'])

/** In JavaScript's regular expressions a set of characters that are escaped, wherever they stand. */
const UNSAFE = /[\s<>"`{}|\\^']/g
const escapeLetter = (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`

/** What may be in the name of a host; the rest of the address begins at the first that may not. */
const HOSTNAME = /^[^\s/?#<>"`{}|\\^'%:;]*/

const Url = callable(
  class Url {
    protocol = null
    slashes = null
    auth = null
    host = null
    port = null
    hostname = null
    hash = null
    search = null
    query = null
    pathname = null
    path = null
    href = null

    parse(address, parsesQuery, slashesDenoteHost) {
      let rest = this.#takeProtocol(withForwardSlashes(address.trim()))
      const isMarked =
        rest.startsWith('//') &&
        (slashesDenoteHost || this.protocol !== null || /^\/\/[^@/]+@[^@/]+/.test(rest))
      const mayHaveHost = !WITHOUT_HOST.has(this.protocol)
      if (isMarked && mayHaveHost) {
        this.slashes = true
        rest = this.#takeHost(rest.slice(2))
      } else if (this.protocol !== null && mayHaveHost && !SLASHED.has(this.protocol))
        rest = this.#takeHost(rest)
      if (mayHaveHost) rest = rest.replace(UNSAFE, escapeLetter)
      this.#takeParts(rest, parsesQuery)
      this.href = this.format()
      return this
    }

    #takeProtocol(text) {
      const [protocol] = /^[a-z0-9.+-]+:/i.exec(text) ?? ['']
      if (protocol !== '') this.protocol = protocol.toLowerCase()
      return text.slice(protocol.length)
    }

    #takeHost(text) {
      const [authority] = /^[^/?#]*/.exec(text)
      const at = authority.lastIndexOf('@')
      if (at >= 0) this.auth = decodeURIComponent(authority.slice(0, at))
      const host = authority.slice(at + 1)
      const literal = /^\[[\da-f:.]*\]/i.exec(host)?.[0]
      const name = literal ?? HOSTNAME.exec(host)[0]
      const port = /^:\d*/.exec(host.slice(name.length))?.[0] ?? ''
      const invalid = host.slice(name.length + port.length)
      if (invalid.startsWith(':')) throw invalidUrl('Invalid port', text)
      if (port.length > 1) this.port = port.slice(1)
      this.hostname = literal?.slice(1, -1).toLowerCase() ?? punycode('toASCII', name.toLowerCase())
      this.host = (literal?.toLowerCase() ?? this.hostname) + (this.port === null ? '' : `:${this.port}`)
      return (invalid === '' ? '' : `/${invalid}`) + text.slice(authority.length)
    }

    #takeParts(text, parsesQuery) {
      const hash = text.indexOf('#')
      if (hash >= 0) this.hash = text.slice(hash)
      const before = hash < 0 ? text : text.slice(0, hash)
      const question = before.indexOf('?')
      if (question >= 0) {
        this.search = before.slice(question)
        this.query = this.search.slice(1)
      }
      if (parsesQuery) {
        this.search ??= ''
        this.query = querystring.parse(this.search.slice(1))
      }
      const pathname = question < 0 ? before : before.slice(0, question)
      this.pathname = pathname || (SLASHED.has(this.protocol) && this.hostname ? '/' : null)
      if (this.pathname !== null || this.search) this.path = (this.pathname ?? '') + (this.search ?? '')
    }

    format() {
      const protocol = this.protocol ? this.protocol.replace(/:?$/, ':') : ''
      const auth = this.auth ? `${encodeURIComponent(this.auth).replace('%3A', ':')}@` : ''
      const hostname = this.hostname?.includes(':') ? `[${this.hostname}]` : this.hostname
      const host = this.host || (hostname ? hostname + (this.port ? `:${this.port}` : '') : '')
      const isObject = typeof this.query === 'object' && this.query !== null
      const asked = isObject ? querystring.stringify(this.query) : ''
      const search = this.search || (asked && `?${asked}`) || ''
      const hasSlashes = this.slashes || (SLASHED.has(protocol) && (host !== '' || protocol === 'file:'))
      let pathname = (this.pathname ?? '').replace(/[?#]/g, encodeURIComponent)
      if (hasSlashes && pathname !== '' && !pathname.startsWith('/')) pathname = `/${pathname}`
      const marked = search === '' || search.startsWith('?') ? search : `?${search}`
      const hash = this.hash && !this.hash.startsWith('#') ? `#${this.hash}` : (this.hash ?? '')
      return `${protocol}${hasSlashes ? '//' : ''}${auth}${host}${pathname}${marked.replaceAll('#', '%23')}${hash}`
    }

    resolve(relative) {
      return this.resolveObject(parse(relative, false, true)).format()
    }

    resolveObject(given) {
      const relative = typeof given === 'string' ? parse(given, false, true) : given
      const result = Object.assign(new Url(), this, { hash: relative.hash })
      if (relative.href === '') return withHref(result)
      if (relative.protocol && relative.protocol !== this.protocol) return Object.assign(new Url(), relative)
      if (relative.host)
        return withHref(Object.assign(new Url(), relative, { protocol: this.protocol, slashes: true }))
      const path = relative.pathname ?? ''
      if (path !== '' || relative.search)
        Object.assign(result, { search: relative.search, query: relative.query })
      if (path !== '') result.pathname = joined(this, path)
      result.path = (result.pathname ?? '') + (result.search ?? '') || null
      return withHref(result)
    }
  },
)

const withHref = (url) => Object.assign(url, { href: url.format() })

const invalidUrl = (message, input) =>
  Object.assign(nodeError('TypeError', 'ERR_INVALID_URL', message), { input })

/** Backslashes before a query are slashes. */
function withForwardSlashes(text) {
  const end = text.search(/[?#]/)
  return end < 0 ? text.replaceAll('\\', '/') : text.slice(0, end).replaceAll('\\', '/') + text.slice(end)
}

/** A path seen from another one, with its dots resolved. */
function joined({ pathname, host }, path) {
  const base = path.startsWith('/') ? [] : (pathname ?? '').split('/').slice(0, -1)
  const isAbsolute = path.startsWith('/') || (pathname ?? '').startsWith('/') || Boolean(host)
  const parts = []
  const names = [...base, ...path.split('/')].filter((name, i, all) => name !== '' || i === all.length - 1)
  for (const [i, name] of names.entries()) {
    const isLast = i === names.length - 1
    if (name === '..') {
      if (parts.length > 0 && parts.at(-1) !== '..') parts.pop()
      else if (!isAbsolute) parts.push('..')
    } else if (name !== '.') parts.push(name)
    if (isLast && (name === '.' || name === '..')) parts.push('')
  }
  return (isAbsolute ? '/' : '') + parts.join('/')
}

function parse(address, parsesQuery = false, slashesDenoteHost = false) {
  if (address instanceof Url) return address
  if (typeof address !== 'string') throw invalidArgument('url', 'of type string', address)
  return new Url().parse(address, parsesQuery, slashesDenoteHost)
}

const resolve = (from, to) => parse(from, false, true).resolve(to)
const resolveObject = (from, to) => (from ? parse(from, false, true).resolveObject(to) : to)

function format(address, options) {
  if (typeof address === 'string') return parse(address).format()
  if (typeof address !== 'object' || address === null)
    throw invalidArgument('urlObject', 'one of type object or string', address)
  if (address instanceof URL) return formatUrl(address, options)
  return Url.prototype.format.call(address)
}

function formatUrl(url, options = {}) {
  if (typeof options !== 'object' || options === null)
    throw invalidArgument('options', 'of type object', options)
  const { auth = true, fragment = true, search = true, unicode = false } = options
  const credentials = url.password === '' ? url.username : `${url.username}:${url.password}`
  const hostname = unicode ? punycode('toUnicode', url.hostname) : url.hostname
  const host = hostname + (url.port === '' ? '' : `:${url.port}`)
  const slashes = url.host !== '' || url.protocol === 'file:' ? '//' : ''
  const before = `${url.protocol}${slashes}${auth && credentials !== '' ? `${credentials}@` : ''}${host}`
  return `${before}${url.pathname}${search ? url.search : ''}${fragment ? url.hash : ''}`
}

module.exports = { Url, format, parse, resolve, resolveObject }
