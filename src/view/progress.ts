// How far a run has come, in words.
import type { RunProgress } from '../scenario/run'
import { duration } from '../trace/duration'

interface ProgressWords {
  readonly events: (count: number, time: string) => string
  readonly steps: (count: number, time: string) => string
}

/** "120,000 events, 35 s"; steps where nothing is recorded. */
export function progressText({ steps, events, virtualTime }: RunProgress, words: ProgressWords): string {
  const time = duration(virtualTime)
  return events > 0 ? words.events(events, time) : words.steps(steps, time)
}
