// What real engines printed in 40 runs each, against what is printed here, and what `outcomes` lists.
import { describe, expect, test } from 'vitest'
import { outcomes, type Run, simulate } from '../src/library'
import { races, readDistributions } from './races'

const distributions = readDistributions()

const textOf = ({ output }: Run): string =>
  output
    .filter(({ level }) => level !== 'notice')
    .map(({ text }) => text)
    .join('\n')

/** Within chance, an output of this share of the runs may be the most frequent. */
const NEARLY = 0.6

describe.each(races())('$name', ({ name, host, source }) => {
  const recorded = distributions[name] ?? []
  const most = recorded[0]?.[0] ?? 0

  test('prints what the real engine prints most often', () => {
    const usual = recorded.filter(([count]) => count >= most * NEARLY).map(([, text]) => text)
    expect(usual).toContain(textOf(simulate(source, { host, record: 'output' })))
  })

  test('has all that the real engine printed among its outcomes', () => {
    const found = outcomes(source, { host }).found.map(({ result }) => textOf(result))
    for (const [, text] of recorded) expect(found).toContain(text)
  })
})
