// Programs of the language's core print in our engine what real Node prints.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { runInNode } from '../../src/cli/real/real-node'
import { simulate } from '../../src/library'
import { printedByNode } from '../printed'
import { RETRIES } from '../real-engines'

const folder = 'test/language/programs'

describe('the language is the one that Node runs', { retry: RETRIES }, () => {
  test.for(readdirSync(folder).filter((file) => file.endsWith('.js')))('%s', async (file) => {
    const path = `${folder}/${file}`
    const source = readFileSync(path, 'utf8')
    const { output } = simulate(source, { host: 'node', record: 'output' })
    expect(output.flatMap(({ text }) => text.split('\n'))).toEqual(
      await printedByNode(source, () => runInNode(path)),
    )
  })
})
