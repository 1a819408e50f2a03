// Bytes and texts that are pushed and unshifted, to a stream with an encoding of its own.
const { Readable } = require('stream')

const CHUNKS = { buffer: Buffer.from('AB'), bytes: new Uint8Array([65, 66]), text: 'AB', digits: '4142' }
const read = () => {}
const SOURCES = [
  (encoding) => new Readable({ read, encoding }),
  (encoding) => new Readable({ read, objectMode: true }).setEncoding(encoding),
  (encoding) => {
    const stream = new Readable({ read })
    stream.push('x')
    return stream.setEncoding(encoding)
  },
]

for (const [at, sourceOf] of SOURCES.entries())
  for (const own of ['hex', 'utf8', 'base64'])
    for (const [name, chunk] of Object.entries(CHUNKS))
      for (const given of [undefined, 'hex', 'latin1'])
        for (const method of ['push', 'unshift']) {
          const stream = sourceOf(own)
          stream[method](chunk, given)
          const { readableBuffer, readableLength } = stream
          console.log(at, own, name, given, method, JSON.stringify(readableBuffer), readableLength)
          console.log(JSON.stringify(stream.read(1)), JSON.stringify(stream.read()))
        }

// What is left of a chunk stays a chunk of its own.
for (const encoding of [undefined, 'utf8'])
  for (const size of [1, 2, 3, 5, 6, 7]) {
    const stream = new Readable({ read, encoding })
    for (const chunk of ['ab', 'cd', 'ef']) stream.push(chunk)
    console.log(size, String(stream.read(size)), stream.readableLength)
    stream.on('data', (chunk) => console.log(encoding, size, String(chunk)))
  }
