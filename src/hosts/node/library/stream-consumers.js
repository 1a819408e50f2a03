// Everything that a stream gives, as one value. https://nodejs.org/docs/latest-v20.x/api/webstreams.html#utility-consumers
'use strict'

const { Buffer } = require('buffer')

/** All that a stream gives, each chunk made into something else. */
async function collect(stream, make) {
  const made = []
  for await (const chunk of stream) made.push(make(chunk))
  return made
}

const bytesOf = (chunk) => (typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
const buffer = async (stream) => Buffer.concat(await collect(stream, bytesOf))

async function arrayBuffer(stream) {
  const { buffer: whole, byteOffset, byteLength } = await buffer(stream)
  return whole.slice(byteOffset, byteOffset + byteLength)
}

/** A letter may be spread over two chunks. */
async function text(stream) {
  const decoder = new TextDecoder()
  const letters = (chunk) => (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))
  const parts = await collect(stream, letters)
  return parts.join('') + decoder.decode()
}

const json = async (stream) => JSON.parse(await text(stream))

const blob = async (stream) => new globalThis.Blob([await buffer(stream)])

module.exports = { arrayBuffer, blob, buffer, json, text }
