import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { parseScenario } from '../../src/scenario/scenario'
import { readingTimeInMs } from '../../src/view/playback'
import { prepareRecording } from '../../src/view/recording'

test('the puzzle plays by lines in about 25 seconds', () => {
  const { source } = parseScenario('puzzle.js', readFileSync('scenarios/tom-and-jerry-puzzle.js', 'utf8'))
  const preparing = prepareRecording(simulate(source, { host: 'browser' }).trace!)
  let turn = preparing.next()
  while (!turn.done) turn = preparing.next()
  const recording = turn.value
  const times = recording
    .stops('line')
    .map((position) => readingTimeInMs(recording.sentenceAt(position), recording.snapshotAt(position).kind))
  const seconds = times.reduce((sum, time) => sum + time) / 1000
  expect(seconds).toBeGreaterThan(20)
  expect(seconds).toBeLessThan(30)
})
