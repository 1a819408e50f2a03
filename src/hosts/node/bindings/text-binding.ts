// Text as bytes and back. https://nodejs.org/docs/latest-v20.x/api/buffer.html#buffers-and-character-encodings
import punycode from 'punycode/punycode.es6.js'
import type { Agent } from '../../../machine/running/agent'
import type { Value } from '../../../machine/value'
import { tableOf } from '../../../syntax/table'
import { nodeError } from '../../web/interfaces/node-error'
import { bytesOf, textOf } from './arguments'
import type { Natives } from './bindings'

type Encoding = 'utf8' | 'hex' | 'base64' | 'base64url' | 'latin1' | 'ascii' | 'utf16le'

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

const ENCODERS: Record<Encoding, (text: string) => Uint8Array> = {
  utf8: (text) => new TextEncoder().encode(text.toWellFormed()),
  hex: (text) => {
    const bytes: number[] = []
    for (let i = 0; i + 1 < text.length; i += 2) {
      const pair = text.slice(i, i + 2)
      if (!/^[\da-f]{2}$/i.test(pair)) break
      bytes.push(Number.parseInt(pair, 16))
    }
    return Uint8Array.from(bytes)
  },
  base64: (text) => fromBase64(text),
  base64url: (text) => fromBase64(text),
  latin1,
  ascii: latin1,
  utf16le: (text) => {
    const bytes = new Uint8Array(text.length * 2)
    const view = new DataView(bytes.buffer)
    for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), true)
    return bytes
  },
}

/** A list of as many texts as there are bytes would be much larger than these. */
const MOST_AT_ONCE = 8192

function inParts(bytes: Uint8Array, textOf: (part: Uint8Array) => string): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += MOST_AT_ONCE)
    text += textOf(bytes.subarray(at, at + MOST_AT_ONCE))
  return text
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

const letters = (bytes: Uint8Array): string => inParts(bytes, (part) => String.fromCharCode(...part))

const DECODERS: Record<Encoding, (bytes: Uint8Array) => string> = {
  utf8: (bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
  hex: (bytes) => inParts(bytes, (part) => Array.from(part, (byte) => HEX[byte]).join('')),
  base64: (bytes) => btoa(letters(bytes)),
  base64url: (bytes) => btoa(letters(bytes)).replaceAll('=', '').replaceAll('+', '-').replaceAll('/', '_'),
  latin1: letters,
  ascii: (bytes) => letters(bytes.map((byte) => byte & 0x7f)),
  utf16le: (bytes) =>
    new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes.slice(0, bytes.length & ~1)),
}

/** Stops where the text is no base64 any more, as Node does. */
function fromBase64(text: string): Uint8Array {
  const plain = text.replaceAll('-', '+').replaceAll('_', '/').replaceAll(/\s/g, '')
  const valid = /^[\da-z+/]*/i.exec(plain)![0]
  const whole = valid.length % 4 === 1 ? valid.slice(0, -1) : valid
  return latin1(atob(whole))
}

/** https://nodejs.org/docs/latest-v20.x/api/buffer.html#bufferconstantsmax_string_length */
const MAX_TEXT = 0x1fffffe8

const LETTERS_PER_BYTE: Record<Encoding, number> = {
  utf8: 1,
  hex: 2,
  base64: 4 / 3,
  base64url: 4 / 3,
  latin1: 1,
  ascii: 1,
  utf16le: 1 / 2,
}

const PUNYCODE = tableOf<(text: string) => string>({
  decode: punycode.decode,
  encode: punycode.encode,
  toASCII: punycode.toASCII,
  toUnicode: punycode.toUnicode,
})

/** Each byte is looked at by itself. */
const UNITS_PER_BYTE = 3

export const textNatives: Natives = {
  punycode: (_agent, _this, [method, text]) => PUNYCODE.get(method as string)!(String(text)),
  /** How many bytes a text becomes. */
  textLength: (agent, _this, [text, encoding]) => encode(agent, text, encoding).length,
  /** Writes as much of a text as there is room for. */
  writeText: (agent, _this, [view, text, encoding]) => {
    const room = bytesOf(agent, 'buffer', view)
    const bytes = encode(agent, text, encoding).subarray(0, room.length)
    room.set(bytes)
    return bytes.length
  },
  readText: (agent, _this, [view, encoding]) => {
    const bytes = bytesOf(agent, 'buf', view)
    if (bytes.length * LETTERS_PER_BYTE[encoding as Encoding] > MAX_TEXT)
      throw nodeError(
        agent,
        'Error',
        'ERR_STRING_TOO_LONG',
        `Cannot create a string longer than 0x${MAX_TEXT.toString(16)} characters`,
      )
    agent.work(bytes.length * UNITS_PER_BYTE)
    return DECODERS[encoding as Encoding](bytes)
  },
}

function encode(agent: Agent, value: Value, encoding: Value): Uint8Array {
  const text = textOf(agent, 'string', value)
  agent.work(text.length)
  return ENCODERS[encoding as Encoding](text)
}
