// The changes to try of each scenario are written out, can be made, and print what is said.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { outcomes, simulate } from '../../src/library'
import { applyDiff, changesProblems, hostsOf, parseChanges } from '../../src/scenario/changes'
import { isPrinted, type Run } from '../../src/scenario/run'
import { parseScenario } from '../../src/scenario/scenario'
import { usesQueues } from '../lab/uses-queues'
import { isThorough } from '../thorough'

const scenarios = readdirSync('scenarios')
  .filter((file) => file.endsWith('.js'))
  .map((file) => parseScenario(file, readFileSync(`scenarios/${file}`, 'utf8')))

const textOf = (name: string): string => readFileSync(`scenarios/changes/${name}.md`, 'utf8')

const linesOf = ({ output }: Run): string[] =>
  output.filter(isPrinted).flatMap(({ text }) => text.split('\n'))

test.each(scenarios)('each change to try of $name is written out', (scenario) => {
  expect(existsSync(`scenarios/changes/${scenario.name}.md`)).toBe(true)
  expect(changesProblems(textOf(scenario.name), scenario)).toEqual([])
  const numbers = new Set(parseChanges(textOf(scenario.name)).map(({ number }) => number))
  expect([...numbers]).toEqual(scenario.tries.map((_, i) => i + 1))
})

test('no change is left of a scenario that is gone', () => {
  const names = readdirSync('scenarios/changes').map((file) => file.replace('.md', ''))
  expect(names).toEqual(scenarios.map(({ name }) => name))
})

/** Fifty thousand emails with seven numbers of workers take their time. */
const inTime = scenarios.filter(({ source }) => isThorough || !usesQueues(source))

describe.each(inTime)('a change of $name', (scenario) => {
  test.each(parseChanges(textOf(scenario.name)))('prints what is said: $number', (change) => {
    const applied = applyDiff(scenario.source, change.diff)
    if (!('source' in applied)) throw new Error(applied.message)
    for (const host of hostsOf(change, scenario)) {
      const printed =
        change.outputs.length > 1
          ? outcomes(applied.source, { host }).found.map(({ result }) => linesOf(result))
          : [linesOf(simulate(applied.source, { host, record: 'output' }))]
      expect(printed.toSorted()).toEqual(change.outputs.toSorted())
    }
  })
})
