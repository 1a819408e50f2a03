import { expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { around, firstDifferent, positionAfter, printedBy, sideOf } from '../../src/view/compare/sides'
import { prepareRecording } from '../../src/view/recording'

const side = (source: string, host: 'browser' | 'node' = 'browser') =>
  sideOf(simulate(source, { host }).trace!)

const race = "setTimeout(() => console.log('timer'))\nPromise.resolve().then(() => console.log('job'))"

test('two runs part where they first print something else, or where one of them ends', () => {
  const text = ({ text }: { readonly text: string }) => text
  const parting = (a: string, b: string) => firstDifferent(side(a).lines, side(b).lines, text)
  expect(parting(race, race)).toBeUndefined()
  expect(parting(race, race.replace('timer', 'later'))).toBe(1)
  expect(parting(race, race.replace(/.*\n/, ''))).toBe(1)
  expect(parting('1', '1')).toBeUndefined()
})

test('what runs is compared by what it is, not by its number', () => {
  const { turns } = side(race)
  expect(turns.map(({ badge, kind }) => `${kind} ${badge}`)).toEqual(['task ', 'job J1', 'task T1'])
  const other = side(`setTimeout(() => {}); ${race}`)
  expect(firstDifferent(turns, other.turns, ({ what }) => what)).toBe(2)
})

test('each side is where so many lines have been printed', () => {
  const both = side(race)
  expect([0, 1, 2].map((count) => printedBy(both, positionAfter(both, count)))).toEqual([0, 1, 2])
  expect(positionAfter(both, 3)).toBe(both.lastPosition)
})

test('of many things some around one are shown', () => {
  const numbers = Array.from({ length: 100 }, (_, i) => i)
  expect(around(numbers, 50, 4)).toEqual({ from: 48, items: [48, 49, 50, 51] })
  expect(around(numbers, 99, 4).from).toBe(96)
  expect(around([1, 2], 0, 4)).toEqual({ from: 0, items: [1, 2] })
})

test('two positions of one run that are shown side by side stay the same pictures', () => {
  const preparing = prepareRecording(simulate(race, { host: 'browser' }).trace!)
  let step = preparing.next()
  while (!step.done) step = preparing.next()
  const recording = step.value
  const shown = [3, 9].map((at) => [recording.snapshotAt(at), recording.sentenceAt(at)] as const)
  for (const [i, at] of [3, 9].entries()) {
    expect(recording.snapshotAt(at)).toBe(shown[i]![0])
    expect(recording.sentenceAt(at)).toBe(shown[i]![1])
  }
})
