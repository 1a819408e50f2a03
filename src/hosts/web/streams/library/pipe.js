// Pipes. https://streams.spec.whatwg.org/#readable-stream-pipe-to

const pipe = (source, destination, options) => new Pipe(source, destination, options ?? {}).start()

class Pipe {
  #source
  #destination
  #options
  #reader
  #writer
  #from
  #to
  #done = new Deferred()
  #isShuttingDown = false
  #lastWrite
  /** Chunks that are on their way. */
  #writing = 0

  constructor(source, destination, { preventClose, preventAbort, preventCancel, signal }) {
    this.#source = source
    this.#destination = destination
    this.#options = { preventClose, preventAbort, preventCancel, signal }
    this.#reader = new ReadableStreamDefaultReader(source)
    this.#writer = new WritableStreamDefaultWriter(destination)
    this.#from = stateOf(source)
    this.#to = writableStateOf(destination)
    this.#from.isDisturbed = true
  }

  start() {
    const { signal } = this.#options
    if (signal?.aborted) this.#abort()
    else {
      if (signal !== undefined) signal.addEventListener('abort', () => this.#abort(), { once: true })
      this.#watchEnds()
      this.#step()
    }
    return this.#done.promise
  }

  // Chunks

  #step() {
    if (this.#isShuttingDown) return
    if (this.#writer.desiredSize > 0) upon(this.#reader.read(), (result) => this.#passOn(result), nothing)
    else upon(this.#writer.ready, () => this.#step(), nothing)
  }

  /** A chunk that was read is written, whatever happened meanwhile. */
  #passOn({ value, done }) {
    if (done) return
    const written = () => {
      this.#writing--
    }
    this.#writing++
    this.#lastWrite = write(this.#destination, value)
    upon(this.#lastWrite, written, written)
    this.#step()
  }

  // Ends

  #watchEnds() {
    const sourceFailed = (error) => this.#sourceFailed(error)
    const destinationFailed = (error) => this.#destinationFailed(error)
    const sourceClosed = () => this.#sourceClosed()
    if (this.#from.state === 'errored') sourceFailed(this.#from.error)
    else upon(this.#reader.closed, nothing, sourceFailed)
    if (this.#to.state === 'errored') destinationFailed(this.#to.error)
    else upon(this.#writer.closed, nothing, destinationFailed)
    if (this.#from.state === 'closed') sourceClosed()
    else upon(this.#reader.closed, sourceClosed, nothing)
    if (isClosing(this.#to) || this.#to.state === 'closed')
      destinationFailed(new TypeError('Destination stream closed'))
  }

  #sourceFailed(error) {
    this.#shutdown(this.#options.preventAbort ? undefined : () => this.#abortDestination(error), true, error)
  }

  #destinationFailed(error) {
    const cancel = () => cancelStream(this.#source, error)
    this.#shutdown(this.#options.preventCancel ? undefined : cancel, true, error)
  }

  #sourceClosed() {
    this.#shutdown(this.#options.preventClose ? undefined : () => this.#closeDestination())
  }

  #abort() {
    const { signal, preventAbort, preventCancel } = this.#options
    const { reason } = signal
    const actions = []
    if (!preventAbort)
      actions.push(() =>
        this.#to.state === 'writable' ? this.#abortDestination(reason) : resolved(undefined),
      )
    if (!preventCancel)
      actions.push(() =>
        this.#from.state === 'readable' ? cancelStream(this.#source, reason) : resolved(undefined),
      )
    this.#shutdown(() => Promise.all(actions.map((action) => action())), true, reason)
  }

  #abortDestination(reason) {
    return call(then, abortStream(this.#destination, reason))
  }

  #closeDestination() {
    const to = this.#to
    if (isClosing(to) || to.state === 'closed') return resolved(undefined)
    return to.state === 'errored' ? rejected(to.error) : call(then, closeWritable(this.#destination))
  }

  // Shutting down

  /** Does what is to be done at the end, after the chunks that are on their way. */
  #shutdown(action, hasFailed, error) {
    if (this.#isShuttingDown) return
    this.#isShuttingDown = true
    const finish = () => this.#finish(hasFailed, error)
    this.#afterWrites(() => {
      if (action === undefined) finish()
      else upon(action(), finish, (failure) => this.#finish(true, failure))
    })
  }

  /** Calls back once no chunk is on its way; a chunk that was still being read takes a job longer. */
  #afterWrites(action) {
    const isOpen = this.#to.state === 'writable' && !isClosing(this.#to)
    const again = () => this.#afterWrites(action)
    const oneJobLater = () => upon(resolved(undefined), again)
    if (!isOpen) action()
    else if (this.#writing > 0) upon(this.#lastWrite, again, again)
    else
      upon(resolved(undefined), () =>
        this.#writing > 0 ? upon(this.#lastWrite, oneJobLater, oneJobLater) : action(),
      )
  }

  #finish(hasFailed, error) {
    this.#writer.releaseLock()
    this.#reader.releaseLock()
    if (hasFailed) this.#done.reject(error)
    else this.#done.resolve(undefined)
  }
}
