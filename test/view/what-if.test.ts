import { afterEach, expect, test } from 'vitest'
import { numbersOf } from '../../src/learn/what-if/numbers'
import { withValue } from '../../src/learn/what-if/program-number'
import { searchThresholds } from '../../src/learn/what-if/thresholds'
import { observerOf, searchFor } from '../../src/learn/what-if/what-if'
import { simulate } from '../../src/library'
import { sameMoment } from '../../src/view/moments'
import { prepareRecording } from '../../src/view/recording'
import type { ShownRun, WhatIfEngine } from '../../src/view/run'
import { createViewStore } from '../../src/view/store'
// The store loads them beside a run; a test may be over before.
import '../../src/trace/timeline/timeline'
import '../../src/view/timeline/prepare'
import {
  askAbout,
  chooseNumber,
  closeWhatIf,
  keepValue,
  setValue,
  watchText,
} from '../../src/view/what-if/asking'
import { whatIfStore } from '../../src/view/what-if/what-if-state'
import { course, engineThatAnswers } from './fixture'

const RACE = `setTimeout(() => console.log('Tom'), 50)
setTimeout(() => console.log('Doggy'), 30)
`

function runOf(source: string): ShownRun {
  const { trace } = simulate(source)
  const preparing = prepareRecording(trace!)
  for (;;) {
    const { done, value } = preparing.next()
    if (done) return { source, host: 'browser', outcome: { kind: 'finished' }, recording: value }
  }
}

const trier: WhatIfEngine = {
  numbersOf: async ({ source }) => numbersOf(source),
  async tryValues(request, onObserved) {
    const observe = observerOf(request, (source, options) => simulate(source, options))
    for (const one of searchThresholds(searchFor(request, request.maxRuns ?? 8), request.measure, observe))
      onObserved(one)
    return undefined
  },
  tryNext: () => {},
  holdTrying: () => {},
  stopTrying: () => {},
}

async function pageWith(source: string) {
  const engine = engineThatAnswers({ kind: 'finished' }, undefined as never)
  const store = createViewStore({
    engine: { ...engine, ...trier, run: async ({ source: text }) => runOf(text) },
    ...course,
    storage: () => localStorage,
  })
  store.setState({ source })
  await store.getState().startRun()
  return store
}

const followed = () => new Promise((done) => setTimeout(done, 20))

afterEach(() =>
  whatIfStore.setState({ isOpen: false, question: undefined, value: 0, observations: new Map() }),
)

test('another value stands in the program, and the run follows', async () => {
  const store = await pageWith(RACE)
  await askAbout(store, RACE.indexOf('50'))
  expect(whatIfStore.getState()).toMatchObject({ value: 50, question: { number: { value: 50 } } })
  setValue(store, 20)
  await followed()
  const { source, run } = store.getState()
  expect(source).toBe(RACE.replace('50', '20'))
  expect(run?.source).toBe(source)
  expect(whatIfStore.getState().observations.get(20)?.lines).toEqual(['Tom', 'Doggy'])
  // What was is there to be compared with.
  expect(whatIfStore.getState().observations.get(50)?.lines).toEqual(['Doggy', 'Tom'])
})

test('without a place the number is asked about that says most', async () => {
  const store = await pageWith(`const list = [7]\n${RACE}`)
  await askAbout(store)
  expect(whatIfStore.getState().question?.number.value).toBe(50)
})

test('undo changes the value, and any other edit asks anew', async () => {
  const store = await pageWith(RACE)
  await askAbout(store, RACE.indexOf('50'))
  const unwatch = watchText(store)
  store.getState().edit(RACE.replace('50', '44'))
  expect(whatIfStore.getState().value).toBe(44)
  store.getState().edit(RACE.replace('Tom', 'Jerry'))
  expect(whatIfStore.getState().question?.source).toBe(RACE)
  unwatch()
})

test('a value that is kept is the one that others are compared with', async () => {
  const store = await pageWith(RACE)
  await askAbout(store, RACE.indexOf('30'))
  setValue(store, 80)
  keepValue(store)
  await followed()
  expect(whatIfStore.getState()).toMatchObject({ value: 80, question: { number: { value: 80 } } })
  expect(store.getState().programs[0]?.source).toBe(RACE.replace('30', '80'))
})

test('another number is chosen in the program as it stands', async () => {
  const store = await pageWith(RACE)
  await askAbout(store, RACE.indexOf('50'))
  setValue(store, 150)
  chooseNumber(store, numbersOf(RACE)[1]!)
  await followed()
  const { question } = whatIfStore.getState()
  expect(question?.number).toMatchObject({ value: 30, line: 2 })
  expect(question?.source).toContain('150')
  closeWhatIf(store)
  expect(whatIfStore.getState().question).toBeUndefined()
})

test('a value outside of the range makes it wider', async () => {
  const store = await pageWith(RACE)
  await askAbout(store, RACE.indexOf('50'))
  setValue(store, 700)
  expect(whatIfStore.getState().question?.range.to).toBe(700)
  expect(store.getState().source).toContain('700')
})

test('a program without numbers has nothing to change', async () => {
  const store = await pageWith("console.log('a')\n")
  await askAbout(store)
  expect(whatIfStore.getState()).toMatchObject({ question: undefined, obstacle: 'no-number' })
})

test('a run with another number stands at the same place: at the end, and where nothing was printed, at its line', () => {
  const [before, after] = [runOf(RACE), runOf(withValue(RACE, numbersOf(RACE)[0]!, 5))]
  expect(sameMoment(before, before.recording!.lastPosition, after)).toBe(after.recording!.lastPosition)
  const lineOf = (run: ShownRun, at: number) => (at < 0 ? undefined : run.recording!.trace.spanAt(at)?.line)
  const stop = before.recording!.stops('line').find((at) => lineOf(before, at) === 2)!
  const same = sameMoment(before, stop, after)!
  expect(lineOf(before, stop)).toBe(2)
  expect(lineOf(after, same)).toBe(2)
})
