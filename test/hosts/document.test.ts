// Programs that use the document, in our browser and in the real one.
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { isPrinted } from '../../src/scenario/run'
import { parseScenario } from '../../src/scenario/scenario'
import { PatientBrowser } from '../printed'
import { RETRIES } from '../real-engines'

const folder = 'test/hosts/document'
const programs = readdirSync(folder).map((name) => {
  const text = readFileSync(`${folder}/${name}`, 'utf8')
  return { ...parseScenario(name, text), text }
})

describe('the document', () => {
  test.for(programs)('prints what it says: $name', ({ text, expected }) => {
    expect(linesOf(text)).toEqual(expected)
  })

  test.for(programs)('is the same without a record: $name', ({ text, expected }) => {
    expect(linesOf(text, 'output')).toEqual(expected)
  })
})

describe.concurrent('in a real browser', { retry: RETRIES }, () => {
  const browser = new PatientBrowser()
  afterAll(() => browser.stop())

  test.for(programs)('$name', async ({ text, expected }) => {
    expect(await browser.linesOf(text, expected.length)).toEqual(expected)
  })
})

function linesOf(source: string, record: 'everything' | 'output' = 'everything'): string[] {
  return simulate(source, { record })
    .output.filter(isPrinted)
    .flatMap(({ text }) => text.split('\n'))
}
