// The graph of promises: opened from the strip, drawn at a moment, as text, and for more promises than can be drawn.
import { expect } from '@playwright/test'
import { isAccessible, test } from './page'

const program = `Promise.resolve(1)
  .then((x) => Promise.resolve(x + 1))
  .then(() => { throw new Error('no') })
queueMicrotask(() => {})
Promise.all([Promise.resolve('a'), 2])
new Promise(() => {}).then(() => {})
`

test('the graph says why a job waits, what was thrown, and what never comes', async ({ loopscope }) => {
  const { page } = loopscope
  await loopscope.run(program)
  await loopscope.button('Graph of the promises').click()
  const graph = loopscope.region('Promise graph')
  const waiting = graph.getByRole('button', {
    name: /J4 waits. Fourth, because J1, J2 and 1 more were queued/,
  })
  for (let step = 0; step < 60 && !(await waiting.isVisible()); step++) await page.keyboard.press('.')
  await expect(waiting).toContainText('J4 4th')
  await expect(graph.getByRole('button', { name: /^P\d.* 0 of 2 elements have come/ })).toBeVisible()
  await page.keyboard.press('End')
  await expect(
    graph.getByRole('button', { name: /is rejected with Error: no. Nobody handles that./ }),
  ).toBeVisible()
  await expect(graph.getByRole('button', { name: /nothing ever settles it/ })).toHaveCount(2)
  await expect(graph.getByText('never settled').first()).toBeAttached()
  await graph.getByRole('button', { name: /^then of P1/ }).click()
  await graph.getByRole('button', { name: 'Registered', exact: true }).click()
  await expect(page.getByRole('button', { name: /back to step/ })).toBeVisible()
  await loopscope.settle()
  await isAccessible(page)
  await graph.getByRole('button', { name: 'As text' }).click()
  await expect(graph.getByRole('listitem').first()).toContainText('P1, made at line 1, is fulfilled with 1.')
  await page.keyboard.press('Escape')
  await expect(graph).toHaveCount(0)
})

test('of many thousand promises a window is drawn, and it says what is left out', async ({ loopscope }) => {
  const { page } = loopscope
  await loopscope.run('let p = Promise.resolve()\nfor (let i = 0; i < 5000; i++) p = p.then(() => {})')
  await page.keyboard.press('g')
  await page.keyboard.press('End')
  const graph = loopscope.region('Promise graph')
  await expect(graph.getByRole('status').first()).toHaveText(
    /^4,9\d\d to 5,001 of 5,001 promises; the others are left out.$/,
  )
  await graph.getByRole('button', { name: 'Earlier' }).click()
  await expect(graph.getByRole('status').first()).toHaveText(/^4,921 to 5,000 of 5,001/)
  expect(await graph.getByRole('button').count()).toBeLessThan(20)
})
