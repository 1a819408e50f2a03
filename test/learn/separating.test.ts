// Which scenarios show a belief: by its wrong rule they print something else.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { separating } from '../../src/learn/progress/separating'
import { wrongOutputs } from '../../src/learn/wrong-outputs'
import { simulate } from '../../src/library'
import { BELIEFS } from '../../src/machine/running/beliefs'
import { COURSE_ORDER } from '../../src/scenario/course'
import { parseScenario } from '../../src/scenario/scenario'
import { usesQueues } from '../lab/uses-queues'

const separatedBy = new Map<string, ReadonlySet<string>>(
  readdirSync('scenarios').flatMap((file) => {
    if (!file.endsWith('.js')) return []
    const { name, source, hosts } = parseScenario(file, readFileSync(`scenarios/${file}`, 'utf8'))
    if (usesQueues(source)) return []
    const wrong = wrongOutputs((rule) => simulate(source, { host: hosts[0]!, record: 'output', ...rule }))
    return [[name, new Set(wrong.flatMap(({ beliefs }) => beliefs))]]
  }),
)

test('the table of what separates a belief is what the machine says', async () => {
  const table = Object.fromEntries(
    BELIEFS.map((belief) => [belief, COURSE_ORDER.filter((name) => separatedBy.get(name)?.has(belief))]),
  )
  await expect(`${JSON.stringify(table, undefined, 2)}\n`).toMatchFileSnapshot(
    '../../src/learn/progress/separating.json',
  )
})

test('each belief is shown by a scenario', () => {
  expect(BELIEFS.filter((belief) => separating(belief).length < 1)).toEqual([])
})
