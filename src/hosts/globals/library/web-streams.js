// Streams of the web, over promises as the standard writes them. https://streams.spec.whatwg.org/
'use strict'

const { then } = Promise.prototype
const call = Function.prototype.call.bind(Function.prototype.call)

/** Reacts to a promise without anybody seeing what comes of that. https://webidl.spec.whatwg.org/#dfn-perform-steps-once-promise-is-settled */
const upon = (promise, fulfilled, rejected) =>
  void call(then, call(then, promise, fulfilled, rejected), undefined, report)
const report = (error) =>
  queueMicrotask(() => {
    throw error
  })
const quiet = (promise) => void call(then, promise, undefined, nothing)
const nothing = () => undefined

class Deferred {
  constructor() {
    this.promise = new Promise((resolve, reject) => {
      this.resolve = resolve
      this.reject = reject
    })
  }
}

const { resolve, reject } = Promise
const resolved = (value) => call(resolve, Promise, value)
const rejected = (reason) => call(reject, Promise, reason)

/** What a method of the underlying object gives, as a promise. */
const invoke = (object, method, ...args) => {
  try {
    return method === undefined ? resolved(undefined) : resolved(call(method, object, ...args))
  } catch (error) {
    return rejected(error)
  }
}

const methodOf = (object, name, kind) => {
  const method = object?.[name]
  if (method === undefined || typeof method === 'function') return method
  throw new TypeError(`Failed to construct '${kind}': ${name} is not a function`)
}

// Queues with sizes. https://streams.spec.whatwg.org/#queue-with-sizes

class SizedQueue {
  chunks = []
  size = 0

  push(value, size) {
    if (typeof size !== 'number' || !(size >= 0) || size === Infinity)
      throw new RangeError(
        "The return value of a queuing strategy's size function must be a finite, non-NaN, non-negative number",
      )
    this.chunks.push({ value, size })
    this.size += size
  }

  shift() {
    const { value, size } = this.chunks.shift()
    this.size = Math.max(0, this.size - size)
    return value
  }

  clear() {
    this.chunks = []
    this.size = 0
  }
}

const strategyOf = (strategy, otherwise) => {
  const given = strategy?.highWaterMark
  const mark = given === undefined ? otherwise : Number(given)
  if (Number.isNaN(mark) || mark < 0)
    throw new RangeError(
      `The queuing strategy's highWaterMark property must be a nonnegative, non-NaN number`,
    )
  const size = strategy?.size
  return { mark, sizeOf: size === undefined ? () => 1 : (chunk) => Number(call(size, undefined, chunk)) }
}

class CountQueuingStrategy {
  #mark
  constructor({ highWaterMark }) {
    this.#mark = Number(highWaterMark)
  }
  get highWaterMark() {
    return this.#mark
  }
  get size() {
    return () => 1
  }
}

class ByteLengthQueuingStrategy {
  #mark
  constructor({ highWaterMark }) {
    this.#mark = Number(highWaterMark)
  }
  get highWaterMark() {
    return this.#mark
  }
  get size() {
    return (chunk) => chunk.byteLength
  }
}

// Reading

const INTERNAL = Symbol('internal')

const requireInternal = (key, name) => {
  if (key !== INTERNAL) throw new TypeError(`Failed to construct '${name}': Illegal constructor`)
}

class ReadableStreamDefaultController {
  #stream
  #source
  #pull
  #cancel
  #queue = new SizedQueue()
  #strategy
  #isStarted = false
  #isPulling = false
  #pullsAgain = false
  #isClosing = false

  constructor(key, stream, source, strategy) {
    requireInternal(key, 'ReadableStreamDefaultController')
    this.#stream = stream
    this.#source = source
    this.#strategy = strategy
    this.#pull = methodOf(source, 'pull', 'ReadableStream')
    this.#cancel = methodOf(source, 'cancel', 'ReadableStream')
  }

