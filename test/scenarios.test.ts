import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { linesOf } from '../src/learn/wrong-outputs'
import { outcomes, simulate } from '../src/library'
import { parseScenario } from '../src/scenario/scenario'
import { usesQueues } from './lab/uses-queues'
import { PatientBrowser, printedByNode } from './printed'
import { RETRIES } from './real-engines'

const files = readdirSync('scenarios').filter((name) => name.endsWith('.js'))
const scenarios = files.map((name) => {
  const file = `scenarios/${name}`
  return { ...parseScenario(file, readFileSync(file, 'utf8')), file }
})

describe.for(scenarios)('$file', ({ source, hosts, expected, others }) => {
  test.for([...hosts])('prints what it says in our %s', (host) => {
    const record = usesQueues(source) ? 'output' : 'everything'
    const lines = simulate(source, { host, record }).output.map(({ text }) => text)
    expect(lines).toEqual(expected)
    if (others.length === 0) return
    const all = outcomes(source, { host }).found.map(({ result }) => linesOf(result))
    expect(all.toSorted()).toEqual([expected, ...others].toSorted())
  })
})

describe.concurrent('in real Node', { retry: RETRIES }, () => {
  test.for(scenarios.filter(({ hosts, source }) => hosts.includes('node') && !usesQueues(source)))(
    '$file',
    async ({ source, expected, others }) => {
      expect([expected, ...others]).toContainEqual(await printedByNode(source))
    },
  )
})

describe.concurrent('in a real browser', { retry: RETRIES }, () => {
  const browser = new PatientBrowser()
  afterAll(() => browser.stop())

  test.for(scenarios.filter(({ hosts }) => hosts.includes('browser')))(
    '$file',
    async ({ source, expected }) => {
      expect(await browser.linesOf(source, expected.length)).toEqual(expected)
    },
  )
})
