// What a readable stream holds, and what becomes of it. https://streams.spec.whatwg.org/#rs-abstract-ops

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
