// The streams of the process.
'use strict'

const { Buffer } = require('buffer')

const { Readable, Writable } = require('stream')

exports.open = (fd) => {
  if (fd === 0) {
    const input = new Readable({
      read() {
        this.push(null)
      },
    })
    return Object.assign(input, { fd })
  }
  const stream = new Writable({
    decodeStrings: false,
    write(chunk, _encoding, callback) {
      binding.write(fd, typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString())
      callback()
    },
  })
  stream.fd = fd
  stream._type = 'fs'
  stream._isStdio = true
  stream.destroySoon = stream.destroy
  stream._destroy = (error, callback) => callback(error)
  binding.opened(fd, stream)
  return stream
}
