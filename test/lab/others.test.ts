// Recordings of real systems, with their own clients, against the presets of the module `queue` under the same load.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { compare, type Recording } from './compare'

const FOLDER = 'test/lab/others'

/** They are about what a client of the database does by itself, which no preset has. */
const WITHOUT_PRESET = ['postgres/for-update-waits']

const recordings = readdirSync(FOLDER).flatMap((system) =>
  readdirSync(`${FOLDER}/${system}`)
    .filter((name) => name.endsWith('.json'))
    .map((name) => `${system}/${name.replace('.json', '')}`),
)

describe('the presets do what was recorded', () => {
  test.for(recordings.filter((name) => !WITHOUT_PRESET.includes(name)))('%s', (name) => {
    const recording: Recording = JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8'))
    const source = readFileSync(`${FOLDER}/${name}.mjs`, 'utf8')
    const { output } = simulate(source, { host: 'node', record: 'output', sourceType: 'module' })
    expect(compare(recording, output)).toBe('same')
  })
})
