// loopscope run: prints what the program prints.
import { type OutputEntry, simulate } from '../library'
import { onlyFile, parseWords, programOptions, readText, simulateOptions } from './arguments'
import { reportOutcome, statusOf } from './outcome'

export function run(words: readonly string[]): number {
  const { values, positionals } = parseWords(words, programOptions)
  const file = onlyFile(positionals)
  const options = simulateOptions(file, values)
  const { output, outcome, exitCode } = simulate(readText(file), { ...options, record: 'output' })
  if (values.json) process.stdout.write(`${JSON.stringify({ output, outcome, exitCode }, null, 2)}\n`)
  else {
    for (const line of output) print(line)
    reportOutcome(file, outcome)
  }
  return statusOf(outcome)
}

function print({ level, text }: OutputEntry): void {
  switch (level) {
    case 'handled':
      return
    case 'notice':
      process.stderr.write(`not simulated: ${text}\n`)
      return
    case 'error':
    case 'warn':
    case 'uncaught':
      process.stderr.write(`${text}\n`)
      return
    default:
      process.stdout.write(`${text}\n`)
  }
}
