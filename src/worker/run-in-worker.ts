// A run in a thread of its own, which a deadline or a signal ends: worker_threads in Node, a web worker in a browser.
import type { HostName } from '../hosts/host-options'
import type { Outcome, Run, RunOptions } from '../scenario/run'
import { refusalOfWorkerOptions } from '../scenario/run-options'
import { Trace } from '../trace/trace'
import type { RunAnswer, RunQuestion } from './messages'

export interface WorkerOptions extends RunOptions {
  /** Default 'browser'. */
  readonly host?: HostName
  /** Real ms after which the run is ended; default 10,000. */
  readonly deadlineInMs?: number
  /** Ends the run when it is aborted. */
  readonly signal?: AbortSignal
}

const DEFAULT_DEADLINE_IN_MS = 10_000

/** See `simulateInWorker`. */
export function runInWorker(source: string, options: WorkerOptions = {}): Promise<Run> {
  const refusal = refusalOfWorkerOptions(source, options)
  if (refusal !== undefined) return Promise.resolve(refusal)
  const { deadlineInMs = DEFAULT_DEADLINE_IN_MS, signal, ...rest } = options
  if (signal?.aborted) return Promise.resolve(without(ABORTED))
  return new Promise((resolve) => {
    const thread = startThread()
    const end = (run: Run) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
      thread.end()
      resolve(run)
    }
    const abort = () => end(without(ABORTED))
    const timer = setTimeout(() => end(without(tooLate(deadlineInMs))), deadlineInMs)
    signal?.addEventListener('abort', abort)
    thread.listen(
      ({ trace, ...run }) => end({ ...run, ...(trace && { trace: new Trace(trace) }) }),
      (error) => end(without(lost(error))),
    )
    thread.post({ source, options: rest })
  })
}

const without = (outcome: Outcome): Run => ({ output: [], outcome, exitCode: 1, decisions: [] })

const ABORTED: Outcome = { kind: 'stopped', message: 'The run was stopped by its signal.' }

const tooLate = (deadlineInMs: number): Outcome => ({
  kind: 'stopped',
  message: `Stopped after ${(deadlineInMs / 1000).toLocaleString('en')} seconds: the program may do more than can be simulated in that time.`,
})

function lost(error: unknown): Outcome {
  const { code, message = String(error) } = error as { code?: string; message?: string }
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return { kind: 'stopped', message: 'Stopped: the simulator has used up the memory of its worker.' }
  return {
    kind: 'failed',
    message: 'The worker of the simulator failed. That is a mistake in Loopscope, not in the program.',
    report: `The worker of Loopscope failed: ${message}`,
  }
}

interface Thread {
  post(question: RunQuestion): void
  listen(onAnswer: (answer: RunAnswer) => void, onError: (error: unknown) => void): void
  end(): void
}

function startThread(): Thread {
  const address = new URL(/* @vite-ignore */ './worker.js', import.meta.url)
  const threads = globalThis.process?.getBuiltinModule?.('node:worker_threads')
  return threads === undefined
    ? webThread(new Worker(address, { type: 'module' }))
    : nodeThread(new threads.Worker(address))
}

const webThread = (worker: Worker): Thread => ({
  post: (question) => worker.postMessage(question),
  listen(onAnswer, onError) {
    worker.onmessage = ({ data }) => onAnswer(data)
    worker.onerror = onError
  },
  end: () => worker.terminate(),
})

const nodeThread = (worker: import('node:worker_threads').Worker): Thread => ({
  post: (question) => worker.postMessage(question),
  listen(onAnswer, onError) {
    worker.on('message', onAnswer)
    worker.on('error', onError)
    worker.on('exit', (code) => onError(new Error(`it ended with the status ${code}`)))
  },
  end: () => void worker.terminate(),
})
