import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { simulate } from '../src/library'
import { parseScenario } from '../src/scenario/scenario'
import { RETRIES, RealBrowser, runTextInNode } from './real-engines'

const files = readdirSync('scenarios').filter((name) => name.endsWith('.js'))
const scenarios = files.map((name) => {
  const file = `scenarios/${name}`
  const text = readFileSync(file, 'utf8')
  return { ...parseScenario(file, text), file, text }
})

describe.for(scenarios)('$file', ({ source, hosts, expected }) => {
  test.for([...hosts])('prints what it says in our %s', (host) => {
    const lines = simulate(source, { host }).output.map(({ text }) => text)
    expect(lines).toEqual(expected)
  })
})

describe.concurrent('in real Node', { retry: RETRIES }, () => {
  test.for(scenarios.filter(({ hosts }) => hosts.includes('node')))('$file', async ({ text, expected }) => {
    expect(await runTextInNode(text)).toEqual(expected)
  })
})

describe.concurrent('in a real browser', { retry: RETRIES }, () => {
  let browser: RealBrowser

  beforeAll(async () => {
    browser = await RealBrowser.start()
  })

  afterAll(() => browser?.stop())

  test.for(scenarios.filter(({ hosts }) => hosts.includes('browser')))(
    '$file',
    async ({ text, expected }) => {
      expect(await browser.run(text, expected.length)).toEqual(expected)
    },
  )
})
