// Programs for the real BullMQ, and what they printed there: the simulated one prints the same, at the same times.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { simulate } from '../../../src/library'
import { compare, type Recording } from '../compare'

interface Snippet extends Recording {
  readonly name: string
  readonly title: string
  readonly area: string
}

const FOLDER = 'test/lab/bullmq/snippets'

const snippets = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name): Snippet => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')))

const areas = [...new Set(snippets.map(({ area }) => area))]

describe.each(areas)('%s', (area) => {
  const own = snippets.filter((snippet) => snippet.area === area)
  test.each(own.map((snippet) => [snippet.title, snippet] as const))('%s', (_title, snippet) => {
    const { output } = simulate(readFileSync(`${FOLDER}/${snippet.name}.mjs`, 'utf8'), {
      host: 'node',
      record: 'output',
    })
    expect(compare(snippet, output)).toBe('same')
  })
})

test('all that was recorded is here', () => {
  expect(snippets.length).toBe(79)
})
