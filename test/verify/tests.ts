// Runs unit tests, and keeps for `npm test` what real engines answered: about what is new, or about everything.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keepNotes } from '../printed'

/** The files of tests that ask real engines, or some of them, ask about what was not yet asked. */
export const askWhatIsNew = (files: readonly string[]) =>
  runTests(['run', ...(files.length > 0 ? files : filesThatAsk())], {}, true)

const filesThatAsk = (): string[] =>
  readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join('test', name))
    .filter((file) => /from '(?:\.\.?\/)+printed'/.test(readFileSync(file, 'utf8')))

/** Each test tries all that it can; words are for vitest, so that a part can be tried. */
export const runThoroughTests = (words: readonly string[]) =>
  runTests(['run', ...words], { THOROUGH: '1' }, words.length > 0)

function runTests(words: readonly string[], told: NodeJS.ProcessEnv, keepsOthers: boolean): number {
  const folder = mkdtempSync(join(tmpdir(), 'thorough-'))
  try {
    const notes = join(folder, 'notes.jsonl')
    const env = { ...process.env, ...told, PRINTED_NOTES: notes }
    const { status } = spawnSync('npx', ['vitest', ...words], { env, stdio: 'inherit' })
    if (status === 0) keepNotes(notes, keepsOthers)
    return status ?? 1
  } finally {
    rmSync(folder, { recursive: true })
  }
}
