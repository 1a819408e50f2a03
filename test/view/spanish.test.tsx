// @vitest-environment happy-dom
import { act } from 'react'
import { expect, test } from 'vitest'
import { drawPage, region } from './draw'

/** Words of English that no Spanish text has. */
const ENGLISH =
  /\b(the|of|and|is|are|that|this|with|to|from|go|next|back|step|line|waits?|queue|stack|empty|running|program|share|help|show|hide)\b/i

/** What a person would read or hear; not the program, nor what the record says. */
function saidOnPage(): string[] {
  const record = '[data-code-surface], bdi, code, option, [aria-label="Narración"] [role=status]'
  const said: string[] = []
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    if (element.closest(record)) continue
    for (const name of ['aria-label', 'title', 'aria-valuetext']) said.push(element.getAttribute(name) ?? '')
    for (const node of element.childNodes) if (node.nodeType === 3) said.push(node.textContent ?? '')
  }
  return said.filter((text) => /\p{L}{2}/u.test(text))
}

test('the page in Spanish says nothing in English', async () => {
  const store = await drawPage()
  await act(async () => store.getState().chooseLanguage('es'))
  const said = new Set<string>()
  const note = () => {
    for (const text of saidOnPage()) said.add(text)
  }
  for (const host of ['browser', 'node'] as const) {
    await act(async () => store.getState().chooseHost(host))
    for (let position = -1; position <= 16; position++) {
      await act(async () => store.getState().moveTo(position, 'leap'))
      note()
    }
  }
  await act(async () => store.getState().edit('tom()'))
  note()
  expect(said.size).toBeGreaterThan(60)
  expect([...said].filter((text) => ENGLISH.test(text))).toEqual([])
  expect(document.documentElement.lang).toBe('es')
  expect(region('Cola de trabajos').dataset.name).toBe('Job queue')
})

test('a panel that was hidden in one language is hidden in the other', async () => {
  const store = await drawPage()
  await act(async () => store.getState().togglePanel('Job queue'))
  await act(async () => store.getState().chooseLanguage('es'))
  expect(region('Cola de trabajos')).toBeNull()
  expect(region('Cola de tareas')).not.toBeNull()
})
