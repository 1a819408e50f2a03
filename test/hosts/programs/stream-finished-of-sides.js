// What `finished` tells, for each kind of stream, each end of it, and each pair of sides that somebody may want to know of.
const { Readable, Writable, Duplex, finished } = require('stream')

const read = () => {}
const write = (_chunk, _encoding, done) => done()
const KINDS = {
  readable: (options) => new Readable({ read, ...options }),
  writable: (options) => new Writable({ write, ...options }),
  duplex: (options) => new Duplex({ read, write, ...options }),
  'duplex, not writable': (options) => new Duplex({ read, writable: false, ...options }),
  'duplex, not readable': (options) => new Duplex({ write, readable: false, ...options }),
}
const readAll = (stream) => {
  stream.push?.(null)
  stream.resume?.()
}
const ENDS = {
  both: (stream) => {
    readAll(stream)
    stream.end?.()
  },
  read: readAll,
  written: (stream) => stream.end?.(),
  destroyed: (stream) => stream.destroy(),
  failed: (stream) => stream.destroy(new Error('x')),
  nothing: () => {},
}
const WANTED = [undefined, true, false].flatMap((readable) =>
  [undefined, true, false].map((writable) => ({ readable, writable })),
)

async function tell(kind, end, wanted, options, isLate) {
  const order = []
  const countTicks = (n = 0) => {
    order.push(n)
    if (n < 4) process.nextTick(countTicks, n + 1)
  }
  const stream = KINDS[kind](options)
  for (const type of ['end', 'finish', 'close']) stream.on(type, () => order.push(type))
  stream.on('error', () => {})
  const watch = () => finished(stream, wanted, (error) => order.push('told', error?.code ?? error?.message))
  if (!isLate) watch()
  ENDS[end](stream)
  countTicks()
  await new Promise(setImmediate)
  if (isLate) {
    watch()
    countTicks()
  }
  await new Promise(setImmediate)
  console.log(kind, end, wanted.readable, wanted.writable, isLate, order.join(' '))
}

const main = async () => {
  for (const kind of Object.keys(KINDS))
    for (const end of Object.keys(ENDS))
      for (const wanted of WANTED)
        for (const options of [{}, { emitClose: false }])
          for (const isLate of [false, true]) await tell(kind, end, wanted, options, isLate)
}
main()
