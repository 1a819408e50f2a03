// What a step of a walk says is to be seen at its moment.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Place } from '../../src/learn/sight'
import { WALKS } from '../../src/learn/walks/walks'
import { simulate } from '../../src/library'
import { parseScenario, type Scenario } from '../../src/scenario/scenario'
import { Player } from '../../src/trace/player'
import { printMoment } from '../../src/trace/print'
import type { Trace } from '../../src/trace/trace'

const traces = new Map<string, Trace>()

/** In the first host of the scenario, which is where a walk runs it. */
function traceOf({ name, source, hosts }: Scenario): Trace {
  const trace = traces.get(name) ?? simulate(source, { host: hosts[0]! }).trace!
  traces.set(name, trace)
  return trace
}

for (const walk of WALKS) {
  const steps = walk.steps.map((step) => [step.en.says, step] as const)

  test.each(steps)('%s', (_says, { scenario: name, at, places = [], en, es }) => {
    const scenario = parseScenario(name, readFileSync(`scenarios/${name}.js`, 'utf8'))
    for (const words of [en, es])
      for (const text of Object.values(words)) expect(text.split(' ').length).toBeLessThan(45)
    if (at === undefined) return
    const trace = traceOf(scenario)
    const position = at(trace)
    expect(position).toBeDefined()
    const picture = new Player(trace).snapshotAt(position!)
    if (process.env.SHOW) console.log(en, printMoment(trace, picture))
    const isFull: { readonly [P in Place]?: boolean } = {
      stack: picture.stack.length > 0 || picture.loop.running !== undefined,
      jobs: picture.jobs.length > 0,
      timers: picture.timers.length > 0,
      console: picture.console.length > 0,
    }
    for (const place of places) if (place in isFull) expect(isFull[place], place).toBe(true)
  })
}

test('the article has its claims, five steps, its puzzle, notes and words', () => {
  const [article] = WALKS
  const count = (part: string) => article!.steps.filter((step) => step.part === part).length
  expect(['claims', 'steps', 'puzzle', 'notes', 'words'].map(count)).toEqual([6, 5, 1, 3, 3])
})
