// Digests as promises. https://nodejs.org/docs/latest-v20.x/api/webcrypto.html#class-subtlecrypto
'use strict'

const { isBytes } = require('internal-crypto-arguments')
const { deriveLater, invalidArgument } = binding

const NAMES = ['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512']
const LEFT_OUT =
  'decrypt deriveBits deriveKey encrypt exportKey generateKey importKey sign unwrapKey verify wrapKey'

const notSupported = () => new DOMException('Unrecognized algorithm name', 'NotSupportedError')

class SubtleCrypto {
  /** It is worked out in the thread pool. */
  async digest(algorithm, data) {
    const name = String(algorithm?.name ?? algorithm).toUpperCase()
    if (!NAMES.includes(name)) throw notSupported()
    if (!isBytes(data))
      throw invalidArgument('data', 'an instance of ArrayBuffer, Buffer, TypedArray, or DataView', data)
    const bytes = data instanceof ArrayBuffer ? new Uint8Array(data) : data
    return new Promise((resolve) => deriveLater(resolve, 'digest', name, bytes))
  }
}
Object.defineProperty(SubtleCrypto.prototype, Symbol.toStringTag, {
  value: 'SubtleCrypto',
  configurable: true,
})
for (const name of LEFT_OUT.split(' '))
  Object.defineProperty(SubtleCrypto.prototype, name, {
    value: async () => {
      throw new Error(`crypto.subtle.${name} is not simulated: only digests are.`)
    },
    writable: true,
    configurable: true,
  })

module.exports = { subtle: new SubtleCrypto() }
