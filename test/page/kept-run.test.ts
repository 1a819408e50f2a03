import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { BrowserHost } from '../../src/hosts/browser/browser-host'
import { parseRun } from '../../src/page/kept-run'
import { recordOf } from '../../src/page/record-first'
import { runOn } from '../../src/scenario/run-program'
import { parseScenario } from '../../src/scenario/scenario'
import { PieceCollector } from '../../src/trace/pieces'

const first = readFileSync('scenarios/tom-and-jerry-puzzle.js', 'utf8')

test('the run that is kept for the first visit is the one that the engine makes', () => {
  const { source } = parseScenario('tom-and-jerry-puzzle.js', first)
  const { outcome, trace } = runOn(({ routes, document }) => new BrowserHost(routes, document), source, {
    record: 'everything',
    inputs: [],
    choices: [],
    limits: {},
  })
  const kept = parseRun(recordOf(first))
  const pieces = new PieceCollector()
  for (const piece of kept.pieces) pieces.add(piece)
  expect({ source: kept.source, outcome: kept.outcome }).toEqual({ source, outcome })
  expect(pieces.finish({ source, host: 'browser' })?.data).toStrictEqual(trace!.data)
})

test('a scenario that does not come to its end is none to begin with', () => {
  const ends = '// title: T\n// host: both\n// lesson: L\n\noops()\n\n// prints:\n//   never\n'
  expect(() => recordOf(ends)).toThrow('ended: uncaught')
})
