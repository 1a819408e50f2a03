// A stream to write to, and its writer. https://streams.spec.whatwg.org/#ws-class

class WritableStream {
  #state = {
    state: 'writable',
    error: undefined,
    writer: undefined,
    controller: undefined,
    requests: [],
    inFlightWrite: undefined,
    closeRequest: undefined,
    inFlightClose: undefined,
    abortRequest: undefined,
    backpressure: false,
  }

  constructor(sink = null, strategy = {}) {
    const start = methodOf(sink, 'start', 'WritableStream')
    this.#state.controller = new WritableStreamDefaultController(
      INTERNAL,
      this,
      sink,
      strategyOf(strategy, 1),
    )
    WritableStreamDefaultController.start(this.#state.controller, start)
  }

  static {
    writableStateOf = (stream) => stream.#state
  }

  get locked() {
    return this.#state.writer !== undefined
  }

  abort(reason) {
    if (this.locked)
      return rejected(
        new TypeError("Failed to execute 'abort' on 'WritableStream': Cannot abort a locked stream"),
      )
    return abortStream(this, reason)
  }

  close() {
    if (this.locked)
      return rejected(
        new TypeError("Failed to execute 'close' on 'WritableStream': Cannot close a locked stream"),
      )
    if (isClosing(this.#state))
      return rejected(
        new TypeError(
          "Failed to execute 'close' on 'WritableStream': Cannot close an already-closing stream",
        ),
      )
    return closeWritable(this)
  }

  getWriter() {
    return new WritableStreamDefaultWriter(this)
  }
}

class WritableStreamDefaultWriter {
  #state

  constructor(stream) {
    const state = writableStateOf(stream)
    if (state.writer !== undefined)
      throw new TypeError(
        "Failed to execute 'getWriter' on 'WritableStream': Cannot create writer when WritableStream is locked",
      )
    const writer = { stream, ready: new Deferred(), closed: new Deferred() }
    this.#state = writer
    state.writer = writer
    if (state.state === 'writable') {
      if (isClosing(state) || !state.backpressure) writer.ready.resolve(undefined)
    } else if (state.state === 'closed') {
      writer.ready.resolve(undefined)
      writer.closed.resolve(undefined)
    } else {
      rejectReady(writer, state.error)
      if (state.state === 'errored') {
        writer.closed.reject(state.error)
        quiet(writer.closed.promise)
      }
    }
  }

  get closed() {
    return this.#state.closed.promise
  }

  get ready() {
    return this.#state.ready.promise
  }

  get desiredSize() {
    const state = writableStateOf(this.#stream('desiredSize'))
    if (state.state === 'errored' || state.state === 'erroring') return null
    return state.state === 'closed' ? 0 : WritableStreamDefaultController.desiredSize(state.controller)
  }

  #stream(action) {
    const { stream } = this.#state
    if (stream !== undefined) return stream
    throw new TypeError(
      `This writable stream writer has been released and cannot be ${action === 'write' ? 'written to' : 'used'}`,
    )
  }

  write(chunk) {
    return attempt(() => write(this.#stream('write'), chunk))
  }

  close() {
    return attempt(() => {
      const stream = this.#stream('close')
      if (isClosing(writableStateOf(stream)))
        throw new TypeError(
          "Failed to execute 'close' on 'WritableStreamDefaultWriter': Cannot close an already-closing stream",
        )
      return closeWritable(stream)
    })
  }

  abort(reason) {
    return attempt(() => abortStream(this.#stream('abort'), reason))
  }

  releaseLock() {
    const { stream } = this.#state
    if (stream === undefined) return
    const error = new TypeError(
      "This writable stream writer has been released and cannot be used to monitor the stream's state",
    )
    rejectReady(this.#state, error)
    this.#state.closed.reject(error)
    this.#state.closed = new Deferred()
    this.#state.closed.reject(error)
    quiet(this.#state.closed.promise)
    writableStateOf(stream).writer = undefined
    this.#state.stream = undefined
  }
}

const attempt = (action) => {
  try {
    return action()
  } catch (error) {
    return rejected(error)
  }
}

/** https://streams.spec.whatwg.org/#writable-stream-default-writer-write */
const write = (stream, chunk) => {
  const state = writableStateOf(stream)
  const size = WritableStreamDefaultController.sizeOf(state.controller, chunk)
  if (state.state === 'errored') return rejected(state.error)
  if (isClosing(state) || state.state === 'closed')
    return rejected(new TypeError('Cannot write to a CLOSED writable stream'))
  if (state.state === 'erroring') return rejected(state.error)
  const request = new Deferred()
  state.requests.push(request)
  WritableStreamDefaultController.write(state.controller, chunk, size)
  return request.promise
}
