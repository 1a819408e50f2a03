// What programs get of it.

const all = {
  ReadableStream,
  ReadableStreamDefaultReader,
  ReadableStreamDefaultController,
  WritableStream,
  WritableStreamDefaultWriter,
  WritableStreamDefaultController,
  TransformStream,
  TransformStreamDefaultController,
  CountQueuingStrategy,
  ByteLengthQueuingStrategy,
  TextEncoderStream,
  TextDecoderStream,
}
for (const [name, { prototype }] of Object.entries(all))
  Object.defineProperty(prototype, Symbol.toStringTag, { value: name, configurable: true })

/** What Node prints of a stream. */
const SHOWN = {
  ReadableStream: (stream) => ({ locked: stream.locked, state: stateOf(stream).state, supportsBYOB: false }),
  WritableStream: (stream) => ({ locked: stream.locked, state: writableStateOf(stream).state }),
  TransformStream: (stream) => ({
    readable: stream.readable,
    writable: stream.writable,
    backpressure: partsOf(stream).backpressure,
  }),
}

/** As Node does: a method of each says how it is printed. */
function definePrinting() {
  const symbol = Symbol.for('nodejs.util.inspect.custom')
  for (const [name, factsOf] of Object.entries(SHOWN))
    Object.defineProperty(all[name].prototype, symbol, {
      value(depth, options, inspect) {
        return depth < 0
          ? this
          : `${name} ${inspect(factsOf(this), { ...options, depth: options.depth - 1 })}`
      },
      writable: true,
      configurable: true,
    })
}

/** Hands over each chunk, as long as it is taken, and says when that was all, or what failed. */
function readAll(stream, take, done, failed) {
  const reader = new ReadableStreamDefaultReader(stream)
  const next = () =>
    upon(
      reader.read(),
      (result) => {
        if (result.done) done()
        else if (take(result.value)) next()
      },
      failed,
    )
  next()
}

Object.assign(exports, {
  all,
  definePrinting,
  readAll,
  isLocked: (stream) => stream.locked,
  isDisturbed: (stream) => stateOf(stream).isDisturbed,
})
