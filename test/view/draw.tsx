// Draws the whole page with an engine made by hand.
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach } from 'vitest'
import { App } from '../../src/view/app'
import '../../src/view/editor/code-editor'
import '../../src/view/editor/problems'
import type { Ending, Engine } from '../../src/view/run'
import { createViewStore } from '../../src/view/store'
import { course, engineThatAnswers, recording as fixtureRecording } from './fixture'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

let root: Root | undefined

// What still loads when a test has ended would speak up after its file has been closed.
afterEach(async () => {
  await act(async () => root?.unmount())
  root = undefined
})

export async function drawPage(outcome: Ending = { kind: 'finished' }, recording = fixtureRecording) {
  localStorage.clear()
  return drawAgain(outcome, recording)
}

/** With what the storage holds. */
export async function drawAgain(outcome: Ending = { kind: 'finished' }, recording = fixtureRecording) {
  return drawWith(engineThatAnswers(outcome, recording))
}

/** With an engine of the test's own. */
export async function drawWith(engine: Engine) {
  document.body.innerHTML = '<div id="root"></div>'
  const store = createViewStore({
    engine,
    ...course,
    storage: () => localStorage,
  })
  await act(async () => {
    root?.unmount()
    void store.getState().open()
    root = createRoot(document.getElementById('root')!)
    root.render(<App store={store} />)
  })
  return store
}

export function region(name: string): HTMLElement {
  return document.querySelector<HTMLElement>(`section[aria-label="${name}"]`)!
}

export function itemsOf(name: string): string[] {
  return [...region(name).querySelectorAll('li')].map((item) => item.textContent)
}

export function button(name: string): HTMLButtonElement {
  const buttons = [...document.querySelectorAll('button')]
  return buttons.find((each) => (each.getAttribute('aria-label') ?? each.textContent) === name)!
}

export async function press(key: string, target: EventTarget = document.body) {
  await act(async () =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
  )
}

export async function click(element: HTMLElement) {
  await act(async () => element.click())
}
