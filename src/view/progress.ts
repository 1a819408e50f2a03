// How far a run has come, in words.
import type { RunProgress } from '../scenario/run'
import { duration } from '../trace/duration'

/** "120,000 events, 35 s"; steps where nothing is recorded. */
export function progressText({ steps, events, virtualTime }: RunProgress): string {
  const done = events > 0 ? `${events.toLocaleString('en')} events` : `${steps.toLocaleString('en')} steps`
  return `${done}, ${duration(virtualTime)} of virtual time`
}
