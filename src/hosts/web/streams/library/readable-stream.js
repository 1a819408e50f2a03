// A stream to read from, and its reader. https://streams.spec.whatwg.org/#rs-class

class ReadableStreamDefaultReader {
  #state

  constructor(stream) {
    const state = stateOf(stream)
    if (state.reader !== undefined)
      throw new TypeError(
        "Failed to construct 'ReadableStreamDefaultReader': ReadableStreamDefaultReader constructor can only accept readable streams that are not yet locked to a reader",
      )
    const closed = new Deferred()
    this.#state = { stream, closed, requests: [] }
    state.reader = this.#state
    if (state.state === 'closed') closed.resolve(undefined)
    if (state.state !== 'errored') return
    closed.reject(state.error)
    quiet(closed.promise)
  }

  static {
    readerStateOf = (reader) => reader.#state
  }

  get closed() {
    return this.#state.closed.promise
  }

  read() {
    const { stream } = this.#state
    if (stream === undefined)
      return rejected(
        new TypeError(
          "Failed to execute 'read' on 'ReadableStreamDefaultReader': This readable stream reader has been released and cannot be used to read from its previous owner stream",
        ),
      )
    const result = new Deferred()
    readFrom(stream, {
      chunk: (value) => result.resolve({ value, done: false }),
      close: () => result.resolve({ value: undefined, done: true }),
      fail: (error) => result.reject(error),
    })
    return result.promise
  }

  cancel(reason) {
    const { stream } = this.#state
    if (stream === undefined)
      return rejected(
        new TypeError(
          "Failed to execute 'cancel' on 'ReadableStreamDefaultReader': This readable stream reader has been released and cannot be used to cancel its previous owner stream",
        ),
      )
    return cancelStream(stream, reason)
  }

  releaseLock() {
    release(this.#state)
  }
}

/** https://streams.spec.whatwg.org/#readable-stream-reader-generic-release */
const release = (reader) => {
  const { stream } = reader
  if (stream === undefined) return
  const error = new TypeError('Releasing Default reader')
  const state = stateOf(stream)
  if (state.state !== 'readable') reader.closed = new Deferred()
  reader.closed.reject(error)
  quiet(reader.closed.promise)
  state.reader = undefined
  reader.stream = undefined
  for (const request of reader.requests.splice(0)) request.fail(error)
}

class ReadableStream {
  #state = {
    state: 'readable',
    error: undefined,
    reader: undefined,
    controller: undefined,
    isDisturbed: false,
  }

  constructor(source = null, strategy = {}) {
    if (source?.type !== undefined)
      throw new TypeError(
        "Failed to construct 'ReadableStream': Streams of bytes are not simulated: leave out `type`.",
      )
    const start = methodOf(source, 'start', 'ReadableStream')
    this.#state.controller = new ReadableStreamDefaultController(
      INTERNAL,
      this,
      source,
      strategyOf(strategy, 1),
    )
    ReadableStreamDefaultController.start(this.#state.controller, start)
  }

  static {
    stateOf = (stream) => stream.#state
  }

  /** https://streams.spec.whatwg.org/#readable-stream-from-iterable */
  static from(iterable) {
    const method = iterable[Symbol.asyncIterator] ?? iterable[Symbol.iterator]
    const iterator = call(method, iterable)
    const { next } = iterator
    return new ReadableStream(
      {
        pull: async (controller) => {
          const result = await call(next, iterator)
          if (result.done) controller.close()
          else controller.enqueue(await result.value)
        },
        cancel: async (reason) => {
          await iterator.return?.(reason)
        },
      },
      { highWaterMark: 0 },
    )
  }

  get locked() {
    return this.#state.reader !== undefined
  }

  cancel(reason) {
    if (!this.locked) return cancelStream(this, reason)
    return rejected(
      new TypeError("Failed to execute 'cancel' on 'ReadableStream': Cannot cancel a locked stream"),
    )
  }

  getReader(options) {
    if (options?.mode !== undefined)
      throw new TypeError(
        "Failed to execute 'getReader' on 'ReadableStream': Cannot use a BYOB reader with a non-byte stream",
      )
    if (this.locked)
      throw new TypeError(
        "Failed to execute 'getReader' on 'ReadableStream': ReadableStreamDefaultReader constructor can only accept readable streams that are not yet locked to a reader",
      )
    return new ReadableStreamDefaultReader(this)
  }

  pipeThrough(transform, options) {
    const { readable, writable } = transform
    if (this.locked)
      throw new TypeError("Failed to execute 'pipeThrough' on 'ReadableStream': Cannot pipe a locked stream")
    quiet(pipe(this, writable, options))
    return readable
  }

  pipeTo(destination, options) {
    if (this.locked)
      return rejected(
        new TypeError("Failed to execute 'pipeTo' on 'ReadableStream': Cannot pipe a locked stream"),
      )
    if (destination.locked)
      return rejected(
        new TypeError("Failed to execute 'pipeTo' on 'ReadableStream': Cannot pipe to a locked stream"),
      )
    return pipe(this, destination, options)
  }

  tee() {
    return tee(this)
  }

  values(options) {
    return iterate(this.getReader(), options?.preventCancel === true)
  }

  [Symbol.asyncIterator](options) {
    return this.values(options)
  }
}

/** https://streams.spec.whatwg.org/#rs-asynciterator */
