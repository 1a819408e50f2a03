// Runs programs away from the page, so that no program can stop it.
import { simulate } from '../library'
import type { RunRequest, WorkerMessage } from './messages'

const say = (message: WorkerMessage) => self.postMessage(message)

self.onmessage = ({ data: { source, host, inputs } }: MessageEvent<RunRequest>) => {
  say('started')
  const { outcome, trace } = simulate(source, { host, inputs })
  say({ outcome, trace: trace?.data })
}
