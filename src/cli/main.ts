#!/usr/bin/env node
import { UsageError } from './arguments'
import { check } from './check'
import { exploreOutcomes } from './outcomes'
import { run } from './run'
import { trace } from './trace'

const USAGE = `Usage:
  loopscope run FILE|- [--host browser|node|ecmascript] [--module] [--drain legacy] [--json]
      prints what the program prints
  loopscope trace FILE|- [--by event|line|callback|output] [--host …] [--module] [--json]
      prints the record, a drawn moment per stop
  loopscope outcomes FILE|- [--runs N] [--host …] [--module] [--json]
      lists everything that the program can print, and what decides
  loopscope check FILE…
      runs scenario files and says which disagree with their expectation

A FILE of - is the standard input. The host is browser unless you say otherwise.

Exit status: 0 finished, 1 uncaught error or disagreement, 2 problems in the program, 3 limit reached, 64 wrong arguments, 70 the
simulator itself failed.
`

/** Each writes to the standard streams and gives the exit status. */
const commands: ReadonlyMap<string, (words: readonly string[]) => number> = new Map([
  ['run', run],
  ['trace', trace],
  ['outcomes', exploreOutcomes],
  ['check', check],
])

process.exitCode = start(process.argv.slice(2))

// Whoever reads our output may stop reading, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

function start([name, ...rest]: readonly string[]): number {
  if (name === undefined || [name, ...rest].some((word) => word === '--help' || word === '-h')) {
    process.stdout.write(USAGE)
    return 0
  }
  try {
    const command = commands.get(name)
    if (command === undefined)
      throw new UsageError(`There is no command ${name}: the commands are run, trace, outcomes and check.`)
    return command(rest)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    process.stderr.write(`loopscope: ${error.message}\nloopscope --help says more.\n`)
    return 64
  }
}
