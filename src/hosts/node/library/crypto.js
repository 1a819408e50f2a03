// https://nodejs.org/docs/latest-v20.x/api/crypto.html – digests, random numbers and derived keys.
'use strict'

const { Hash, Hmac, hash } = require('internal-crypto-hash')
const keys = require('internal-crypto-keys')
const { KeyObject, createSecretKey } = require('internal-crypto-key-object')
const random = require('internal-crypto-random')

/** What enciphers, signs or exchanges keys. */
const LEFT_OUT =
  'createCipheriv createDecipheriv createDiffieHellman createDiffieHellmanGroup createECDH createPrivateKey createPublicKey ' +
  'createSign createVerify diffieHellman generateKey generateKeySync generateKeyPair generateKeyPairSync ' +
  'generatePrime generatePrimeSync checkPrime checkPrimeSync privateDecrypt privateEncrypt publicDecrypt publicEncrypt sign verify'

const refuse = (name) => () => {
  throw new Error(
    `crypto.${name} is not simulated: only digests, random numbers and derived keys are. It has no part in the order of callbacks.`,
  )
}

module.exports = {
  ...Object.fromEntries(LEFT_OUT.split(' ').map((name) => [name, refuse(name)])),
  ...keys,
  ...random,
  Hash,
  Hmac,
  KeyObject,
  createSecretKey,
  constants: { defaultCoreCipherList: '', TLS1_VERSION: 769, TLS1_2_VERSION: 771, TLS1_3_VERSION: 772 },
  createHash: (algorithm, options) => new Hash(algorithm, options),
  createHmac: (algorithm, key, options) => new Hmac(algorithm, key, options),
  getCiphers: () => [],
  getCurves: () => [],
  getFips: () => 0,
  getHashes: () => binding.digestNames(),
  getRandomValues: (array) => globalThis.crypto.getRandomValues(array),
  hash,
}
Object.defineProperty(module.exports, 'subtle', { enumerable: true, get: () => globalThis.crypto.subtle })
Object.defineProperty(module.exports, 'webcrypto', { enumerable: true, get: () => globalThis.crypto })
