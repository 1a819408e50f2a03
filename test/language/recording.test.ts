// Virtual time goes by in steps, so a program must take as many of them with a record as without one.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createHost } from '../../src/hosts/create-host'
import type { HostName } from '../../src/hosts/host-options'
import { prepare, runProgram } from '../../src/scenario/prepared'
import { usesQueues } from '../lab/uses-queues'

function stepsOf(source: string, host: HostName, record: 'everything' | 'output'): number {
  const limits = { steps: 200_000 }
  const prepared = prepare((given) => createHost(host, given), source, { record, limits })
  runProgram(prepared)
  return prepared.agent.stepsRun
}

const ofFolder = (folder: string, host: HostName) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({ file: `${folder}/${name}`, host }))
    .filter(({ file }) => !usesQueues(readFileSync(file, 'utf8')))

const programs = [
  ...ofFolder('test/oracle/programs', 'browser').filter((_, i) => i % 12 === 0),
  ...ofFolder('scenarios', 'node').filter((_, i) => i % 3 === 0),
  ...ofFolder('test/language/programs', 'ecmascript'),
]

test('a program takes as many steps with a record as without', () => {
  const differing = programs.filter(({ file, host }) => {
    const source = readFileSync(file, 'utf8')
    return stepsOf(source, host, 'everything') !== stepsOf(source, host, 'output')
  })
  expect(differing).toEqual([])
})
