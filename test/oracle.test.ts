import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { simulate } from '../src/library'
import { parseRoutes } from '../src/scenario/routes'
import expectedLines from './oracle/expected.json'
import { generate } from './oracle/fuzz-generator.mjs'
import knownDifferences from './oracle/known-differences.json'

type Host = 'browser' | 'node'

interface Case {
  /** `program@host`, as in known-differences.json. */
  readonly name: string
  readonly host: Host
  readonly source: string
  readonly expected: readonly string[]
}

interface Fuzzed {
  readonly mode: 'both' | Host
  readonly seed: number
  readonly lines: readonly string[]
}

const language = /^(promise|async|agen|gen|comb|micro|dispose)-/

/** What the server of the programs answered. */
const network = parseRoutes(`
  // route: /data.json {"n":42}
  // route: /data.txt hello
  // route: /slow 200ms slow
`).routes

const known: Record<string, string> = knownDifferences
const programs = Object.entries(expectedLines).flatMap(([name, printed]) => casesOfProgram(name, printed))
const fuzzed = readFileSync('test/oracle/fuzz.jsonl', 'utf8')
  .trim()
  .split('\n')
  .flatMap((line) => casesOfFuzz(JSON.parse(line)))

describe('Loopscope prints what real engines print', () => {
  test.for(programs.filter(({ name }) => !(name in known)))('$name', agrees)
})

describe('Loopscope prints what real engines print for a random program', () => {
  test.for(fuzzed.filter(({ name }) => !(name in known)))('$name', agreesUnrecorded)
})

describe('a known difference is one', () => {
  test.for([...programs, ...fuzzed].filter(({ name }) => name in known))('$name', differs)

  test('in none of the language itself', () => {
    expect(Object.keys(known).filter((name) => language.test(name))).toEqual([])
  })

  test('of a program that exists', () => {
    const names = new Set([...programs, ...fuzzed].map(({ name }) => name))
    expect(Object.keys(known).filter((name) => !names.has(name))).toEqual([])
  })
})

function agrees({ host, source, expected }: Case) {
  expect(linesOf(source, host)).toEqual(expected)
}

/** Many programs: without a record each takes half as long. */
function agreesUnrecorded({ host, source, expected }: Case) {
  expect(linesOf(source, host, 'output')).toEqual(expected)
}

function differs({ host, source, expected }: Case) {
  expect(linesOf(source, host)).not.toEqual(expected)
}

function linesOf(source: string, host: Host, record: 'everything' | 'output' = 'everything'): string[] {
  const { output, exitCode } = simulate(source, { host, network, record })
  const lines = output.flatMap(({ text }) => text.split('\n'))
  return host === 'node' && exitCode ? [...lines, `[exit ${exitCode}]`] : lines
}

function casesOfProgram(name: string, printed: Partial<Record<'both' | Host, string[]>>): Case[] {
  const source = readFileSync(`test/oracle/programs/${name}.js`, 'utf8')
  return casesOf(name, source, printed)
}

function casesOfFuzz({ mode, seed, lines }: Fuzzed): Case[] {
  return casesOf(`fuzz-${mode}-${seed}`, generate(seed, { mode }), { [mode]: lines })
}

function casesOf(
  name: string,
  source: string,
  { both, browser = both, node = both }: Partial<Record<'both' | Host, readonly string[]>>,
): Case[] {
  const cases: Case[] = []
  if (browser) cases.push({ name: `${name}@browser`, host: 'browser', source, expected: browser })
  if (node) cases.push({ name: `${name}@node`, host: 'node', source, expected: node })
  return cases
}
