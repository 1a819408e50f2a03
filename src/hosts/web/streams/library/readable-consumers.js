// Reading in a loop, and by two at once.

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
