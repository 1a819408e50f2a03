// The changes to try of a scenario: whether they can be made, and the changed programs print what is written.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { usesQueues } from '../learn/what-if/what-if'
import { firstDifference } from '../learn/wrong-outputs'
import { outcomes, simulate } from '../library'
import { applyDiff, changesProblems, hostsOf, parseChanges } from '../scenario/changes'
import type { Scenario, ScenarioHost } from '../scenario/scenario'
import { readText } from './arguments'
import { linesOf, reportAbsent, reportBroken } from './check-report'
import { diff } from './diff'
import type { RealEngines } from './real/real-engines'
import { say } from './streams'

/** Where they are written out. Job queues of a server are nothing that real engines have. */
export async function checkChanges(
  file: string,
  scenario: Scenario,
  engines: RealEngines | undefined,
): Promise<boolean> {
  const path = join(dirname(file), 'changes', `${scenario.name}.md`)
  if (!existsSync(path)) return true
  const text = readText(path)
  const problems = changesProblems(text, scenario)
  if (problems.length > 0) return reportBroken(path, problems)
  const agree: boolean[] = []
  for (const change of parseChanges(text)) {
    const applied = applyDiff(scenario.source, change.diff)
    if (!('source' in applied)) continue
    const { source } = applied
    for (const host of hostsOf(change, scenario)) {
      const what = `${path}, change ${change.number}`
      const runs = runsOf(source, host, change.outputs.length > 1)
      agree.push(comparedWithAll(`${what} (${host})`, change.outputs, runs))
      const answer = usesQueues(source) ? undefined : await engines?.run(source, host, change.outputs[0]!)
      if (answer?.kind === 'printed')
        agree.push(comparedWithAny(`${what} (real ${answer.engine})`, change.outputs, answer.lines))
      else if (answer?.kind === 'absent') agree.push(reportAbsent(`${what} (real ${host})`, answer.reason))
    }
  }
  return agree.every(Boolean)
}

/** What is printed, in each order where there are several. */
const runsOf = (source: string, host: ScenarioHost, hasOrders: boolean): readonly (readonly string[])[] =>
  hasOrders
    ? outcomes(source, { host }).found.map(({ result }) => linesOf(result))
    : [linesOf(simulate(source, { host, record: 'output' }))]

function comparedWithAll(
  what: string,
  expected: readonly (readonly string[])[],
  printed: readonly (readonly string[])[],
): boolean {
  const missing = expected.filter((lines) => !printed.some((other) => isSame(lines, other)))
  return missing.length === 0
    ? comparedWithAny(what, expected, ...printed)
    : comparedWithAny(what, printed, ...missing)
}

/** Whether all that is printed is expected. */
function comparedWithAny(
  what: string,
  expected: readonly (readonly string[])[],
  ...printed: readonly (readonly string[])[]
): boolean {
  const other = printed.find((lines) => !expected.some((one) => isSame(one, lines)))
  say(`${other === undefined ? 'agrees   ' : 'disagrees'}  ${what}\n`)
  if (other !== undefined) say(differences(expected[0] ?? [], other))
  return other === undefined
}

const differences = (expected: readonly string[], printed: readonly string[]): string =>
  diff(expected, printed)
    .map((line) => `  ${line}\n`)
    .join('')

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && firstDifference(one, other) === one.length
