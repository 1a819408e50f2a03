import { describe, expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { printedByNode } from '../printed'
import { generateEmitter } from './emitter-generator'
import { generateStreams } from './stream-generator'

// FUZZ=1-1000 npx vitest run test/fuzz/stream-fuzz.test.ts
const [first = 1, last = 12] = (process.env.FUZZ ?? '').split('-').filter(Boolean).map(Number)
const seeds = Array.from({ length: last - first + 1 }, (_, i) => first + i)

const GENERATORS = { streams: generateStreams, 'an emitter': generateEmitter }

describe.concurrent('a random program', () => {
  for (const [kind, generate] of Object.entries(GENERATORS))
    test.for(seeds)(`of ${kind} prints in Node what it prints here: seed %i`, async (seed) => {
      const source = generate(seed)
      const { output, outcome } = simulate(source, { host: 'node', sourceType: 'script', record: 'output' })
      expect(outcome).toEqual({ kind: 'finished' })
      const printed = output.filter(({ level, text }) => level === 'log' && !text.startsWith('Uncaught'))
      expect(printed.flatMap(({ text }) => text.split('\n'))).toEqual(await printedByNode(source))
    })
})
