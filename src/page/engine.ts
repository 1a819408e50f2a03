// The engine in its worker, with a watchdog: a worker that does not answer is ended, and the next run gets a new one.
import type { UserInput } from '../hosts/browser/dom/user-input'
import type { ScenarioHost } from '../scenario/scenario'
import { Trace } from '../trace/trace'
import { recordingOf } from '../view/recording'
import type { Engine, Outcome, Run } from '../view/run'
import type { RunAnswer, RunRequest, WorkerMessage } from './messages'

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

  /** A run that is still going is given up for the new one. */
  run(source: string, host: ScenarioHost, inputs: readonly UserInput[]): Promise<Run> {
    this.giveUp()
    return new Promise((resolve) => {
      let watchdog: ReturnType<typeof setTimeout> | undefined
      const end = (outcome: Outcome, answer?: RunAnswer) => {
        clearTimeout(watchdog)
        this.giveUp = () => {}
        if (!answer) this.restart()
        const recording = answer?.trace && recordingOf(new Trace(answer.trace))
        resolve({ source, host, outcome, recording })
      }
      this.giveUp = () => end(noAnswer)
      this.worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
        if (data === 'started') watchdog = setTimeout(() => end(noAnswer), patienceInMs)
        else end(data.outcome, data)
      }
      this.worker.onerror = () => end(failure)
      this.worker.postMessage({ source, host, inputs } satisfies RunRequest)
    })
  }

  private restart() {
    this.worker.terminate()
    this.worker = startWorker()
  }
}

const startWorker = () =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'engine' })
