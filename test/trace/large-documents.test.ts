// A picture of a document is as large as what can be seen of it.
import { expect, test } from 'vitest'
import { play, simulate } from '../../src/library'
import type { NodeView } from '../../src/trace/picture'

function pageOf(source: string): NodeView {
  const { trace } = simulate(source)
  return play(trace!).snapshotAt(trace!.length - 1).document!
}

const nodesIn = (node: NodeView): number => node.children.reduce((sum, child) => sum + nodesIn(child), 1)

const bodyOf = (page: NodeView): NodeView =>
  page.children.find(({ name }) => name === 'html')!.children.find(({ name }) => name === 'body')!

test('of thousands of attributes those are there by which the page is drawn', () => {
  const page = pageOf(`document.body.innerHTML = '<p id="tom" style="color: red" hidden>x</p>'
    const p = document.querySelector('p')
    for (let i = 0; i < 2000; i++) p.setAttribute('data-' + i, i)
    p.removeAttribute('hidden')`)
  const { attributes } = bodyOf(page).children[0]!
  expect(attributes).toMatchObject({ id: 'tom', style: 'color: red', 'data-1999': '1999' })
  expect(attributes).not.toHaveProperty('hidden')
  expect(Object.keys(attributes).length).toBeLessThan(250)
})

test.for([
  ['beside each other', '<p>a</p>'.repeat(3000)],
  ['in each other', '<div>'.repeat(3000)],
  ['in lists', `<ul>${'<li>a</li>'.repeat(50)}</ul>`.repeat(50)],
])('of thousands of elements %s some are there, and it says so', ([, markup]) => {
  const body = bodyOf(pageOf(`document.body.innerHTML = ${JSON.stringify(markup)}`))
  expect(nodesIn(body)).toBeLessThan(600)
  const isCut = (node: NodeView): boolean => node.isCut || node.children.some(isCut)
  expect(isCut(body)).toBe(true)
})
