// A program as text for an address: deflated with a dictionary, in the alphabet of addresses, with a sum that tells whether it
// arrived whole. Links are passed on by hand and cut by mail programs: what is not whole is never taken for something else.
import { deflateSync, inflateSync } from 'fflate'
import { DICTIONARY_V1 } from './dictionary-v1'

const dictionary = new TextEncoder().encode(DICTIONARY_V1)

/** Letters of the sum, which stands at the end. */
const SUM = 4

/** More than any link that is passed on. */
const LONGEST = 1_000_000

/** How a text is written: UTF-8, or its code units where it has halves of characters, which UTF-8 has not. */
const AS_UTF8 = 0
const AS_UNITS = 1

export function pack(text: string): string {
  const packed = deflateSync(bytesOf(text), { level: 9, dictionary })
  return toLetters(packed) + sumOf(packed)
}

/** Undefined where it is not whole. */
export function unpack(letters: string): string | undefined {
  if (letters.length > LONGEST || !/^[\w-]{6,}$/.test(letters)) return undefined
  const packed = fromLetters(letters.slice(0, -SUM))
  if (packed === undefined || sumOf(packed) !== letters.slice(-SUM)) return undefined
  try {
    return textOf(inflateSync(packed, { dictionary }))
  } catch {
    return undefined
  }
}

function bytesOf(text: string): Uint8Array {
  const utf8 = new TextEncoder().encode(text)
  if (new TextDecoder().decode(utf8) === text.replace(/^\ufeff/, '')) return joined(AS_UTF8, utf8)
  const units = new Uint8Array(2 * text.length)
  for (let index = 0; index < text.length; index++) {
    units[2 * index] = text.charCodeAt(index) & 255
    units[2 * index + 1] = text.charCodeAt(index) >> 8
  }
  return joined(AS_UNITS, units)
}

function joined(first: number, others: Uint8Array): Uint8Array {
  const all = new Uint8Array(others.length + 1)
  all[0] = first
  all.set(others, 1)
  return all
}

function textOf(bytes: Uint8Array): string | undefined {
  const rest = bytes.subarray(1)
  if (bytes[0] === AS_UTF8) return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(rest)
  if (bytes[0] !== AS_UNITS || rest.length % 2 !== 0) return undefined
  let text = ''
  for (let index = 0; index < rest.length; index += 2)
    text += String.fromCharCode(rest[index]! | (rest[index + 1]! << 8))
  return text
}

// Letters: base64 as it may stand in an address, without padding.

function toLetters(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function fromLetters(letters: string): Uint8Array | undefined {
  try {
    const binary = atob(letters.replaceAll('-', '+').replaceAll('_', '/'))
    return Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
  } catch {
    return undefined
  }
}

/** FNV-1a, of which 24 bits are four letters. */
function sumOf(bytes: Uint8Array): string {
  let hash = 0x811c9dc5
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
  const folded = (hash ^ (hash >>> 24)) & 0xffffff
  return toLetters(Uint8Array.of(folded >>> 16, (folded >>> 8) & 255, folded & 255))
}
