// Runs the races many times in the real engines, and notes how often each printed what.

import { runTextInNode } from '../../src/cli/real/real-node'
import { type Distribution, races, readDistributions, writeDistributions } from '../races'
import { RealBrowser } from '../real-engines'

/** In the page of a race, everything has happened by then. */
const LINES_TO_WAIT_FOR = 1

export async function recordRaces(filter: string, times: number): Promise<number> {
  const chosen = races().filter(({ host, name }) => `${host}/${name}`.includes(filter))
  const browser = await RealBrowser.start()
  const recorded = readDistributions()
  try {
    for (const { name, host, source } of chosen) {
      const lines = recorded[name]?.[0]?.[1].split('\n').length ?? LINES_TO_WAIT_FOR
      const printed: string[] = []
      for (let i = 0; i < times; i++) {
        const run = host === 'node' ? runTextInNode(source) : browser.run(source, lines)
        printed.push((await run).join('\n'))
      }
      recorded[name] = distributionOf(printed)
      console.log(`${name}: ${recorded[name].map(([count]) => count).join(', ')}`)
    }
  } finally {
    await browser.stop()
  }
  writeDistributions(recorded)
  return 0
}

/** What is printed most often comes first. */
function distributionOf(printed: readonly string[]): Distribution {
  const counts = new Map<string, number>()
  for (const text of printed) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].map(([text, count]) => [count, text] as const).sort(([a], [b]) => b - a)
}
