// Programs whose output a real engine decides anew in each run, and how often it printed what: `npm run verify -- --races --times 40`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Race {
  readonly name: string
  readonly host: 'node' | 'browser'
  readonly source: string
}

/** Counts and outputs, the most frequent first. */
export type Distribution = readonly (readonly [count: number, output: string])[]

const folder = 'test/races'
const file = join(folder, 'distributions.json')

export function races(): Race[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'))
  return names.map((name) => {
    const source = readFileSync(join(folder, name), 'utf8')
    const host = source.startsWith('// host: node') ? 'node' : 'browser'
    return { name: name.slice(0, -3), host, source }
  })
}

export const readDistributions = (): Record<string, Distribution> => JSON.parse(readFileSync(file, 'utf8'))

export function writeDistributions(distributions: Record<string, Distribution>): void {
  const sorted = Object.entries(distributions).sort(([a], [b]) => (a < b ? -1 : 1))
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`)
}
