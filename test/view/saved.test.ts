import { expect, test } from 'vitest'
import { loadSaved, type Saved, save } from '../../src/view/saved'

const fallback: Saved = {
  source: '1',
  host: 'browser',
  inputs: [],
  granularity: 'line',
  speed: 1,
  theme: 'auto',
}

function storageWith(stored: Record<string, string>): () => Storage {
  const storage = {
    getItem: (key: string) => stored[key] ?? null,
    setItem: (key: string, text: string) => Object.assign(stored, { [key]: text }),
  }
  return () => storage as unknown as Storage
}

const forbidden = () => {
  throw new Error('The operation is insecure.')
}

test('what was saved is loaded again', () => {
  const storage = storageWith({})
  const chosen: Saved = {
    source: 'tom()',
    host: 'node',
    inputs: [{ at: 5, afterTask: 2, kind: 'input', target: '#name', value: 'Tom' }],
    granularity: 'event',
    speed: 2,
    theme: 'dark',
  }
  save(storage, chosen)
  expect(loadSaved(storage, fallback)).toEqual(chosen)
})

test('storage that is forbidden, broken or from another time does no harm', () => {
  expect(() => save(forbidden, fallback)).not.toThrow()
  expect(loadSaved(forbidden, fallback)).toEqual(fallback)
  expect(loadSaved(storageWith({ 'loopscope.v1': '{"source":' }), fallback)).toEqual(fallback)
  expect(
    loadSaved(
      storageWith({ 'loopscope.v1': '{"speed":7,"host":"bun","inputs":[{"at":-1,"kind":"click"}]}' }),
      fallback,
    ),
  ).toEqual(fallback)
})
