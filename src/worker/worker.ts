// The other end of `simulateInWorker`: one question, one answer.
import { simulate } from '../library'
import type { RunAnswer, RunQuestion } from './messages'

function answer({ source, options }: RunQuestion): RunAnswer {
  const { trace, ...run } = simulate(source, options)
  return { ...run, trace: trace?.data }
}

const port = globalThis.process?.getBuiltinModule?.('node:worker_threads').parentPort

if (port) port.on('message', (question: RunQuestion) => port.postMessage(answer(question)))
else self.onmessage = ({ data }: MessageEvent<RunQuestion>) => self.postMessage(answer(data))
