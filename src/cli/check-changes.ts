// The changes to try of a scenario: whether they can be made, and the changed programs print what is written.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { applyDiff, changesProblems, hostsOf, parseChanges } from '../scenario/changes'
import type { Scenario } from '../scenario/scenario'
import { usesQueues } from '../scenario/uses-queues'
import { readText } from './arguments'
import { comparedWithAll, comparedWithAny, runsOf } from './check-orders'
import { reportAbsent, reportBroken } from './check-report'
import type { RealEngines } from './real/real-engines'

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
