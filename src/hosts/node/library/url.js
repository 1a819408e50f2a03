// https://nodejs.org/docs/latest-v20.x/api/url.html
'use strict'

const { Url, format, parse, resolve, resolveObject } = require('internal-url-legacy')
const { invalidArgument } = binding

function fileURLToPath(url) {
  const given = typeof url === 'string' ? new URL(url) : url
  if (given?.protocol === 'file:') return decodeURIComponent(given.pathname)
  if (typeof given !== 'object' || given === null)
    throw invalidArgument('path', 'of type string or an instance of URL', url)
  throw binding.nodeError('TypeError', 'ERR_INVALID_URL_SCHEME', 'The URL must be of scheme file')
}

const pathToFileURL = (path) =>
  new URL(`file://${require('path').resolve(path).split('/').map(encodeURIComponent).join('/')}`)

const urlToHttpOptions = ({ protocol, hostname, port, pathname, search, hash, href }) => ({
  protocol,
  hostname,
  hash,
  search,
  pathname,
  path: `${pathname || ''}${search || ''}`,
  href,
  ...(port !== '' && { port: Number(port) }),
})

/** A host as the parser of addresses understands it; nothing where it does not. */
const hostnameOf = (domain) => (URL.canParse(`ws://${domain}`) ? new URL(`ws://${domain}`).hostname : '')

module.exports = {
  Url,
  parse,
  resolve,
  resolveObject,
  format,
  URL,
  URLSearchParams,
  domainToASCII: hostnameOf,
  domainToUnicode: (domain) => binding.punycode('toUnicode', hostnameOf(domain)),
  pathToFileURL,
  fileURLToPath,
  urlToHttpOptions,
}
