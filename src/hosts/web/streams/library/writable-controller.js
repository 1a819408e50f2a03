// What a writable stream holds, and what becomes of it. https://streams.spec.whatwg.org/#ws-abstract-ops

let writableStateOf

class WritableStreamDefaultController {
  #stream
  #sink
  #methods
  #strategy
  #queue = new SizedQueue()
  #isStarted = false
  #abort = new AbortController()

  constructor(key, stream, sink, strategy) {
    requireInternal(key, 'WritableStreamDefaultController')
    this.#stream = stream
    this.#sink = sink
    this.#strategy = strategy
    this.#methods = {}
    for (const name of ['write', 'close', 'abort'])
      this.#methods[name] = methodOf(sink, name, 'WritableStream')
  }

  static start(controller, start) {
    const state = writableStateOf(controller.#stream)
    updateBackpressure(state, controller.#backpressure)
    const result = start === undefined ? undefined : call(start, controller.#sink, controller)
    upon(
      resolved(result),
      () => {
        controller.#isStarted = true
        controller.#advance()
      },
      (error) => {
        controller.#isStarted = true
        dealWithRejection(state, error)
      },
    )
  }

  static isStarted = (controller) => controller.#isStarted
  static clear = (controller) => controller.#queue.clear()
  static desiredSize = (controller) => controller.#strategy.mark - controller.#queue.size

  static abort(controller, reason) {
    const result = invoke(controller.#sink, controller.#methods.abort, reason)
    controller.#methods = {}
    return result
  }

  static signalAbort = (controller, reason) => controller.#abort.abort(reason)

  static write(controller, chunk, size) {
    try {
      controller.#queue.push(chunk, size)
    } catch (error) {
      controller.#errorIfNeeded(error)
      return
    }
    const state = writableStateOf(controller.#stream)
    if (!isClosing(state) && state.state === 'writable') updateBackpressure(state, controller.#backpressure)
    controller.#advance()
  }

  static sizeOf(controller, chunk) {
    try {
      return controller.#strategy.sizeOf(chunk)
    } catch (error) {
      controller.#errorIfNeeded(error)
      return 1
    }
  }

  static close(controller) {
    controller.#queue.push(CLOSE, 0)
    controller.#advance()
  }

  get #backpressure() {
    return this.#strategy.mark - this.#queue.size <= 0
  }

  get signal() {
    return this.#abort.signal
  }

  error(error) {
    if (writableStateOf(this.#stream).state === 'writable') this.#fail(error)
  }

  #errorIfNeeded(error) {
    if (writableStateOf(this.#stream).state === 'writable') this.#fail(error)
  }

  #fail(error) {
    this.#methods = {}
    startErroring(writableStateOf(this.#stream), error)
  }

  /** https://streams.spec.whatwg.org/#writable-stream-default-controller-advance-queue-if-needed */
  #advance() {
    const state = writableStateOf(this.#stream)
    if (!this.#isStarted || state.inFlightWrite !== undefined) return
    if (state.state === 'erroring') {
      finishErroring(state)
      return
    }
    const [first] = this.#queue.chunks
    if (first === undefined) return
    if (first.value === CLOSE) this.#processClose(state)
    else this.#processWrite(state, first.value)
  }

  #processClose(state) {
    state.inFlightClose = state.closeRequest
    state.closeRequest = undefined
    this.#queue.shift()
    const result = invoke(this.#sink, this.#methods.close)
    this.#methods = {}
    upon(
      result,
      () => finishClose(state),
      (error) => finishCloseWithError(state, error),
    )
  }

  #processWrite(state, chunk) {
    state.inFlightWrite = state.requests.shift()
    upon(
      invoke(this.#sink, this.#methods.write, chunk, this),
      () => {
        state.inFlightWrite.resolve(undefined)
        state.inFlightWrite = undefined
        this.#queue.shift()
        if (!isClosing(state) && state.state === 'writable') updateBackpressure(state, this.#backpressure)
        this.#advance()
      },
      (error) => {
        if (state.state === 'writable') this.#methods = {}
        state.inFlightWrite.reject(error)
        state.inFlightWrite = undefined
        dealWithRejection(state, error)
      },
    )
  }
}

const CLOSE = Symbol('close')

const isClosing = ({ closeRequest, inFlightClose }) =>
  closeRequest !== undefined || inFlightClose !== undefined

const updateBackpressure = (state, backpressure) => {
  const { writer } = state
  if (writer !== undefined && backpressure !== state.backpressure) {
    if (backpressure) writer.ready = new Deferred()
    else writer.ready.resolve(undefined)
  }
  state.backpressure = backpressure
}

const dealWithRejection = (state, error) => {
  if (state.state === 'writable') startErroring(state, error)
  else finishErroring(state)
}

const startErroring = (state, reason) => {
  state.state = 'erroring'
  state.error = reason
  const { writer, controller } = state
  if (writer !== undefined) rejectReady(writer, reason)
  const isBusy = state.inFlightWrite !== undefined || state.inFlightClose !== undefined
  if (!isBusy && WritableStreamDefaultController.isStarted(controller)) finishErroring(state)
}

const rejectReady = (writer, reason) => {
  if (writer.isReadyPending) writer.ready.reject(reason)
  else {
    writer.ready = new Deferred()
    writer.ready.reject(reason)
  }
  quiet(writer.ready.promise)
}

const finishErroring = (state) => {
  state.state = 'errored'
  WritableStreamDefaultController.clear(state.controller)
  for (const request of state.requests.splice(0)) request.reject(state.error)
  const { abortRequest } = state
  state.abortRequest = undefined
  if (abortRequest === undefined) {
    rejectClosed(state)
    return
  }
  if (abortRequest.wasErroring) {
    abortRequest.reject(state.error)
    rejectClosed(state)
    return
  }
  upon(
    WritableStreamDefaultController.abort(state.controller, abortRequest.reason),
    () => {
      abortRequest.resolve(undefined)
      rejectClosed(state)
    },
    (error) => {
      abortRequest.reject(error)
      rejectClosed(state)
    },
  )
}

const rejectClosed = (state) => {
  if (state.closeRequest !== undefined) {
    state.closeRequest.reject(state.error)
    state.closeRequest = undefined
  }
  const { writer } = state
  if (writer === undefined) return
  writer.closed.reject(state.error)
  quiet(writer.closed.promise)
}

const finishClose = (state) => {
  state.inFlightClose.resolve(undefined)
  state.inFlightClose = undefined
  if (state.state === 'erroring') {
    state.error = undefined
    state.abortRequest?.resolve(undefined)
    state.abortRequest = undefined
  }
  state.state = 'closed'
  state.writer?.closed.resolve(undefined)
}

const finishCloseWithError = (state, error) => {
  state.inFlightClose.reject(error)
  state.inFlightClose = undefined
  state.abortRequest?.reject(error)
  state.abortRequest = undefined
  dealWithRejection(state, error)
}

const abortStream = (stream, reason) => {
  const state = writableStateOf(stream)
  if (state.state === 'closed' || state.state === 'errored') return resolved(undefined)
  WritableStreamDefaultController.signalAbort(state.controller, reason)
  if (state.state === 'closed' || state.state === 'errored') return resolved(undefined)
  if (state.abortRequest !== undefined) return state.abortRequest.promise
  const wasErroring = state.state === 'erroring'
  state.abortRequest = Object.assign(new Deferred(), {
    reason: wasErroring ? undefined : reason,
    wasErroring,
  })
  const { promise } = state.abortRequest
  if (!wasErroring) startErroring(state, reason)
  return promise
}

const closeWritable = (stream) => {
  const state = writableStateOf(stream)
  if (state.state === 'closed' || state.state === 'errored')
    return rejected(
      new TypeError(`Cannot close ${state.state === 'closed' ? 'a CLOSED' : 'an ERRORED'} writable stream`),
    )
  state.closeRequest = new Deferred()
  const { promise } = state.closeRequest
  const { writer } = state
  if (writer !== undefined && state.backpressure && state.state === 'writable')
    writer.ready.resolve(undefined)
  WritableStreamDefaultController.close(state.controller)
  return promise
}
