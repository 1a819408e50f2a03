// The engine in its worker, with a watchdog: a worker that does not answer is ended, and the next run gets a new one.
import { Trace } from '../trace/trace'
import { recordingOf } from '../view/recording'
import type { Engine, Outcome, PossibleOutputs, Run, RunRequest } from '../view/run'
import type { RunAnswer, WorkerAnswer, WorkerMessage, WorkerRequest } from './messages'

const patienceInMs = 5000

const noAnswer: Outcome = {
  kind: 'lost',
  message: `The simulator gave no answer for ${patienceInMs / 1000} seconds and was stopped. The program may do more than it can record.`,
}
const failure: Outcome = {
  kind: 'lost',
  message: 'The simulator failed on this program. That is a mistake in Loopscope, not in the program.',
}

export class WorkerEngine implements Engine {
  private worker = startWorker()
  private giveUp = () => {}

  async run(request: RunRequest): Promise<Run> {
    const { source, host } = request
    const answer = await this.ask({ ...request, wanted: 'run' })
    if ('kind' in answer) return { source, host, outcome: answer, recording: undefined }
    const { outcome, trace } = answer as RunAnswer
    return { source, host, outcome, recording: trace && recordingOf(new Trace(trace)) }
  }

  async explore(request: RunRequest): Promise<PossibleOutputs | undefined> {
    const answer = await this.ask({ ...request, wanted: 'outputs' })
    return 'outputs' in answer ? answer : undefined
  }

  /** What is still asked is given up for the new question. */
  private ask(request: WorkerRequest): Promise<WorkerAnswer | Outcome> {
    this.giveUp()
    return new Promise((resolve) => {
      let watchdog: ReturnType<typeof setTimeout> | undefined
      const end = (answer: WorkerAnswer | Outcome) => {
        clearTimeout(watchdog)
        this.giveUp = () => {}
        if ('kind' in answer) this.restart()
        resolve(answer)
      }
      this.giveUp = () => end(noAnswer)
      this.worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
        if (data === 'started') watchdog = setTimeout(() => end(noAnswer), patienceInMs)
        else end(data)
      }
      this.worker.onerror = () => end(failure)
      this.worker.postMessage(request)
    })
  }

  private restart() {
    this.worker.terminate()
    this.worker = startWorker()
  }
}

const startWorker = () =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'engine' })
