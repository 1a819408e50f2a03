const { Readable, Writable, Transform, PassThrough, Duplex, pipeline, finished } = require('stream')
const { pipeline: pipe } = require('stream/promises')
const log = (...words) => console.log(...words)
const slow = new Writable({
  highWaterMark: 3,
  write(chunk, encoding, done) {
    log('write', String(chunk), encoding)
    setImmediate(done)
  },
  final(done) {
    log('final')
    process.nextTick(done)
  },
})
slow
  .on('drain', () => log('drain'))
  .on('finish', () => log('finish'))
  .on('close', () => log('close'))
log(slow.write('ab'), slow.write('cd'), slow.writableLength, slow.writableNeedDrain)
slow.end('e', () => log('ended'))
slow.on('close', async () => {
  const double = new Transform({
    objectMode: true,
    transform(chunk, _encoding, done) {
      this.push(chunk)
      done(null, chunk)
    },
    flush(done) {
      this.push('last')
      done()
    },
  })
  await pipe(
    Readable.from(['a', 'b']),
    double,
    async function* (source) {
      for await (const chunk of source) yield chunk.toUpperCase()
    },
    async (source) => {
      for await (const chunk of source) log('got', chunk)
    },
  )
  log(
    await Readable.from([1, 2, 3, 4])
      .filter((n) => n % 2)
      .map(async (n) => n * 10)
      .toArray(),
  )
  log(
    await Readable.from([1, 2, 3]).reduce((a, b) => a + b),
    await Readable.from([1, 2, 3]).take(2).toArray(),
  )
  const text = new Readable({ read() {}, encoding: 'utf8' })
  text.push(Buffer.from('€').subarray(0, 1))
  text.push(Buffer.from('€').subarray(1))
  text.push('x')
  text.push(null)
  for await (const chunk of text) log('text', chunk)
  const broken = new Readable({
    read() {
      this.destroy(new Error('broken'))
    },
  })
  pipeline(broken, new PassThrough(), (error) => log('pipeline', error.message))
  broken.on('close', () => {
    const early = new PassThrough()
    finished(early, (error) => log(error.code))
    early.destroy()
    try {
      slow.write(null)
    } catch (error) {
      log(error.code)
    }
    slow.write('late', (error) => log(error.code))
    slow.on('error', (error) => log('error', error.code))
    const paused = Readable.from(['p', 'q', 'r'])
    paused.on('data', (chunk) => {
      log(chunk)
      if (chunk === 'q') {
        paused.pause()
        setImmediate(() => paused.resume())
      }
    })
    paused.on('end', () => log('end', paused.readableEnded, paused.destroyed))
    const both = new Duplex({
      read() {
        this.push('r')
        this.push(null)
      },
      write(chunk, _e, done) {
        log('w', String(chunk))
        done()
      },
    })
    both.on('data', (chunk) => log(String(chunk))).on('close', () => log('both closed'))
    both.end('w')
  })
})
