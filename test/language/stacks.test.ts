// The stacks of errors are those of Node, but for the frames of Node's own code.
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runInNode } from '../../src/cli/real/real-node'
import { simulate } from '../../src/library'
import { printedByNode } from '../printed'

const folder = 'test/language/programs/stacks'

describe.concurrent('a stack is the one that Node writes', () => {
  test.for(readdirSync(folder))('%s', async (name) => {
    const path = `${folder}/${name}`
    const source = readFileSync(path, 'utf8')
    const { output } = simulate(source, { host: 'node', record: 'output' })
    const printed = await printedByNode(source, async () => ownLines(await runInNode(path), path))
    expect(output.flatMap(({ text }) => text.split('\n'))).toEqual(printed)
  })
})

function ownLines(lines: readonly string[], path: string): string[] {
  return lines
    .filter((line) => !/^ {4}at .*node:/.test(line))
    .map((line) => line.replaceAll(resolve(path), 'snippet.js'))
}
