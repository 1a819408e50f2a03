// Everything that a stream gives, as one value. https://nodejs.org/docs/latest-v20.x/api/webstreams.html#utility-consumers
'use strict'

const { Buffer } = require('buffer')

/** All chunks as bytes. */
async function buffer(stream) {
  const parts = []
  for await (const chunk of stream) parts.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  return Buffer.concat(parts)
}

async function arrayBuffer(stream) {
  const bytes = await buffer(stream)
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
}

/** A letter may be spread over two chunks. */
async function text(stream) {
  const decoder = new TextDecoder()
  let read = ''
  for await (const chunk of stream)
    read += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
  return read + decoder.decode()
}

const json = async (stream) => JSON.parse(await text(stream))

const blob = async (stream) => new globalThis.Blob([await buffer(stream)])

module.exports = { arrayBuffer, blob, buffer, json, text }
