import { afterAll, describe, expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { PatientBrowser } from '../printed'
import { RETRIES } from '../real-engines'
import { generate } from './generator'

// FUZZ=1-1000 npx vitest run test/fuzz
const [first = 1, last = 8] = (process.env.FUZZ ?? '').split('-').filter(Boolean).map(Number)
const seeds = Array.from({ length: last - first + 1 }, (_, i) => first + i)

describe.concurrent('a random program of tasks, frames and idle moments', () => {
  const browser = new PatientBrowser()
  afterAll(() => browser.stop())

  test.for(seeds)(
    'prints in a real browser what it prints here: seed %i',
    { retry: RETRIES },
    async (seed) => {
      const source = generate(seed)
      const expected = simulate(source, { record: 'output' }).output.map(({ text }) => text)
      expect(await browser.linesOf(source, expected.length)).toEqual(expected)
    },
  )
})
