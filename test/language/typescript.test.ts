// TypeScript programs print in our engine what real Node prints when tsc has compiled them.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runInNode } from '../../src/cli/real/real-node'
import { simulate } from '../../src/library'

const folder = 'test/language/programs/typescript'
const programs = readdirSync(folder)
const compiled = mkdtempSync(join(tmpdir(), 'typescript-'))

/** Each file is a module, so that declarations of one do not merge with those of another. */
const TSC = [
  '--ignoreConfig',
  '--noCheck',
  '--moduleDetection',
  'force',
  '--target',
  'es2022',
  '--module',
  'esnext',
]

beforeAll(() => {
  const files = programs.map((name) => join(folder, name))
  const tsc = 'node_modules/typescript/bin/tsc'
  execFileSync(process.execPath, [
    tsc,
    ...TSC,
    '--moduleResolution',
    'bundler',
    '--outDir',
    compiled,
    ...files,
  ])
})

afterAll(() => rmSync(compiled, { recursive: true }))

/** What was a script before is one again. */
function runnable(name: string): string {
  const isModule = /^(?:import|export)\b/m.test(readFileSync(join(folder, name), 'utf8'))
  const script = readFileSync(join(compiled, name.replace(/ts$/, 'js')), 'utf8')
  const path = join(compiled, name.replace(/ts$/, isModule ? 'mjs' : 'cjs'))
  writeFileSync(path, isModule ? script : script.replace(/^export \{\};$/m, ''))
  return path
}

describe('TypeScript is what tsc makes of it', () => {
  test.for(programs)('%s', async (name) => {
    const source = readFileSync(join(folder, name), 'utf8')
    const { output, outcome } = simulate(source, { host: 'node', record: 'output' })
    expect(outcome.kind).not.toBe('problems')
    expect(output.flatMap(({ text }) => text.split('\n'))).toEqual(await runInNode(runnable(name)))
  })
})
