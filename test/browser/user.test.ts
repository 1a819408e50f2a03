// The simulated page: a person clicks and types in it, and the run goes on with that.
import { expect } from '@playwright/test'
import { type Loopscope, test } from './page'

const program = `// page: <button id="go">Go</button> <label>Name <input id="name"></label> <output>0</output>
let count = 0
document.querySelector('#go').addEventListener('click', () => {
  document.querySelector('output').textContent = String(++count)
  console.log('click', count, performance.now())
})
document.querySelector('#name').oninput = (event) => console.log('name', event.target.value)
setTimeout(() => console.log('early'), 100)
setTimeout(() => console.log('late'), 500)
`

const go = (loopscope: Loopscope) => loopscope.region('Page').getByRole('button', { name: 'Go', exact: true })

test('a click at three moments is three clicks of the program', async ({ loopscope }) => {
  await loopscope.run(program)
  await loopscope.stepUntilPrinted(1)
  await go(loopscope).click()
  await loopscope.hasRun()
  expect(await loopscope.printed()).toEqual(['early'])
  await loopscope.stepUntilPrinted(2)
  expect((await loopscope.printed())[1]).toMatch(/^click 1 100/)
  await expect(loopscope.region('Page').getByText('1', { exact: true })).toBeVisible()
  await go(loopscope).click()
  await loopscope.hasRun()
  await loopscope.stepUntilPrinted(4)
  expect((await loopscope.printed())[2]).toMatch(/^click 2 100/)
  await go(loopscope).click()
  await loopscope.hasRun()
  await loopscope.stepUntilPrinted(5)
  const lines = await loopscope.printed()
  expect(lines.map((line) => line.replace(/ \d{3}(\.\d+)?$/, ''))).toEqual([
    'early',
    'click 1',
    'click 2',
    'late',
    'click 3',
  ])
})

test('stepping back shows the earlier page, and what was done can be taken back', async ({ loopscope }) => {
  await loopscope.run(program)
  await loopscope.stepUntilPrinted(1)
  await go(loopscope).click()
  await loopscope.hasRun()
  await loopscope.stepUntilPrinted(2)
  await expect(loopscope.region('Page').getByText('1', { exact: true })).toBeVisible()
  await loopscope.page.keyboard.press('Home')
  await loopscope.page.keyboard.press('ArrowRight')
  await expect(loopscope.region('Page').getByText('0', { exact: true })).toBeVisible()
  await loopscope.button('Take back: click #go').click()
  await loopscope.hasRun()
  await loopscope.stepUntilPrinted(2)
  expect(await loopscope.printed()).toEqual(['early', 'late'])
})

test('typing is one input, and shows at once', async ({ loopscope }) => {
  await loopscope.run(program)
  await loopscope.stepUntilPrinted(1)
  const field = loopscope.region('Page').getByRole('textbox')
  await field.pressSequentially('Tom')
  await expect(field).toHaveValue('Tom')
  await expect(loopscope.items('Page')).toHaveCount(1)
  await field.blur()
  await loopscope.hasRun()
  await loopscope.stepUntilPrinted(2)
  expect((await loopscope.printed())[1]).toBe('name Tom')
})

test('nothing of the program gets out of the simulated page', async ({ loopscope }) => {
  await loopscope.run(`document.body.innerHTML =
    '<img src="/evil.png" alt="cat" onerror="alert(1)"><a href="javascript:alert(2)">link</a>' +
    '<div style="position: fixed; inset: 0; background: url(/evil.png)">over</div><iframe src="/"></iframe>'`)
  await loopscope.page.keyboard.press('End')
  const page = loopscope.region('Page')
  await expect(page.getByText('over')).toBeVisible()
  expect(await page.locator('img, a, iframe, script, [href], [src], [onerror]').count()).toBe(0)
  const over = await page.getByText('over').evaluate((element) => getComputedStyle(element).position)
  expect(over).toBe('static')
})

test('there is a page once the program uses its document', async ({ loopscope }) => {
  await expect(loopscope.region('Page')).toHaveCount(0)
  await loopscope.run(program)
  await expect(loopscope.region('Page')).toBeVisible()
})

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])
  test.describe(`at ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport })

    test('axe finds nothing, and nothing scrolls sideways', async ({ loopscope }) => {
      await loopscope.run(program)
      await loopscope.stepUntilPrinted(1)
      await go(loopscope).click()
      await loopscope.stepUntilPrinted(2)
      await loopscope.isAccessibleInBothThemes()
      expect(await loopscope.page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width)
    })
  })
