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
  /** Calls back once no chunk is on its way; a chunk that was still being read takes a job longer. */
  const afterWrites = (action) => {
    const isOpen = to.state === 'writable' && !isClosing(to)
    const again = () => afterWrites(action)
    const oneJobLater = () => upon(resolved(undefined), again)
    if (isOpen && writing > 0) upon(lastWrite, again, again)
    else if (isOpen)
      upon(resolved(undefined), () => (writing > 0 ? upon(lastWrite, oneJobLater, oneJobLater) : action()))
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
