// https://nodejs.org/docs/latest-v20.x/api/url.html
'use strict'

const { Url, format, parse, resolve, resolveObject } = require('internal-url-legacy')
const { invalidArgument } = binding

function fileURLToPath(url) {
  const given = typeof url === 'string' ? new URL(url) : url
  if (given === null || typeof given !== 'object' || given.href === undefined)
    throw invalidArgument('path', 'of type string or an instance of URL', url)
  if (given?.protocol === 'file:') return decodeURIComponent(given.pathname)
  throw binding.nodeError('TypeError', 'ERR_INVALID_URL_SCHEME', 'The URL must be of scheme file')
}

function pathToFileURL(path) {
  if (typeof path !== 'string') throw invalidArgument('path', 'of type string', path)
  return new URL(`file://${require('path').resolve(path).split('/').map(encodeURIComponent).join('/')}`)
}

const urlToHttpOptions = ({
  protocol,
  hostname,
  port,
  pathname,
  search,
  hash,
  href,
  username,
  password,
}) => ({
  __proto__: null,
  protocol,
  hostname,
  hash,
  search,
  pathname,
  path: `${pathname || ''}${search || ''}`,
  href,
  ...(port !== '' && { port: Number(port) }),
  ...((username || password) && { auth: `${decodeURIComponent(username)}:${decodeURIComponent(password)}` }),
})

/** A host as the parser of addresses understands it; nothing where it does not. */
function hostnameOf(...given) {
  if (given.length === 0)
    throw binding.nodeError('TypeError', 'ERR_MISSING_ARGS', 'The "domain" argument must be specified')
  const address = `ws://${given[0]}`
  return URL.canParse(address) ? new URL(address).hostname : ''
}

module.exports = {
  Url,
  parse,
  resolve,
  resolveObject,
  format,
  URL,
  URLSearchParams,
  domainToASCII: hostnameOf,
  domainToUnicode: (...given) => binding.punycode('toUnicode', hostnameOf(...given)),
  pathToFileURL,
  fileURLToPath,
  urlToHttpOptions,
}
