// Runs programs away from the page, so that no program can stop it.
import { simulate } from '../library'
import { serializeTrace } from '../trace/serialize'
import type { RunAnswer, RunRequest } from './messages'

self.onmessage = ({ data: { source, host } }: MessageEvent<RunRequest>) => {
  const { outcome, trace } = simulate(source, { host })
  const answer: RunAnswer = { outcome, trace: trace && serializeTrace(trace) }
  self.postMessage(answer)
}
