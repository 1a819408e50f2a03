// Streams that are disposed of: once, twice, after their end, after an error.
const { Duplex, Readable, Writable } = require('stream')

const dispose = Symbol.asyncDispose ?? Symbol.for('nodejs.asyncDispose')
const end = (name, stream) =>
  stream[dispose]().then(
    (value) => console.log(name, 'disposed', value),
    (error) => console.log(name, 'failed', error.message),
  )
const write = (_chunk, _encoding, done) => done()
const read = () => {}
const listening = (stream) => stream.on('error', ({ message }) => console.log('error', message))
const KINDS = {
  readable: () => listening(new Readable({ read })),
  writable: () => listening(new Writable({ write })),
  duplex: () => listening(new Duplex({ read, write })),
}

for (const [kind, make] of Object.entries(KINDS)) {
  const twice = make()
  end(`${kind}, first`, twice)
  end(`${kind}, second`, twice)
  const failed = make()
  failed.destroy(new Error('own'))
  end(`${kind}, failed`, failed)
  const destroyed = make()
  destroyed.destroy()
  end(`${kind}, destroyed`, destroyed)
  const ended = make()
  ended.end?.()
  ended.push?.(null)
  ended.resume?.()
  end(`${kind}, ending`, ended)
  ended.on('close', () => end(`${kind}, closed`, ended))
}

// A loop that is left early aborts what is still to come; it is no error to have read all that was there.
const leave = async (name, stream) => {
  for await (const _ of stream) break
  console.log(name, stream.errored?.name, stream.destroyed)
}
const source = (options, ...chunks) => {
  const stream = new Duplex({ read, write, ...options })
  for (const chunk of chunks) stream.push(chunk)
  return stream
}
const ended = source({}, 'a', null)
ended.end()
leave('both ended', ended)
leave('still written', source({}, 'a', null))
leave('still read', source({ writable: false }, 'a'))
