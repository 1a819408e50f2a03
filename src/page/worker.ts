// Runs programs away from the page, so that no program can stop it.
import type { HostFactory } from '../hosts/host-options'
import { exploreRuns } from '../scenario/exploration'
import type { RunOptions } from '../scenario/run'
import { runOn } from '../scenario/run-program'
import type { PossibleOutputs, RunRequest } from '../view/run'
import { loadHost } from './load-host'
import type { WorkerAnswer, WorkerMessage, WorkerRequest } from './messages'

/** Runs of a search, each of them short: what goes on for long is no race that anybody can follow. */
const SEARCH = { maxRuns: 200, limits: { steps: 1_000_000 } }

const say = (message: WorkerMessage) => self.postMessage(message)

self.onmessage = async ({ data }: MessageEvent<WorkerRequest>) => say(await answer(data))

/** Whatever happens, there is an answer. */
async function answer(request: WorkerRequest): Promise<WorkerAnswer> {
  let host: HostFactory
  try {
    host = await loadHost(request.host)
  } catch (error) {
    return { kind: 'unloaded', text: String(error) }
  }
  say({ kind: 'started' })
  try {
    return request.wanted === 'run' ? run(host, request) : explore(host, request)
  } catch (error) {
    return { kind: 'failed', text: error instanceof Error ? (error.stack ?? String(error)) : String(error) }
  }
}

function run(host: HostFactory, { source, inputs, choices }: RunRequest): WorkerAnswer {
  const { outcome } = runOn(host, source, { inputs, choices }, (piece) => say({ kind: 'recorded', piece }))
  switch (outcome.kind) {
    case 'failed':
      return { kind: 'failed', text: outcome.report }
    case 'refused':
    case 'stopped':
      return { kind: 'failed', text: outcome.message }
    default:
      return { kind: 'ran', outcome }
  }
}

function explore(host: HostFactory, { source, inputs }: RunRequest): WorkerAnswer {
  const run = (options: RunOptions) => runOn(host, source, options)
  const { found, isComplete } = exploreRuns(run, { inputs, ...SEARCH })
  const outputs: PossibleOutputs['outputs'] = found.map(({ result, decisions }) => ({
    lines: result.output.filter(({ level }) => level !== 'handled').map(({ text }) => text),
    choices: decisions.map(({ chosen }) => chosen),
  }))
  return { kind: 'explored', possible: { outputs, isComplete } }
}
