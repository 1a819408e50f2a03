// Recordings of real systems, with their own clients, against the presets of the module `queue` under the same load.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { compare, type Recording } from './compare'

const FOLDER = 'test/lab/others'

/** What its client asks of the database by itself, which no preset does. */
const BY_HAND = /^nowait|^skip locked|has now/

const recordings = readdirSync(FOLDER).flatMap((system) =>
  readdirSync(`${FOLDER}/${system}`)
    .filter((name) => name.endsWith('.json'))
    .map((name) => `${system}/${name.replace('.json', '')}`),
)

function byPresets(recording: Recording): Recording {
  const logs = Object.entries(recording.log).map(([version, log]) => [
    version,
    typeof log === 'string' ? log : log.filter(({ text }) => !BY_HAND.test(text)),
  ])
  return { ...recording, log: Object.fromEntries(logs) }
}

describe('the presets do what was recorded', () => {
  test.for(recordings)('%s', (name) => {
    const recording = byPresets(JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8')))
    const source = readFileSync(`${FOLDER}/${name}.mjs`, 'utf8')
    const { output } = simulate(source, { host: 'node', record: 'output', sourceType: 'module' })
    expect(compare(recording, output)).toBe('same')
  })
})
