// loopscope beliefs --table: scenarios against beliefs.
import { type BeliefRow, type BeliefTable, beliefTable } from '../learn/belief-table'
import { english } from '../learn/words/english'
import { simulate } from '../library'
import { BELIEFS, type Belief } from '../machine/running/beliefs'
import { parseScenario, type Scenario } from '../scenario/scenario'
import { readText, UsageError } from './arguments'
import { say } from './streams'

export function showTable(files: readonly string[], isJson: boolean): number {
  if (files.length === 0) throw new UsageError('A scenario file is missing.')
  const table = beliefTable(files.map(scenarioIn), ({ source }, host, options) =>
    simulate(source, { ...options, host }),
  )
  if (isJson) {
    const separating = Object.fromEntries(table.separating)
    process.stdout.write(`${JSON.stringify({ rows: table.rows, separating }, null, 2)}\n`)
  } else say(`${textOf(table)}\n`)
  return 0
}

function scenarioIn(file: string): Scenario {
  try {
    return parseScenario(file, readText(file))
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError((error as Error).message)
  }
}

/** A column for each belief; a letter for each wrong output of a scenario, a dot where it prints what it should. */
function textOf({ rows, separating }: BeliefTable): string {
  const width = Math.max(...rows.map(({ scenario }) => scenario.length))
  const columns = BELIEFS.map((_, i) => String(i + 1).padStart(3)).join('')
  const legend = BELIEFS.map(
    (belief, i) =>
      `${String(i + 1).padStart(2)}  ${belief}, ${separating.get(belief)!.length}: ${english.beliefs[belief].claim}`,
  )
  const few = rows.filter(({ wrong }) => wrong.length < 2).map(({ scenario }) => scenario)
  return [
    `${''.padEnd(width)}${columns}`,
    ...rows.map(
      (row) => `${row.scenario.padEnd(width)}${BELIEFS.map((belief) => cell(row, belief)).join('')}`,
    ),
    '',
    'Equal letters in a row are the same wrong output; a dot is what real engines print. Beliefs, and how many scenarios separate them:',
    ...legend,
    '',
    `With fewer than two wrong outputs: ${few.join(', ') || 'none'}.`,
  ].join('\n')
}

function cell({ wrong }: BeliefRow, belief: Belief): string {
  const index = wrong.findIndex(({ beliefs }) => beliefs.includes(belief))
  return (index < 0 ? '.' : String.fromCharCode(97 + index)).padStart(3)
}
