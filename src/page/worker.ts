// Runs programs away from the page, so that no program can stop it.
import { outcomes, simulate } from '../library'
import type { PossibleOutputs, RunRequest } from '../view/run'
import type { RunAnswer, WorkerMessage, WorkerRequest } from './messages'

/** Runs of a search, each of them short: what goes on for long is no race that anybody can follow. */
const SEARCH = { maxRuns: 200, limits: { steps: 1_000_000 } }

const say = (message: WorkerMessage) => self.postMessage(message)

self.onmessage = ({ data }: MessageEvent<WorkerRequest>) => {
  say('started')
  say(data.wanted === 'run' ? run(data) : explore(data))
}

function run({ source, host, inputs, choices }: RunRequest): RunAnswer {
  const { outcome, trace } = simulate(source, { host, inputs, choices })
  return { outcome, trace: trace?.data }
}

function explore({ source, host, inputs }: RunRequest): PossibleOutputs {
  const { found, isComplete } = outcomes(source, { host, inputs, ...SEARCH })
  const outputs = found.map(({ result, decisions }) => ({
    lines: result.output.filter(({ level }) => level !== 'handled').map(({ text }) => text),
    choices: decisions.map(({ chosen }) => chosen),
  }))
  return { outputs, isComplete }
}
