// Transforming. https://streams.spec.whatwg.org/#ts

class TransformStreamDefaultController {
  #parts

  constructor(key, parts) {
    requireInternal(key, 'TransformStreamDefaultController')
    this.#parts = parts
  }

  get desiredSize() {
    return this.#parts.controller.desiredSize
  }

  enqueue(chunk) {
    const { parts } = { parts: this.#parts }
    parts.controller.enqueue(chunk)
    const backpressure = !(parts.controller.desiredSize > 0)
    if (backpressure !== parts.backpressure) setBackpressure(parts, true)
  }

  error(reason) {
    failTransform(this.#parts, reason)
  }

  terminate() {
    const { controller } = this.#parts
    if (stateOf(this.#parts.readable).state === 'readable') controller.close()
    failWritable(this.#parts, new TypeError('The transform stream has been terminated'))
  }
}

const setBackpressure = (parts, backpressure) => {
  parts.change?.resolve(undefined)
  parts.change = new Deferred()
  parts.backpressure = backpressure
}

const failTransform = (parts, reason) => {
  ReadableStreamDefaultController.fail(parts.controller, reason)
  failWritable(parts, reason)
}

const failWritable = (parts, reason) => {
  parts.methods = {}
  parts.sink.error(reason)
  if (parts.backpressure) setBackpressure(parts, false)
}

/** A chunk goes through the transformer; where that throws, both sides fail. */
const transformChunk = (parts, chunk) => {
  const { transform } = parts.methods
  const result =
    transform === undefined
      ? attempt(() => resolved(void parts.own.enqueue(chunk)))
      : invoke(parts.transformer, transform, chunk, parts.own)
  return call(then, result, undefined, (error) => {
    failTransform(parts, error)
    throw error
  })
}

/** https://streams.spec.whatwg.org/#transform-stream-default-sink-close */
const flushAndClose = (parts) => {
  const { flush } = parts.methods
  const result = invoke(parts.transformer, flush, parts.own)
  parts.methods = {}
  const flushed = () => {
    const state = stateOf(parts.readable)
    if (state.state === 'errored') throw state.error
    if (state.state === 'readable') parts.controller.close()
  }
  return call(then, result, flushed, (error) => {
    failTransform(parts, error)
    throw error
  })
}

/** What the writable side writes to. */
const sinkOf = (parts, started) => ({
  start(sink) {
    parts.sink = sink
    return started.promise
  },
  write: (chunk) => {
    if (!parts.backpressure) return transformChunk(parts, chunk)
    return call(then, parts.change.promise, () => {
      const state = writableStateOf(parts.writable)
      if (state.state === 'erroring') throw state.error
      return transformChunk(parts, chunk)
    })
  },
  close: () => flushAndClose(parts),
  abort: (reason) => {
    const result = invoke(parts.transformer, parts.methods.cancel, reason)
    ReadableStreamDefaultController.fail(parts.controller, reason)
    return result
  },
})

/** What the readable side reads from. */
const sourceOf = (parts, started) => ({
  start(readable) {
    parts.controller = readable
    return started.promise
  },
  pull: () => {
    setBackpressure(parts, false)
    return parts.change.promise
  },
  cancel: (reason) => {
    const result = invoke(parts.transformer, parts.methods.cancel, reason)
    failWritable(parts, reason)
    return result
  },
})

let partsOf

class TransformStream {
  #readable
  #writable
  #parts

  static {
    partsOf = (stream) => stream.#parts
  }

  constructor(transformer = null, writableStrategy = {}, readableStrategy = {}) {
    const parts = { transformer, methods: {}, backpressure: undefined, change: undefined }
    for (const name of ['start', 'transform', 'flush', 'cancel'])
      parts.methods[name] = methodOf(transformer, name, 'TransformStream')
    this.#parts = parts
    const started = new Deferred()
    parts.own = new TransformStreamDefaultController(INTERNAL, parts)
    this.#writable = new WritableStream(sinkOf(parts, started), { highWaterMark: 1, ...writableStrategy })
    parts.writable = this.#writable
    this.#readable = new ReadableStream(sourceOf(parts, started), { highWaterMark: 0, ...readableStrategy })
    parts.readable = this.#readable
    setBackpressure(parts, true)
    const { start } = parts.methods
    started.resolve(resolved(start === undefined ? undefined : call(start, transformer, parts.own)))
  }

  get readable() {
    return this.#readable
  }

  get writable() {
    return this.#writable
  }
}

class TextEncoderStream extends TransformStream {
  constructor() {
    const encoder = new TextEncoder()
    super({ transform: (chunk, controller) => controller.enqueue(encoder.encode(chunk)) })
  }
  get encoding() {
    return 'utf-8'
  }
}

class TextDecoderStream extends TransformStream {
  constructor(label) {
    const decoder = new TextDecoder(label)
    super({
      transform(chunk, controller) {
        const text = decoder.decode(chunk, { stream: true })
        if (text !== '') controller.enqueue(text)
      },
      flush(controller) {
        const text = decoder.decode()
        if (text !== '') controller.enqueue(text)
      },
    })
  }
  get encoding() {
    return 'utf-8'
  }
}
