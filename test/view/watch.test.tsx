// @vitest-environment happy-dom
import { act } from 'react'
import { expect, test, vi } from 'vitest'
import { keepWatched, watchedIn } from '../../src/view/watch/watch-state'
import { button, click, drawAgain, drawPage, itemsOf, press, region } from './draw'

/** A busy machine loads the panel late. */
const PATIENCE = { timeout: 60_000 }

async function watch(expression: string) {
  const input = region('Watch').querySelector('input')!
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input, expression)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await click(button('Add'))
}

async function openWatch() {
  await press('x')
  await vi.waitFor(() => expect(region('Watch')?.querySelector('input')).toBeTruthy(), PATIENCE)
}

const settled = (rows: readonly string[]) =>
  vi.waitFor(async () => {
    await act(() => new Promise((done) => setTimeout(done, 20)))
    expect(itemsOf('Watch')).toEqual(rows)
  }, PATIENCE)

test('what is watched follows every step, an error is told, and it can be removed', async () => {
  const store = await drawPage()
  await openWatch()
  expect(region('Watch').textContent).toContain('Type an expression.')
  await act(async () => store.getState().moveTo(3, 'leap'))
  await watch('jerry')
  await settled(['jerryjerry at 3'])
  await act(async () => store.getState().moveTo(4, 'step'))
  await settled(['jerryjerry at 4'])
  await watch('tom.x')
  await settled(['jerryjerry at 4', 'tom.xError: TypeError: tom is undefined'])
  await click(button('Remove jerry'))
  await settled(['tom.xError: TypeError: tom is undefined'])
})

test('it is there again after a reload, for the same program', async () => {
  await drawPage()
  await openWatch()
  await watch('jerry')
  const store = await drawAgain()
  if (!region('Watch')) await openWatch()
  await settled(['jerryjerry at -1'])
  await act(async () => store.getState().openText('another()', undefined))
  await settled([])
})

test('a text that is no list of expressions is taken for none', () => {
  localStorage.setItem('loopscope.watch', '{"a": 1}')
  expect(watchedIn(() => localStorage, 'a')).toEqual([])
  keepWatched(() => localStorage, 'a', ['b'])
  expect(watchedIn(() => localStorage, 'a')).toEqual(['b'])
})
