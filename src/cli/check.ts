// loopscope check: runs scenario files and says which disagree with their expectation.
import { type Run, simulate } from '../library'
import { isPrinted } from '../scenario/run'
import { parseScenario, type Scenario, type ScenarioHost } from '../scenario/scenario'
import { parseWords, readText, UsageError } from './arguments'
import { diff } from './diff'
import { problemLines } from './outcome'
import { say } from './streams'

export function check(words: readonly string[]): number {
  const files = parseWords(words, {}).positionals
  if (files.length === 0) throw new UsageError('A scenario file is missing.')
  const disagreeing = files.filter((file) => !checkFile(file, readText(file)))
  if (files.length > 1) say(`${files.length - disagreeing.length} of ${files.length} agree.\n`)
  return disagreeing.length === 0 ? 0 : 1
}

function checkFile(file: string, text: string): boolean {
  const scenario = scenarioOf(file, text)
  if (scenario === undefined) return false
  return scenario.hosts.map((host) => checkHost(file, text, scenario, host)).every(Boolean)
}

function scenarioOf(file: string, text: string): Scenario | undefined {
  try {
    return parseScenario(file, text)
  } catch (error) {
    say(`no scenario: ${(error as Error).message}\n`)
    return undefined
  }
}

/** Runs the whole file, as a real engine would, so that lines are counted alike. */
function checkHost(file: string, text: string, { expected }: Scenario, host: ScenarioHost): boolean {
  const run = simulate(text, { host, record: 'output' })
  const printed = linesOf(run)
  const agrees = printed.length === expected.length && printed.every((line, i) => line === expected[i])
  say(`${agrees ? 'agrees   ' : 'disagrees'}  ${file} (${host})\n`)
  if (!agrees) say([...endOf(file, run), ...diff(expected, printed)].map((line) => `  ${line}\n`).join(''))
  return agrees
}

function linesOf({ output }: Run): string[] {
  return output.filter(isPrinted).flatMap(({ text }) => text.split('\n'))
}

/** Why there is no more output, where the program did not simply end. */
function endOf(file: string, { outcome }: Run): readonly string[] {
  if (outcome.kind === 'problems') return problemLines(file, outcome).map((line) => line.trimEnd())
  return outcome.kind === 'limit' ? [outcome.message] : []
}
