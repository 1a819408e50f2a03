// A run in a thread of its own, which a deadline or a signal ends: worker_threads in Node, a web worker in a browser.
import type { HostName } from '../hosts/host-options'
import type { Limits } from '../machine/running/limits'
import { fartherLimits } from '../scenario/farther'
import { otherRules } from '../scenario/other-rules'
import type { Outcome, OutputEntry, Run, RunOptions, RunProgress } from '../scenario/run'
import { refusalOfWorkerOptions } from '../scenario/run-options'
import { PieceCollector } from '../trace/pieces'
import type { RunQuestion, WorkerMessage } from './messages'

export interface WorkerOptions extends RunOptions {
  /** Default 'browser'. */
  readonly host?: HostName
  /** Real ms after which the run is ended; default 10,000. */
  readonly deadlineInMs?: number
  /** Ends the run when it is aborted. */
  readonly signal?: AbortSignal
  /** Told some times a second how far the run has come. */
  readonly onProgress?: (progress: RunProgress) => void
}

/** A run in a worker, which can go on in one. See `Simulation`. */
export interface SimulationInWorker extends Run {
  continue(limits?: Partial<Limits>): Promise<SimulationInWorker>
}

const DEFAULT_DEADLINE_IN_MS = 10_000

/** See `simulateInWorker`. */
export async function runInWorker(source: string, options: WorkerOptions = {}): Promise<SimulationInWorker> {
  const run = refusalOfWorkerOptions(source, options) ?? (await runInThread(source, options))
  return Object.assign(Object.create(methodsOf(run, source, options)), run)
}

function methodsOf(run: Run, source: string, options: WorkerOptions): object {
  return {
    async continue(this: SimulationInWorker, given?: Partial<Limits>): Promise<SimulationInWorker> {
      const limits = fartherLimits(run.outcome, options.limits, given)
      return limits === undefined ? this : runInWorker(source, { ...options, limits })
    },
  }
}

function runInThread(source: string, options: WorkerOptions): Promise<Run> {
  const { deadlineInMs = DEFAULT_DEADLINE_IN_MS, signal, onProgress, ...rest } = options
  const heard = new Heard({ source, host: rest.host ?? 'browser', ...otherRules(rest) })
  if (signal?.aborted) return Promise.resolve(heard.until(ABORTED))
  return new Promise((resolve) => {
    const thread = startThread(rest.limits?.memory)
    const end = (run: Run) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
      thread.end()
      resolve(run)
    }
    const abort = () => end(heard.until(ABORTED))
    const timer = setTimeout(() => end(heard.until(tooLate(deadlineInMs))), deadlineInMs)
    signal?.addEventListener('abort', abort)
    thread.listen(
      (message) => {
        if (message.kind === 'ran') end(heard.complete(message.run))
        else heard.add(message)
        if (message.kind === 'came-so-far') onProgress?.(message.progress)
      },
      (error) => end(heard.until(lost(error))),
    )
    thread.post({ source, options: rest })
  })
}

/** What was heard of a run: it is there whatever becomes of the worker. */
class Heard {
  private readonly pieces = new PieceCollector()
  private readonly output: OutputEntry[] = []

  constructor(private readonly head: Parameters<PieceCollector['finish']>[0]) {}

  add(message: Exclude<WorkerMessage, { kind: 'ran' }>): void {
    if (message.kind === 'recorded') this.pieces.add(message.piece)
    else for (const line of message.printed) this.output.push(line)
  }

  complete(run: Omit<Run, 'trace'>): Run {
    const trace = this.pieces.finish(this.head)
    return { ...run, ...(trace && { trace }) }
  }

  until(outcome: Outcome): Run {
    return this.complete({ output: this.output, outcome, exitCode: 1, decisions: [] })
  }
}

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
  listen(onMessage: (message: WorkerMessage) => void, onError: (error: unknown) => void): void
  end(): void
}

/** From here on, in MB, the limit of what a program may hold is one for the real memory, too. */
const MUCH_MEMORY = 1000

const boundsFor = (memory = 0) => (memory < MUCH_MEMORY ? {} : { maxOldGenerationSizeMb: memory })

function startThread(memory: number | undefined): Thread {
  const address = new URL(/* @vite-ignore */ './worker.js', import.meta.url)
  const threads = globalThis.process?.getBuiltinModule?.('node:worker_threads')
  return threads === undefined
    ? webThread(new Worker(address, { type: 'module' }))
    : nodeThread(new threads.Worker(address, { resourceLimits: boundsFor(memory) }))
}

const webThread = (worker: Worker): Thread => ({
  post: (question) => worker.postMessage(question),
  listen(onMessage, onError) {
    worker.onmessage = ({ data }) => onMessage(data)
    worker.onerror = onError
  },
  end: () => worker.terminate(),
})

const nodeThread = (worker: import('node:worker_threads').Worker): Thread => ({
  post: (question) => worker.postMessage(question),
  listen(onMessage, onError) {
    worker.on('message', onMessage)
    worker.on('error', onError)
    worker.on('exit', (code) => onError(new Error(`it ended with the status ${code}`)))
  },
  end: () => void worker.terminate(),
})
