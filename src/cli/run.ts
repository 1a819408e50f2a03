// loopscope run: prints what the program prints.
import type { HostName } from '../hosts/host-options'
import { type OutputEntry, type Run, type SimulateOptions, simulate } from '../library'
import { usesQueues } from '../scenario/uses-queues'
import { onlyFile, parseWords, programOptions, readText, simulateOptions } from './arguments'
import { runLonger } from './long-run'
import { reportOutcome, statusOf } from './outcome'
import { complain } from './streams'
import { thrownLines } from './thrown'

export async function run(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseWords(words, programOptions)
  const file = onlyFile(positionals)
  const source = readText(file)
  const options = simulateOptions(file, source, values)
  const { output, outcome, exitCode } = await runText(source, options)
  if (values.json) process.stdout.write(`${JSON.stringify({ output, outcome, exitCode }, null, 2)}\n`)
  else {
    for (const line of output) print(line, options.host ?? 'browser', file)
    reportOutcome(file, outcome)
  }
  return statusOf(outcome)
}

/** A long run of job queues is run in a worker: what is left of its first steps here should not take room beside it. */
const FIRST_STEPS_OF_QUEUES = 2_000_000

/** What reaches the limit of steps is run again with more of them, unless a limit was asked for. */
async function runText(source: string, options: SimulateOptions): Promise<Run> {
  if (options.limits?.steps !== undefined) return simulate(source, { ...options, record: 'output' })
  const first = usesQueues(source) ? { limits: { ...options.limits, steps: FIRST_STEPS_OF_QUEUES } } : {}
  const run = simulate(source, { ...options, ...first, record: 'output' })
  const isCut = run.outcome.kind === 'limit' && run.outcome.which === 'steps'
  return isCut ? runLonger(run, source, options) : run
}

function print(entry: OutputEntry, host: HostName, file: string): void {
  const { level, text } = entry
  switch (level) {
    case 'handled':
      return
    case 'notice':
      complain(`not simulated: ${text}\n`)
      return
    case 'uncaught':
      process.stderr.write(thrownLines(entry, host, file))
      return
    case 'error':
    case 'warn':
      process.stderr.write(`${text}\n`)
      return
    default:
      process.stdout.write(`${text}\n`)
  }
}
