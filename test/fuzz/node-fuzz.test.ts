import { describe, expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { printedByNode } from '../printed'
import { RETRIES } from '../real-engines'
import { generateForNode } from './node-generator'

// FUZZ=1-1000 npx vitest run test/fuzz/node-fuzz.test.ts
const [first = 1, last = 6] = (process.env.FUZZ ?? '').split('-').filter(Boolean).map(Number)
const seeds = Array.from({ length: last - first + 1 }, (_, i) => first + i)

describe.concurrent('a random program of ticks, jobs, timers, immediates, files and streams', () => {
  test.for(seeds)('prints in Node what it prints here: seed %i', { retry: RETRIES }, async (seed) => {
    const source = generateForNode(seed)
    const { output, outcome } = simulate(source, { host: 'node', sourceType: 'script', record: 'output' })
    expect(outcome).toEqual({ kind: 'finished' })
    const printed = output.filter(({ level }) => level !== 'warn')
    expect(printed.map(({ text }) => text)).toEqual(await printedByNode(source))
  })
})
