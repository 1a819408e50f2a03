// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeEach, expect, test, vi } from 'vitest'
import { createHost } from '../../src/hosts/create-host'
import type { HostFactory } from '../../src/hosts/host-options'
import { simulate } from '../../src/library'
import { Copies } from '../../src/scenario/inside'
import ObjectTree from '../../src/view/objects/object-tree'
import { createViewStore } from '../../src/view/store'
import { ViewContext } from '../../src/view/view-context'
import { press } from './draw'
import { course, engineThatAnswers, recording } from './fixture'

const SOURCE = `const inner = { deep: [1, 2] }
const order = { name: 'tea', inner, again: inner, get price() { return 1 }, list: Array.from({ length: 70 }, (_, i) => i) }
order.self = order
console.log(order.name)`

const host: HostFactory = (setup) => createHost('browser', setup)

/** A tree of an expression of the program, at its end. */
async function treeOf(expression: string) {
  const { trace } = simulate(SOURCE)
  const last = trace!.length - 1
  const copies = new Copies()
  let asked = 0
  const engine = {
    ...engineThatAnswers({ kind: 'finished' }, recording),
    lookInto: async (...[, question]: Parameters<ReturnType<typeof engineThatAnswers>['lookInto']>) => {
      asked++
      return copies.look(host, SOURCE, {}, { ...question, position: last })
    },
  }
  const store = createViewStore({ engine, ...course, storage: () => localStorage })
  await store.getState().startRun()
  document.body.innerHTML = '<div id="root"></div>'
  await act(async () =>
    createRoot(document.getElementById('root')!).render(
      <ViewContext value={store}>
        <ObjectTree name={expression} expression={expression} />
      </ViewContext>,
    ),
  )
  await has((lines) => expect(lines.length).toBeGreaterThan(2))
  return { asked: () => asked }
}

const items = () => [...document.querySelectorAll<HTMLElement>('[role=treeitem]')]
const lines = () =>
  items().map((item) => item.querySelector(':scope > span, :scope > button')!.textContent.trim())

const has = (check: (shown: readonly string[]) => void) =>
  vi.waitFor(async () => {
    await act(() => new Promise((done) => setTimeout(done, 20)))
    check(lines())
  }, 15_000)

const item = (start: RegExp) => items().find((_, i) => start.test(lines()[i]!))!

beforeEach(() => localStorage.clear())

test('an object is opened node by node; the same object has the same mark, and a getter is not called', async () => {
  await treeOf('order')
  expect(lines()[1]).toContain('name: "tea"')
  expect(lines().find((line) => line.includes('price:'))).toContain('a getter')
  const markOf = (start: RegExp) => /#\S+$/.exec(lines().find((line) => start.test(line))!)![0]
  expect(markOf(/▸?\s*inner:/)).toBe(markOf(/▸?\s*again:/))
  expect(markOf(/self:/)).toBe(markOf(/^▾\s*order/))
  await act(async () =>
    item(/inner:/)
      .querySelector<HTMLElement>('[data-row]')!
      .click(),
  )
  await has((shown) => expect(shown.some((line) => /deep: Array\(2\)/.test(line))).toBe(true))
})

test('a long list is shown in parts', async () => {
  await treeOf('order.list')
  const numbers = () => lines().filter((line) => /^\d+:/.test(line)).length
  expect(numbers()).toBe(50)
  await act(async () =>
    item(/20 more of 20|21 more of 21/)
      .querySelector('button')!
      .click(),
  )
  await has(() => expect(numbers()).toBe(70))
})

test('arrows go through the tree, and open and close what is in it', async () => {
  await treeOf('order')
  items()[0]!.focus()
  const focused = () => lines()[items().indexOf(document.activeElement as HTMLElement)]
  await press('ArrowDown', document.activeElement!)
  await press('ArrowDown', document.activeElement!)
  expect(focused()).toMatch(/inner:/)
  await press('ArrowRight', document.activeElement!)
  await has((shown) => expect(shown.some((line) => /deep:/.test(line))).toBe(true))
  await press('ArrowRight', document.activeElement!)
  expect(focused()).toMatch(/deep:/)
  await press('ArrowLeft', document.activeElement!)
  expect(focused()).toMatch(/inner:/)
  await press('ArrowLeft', document.activeElement!)
  expect(lines().some((line) => /deep:/.test(line))).toBe(false)
})

test('what is no object, and what fails, is said to be nothing to look into', async () => {
  const copies = new Copies()
  const range = { from: 0, count: 10 }
  const look = (expression: string) => copies.look(host, SOURCE, {}, { position: 5, expression, range })
  expect(look('1 + 1')).toEqual({ root: { kind: 'primitive', text: '2' } })
  expect(look('nothing.there')).toEqual({})
})
