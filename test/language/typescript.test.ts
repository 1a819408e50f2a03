// TypeScript programs print in our engine what real Node prints when tsc has compiled them.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { runInNode } from '../real-engines'

const folder = 'test/language/programs/typescript'
const programs = readdirSync(folder)
const compiled = mkdtempSync(join(tmpdir(), 'typescript-'))

const TSC = ['--ignoreConfig', '--noCheck', '--target', 'es2022', '--module', 'esnext']

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

/** tsc makes all scripts strict; Node, which only takes the types out, does not. */
function runnable(name: string): string {
  const script = readFileSync(join(compiled, name.replace(/ts$/, 'js')), 'utf8')
  const isModule = /^(?:import|export)\b/m.test(script)
  const path = join(compiled, name.replace(/ts$/, isModule ? 'mjs' : 'cjs'))
  writeFileSync(path, script.replace(/^"use strict";\n/, ''))
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
