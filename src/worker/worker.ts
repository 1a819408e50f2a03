// The other end of `simulateInWorker`: one question, and while the program runs, what is heard of it.
import { createHost } from '../hosts/create-host'
import type { OutputEntry } from '../scenario/run'
import { runOn } from '../scenario/run-program'
import type { RunQuestion, WorkerMessage } from './messages'

/** Real ms between two messages about how far the run has come. */
const BETWEEN_MESSAGES_IN_MS = 100

function answer({ source, options: { host = 'browser', ...options } }: RunQuestion): void {
  let saidAt = performance.now()
  let unsaid: OutputEntry[] = []
  const { trace: _trace, ...run } = runOn((given) => createHost(host, given), source, options, {
    onPiece: (piece) => say({ kind: 'recorded', piece }),
    onProgress(progress, printed) {
      unsaid = unsaid.concat(printed)
      if (performance.now() - saidAt < BETWEEN_MESSAGES_IN_MS) return
      saidAt = performance.now()
      say({ kind: 'came-so-far', progress, printed: unsaid })
      unsaid = []
    },
  })
  say({ kind: 'ran', run })
}

const port = globalThis.process?.getBuiltinModule?.('node:worker_threads').parentPort

function say(message: WorkerMessage): void {
  if (port) port.postMessage(message)
  else self.postMessage(message)
}

if (port) port.on('message', answer)
else self.onmessage = ({ data }: MessageEvent<RunQuestion>) => answer(data)
