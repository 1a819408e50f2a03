import { expect, test } from 'vitest'
import { createViewStore } from '../../src/view/store'
import { course, engineThatAnswers, recording } from './fixture'

test('where only queues are recorded nothing is evaluated at a position that means another one', async () => {
  const asked: number[] = []
  const engine = engineThatAnswers({ kind: 'finished' }, recording)
  const store = createViewStore({
    engine: {
      ...engine,
      evaluate: (request, position, expressions) => {
        asked.push(position)
        return engine.evaluate(request, position, expressions)
      },
    },
    ...course,
    storage: () => localStorage,
  })
  await store.getState().startRun()
  await store.getState().evaluate(['1'])
  expect(asked).toEqual([store.getState().position])
  store.setState({ level: 'queues' })
  expect(await store.getState().evaluate(['1', '2'])).toMatchObject([{ kind: 'limit' }, { kind: 'limit' }])
  expect(asked).toHaveLength(1)
})

test('a run like the last one is recorded as that was, and whole where it turns out to be short', async () => {
  const asked: unknown[] = []
  const engine = engineThatAnswers({ kind: 'finished' }, recording)
  let events = 1_000_000
  const store = createViewStore({
    engine: {
      ...engine,
      run: async (request) => {
        asked.push(request.level)
        return {
          source: request.source,
          host: request.host,
          outcome: { kind: 'finished' },
          recording: { ...recording, lastPosition: events },
        }
      },
    },
    ...course,
    storage: () => localStorage,
  })
  store.setState({ level: 'queues', limits: { events: 5_000_000 } })
  await store.getState().startRun(true)
  events = 1000
  await store.getState().startRun(true)
  expect(asked).toEqual(['queues', 'queues', 'everything'])
  expect(store.getState()).toMatchObject({ level: 'everything', limits: {} })
  asked.length = 0
  store.setState({ level: 'queues' })
  await store.getState().startRun()
  expect(asked).toEqual(['everything'])
})
