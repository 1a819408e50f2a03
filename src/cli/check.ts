// loopscope check: says in which line a scenario's file is wrong, runs it, here and in real engines, and compares what is printed.
import { existsSync } from 'node:fs'
import { firstDifference } from '../learn/wrong-outputs'
import { outcomes, type Run, simulate } from '../library'
import { formatProblems } from '../scenario/format-problems'
import { type FormatProblem, proseProblems } from '../scenario/prose'
import { expectedFrom, parseScenario, type Scenario, type ScenarioHost } from '../scenario/scenario'
import { usesQueues } from '../scenario/uses-queues'
import { parseWords, readText, UsageError } from './arguments'
import { checkChanges } from './check-changes'
import { comparedWithAll, comparedWithAny, runsOf } from './check-orders'
import { linesOf, reportAbsent, reportBroken } from './check-report'
import { diff } from './diff'
import { problemLines } from './outcome'
import { RealEngines } from './real/real-engines'
import { say } from './streams'

export async function check(words: readonly string[]): Promise<number> {
  const { positionals: files, values } = parseWords(words, { real: { type: 'boolean', default: false } })
  if (files.length === 0) throw new UsageError('A scenario file is missing.')
  const engines = values.real ? new RealEngines() : undefined
  let agreeing = 0
  try {
    for (const file of files) if (await checkFile(file, readText(file), engines)) agreeing++
  } finally {
    await engines?.stop()
  }
  if (files.length > 1) say(`${agreeing} of ${files.length} agree.\n`)
  return agreeing === files.length ? 0 : 1
}

async function checkFile(file: string, text: string, engines: RealEngines | undefined): Promise<boolean> {
  const problems = formatProblems(text)
  if (problems.length > 0) return reportBroken(file, [...problems, ...programProblems(text)])
  const scenario = parseScenario(file, text)
  const agrees = checkProse(file, scenario)
  const placeOf = (index: number) => `${file}:${expectedFrom(text) + index}`
  const checked = scenario.hosts.map((host) => checkHost(file, text, scenario, host, placeOf))
  const changesAgree = await checkChanges(file, scenario, engines)
  if (!agrees || !changesAgree || !checked.every(Boolean)) return false
  if (engines === undefined) return true
  if (usesQueues(text)) {
    reportAbsent(`${file} (real engines)`, 'job queues of a server are simulated only.')
    return true
  }
  const real: boolean[] = []
  for (const host of scenario.hosts) real.push(await checkReal(file, text, scenario, host, placeOf, engines))
  return real.every(Boolean)
}

/** What is wrong with the program of a file whose format is broken: all is told at once. Nothing of it runs. */
function programProblems(text: string): FormatProblem[] {
  const { outcome } = simulate(text, { host: 'node', record: 'output', limits: { steps: 1 } })
  if (outcome.kind !== 'problems') return []
  return outcome.problems.map(({ span, message }) => ({ line: span.line, message }))
}

/** The prose in Spanish, where there is one. */
function checkProse(file: string, scenario: Scenario): boolean {
  const spanish = file.replace(/\.\w+$/, '.es.md')
  if (!existsSync(spanish)) return true
  const problems = proseProblems(readText(spanish), scenario)
  return problems.length === 0 || reportBroken(spanish, problems)
}

/** Where in the file a line stands that is expected, by its index. */
type PlaceOf = (index: number) => string

/** Runs the whole file, as a real engine would, so that lines are counted alike. */
function checkHost(
  file: string,
  text: string,
  { expected, others }: Scenario,
  host: ScenarioHost,
  placeOf: PlaceOf,
): boolean {
  if (others.length > 0)
    return comparedWithAll(`${file} (${host})`, [expected, ...others], runsOf(text, host, true))
  const run = simulate(text, { host, record: 'output' })
  const agrees = compared(`${file} (${host})`, expected, linesOf(run), placeOf, endOf(file, run))
  if (!agrees && run.outcome.kind === 'finished' && mayPrint(text, host, expected))
    say(
      '  It may print just what stands here, too: the program is a race. Write each order, with "// or:" between two. loopscope outcomes lists what decides.\n',
    )
  return agrees
}

/** A search for what else a race prints; most are over after a few runs. */
const SEARCH = { maxRuns: 200, maxSeconds: 4 }

const mayPrint = (text: string, host: ScenarioHost, expected: readonly string[]): boolean =>
  outcomes(text, { host, ...SEARCH }).found.some(
    ({ result }) => JSON.stringify(linesOf(result)) === JSON.stringify(expected),
  )

async function checkReal(
  file: string,
  text: string,
  { expected, others }: Scenario,
  host: ScenarioHost,
  placeOf: PlaceOf,
  engines: RealEngines,
): Promise<boolean> {
  const answer = await engines.run(text, host, expected)
  if (answer.kind === 'printed' && others.length > 0)
    return comparedWithAny(`${file} (real ${answer.engine})`, [expected, ...others], answer.lines)
  if (answer.kind === 'printed')
    return compared(`${file} (real ${answer.engine})`, expected, answer.lines, placeOf, [])
  return reportAbsent(`${file} (real ${host})`, answer.reason)
}

function compared(
  what: string,
  expected: readonly string[],
  printed: readonly string[],
  placeOf: PlaceOf,
  end: readonly string[],
): boolean {
  const agrees = printed.length === expected.length && printed.every((line, i) => line === expected[i])
  say(`${agrees ? 'agrees   ' : 'disagrees'}  ${what}\n`)
  if (!agrees)
    say(
      [...end, parting(expected, printed, placeOf), ...diff(expected, printed)]
        .map((line) => `  ${line}\n`)
        .join(''),
    )
  return agrees
}

/** The first line of the file that is not printed as it stands there. */
function parting(expected: readonly string[], printed: readonly string[], placeOf: PlaceOf): string {
  const at = firstDifference(expected, printed)
  if (at === expected.length) return `${placeOf(at - 1)}: It goes on to print after this line.`
  if (at === printed.length) return `${placeOf(at)}: It prints no more from this line on.`
  return `${placeOf(at)}: It prints something else from this line on.`
}

/** Why there is no more output, where the program did not simply end. */
function endOf(file: string, { outcome }: Run): readonly string[] {
  if (outcome.kind === 'problems') return problemLines(file, outcome).map((line) => line.trimEnd())
  return outcome.kind === 'limit' ? [outcome.message] : []
}
