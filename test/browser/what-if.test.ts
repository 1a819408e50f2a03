// What if: numbers of the program are dragged, changed by keys and by touch, and the run follows.
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { test } from './page'

const RACE = "setTimeout(() => console.log('Tom'), 50)\nsetTimeout(() => console.log('Doggy'), 30)\n"

const handle = (page: Page, text: string) =>
  page.locator('[data-number]', { hasText: new RegExp(`^${text}$`) }).first()

async function dragBy(page: Page, text: string, pixels: number) {
  const box = (await handle(page, text).boundingBox())!
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + pixels / 2, y)
  await expect(page.getByRole('slider', { name: /^Value of/ })).toBeVisible()
  await page.mouse.move(x + pixels, y, { steps: 5 })
}

test('a number is dragged: the run follows, what was before stays beside it, and one undo takes it back', async ({
  loopscope,
}) => {
  const { page } = loopscope
  await loopscope.run(RACE)
  await page.keyboard.press('End')
  await expect(loopscope.items('Console')).toHaveText([/Doggy/, /Tom/])
  await dragBy(page, '50', -80)
  await page.mouse.up()
  const panel = loopscope.region('What if')
  await expect(panel.getByRole('slider')).toHaveAttribute('aria-valuetext', /^(9|1\d) ms$/)
  await expect(loopscope.items('Console')).toHaveText([/Tom/, /Doggy/])
  await expect(loopscope.editor).not.toContainText('50')
  await expect(
    panel.getByRole('button', { name: 'From 31 ms on, “Doggy” comes before “Tom”.' }),
  ).toBeVisible()
  await expect(panel.getByRole('region', { name: 'before: 50 ms' })).toContainText('Doggy')
  await expect(panel.getByText(/values were tried/)).toBeVisible()
  // A cursor that blinks never settles.
  await panel.getByRole('slider').focus()
  await loopscope.settle()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await loopscope.editor.press('Control+z')
  await expect(loopscope.editor).toContainText('50')
  await expect(loopscope.items('Console')).toHaveText([/Doggy/, /Tom/])
})

test('keys alone change a number, choose a threshold, go back and close', async ({ loopscope }) => {
  const { page } = loopscope
  await loopscope.run(RACE)
  await page.keyboard.press('h')
  const panel = loopscope.region('What if')
  const slider = panel.getByRole('slider', { name: 'Value of setTimeout' })
  await slider.focus()
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Shift+ArrowLeft')
  await expect(slider).toHaveAttribute('aria-valuetext', '37 ms')
  await expect(loopscope.editor).toContainText("'Tom'), 37)")
  const threshold = panel.getByRole('button', { name: 'From 31 ms on, “Doggy” comes before “Tom”.' })
  await threshold.focus()
  await page.keyboard.press('Enter')
  await expect(slider).toHaveAttribute('aria-valuetext', '31 ms')
  const back = panel.getByRole('button', { name: 'Back to 50 ms' })
  await back.focus()
  await page.keyboard.press('Enter')
  await expect(loopscope.editor).toContainText("'Tom'), 50)")
  await panel.getByRole('button', { name: 'Close “What if”' }).focus()
  await page.keyboard.press('Enter')
  await expect(panel).toHaveCount(0)
  // In the text, too.
  await loopscope.editor.focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(loopscope.editor).toContainText("'Tom'), 51)")
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect(loopscope.editor).toContainText("'Tom'), 61)")
})

test('an endless value says so, and a program without numbers has something to say', async ({
  loopscope,
}) => {
  const { page } = loopscope
  await loopscope.run("for (let i = 5; i !== 9; i++) if (i > 2000) i = 2000\nconsole.log('over')\n")
  await page.keyboard.press('h')
  const panel = loopscope.region('What if')
  await panel.getByRole('combobox', { name: 'Which number' }).selectOption({ label: 'i: 5 (line 1)' })
  await panel.getByRole('spinbutton', { name: 'Exactly' }).fill('12')
  await panel.getByRole('spinbutton', { name: 'Exactly' }).press('Enter')
  await expect(panel.getByRole('region', { name: /^now/ })).toContainText('may never end', {
    timeout: 20_000,
  })
  await loopscope.run("console.log('no number')\n")
  await expect(panel).toContainText('There is no number in this program.')
})

test('a fault, an alert and a burst of a queue are moved in the chart, and the curve before stays as a ghost', async ({
  loopscope,
}) => {
  const { page } = loopscope
  await page.getByText('Node', { exact: true }).click()
  await loopscope.run(`// burst: 4/s to orders from 0 to 10s
// alert: orders above 8
// fault: worker dies at 2s back at 6s
import { createQueue, work } from 'queue'
createQueue('orders').process(() => work(100))
`)
  await page.keyboard.press('End')
  const lab = loopscope.region('Server queue')
  const dragHandle = async (name: RegExp, x: number, y: number) => {
    const handle = lab.getByRole('slider', { name })
    // The scale follows the run before.
    await loopscope.hasRun()
    await expect(async () => {
      const before = await handle.boundingBox()
      await page.waitForTimeout(200)
      expect(await handle.boundingBox()).toEqual(before)
    }).toPass()
    await handle.hover()
    const box = (await handle.boundingBox())!
    await page.mouse.down()
    await page.mouse.move(box.x + box.width / 2 + x, box.y + box.height / 2 + y, { steps: 4 })
    await page.mouse.up()
  }
  const back = lab.getByRole('slider', { name: /back$/ })
  await back.focus()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(loopscope.editor).toContainText('back at 7s')
  await dragHandle(/back$/, -72, 0)
  await expect(loopscope.editor).not.toContainText('back at 7s')
  const panel = loopscope.region('What if')
  await expect(panel.getByRole('img', { name: 'Jobs of orders that wait or run' })).toBeVisible()
  await expect(panel.locator('[data-curve=ghost]')).toHaveCount(1)
  await expect(lab.locator('[data-ghost]')).toHaveCount(1)
  await expect(panel.getByRole('table')).toContainText('longest line')
  await dragHandle(/above$/, 0, -20)
  await expect(loopscope.editor).not.toContainText('orders above 8')
  await dragHandle(/burst.* to$/, -60, 0)
  await expect(loopscope.editor).not.toContainText('from 0 to 10s')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('a finger drags a number, and a tap opens its panel', async ({ loopscope }) => {
    const { page } = loopscope
    await loopscope.run(RACE)
    await handle(page, '30').tap()
    const panel = loopscope.region('What if')
    await expect(panel.getByRole('slider')).toHaveAttribute('aria-valuetext', '30 ms')
    const box = (await handle(page, '30').boundingBox())!
    const fingers = await page.context().newCDPSession(page)
    const touch = (type: string, x?: number) =>
      fingers.send('Input.dispatchTouchEvent', {
        type: type as 'touchStart',
        touchPoints: x === undefined ? [] : [{ x, y: box.y + 6 }],
      })
    await touch('touchStart', box.x + 4)
    for (let x = 10; x <= 80; x += 10) await touch('touchMove', box.x + 4 + x)
    await touch('touchEnd')
    await expect(panel.getByRole('slider')).toHaveAttribute('aria-valuetext', /^[67]\d ms$/)
    await expect(loopscope.editor).toContainText(/'Doggy'\), [67]\d\)/)
  })
})
