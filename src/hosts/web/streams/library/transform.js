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

class TransformStream {
  #readable
  #writable

  constructor(transformer = null, writableStrategy = {}, readableStrategy = {}) {
    const parts = { methods: {}, backpressure: undefined, change: undefined }
    for (const name of ['start', 'transform', 'flush', 'cancel'])
      parts.methods[name] = methodOf(transformer, name, 'TransformStream')
    const started = new Deferred()
    const controller = new TransformStreamDefaultController(INTERNAL, parts)
    const transform = (chunk) => {
      const { transform } = parts.methods
      const result =
        transform === undefined
          ? attempt(() => resolved(void controller.enqueue(chunk)))
          : invoke(transformer, transform, chunk, controller)
      return call(then, result, undefined, (error) => {
        failTransform(parts, error)
        throw error
      })
    }
    this.#writable = new WritableStream(
      {
        start(sink) {
          parts.sink = sink
          return started.promise
        },
        write: (chunk) => {
          if (!parts.backpressure) return transform(chunk)
          return call(then, parts.change.promise, () => {
            const state = writableStateOf(parts.writable)
            if (state.state === 'erroring') throw state.error
            return transform(chunk)
          })
        },
        close: () => {
          const { flush } = parts.methods
          const result = invoke(transformer, flush, controller)
          parts.methods = {}
          return call(
            then,
            result,
            () => {
              const state = stateOf(parts.readable)
              if (state.state === 'errored') throw state.error
              if (state.state === 'readable') parts.controller.close()
            },
            (error) => {
              failTransform(parts, error)
              throw error
            },
          )
        },
        abort: (reason) => {
          const result = invoke(transformer, parts.methods.cancel, reason)
          ReadableStreamDefaultController.fail(parts.controller, reason)
          return result
        },
      },
      { highWaterMark: 1, ...writableStrategy },
    )
    parts.writable = this.#writable
    this.#readable = new ReadableStream(
      {
        start(readable) {
          parts.controller = readable
          return started.promise
        },
        pull: () => {
          setBackpressure(parts, false)
          return parts.change.promise
        },
        cancel: (reason) => {
          const result = invoke(transformer, parts.methods.cancel, reason)
          failWritable(parts, reason)
          return result
        },
      },
      { highWaterMark: 0, ...readableStrategy },
    )
    parts.readable = this.#readable
    setBackpressure(parts, true)
    const { start } = parts.methods
    started.resolve(resolved(start === undefined ? undefined : call(start, transformer, controller)))
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
