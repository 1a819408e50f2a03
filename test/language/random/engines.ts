// A program in real Node and in ours: the lines that it prints.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { simulate } from '../../../src/library'
import { PRELUDE } from './prelude'

const DIRECTIVE = "'use strict'"

const REFERENCE = fileURLToPath(new URL('reference.mjs', import.meta.url))

const withPrelude = (program: string): string =>
  program.startsWith(DIRECTIVE) ? `${DIRECTIVE}\n${PRELUDE}${program}` : `${PRELUDE}${program}`

/** Null where a program did not end in time. */
export function inNode(programs: readonly string[]): (string[] | null)[] {
  const { stdout, stderr } = spawnSync(process.execPath, [REFERENCE], {
    input: JSON.stringify(programs.map(withPrelude)),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout)
}

export function inLoopscope(program: string): string[] {
  const source = withPrelude(program)
  const { output, outcome } = simulate(source, { host: 'node', sourceType: 'script', record: 'output' })
  if (outcome.kind === 'problems') return ['SyntaxError']
  const lines = output.map(({ level, text }) => (level === 'uncaught' ? 'Uncaught' : text))
  return outcome.kind === 'limit' ? [...lines, outcome.message] : lines
}
