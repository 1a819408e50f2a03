// Scenarios against beliefs: which wrong rule lets which scenario print something else.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type BeliefRow, beliefTable } from '../../src/learn/belief-table'
import { divergenceAt } from '../../src/learn/divergence'
import { judge } from '../../src/learn/prediction'
import { puzzleParts } from '../../src/learn/puzzle-parts'
import { refutationOf } from '../../src/learn/refutation'
import { linesOf } from '../../src/learn/wrong-outputs'
import { simulate } from '../../src/library'
import { BELIEFS, BELIEFS_ABOUT_SERVERS } from '../../src/machine/running/beliefs'
import { COURSE_ORDER } from '../../src/scenario/course'
import { parseScenario, type Scenario } from '../../src/scenario/scenario'
import { usesQueues } from '../lab/uses-queues'
import { isThorough } from '../thorough'

const all = readdirSync('scenarios')
  .filter((file) => file.endsWith('.js'))
  .map((file) => parseScenario(file, readFileSync(`scenarios/${file}`, 'utf8')))
const scenarios = all.filter(({ source }) => !usesQueues(source))
const tableOf = (some: readonly Scenario[]) =>
  beliefTable(some, ({ source }, host, options) => simulate(source, { ...options, host }))
const { rows, separating: byScenario } = tableOf(scenarios)

/** To run the 50,000 emails by each rule takes too long. */
const withQueues = all.filter(({ name, source }) => usesQueues(source) && name !== 'emails-a-minute')
const ofServers = beliefTable(
  withQueues,
  ({ source }, host, options) => simulate(source, { ...options, host }),
  [...BELIEFS_ABOUT_SERVERS],
)
const separating = new Map([...byScenario, ...ofServers.separating])

test('the table of what separates a belief is what the machine says', async () => {
  const table = Object.fromEntries(
    BELIEFS.map((belief) => [belief, COURSE_ORDER.filter((name) => separating.get(belief)?.includes(name))]),
  )
  await expect(`${JSON.stringify(table, undefined, 2)}\n`).toMatchFileSnapshot(
    '../../src/learn/progress/separating.json',
  )
})

test('each belief is separated by three scenarios or more', () => {
  expect(BELIEFS.filter((belief) => separating.get(belief)!.length < 3)).toEqual([])
})

test('wrong rules give each scenario two outputs or more', () => {
  expect(withFewerThanTwo(rows)).toEqual([])
})

const withFewerThanTwo = (some: readonly BeliefRow[]): string[] =>
  some
    .filter(({ wrong }) => wrong.length < 2)
    .map(({ scenario }) => scenario)
    .toSorted()

test.runIf(isThorough)('wrong rules give a program of server queues two outputs or more', () => {
  const source = all.find(({ name }) => name === 'emails-a-minute')!.source
  const { wrong } = puzzleParts(source, (options) => simulate(source, { ...options, host: 'node' }))
  expect(wrong.length).toBeGreaterThanOrEqual(2)
  expect(withFewerThanTwo(tableOf(withQueues).rows)).toEqual([])
})

test('a prediction by a wrong rule is answered with its belief', () => {
  const answered = new Set<string>()
  for (const { scenario, wrong } of [...rows, ...ofServers.rows]) {
    const { source, hosts } = all.find(({ name }) => name === scenario)!
    const outputs = [linesOf(simulate(source, { host: hosts[0]!, record: 'output' }))]
    for (const { beliefs, lines } of wrong) {
      const verdict = judge({ outputs, wrong }, lines)
      expect(verdict).toMatchObject({ isRight: false, isExplained: true, beliefs })
      for (const belief of beliefs) answered.add(belief)
    }
  }
  expect(answered.size).toBe(BELIEFS.length)
})

test('each belief is refuted at a moment of a run that it leads astray', () => {
  const refuted = new Set<string>()
  for (const { scenario, wrong } of [...rows, ...ofServers.rows]) {
    const { source, hosts } = all.find(({ name }) => name === scenario)!
    const record = usesQueues(source) ? 'queues' : 'everything'
    const trace = simulate(source, { host: hosts[0]!, record }).trace!
    for (const { beliefs, differsAt } of wrong) {
      const near = divergenceAt(trace, differsAt)?.printedAt ?? trace.length - 1
      for (const belief of beliefs) if (refutationOf(trace, belief, near)) refuted.add(belief)
    }
  }
  expect(BELIEFS.filter((belief) => !refuted.has(belief))).toEqual([])
})
