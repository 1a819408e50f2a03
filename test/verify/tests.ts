// Runs the unit tests so that each tries all that it can, and asks real engines, whose answers are kept for `npm test`.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keepNotes } from '../printed'

export function runThoroughTests(): number {
  const folder = mkdtempSync(join(tmpdir(), 'thorough-'))
  try {
    const notes = join(folder, 'notes.jsonl')
    const env = { ...process.env, THOROUGH: '1', PRINTED_NOTES: notes }
    const { status } = spawnSync('npx', ['vitest', 'run'], { env, stdio: 'inherit' })
    if (status === 0) keepNotes(notes)
    return status ?? 1
  } finally {
    rmSync(folder, { recursive: true })
  }
}
