// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { commands } from '../../src/view/commands'
import type { ViewState } from '../../src/view/view-state'

test('the key that leads to the text waits for the editor, which loads after the page', async () => {
  const { waitsFor, perform } = commands.find(({ keys }) => keys.includes('e'))!
  const state = { play: (_: boolean) => {} } as ViewState
  const waiting = waitsFor!(state)
  expect(waiting).toBeInstanceOf(Promise)
  document.body.innerHTML = '<div data-code-surface><div contenteditable tabindex="0"></div></div>'
  await waiting
  perform(state)
  expect(document.activeElement).toBe(document.querySelector('[contenteditable]'))
  expect(waitsFor!(state)).toBeUndefined()
})
