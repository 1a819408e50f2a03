// Runs programs away from the page, so that no program can stop it.
import type { HostFactory } from '../hosts/host-options'
import { exploreRuns } from '../scenario/exploration'
import { isPrinted, type RunOptions } from '../scenario/run'
import { runOn } from '../scenario/run-program'
import type { PossibleOutputs, RunRequest } from '../view/run'
import { loadHost } from './load-host'
import type { RunAnswer, WorkerMessage, WorkerRequest } from './messages'

/** Runs of a search, each of them short: what goes on for long is no race that anybody can follow. */
const SEARCH = { maxRuns: 200, limits: { steps: 1_000_000 } }

const say = (message: WorkerMessage) => self.postMessage(message)

self.onmessage = async ({ data }: MessageEvent<WorkerRequest>) => {
  const host = await loadHost(data.host)
  say('started')
  say(data.wanted === 'run' ? run(host, data) : explore(host, data))
}

function run(host: HostFactory, { source, inputs, choices }: RunRequest): RunAnswer {
  const { outcome, trace } = runOn(host, source, { inputs, choices })
  return { outcome, trace: trace?.data }
}

function explore(host: HostFactory, { source, inputs }: RunRequest): PossibleOutputs {
  const run = (options: RunOptions) => runOn(host, source, options)
  const { found, isComplete } = exploreRuns(run, { inputs, ...SEARCH })
  const outputs = found.map(({ result, decisions }) => ({
    lines: result.output.filter(isPrinted).map(({ text }) => text),
    choices: decisions.map(({ chosen }) => chosen),
  }))
  return { outputs, isComplete }
}
