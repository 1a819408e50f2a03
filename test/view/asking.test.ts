import { expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { type Ask, beginPredicting, choose, type Predicting } from '../../src/view/ask/ask'
import { checkPrediction, startAsking } from '../../src/view/ask/asking'
import { createViewStore } from '../../src/view/store'
import { whilePrepared } from '../../src/view/timeline/timeline-state'
import { course, engineThatAnswers, recording } from './fixture'

const PARTS = { outputs: [['a', 'b']], wrong: [], unprinted: [] }

/** Runs end when `answer` is called; `done` says what the engine did, in order. */
function storeThatWaits() {
  const { trace } = simulate("setTimeout(() => console.log('b')); console.log('a')")
  const engine = engineThatAnswers({ kind: 'finished' }, { ...recording, trace: trace! })
  const done: string[] = []
  let answer = () => {}
  const waits = new Promise<void>((resolve) => {
    answer = resolve
  })
  const store = createViewStore({
    engine: {
      ...engine,
      run: async (request, onProgress) => {
        await waits
        done.push('ran')
        return engine.run(request, onProgress)
      },
      pose: async () => {
        done.push('posed')
        return PARTS
      },
    },
    ...course,
    storage: () => localStorage,
  })
  return { store, done, answer: () => answer() }
}

const asked = (store: { getState(): { readonly ask: Ask | undefined } }) => store.getState().ask

test('an order that is checked while the program still runs is checked once it has run, and stays as it is until then', async () => {
  const { store, answer } = storeThatWaits()
  const running = store.getState().startRun()
  const ask = [1, 0].reduce(choose, beginPredicting(PARTS)!)
  const predicted = ask.chosen.map((chip) => ask.puzzle.chips[chip])
  store.getState().setAsk(ask)
  checkPrediction(store, ask)
  expect(asked(store)).toMatchObject({ phase: 'predict', notice: 'checking' })
  expect(choose(asked(store) as Predicting, 0)).toBe(asked(store))
  answer()
  await running
  expect(asked(store)).toMatchObject({ phase: predicted[0] === 'a' ? 'told' : 'parted', predicted })
  // What still loads when the tests are over fails them.
  await whilePrepared(store.getState())
})

test('what is asked while the program still runs waits for the run, and neither ends the other', async () => {
  const { store, done, answer } = storeThatWaits()
  const running = store.getState().startRun()
  store.getState().setAsk({ phase: 'loading' })
  const asking = startAsking(store)
  expect(asked(store)).toEqual({ phase: 'loading' })
  answer()
  await Promise.all([running, asking])
  expect(done).toEqual(['ran', 'posed'])
  expect(asked(store)).toMatchObject({ phase: 'predict' })
  await whilePrepared(store.getState())
})
