// What the tests of the laboratory share.
import { readFileSync } from 'node:fs'
import { type QueueFigures, type Simulation, simulate } from '../../src/library'

const YEAR_IN_MS = 365 * 24 * 3_600_000

/** A run with all the time it needs. */
export const runLab = (source: string, seed = 1, virtualTime = YEAR_IN_MS): Simulation =>
  simulate(source, {
    host: 'node',
    record: 'output',
    seed,
    limits: { steps: 1e9, memory: 1800, virtualTime, horizon: YEAR_IN_MS },
  })

/** Of the only queue, or of the one with a name. */
export function figuresOf({ queues = [], outcome }: Simulation, name?: string): QueueFigures {
  const found = queues.find((figures) => name === undefined || figures.name === name)
  if (found === undefined) throw new Error(`No queue ${name}: ${JSON.stringify(outcome)}`)
  return found
}

/** "2000 B begins". */
export const timedLines = ({ output }: Simulation): string[] =>
  output.map(({ time, text }) => `${Math.round(time * 1000) / 1000} ${text}`)

// biome-ignore lint/suspicious/noExplicitAny: recorded figures, of many forms
export const FIGURES: any = JSON.parse(readFileSync('test/lab/figures.json', 'utf8'))

export const round = (value: number): number => Math.round(value * 1e6) / 1e6

/** Random numbers from 0 to 1. */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
