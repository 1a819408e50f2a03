// Repairs of the programs that show a bug, held against them and against the real Node.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { COURSE } from '../../src/scenario/course'
import { parseProse } from '../../src/scenario/prose'
import { parseScenario } from '../../src/scenario/scenario'
import { printedByNode } from '../printed'
import { RETRIES } from '../real-engines'

const read = (path: string) => parseScenario(path, readFileSync(path, 'utf8'))

const names = readdirSync('scenarios/repairs')
  .filter((name) => name.endsWith('.js'))
  .map((name) => name.replace('.js', ''))

test('each bug that can be mended has a repair', () => {
  const bugs = COURSE.find(({ id }) => id === 'bugs')!.scenarios.map(({ name }) => name)
  expect(bugs.filter((name) => !names.includes(name))).toEqual([])
})

describe.each(names)('%s', (name) => {
  const repair = read(`scenarios/repairs/${name}.js`)

  test('it prints what it says, and not what the bug prints', () => {
    for (const host of repair.hosts) {
      const { output } = simulate(repair.source, { host, record: 'output' })
      expect(output.map(({ text }) => text)).toEqual(repair.expected)
    }
    expect(repair.expected).not.toEqual(read(`scenarios/${name}.js`).expected)
  })

  test('the real Node prints the same', { retry: RETRIES }, async () => {
    const text = readFileSync(`scenarios/repairs/${name}.js`, 'utf8')
    expect(await printedByNode(text)).toEqual(repair.expected)
  })

  test('it is explained in Spanish, too', () => {
    const file = `scenarios/repairs/${name}.es.md`
    expect(existsSync(file)).toBe(true)
    const { title, lesson } = parseProse(readFileSync(file, 'utf8'))
    expect(title && lesson).toBeTruthy()
  })
})
