// A script in real Node and in ours, with `console` and the language: the lines that it prints.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { simulate } from '../src/library'

const REFERENCE = fileURLToPath(new URL('reference.mjs', import.meta.url))

/** Null where a script did not end in time. */
export function inNode(scripts: readonly string[]): (string[] | null)[] {
  const { stdout, stderr } = spawnSync(process.execPath, [REFERENCE], {
    input: JSON.stringify(scripts),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout)
}

export function inLoopscope(script: string): string[] {
  const { output, outcome } = simulate(script, { host: 'node', sourceType: 'script', record: 'output' })
  if (outcome.kind === 'problems') return ['SyntaxError']
  const lines = output.map(({ level, text }) => (level === 'uncaught' ? 'Uncaught' : text))
  return outcome.kind === 'limit' ? [...lines, outcome.message] : lines
}
