// Runs while the page is built, never in it. Its imports are static: whoever loads it there loads nothing later.
import { BrowserHost } from '../hosts/browser/browser-host'
import { runOn } from '../scenario/run-program'
import { parseScenario } from '../scenario/scenario'
import type { TracePiece } from '../trace/pieces'
import { textOfRun } from './kept-run'

/** The record of a scenario in a browser, for `parseRun`. */
export function recordOf(text: string): string {
  const { source } = parseScenario('first.js', text)
  const pieces: TracePiece[] = []
  const { outcome } = runOn(
    ({ routes, document }) => new BrowserHost(routes, document),
    source,
    { record: 'everything' },
    { onPiece: (piece) => pieces.push(piece) },
  )
  if (outcome.kind !== 'finished') throw new Error(`The first scenario ended: ${outcome.kind}.`)
  return textOfRun({ source, outcome, pieces })
}