  /** https://streams.spec.whatwg.org/#set-up-readable-stream-default-controller */
  static start(controller, start) {
    const result = start === undefined ? undefined : call(start, controller.#source, controller)
    upon(
      resolved(result),
      () => {
        controller.#isStarted = true
        controller.#pullIfNeeded()
      },
      (error) => ReadableStreamDefaultController.fail(controller, error),
    )
  }

  static fail(controller, error) {
    const state = stateOf(controller.#stream)
    if (state.state !== 'readable') return
    controller.#queue.clear()
    controller.#clear()
    errorStream(state, error)
  }

  /** https://streams.spec.whatwg.org/#rs-default-controller-private-pull */
  static read(controller, request) {
    if (controller.#queue.chunks.length === 0) {
      stateOf(controller.#stream).reader.requests.push(request)
      controller.#pullIfNeeded()
      return
    }
    const chunk = controller.#queue.shift()
    if (controller.#isClosing && controller.#queue.chunks.length === 0) {
      controller.#clear()
      closeStream(stateOf(controller.#stream))
    } else controller.#pullIfNeeded()
    request.chunk(chunk)
  }

  static cancel(controller, reason) {
    controller.#queue.clear()
    const result = invoke(controller.#source, controller.#cancel, reason)
    controller.#clear()
    return result
  }

  #clear() {
    this.#pull = undefined
    this.#cancel = undefined
  }

  get #canEnqueue() {
    return !this.#isClosing && stateOf(this.#stream).state === 'readable'
  }

  get desiredSize() {
    const { state } = stateOf(this.#stream)
    if (state === 'errored') return null
    return state === 'closed' ? 0 : this.#strategy.mark - this.#queue.size
  }

  close() {
    if (!this.#canEnqueue) throw new TypeError(refusal('close', this.#stream, this.#isClosing))
    this.#isClosing = true
    if (this.#queue.chunks.length > 0) return
    this.#clear()
    closeStream(stateOf(this.#stream))
  }

  enqueue(chunk) {
    if (!this.#canEnqueue) throw new TypeError(refusal('enqueue', this.#stream, this.#isClosing))
    const { reader } = stateOf(this.#stream)
    if (reader !== undefined && reader.requests.length > 0) reader.requests.shift().chunk(chunk)
    else {
      try {
        this.#queue.push(chunk, this.#strategy.sizeOf(chunk))
      } catch (error) {
        ReadableStreamDefaultController.fail(this, error)
        throw error
      }
    }
    this.#pullIfNeeded()
  }

  error(error) {
    ReadableStreamDefaultController.fail(this, error)
  }

  get #shouldPull() {
    if (!this.#canEnqueue || !this.#isStarted) return false
    const { reader } = stateOf(this.#stream)
    return (reader !== undefined && reader.requests.length > 0) || this.desiredSize > 0
  }

  /** https://streams.spec.whatwg.org/#readable-stream-default-controller-call-pull-if-needed */
  #pullIfNeeded() {
    if (!this.#shouldPull) return
    if (this.#isPulling) {
      this.#pullsAgain = true
      return
    }
    this.#isPulling = true
    upon(
      invoke(this.#source, this.#pull, this),
      () => {
        this.#isPulling = false
        if (!this.#pullsAgain) return
        this.#pullsAgain = false
        this.#pullIfNeeded()
      },
      (error) => ReadableStreamDefaultController.fail(this, error),
    )
  }
}

const refusal = (method, stream, isClosing) => {
  const { state } = stateOf(stream)
  const why =
    state === 'errored'
      ? 'Cannot enqueue a chunk into an errored readable stream'
      : `Cannot ${method === 'close' ? 'close' : 'enqueue a chunk into'} ${isClosing && state === 'readable' ? 'a readable stream that is closing or closed' : 'a closed readable stream'}`
  return `Failed to execute '${method}' on 'ReadableStreamDefaultController': ${state === 'errored' && method === 'close' ? 'Cannot close an errored readable stream' : why}`
}

/** https://streams.spec.whatwg.org/#readable-stream-close */
const closeStream = (state) => {
  state.state = 'closed'
  const { reader } = state
  if (reader === undefined) return
  reader.closed.resolve(undefined)
  for (const request of reader.requests.splice(0)) request.close()
}

/** https://streams.spec.whatwg.org/#readable-stream-error */
const errorStream = (state, error) => {
  state.state = 'errored'
  state.error = error
  const { reader } = state
  if (reader === undefined) return
  reader.closed.reject(error)
  quiet(reader.closed.promise)
  for (const request of reader.requests.splice(0)) request.fail(error)
}

let stateOf
let readerStateOf

/** https://streams.spec.whatwg.org/#readable-stream-cancel */
const cancelStream = (stream, reason) => {
  const state = stateOf(stream)
  state.isDisturbed = true
  if (state.state === 'closed') return resolved(undefined)
  if (state.state === 'errored') return rejected(state.error)
  closeStream(state)
  return call(then, ReadableStreamDefaultController.cancel(state.controller, reason), nothing)
}

/** https://streams.spec.whatwg.org/#readable-stream-default-reader-read */
const readFrom = (stream, request) => {
  const state = stateOf(stream)
  state.isDisturbed = true
  if (state.state === 'closed') request.close()
  else if (state.state === 'errored') request.fail(state.error)
  else ReadableStreamDefaultController.read(state.controller, request)
}

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
const iterate = (reader, preventCancel) => {
  const state = readerStateOf(reader)
  let ongoing
  let isFinished = false
  const next = () => {
    if (isFinished) return resolved({ value: undefined, done: true })
    const read = new Deferred()
    readFrom(state.stream, {
      chunk: (value) => read.resolve({ value, done: false }),
      close: () => {
        release(state)
        read.resolve({ value: undefined, done: true })
      },
      fail: (error) => {
        release(state)
        read.reject(error)
      },
    })
    return call(
      then,
      read.promise,
      (result) => {
        ongoing = undefined
        isFinished = result.done
        return result
      },
      (error) => {
        ongoing = undefined
        isFinished = true
        throw error
      },
    )
  }
  const finish = (value) => {
    if (isFinished) return resolved({ value, done: true })
    isFinished = true
    const { stream } = state
    const result = preventCancel ? resolved(undefined) : cancelStream(stream, value)
    release(state)
    return call(then, result, () => ({ value, done: true }))
  }
  /** One after the other. */
  const inTurn = (step) => {
    ongoing = ongoing === undefined ? step() : call(then, ongoing, step, step)
    return ongoing
  }
  return {
    __proto__: iteratorPrototype,
    next: () => inTurn(next),
    return: (value) => inTurn(() => finish(value)),
  }
}

const iteratorPrototype = {
  __proto__: Object.getPrototypeOf(Object.getPrototypeOf(Object.getPrototypeOf((async function* () {})()))),
}

/** https://streams.spec.whatwg.org/#abstract-opdef-readablestreamdefaulttee */
const tee = (stream) => {
  const reader = new ReadableStreamDefaultReader(stream)
  const controllers = []
  const reasons = []
  const isCanceled = [false, false]
  const canceled = new Deferred()
  let isReading = false
  let readsAgain = false
  const pull = () => {
    if (isReading) {
      readsAgain = true
      return resolved(undefined)
    }
    isReading = true
    readFrom(stream, {
      chunk: (chunk) =>
        queueMicrotask(() => {
          readsAgain = false
          for (const i of [0, 1]) if (!isCanceled[i]) controllers[i].enqueue(chunk)
          isReading = false
          if (readsAgain) pull()
        }),
      close: () => {
        isReading = false
        for (const i of [0, 1]) if (!isCanceled[i]) controllers[i].close()
        if (!isCanceled[0] || !isCanceled[1]) canceled.resolve(undefined)
      },
      fail: () => {
        isReading = false
      },
    })
    return resolved(undefined)
  }
  const branches = [0, 1].map(
    (i) =>
      new ReadableStream({
        start(controller) {
          controllers[i] = controller
        },
        pull,
        cancel(reason) {
          isCanceled[i] = true
          reasons[i] = reason
          if (isCanceled[1 - i]) canceled.resolve(cancelStream(stream, reasons))
          return canceled.promise
        },
      }),
  )
  upon(reader.closed, nothing, (error) => {
    for (const controller of controllers) controller.error(error)
    if (!isCanceled[0] || !isCanceled[1]) canceled.resolve(undefined)
  })
  return branches
}

// Writing

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

// Pipes. https://streams.spec.whatwg.org/#readable-stream-pipe-to

const pipe = (source, destination, options) => {
  const { preventClose, preventAbort, preventCancel, signal } = options ?? {}
  const reader = new ReadableStreamDefaultReader(source)
  const writer = new WritableStreamDefaultWriter(destination)
  const from = stateOf(source)
  const to = writableStateOf(destination)
  from.isDisturbed = true
  const done = new Deferred()
  let isShuttingDown = false
  let lastWrite
  let writing = 0

  const abortDestination = (reason) => call(then, abortStream(destination, reason))
  const finish = (hasFailed, error) => {
    writer.releaseLock()
    reader.releaseLock()
    if (hasFailed) done.reject(error)
    else done.resolve(undefined)
  }
  /** Calls back once no chunk is on its way. */
  const afterWrites = (action) => {
    const isOpen = to.state === 'writable' && !isClosing(to)
    const again = () => afterWrites(action)
    if (isOpen && writing > 0) upon(lastWrite, again, again)
    else if (isOpen) upon(resolved(undefined), () => (writing > 0 ? again() : action()))
    else action()
  }
  const shutdown = (action, hasFailed, error) => {
    if (isShuttingDown) return
    isShuttingDown = true
    afterWrites(() => {
      if (action === undefined) finish(hasFailed, error)
      else
        upon(
          action(),
          () => finish(hasFailed, error),
          (failure) => finish(true, failure),
        )
    })
  }

  if (signal !== undefined) {
    const abort = () => {
      const actions = []
      if (!preventAbort)
        actions.push(() => (to.state === 'writable' ? abortDestination(signal.reason) : resolved(undefined)))
      if (!preventCancel)
        actions.push(() =>
          from.state === 'readable' ? cancelStream(source, signal.reason) : resolved(undefined),
        )
      shutdown(() => Promise.all(actions.map((action) => action())), true, signal.reason)
    }
    if (signal.aborted) {
      abort()
      return done.promise
    }
    signal.addEventListener('abort', abort, { once: true })
  }

  const sourceFailed = (error) =>
    preventAbort ? shutdown(undefined, true, error) : shutdown(() => abortDestination(error), true, error)
  const destinationFailed = (error) =>
    preventCancel
      ? shutdown(undefined, true, error)
      : shutdown(() => cancelStream(source, error), true, error)
  const sourceClosed = () =>
    preventClose
      ? shutdown()
      : shutdown(() =>
          isClosing(to) || to.state === 'closed'
            ? resolved(undefined)
            : to.state === 'errored'
              ? rejected(to.error)
              : call(then, closeWritable(destination)),
        )

  if (from.state === 'errored') sourceFailed(from.error)
  else upon(reader.closed, nothing, sourceFailed)
  if (to.state === 'errored') destinationFailed(to.error)
  else upon(writer.closed, nothing, destinationFailed)
  if (from.state === 'closed') sourceClosed()
  else upon(reader.closed, sourceClosed, nothing)
  if (isClosing(to) || to.state === 'closed') destinationFailed(new TypeError('Destination stream closed'))

  const step = () => {
    if (isShuttingDown) return
    if (!(writer.desiredSize > 0)) {
      upon(writer.ready, step, nothing)
      return
    }
    upon(reader.read(), passOn, nothing)
  }
  /** A chunk that was read is written, whatever happened meanwhile. */
  const passOn = ({ value, done }) => {
    if (done) return
    const written = () => {
      writing--
    }
    writing++
    lastWrite = write(destination, value)
    upon(lastWrite, written, written)
    step()
  }
  step()
  return done.promise
}

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

Object.assign(exports, { all, isLocked: (stream) => stream.locked })
