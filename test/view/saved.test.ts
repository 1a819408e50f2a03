import { expect, test, vi } from 'vitest'
import { loadSaved, markRun, type Saved, Saver, wasCutOff } from '../../src/view/saved'

const fallback: Saved = {
  source: '1',
  host: 'browser',
  inputs: [],
  granularity: 'line',
  speed: 1,
  theme: 'auto',
  language: 'en',
  hiddenPanels: [],
  openDrawers: [],
  sizes: {},
  isStripOpen: true,
}

function storageWith(stored: Record<string, string>): () => Storage {
  const storage = {
    getItem: (key: string) => stored[key] ?? null,
    setItem: (key: string, text: string) => Object.assign(stored, { [key]: text }),
    removeItem: (key: string) => delete stored[key],
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
    language: 'es',
    hiddenPanels: ['Timers'],
    openDrawers: ['Timeline'],
    sizes: { code: 50 },
    isStripOpen: false,
  }
  const saver = new Saver(storage)
  saver.note(chosen, fallback)
  saver.flush()
  expect(loadSaved(storage, fallback)).toEqual(chosen)
})

test('storage that is forbidden, broken or from another time does no harm', () => {
  const saver = new Saver(forbidden)
  saver.note({ ...fallback, source: '2' }, fallback)
  expect(() => saver.flush()).not.toThrow()
  expect(() => markRun(forbidden, true)).not.toThrow()
  expect(wasCutOff(forbidden)).toBe(false)
  expect(loadSaved(forbidden, fallback)).toEqual(fallback)
  expect(loadSaved(storageWith({ 'loopscope.v1': '{"source":' }), fallback)).toEqual(fallback)
  expect(
    loadSaved(
      storageWith({ 'loopscope.v1': '{"speed":7,"host":"bun","inputs":[{"at":-1,"kind":"click"}]}' }),
      fallback,
    ),
  ).toEqual(fallback)
})

test('what changes is written once, after a pause, and what is not kept is never written', () => {
  vi.useFakeTimers()
  const stored: Record<string, string> = {}
  const storage = storageWith(stored)
  const setItem = vi.spyOn(storage(), 'setItem')
  const saver = new Saver(storage)
  let before = fallback
  for (let typed = 0; typed < 30; typed++) {
    const saved = { ...before, source: `${before.source}x` }
    saver.note(saved, before)
    before = saved
    vi.advanceTimersByTime(100)
  }
  for (let position = 0; position < 30; position++) saver.note({ ...before, position } as Saved, before)
  expect(setItem).toHaveBeenCalledTimes(0)
  vi.advanceTimersByTime(1000)
  expect(setItem).toHaveBeenCalledTimes(1)
  expect(loadSaved(storage, fallback).source).toBe(`1${'x'.repeat(30)}`)
  vi.useRealTimers()
})

test('a run that never ends leaves its mark', () => {
  const storage = storageWith({})
  markRun(storage, true)
  expect(wasCutOff(storage)).toBe(true)
  markRun(storage, false)
  expect(wasCutOff(storage)).toBe(false)
})
