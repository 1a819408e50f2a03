// In which tick a stream finishes, after what was written to it.
const { Writable, Duplex } = require('stream')

let order
const note = (name) => () => order.push(name)
const write = (_chunk, _encoding, done) => done()

const WRITING = {
  nothing: (stream) => stream.end(),
  one: (stream) => {
    stream.write('a')
    stream.end()
  },
  last: (stream) => stream.end('a'),
  'last, with a callback': (stream) => stream.end('a', note('ended')),
  'one, with a callback': (stream) => {
    stream.write('a', note('written'))
    stream.end()
  },
  'two, one with a callback': (stream) => {
    stream.write('a', note('written'))
    stream.write('b')
    stream.end()
  },
  'corked to the end': (stream) => {
    stream.cork()
    stream.write('a', note('first'))
    stream.write('b')
    stream.end()
  },
  'the same callback': (stream) => {
    const same = note('same')
    stream.cork()
    stream.write('a', same)
    stream.write('b', same)
    stream.write('c', note('other'))
    stream.write('d', same)
    stream.end()
  },
}
const OPTIONS = [
  { write },
  { write, highWaterMark: 1 },
  { write, objectMode: true },
  { write, objectMode: true, highWaterMark: 1 },
  { write, final: (done) => done() },
  { write, final: (done) => process.nextTick(done) },
  { write, writev: (_chunks, done) => done() },
  { write, construct: (done) => done() },
  { write: (_chunk, _encoding, done) => process.nextTick(done) },
]

const main = async () => {
  for (const Class of [Writable, Duplex])
    for (const [at, options] of OPTIONS.entries())
      for (const [name, writeTo] of Object.entries(WRITING)) {
        order = []
        const stream = new Class(options)
        writeTo(stream)
        for (const type of ['prefinish', 'finish', 'close', 'drain']) stream.on(type, note(type))
        const countTicks = (n = 0) => {
          if (n < 5) process.nextTick(countTicks, n + 1)
          order.push(n)
        }
        countTicks()
        await new Promise(setImmediate)
        console.log(Class.name, at, name, order.join(' '))
      }
}
main()
