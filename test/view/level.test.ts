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
