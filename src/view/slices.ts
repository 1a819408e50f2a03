// Long work of the page, done in slices so that it answers meanwhile.

/** Less than a frame, so that scrolling and typing stay smooth. */
const sliceInMs = 8

export async function inSlices<T>(work: Generator<void, T>): Promise<T> {
  for (;;) {
    const end = performance.now() + sliceInMs
    while (performance.now() < end) {
      const turn = work.next()
      if (turn.done) return turn.value
    }
    await nextTask()
  }
}

/** Yields by a message, which becomes a task at once; nested timers would wait 4 ms. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
}
