// The digests that `crypto` knows by name, and what is made of them. The arithmetic is that of @noble/hashes.
import { blake2b, blake2s } from '@noble/hashes/blake2.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { hmac } from '@noble/hashes/hmac.js'
import { md5, ripemd160, sha1 } from '@noble/hashes/legacy.js'
import { pbkdf2 } from '@noble/hashes/pbkdf2.js'
import { scrypt } from '@noble/hashes/scrypt.js'
import { sha224, sha256, sha384, sha512, sha512_224, sha512_256 } from '@noble/hashes/sha2.js'
import { sha3_224, sha3_256, sha3_384, sha3_512, shake128, shake256 } from '@noble/hashes/sha3.js'
import type { CHash } from '@noble/hashes/utils.js'

/** A digest that takes bytes until it is finished. */
export interface RunningDigest {
  update(bytes: Uint8Array): unknown
  digest(): Uint8Array
  clone(): RunningDigest
  readonly outputLen: number
}

interface Digest {
  readonly hash: CHash
  /** Begins one whose output has so many bytes; only some can have another length than their own. */
  readonly begin: (length: number | undefined) => RunningDigest
  readonly isExtendable: boolean
}

const ofFixedLength = (hash: CHash): Digest => ({ hash, begin: () => hash.create(), isExtendable: false })

const extendable = (hash: typeof shake128): Digest => ({
  hash,
  begin: (dkLen = hash.outputLen) => hash.create({ dkLen }),
  isExtendable: true,
})

const DIGESTS = new Map<string, Digest>([
  ['md5', ofFixedLength(md5)],
  ['ripemd160', ofFixedLength(ripemd160)],
  ['sha1', ofFixedLength(sha1)],
  ['sha224', ofFixedLength(sha224)],
  ['sha256', ofFixedLength(sha256)],
  ['sha384', ofFixedLength(sha384)],
  ['sha512', ofFixedLength(sha512)],
  ['sha512-224', ofFixedLength(sha512_224)],
  ['sha512-256', ofFixedLength(sha512_256)],
  ['sha3-224', ofFixedLength(sha3_224)],
  ['sha3-256', ofFixedLength(sha3_256)],
  ['sha3-384', ofFixedLength(sha3_384)],
  ['sha3-512', ofFixedLength(sha3_512)],
  ['blake2b512', ofFixedLength(blake2b)],
  ['blake2s256', ofFixedLength(blake2s)],
  ['shake128', extendable(shake128)],
  ['shake256', extendable(shake256)],
])

export const digestNames = (): string[] => [...DIGESTS.keys()].sort()

/** Also by the names that OpenSSL has beside: "SHA-256", "RSA-SHA256", "rmd160". */
export function findDigest(name: string): Digest | undefined {
  const plain = name
    .toLowerCase()
    .replace(/^rsa-/, '')
    .replace(/withrsaencryption$/, '')
    .replace('/', '-')
    .replace(/^sha2?-(?=\d)/, 'sha')
    .replace(/^(rmd160|ripemd)$/, 'ripemd160')
  return DIGESTS.get(plain)
}

export const beginHmac = ({ hash }: Digest, key: Uint8Array): RunningDigest => hmac.create(hash, key)

/** What a key is derived from; `cost` is how long a common machine takes, in ms. */
export interface Derivation {
  readonly length: number
  readonly cost: number
  derive(): Uint8Array
}

const BYTES_PER_MS = 500_000
const SHORTEST_IN_MS = 0.05

export const digestOf = ({ hash }: Digest, data: Uint8Array): Derivation => ({
  length: hash.outputLen,
  cost: Math.max(SHORTEST_IN_MS, data.length / BYTES_PER_MS),
  derive: () => hash(data),
})

/** Bytes of output per block, and ms that a hundred thousand rounds of one block take. */
const MS_PER_ROUND = { short: 20 / 100_000, long: 50 / 100_000 }
const LONG_BLOCK = 128

export function pbkdf2Of(
  { hash }: Digest,
  password: Uint8Array,
  salt: Uint8Array,
  iterations: number,
  length: number,
): Derivation {
  const blocks = Math.ceil(length / hash.outputLen)
  const perRound = hash.blockLen >= LONG_BLOCK ? MS_PER_ROUND.long : MS_PER_ROUND.short
  return {
    length,
    cost: blocks * iterations * perRound,
    derive: () => pbkdf2(hash, password, salt, { c: iterations, dkLen: length }),
  }
}

interface ScryptCost {
  readonly N: number
  readonly r: number
  readonly p: number
}

/** Ms per unit of cost: 16,384 × 8 take 40. */
const MS_PER_MIX = 40 / (16_384 * 8)

export const scryptOf = (
  password: Uint8Array,
  salt: Uint8Array,
  length: number,
  { N, r, p }: ScryptCost,
): Derivation => ({
  length,
  cost: N * r * p * MS_PER_MIX,
  derive: () => scrypt(password, salt, { N, r, p, dkLen: length }),
})

const MS_PER_HKDF = 0.01

export const hkdfOf = (
  { hash }: Digest,
  key: Uint8Array,
  salt: Uint8Array,
  info: Uint8Array,
  length: number,
): Derivation => ({ length, cost: MS_PER_HKDF, derive: () => hkdf(hash, key, salt, info, length) })
